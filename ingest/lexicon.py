"""Lexicons: the CSV files of `data/lexicons`, one a kind, each with a header row."""

import csv
from collections.abc import Mapping
from pathlib import Path

from ingest.errors import LexiconError

Row = Mapping[str, str]
Lexicons = Mapping[str, tuple[Row, ...]]
"""Rows by kind, the file's stem: ``lexicons["organs"]``."""


def load_lexicons(folder: Path) -> Lexicons:
    """Read every CSV of the folder (UTF-8, comma, header row).

    Raises LexiconError with file and line where a row has too many or too few cells.
    """
    return {path.stem: load_rows(path) for path in sorted(folder.glob("*.csv"))}


def load_rows(path: Path) -> tuple[Row, ...]:
    """Read one lexicon; cells that are missing or left over raise LexiconError."""
    rows: list[Row] = []
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, restkey="", strict=True)
        for row in reader:
            if "" in row or None in row.values():
                raise LexiconError(
                    path.name, reader.line_num, "give this row as many cells as the header has"
                )
            rows.append(row)
    return tuple(rows)
