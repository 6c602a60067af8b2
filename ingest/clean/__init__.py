"""Source → Text: small pure steps, their order written once."""

from collections.abc import Callable

from ingest.clean.characters import (
    drop_invisible,
    drop_leading_questions,
    read_escapes,
    squeeze_spaces,
    undouble_marks,
    unify_line_ends,
    unify_spaces,
    unify_width,
)
from ingest.clean.chrome import drop_chrome
from ingest.clean.glued import drop_glued_chrome, part_paragraphs
from ingest.clean.lines import set_paragraphs
from ingest.clean.lost import restore_from_context
from ingest.clean.markdown import strip_markdown
from ingest.clean.marked import Marked
from ingest.clean.marks import pair_quotes, restore_quotes, unify_marks
from ingest.clean.markup import strip_markup
from ingest.clean.misread import restore_misread
from ingest.clean.pages import drop_page_marks, drop_running_heads
from ingest.clean.pinyin import drop_readings
from ingest.clean.repeats import drop_repeated_title, drop_repeats
from ingest.clean.script import to_simplified
from ingest.clean.shifted import restore_shifted
from ingest.clean.spaces import close_spaces
from ingest.source import Source
from ingest.text import Text, text_of

__all__ = ["STEPS", "clean_source", "clean_text"]

STEPS: tuple[Callable[[Marked], Marked], ...] = (
    drop_running_heads,  # while form feeds tell the pages apart
    read_escapes,
    unify_line_ends,
    strip_markup,
    strip_markdown,
    drop_invisible,
    unify_spaces,
    part_paragraphs,
    drop_leading_questions,
    restore_shifted,  # before anything changes the characters whose bytes it reads
    drop_readings,
    to_simplified,
    restore_quotes,
    restore_from_context,
    unify_width,
    unify_marks,
    restore_misread,
    undouble_marks,
    drop_page_marks,
    close_spaces,
    drop_glued_chrome,
    drop_chrome,
    set_paragraphs,
    pair_quotes,
    squeeze_spaces,
    drop_repeated_title,
    drop_repeats,
)
"""Every step takes and gives characters with their offsets."""

_MOST_ROUNDS = 20


def clean_source(source: Source) -> Text:
    """The report as a careful reader would restore it, every character with its place in `source.text`."""
    return clean_text(source.text)


def clean_text(content: str) -> Text:
    """Cleaned simplified Chinese in paragraphs; cleaning it again changes nothing.

    One step may uncover work for another (a tag inside an escaped tag), so the steps are repeated until
    they all agree.

    >>> clean_text("<p>縣人大認(rèn)真履職，，听取報告。</p>").content
    '县人大认真履职，听取报告。'
    """
    marked = Marked.of(content)
    for _ in range(_MOST_ROUNDS):
        before = marked.content
        for step in STEPS:
            marked = step(marked)
        if marked.content == before:
            break
    return text_of(marked.content, marked.offsets)
