"""Retold: an inspection of a law called by its name again is the one that was told before, or is told further on."""

from collections.abc import Sequence

from ingest.nlp.activities.candidates import Dropped
from ingest.nlp.activities.frames.law_checks import BY_NAME
from ingest.nlp.activities.state import Accepted


def without_retold(rows: Sequence[Accepted]) -> tuple[tuple[Accepted, ...], tuple[Dropped, ...]]:
    """The rows that count, and the inspections that are only named once more.

    检查了消防法实施情况。…消防法检查由三名副主任带队。 is one inspection.
    """
    told = {r.candidate.object for r in rows if _is_inspection(r) and r.candidate.rule != BY_NAME}
    keep: list[Accepted] = []
    dropped: list[Dropped] = []
    for row in rows:
        law = row.candidate.object
        if row.candidate.rule == BY_NAME and any(law in other for other in told):
            dropped.append(Dropped(row.candidate, "an inspection told elsewhere, named once more"))
            continue
        if row.candidate.rule == BY_NAME:
            told.add(law)
        keep.append(row)
    return tuple(keep), tuple(dropped)


def _is_inspection(row: Accepted) -> bool:
    return row.candidate.type == "LawEnforcementInspection"
