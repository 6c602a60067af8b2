"""Paragraphs, sentences and clauses of a report, with offsets; what stands in quotes stays whole.

Chinese reports chain clauses with commas and leave the subject out; a sentence ends at 。！？；, a clause at a
comma or colon. Titles, quotations and brackets are one piece, whatever punctuation they hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.text import Paragraph, Text

MASK = "□"

_CLOSED = re.compile(
    r"《[^《》\n]{1,120}》|“[^“”\n]{1,80}”|\"[^\"\n]{1,60}\"|‘[^‘’\n]{1,60}’|（[^（）\n]{1,120}）|\([^()\n]{1,120}\)"
)
_SENTENCE_END = re.compile(r"[。！？；!?;]+|…+")
_CLAUSE_END = re.compile(r"(?<!\d)[，,：:]|[，,：:](?!\d)")
_NUMBERED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十\d]+\)|\d+[.．、 ]|——|--)"
)
_CAPTIONS = "[图片说明]"
_HEADING_LENGTH = 42
_LEAD_LENGTH = 36


@dataclass(frozen=True, slots=True)
class Clause:
    """A half-open stretch `[start, end)` of the text, and its characters with quotations masked."""

    start: int
    end: int
    masked: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Clauses up to a full stop or semicolon; `lead` marks the short slogan that opens a paragraph."""

    start: int
    end: int
    clauses: tuple[Clause, ...]
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph and its sentences; `heading` paragraphs give topic and tense, no facts of their own."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]
    heading: bool = False
    caption: bool = False


def mask_quoted(content: str) -> str:
    """The same length, with titles, quotations and brackets replaced by a mask.

    >>> mask_quoted("开展《乡村振兴促进法》执法检查")
    '开展□□□□□□□□□执法检查'
    """
    return _CLOSED.sub(lambda found: MASK * len(found.group()), content)


def segment_passages(text: Text) -> tuple[Passage, ...]:
    """Every paragraph of the text, in order, cut into sentences and clauses."""
    masked = mask_quoted(text.content)
    passages, captions = [], False
    for paragraph in text.paragraphs:
        content = text.content[paragraph.start : paragraph.end]
        if content.strip() == _CAPTIONS:
            captions = True
            continue
        caption = captions or paragraph.kind == "caption"
        heading = not caption and _is_heading(paragraph, content)
        sentences = _mark_lead(tuple(_sentences(masked, paragraph)), masked, heading or caption)
        passages.append(Passage(paragraph.start, paragraph.end, sentences, heading, caption))
    return tuple(passages)


def _is_heading(paragraph: Paragraph, content: str) -> bool:
    if paragraph.kind in ("title", "heading", "byline"):
        return True
    if _SENTENCE_END.search(content) or len(content) > _HEADING_LENGTH:
        return False
    return bool(_NUMBERED.match(content)) or not re.search(r"\d+[余多]?[次件个项人名条场]", content)


def _sentences(masked: str, paragraph: Paragraph) -> Iterator[Sentence]:
    for start, end in _stretches(masked, paragraph.start, paragraph.end, _SENTENCE_END):
        clauses = tuple(Clause(a, b, masked[a:b]) for a, b in _stretches(masked, start, end, _CLAUSE_END))
        if clauses:
            yield Sentence(start, end, clauses)


def _stretches(masked: str, start: int, end: int, stop: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The stretches between stops, without white space at their ends; empty ones left out."""
    for found in [*stop.finditer(masked, start, end), None]:
        to = found.start() if found else end
        piece = masked[start:to]
        left = start + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        if left < right:
            yield left, right
        start = found.end() if found else end


def _mark_lead(sentences: tuple[Sentence, ...], masked: str, other: bool) -> tuple[Sentence, ...]:
    """The first of several sentences is a lead where it is short and counts nothing."""
    if other or len(sentences) < 2:
        return sentences
    first = sentences[0]
    short = first.end - first.start <= _LEAD_LENGTH
    counts = any(re.search(r"\d", c.masked) for c in first.clauses)
    stopped = masked[first.end : first.end + 1] in "。！!"
    if not short or counts or not stopped:
        return sentences
    return (Sentence(first.start, first.end, first.clauses, lead=True), *sentences[1:])
