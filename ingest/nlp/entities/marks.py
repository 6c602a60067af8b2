"""Quotation and book-title marks, which belong to surfaces and not to names."""

import re

_MARKS = re.compile(r"[“”\"《》〈〉‘’「」『』]")


def bare(text: str) -> str:
    """The text without quotation and book-title marks.

    >>> bare("“三个年”活动")
    '三个年活动'
    """
    return _MARKS.sub("", text)
