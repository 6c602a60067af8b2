"""Units and classifiers: what may follow a number, and in which words the same characters are no unit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from ingest.errors import LexiconError
from ingest.facts import QuantityKind
from ingest.lexicon import Lexicons


@dataclass(frozen=True, slots=True)
class Units:
    """The unit lexicon, ready to match."""

    kinds: Mapping[str, QuantityKind]
    """What each unit measures: 元 money, 亩 area, 件 count."""
    pattern: str
    """Regular expression of one unit, longest first, silent in words where it is none (部 in 部门)."""


def load_units(lexicons: Lexicons) -> Units:
    """The units of ``lexicons["units"]``; raises LexiconError for a kind that is none."""
    kinds: dict[str, QuantityKind] = {}
    for line, row in enumerate(lexicons.get("units", ()), start=2):
        kinds[row["unit"]] = _kind(row["kind"], line)
    rows = {row["unit"]: row["not_in"].split() for row in lexicons.get("units", ())}
    longest_first = sorted(rows, key=lambda unit: (-len(unit), unit))
    return Units(kinds, "|".join(_one(unit, rows[unit]) for unit in longest_first) or r"(?!)")


def _one(unit: str, words: list[str]) -> str:
    """``部(?!门|署)(?:\\(次\\))?``: any unit may be written 人（次）, with its brackets folded."""
    tails = "|".join(re.escape(word.removeprefix(unit)) for word in words)
    return re.escape(unit) + (f"(?!{tails})" if tails else "") + r"(?:\(次\))?"


def _kind(kind: str, line: int) -> QuantityKind:
    for known in get_args(QuantityKind):
        if kind == known:
            return known  # type: ignore[no-any-return]
    raise LexiconError(
        "units.csv", line, f"{kind} is no kind; use one of {', '.join(get_args(QuantityKind))}"
    )
