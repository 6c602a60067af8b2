"""Where a name begins: Chinese writes no spaces, so the words that go before names mark their start."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST = 6
_PREPOSITIONS = "对在于为将把被与及的了"
_COUNT = r"(?:[\d万余多]|[一二三四五六七八九十百千两几])[个家所处条座项批名件期次人位支]"


@dataclass(frozen=True, slots=True)
class Openers:
    """Words that names follow, compiled."""

    before: re.Pattern[str]
    """What may stand right before a name: a mark, the text's start, a count or one of the words."""
    only: re.Pattern[str]
    """A run of such words, which is no name."""


def compile_openers(words: Iterable[str]) -> Openers:
    """The patterns of the words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    choice = "|".join(map(re.escape, ordered))
    return Openers(
        re.compile(rf"(?:[^一-龥]|^|{_COUNT}|{choice})$"),
        re.compile(rf"(?:{choice}|[个为向同各的使让给经由是]|{_COUNT})+"),
    )


def find_start(content: str, end: int, suffix: str, stem: range, openers: Openers) -> int | None:
    """Where the name that ends at `end` in the suffix begins: the nearest place after a mark or an opener
    that leaves a stem of one of the lengths; None where there is none, or where the stem is openers only.

    专题调研|沉湖国际重要湿地: 调研 is a word that names follow.
    """
    head = end - len(suffix)
    for size in stem:
        start = head - size
        if start < 0 or any(not "一" <= char <= "龥" for char in content[start:head]):
            return None
        if openers.before.search(content, max(0, start - _LONGEST), start):
            if openers.only.fullmatch(content, start, head):
                return None
            trimmed = start + (content[start] in _PREPOSITIONS)
            return trimmed if head - trimmed >= stem.start else None
    return None
