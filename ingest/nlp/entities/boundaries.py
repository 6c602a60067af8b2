"""Where a name begins: Chinese writes no spaces, so the words that go before names mark their start."""

import re
from collections.abc import Iterable

_LONGEST_OPENER = 4


def compile_openers(words: Iterable[str]) -> re.Pattern[str]:
    """The pattern of what may stand right before a name: a mark, the text's start, or one of the words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile(rf"(?:[^一-龥]|^|{'|'.join(map(re.escape, ordered))})$")


def find_start(content: str, end: int, sizes: range, opener: re.Pattern[str]) -> int | None:
    """The nearest place before `end` where a name of one of the sizes can begin; None where there is none.

    Before 专题调研|沉湖国际重要湿地 stands a word that opens names.
    """
    for size in sizes:
        start = end - size
        if start < 0 or any(not "一" <= char <= "龥" for char in content[start:end]):
            return None
        if opener.search(content, max(0, start - _LONGEST_OPENER), start):
            return start
    return None


def sizes(suffix: str, least: int, most: int) -> range:
    """How long a name can be that ends in the suffix and has so many characters before it."""
    return range(len(suffix) + least, len(suffix) + most + 1)
