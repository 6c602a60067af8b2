"""How common characters are in running text."""

from ingest.clean.script import simplified

MARKS = frozenset("，。、；：？！“”‘’（）《》〈〉【】—…·")


def commonness(text: str) -> float:
    """The share of marks and of characters of GB 2312 level 1, the common ones.

    >>> commonness("人大，"), commonness("渑池")
    (1.0, 0.5)
    """
    codes = [simplified(character).encode("gb2312", errors="ignore") for character in text]
    return sum(
        c in MARKS or b"\xb0" <= code[:1] < b"\xd8" for c, code in zip(text, codes, strict=True)
    ) / len(text)
