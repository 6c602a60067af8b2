"""What is said but not done: preambles, slogans, purposes, effects in general words; and things said twice."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.nlp.activities.candidates import Candidate, Dropped
from ingest.nlp.activities.counts import has_amount
from ingest.nlp.activities.frames.matters import FROM_BEFORE

_PREAMBLE = re.compile(
    r"以.{0,40}(?:为指导|为引领|为统领)|在.{0,30}(?:坚强领导|正确领导|领导)下|高举|总体要求是|不懈奋斗|奋力谱写"
)
_PURPOSE = re.compile(
    r"^(?:以便|以期|为了?(?!民办)|努力为|力求|旨在|从而|进而|使|让(?!老百姓的事)|确保|保证|保障了?|切实保障|有效保障|有力保障)"
)
_EFFECT = re.compile(
    r"^(?:有力|有效|切实|积极|不断|持续|协同|全力|更好)*(?:推动|推进|促进|助推|助力|支持|带动|加快|提升|增强)"
)
_RESULT = re.compile(
    r"(?:取得|见到|收到|迈上|实现|得到)了?[^，,]{0,8}?(?:成效|进展|实效|成果|突破|台阶|提升|提高|好转)$"
)
_LEADER = re.compile(
    r"(?:总书记|国家主席|委员长|总理)[^，,]{0,16}(?:考察|视察|调研|讲话|出席|来到)(?!重要讲话|精神|时)"
)
_SHORTCOMING = re.compile(
    r"^[^。；]{0,20}(?:存在|还有|仍有|面临)[^，,。；]{0,14}(?:不足|差距|短板|薄弱)|(?:主要问题|不足之处|差距)(?:主要)?(?:是|有|在于|表现)"
    r"|(?:深度|力度|广度|实效|成效|针对性|质量|方式|水平|系统|深入|充分|紧密|到位)(?:还)?(?:不够|不足|不强)|有待(?:进一步)?(?:加强|提高|改进|增强|拓展|完善|提升|深化|加大)|浮于表面|流于形式"
)
_LEARNT = re.compile(r"学习|传达|研学|研讨|宣讲")
"""Before a leader's name: it is his words that somebody learns."""
_EXHORTED = re.compile(r"^(?:还|也|更|既|各[^，,]{1,10}?)?要(?![求案点素闻情事务件])")
_CALLED = re.compile(
    r"^(?:会议)?(?:还|研究)*(?:决定|建议|拟|定于)(?!书)[^，,]*(?:会议|大会)[^，,]{0,16}(?:召开|举行)$"
)
_LEGISLATION = re.compile(r"(?:(?:地方|科学|民主|依法|人大|的|、|和|重点领域)*立法(?:工作|质量|水平)?)+")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a clause stands: in a preamble, in a lead, in a plan."""

    preamble: bool = False
    lead: bool = False
    planned: bool = False
    caption: bool = False
    wanting: bool = False
    """Whether the sentence says what was wanting in the work."""


def is_preamble(sentence: str) -> bool:
    """Whether the sentence declares guidance and gratitude rather than reporting."""
    return _PREAMBLE.search(sentence) is not None


def is_shortcoming(sentence: str) -> bool:
    """Whether the sentence says what the body's work is wanting in: 监督手段单一，调研深度不够."""
    return _SHORTCOMING.search(sentence) is not None


def reason_to_drop(candidate: Candidate, clause: str, setting: Setting) -> str:
    """Why a candidate is no activity; empty where it is one."""
    if setting.preamble and not has_amount(clause) and _is_vague(candidate):
        return "preamble"
    if setting.wanting and not has_amount(clause):
        return "what was wanting in the work"
    if candidate.type == "RuleMaking" and _LEGISLATION.fullmatch(candidate.object) and not has_amount(clause):
        return "legislation in general"
    if _RESULT.search(candidate.object) and not has_amount(clause):
        return "effect in general words"
    if (led := _LEADER.search(clause)) and not (
        candidate.type == "Training" and _LEARNT.search(clause[: led.start()])
    ):
        return "what a leader of the state did or said"
    if candidate.type == "Meeting" and _CALLED.match(clause):
        return "a session that is only called"
    if _EXHORTED.match(clause) and not setting.planned and not has_amount(clause):
        return "exhortation"
    helped = candidate.type == "Assistance" and has_amount(clause)
    if (
        _PURPOSE.match(clause)
        and not helped
        and not candidate.rule.startswith(("result", "honour", "assistance", "benefit"))
    ):
        return "purpose"
    if (
        candidate.soft
        and _EFFECT.match(clause)
        and not setting.planned
        and candidate.type not in _SOFT_EFFECTS
    ):
        return "effect in general words"
    return ""


