"""Clauses that go on where the one before stopped: a further member of its list, the subjects of its course."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.adverbs import ADVERB
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.nouns import REGULATION
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import Clause

_LISTED = re.compile(
    r"^(?:以及|和|及)?(?P<by>[^，,□]{0,40}?)(?P<object>(?:关于[^，,]{4,}|□{4,}等?(?:法律|法规)*|[^，,]{4,}情况)(?:的?(?:报告|汇报))?(?:□+)?)$"
)
_REPORT = re.compile(r"(?:报告|汇报|情况)(?:）|》|（书面）|\(书面\)|（[^）]*）)*$")
_RESOLVED = re.compile(rf"(?:决议|决定|议案|{REGULATION})(?:（[^）]*）)?》?(?:的(?:决议|决定))?$")

_STUDIED = re.compile(r"《[^》]*(?:法|条例|法典)》等?(?:法律|法规|法律法规)?$")
_LEARNT = re.compile(
    rf"^(?:{ADVERB}|主要)*学习了?(?!领会|研讨|贯彻|宣传|借鉴|考察|型|[教培]|[和与、])(?P<object>[^，,]*(?:思想|精神|理论|知识|业务|讲话|文件|法律|法规|条例|法|□))(?:等[^，,]{{0,6}})?$"
)
_LEARNT_AT = re.compile(
    rf"^[^，,的]{{0,20}}?(?:会议|大会|中心组|党组|支部|人员|机关)(?:{ADVERB}|共同|一起|带头)*学习了?(?!领会|研讨|贯彻|宣传|借鉴|考察|型|[教培会]|[和与、])"
    r"(?P<object>[^，,]*(?:精神|讲话|法律|法规|条例|法|□)(?:部分内容|原文)?)$"
)
"""A meeting or a body that learnt, which makes an event of it: 党组会议认真学习全会精神."""
_MOVED = re.compile(rf"^(?:{ADVERB})*(?:组织|安排|邀请|带领|动员|委托|联合|会同|深入|奔赴|赴|前往)")
"""How a clause opens that has a verb of its own."""


def listed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """听取了政府关于甲的报告，法院关于乙的报告: a further member of a list, its verb left out."""
    before = scene.previous[-1] if scene.previous else None
    if (
        before is None
        or not 0 <= clause.start - before.end <= 2
        or not (found := _LISTED.match(clause.masked))
        or _MOVED.match(clause.masked)
    ):
        return ()
    raw = scene.content[clause.start + found.start("object") : clause.end]
    if any(t.start <= 4 and "act" in t.roles for t in scene.triggers.tokens(clause.masked)):
        return ()
    fits = {"Hearing": _REPORT, "Decision": _RESOLVED, "RuleMaking": _RESOLVED, "Training": _STUDIED}.get(
        before.type
    )
    if fits is None or not fits.search(raw):
        return ()
    return make_candidates(clause, scene, before.type, *found.span("object"), "nominal.listed", 0.8)


def studied(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """学习… right after a course, or by a meeting; without either it is too vague a word for a deed."""
    if held := _LEARNT_AT.match(clause.masked):
        return make_candidates(clause, scene, "Training", *held.span("object"), "training.at", 0.75)
    last = scene.previous[-1] if scene.previous else None
    found = _LEARNT.match(clause.masked)
    if not found or last is None or last.type != "Training" or not 0 <= clause.start - last.end <= 2:
        return ()
    return make_candidates(clause, scene, "Training", *found.span("object"), "training.studied", 0.8)
