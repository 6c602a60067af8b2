"""Every lexicon keeps the rules of its README; a row that breaks one is named with file, line and remedy."""

import csv
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from ingest.lexicon import load_rows
from ingest.places import short_names
from ingest.resources import data_dir

LEXICONS = sorted((data_dir() / "lexicons").glob("*.csv"))
KEYS = {"triggers": ("role", "type", "form")}
"""The columns that a lexicon is sorted by, unique together, where they are not the first alone."""


def complaints(path: Path) -> Iterator[str]:
    """One sentence for each row of the file that breaks a rule."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    columns = [rows[0].index(name) for name in KEYS.get(path.stem, rows[0][:1])]
    keys = [",".join(row[column] for column in columns) for row in rows[1:] if len(row) == len(rows[0])]
    for line, row in enumerate(rows, start=1):
        where = f"{path.name}:{line}"
        for cell in row:
            if not unicodedata.is_normalized("NFC", cell):
                yield f"{where}: write {cell!r} in NFC"
            if cell != " ".join(cell.split()):
                yield f"{where}: take the stray spaces out of {cell!r}"
        if len(row) != len(rows[0]):
            yield f"{where}: give this row {len(rows[0])} cells"
        if not row[0]:
            yield f"{where}: fill the first cell"
    for line, (one, other) in enumerate(pairwise(keys), start=3):
        if one == other:
            yield f"{path.name}:{line}: remove the second {other!r}"
        elif one > other:
            yield f"{path.name}:{line}: move {other!r} before {one!r}, sorted by code point"


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.stem)
def test_lexicon_keeps_the_rules(path: Path) -> None:
    assert list(complaints(path)) == []


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        ("a,b\n乙,1\n丙,2\n", "move '丙' before '乙'"),
        ("a,b\n丙,1\n丙,2\n", "remove the second '丙'"),
        ("a,b\n丙,1 \n", "stray spaces"),
        ("a,b\ne\u0301,1\n", "NFC"),
        ("a,b\n丙\n", "give this row 2 cells"),
        ("a,b\n,1\n", "fill the first cell"),
    ],
)
def test_a_broken_row_is_named_with_file_line_and_remedy(tmp_path: Path, content: str, remedy: str) -> None:
    path = tmp_path / "broken.csv"
    path.write_text(content, encoding="utf-8")
    (complaint,) = complaints(path)
    assert complaint.startswith("broken.csv:")
    assert remedy in complaint


def test_the_pattern_finds_the_lexicons() -> None:
    assert {"places", "former_places", "place_aliases", "not_places"} <= {path.stem for path in LEXICONS}


def test_divisions_form_a_tree_of_the_nation_in_three_levels() -> None:
    rows = {row["code"]: row for row in load_rows(data_dir() / "lexicons/places.csv")}
    levels = [row["level"] for row in rows.values()]
    assert [levels.count(level) for level in ("province", "prefecture", "county")] == [34, 333, 2847]
    order = {"province": 0, "prefecture": 1, "county": 2}
    for code, row in rows.items():
        assert len(code) == 6
        assert code.isdigit()
        if row["level"] == "province":
            assert row["parent"] == ""
        else:
            assert row["parent"][:2] == code[:2]
            assert order[rows[row["parent"]]["level"]] < order[row["level"]]


def test_former_divisions_have_a_known_parent_and_a_current_successor() -> None:
    current = {row["code"] for row in load_rows(data_dir() / "lexicons/places.csv")}
    former = load_rows(data_dir() / "lexicons/former_places.csv")
    assert len(former) >= 400
    known = current | {row["code"] for row in former}
    for row in former:
        assert row["id"] == f"{row['code']}-{row['until']}"
        assert row["parent"] in known
        assert row["successor"] in current | {""}
    assert sum(not row["successor"] for row in former) <= 10


def test_aliases_are_of_current_divisions_and_not_what_the_rule_gives_already() -> None:
    names = {row["code"]: row["name"] for row in load_rows(data_dir() / "lexicons/places.csv")}
    for row in load_rows(data_dir() / "lexicons/place_aliases.csv"):
        assert row["alias"] not in short_names(names[row["code"]])


def test_words_that_are_no_places_equal_or_contain_a_name() -> None:
    names = set()
    for stem in ("places", "former_places"):
        for row in load_rows(data_dir() / f"lexicons/{stem}.csv"):
            names |= {row["name"], *short_names(row["name"])}
    for row in load_rows(data_dir() / "lexicons/not_places.csv"):
        phrase = row["phrase"]
        assert row["kind"] in (("word", "common") if phrase in names else ("phrase",)), phrase
        assert any(name in phrase for name in names), f"{phrase}: contains no name, so it needs no row"
