"""Rules whose title stands without marks: regulations, decisions, measures that carry out a law."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.own_rules import is_generic
from ingest.nlp.entities.setting import Setting

_REGULATION = re.compile(r"条例(?![一-龥]?(?:规定的|中|第))")
_LEGAL_LEAD = re.compile(
    r"^(?:(?:制定|修订|修改|审议|通过|检查|开展|对|批准|废止|宣传|学习|关于|围绕|实施|贯彻|出台|颁布|和|及|与|了|(?:全[省国市州])?首[部个件]|我[市省县州区]|听取|推动|加快|论证|启动|起草|初审|配套的|终止|抓紧|开始|拟|做好|深化|审查|新一轮)*)"
)
_PUSHED = re.compile("(?:加快|积极|持续)?推进")
_IN_THE_MAKING = re.compile("的?(?:制定|修订|立法|起草|出台)")
"""What follows a rule that somebody pushes on with: there 推进 is none of the title."""
_LONGEST_MEMBER = 16
_RULE_END = re.compile(r"(?:[法例定议则划告]|办法|工作|情况|建议|意见)$")
"""How the first of two things ends that are joined, of which only the second is a regulation."""
_GENERIC_REGULATION = re.compile(
    r"(?:单行|自治|法规|本|该|[些项]|[一二两三四五六七八九十]+部|地方性|实施|规定|有关|相关)条例$|条例.*条例|^[关对]|法规"
)
_SHARED_KIND = re.compile(
    r"(?:制定|修改|修订|审议|表决|通过|出台|颁布|废止|批准)了?"
    r"((?:[一-龥]{1,16}(?:管理|保护|促进|保障|防治|利用|工作|监督|建设|服务|安全|供水|防护|处理|规划|绿化|防御)、){1,6})$"
)
_DECISION = re.compile(
    r"(?:作出|做出|通过|审议|表决|出台|印发|制定|提出|提请|审查|批准)了?(关于[^，。；：《》\n]{4,60}?的(?:决定|决议|议案|实施意见|意见(?!建议)|规定|办法))(?![一-龥]{0,2}报告)"
)
_NEXT_DECISION = re.compile(
    r"(?:(?<=[。；，])|(?<=的决[定议]、))(关于(?!召开)[^，。；：、《》“”\n]{4,40}的决[定议])(?!草案|[一-龥]{0,2}报告)"
)
"""Decisions that open a sentence or go on with a list."""
_RESOLVED = re.compile(r"(?:作出|做出)了?((?!关于)[^，。；：《》“”\n]{8,60}?的决定)(?![权一-龥]{0,2}报告)")
_OUTLINE = re.compile(r"国民经济和社会发展第十[一二三四五六]个五年规划(?:和[^，。；、]{2,14}纲要|纲要)?")
_LAW_KIND = "(?:法|条例|办法|规定|决定|决议|规划)"
_BUNDLE = re.compile(rf"[“\"]((?:[一二两三四五]{_LAW_KIND}){{2,3}})[”\"]")


def tag_unmarked(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Regulations and decisions whose title stands without marks: 制定优化营商环境条例, 作出关于…的决定."""
    yield from _regulations(content, setting)
    for found in (found for pattern in (_DECISION, _NEXT_DECISION) for found in pattern.finditer(content)):
        yield Candidate(
            *found.span(1), "LegalInstrument", found[1], "unmarked-decision", 0.75, setting.local.region
        )
    for found in _RESOLVED.finditer(content):
        yield Candidate(*found.span(1), "LegalInstrument", found[1], "resolved", 0.7, setting.local.region)
    yield from _of_laws(content, setting, gazetteer)
    yield from _bundles(content, setting)
    for found in _OUTLINE.finditer(content):
        yield Candidate(*found.span(), "LegalInstrument", found[0], "outline", 0.8, setting.local.region)


def _of_laws(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """What carries out a law, with the place that is named before: 实施城乡规划法办法, 江西省实施水法办法."""
    for found in gazetteer.carrying_out.finditer(content):
        place = setting.named.get(content.index("实施", found.start()))
        start = place.start if place else found.start()
        name = content[start : found.end()]
        yield Candidate(
            start, found.end(), "LegalInstrument", name, "carrying-out", 0.95, setting.local.region
        )


def _regulations(content: str, setting: Setting) -> Iterator[Candidate]:
    """修改科学技术进步条例; in 审议家庭教育促进、体育等条例 every member has the kind of the last."""
    for found in _REGULATION.finditer(content):
        end = found.end()
        head = found.start() - content.endswith("等", 0, found.start())
        start = _last_member(content, head)
        if start is None:
            start = find_start(content, head, "", range(2, 27), setting.bounds, title=True)
        if start is None:
            continue
        start = _joined(content, start, setting)
        start += _LEGAL_LEAD.match(content[start:head]).end()  # type: ignore[union-attr]
        pushed = _PUSHED.match(content, start, head) if _IN_THE_MAKING.match(content, end) else None
        start = pushed.end() if pushed else start
        spans = [(start, end if head == found.start() else head), *_members_before(content, start, setting)]
        for member_start, member_end in spans:
            name = content[member_start:member_end].removesuffix("条例") + "条例"
            if len(name) > 3 and not is_generic(name) and not _GENERIC_REGULATION.search(name):
                yield Candidate(
                    member_start,
                    member_end,
                    "LegalInstrument",
                    name,
                    "unmarked-regulation",
                    0.7,
                    setting.local.region,
                )


def _joined(content: str, start: int, setting: Setting) -> int:
    """Where a title begins whose topic is two nouns: 城乡容貌和|环境卫生管理条例; not 水法和|节水条例."""
    if content[start - 1 : start] not in ("和", "与"):
        return start
    first = find_start(content, start - 1, "", range(2, 7), setting.bounds, title=True)
    if first is None or _RULE_END.search(content, first, start - 1):
        return start
    return first


def _last_member(content: str, head: int) -> int | None:
    """Where the last member of an enumeration of rules begins; None where there is no enumeration."""
    start = content.rfind("、", max(0, head - _LONGEST_MEMBER), head) + 1
    return start if start and _SHARED_KIND.search(content[max(0, start - 90) : start]) else None


def _members_before(content: str, start: int, setting: Setting) -> Iterator[tuple[int, int]]:
    """The members of an enumeration before its last one, where a verb of rule-making leads it."""
    enumeration = _SHARED_KIND.search(content[max(0, start - 90) : start])
    end = start - 1
    for member in reversed(enumeration[1][:-1].split("、")) if enumeration else ():
        yield end - len(member), end
        end -= len(member) + 1


def _bundles(content: str, setting: Setting) -> Iterator[Candidate]:
    """水污染防治“一法一条例”: a topic and the laws and rules that go with it, counted."""
    for found in _BUNDLE.finditer(content):
        start = find_start(content, found.start(), "", range(2, 15), setting.bounds)
        if start is not None:
            yield Candidate(
                start, found.end(), "LegalInstrument", bare(content[start : found.end()]), "bundle", 0.9
            )
