"""Which activity a number measures: the one whose clause it stands in, else the one before it in the sentence.

A breakdown goes on over semicolons and after 其中; who came to a session is counted in a sentence of its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.facts import Quantity
from ingest.nlp.activities.candidates import Candidate

_STOP = re.compile(r"[。！？!?\n]")
_BREAKDOWN = re.compile(r"\s*(?:其中|分别是|包括)")
_ATTENDED = re.compile(r"应到|实到|出席|列席")


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate with its id and the sentence and paragraph that it stands in."""

    id: str
    candidate: Candidate
    sentence: tuple[int, int]


def attribute_quantities(
    quantities: Sequence[Quantity], placed: Sequence[Placed], content: str = ""
) -> tuple[Quantity, ...]:
    """The quantities with `activity` set where one is found; `content` is the text that their spans count in."""
    ordered = sorted(placed, key=lambda p: p.sentence[0])
    starts = [p.sentence[0] for p in ordered]
    stops = [-1, *(found.start() for found in _STOP.finditer(content))]
    return tuple(replace(q, activity=_activity_of(q, ordered, starts, stops, content)) for q in quantities)


def _activity_of(
    quantity: Quantity, placed: Sequence[Placed], starts: Sequence[int], stops: Sequence[int], content: str
) -> str | None:
    if quantity.span is None:
        return quantity.activity
    at = quantity.span.start
    upto = bisect_right(starts, at)
    first = starts[upto - 1] if upto else at
    near = placed[bisect_left(starts, first) : upto]
    inside = [p for p in near if p.candidate.start <= at < p.candidate.end]
    if inside:
        return _nearest(at, inside, quantity).id
    same = [p for p in near if p.sentence[0] <= at < p.sentence[1]]
    before = [p for p in same if p.candidate.end <= at]
    if before:
        return before[-1].id
    if same:
        return same[0].id
    return _carried_on(at, placed[:upto][-_REACH:], stops, content)


_REACH = 8
"""Activities back that a number may still belong to."""


def _carried_on(at: int, before: Sequence[Placed], stops: Sequence[int], content: str) -> str | None:
    """The activity that a breakdown or a count of those present goes on about."""
    index = bisect_left(stops, at) - 1
    start = stops[index] + 1
    while index > 0 and _BREAKDOWN.match(content, start):
        index -= 1
        start = stops[index] + 1
    for p in reversed(before):
        if p.sentence[0] >= start:
            return p.id
    if _ATTENDED.search(content, start, at) and before and before[-1].candidate.type == "Meeting":
        return before[-1].id
    return None


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
