"""Readings that a converter wrote behind characters: 認(rèn)真 → 認真."""

import re
import unicodedata
from functools import cache

from ingest.clean.marked import Marked

_TONED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ"
READING = rf"(?:ń|ň|ǹ|ḿ|[a-zü{_TONED}]{{0,4}}[{_TONED}][a-zü]{{0,3}})"
"""A syllable with its tone mark."""
_READING = re.compile(
    rf"(?<=[\u3400-\u9fff])\s?[(（]\s?(?:({READING})|([a-zü]{{1,6}}))\s?[)）]", re.IGNORECASE
)


def drop_readings(marked: Marked) -> Marked:
    """Remove readings in brackets: any with a tone mark; toneless ones that are how the character is read.

    >>> drop_readings(Marked.of("認(rèn)真落實(shí)各項(xiàng)任務(wu)(PPP)")).content
    '認真落實各項任務(PPP)'
    """

    def keep(match: re.Match[str]) -> str:
        if match[1]:
            return ""
        character = marked.content[match.start() - 1]
        return "" if match[2].islower() and match[2] in _toneless(character) else match[0]

    return marked.sub(_READING, keep)


def readings(character: str) -> frozenset[str]:
    """All readings of one character, with tone marks."""
    from pypinyin import Style, pinyin  # its dictionaries take longer to load than a question to answer

    found = pinyin(character, style=Style.TONE, heteronym=True, errors="ignore")
    return frozenset(reading for group in found for reading in group)


@cache
def _toneless(character: str) -> frozenset[str]:
    return frozenset(
        "".join(c for c in unicodedata.normalize("NFD", reading) if not unicodedata.combining(c))
        for reading in readings(character)
    )
