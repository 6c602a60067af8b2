"""Tables say what the store says, in every format."""

import csv
import io
from pathlib import Path
from typing import Any

import openpyxl
import polars
import pyarrow.parquet
import pytest

from graph.answers.rows import select_rows
from graph.answers.view import View
from graph.export.selection import ExportError, Selection
from graph.export.sheets import Sheet, load_library
from graph.export.tables import TABLES, read_table
from graph.export.targets import PLAIN, WHOLE, export_file
from graph.frames import frames, open_view

_SUMS = (
    "SELECT (COUNT(?o) AS ?count) (SUM(?value) AS ?sum) WHERE { ?o a renda:Outcome ; schema:value ?value }"
)


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


@pytest.mark.parametrize("name", TABLES)
def test_csv_parquet_and_the_workbook_agree(view: View, tmp_path: Path, name: str) -> None:
    expected = list(read_table(view, name))
    assert expected
    export_file(view, tmp_path / "a.csv", WHOLE, PLAIN, Sheet(name))
    export_file(view, tmp_path / "a.parquet", WHOLE, PLAIN, Sheet(name))
    export_file(view, tmp_path / "a.xlsx")
    page = openpyxl.load_workbook(tmp_path / "a.xlsx")[name]
    sheet = [[cell.value for cell in row] for row in page.iter_rows()]
    parquet = pyarrow.parquet.read_table(tmp_path / "a.parquet").to_pylist()
    lines = rows_of(tmp_path / "a.csv")
    headers = [field.name for field in TABLES[name]]
    assert list(lines[0]) == sheet[0] == headers
    assert len(lines) == len(sheet) - 1 == len(parquet) == len(expected)
    for row, line, cells, stored in zip(expected, lines, sheet[1:], parquet, strict=True):
        for field, cell in zip(TABLES[name], cells, strict=True):
            value = row.get(field.name)
            assert stored[field.name] == value
            assert plain(cell) == plain(value)
            assert line[field.name].lstrip("'") == text(value)


def plain(value: Any) -> Any:
    return None if value == "" else value.replace("\x0b", "_x000B_") if isinstance(value, str) else value


def text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_sums_are_those_of_sparql(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.csv", WHOLE, PLAIN, Sheet("quantities"))
    lines = rows_of(tmp_path / "a.csv")
    asked = next(select_rows(view.reader, _SUMS))
    assert len(lines) == int(asked["count"])
    assert sum(float(line["value"]) for line in lines) == pytest.approx(float(asked["sum"]))


def test_headers_in_chinese_and_the_mark_for_excel(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.csv", WHOLE, PLAIN, Sheet("quantities", "zh", bom=False))
    export_file(view, tmp_path / "b.csv", WHOLE, PLAIN, Sheet("quantities"))
    assert (tmp_path / "a.csv").read_text("utf-8").startswith("数量,活动,数值,单位,")
    assert (tmp_path / "b.csv").read_bytes().startswith(b"\xef\xbb\xbfquantity,")
    assert all(field.zh and field.name.islower() for fields in TABLES.values() for field in fields)


def test_a_formula_is_text(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.csv")
    lines = rows_of(tmp_path / "a.csv")
    assert "'=甲" in {line["object"][:3] for line in lines}
    assert not any(cell.startswith("=") for line in lines for cell in line.values())


def test_filters_narrow_every_table(view: View, tmp_path: Path) -> None:
    hearings = Selection(type="Hearing")
    export_file(view, tmp_path / "a.csv", hearings)
    assert {line["type"] for line in rows_of(tmp_path / "a.csv")} == {"Hearing"}
    export_file(view, tmp_path / "b.csv", hearings, PLAIN, Sheet("quantities"))
    assert {line["quote"] for line in rows_of(tmp_path / "b.csv")} == {"23个", "60余条"}


def test_frames(view: View, folder: Path) -> None:
    pandas = frames(view)
    with open_view(str(folder)) as other:
        assert (
            polars.DataFrame(frames(other, "polars")["quantities"])["value"].sum()
            == pandas["quantities"]["value"].sum()
        )
    assert {name: list(frame.columns) for name, frame in pandas.items()} == {
        name: [field.name for field in fields] for name, fields in TABLES.items()
    }


def test_wishes_that_cannot_be_met(view: View, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is no table; choose"):
        Sheet("people")
    with pytest.raises(ExportError, match="en or zh"):
        Sheet(headers="fr")
    with pytest.raises(ExportError, match="is no table; these"):
        export_file(view, tmp_path / "a.gexf", WHOLE, PLAIN, Sheet("quantities"))
    with pytest.raises(ExportError, match="is no graph"):
        export_file(view, tmp_path / "a.csv", WHOLE, type(PLAIN)(timeline=True))
    with pytest.raises(ExportError, match=r"pip install 'renda\[tables\]'"):
        load_library("a_library_that_nobody_has", "tables")