def _is_vague(candidate: Candidate) -> bool:
    """Whether a candidate is said in words general enough to belong to a preamble."""
    if candidate.rule in ("light.campaign", "outreach.day"):
        return False
    return candidate.soft or candidate.confidence < 0.8


_SOFT_EFFECTS = frozenset({"PartyWork", "PlatformBuilding"})


def bigrams(phrase: str) -> set[str]:
    """The pairs of neighbouring characters, marks aside: 湖泊整治 → 湖泊, 泊整, 整治."""
    bare = re.sub(r"[^\w]", "", phrase)
    return {bare[i : i + 2] for i in range(len(bare) - 1)} or {bare}


def alike(a: str, b: str) -> bool:
    """Whether two object phrases mean the same thing, as far as their characters show."""
    x, y = bigrams(a), bigrams(b)
    if a in b or b in a:
        return True
    return 2 * len(x & y) >= 0.6 * (len(x) + len(y))


def settle_paragraph(rows: Sequence[tuple[Candidate, bool]]) -> tuple[list[int], list[Dropped]]:
    """Indexes of the rows (candidate, in lead) to keep, and what yields to a plainer statement of the same."""
    keep: list[int] = []
    dropped: list[Dropped] = []
    for i, (candidate, lead) in enumerate(rows):
        others = [other for j, (other, led) in enumerate(rows) if j != i and not led]
        if lead and any(o.type == candidate.type and _tells(candidate, o) for o in others):
            dropped.append(Dropped(candidate, "opening says what the paragraph tells"))
        elif "请示报告" in candidate.object and any(o.rule.startswith("report") for o in others):
            dropped.append(Dropped(candidate, "the reporting itself stands nearby"))
        elif candidate.soft and _outdone(candidate, others):
            dropped.append(Dropped(candidate, "a concrete activity of the type stands nearby"))
        elif _repeats(candidate, [rows[k][0] for k in keep]):
            dropped.append(Dropped(candidate, "said already in this paragraph"))
        else:
            keep.append(i)
    return keep, dropped


def _tells(lead: Candidate, other: Candidate) -> bool:
    """Whether a later activity tells what the opening announced."""
    return lead.confidence < 0.8 or lead.type not in _ANNOUNCEABLE or alike(lead.object, other.object)


_ANNOUNCEABLE = frozenset({"Mechanism", "PlatformBuilding", "RuleMaking", "ProjectVote"})
_YIELDING = frozenset({"FilingReview", "Petition", "SuggestionHandling", "Training", "Other"})


def _outdone(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    return any(
        o.type == candidate.type
        and not o.soft
        and (candidate.type in _YIELDING or alike(candidate.object, o.object))
        for o in others
    )


def _is_same(phrase: str, other: Candidate) -> bool:
    """Whether a phrase means what another candidate was about; a bare word only where that one was counted."""
    if phrase in other.object:
        return other.counted or len(phrase) > 2
    return other.counted and other.object in phrase


_MERGED = frozenset(
    {"Outreach", "Training", "Meeting", "Petition", "SuggestionHandling", "Research", "Inspection"}
)


def _repeats(candidate: Candidate, before: Sequence[Candidate]) -> bool:
    """Said with the same words, or counted again a few clauses on (培训班4期, 培训265人次)."""
    return any(
        o.type == candidate.type
        and candidate.rule != FROM_BEFORE
        and candidate.type in _MERGED
        and 0 < candidate.start - o.start < 60
        and _is_same(candidate.object, o)
        for o in before
    ) or any(
        o.type == candidate.type and o.start == candidate.start and o.object == candidate.object
        for o in before
    )
