"""A result that is too large is cut between two rows, stays well-formed, and says so."""

import csv
import io
import json
from collections.abc import Sequence

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.sparql.job import DATA, END, HEAD, START, Start
from api.sparql.output import Output
from api.sparql.rows import FORMS
from api.sparql.serialising import write_table

VALUES = st.text(alphabet='a"\\}{,\n\r\t<>人&; ', max_size=12)


def cut_table(values: Sequence[str | None], media_type: str, rows: int, size: int) -> tuple[bytes, str]:
    """The document of a table with one column, and what cut it short."""
    texts = " ".join(str(ox.Literal(value)) if value is not None else "UNDEF" for value in values)
    found = ox.Store().query(f"SELECT ?x ?y {{ VALUES ?x {{ {texts} }} }}")
    assert isinstance(found, ox.QuerySolutions)
    sent: list[bytes] = []
    output = Output(sent.append, Start(media_type, "", False, False), gzip=False, whole=100)
    cut = write_table(found, media_type, output, rows, size)
    output.finish(cut)
    frames = read_frames(b"".join(sent))
    assert frames[0][0] == START
    assert frames[-1][0] == END
    return b"".join(data for kind, data in frames if kind == DATA), cut


def read_frames(data: bytes) -> list[tuple[bytes, bytes]]:
    frames = []
    while data:
        kind, length = HEAD.unpack(data[: HEAD.size])
        frames.append((kind, data[HEAD.size : HEAD.size + length]))
        data = data[HEAD.size + length :]
    return frames


def rows_of(document: bytes, media_type: str) -> list[str | None]:
    """The first column."""
    if media_type == "text/csv":
        return [row[0] or None for row in list(csv.reader(io.StringIO(document.decode(), newline="")))[1:]]
    if media_type == "application/sparql-results+json":
        rows = json.loads(document)["results"]["bindings"]
        return [row["x"]["value"] if "x" in row else None for row in rows]
    found = ox.parse_query_results(document, format=ox.QueryResultsFormat.from_media_type(media_type))
    assert isinstance(found, ox.QuerySolutions)
    return [None if row[0] is None else str(row[0].value) for row in found]


def as_read(values: Sequence[str | None], media_type: str) -> list[str | None]:
    """CSV does not tell an empty text from nothing, XML has one line end."""
    if media_type == "text/csv":
        return [value or None for value in values]
    return list(values)


@pytest.mark.parametrize("media_type", FORMS)
@settings(deadline=None)
@given(values=st.lists(st.none() | VALUES, max_size=30), rows=st.integers(1, 31))
def test_no_more_rows_than_allowed(media_type: str, values: list[str | None], rows: int) -> None:
    if media_type == "application/sparql-results+xml":
        values = [value and value.replace("\r", "") for value in values]
    document, cut = cut_table(values, media_type, rows, 1_000_000)
    assert rows_of(document, media_type) == as_read(values[:rows], media_type)
    assert cut == ("rows" if len(values) > rows else "")
    says_so = b"truncated" in document
    assert says_so is (bool(cut) and "%s" in FORMS[media_type].ending)


@pytest.mark.parametrize("media_type", FORMS)
@settings(deadline=None)
@given(values=st.lists(VALUES, max_size=30), size=st.integers(300, 1000))
def test_no_more_bytes_than_allowed(media_type: str, values: list[str | None], size: int) -> None:
    if media_type == "application/sparql-results+xml":
        values = [value and value.replace("\r", "") for value in values]
    document, cut = cut_table(values, media_type, 1000, size)
    kept = rows_of(document, media_type)
    assert kept == as_read(values, media_type)[: len(kept)]
    assert (len(kept) < len(values)) is (cut == "bytes")
    assert len(document) <= size + 100


def test_a_cut_is_a_member_of_the_json() -> None:
    document, _ = cut_table(["a", "b", "c"], "application/sparql-results+json", 2, 1_000_000)
    assert json.loads(document)["truncated"] == "only the first 2 rows are given"


def test_large_tables_are_cut_across_blocks() -> None:
    values = [f'"{number}"}},{{' for number in range(20_000)]
    for media_type in FORMS:
        document, cut = cut_table(values, media_type, 15_000, 100_000_000)
        assert cut == "rows"
        assert rows_of(document, media_type) == values[:15_000]
