"""The tables of a store as data frames, for notebooks and scripts.

with open_reader("store") as reader:
    tables = frames(View(reader, Iris()))
tables["quantities"].groupby("unit")["value"].sum()
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from graph.answers.view import View
from graph.export.sheets import Sheet, arrow_table, load_library
from graph.export.tables import TABLES, Row, read_tables
from graph.iris import DEFAULT_BASE, Iris
from graph.opening import open_reader

Library = Literal["pandas", "polars"]


def frames(view: View, library: Library = "pandas", headers: Literal["en", "zh"] = "en") -> dict[str, Any]:
    """A frame of every table by its name: activities, quantities, entities, memberships, evidence.

    One row a fact; columns are those of `graph.export.tables.TABLES`. Raises ExportError where the library is
    not installed.
    """
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for name, row in read_tables(view):
        rows[name].append(row)
    sheet = Sheet(headers=headers)
    tables = {name: arrow_table(TABLES[name], of_table, sheet) for name, of_table in rows.items()}
    module = load_library(library, "tables")
    if library == "polars":
        return {name: module.from_arrow(table) for name, table in tables.items()}
    return {name: table.to_pandas() for name, table in tables.items()}


@contextmanager
def open_view(store: str, base: str = DEFAULT_BASE) -> Iterator[View]:
    """A view of the store at that folder or URL, for as long as the block lasts.

    Raises StoreError where there is none.
    """
    with open_reader(store) as reader:
        yield View(reader, Iris(base))
