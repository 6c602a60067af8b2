"""Blanks between characters: which of them the writer set, and which a converter did.

Chinese is written without blanks. Writers set them between the halves of a slogan and between names; text
layers of PDF files and copied lines have them anywhere, also inside words; typesetters have them around
numbers; and some converters have them in place of commas. The report as a whole tells which it is.
"""

import re

from ingest.clean.marked import Marked
from ingest.dictionary import dictionary
from ingest.paragraphs import is_byline

_HAN = r"[\u3400-\u9fff]"
_UNIT = r"[%％年月日万亿余多次件个项人名条家份期场元亩户]"
_BETWEEN = re.compile(rf"(?<={_HAN}) {{1,2}}(?={_HAN})")
_NEIGHBOURS = re.compile(rf"(?<={_HAN})(?={_HAN})")
_DIGITS = re.compile(r"(?<![\d.])\d(?: [\d.])+(?!\d)")
_COUNTED = re.compile(rf" ?(?:[%％]|{_HAN})")
_BEFORE_UNIT = re.compile(rf"(?<=\d) +(?={_UNIT}|\.\d)")
_THOUSANDS = re.compile(r"(?<=\d[,，]) +(?=\d{3}(?!\d))")
_HALF_WIDTH = re.compile(
    rf"(?<=[\u3400-\u9fff”》）)\d%％][,;:!?]) +(?=[\u3400-\u9fff“《（(\d])"
    rf"|(?<={_HAN}) +(?=[,;:!?)])|(?<=[(]) +(?={_HAN})"
)
_NUMBER = re.compile(rf"(?<={_HAN}) *(?=[\dA-Za-z])|(?<=[\dA-Za-z%％]) *(?={_HAN})")
_MARK = re.compile(r"(?<=[\u3400-\u9fff\d%％”》）]) *(?=[“《（])|(?<=[”》）]) *(?=[\u3400-\u9fff\d])")
_SECTION = re.compile(r" *[\dA-Za-z]{1,3} +")
_PROSE = re.compile(r"[^\n]{15,}。[^\n]*")
_PAUSE = re.compile(r"(?<=[\u3400-\u9fff”》）%％\d]) {1,2}(?=[\u3400-\u9fff“《\d])")
_CREDIT = re.compile(r"(?:记者|通讯员|实习生|作者|编辑|摄影)[^，,。\n]*$")
_NEAR = 24
_LONGEST_BYLINE = 80
_WINDOW = 6
_LEAST = 4
_USUAL = 0.3
"""The share of borders of one kind that have a blank where blanks belong to the typesetting."""
_MOSTLY = 0.5
_ANYWHERE = 0.25
"""The share of blanks that part words where blanks stand anywhere; a writer's own part next to none."""


def close_spaces(marked: Marked) -> Marked:
    """Remove the blanks that no writer set; set commas where blanks stand for them.

    >>> close_spaces(Marked.of("听取2 0 2 3 年预算执行情 况的报告。")).content
    '听取2023年预算执行情况的报告。'
    """
    if " " not in marked.content:
        return marked
    for pattern in (_BEFORE_UNIT, _THOUSANDS, _HALF_WIDTH):
        marked = marked.sub(pattern, _unless_section)
    marked = _commas_for_blanks(marked.sub(_DIGITS, _closed_number))
    everywhere, inside = _see_blanks(marked.content)
    if everywhere:
        inside = list(_BETWEEN.finditer(marked.content))
    marked = marked.edit((*match.span(), "") for match in inside)
    for borders in (_NUMBER, _MARK):
        marked = _close_borders(marked, borders, everywhere)
    return marked


def _unless_section(match: re.Match[str]) -> str:
    return match[0] if _is_section(match) else ""


def _closed_number(match: re.Match[str]) -> str:
    """2 0 2 3 is one number; 3 5 only where something is counted by it."""
    counted = _COUNTED.match(match.string, match.end())
    return match[0].replace(" ", "") if len(match[0]) > 3 or counted else match[0]


def _close_borders(marked: Marked, borders: re.Pattern[str], always: bool) -> Marked:
    """No blanks at borders of a kind, around numbers or quotes, where the report sets them as a rule."""
    found = list(borders.finditer(marked.content))
    spaced = [match for match in found if match[0] and not _is_section(match)]
    if always or len(spaced) >= max(_LEAST, _USUAL * len(found)):
        return marked.edit((*match.span(), "") for match in spaced)
    return marked


def _is_section(match: re.Match[str]) -> bool:
    """Whether the blank follows a number that begins a line: 1 坚持党的领导."""
    line = match.string.rfind("\n", 0, match.start()) + 1
    return match.end() - line < 8 and bool(_SECTION.fullmatch(match.string, line, match.end()))


def _commas_for_blanks(marked: Marked) -> Marked:
    """Commas where a report has next to none, but blanks between its clauses."""
    text = marked.content
    lines = list(_PROSE.finditer(text))
    pauses = [match for line in lines for match in _PAUSE.finditer(text, *line.span())]
    commas = sum(len(re.findall("[，,]", line[0])) for line in lines)
    if len(pauses) < max(_LEAST, 4 * commas, sum(len(line[0]) for line in lines) / 100):
        return marked
    if sum(map(_parts_word, pauses)) >= _ANYWHERE / 2 * len(pauses):
        return marked
    return marked.edit((*match.span(), "，") for match in pauses)


def _see_blanks(text: str) -> tuple[bool, list[re.Match[str]]]:
    """Whether blanks stand anywhere between characters, and those that part a word of the body."""
    blanks = [match for match in _BETWEEN.finditer(text) if not _parts_names(match)]
    inside = [match for match in blanks if len(match[0]) == 1 and _parts_word(match)]
    in_prose = [match for match in inside if re.search("[，,。；]", _line(match))]
    if len(blanks) >= max(_LEAST, _MOSTLY * (len(blanks) + len(_NEIGHBOURS.findall(text)))):
        return True, inside
    return len(inside) >= max(_LEAST, _ANYWHERE * len(blanks)), in_prose


def _parts_names(match: re.Match[str]) -> bool:
    """Whether the blank stands between those who wrote or took pictures."""
    line = _line(match)
    named = _CREDIT.search(match.string, max(match.start() - _NEAR, 0), match.start())
    return bool(named) or (len(line) < _LONGEST_BYLINE and is_byline(line))


def _line(match: re.Match[str]) -> str:
    text = match.string
    start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    return text[start : end if end >= 0 else len(text)]


def _parts_word(match: re.Match[str]) -> bool:
    """Whether a word goes on over the blank."""
    before = re.split(r"\W", match.string[max(match.start() - _WINDOW, 0) : match.start()])[-1]
    after = re.split(r"\W", match.string[match.end() : match.end() + _WINDOW])[0]
    at = 0
    for word in dictionary().cut(before + after, False):
        at += len(word)
        if at >= len(before):
            return at > len(before)
    return False
