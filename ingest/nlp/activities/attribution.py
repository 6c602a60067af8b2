"""Which activity a number measures: the one whose clause it stands in, else the one before it in the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.facts import Quantity
from ingest.nlp.activities.candidates import Candidate


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate with its id and the sentence and paragraph that it stands in."""

    id: str
    candidate: Candidate
    sentence: tuple[int, int]


def attribute_quantities(quantities: Sequence[Quantity], placed: Sequence[Placed]) -> tuple[Quantity, ...]:
    """The quantities with `activity` set where one is found."""
    return tuple(replace(q, activity=_activity_of(q, placed)) for q in quantities)


def _activity_of(quantity: Quantity, placed: Sequence[Placed]) -> str | None:
    if quantity.span is None:
        return quantity.activity
    at = quantity.span.start
    inside = [p for p in placed if p.candidate.start <= at < p.candidate.end]
    if inside:
        return _nearest(at, inside, quantity).id
    same = [p for p in placed if p.sentence[0] <= at < p.sentence[1]]
    before = [p for p in same if p.candidate.end <= at]
    if before:
        return before[-1].id
    return same[0].id if same else None


def _nearest(at: int, inside: Sequence[Placed], quantity: Quantity) -> Placed:
    """Of several activities of one clause, the one whose object the number counts or follows."""
    for p in inside:
        a = p.candidate.object_start
        if a >= 0 and a - 12 <= at <= a + len(p.candidate.object) + 4 and _follows(at, p):
            return p
    narrow = [p for p in inside if p.candidate.object_start <= at]
    return narrow[-1] if narrow else inside[0]


def _follows(at: int, p: Placed) -> bool:
    start = p.candidate.object_start
    end = start + len(p.candidate.object)
    return start <= at <= end + 2 or 0 <= start - at <= 8
