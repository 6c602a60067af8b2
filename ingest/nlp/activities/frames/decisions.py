"""Decisions taken and opinions given by the body."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount
from ingest.nlp.activities.frames.adverbs import TOPIC, TRAILING_ADVERBS
from ingest.nlp.activities.frames.building import in_object, make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

REVIEW_OPINION = re.compile(
    r"(?:提出|形成|交办|转送|转交|发出|出具|制发|印发|下发|作出|转办|督办)了?(?P<object>[^，,]{0,6}?(?:审议意见书?|审查意见书?|监督意见书?|视察意见|问题清单|意见清单))"
)
DECIDED = re.compile(
    r"(?:作出|做出|通过)(?!的)了?(?P<object>(?:□+|[^，,]{0,80}?)(?:相关|有关|等)?(?:决议决定|决定决议|决议、决定|决议和决定|决议|决定|□))"
)
_TITLE_DECISION = re.compile(r"(?:决议|决定)》")
ABSORBS_ADVICE: frozenset[ActivityType] = frozenset(
    {"Inspection", "Research", "LawEnforcementInspection", "Inquiry", "Outreach", "FilingReview", "Appraisal"}
)  # fmt: skip
_ADVICE_GIVEN = re.compile(r"提出了?(?P<object>[^，,]{0,10}?(?:意见和?建议|建议意见|意见|建议))")
_PERMITTED = re.compile(r"许可(?P<object>[^，,]{0,40}?(?:强制措施|刑事审判|刑事拘留|拘留|逮捕|审判|案))")
"""A deputy may be arrested or tried only with leave of the congress or its committee (代表法)."""
_AMENDED = re.compile(
    r"(?:作出|做出|通过)了?(?:关于)?(?P<object>(?:修改|修订|修正|废止)[^，,]{1,80}?)的(?:决定|决议)"
)
"""A law is amended or repealed by a decision (立法法), which makes rules all the same."""

_OF_RULES = re.compile(r"(?:法规|条例)(?!性决[定议]|[^，,、]{0,2}问题)")
"""Rules, and no resolution on a matter of rules: 法规性决定, 有关法规问题的决定."""


def decided(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """作出决议决定3项, 作出《…决议》, 许可对代表采取强制措施; the matter decided where it was announced."""
    if found := _PERMITTED.search(clause.masked):
        return make_candidates(
            clause, scene, "Decision", *found.span("object"), "decision.permitted", 0.85, split=False
        )
    if found := _AMENDED.search(clause.masked):
        return make_candidates(clause, scene, "RuleMaking", *found.span("object"), "decision.amended", 0.85)
    found = DECIDED.search(clause.masked)
    if not found:
        return ()
    a, b = clause.start + found.start("object"), clause.start + found.end("object")
    raw = scene.content[a:b]
    if _OF_RULES.search(raw) and "批准" not in raw:
        return make_candidates(
            clause, scene, "RuleMaking", *found.span("object"), "decision.rule", 0.8, split="《" in raw
        )
    if not re.search(r"决议|决定", raw) or (raw.endswith("》") and not _TITLE_DECISION.search(raw)):
        return ()
    before = clause.masked[: found.start()]
    if topic := TOPIC.search(before):
        stop = len(TRAILING_ADVERBS.sub("", before))
        return make_candidates(clause, scene, "Decision", topic.end(), stop, "decision.topic", 0.9)
    phrase = trim_object(raw)
    if scene.topic and len(phrase) <= 5:
        phrase = trim_object(scene.topic)
    if "《" in raw:
        return make_candidates(clause, scene, "Decision", *found.span("object"), "decision.title", 0.95)
    return (Candidate("Decision", phrase, clause.start, clause.end, "decision", 0.9, a),)


_OPINIONS_TOLD = re.compile(r"等(?:[^，,]{0,4})?(?P<object>审议意见)$")
_DECIDED_TOO = re.compile(r"(?:决议|决定)[、和及]审议意见$")


def opined(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """提出审议意见43条: opinions of the body, counted."""
    found = REVIEW_OPINION.search(clause.masked)
    if found and _DECIDED_TOO.search(clause.masked[: found.end()]):
        return ()
    if told := _OPINIONS_TOLD.search(clause.masked):
        return (
            make_candidates(clause, scene, "Other", *told.span("object"), "opinion.told", 0.75, split=False)
            if re.search(r"提出|形成", scene.sentence)
            else ()
        )
    if not found and any(c.type == "Hearing" for c in scene.previous):
        found = _ADVICE_GIVEN.search(clause.masked)
    if not found or not has_amount(clause.masked[found.start() :]) or in_object(clause, found.start(), scene):
        return ()
    return make_candidates(
        clause, scene, "Other", *found.span("object"), "opinion.counted", 0.75, split=False
    )
