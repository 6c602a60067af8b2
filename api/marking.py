"""A report's text cut where sentences and facts begin and end, so that a page can mark what overlaps."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.answers.documents import SpanRecord

_SENTENCE = re.compile(r"[^。！？\n]*(?:[。！？]+[”’」』）]*|\n+|$)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A fact where it stands in the text that is shown; its anchor is the same in the cleaned text and in the
    source, so that a link leads to the fact in either."""

    span: SpanRecord
    start: int
    end: int

    @property
    def anchor(self) -> str:
        return f"c{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text without a border inside, the facts that cover it, the anchors that begin there."""

    text: str
    spans: tuple[SpanRecord, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def kinds(self) -> str:
        """CSS classes of the kinds of fact here, and the type of the innermost entity."""
        entities = [span for span in self.spans if span.kind == "entity"]
        inner = [min(entities, key=lambda span: span.end - span.start).type] if entities else []
        return " ".join([*sorted({span.kind for span in self.spans}), *inner])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in pieces; each of `anchors`, of which there is one at least, leads to it."""

    anchors: tuple[str, ...]
    pieces: tuple[Piece, ...]


def mark_cleaned(text: str, spans: Iterable[SpanRecord]) -> list[Sentence]:
    """The cleaned text in sentences of pieces, in order; joined they are the text again.

    Anchors: ``s120`` for the sentence that begins at 120, ``c120-164`` for a fact's stretch.

    >>> [one.anchors for one in mark_cleaned("听取报告。开展检查。", ())]
    [('s0',), ('s5',)]
    """
    starts = _starts(text)
    return _mark(text, [Placed(one, one.start, one.end) for one in spans], {s: (f"s{s}",) for s in starts})


def mark_source(source: str, text: str, spans: Iterable[SpanRecord]) -> list[Sentence]:
    """The source in sentences of pieces, with the anchors of the cleaned text at the same places; spans whose
    place in the source is unknown are left out. Sentences that cleaning took away have anchors ``o120``."""
    known = [one for one in spans if one.source_end > one.source_start]
    knots = sorted((one.start, one.source_start) for one in known)
    starts = _starts(source) or [0]
    anchors: defaultdict[int, list[str]] = defaultdict(list)
    for start in _starts(text):
        at = max(0, place_in_source(start, knots))
        anchors[starts[bisect_right(starts, at) - 1]].append(f"s{start}")
    placed = sorted(
        (Placed(one, one.source_start, one.source_end) for one in known),
        key=lambda one: (one.start, -one.end, one.span.id),
    )
    found = {start: tuple(anchors[start]) or (f"o{start}",) for start in starts}
    return _mark(source, placed, found) if source else []


def place_in_source(place: int, knots: Sequence[tuple[int, int]]) -> int:
    """A place of the cleaned text in the source, reckoned from the nearest of `knots`, which are places known
    in both, in order; the place itself where none is known.

    >>> place_in_source(12, [(0, 2), (10, 15)])
    17
    """
    at = bisect_right(knots, (place, 0))
    nearest = min(knots[max(0, at - 1) : at + 1], key=lambda knot: abs(knot[0] - place), default=(0, 0))
    return nearest[1] + place - nearest[0]


def _starts(text: str) -> list[int]:
    return [match.start() for match in _SENTENCE.finditer(text) if match.end() > match.start()]


def _mark(text: str, placed: Sequence[Placed], anchors: Mapping[int, tuple[str, ...]]) -> list[Sentence]:
    pieces = _Cursor(mark_text(text, placed, anchors))
    borders = pairwise((*anchors, len(text)))
    return [Sentence(anchors[start], pieces.take(end - start)) for start, end in borders]


class _Cursor:
    """Hands out pieces by their length."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = iter(pieces)

    def take(self, length: int) -> tuple[Piece, ...]:
        taken = []
        while length > 0:
            piece = next(self._pieces)
            taken.append(piece)
            length -= len(piece.text)
        return tuple(taken)


def mark_text(text: str, placed: Iterable[Placed], borders: Iterable[int] = ()) -> list[Piece]:
    """The text in pieces, in order, cut at `borders` too; joined they are the text again."""
    inside = [one for one in placed if 0 <= one.start < one.end <= len(text)]
    cuts = sorted({0, len(text)} | set(borders) | {one.start for one in inside} | {one.end for one in inside})
    still_open: list[Placed] = []
    waiting = sorted(inside, key=lambda one: one.start, reverse=True)
    pieces = []
    for start, end in pairwise(cuts):
        still_open = [one for one in still_open if one.end > start]
        begun = _take_begun(waiting, start)
        still_open += begun
        anchors = tuple(dict.fromkeys(one.anchor for one in begun))
        pieces.append(Piece(text[start:end], tuple(one.span for one in still_open), anchors))
    return pieces


def _take_begun(waiting: list[Placed], start: int) -> list[Placed]:
    begun = []
    while waiting and waiting[-1].start == start:
        begun.append(waiting.pop())
    return begun
