"""A Text: cleaned simplified Chinese in paragraphs, every character tied to its place in the Source."""

import re
from dataclasses import dataclass

from ingest.facts import Span
from ingest.paragraphs import Paragraph, ParagraphKind, paragraph_kinds

__all__ = ["Paragraph", "ParagraphKind", "Text", "text_of", "without_spaces"]


@dataclass(frozen=True, slots=True)
class Text:
    """The cleaned report.

    `content` is the paragraphs joined by ``\\n``. `offsets[i]` is the source offset of the
    character that gave `content[i]`; its length is ``len(content)``. Offsets never fall, but for
    the one place where the captions begin: they are set apart under ``[图片说明]`` after the body,
    wherever they stood in it.
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


def text_of(content: str, offsets: tuple[int, ...] | None = None) -> Text:
    """A Text of characters that are clean already, such as an annotated text: a paragraph a line; where no
    offsets are given, every character its own source.

    >>> text_of("一、工作回顾\\n全年召开会议7次。").paragraphs[1]
    Paragraph(start=7, end=16, kind='body')
    """
    stretches, start = [], 0
    for line in content.split("\n"):
        if line:
            stretches.append((start, start + len(line)))
        start += len(line) + 1
    kinds = paragraph_kinds([content[a:b] for a, b in stretches])
    paragraphs = tuple(Paragraph(a, b, kind) for (a, b), kind in zip(stretches, kinds, strict=True))
    return Text(content, tuple(range(len(content))) if offsets is None else offsets, paragraphs)


def without_spaces(content: str) -> str:
    """The characters without white space, as names broken by it are compared.

    >>> without_spaces("人 大\u3000常委会")
    '人大常委会'
    """
    return re.sub(r"\s+", "", content)
