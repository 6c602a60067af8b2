"""A Text: cleaned simplified Chinese in paragraphs, every character tied to its place in the Source."""

from dataclasses import dataclass
from typing import Literal

from ingest.facts import Span

ParagraphKind = Literal["title", "heading", "body", "caption", "byline"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch `text.content[start:end]` without its line end, and the part that it plays."""

    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Text:
    """The cleaned report.

    `content` is the paragraphs joined by ``\\n``. `offsets[i]` is the source offset of the
    character that gave `content[i]`; its length is ``len(content)``. Offsets never fall.
    """

    content: str
    offsets: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open stretch of `Source.text` that ``content[start:end]`` came from (start < end)."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The evidence span of ``content[start:end]``: its place here and in the source."""
        return Span(start, end, *self.source_span(start, end))


def text_of(content: str) -> Text:
    """A Text of characters that are clean already, such as an annotated text: every line a body paragraph,
    every character its own source.

    >>> text_of("一、工作回顾\\n全年召开会议7次。").paragraphs[1]
    Paragraph(start=7, end=16, kind='body')
    """
    paragraphs, start = [], 0
    for line in content.split("\n"):
        if line:
            paragraphs.append(Paragraph(start, start + len(line), "body"))
        start += len(line) + 1
    return Text(content, tuple(range(len(content))), tuple(paragraphs))
