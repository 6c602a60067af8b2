"""Candidates from a stretch of a clause, and the event noun that heads a phrase."""

import re
from collections.abc import Iterator

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, has_amount, strip_amounts
from ingest.nlp.activities.frames.nouns import FILED, PARTY_CELL
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.object_lists import split_object
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.triggers import Triggers
from ingest.nlp.clauses import Clause, mask_quoted

_EVENT_COUNT = re.compile(r"[\d一二三四五六七八九十][万余多]*(?:次|场|场次|件次|期|轮|批)(?!次?代表)")
_LAW_IN_FORCE = re.compile(
    r"法律法规|(?:□|》|法(?![院官治制])|条例|办法|规定|法规)[^，,]{0,8}?(?:贯彻|实施|执行|执法|落实)|[一两二]法一[条办]|(?:贯彻|实施|执行)[^，,]{0,6}《[^》]*(?:法|条例|办法|规定)》|《[^》]*(?:法|条例)》|(?<![办方司执立无非守普违])法(?:的?$|、|和|等)|条例(?:的?$|、|和|等)"
)


def make_candidates(
    clause: Clause, scene: Scene, kind: ActivityType, a: int, b: int, rule: str, confidence: float,
    *, soft: bool = False, agent: str = "", split: bool = True, parted_as: ActivityType | None = None,
) -> tuple[Candidate, ...]:  # fmt: skip
    """Candidates for the object `[a, b)` of the clause, parted where its list is several activities of the kind,
    or of the one that it is parted as."""
    raw = scene.content[clause.start + a : clause.start + b]
    counted = bool(_EVENT_COUNT.search(clause.masked[a:]))
    kind = _by_law(kind, raw)
    members = split_object(_without_filler(raw), parted_as or kind, counted) if split else (raw,)
    out = []
    for member in members:
        phrase = trim_object(member)
        if not phrase:
            continue
        own = (
            event_head(mask_quoted(member), scene.triggers)
            if len(members) > 1 and has_amount(member)
            else None
        )
        kind = own[1] if own else kind
        at = scene.content.find(phrase, clause.start + a)
        out.append(
            Candidate(kind, phrase, clause.start, clause.end, rule, confidence, at, agent, soft, counted)
        )
    return tuple(out)


def _without_filler(raw: str) -> str:
    return (
        re.sub(r"(?:的)?(?:系列|各项|相关)?(?:活动|工作)$", "", raw) if "、" in raw and "等" in raw else raw
    )


def tells_of_law(phrase: str) -> bool:
    """Whether a phrase is about a law and how it is carried out."""
    return _LAW_IN_FORCE.search(phrase) is not None


def _by_law(kind: ActivityType, phrase: str) -> ActivityType:
    """A check of how a law is carried out is an inspection of law enforcement."""
    if kind == "Appointment" and re.search(PARTY_CELL, phrase):
        return "PartyWork"
    if kind == "Inspection" and tells_of_law(phrase):
        return "LawEnforcementInspection"
    if kind in ("Other", "SuggestionHandling") and re.search(FILED, phrase):
        return "FilingReview"
    return kind


def from_context(
    clause: Clause, scene: Scene, kind: ActivityType, rule: str, fallback: str
) -> tuple[Candidate, ...]:
    """Candidates whose objects were said earlier, each topic of a list apart, else one that names the action itself."""
    topics = split_object(_without_filler(scene.topic), kind, False)
    phrases = [phrase for topic in topics if (phrase := trim_object(topic))] or [fallback]
    return tuple(Candidate(kind, phrase, clause.start, clause.end, rule, 0.7) for phrase in phrases)


def event_head(core: str, triggers: Triggers) -> tuple[str, ActivityType] | None:
    """The event noun that ends a phrase once amounts and empty nouns (等, 工作, 活动) are gone."""
    for stripped in shortenings(strip_amounts(core)):
        if head := triggers.head(stripped, "event"):
            return head
    return None


def in_object(clause: Clause, at: int, scene: Scene) -> bool:
    """Whether another verb stands before this place, so that it belongs to an object."""
    return any(t.is_verb and "act" in t.roles for t in scene.triggers.tokens(clause.masked[:at]))


def shortenings(core: str) -> Iterator[str]:
    """The phrase, then without the empty nouns that may end it: 信访工作 → 信访."""
    yield core
    previous = core
    for _ in range(3):
        shorter = re.sub(
            r"(?:等)?(?:各项|系列|相关|多项|专项|重点|主题|实践)?(?:工作任务|工作|活动|专项行动|行动|任务|情况|方式|形式|仪式|力度|管理|建设|渠道|内容|质量|水平|实效|成果|能力)$|等$|[、了]$",
            "", previous,
        )  # fmt: skip
        shorter = re.sub(rf"(?:{AMOUNT})$", "", shorter)
        if shorter == previous or not shorter:
            return
        yield shorter
        previous = shorter
