"""The query page: a field, the examples, and the result as a table."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi.responses import HTMLResponse

from api.pages.reader import Reader
from api.sparql.examples import load_examples
from api.sparql.formats import GRAPHS, RESULTS
from ingest.errors import RendaError

MOST_ROWS, MOST_BYTES = 1000, 1_000_000
"""What a page shows; the other formats give more."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as a person reads it."""

    text: str
    href: str = ""


def empty_page(reader: Reader) -> HTMLResponse:
    """The page before a query."""
    return _page(reader, load_examples()[0].query)


def error_page(reader: Reader, query: str, error: RendaError, status: int) -> HTMLResponse:
    """The page with the sentence of an error."""
    return _page(reader, query, status, error=str(error))


def result_page(reader: Reader, query: str, media_type: str, body: bytes, cut: str) -> HTMLResponse:
    """The page with an answer, JSON for a table and any text for a graph."""
    text = body.decode("utf-8", "replace")
    if media_type != RESULTS["json"]:
        return _page(reader, query, graph=text, cut=cut)
    answer = json.loads(text)
    if "boolean" in answer:
        return _page(reader, query, truth=answer["boolean"])
    names = answer["head"]["vars"]
    rows = [[_cell(row.get(name)) for name in names] for row in answer["results"]["bindings"]]
    return _page(reader, query, names=names, rows=rows, cut=cut)


def _page(reader: Reader, query: str, status: int = 200, **values: Any) -> HTMLResponse:
    known: dict[str, Any] = {"error": "", "cut": "", "graph": "", "truth": None, "names": [], "rows": None}
    formats = ("html", *RESULTS, *GRAPHS)
    return reader.page(
        "sparql.html", status, query=query, examples=load_examples(), formats=formats, **(known | values)
    )


def _cell(value: Mapping[str, Any] | None) -> Cell:
    if value is None:
        return Cell("")
    if value["type"] == "uri":
        is_link = value["value"].startswith(("http://", "https://"))
        return Cell(value["value"], value["value"] if is_link else "")
    return Cell(value["value"] if isinstance(value["value"], str) else json.dumps(value["value"]))
