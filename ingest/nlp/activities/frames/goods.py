"""Goods: things made, bought or sent by a concrete verb, counted or not: 制作专题片, 购置办公设备, 发出倡议书.

The lexicon gives the verbs (role `produce`) and the goods (role `good`); the type comes from the good.
"""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import strip_amounts
from ingest.nlp.activities.frames.building import in_object, make_candidates
from ingest.nlp.activities.frames.deeds import CAUSED
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.triggers import Triggers
from ingest.nlp.clauses import Clause

_LONGEST_SUBJECT = 20
_NAMED = re.compile(r"(?<=[\u4e00-\u9fff])(?:《[^》]*》|“[^”]*”)$")
"""The name that follows a good: 专题片《足迹》."""
_CLOSERS = "”》"


def supplied(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """制作代表专题节目, 购买桌椅、电脑等办公设备, 创办《人大之声》: the first such verb and its good."""
    for token in scene.triggers.tokens(clause.masked):
        if "produce" not in token.roles:
            continue
        if token.start > _LONGEST_SUBJECT or in_object(clause, token.start, scene):
            return ()
        phrase = scene.content[clause.start + token.end : clause.end]
        if phrase.startswith("的") or clause.masked[: token.start].endswith("的"):
            return ()
        kind = _kind_of_good(phrase, token.roles["produce"], scene.triggers)
        if kind is None:
            return ()
        if CAUSED.search(clause.masked[: token.start]):
            kind = "Other"
        return make_candidates(
            clause, scene, kind, token.end, len(clause.masked), "goods.supplied", 0.6, split=False
        )
    return ()


def _kind_of_good(phrase: str, founded: ActivityType | None, triggers: Triggers) -> ActivityType | None:
    """By the good that ends the phrase or the first member of its list; a title by itself where the verb founds it."""
    core = strip_amounts(phrase).rstrip("等")
    core = _NAMED.sub("", core) or core
    if core.endswith("》") and core.startswith("《") and founded:
        return founded
    ends = (core.rstrip(_CLOSERS), core.split("、")[0].rstrip(_CLOSERS))
    return next((head[1] for end in ends if (head := triggers.head(end, "good"))), None)
