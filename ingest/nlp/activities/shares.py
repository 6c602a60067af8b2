"""Shares: which names of a clause belong to which member of the list that it reports.

听取县法院关于民事审判、县检察院关于公益诉讼工作的报告 is two reports, and each has its own body.
"""

import re
from collections.abc import Sequence

from ingest.facts import ActivityType, EntityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Occurrence

_REPORTERS: frozenset[EntityType] = frozenset({"Institution", "Person"})
_EACH_ITS_OWN: frozenset[ActivityType] = frozenset({"Hearing", "Honour"})
"""Each report of a list has who gives it before it, each honour who confers it."""
_UNNAMED = re.compile(r"[^，,、《》关于]{2,12}[院关局委办会府厅]关于")
"""A report with its own body, though the text may have no name for it: 市检察机关关于…."""
_LONGER: frozenset[EntityType] = frozenset({"Meeting", "Project"})


def share_of(
    candidate: Candidate, siblings: Sequence[Candidate], named: Sequence[Occurrence]
) -> tuple[Occurrence, ...]:
    """Of the names of a clause those of one candidate: what another member of its list is about is not its own."""
    others = [s for s in siblings if s is not candidate and s.object_start >= 0]
    mine = [o for o in named if _overlaps(o, candidate) or not any(_overlaps(o, s) for s in others)]
    if candidate.type in _EACH_ITS_OWN and others:
        mine = _reported_by(candidate, others, mine)
    return tuple(o for o in mine if not _is_cut_out(o, named))


def _reported_by(
    candidate: Candidate, others: Sequence[Candidate], named: Sequence[Occurrence]
) -> list[Occurrence]:
    """The names without those who give the reports told before the candidate's.

    Whoever stands before a report, or opens it, gives it and those after it, up to the next who does.
    """
    own = candidate.object_start
    if _UNNAMED.match(candidate.object):
        return [o for o in named if o.start >= own or o.entity.type not in _REPORTERS]
    before = [o for o in named if o.entity.type in _REPORTERS and o.start <= own + 1]
    starts = [
        s.object_start
        for s in others
        if s.type == candidate.type and before and s.object_start < before[-1].start
    ]
    since = max(starts, default=-1)
    return [o for o in named if o not in before or o.start > since]


def _is_cut_out(occurrence: Occurrence, named: Sequence[Occurrence]) -> bool:
    """Whether the name is only a piece of a longer one: 省委 of 省委人大工作会议, 沂水 of 青莱高速沂水段."""
    return any(
        o.start <= occurrence.start and occurrence.end <= o.end
        for o in named
        if o.entity.type in _LONGER and o.entity.type != occurrence.entity.type
    )


def _overlaps(occurrence: Occurrence, candidate: Candidate) -> bool:
    """Whether name and object have characters in common."""
    start = candidate.object_start
    return start >= 0 and occurrence.start < start + len(candidate.object) and start < occurrence.end
