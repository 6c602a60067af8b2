"""A report's text cut where facts begin and end, so that a page can mark them though they overlap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.answers.documents import SpanRecord


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text without a border inside, the facts that cover it, the anchors that begin there."""

    text: str
    spans: tuple[SpanRecord, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def kinds(self) -> str:
        """CSS classes of the kinds of fact here."""
        return " ".join(sorted({span.kind for span in self.spans}))

    @property
    def title(self) -> str:
        """The facts in words."""
        return "\n".join(
            f"{span.type}: {span.label} ({span.rule or '–'}, {span.confidence:g})" for span in self.spans
        )


def mark_text(text: str, spans: Iterable[SpanRecord]) -> list[Piece]:
    """The text in pieces, in order; joined they are the text again."""
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    borders = sorted({0, len(text)} | {span.start for span in inside} | {span.end for span in inside})
    open_spans: list[SpanRecord] = []
    waiting = sorted(inside, key=lambda span: span.start, reverse=True)
    pieces = []
    for start, end in pairwise(borders):
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
