"""Light verbs before an event noun: 开展专题调研, 进行集中视察4次、专题调研7项."""

import re
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount, strip_amounts
from ingest.nlp.activities.frames.building import event_head, from_context, make_candidates, tells_of_law
from ingest.nlp.activities.frames.campaigns import read_campaign, read_duties
from ingest.nlp.activities.frames.heard import on_what_was_heard
from ingest.nlp.activities.frames.nouns import BILL
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.several import KEEPS_HEAD, several_events
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import Clause

_CARRYING_OUT = frozenset({"落实", "推进", "抓好", "履行", "深化", "完成", "部署"})
_ACTIVITIES = frozenset({"活动", "各类活动", "履职活动"})
_ON_TOPIC: frozenset[ActivityType] = frozenset({"Inspection", "Research", "Inquiry", "Other"})
_SPREADING = ("推进", "推行", "推广", "完成")
"""Nobody spreads or completes a meeting: 推行无纸化会议 is a way of meeting."""
_GIVING = frozenset({"作", "作了", "做"})
"""Who gives the report; hearing it is said by another verb."""
_WHEN = re.compile(
    r"^(?:会[前中后]|闭会期间|年[初中底终]|任[前后]|[上下]半年|实地|现场|异地|跨区域|分组|联动)的?$"
)
"""When and how it was, which is not what it was about: 开展会前视察."""
_INNER = re.compile(
    r"^[^，,、]{2,14}?(?:系统|机构|部门|单位|支部|街道|乡镇|小组|团队|成员|各界|人大)(?:认真|深入|广泛|集中|联动|同步)*(?:开展|进行|举行|举办)了?"
)
"""Who was organized to do it: 组织全县人大系统开展…."""
_DRAFTED = re.compile(rf"(?:{BILL}|□)(?:的?(?:起草|论证|修订|修改|制定|、|和|并提请代表大会))*(?:等|的)*$")
"""A law or a bill, whose deliberation is part of making it."""
_QUALITY = re.compile(r"^(?:一批|一系列|了)*(?:有(?!关)[^，,]{1,4}[、的]|可[^，,]{1,4}[、的]|高质量的?$)")


def read_light(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """开展…专题调研, 进行集中视察4次: by the event noun, else a campaign, duties or an occasion."""
    if (inner := _INNER.match(rest)) and token.form.startswith("组织"):
        token = replace(token, end=token.end + inner.end())
        rest = rest[inner.end() :]
    if several := several_events(clause, scene, token.end):
        return several
    if head := event_head(rest, scene.triggers):
        return () if _is_no_news(token, head[1], scene) else _event(clause, scene, token.end, head)
    if strip_amounts(rest) in _ACTIVITIES and has_amount(rest):
        theme = "Outreach" if "代表" in scene.sentence or scene.deputies else scene.theme
        return make_candidates(
            clause, scene, theme or "Other", token.end, len(clause.masked), "light.counted", 0.6, split=False
        )
    return (
        read_campaign(clause, scene, token, rest)
        or read_duties(clause, scene, token, rest)
        or _unnamed(clause, scene, token, rest)
    )


def _is_no_news(token: Token, kind: ActivityType, scene: Scene) -> bool:
    """Whether the event is another's or was told: 落实决议, 作报告, 形成调研报告 after the research."""
    return (
        (kind == "Decision" and token.form in _CARRYING_OUT)
        or (kind == "Meeting" and token.form.startswith(_SPREADING))
        or (kind == "Hearing" and token.form in _GIVING)
        or (kind == "Research" and token.form == "形成" and any(c.type == kind for c in scene.previous))
    )


def _event(clause: Clause, scene: Scene, start: int, head: tuple[str, ActivityType]) -> tuple[Candidate, ...]:
    """The event noun `head` that ends the clause: its object is what stands before it, where that tells something."""
    noun, kind = head
    at, end = start + clause.masked[start:].rfind(noun), len(clause.masked)
    modifier = strip_amounts(clause.masked[start:at])
    if kind == "Hearing" and _DRAFTED.search(modifier):
        kind = "RuleMaking"
    if _QUALITY.match(modifier):
        return make_candidates(clause, scene, kind, at, end, "light.event.qualified", 0.75, split=False)
    if len(trim_object(modifier)) < 2 or _WHEN.match(modifier):
        return _bare_event(clause, scene, start, head)
    if kind in KEEPS_HEAD:
        return make_candidates(clause, scene, kind, start, end, "light.event", 0.85)
    return make_candidates(clause, scene, kind, start, at, "light.event", 0.9)


def _bare_event(
    clause: Clause, scene: Scene, start: int, head: tuple[str, ActivityType]
) -> tuple[Candidate, ...]:
    """An event with nothing said of what: about the reports just heard, about what was announced, or itself."""
    noun, kind = head
    if kind == "Hearing" and not has_amount(clause.masked):
        return ()
    if heard := on_what_was_heard(clause, scene, kind):
        return heard
    if scene.topic and (
        kind in _ON_TOPIC or (kind == "LawEnforcementInspection" and tells_of_law(scene.topic))
    ):
        return from_context(clause, scene, kind, "light.topic", noun)
    return make_candidates(clause, scene, kind, start, len(clause.masked), "light.event.bare", 0.85)


_OCCASION = re.compile(r"^(?P<what>[^，,、的□\d]{2,12}?)了?\d+[余多]?(?:次|场|期|场次|轮|批次|批)$")
_HOLDING = re.compile(r"(?:开展|举办|组织|举行)了?$")


def _unnamed(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """开展微访谈5期: an occasion that the lexicon does not know, but that was held and counted."""
    found = _OCCASION.match(rest)
    opens = next(iter(scene.triggers.tokens(rest)), None)
    if not found or not _HOLDING.search(token.form) or (opens and opens.start == 0 and opens.is_verb):
        return ()
    named: ActivityType | None = "Training" if found["what"].endswith("班") else None
    kind = named or scene.triggers.topic(found["what"]) or scene.theme or "Other"
    return make_candidates(
        clause, scene, kind, token.end, len(clause.masked), "light.occasion", 0.5, split=False
    )
