"""Pieces of a phrase: what stands between the marks and words that join it."""

import re


def pieces_of(
    phrase: str, joint: re.Pattern[str], start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Where the pieces of ``phrase[start:end]`` stand between its joints; the whole where it has none.

    >>> pieces_of("视察、调研和检查", re.compile("[、和]"))
    [(0, 2), (3, 5), (6, 8)]
    """
    end = len(phrase) if end is None else end
    found = []
    for cut in joint.finditer(phrase, start, end):
        found.append((start, cut.start()))
        start = cut.end()
    return [*found, (start, end)]
