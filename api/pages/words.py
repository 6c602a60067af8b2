"""Texts cut where words stand, so that a page can mark them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text; marked where it is one of the words sought."""

    text: str
    marked: bool


def mark_words(text: str, words: Iterable[str]) -> list[Stretch]:
    """The text in stretches, which joined are the text again; of words inside others the longer is marked.

    >>> [one.text for one in mark_words("开展食品安全执法检查", ["安全", "食品安全"]) if one.marked]
    ['食品安全']
    """
    sought = sorted({word for word in words if word}, key=len, reverse=True)
    if not sought:
        return [Stretch(text, False)] if text else []
    parts = re.split(f"({'|'.join(map(re.escape, sought))})", text)
    return [Stretch(part, at % 2 == 1) for at, part in enumerate(parts) if part]
