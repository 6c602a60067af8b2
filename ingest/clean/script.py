"""Traditional → simplified script, character beside character."""

import re
from difflib import SequenceMatcher
from functools import cache

from opencc import OpenCC

from ingest.clean.marked import Edit, Marked

_ASPECT = re.compile("(?<![显卓昭编原论专名巨遗合译土拙撰])著(?![名作称述者录书有文说])")
"""著 read zhe or zháo, which OpenCC's t2s leaves: 沿著 → 沿着, but 显著, 著名."""
_MOSTLY = 0.02
"""A text with at least this share of traditional characters is traditional as a whole."""


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in simplified script.

    >>> simplified("縣人大常委會認真履職")
    '县人大常委会认真履职'
    """
    return str(_converter().convert(text))


def _simplified_line(line: str) -> str:
    return _ASPECT.sub("着", simplified(line))


def to_simplified(marked: Marked) -> Marked:
    """Convert what is traditional; 乾县 or 徵 in a simplified line stays: both scripts have them."""
    if simplified(marked.content) == marked.content:
        return marked
    whole = _evidence(marked.content) >= _MOSTLY * len(marked.content)
    edits: list[Edit] = []
    start = 0
    for line in marked.content.split("\n"):
        if whole or _evidence(line):
            edits += [(start + a, start + b, new) for a, b, new in _edits(line, _simplified_line(line))]
        start += len(line) + 1
    return marked.edit(edits)


def _evidence(text: str) -> int:
    """How many characters only traditional text has."""
    return len(text) and sum(map(_is_traditional, text))


@cache
def _is_traditional(character: str) -> bool:
    if character < "\u3400" or simplified(character) == character:
        return False
    try:
        character.encode("gb2312")  # a simplified standard that knows it, such as 乾 or 徵
    except UnicodeEncodeError:
        return True
    return False


def _edits(old: str, new: str) -> list[Edit]:
    if len(old) == len(new):
        return [(i, i + 1, b) for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(a, b, new[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
