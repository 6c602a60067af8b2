"""Verbs that are activities by themselves: 听取, 视察, 任命, 票决."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, has_amount, strip_amounts
from ingest.nlp.activities.frames.acts_by_object import refine_act
from ingest.nlp.activities.frames.adverbs import ADVERBS, TOPIC, TRAILING_ADVERBS
from ingest.nlp.activities.frames.building import from_context, make_candidates
from ingest.nlp.activities.frames.fronted import WHO_OR_WHEN
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import MASK, Clause

_NEEDS_OBJECT: frozenset[ActivityType] = frozenset(
    {"Decision", "Appointment", "Honour", "Publicity", "Assistance", "Outreach", "Training", "Appraisal", "Exchange"}
)  # fmt: skip
_MET: frozenset[ActivityType] = frozenset({"Meeting", "Research", "Inspection"})
_HELD: frozenset[ActivityType] = _MET | {"Appraisal", "Inquiry", "Training"}
"""Activities of which a clause may tell how they went."""
_WAYS_OF_CHECKING = frozenset({"抽查", "走访", "明察暗访"})
_LAW_CHECKED: frozenset[ActivityType] = frozenset({"LawEnforcementInspection"})
_CHECKED: frozenset[ActivityType] = _LAW_CHECKED | {"Inspection", "Research"}

_SHORTEST_TOPIC = 4
_HOW_IT_WENT = re.compile(
    r"^(?:由[^，,]|在[^，,]{2,12}(?:铺开|进行|举行|展开)|铺到|铺开|揭出|查出|进展|覆盖|[提摆]上|列入|成为|成了|放在|放到|送上门|一[年期次]不落|一遍|反映|紧跟|从未|有新|圆满|顺利|全覆盖|历时"
    r"|[均都也](?=.)|同时|如期|按期|当场|当即|前后|初步|取得|得了|一问|动真|直[播面击]|贯穿|进入|现场座|网络直播)"
)
"""What is told of an event behind its noun, and is nothing that it was done to."""
_EMPTY_OBJECT = re.compile(r"^(?:活动|工作|任务|了|等|、)*$")
_GENERIC_REPORT = re.compile(r"^(?:了|相关|有关)*(?:专项|专题)?(?:工作)?(?:报告|汇报)$")
_MEASURED_BY = re.compile(r"(?:对照|依据|依照|按照|根据)(?P<law>《[^《》]*(?:法|法典)》)$")
_NEGATED = re.compile(r"(?:(?<![邀申])请|请予|暂缓|不再|未予?|没有|不予|形成的?|撰写的?|提交的?)了?$")
"""Not done, only asked for, or told of a paper that is no news."""


def read_act(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """听取…报告, 视察…, 任命…12名: the type of the verb, as its object refines it."""
    kind = token.roles["act"]
    a, b = token.end, len(clause.masked)
    if kind == "FilingReview" and rest.startswith("报告"):
        return make_candidates(clause, scene, "Hearing", token.start, b, "act.hearing.filing", 0.75)
    if by_law := _measured_by_law(clause, scene, token):
        return by_law
    if _is_told_already(token, rest, scene) or _NEGATED.search(clause.masked[: token.start]):
        return ()
    refined = _refined(clause, scene, token, rest)
    if refined is None:
        return ()
    if (
        refined == "Hearing"
        and _GENERIC_REPORT.match(rest)
        and (topic := _topic_before(clause, scene, token))
    ):
        return (Candidate("Hearing", topic, clause.start, clause.end, "act.hearing.topic", 0.8),)
    if refined in _HELD and (topic := _told_of(clause, scene, token, rest)):
        return (Candidate(refined, topic, clause.start, clause.end, "act.told_of", 0.7),)
    if _EMPTY_OBJECT.match(strip_amounts(rest)):
        return _without_object(clause, scene, token, refined, rest)
    return make_candidates(clause, scene, refined, a, b, f"act.{refined.lower()}", 0.9)


def _is_told_already(token: Token, rest: str, scene: Scene) -> bool:
    """Whether the verb says how what was told just before was done: 抽查 of an inspection of a law, 走访农户 of any."""
    if token.form not in _WAYS_OF_CHECKING:
        return False
    households = token.form == "走访" and "户" in rest
    told = _CHECKED if households else _LAW_CHECKED
    return any(c.type in told for c in scene.previous)


def _measured_by_law(clause: Clause, scene: Scene, token: Token) -> tuple[Candidate, ...]:
    """对照《…法》检查…: what is inspected is how the law is carried out."""
    before = scene.content[clause.start : clause.start + token.start]
    found = _MEASURED_BY.search(before)
    if token.roles["act"] != "Inspection" or not found:
        return ()
    return make_candidates(clause, scene, "LawEnforcementInspection", *found.span("law"), "act.law", 0.8)


_QUOTED = re.compile(rf"{MASK}+(?:{AMOUNT})?")
"""A name in quotation marks is all the object there is: 开设“代表讲堂”3期."""


def _refined(clause: Clause, scene: Scene, token: Token, rest: str) -> ActivityType | None:
    """The type in the light of the object, and of who acts and what was told before; None for no activity."""
    kind = token.roles["act"]
    if _QUOTED.fullmatch(rest):
        rest = re.sub(r"[“”]", "", scene.content[clause.start + token.end : clause.end])
    refined = refine_act(kind, token.form, rest, clause.masked) if kind else None
    if refined == "Outreach" and kind == "Hearing" and any(c.type in _MET for c in scene.previous):
        return None
    return "Outreach" if refined == "Publicity" and scene.deputies else refined


def _told_of(clause: Clause, scene: Scene, token: Token, rest: str) -> str:
    """What the event was about of which the clause tells how it went: 订单履约调研发现…; empty where it is a verb."""
    before = clause.masked[: token.start]
    if not _HOW_IT_WENT.match(rest) or TOPIC.search(before):
        return ""
    if token.roles["act"] != "Training" and WHO_OR_WHEN.search(before.rstrip("的")):
        return ""
    topic = trim_object(scene.content[clause.start : clause.start + token.start])
    return topic if len(before) >= _SHORTEST_TOPIC and len(topic) >= 2 else ""


def _topic_before(clause: Clause, scene: Scene, token: Token) -> str:
    """What a report without a name is about: the topic before the verb, the predicate before it, or announced."""
    before = clause.masked[: token.start]
    if found := TOPIC.search(before):
        stop = len(TRAILING_ADVERBS.sub("", before))
        return trim_object(scene.content[clause.start + found.end() : clause.start + stop])
    near = [c for c in scene.previous if 0 <= clause.start - c.end <= 2]
    return near[-1].object if near else ""


def _without_object(
    clause: Clause, scene: Scene, token: Token, refined: ActivityType, rest: str
) -> tuple[Candidate, ...]:
    """视察 by itself is about what was announced; 任免12人 only counts."""
    counted = has_amount(rest)
    if token.roles["act"] in _NEEDS_OBJECT and not counted:
        return ()
    if scene.topic and refined not in ("Outreach", "Hearing"):
        return from_context(clause, scene, refined, "act.topic", token.form)
    lead = ADVERBS.match(clause.masked)
    late = token.start > (lead.end() if lead else 0)
    if not counted or (late and refined in ("Appointment", "Decision")):
        return ()
    return (Candidate(refined, token.form, clause.start, clause.end, "act.bare", 0.65, counted=True),)
