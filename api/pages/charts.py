"""Bar charts as places on a grid; templates draw them as SVG, so that they need no script."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

_WIDTH, _PLOT, _LEFT, _TOP, _LINE, _LETTER = 480.0, 180.0, 48.0, 10.0, 15.0, 12.0
SERIES = 8
"""How many colours there are; the last is for all the rest."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle with its words."""

    x: float
    y: float
    width: float
    height: float
    series: int
    title: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A text on an axis."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn; lengths in units of the picture."""

    title: str
    bars: tuple[Bar, ...]
    labels: tuple[Mark, ...]
    grid: tuple[Mark, ...]
    keys: tuple[str, ...]
    height: float
    width: float = _WIDTH
    left: float = _LEFT


def stack_bars(
    title: str, columns: Sequence[str], series: Sequence[str], values: Mapping[tuple[str, str], float],
    number: Callable[[float], str],
) -> Chart:  # fmt: skip
    """A column for each of `columns` with a part for each of `series`; `values` by column and series, written
    by `number`.

    Negative values do not occur; missing ones are 0. Series beyond the colours share the last.
    """
    heights = {column: [values.get((column, one), 0.0) for one in series] for column in columns}
    top = nice_top(max(map(sum, heights.values()), default=0.0))
    step = (_WIDTH - _LEFT) / max(1, len(columns))
    bars = [
        bar
        for at, column in enumerate(columns)
        for bar in _column(column, series, heights[column], _LEFT + step * (at + 0.5), step, top, number)
    ]
    lines = [_lines(text, max(3, int(step / _LETTER) - 1)) for text in columns]
    labels = [
        Mark(round(_LEFT + step * (at + 0.5), 1), _TOP + _PLOT + _LINE * (row + 1.2), text)
        for at, rows in enumerate(lines)
        for row, text in enumerate(rows)
    ]
    height = _TOP + _PLOT + _LINE * (max(map(len, lines), default=1) + 0.8)
    grid = [Mark(0.0, round(_TOP + _PLOT * (1 - part / 4), 1), number(top * part / 4)) for part in (0, 2, 4)]
    return Chart(title, tuple(bars), tuple(labels), tuple(grid), tuple(series), height)


def _column(
    name: str, series: Sequence[str], values: Sequence[float], middle: float, step: float, top: float,
    number: Callable[[float], str],
) -> Iterator[Bar]:  # fmt: skip
    """The parts of a column, from the ground up."""
    wide, base = min(56.0, step * 0.7), _TOP + _PLOT
    for at, (one, value) in enumerate(zip(series, values, strict=True)):
        if value:
            height = value / top * _PLOT
            base -= height
            words = f"{name} · {one}: {number(value)}" if len(series) > 1 else f"{name}: {number(value)}"
            place = round(middle - wide / 2, 1), round(base, 1), round(wide, 1), round(height, 1)
            yield Bar(*place, min(at, SERIES - 1), words)


def nice_top(value: float) -> float:
    """The end of an axis: 1, 2, 3, 4, 5, 6 or 8 times a power of ten, at least `value`.

    >>> nice_top(37), nice_top(0)
    (40.0, 4.0)
    """
    if value <= 0:
        return 4.0
    power = 1.0
    while power * 10 <= value:
        power *= 10
    while power > value:
        power /= 10
    return next(power * times for times in (1, 2, 3, 4, 5, 6, 8, 10) if power * times >= value)


def _lines(text: str, length: int) -> list[str]:
    """A label in lines of at most so many letters; words of Latin letters and years stay whole."""
    words = text.split(" ")
    return [word[at : at + length] for word in words for at in range(0, len(word), length)] or [""]
