"""What is printed on every page: running heads and page numbers."""

import re
from collections import Counter
from itertools import pairwise

from ingest.clean.marked import Edit, Marked

_EDGE = 2
_LONGEST = 60
_DIGITS = re.compile(r"\d+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TITLE = re.compile(r"(?:报告|汇报|综述|回顾|总结|小结|要点|亮点|纪实|讲话)$")
_DASH = r"[-–—－·]"
_NUMBER = re.compile(
    rf"{_DASH}*\s*(\d{{1,3}})\s*{_DASH}*|第\s*(\d{{1,3}})\s*页.{{0,12}}|(\d{{1,3}})\s*/\s*\d{{1,3}}"
)
_BETWEEN_DASHES = r"(?<!—)[-–—－] ?\d{1,3} ?[-–—－](?!—)"
_NUMBER_INSIDE = re.compile(
    rf"(?<=[\u3400-\u9fff，、；。”》）]) *{_BETWEEN_DASHES} *(?=[\u3400-\u9fff“《（”》），、；：。])"
    rf"|(?<=\d) +{_BETWEEN_DASHES} +(?=[\d\u3400-\u9fff])|(?<=[\u3400-\u9fff]) +{_BETWEEN_DASHES} +(?=\d)"
)
_LEAST_NUMBERS = 2


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


def drop_page_marks(marked: Marked) -> Marked:
    """Remove numbers of pages, and the heads beside them, from a text whose pages are parted no more.

    >>> drop_page_marks(Marked.of("召开\\n1\\n某县人大\\n会议7次，\\n2\\n某县人大\\n听取—3—报告。")).content
    '召开\\n\\n\\n会议7次，\\n\\n\\n听取报告。'
    """
    marked = marked.sub(_NUMBER_INSIDE, "")
    lines = list(_LINE.finditer(marked.content))
    numbers = _page_numbers(lines)
    doomed = numbers | _heads(lines, numbers)
    return marked.edit((lines[at].start(), lines[at].end(), "") for at in sorted(doomed))


def _page_numbers(lines: list[re.Match[str]]) -> set[int]:
    """Which lines hold only a number, each higher by one than the one before, as pages have them."""
    found = [(at, _NUMBER.fullmatch(line[0].strip())) for at, line in enumerate(lines)]
    counted = [(at, int(next(filter(None, match.groups())))) for at, match in found if match]
    in_turn = sum(after == number + 1 for (_, number), (_, after) in pairwise(counted))
    return {at for at, _ in counted} if 2 * in_turn >= len(counted) >= _LEAST_NUMBERS else set()


def _heads(lines: list[re.Match[str]], numbers: set[int]) -> set[int]:
    """Which lines come again and again beside the numbers of pages; a title keeps its first place."""
    keys = [_key(line) for line in lines]
    beside = {at + step for at in numbers for step in (-1, 1)} - numbers
    times = Counter(keys[at] for at in beside if 0 <= at < len(lines) and len(keys[at]) <= _LONGEST)
    heads = {key for key, count in times.items() if count >= _LEAST_NUMBERS}
    again = {at for at, key in enumerate(keys) if key in heads}
    return again - {at for at in sorted(again)[:1] if at < 2 * _EDGE and _TITLE.search(keys[at])}


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
