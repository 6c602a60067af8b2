"""Lists of objects: parted into what a reader counts apart, or kept where they are one thing."""

import re
from collections.abc import Iterator

from ingest.facts import ActivityType
from ingest.nlp.activities.counts import AMOUNT, AMOUNT_PATTERN
from ingest.nlp.activities.object_sites import is_one_visit, without_sites
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.pieces import pieces_of
from ingest.nlp.activities.rule_lists import are_rules, titles_in
from ingest.nlp.activities.subjects_taught import subjects_of
from ingest.nlp.clauses import MASK, mask_quoted

_SPLIT_TYPES: frozenset[ActivityType] = frozenset(
    {"Hearing", "LawEnforcementInspection", "Inspection", "Research", "Inquiry", "Decision", "RuleMaking",
     "PlatformBuilding", "ProjectProgress"}
)  # fmt: skip
_SPLIT_COUNTED: frozenset[ActivityType] = frozenset(
    {"Hearing", "LawEnforcementInspection", "RuleMaking", "PlatformBuilding", "Appointment"}
)
_COUNTED_LISTS: frozenset[ActivityType] = frozenset(
    {"Hearing", "LawEnforcementInspection", "RuleMaking", "PlatformBuilding", "Appointment", "Training",
     "Meeting", "Inspection", "Research", "Decision", "ProjectVote", "Exchange", "Publicity",
     "Petition"}
)  # fmt: skip
_QUOTED_LISTS: frozenset[ActivityType] = frozenset(
    {"PartyWork", "Publicity", "Outreach", "SuggestionHandling"}
)
_TITLED: frozenset[ActivityType] = frozenset(
    {"LawEnforcementInspection", "RuleMaking", "SuggestionHandling", "Decision"}
)
_ENUMERATION_END = re.compile(
    r"等(?:\d+[余多]?[项个件部条份]|多[项个件部]|[一二三四五六七八九十]+[项个件部])?"
)
_LAST_AND = re.compile(r"以及|和|及|与|暨")
_HEADED_LIST = re.compile(rf"、[^、]+等(?:地|处|\d+[个处家])?(?P<head>[^、，,]{{3,12}}?)(?:{AMOUNT})$")
_TOTAL = re.compile(rf"(?:{AMOUNT})$")


def split_object(phrase: str, kind: ActivityType, counted: bool) -> tuple[str, ...]:
    """The members of an object list where they are activities of their own, else the phrase alone.

    >>> split_object("老旧小区改造、智慧城管建设、环卫市场改革等工作情况", "Research", False)
    ('老旧小区改造', '智慧城管建设', '环卫市场改革')
    """
    if kind == "Hearing":
        phrase = _REPORTERS.sub("", _DELIVERED.sub("", phrase))
    phrase = without_sites(phrase, kind)
    masked = mask_quoted(phrase)
    if kind in _COUNTED_LISTS and len(members := _counted_members(phrase, masked)) > 1:
        return members
    titles = titles_in(phrase, masked)
    if titles and kind in _TITLED and (kind != "Decision" or len(titles) > 1 or "、" not in masked):
        return titles
    if kind in _QUOTED_LISTS and (quoted := _quoted_members(phrase, masked)):
        return quoted
    if kind == "Training" and (subjects := subjects_of(phrase, masked, titles)):
        return subjects
    if kind == "Honour" and (honoured := _honoured(phrase, masked)):
        return honoured
    if kind == "Exchange" and (guests := _guests(phrase)):
        return guests
    if kind == "PlatformBuilding" and (several := _HEADED_LIST.search(phrase)):
        return (several.group("head"),)
    if kind == "Mechanism":
        return _same_ending(phrase, masked, r"制度|机制|制|体系")
    if kind == "Decision" and (_ONE_DECISION.match(masked) or _MADE_BELOW.search(masked)):
        return (phrase,)
    if kind == "Decision" and (both := _FISCAL_PAIR.match(masked)):
        return tuple(phrase[slice(*both.span(i))] for i in (1, 2))
    if kind not in _SPLIT_TYPES or (counted and kind not in _SPLIT_COUNTED) or "等方面" in phrase:
        return (phrase,)
    if (
        kind in ("Decision", "RuleMaking")
        and "《" not in phrase
        and "等" not in phrase
        and _TOTAL.search(phrase)
    ):
        return (phrase,)
    if is_one_visit(phrase, kind):
        return (phrase,)
    members = tuple(_members(phrase, masked))
    if kind == "Hearing" and len(members) > 1:
        members = _reports(members)
    if kind == "RuleMaking" and not are_rules(phrase, members):
        return (phrase,)
    return members or (phrase,)


_DELIVERED = re.compile(r"^[^，,《]{2,50}?[作做]的(?=关于|《)")
"""Who delivered the report that was heard: 某局局长作的关于…."""
_ONE_DECISION = re.compile(r"^(?:[^，,、]{0,24})?关于(?:(?!关于)[^，,])*的(?:决定|决议)$")
_MADE_BELOW = re.compile(r"制定[、和]?(?:修[改订正]|的?法规|的?单行条例)")
"""Rules of lower bodies, whatever was done to them, approved as one: 设区的市制定、修改的法规."""
_FISCAL = r"(?:决算|预算(?:调整|变更)|债务限额)(?:方案|报告|草案)?"
_FISCAL_PAIR = re.compile(rf"^([^，,、]*?{_FISCAL})(?:和|与|及|以及)([^，,、]*?(?:{_FISCAL}|报告))$")
"""Matters of the budget, each approved by itself (预算法): 财政决算和预算调整方案."""
_REPORTER = re.compile(r"^[^、《]{1,14}?(?:政府|法院|检察院|监委|监察委员会|委员会|[局委办厅院])关于(?=.{2})")
_REPORTERS = re.compile(
    r"^(?:[^，,、《]{1,18}?(?:政府|法院|检察院|监委|会议|常委会|[局委办厅])(?:、|和|及))+[^，,、《]{1,18}?(?:政府|法院|检察院|监委|[局委办厅])(?:等[^，,、]{0,8})?(?=关于)"
)
"""Bodies that reported one after the other on the same: 县财政局、县审计局关于…."""
_BODY = re.compile(r"(?:政府|国务院|法院|检察院|两院|监委|监察委员会|机关|常委会|主席团)$")
_UNIT = re.compile(r"(?:政府|法院|检察院|监委|会议|[局委办厅]|自然资源|文化|农业|住房)$")
_MOTIONS = re.compile(r"(?:议案|建议)$")


