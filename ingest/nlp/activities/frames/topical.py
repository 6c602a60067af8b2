"""Objects before the verb: 对X开展视察, 围绕X听取汇报, 深入A、B视察."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, has_amount, strip_amounts
from ingest.nlp.activities.frames.actions import action_on
from ingest.nlp.activities.frames.adverbs import ADVERB, LIGHT, LIGHT_FORMS, TOPIC, TRAILING_ADVERBS
from ingest.nlp.activities.frames.building import event_head, from_context, make_candidates
from ingest.nlp.activities.frames.nouns import BILL
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.verbs import verb
from ingest.nlp.clauses import Clause

_ANNOUNCED = re.compile(
    rf"^(?:{ADVERB})*(?:以(?=[^，,]*为主题$)|(?:将|把|对)(?=[^，,]*(?:等|事项|问题|意见|建议|议案|诉求)$)|围绕|聚焦|紧扣|紧盯|针对|着眼于?|(?:高度|密切)?关注|结合|立足|瞄准|就)(?P<topic>[^，,]{{3,60}})$"
)
_SITE = re.compile(
    rf"^[^，,围绕对就]{{0,24}}?(?:深入(?!开展|学习|推进|贯彻|实施|宣传|调研|推动|落实|了解|细致|人心|践行)到?|前往|赶赴|分赴|奔赴|走进|走访了?|先后到|赴|到|在)(?P<site>[^，,]{{2,120}}?)(?!(?<=[基阵驻当内异两场产])地)(?=(?:等地?|现场|一线)?(?:{ADVERB}){{0,4}}(?:{LIGHT_FORMS}|视察|调研|检查|察看|查看|督导|考察|走访|督查|听取))"
)
_GENERIC_SITE = re.compile(
    r"^(?:基层|一线|实地|现场|群众|村组|农户|社区|企业|选区|[各]?(?:乡镇|镇街|街道|部门|单位|村|镇)|田间地头|[、和及]|各地|联系点|选民|项目)+$"
)
_EVENT_VERB = re.compile(
    r"(?:调研|视察|检查|评议|测评|考核|考评|督办|询问|审议|曝光|备案审查|督查|督导|调查|评估)$"
)


def topical(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """对X开展视察, 围绕X听取汇报, 就X进行调研, 深入Y对X开展…: the object stands before the verb."""
    m = clause.masked
    for found in TOPIC.finditer(m):
        if m.startswith("此", found.end()):
            continue
        if hit := _close_topic(clause, scene, found.end()):
            return hit
    return ()


def _close_topic(clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """The frame that starts with a topic at `start`, closed by a light verb and an event, or an event alone."""
    for light in reversed([*LIGHT.finditer(clause.masked, start + 2)]):
        if closed := _closed_by(light, clause, scene, start):
            return closed
    core = strip_amounts(clause.masked)
    head = scene.triggers.head(core, "event")
    if head is None or not _EVENT_VERB.search(head[0]):
        return ()
    stop = _end_of_topic(clause.masked, start, len(core) - len(head[0]))
    if stop - start < 2:
        return ()
    topic = cut_second_topic(clause.masked, start, stop)
    return make_candidates(clause, scene, head[1], *topic, "topic.event", 0.75)


def _end_of_topic(masked: str, start: int, end: int) -> int:
    """Where the topic ends before the adverbs of what is done about it."""
    return start + len(TRAILING_ADVERBS.sub("", masked[start:end]))


def _closed_by(light: re.Match[str], clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """对X开展Y: X from `start` to the light verb, Y an event or the noun of a verb after it."""
    m = clause.masked
    rest, end = m[light.end() :], _end_of_topic(m, start, light.start())
    head = event_head(rest, scene.triggers)
    before = scene.content[clause.start + start : clause.start + light.start()]
    kind = head[1] if head else action_on(before, rest, scene)
    if kind is None or end - start < 2:
        return ()
    topic = cut_second_topic(m, start, end)
    if head and head[1] == "Meeting":
        return make_candidates(clause, scene, kind, light.end(), len(m), "topic.meeting", 0.85, split=False)
    if head and _names_event(head, m[start:end]):
        at = m.rfind(head[0])
        return make_candidates(clause, scene, kind, at, at + len(head[0]), "topic.named", 0.85)
    if several := _kinds_of_all(rest, scene):
        return tuple(
            c for k in several for c in make_candidates(clause, scene, k, *topic, "topic.each", 0.85)
        )
    if kind == "Hearing" and _BILL.search(m[start:end]):
        kind = "RuleMaking"
    if head:
        return make_candidates(clause, scene, kind, *topic, "topic.light", 0.9)
    return make_candidates(clause, scene, kind, *topic, "topic.action", 0.75)


_BILL = re.compile(rf"(?:{BILL})$")
"""What is deliberated on as a bill and not heard as a report."""
_ONE_VISIT = frozenset({"Inspection", "Research"})
"""视察和调研 is one action, of the type of its first part."""


def _kinds_of_all(rest: str, scene: Scene) -> tuple[ActivityType, ...]:
    """The types of events joined after a light verb, all different: 执法检查和专题询问."""
    heads = [scene.triggers.head(strip_amounts(piece), "event") for piece in re.split(r"[、和及]", rest)]
    kinds = tuple(head[1] for head in heads if head)
    if set(kinds) <= _ONE_VISIT:
        return ()
    return kinds if 1 < len(kinds) == len(heads) == len(set(kinds)) else ()


_BODIES = re.compile(r"^(?:[^、和的]{1,14}?(?:局|委|办|厅|院|所|站|队|公司|政府|银行|中心)[、和]?)+(?:等)?$")
_COUNTED_BODIES = re.compile(rf"^(?:{AMOUNT})[^，,、的]{{0,8}}?(?:部门|单位|干部|人员|同志|机构|乡镇|街道)$")


def _names_event(head: tuple[str, ActivityType], topic: str) -> bool:
    """Whether the object is the event itself: an examination, or bodies questioned and nothing said about what."""
    if head[0].endswith("考试"):
        return True
    if head[1] in ("Appraisal", "Other") and _COUNTED_BODIES.match(topic):
        return True
    return head[1] == "Inquiry" and "、" in topic and _BODIES.match(topic) is not None


def visited(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """深入A、B开展X视察: sites before the verb; the object is X, else the announced topic, else the sites."""
    found = _SITE.search(clause.masked)
    if not found:
        return ()
    rest = clause.masked[found.end("site") :]
    skip = re.match(r"(?:等地?|现场|一线)*", rest)
    rest = rest[skip.end() if skip else 0 :]
    tail = Clause(clause.end - len(rest), clause.end, rest)
    inner = verb(tail, scene)
    if inner and inner[0].rule not in ("act.bare", "light.event.bare"):
        return tuple(replace(c, start=clause.start) for c in inner)
    head = event_head(rest, scene.triggers)
    kind = inner[0].type if inner else head[1] if head else None
    if kind is None:
        return ()
    word = inner[0].object if inner else head[0] if head else ""
    told = any(c.type in ("Inspection", "Research") for c in scene.previous)
    if scene.topic and (not told or _GENERIC_SITE.match(found.group("site"))):
        return from_context(clause, scene, kind, "site.topic", word)
    if kind in ("Exchange", "Training", "Assistance", "Publicity") and head:
        at = clause.end - len(rest) + rest.rfind(head[0])
        if kind == "Exchange" and not _GENERIC_SITE.match(found.group("site")):
            at = clause.start + found.start("site")
        word = scene.content[at : clause.end - len(rest) + rest.rfind(head[0]) + len(head[0])]
        return (Candidate(kind, word, clause.start, clause.end, "site.event", 0.7, at),)
    if _GENERIC_SITE.match(found.group("site")):
        return (
            Candidate(kind, word, clause.start, clause.end, "site.generic", 0.6, counted=has_amount(rest)),
        )
    return make_candidates(clause, scene, kind, *found.span("site"), "site.alone", 0.75, split=False)


def announced_topic(clauses: Iterable[Clause], content: str) -> str:
    """The topic of a clause that is a prepositional phrase alone: 围绕X, 聚焦X."""
    for clause in clauses:
        if found := _ANNOUNCED.match(clause.masked):
            return content[clause.start + found.start("topic") : clause.start + found.end("topic")]
    return ""


def cut_second_topic(masked: str, start: int, end: int) -> tuple[int, int]:
    """The topic without a site phrase that follows it inside the same frame."""
    found = re.search(r"[,，]?(?:深入|先后到|[前分奔赶]?赴|前往|走进|组织(?:部分)?|邀请)", masked[start:end])
    return (start, start + found.start()) if found and found.start() >= 2 else (start, end)
