"""Tables as files: CSV, Parquet, and a workbook for Excel with a sheet for each."""

import csv
import io
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from errno import ENOSPC
from itertools import islice
from types import ModuleType
from typing import IO, TYPE_CHECKING, Any

from graph.answers.view import View
from graph.export.selection import ExportError, Selection, chosen_activities
from graph.export.tables import TABLES, Field, Kind, Row, Value, read_tables

if TYPE_CHECKING:
    import pyarrow

_BATCH = 10_000
_EXCEL_ROWS = 1_048_576
_EXCEL_TEXT = 32_767
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a table is to look."""

    table: str = ""
    """One of `TABLES`; empty for the activities."""
    headers: str = "en"
    """``en`` or ``zh``."""
    bom: bool = True
    """With the mark by which Excel knows UTF-8 (CSV alone)."""

    def __post_init__(self) -> None:
        """Raises ExportError for a table or a language that there is none of."""
        if self.table and self.table not in TABLES:
            raise ExportError(f"“{self.table}” is no table; choose one of {', '.join(TABLES)}.")
        if self.headers not in ("en", "zh"):
            raise ExportError(f"“{self.headers}” is no language of headers; choose en or zh.")

    def header(self, field: Field) -> str:
        """What stands above a column."""
        return field.zh if self.headers == "zh" else field.name


def export_csv(view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    """Write one table as CSV (RFC 4180) in UTF-8."""
    fields = TABLES[sheet.table or "activities"]
    text = io.TextIOWrapper(file, encoding="utf-8-sig" if sheet.bom else "utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow([sheet.header(field) for field in fields])
    for row in _rows(view, selection, sheet.table or "activities"):
        writer.writerow([_cell(row.get(field.name)) for field in fields])
    text.flush()
    text.detach()


def export_parquet(view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    """Write one table as Parquet, in batches; ExportError where pyarrow is not installed."""
    parquet = load_library("pyarrow.parquet", "tables")
    fields = TABLES[sheet.table or "activities"]
    schema = arrow_schema(fields, sheet)
    rows = _rows(view, selection, sheet.table or "activities")
    with parquet.ParquetWriter(file, schema) as writer:
        while batch := list(islice(rows, _BATCH)):
            writer.write_table(arrow_table(fields, batch, sheet))


def export_xlsx(view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    """Write a workbook with a sheet for each table, or for the one that is asked for, row by row.

    It is put together beside and copied: the zip archive that it is would be closed again on a full disk.
    """
    library = load_library("xlsxwriter", "tables")
    with tempfile.TemporaryFile() as whole:
        book = library.Workbook(whole, _OPTIONS)
        for name in [sheet.table] if sheet.table else TABLES:
            _fill_page(book, name, sheet, _rows(view, selection, name))
        try:
            book.close()
        except library.exceptions.FileCreateError as error:
            raise OSError(ENOSPC, f"no room for temporary files: {error}") from error
        whole.seek(0)
        shutil.copyfileobj(whole, file)


def _fill_page(book: Any, name: str, sheet: Sheet, rows: Iterable[Row]) -> None:
    fields = TABLES[name]
    page = book.add_worksheet(name)
    page.freeze_panes(1, 0)
    page.write_row(0, 0, [sheet.header(field) for field in fields], book.add_format({"bold": True}))
    for number, row in enumerate(rows, start=1):
        if number >= _EXCEL_ROWS:
            why = f"{name} has more rows than Excel takes ({_EXCEL_ROWS:,}); filter, or choose .csv."
            raise ExportError(why)
        page.write_row(number, 0, [_excel(row.get(field.name)) for field in fields])


def arrow_schema(fields: Sequence[Field], sheet: Sheet) -> "pyarrow.Schema":
    """The columns with their types."""
    arrow = load_library("pyarrow", "tables")
    types: Mapping[Kind, Any] = {
        "text": arrow.string(), "whole": arrow.int64(), "number": arrow.float64(), "truth": arrow.bool_()
    }  # fmt: skip
    return arrow.schema([(sheet.header(field), types[field.kind]) for field in fields])


def arrow_table(fields: Sequence[Field], rows: Sequence[Row], sheet: Sheet) -> "pyarrow.Table":
    """Rows as an Arrow table."""
    arrow = load_library("pyarrow", "tables")
    columns = [[row.get(field.name) for row in rows] for field in fields]
    schema = arrow_schema(fields, sheet)
    arrays = [arrow.array(column, one.type) for column, one in zip(columns, schema, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=schema)


def load_library(name: str, extra: str) -> ModuleType:
    """A library that only some exports need; ExportError says how to get it."""
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        package = name.partition(".")[0]
        why = f"This needs {package}, which is not installed; pip install 'renda[{extra}]' brings it."
        raise ExportError(why) from error


def _rows(view: View, selection: Selection, table: str) -> Iterator[Row]:
    activities = chosen_activities(view, selection)
    return (row for name, row in read_tables(view, activities) if name == table)


def _cell(value: Value) -> object:
    """A value as text; one that a spreadsheet would take for a formula after an apostrophe (OWASP, CSV
    injection), a whole number without a point."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return "" if value is None else value


def _excel(value: Value) -> object:
    return value[:_EXCEL_TEXT] if isinstance(value, str) else value
