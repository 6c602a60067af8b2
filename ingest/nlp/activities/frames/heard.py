"""Inquiries that name no topic: they are about what was heard or inspected right before them.

The law on supervision ties them together (监督法 art. 34): 听取审议…报告并开展专题询问.
"""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import Clause

_ASKED_ON: frozenset[ActivityType] = frozenset({"Hearing", "LawEnforcementInspection"})
_CLOSE = 12
"""Characters of a meeting called in between: 分别召开联组会议."""
_OF_REPORT = re.compile(
    r"^[^，,《]{0,20}?关于|的?(?:专项)?(?:工作)?(?:[一二三四五六七八九十\d]+[个项])?(?:的?审议意见)?(?:报告|汇报)$"
)
_UNNAMED = re.compile(r"^(?:专项|专题|相关|有关)*(?:工作)?(?:报告|汇报|情况|整改情况)$")


def on_what_was_heard(clause: Clause, scene: Scene, kind: ActivityType) -> tuple[Candidate, ...]:
    """One candidate for each report heard by the clause before; none where the clause counts, so goes beyond those."""
    told = [c for c in scene.previous if c.type != "Meeting"]
    if (
        kind != "Inquiry"
        or not told
        or told[-1].type not in _ASKED_ON
        or clause.start - told[-1].end > _CLOSE
        or has_amount(clause.masked)
    ):
        return ()
    together = (c.object for c in told if c.type == told[-1].type and c.start == told[-1].start)
    topics = tuple(_OF_REPORT.sub("", phrase) or phrase for phrase in together if not _UNNAMED.match(phrase))
    return tuple(Candidate(kind, topic, clause.start, clause.end, "light.heard", 0.8) for topic in topics)
