"""Soft verbs, which make an activity only of a concrete kind of work."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.frames.nouns import PLATFORM
from ingest.nlp.activities.triggers import Triggers

_SOFT_TOPICS: frozenset[ActivityType] = frozenset(
    {"PartyWork", "PlatformBuilding", "Publicity", "FilingReview", "Petition"}
)
_SOFT_VERBS = frozenset(
    {
        "推动",
        "促进",
        "加强",
        "强化",
        "推进",
        "持续推进",
        "严格落实",
        "落实",
        "规范",
        "丰富",
        "深化",
        "优化",
        "扩大",
        "抓实",
        "关注",
        "持续擦亮",
        "做实",
        "全面落实",
        "健全",
        "完善",
    }
)
_GENERAL = re.compile(
    r"(?:精神|主体责任|作用|意识|进步|过硬|理念|地位|质量|水平|工作重心|政治功能|定位|要求|原则|能力|本领|觉悟|自觉性)(?:不动摇)?$|八项规定|从严治党"
)


def soft_topic(triggers: Triggers, form: str, phrase: str) -> ActivityType | None:
    """The type of a soft verb's object by its topic words; None where it speaks in general words."""
    if form not in _SOFT_VERBS or _GENERAL.search(phrase):
        return None
    if re.search(PLATFORM, phrase):
        return "PlatformBuilding"
    if form in ("推动", "促进"):
        return None
    kind = triggers.topic(phrase)
    return kind if kind in _SOFT_TOPICS else None