def _reports(members: tuple[str, ...]) -> tuple[str, ...]:
    """Topics reported by one body, without its name; nothing where the list is of bodies, or of motions."""
    if all(_UNIT.search(m) for m in members[:-1]) and "关于" in members[-1]:
        return (members[-1][members[-1].index("关于") :],)
    if (
        all(_BODY.search(m) for m in members[:-1])
        or all(_UNIT.search(m) for m in members)
        or _MOTIONS.search(members[0])
    ):
        return ()
    return (_REPORTER.sub("", members[0]), *members[1:])


def _members(phrase: str, masked: str) -> Iterator[str]:
    """Members between 、 and before 等; 和 parts the last two only."""
    stop = _ENUMERATION_END.search(masked)
    listed = masked.find("、")
    end = stop.start() if stop and listed >= 0 and stop.start() > listed else len(masked)
    cuts = [i for i in range(end) if masked[i] == "、"]
    bounds, start = [], 0
    for cut in cuts:
        bounds += _halves(masked, start, cut, listed=False)
        start = cut + 1
    bounds += _halves(masked, start, end, bool(cuts))
    members = [phrase[a:b] for a, b in bounds]
    if all(len(m) >= 2 for m in members):
        yield from members
    else:
        yield phrase


def _halves(masked: str, start: int, end: int, listed: bool) -> list[tuple[int, int]]:
    """The last stretch of a list, parted at its last 和 where both sides can stand alone."""
    for found in reversed([*_LAST_AND.finditer(masked, start, end)]):
        left, right = masked[start : found.start()], masked[found.end() : end]
        if "关于" in left and "报告" not in left and "关于" not in right and right.endswith("报告"):
            break  # one report on both
        if re.search(r"制度?$|机制$", left) and re.search(r"制度?$|机制$", right) and len(left) >= 4:
            return [(start, found.start()), (found.end(), end)]
        alike = left[-2:] == right[-2:] and len(left) >= 4
        if alike or (listed and len(left) >= 4 and len(right) >= 4) or _both_dated(left, right):
            return [(start, found.start()), (found.end(), end)]
        break
    return [(start, end)]


def _both_dated(left: str, right: str) -> bool:
    return bool(re.match(r"(?:20\d\d|上)年", left) and re.match(r"(?:20\d\d|当|本)年", right))


_LETTERS = ("来信", "来访")


def _counted_members(phrase: str, masked: str) -> tuple[str, ...]:
    """Members of a list in which each one is counted: 专业代表联络站31个、流动代表联络站1个."""
    pieces, start = [], 0
    for found in re.finditer(r"[、和及与]", masked):
        before = masked[start : found.start()]
        if AMOUNT_PATTERN.search(before) and AMOUNT_PATTERN.search(masked[found.end() :]):
            pieces.append((start, found.start()))
            start = found.end()
    pieces.append((start, len(masked)))
    members = tuple(phrase[a:b] for a, b in pieces)
    bare = [trim_object(m) for m in members]
    if (
        len(members) > 1
        and all(AMOUNT_PATTERN.search(m) for m in members)
        and all(len(m) > 2 or m in _LETTERS for m in bare)
    ):
        return members
    return (phrase,)


def _quoted_members(phrase: str, masked: str) -> tuple[str, ...]:
    """Several quoted names in a row: “甲”“乙”等活动."""
    runs = [*re.finditer(r"“[^“”]+”", phrase)]
    if len(runs) < 2 or runs[0].start() > 2 or MASK not in masked:
        return ()
    return tuple(run.group() for run in runs)


_HONOURED = re.compile(r"优秀|先进|十佳|最美|模范|标兵|□")
_AND_HONOURED = re.compile("、|(?<=.{4})和")


def _honoured(phrase: str, masked: str) -> tuple[str, ...]:
    """Who was honoured, class by class: 优秀代表60名、先进代表小组8个."""
    bounds = pieces_of(masked, _AND_HONOURED)
    if len(bounds) < 2 or not all(_HONOURED.search(masked[a:b]) for a, b in bounds):
        return ()
    return tuple(phrase[a:b] for a, b in bounds)


_PARLIAMENT = re.compile(r"(?:议会|国会|议院|杜马|呼拉尔|论坛|议长会议)[^、和]{0,6}$")
_AND_GUEST = re.compile(r"、|和(?=[^、和]{2,12}(?:议会|国会|议院))")


def _guests(phrase: str) -> tuple[str, ...]:
    """Parliaments met one by one: 甲国国会、乙国议会代表团."""
    members = tuple(_AND_GUEST.split(re.sub(r"(?:等)?(?:代表团|来访|访问团)+.*$", "", phrase)))
    return members if len(members) > 1 and all(_PARLIAMENT.search(m) for m in members) else ()


def _same_ending(phrase: str, masked: str, ending: str) -> tuple[str, ...]:
    members = [*_members(phrase, masked)]
    if all(re.search(rf"(?:{ending})$", m) for m in members):
        return tuple(members)
    return (phrase,)
