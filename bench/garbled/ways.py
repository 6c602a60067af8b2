"""Every way in which reports come garbled, by name: a tuple of steps, each on what the one before left."""

import random
from collections.abc import Callable

from bench.garbled import characters, encodings, lines, loss, pages, repeats, web

Garble = Callable[[str, random.Random], str]
Encode = Callable[[str, random.Random], bytes]

LINES: tuple[Garble, ...] = (
    lines.wrapped, lines.wrapped_flush, lines.wrapped_by_rule, lines.wrapped_apart, lines.wrapped_unevenly,
    lines.wrapped_narrow, lines.wrapped_then_joined, lines.broken, lines.in_one_line,
    lines.in_one_line_spaced, lines.headings_glued, lines.by_sentences, lines.spaced,
)  # fmt: skip
PAGES: tuple[Garble, ...] = (
    pages.page_numbers, pages.page_numbers_apart, pages.page_numbers_inside, pages.running_heads,
    pages.form_feeds,
)  # fmt: skip
WEB: tuple[Garble, ...] = (
    web.markup, web.page, web.line_breaks, web.entities, web.entities_twice, web.numeric_entities,
    web.escapes, web.chrome, web.chrome_glued, web.chrome_between, web.markdown,
)  # fmt: skip
CHARACTERS: tuple[Garble, ...] = (
    characters.half_width, characters.half_width_wholly, characters.full_width,
    characters.full_width_wholly, characters.straight_quotes, characters.corner_quotes,
    characters.wrong_quotes, characters.radicals, characters.invisible, characters.spaced_out,
    characters.spaced_at_random, characters.spaced_numbers, characters.spaced_digits,
    characters.spaced_marks, characters.traditional, characters.traditional_taiwan,
    characters.with_readings, characters.doubled_marks, characters.variant_marks,
)  # fmt: skip
LOSS: tuple[Garble, ...] = (
    loss.converted, loss.characters_lost, loss.questions, loss.quotes_lost, loss.quotes_dropped,
    loss.marks_dropped, loss.marks_spaced, loss.digits_misread, loss.characters_misread, loss.one_misread,
    loss.marks_misread, loss.sections_misread,
)  # fmt: skip
MISREAD: tuple[Garble, ...] = (
    encodings.gbk_as_latin, encodings.utf8_as_latin, encodings.utf8_as_windows, encodings.utf8_as_gbk,
    encodings.utf8_as_gb18030,
)  # fmt: skip
REPEATS: tuple[Garble, ...] = (
    repeats.repeated, repeats.nearly_repeated, repeats.paragraphs_twice, repeats.title_twice,
    repeats.with_summary, repeats.with_captions,
)  # fmt: skip
ENCODINGS: tuple[Encode, ...] = (
    encodings.gb18030, encodings.gb18030_damaged, encodings.utf8_damaged, encodings.utf8_signed,
    encodings.utf16, encodings.utf16_unsigned,
)  # fmt: skip
MIXTURES: dict[str, tuple[Garble, ...]] = {
    "scan": (loss.characters_misread, loss.digits_misread, loss.marks_misread, pages.page_numbers),
    "PDF": (characters.radicals, characters.spaced_numbers, pages.running_heads),
    "PDF joined": (characters.half_width, lines.wrapped_then_joined, pages.page_numbers_inside),
    "crawled": (characters.half_width, characters.straight_quotes, web.chrome_glued),
    "crawled in one line": (characters.half_width, web.chrome, lines.in_one_line_spaced),
    "album": (loss.converted, characters.doubled_marks, web.markup),
    "old page": (lines.wrapped, characters.full_width, web.line_breaks),
    "repeated and broken": (repeats.repeated, lines.broken, web.chrome),
    "wrapped with chrome": (lines.wrapped, characters.invisible, web.chrome),
    "converted page": (loss.converted, web.page),
}
GROUPS = {
    "lines": LINES, "pages": PAGES, "web": WEB, "characters": CHARACTERS, "loss": LOSS,
    "misread bytes": MISREAD, "repeats": REPEATS,
}  # fmt: skip


def garble(text: str, way: str, chance: random.Random) -> bytes:
    """The bytes of a file that holds the text garbled in that way. Raises KeyError for another."""
    if way in _ENCODE:
        return _ENCODE[way](text, chance)
    for step in _STEPS[way]:
        text = step(text, chance)
    return text.encode("utf-8")


def _label(function: Callable[..., object]) -> str:
    return function.__name__.replace("_", " ")


_STEPS: dict[str, tuple[Garble, ...]] = {
    _label(step): (step,) for group in GROUPS.values() for step in group
} | MIXTURES
_ENCODE = {_label(encode): encode for encode in ENCODINGS}
WAYS: dict[str, str] = (
    {_label(step): group for group, steps in GROUPS.items() for step in steps}
    | dict.fromkeys(_ENCODE, "encodings")
    | dict.fromkeys(MIXTURES, "mixtures")
)
"""The name of each way, and the group that it belongs to."""
