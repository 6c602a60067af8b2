"""A report's text cut where sentences and facts begin and end, so that a page can mark what overlaps."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.answers.documents import SpanRecord

_SENTENCE = re.compile(r"[^。！？\n]*(?:[。！？]+[”’」』）]*|\n+|$)")


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
    """A sentence in pieces; `anchor` leads to it."""

    anchor: str
    pieces: tuple[Piece, ...]


def mark_sentences(text: str, spans: Iterable[SpanRecord]) -> list[Sentence]:
    """The text in sentences of pieces, in order; joined they are the text again.

    Anchors: ``s120`` for the sentence that begins at 120, ``c120-164`` for a fact's stretch.

    >>> [one.anchor for one in mark_sentences("听取报告。开展检查。", ())]
    ['s0', 's5']
    """
    ends = [match.end() for match in _SENTENCE.finditer(text) if match.end() > match.start()]
    sentences = []
    pieces = _Cursor(mark_text(text, spans, ends))
    for start, end in pairwise((0, *ends)):
        sentences.append(Sentence(f"s{start}", pieces.take(end - start)))
    return sentences


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


def in_source(spans: Iterable[SpanRecord]) -> list[SpanRecord]:
    """The spans as they stand in the source text; those whose place there is unknown are left out."""
    found = [
        replace(span, start=span.source_start, end=span.source_end)
        for span in spans
        if span.source_end > span.source_start
    ]
    return sorted(found, key=lambda span: (span.start, -span.end, span.id))


def mark_text(text: str, spans: Iterable[SpanRecord], borders: Iterable[int] = ()) -> list[Piece]:
    """The text in pieces, in order, cut at `borders` too; joined they are the text again."""
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    cuts = sorted(
        {0, len(text)} | set(borders) | {span.start for span in inside} | {span.end for span in inside}
    )
    open_spans: list[SpanRecord] = []
    waiting = sorted(inside, key=lambda span: span.start, reverse=True)
    pieces = []
    for start, end in pairwise(cuts):
        open_spans = [span for span in open_spans if span.end > start]
        begun = _take_begun(waiting, start)
        open_spans += begun
        pieces.append(Piece(text[start:end], tuple(open_spans), _anchors(begun)))
    return pieces


def _take_begun(waiting: list[SpanRecord], start: int) -> list[SpanRecord]:
    begun = []
    while waiting and waiting[-1].start == start:
        begun.append(waiting.pop())
    return begun


def _anchors(spans: Sequence[SpanRecord]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"c{span.start}-{span.end}" for span in spans))
