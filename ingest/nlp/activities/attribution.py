"""Which activity a number measures: the one whose clause it stands in, else the one before it in the sentence.

People whom a clause opens with act in the clause after it; a breakdown goes on over semicolons and after 其中; who
came to a session is counted in a sentence of its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.facts import ActivityType, Quantity
from ingest.nlp.activities.candidates import Candidate

_STOP = re.compile(r"[。！？!?\n]")
_BREAKDOWN = re.compile(
    r"\s*(?:其中|分别是|包括|(?:从|按)?(?:这些|所提|代表)?(?:议案|建议|意见|办理|答复)?(?:内容|类别|类型|结果|领域)(?:主要|分别|上|来)*(?:看|分|涉及|包括|为|统计))"
)
"""How a sentence opens that parts the number of the one before: 其中; 建议内容涉及城乡建设方面的265件."""
_ATTENDED = re.compile(r"应到|实到|出席|列席")
_CLAUSE_END = re.compile(r"[，,；;：:。！？\n]")
_OPENING = re.compile(r"(?:由|向|组织|选派|共|有)?(?:[^，,]{2,60}等)?")
"""What may stand before the people that a clause opens with: 23名委员…，现场询问; 向某局等21个部门…，…."""


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
    same = [p for p in near if p.sentence[0] <= at < p.sentence[1]]
    if works := _of_works(quantity, same, content):
        return works.id
    inside = [p for p in near if p.candidate.start <= at < p.candidate.end]
    if inside:
        return _nearest(at, inside, quantity).id
    before = [p for p in same if p.candidate.end <= at]
    if actors := _of_actors(quantity, same, content):
        return actors.id
    if before:
        return before[-1].id
    if same:
        return same[0].id
    return _carried_on(at, placed[:upto][-_REACH:], stops, content)


def _of_actors(quantity: Quantity, same: Sequence[Placed], content: str) -> Placed | None:
    """The activity of the clauses right after, where the number counts who acts or is acted on there."""
    if quantity.span is None or quantity.unit not in _PEOPLE:
        return None
    at, end = quantity.span.start, _end_of_clause(content, quantity.span.end)
    start = max((found.end() for found in _CLAUSE_END.finditer(content, max(0, at - 60), at)), default=at)
    if not _OPENING.fullmatch(content, start, at):
        return None
    return next((p for p in same if end <= p.candidate.start <= _end_of_clause(content, end + 1) + 1), None)


_PEOPLE = ("名", "位", "个")


def _of_works(quantity: Quantity, same: Sequence[Placed], content: str) -> Placed | None:
    """The works of the next clause, where the number is the money put into them: 投入资金80万元，建成活动室3间."""
    if quantity.span is None or quantity.unit != "元":
        return None
    at, end = quantity.span.start, quantity.span.end
    if not _PUT_IN.search(content, max(0, at - 20), at) or content[end : end + 1] not in ("，", ","):
        return None
    stop = _end_of_clause(content, end + 1)
    works = (p for p in same if p.candidate.type in _WORKS and end <= p.candidate.start <= stop)
    return next(works, None)


_PUT_IN = re.compile(r"(?:投入|安排|筹集|筹措|筹资|筹得|拿出|拨付|自筹|整合)了?[^，,。；;]{0,10}$")
_WORKS: frozenset[ActivityType] = frozenset({"ProjectProgress", "PlatformBuilding"})


def _end_of_clause(content: str, start: int) -> int:
    found = _CLAUSE_END.search(content, start)
    return found.start() if found else len(content)


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
    stop = stops[bisect_left(stops, at)] if at <= stops[-1] else len(content)
    if _ATTENDED.search(content, start, stop):
        return next((p.id for p in reversed(before) if p.candidate.type == "Meeting"), None)
    return None


def _nearest(at: int, inside: Sequence[Placed], quantity: Quantity) -> Placed:
    """Of several activities of one clause, the one whose object the number stands before, counts or follows."""
    end = quantity.span.end if quantity.span else at
    if headed := next((p for p in inside if p.candidate.object_start == end), None):
        return headed
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
