"""Lists whose members share the noun at their end: 甲、乙两镇, 甲、乙等五个村, 甲、乙三座水库."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ingest.facts import EntityType
from ingest.nlp.entities.boundaries import is_outside
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.setting import Setting
from ingest.nlp.quantities.numerals import parse_number

_COUNT = r"[\d一二两三四五六七八九十]+"
_TOWNS = "乡镇|镇乡|镇村|镇街|苏木镇|苏木乡镇"
_AREAS = "(?<=等)地(?![方区块面点段位])|重灾区|灾区"
_PLAIN = frozenset((*_TOWNS.split("|"), "地", "重灾区", "灾区", "村"))
"""Heads of two ranks and of none, which do not say what a member is; and villages, often named without 村."""
_DIVISIONS = "街道|镇|乡|苏木|社区|村|嘎查|屯"
_SITES = "渔港|港口|码头|水库|灌区|林场|农场|牧场|茶场|矿区|景区|园区|开发区|公园|小区|农贸市场|大桥|大道"
_BODIES = "小学|中学|学校|幼儿园|卫生院|医院|敬老院|福利院|养老院|派出所|法庭|煤矿|电站|管委会"
_FIRMS = "企业|公司"
_LIST = re.compile(
    r"(?P<members>(?P<first>[一-龥]{2,14}(?:、[一-龥]{2,6}){0,20})(?:、|和|与|及)(?P<last>[一-龥]{2,5}?))"
    rf"(?:(?P<etc>等)|(?P<of>的)(?={_COUNT}))?(?:(?P<count>{_COUNT})余?[个家所座条处]?)?"
    rf"(?:(?<=[等个家所座条处\d一二两三四五六七八九十])(?:行政|自然|深度贫困|贫困|示范|渔|重灾|重旱|受灾|民族|边境|山区|库区|牧区|偏远|试点|重点)?)"
    rf"(?P<head>{_TOWNS}|{_DIVISIONS}|{_AREAS}|{_SITES}|(?<=[家所])(?:{_FIRMS})|{_BODIES})(?![级民干委两])"
)
_LONGEST = 5
"""Characters of a member without the head that it shares."""
_NO_NAME = re.compile(
    r"[的在了对把被各每全]|(?:工作|建设|治理|整治|问题|管理|服务|改造|保障|安全|发展|改革|监督|检查|视察|情况|代表|部门|干部|群众)$"
)
_RANKED = re.compile("[镇乡村县市区省州旗]$|街道$|社区$")
"""Members that have their own heads are left to the rules for single names."""
_VERB = frozenset(("v", "vn"))
_WORD = _VERB | {"n", "a", "an", "b", "l"}


@dataclass(frozen=True, slots=True)
class _Member:
    """One member of a list: where it stands, and what it is called there."""

    start: int
    form: str

    @property
    def end(self) -> int:
        return self.start + len(self.form)


def tag_shared_heads(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of the members, each with the head of the list: 甲镇 and 乙镇 in 甲、乙两镇.

    Where the head may mean several ranks (甲、乙等乡镇), belongs to what lies within the members (甲、乙的
    五个村) or is that of villages, they keep the form of the text; so do sites of which some are named.
    """
    for found in _LIST.finditer(content):
        members = _members(content, found, setting)
        if _are_names(members, found, setting):
            outer = (members[0].start, found.end())
            for member in members:
                yield _candidate(member, found, outer, setting)


def _members(content: str, found: re.Match[str], setting: Setting) -> list[_Member]:
    """The members from left to right, the first without what goes before its name."""
    members: list[_Member] = []
    at = found.start("members")
    for form in (*found["first"].split("、"), found["last"]):
        members.append(_Member(at, form))
        at += len(form) + 1
    start = _start(members[0], content, setting)
    return [_Member(start, content[start : members[0].end]), *members[1:]]


def _start(member: _Member, content: str, setting: Setting) -> int:
    """Where the first member's name begins: after the nearest verb, function word or opener (复查|石桥)."""
    start = member.end
    for word in setting.bounds.words.before(member.end):
        verb = word.tag in ("v", "vn") or is_outside(word, setting.bounds.openers)
        if word.end > member.end or (verb and member.end - start >= 2):
            break
        start = max(word.start, member.start)
        if start == member.start:
            break
    openers = setting.bounds.openers.before
    later = (at for at in range(member.end - 2, start, -1) if openers.search(content, max(0, at - 6), at))
    start = next(later, start)
    return start + (content[start] in "在到从对向于")


def _are_names(members: list[_Member], found: re.Match[str], setting: Setting) -> bool:
    """Whether the list names things: as many as it says, and none of them a phrase (道路、危房等村)."""
    if not all(2 <= len(one.form) <= _LONGEST + len(found["head"]) for one in members):
        return False
    if any(_NO_NAME.search(one.form) for one in members):
        return False
    if found["head"] == "地" and all(_RANKED.search(one.form) for one in members):
        return False
    if all(_is_word(one, _VERB, setting) for one in members):
        return False
    if found["count"] and not found["of"]:
        count = parse_number(found["count"]) or 0
        return count >= len(members) if found["etc"] else count == len(members)
    words = [_is_word(one, _WORD, setting) for one in members]
    return bool(found["etc"] or found["of"]) and not (any(words) if found["head"] == "地" else all(words))


def _is_word(member: _Member, tags: Collection[str], setting: Setting) -> bool:
    """Whether the dictionary knows the member as a word with one of the tags."""
    word = setting.bounds.words.ending.get(member.end)
    return word is not None and word.start <= member.start and word.tag in tags


def _candidate(member: _Member, found: re.Match[str], outer: tuple[int, int], setting: Setting) -> Candidate:
    kind, head = _kind_and_head(found)
    name = member.form if member.form.endswith(head) else member.form + head
    return Candidate(
        member.start,
        member.end,
        kind,
        name,
        "shared-head",
        0.85,
        setting.local.region,
        aliases=(member.form,),
        outer=outer,
    )


def _kind_and_head(found: re.Match[str]) -> tuple[EntityType, str]:
    """What the members are, and what their full names end in; empty where they stay as they are."""
    head = found["head"]
    if re.fullmatch(_FIRMS, head):
        return "Institution", ""
    kind: EntityType = "Institution" if re.fullmatch(_BODIES, head) else "Place"
    some_of = found["etc"] and not found["count"] and re.fullmatch(_SITES, head)
    own_names = found["of"] or some_of or head in _PLAIN
    return kind, "" if own_names else head
