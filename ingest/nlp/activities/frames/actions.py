"""Verbs as nouns after a light verb: 对X进行改造, 对《…条例》予以修正; the verb tells what was done to X."""

import re
from collections.abc import Callable, Mapping

from ingest.facts import ActivityType
from ingest.nlp.activities.counts import strip_amounts
from ingest.nlp.activities.frames.adverbs import ADVERBS
from ingest.nlp.activities.frames.nouns import CONCERN, RULE, WORKS
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.triggers import Triggers


def _made(topic: str, triggers: Triggers) -> ActivityType | None:
    return "RuleMaking" if re.search(RULE, topic) or "《" in topic else None


def _built(topic: str, triggers: Triggers) -> ActivityType | None:
    head = triggers.head(topic, "thing")
    if head and head[1] == "PlatformBuilding":
        return "PlatformBuilding"
    return "ProjectProgress" if re.search(WORKS, topic) else None


def _handled(topic: str, triggers: Triggers) -> ActivityType | None:
    return "SuggestionHandling" if re.search(CONCERN, topic) else None


_BY_OBJECT: Mapping[str, Callable[[str, Triggers], ActivityType | None]] = {
    "make": _made,
    "build": _built,
    "handle": _handled,
}
"""Roles whose verbs say by their object what the activity is."""


def action_on(topic: str, rest: str, scene: Scene) -> ActivityType | None:
    """The type of the verb that ends what follows a light verb, done to a topic; None where it is no activity.

    对代表活动室 + 全面改造 → PlatformBuilding.
    """
    core = strip_amounts(rest)
    core = core[ADVERBS.match(core).end() :]  # type: ignore[union-attr]
    roles = scene.triggers.roles.get(core, {})
    if kind := roles.get("act") or roles.get("action"):
        return kind
    for role, judge in _BY_OBJECT.items():
        if role in roles and (judged := judge(topic, scene.triggers)):
            return judged
    deed = scene.triggers.deeds.get(core)
    return (_built(topic, scene.triggers) if deed == "ProjectProgress" else deed) if deed else None
