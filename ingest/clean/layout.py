"""How the lines of a report are set: gaps, indentation, the width at which they were cut."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.clean.marked import Marked
from ingest.paragraphs import is_finished, is_numbered

_LEAST_WRAPPED = 6
_LEAST_WIDTH, _COLUMN_WIDTH = 30, 20
"""Columns; between the two, in the columns of a newspaper, nearly all lines are as wide."""
_RAGGED = 5
"""How many columns a full line may stay short: no line begins with a comma or ends with an open bracket."""
_LONG = 40
_PROSE = 15
_PAIRS = {"“": "”", "《": "》", "（": "）", "(": ")", "‘": "’", "【": "】"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its characters, the blank lines before it, the columns it is indented by."""

    marked: Marked
    gap: int
    indent: int

    @property
    def text(self) -> str:
        """The characters of the line."""
        return self.marked.content


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of one report have in common."""

    measure: Callable[[Line], int]
    width: int
    """Where lines were cut, as `measure` counts; 0 where they were not."""
    gap: int
    """The blank lines that usually stand between two lines."""
    indented: bool
    """Whether paragraphs begin with an indentation."""
    ragged: bool
    """Whether lines were cut anywhere, so that most of them stop inside a sentence."""

    def is_full(self, line: Line) -> bool:
        """Whether a line reaches the width at which lines were cut."""
        return bool(self.width) and self.measure(line) >= self.width - _RAGGED


def read_lines(marked: Marked) -> list[Line]:
    """The lines that are not blank, without the white space around them."""
    lines: list[Line] = []
    gap = 0
    for line in marked.lines():
        text = line.content.strip()
        if not text:
            gap += 1
            continue
        start = len(line.content) - len(line.content.lstrip())
        lines.append(Line(line.slice(start, start + len(text)), gap, start))
        gap = 0
    return lines


def see_layout(lines: Sequence[Line]) -> Layout:
    """The layout of a report by its lines."""
    cuts = [(*_cut_at(lines, measure), measure) for measure in (columns, _characters)]
    _, width, measure = max(cuts, key=lambda cut: cut[0])
    indented = sum(line.indent >= 2 for line in lines) >= 2
    return Layout(measure, width, usual_gap(lines), indented, not width and _is_ragged(lines))


def _is_ragged(lines: Sequence[Line]) -> bool:
    prose = [line.text for line in lines if len(line.text) >= _PROSE and re.search("[，,、。；;]", line.text)]
    cut = sum(not is_finished(text) and not is_numbered(text) for text in prose)
    return cut >= max(_LEAST_WRAPPED, 0.5 * len(prose))


def usual_gap(lines: Sequence[Line]) -> int:
    """The least number of blank lines that is not rare between two lines."""
    counted = Counter(line.gap for line in lines[1:])
    return min((gap for gap, times in counted.items() if times >= 0.2 * len(lines)), default=0)


def columns(line: Line) -> int:
    """The width of a line on paper: whatever is not ASCII takes two columns in a Chinese font."""
    return line.indent + 2 * len(line.text) - len(line.text.encode("ascii", "ignore"))


def is_broken(text: str) -> bool:
    """Whether a line stops inside a sentence: body text by its length and marks, without an end."""
    if is_finished(text):
        return False
    if is_open(text) or text[-1] in "，,、":
        return len(text) > 8
    return len(text) >= _LONG or (len(text) >= 25 and bool(re.search(r"[。；;]", text)))


def is_open(text: str) -> bool:
    """Whether a bracket or quotation mark of the line still waits for its other half."""
    return any(text.rfind(left) > text.rfind(right) for left, right in _PAIRS.items())


def _characters(line: Line) -> int:
    """Twice the number of characters: some programs cut by these, whatever their width."""
    return line.indent + 2 * len(line.text)


def _cut_at(lines: Sequence[Line], measure: Callable[[Line], int]) -> tuple[int, int]:
    """How many lines were cut at one width exactly, and that width; (0, 0) where no cut is seen."""
    if len(lines) < _LEAST_WRAPPED:
        return 0, 0
    widths = Counter(map(measure, lines))
    near = {width: sum(widths[width - less] for less in range(_RAGGED + 1)) for width in widths}
    best = max(near, key=lambda width: (near[width], width))
    wider = sum(times for width, times in widths.items() if width > best)
    share = 0.35 if best >= _LEAST_WIDTH else 0.6
    is_cut = best >= _COLUMN_WIDTH and near[best] >= max(4, share * len(lines)) and wider <= 0.1 * len(lines)
    return (max(widths[best], widths[best - 1]), best) if is_cut else (0, 0)
