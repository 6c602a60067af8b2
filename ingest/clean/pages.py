"""What is printed on every page: running heads and page numbers."""

import re
from collections import Counter

from ingest.clean.marked import Edit, Marked

_EDGE = 2
_LONGEST = 60
_DIGITS = re.compile(r"\d+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TITLE = re.compile(r"(?:报告|综述|回顾|总结|要点|亮点)$")


def drop_running_heads(marked: Marked) -> Marked:
    """Remove lines at the edges of several pages, which form feeds part; a title keeps its first place.

    >>> drop_running_heads(Marked.of("会议文件\\n全年召开\\n- 1 -\\f会议文件\\n会议7次。\\n- 2 -")).content
    '\\n全年召开\\n\\x0c\\n会议7次。\\n'
    """
    if "\f" not in marked.content:
        return marked
    edges = list(_edges(marked.content))
    pages = Counter(key for key, _ in {(_key(line), page) for page, line in edges})
    edits: list[Edit] = []
    for page, line in edges:
        key = _key(line)
        if pages[key] > 1 and not (page == 0 and _TITLE.search(key)):
            edits.append((line.start(), line.end(), ""))
    return marked.edit(edits)


def _edges(text: str) -> list[tuple[int, re.Match[str]]]:
    """The first and last lines of each page, in order, with the number of the page."""
    found, start = [], 0
    for page, content in enumerate(text.split("\f")):
        lines = list(_LINE.finditer(text, start, start + len(content)))
        edge = lines if len(lines) <= 2 * _EDGE else lines[:_EDGE] + lines[-_EDGE:]
        found += [(page, line) for line in edge if len(line[0].strip()) <= _LONGEST]
        start += len(content) + 1
    return found


def _key(line: re.Match[str]) -> str:
    return _DIGITS.sub("#", line[0].strip())
