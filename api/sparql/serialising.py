"""Answers written out by the engine's own serialisers, within bounds on rows and bytes."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import IO, cast

import pyoxigraph as ox

from api.sparql.job import Cut
from api.sparql.output import BLOCK, Output
from api.sparql.rows import FORMS, TableForm
from graph.vocabulary import PREFIXES

_COMMENTS = {
    "text/turtle": "# truncated: %s\n",
    "application/n-triples": "# truncated: %s\n",
    "application/trig": "# truncated: %s\n",
    "application/n-quads": "# truncated: %s\n",
    "application/rdf+xml": "<!-- truncated: %s -->\n",
}
"""How a graph says at its end that it was cut; JSON-LD has no way."""


def has_place_for_mark(media_type: str) -> bool:
    """Can a document of this type say at its end that it was cut?"""
    return media_type in _COMMENTS or (media_type in FORMS and "%s" in FORMS[media_type].ending)


def write_boolean(found: ox.QueryBoolean, media_type: str, output: Output) -> Cut:
    """Write the answer of an ASK."""
    output.write(found.serialize(format=_table_format(media_type)) or b"")
    return ""


def write_table(found: ox.QuerySolutions, media_type: str, output: Output, rows: int, size: int) -> Cut:
    """Write solutions, at most so many and in at most so many bytes; what cut them short."""
    bounded = _BoundedTable(output, FORMS[media_type], rows, size)
    try:
        found.serialize(cast(IO[bytes], bounded), _table_format(media_type))
        bounded.finish()
    except _CutError as stop:
        return stop.cut
    return ""


def write_graph(found: ox.QueryTriples, media_type: str, output: Output, rows: int, size: int) -> Cut:
    """Write triples, at most so many and not many more bytes than `size`; what cut them short."""
    kind = ox.RdfFormat.from_media_type(media_type)
    assert kind is not None
    triples = _BoundedTriples(found, output, rows, size)
    ox.serialize(triples, cast(IO[bytes], output), kind, prefixes=PREFIXES)
    if triples.cut and media_type in _COMMENTS:
        output.write((_COMMENTS[media_type] % sentence_of(triples.cut, rows, size)).encode("ascii"))
    return triples.cut


def sentence_of(cut: Cut, rows: int, size: int) -> str:
    """What the mark of a cut says."""
    return f"only the first {rows} rows are given" if cut == "rows" else f"the rest is beyond {size} bytes"


_CLOSING = 20
"""Bytes that may come after the last row of a table that is not cut."""


class _CutError(Exception):
    """The document has been ended; the rest is not wanted."""

    def __init__(self, cut: Cut) -> None:
        super().__init__(cut)
        self.cut: Cut = cut


class _BoundedTable:
    """A file that passes a table on until a bound is met, and ends it there between two rows."""

    def __init__(self, output: Output, form: TableForm, rows: int, size: int) -> None:
        self._output, self._form, self._rows, self._size = output, form, rows, size
        self._parts: list[bytes] = []
        self._held = 0
        self._is_past_header = False
        self._passed = 0
        self._cut: Cut = ""

    def write(self, data: bytes) -> int:
        if self._cut:
            raise _CutError(self._cut)  # the engine empties its buffer even so
        self._parts.append(data)
        self._held += len(data)
        if self._held >= BLOCK:
            self._pass_on(is_last=False)
        return len(data)

    def flush(self) -> None:
        """What is held is passed on when there is enough of it."""

    def finish(self) -> None:
        """The table is complete."""
        self._pass_on(is_last=True)

    def _pass_on(self, is_last: bool) -> None:
        held = b"".join(self._parts)
        if not self._is_past_header:
            header = self._form.header.match(held)
            if header is None:
                return
            self._is_past_header = True
            self._output.write(header[0])
            held = held[header.end() :]
        room = self._size - self._output.written
        if is_last and len(held) <= min(room, self._rows - self._passed):  # too short to be too much
            self._output.write(held)
            return
        ends = self._form.row_ends(held)
        most = self._rows - self._passed
        if len(ends) >= most + (not self._form.is_between) and (most == 0 or ends[most - 1] <= room):
            self._end(held[: ends[most - 1]] if most else b"", "rows")
        end = len(held) if is_last else ends[-1] if ends else 0
        if end > room + (_CLOSING if is_last else 0):
            fit = bisect_right(ends, room)
            self._end(held[: ends[fit - 1]] if fit else b"", "bytes")
        self._output.write(held[:end])
        self._passed += len(ends)
        self._parts, self._held = [held[end:]], len(held) - end

    def _end(self, rows: bytes, cut: Cut) -> None:
        ending = self._form.ending
        if "%s" in ending:
            ending %= sentence_of(cut, self._rows, self._size)
        self._output.write(rows + ending.encode("ascii"))
        self._cut = cut
        raise _CutError(cut)


class _BoundedTriples:
    """Triples up to a bound."""

    def __init__(self, found: ox.QueryTriples, output: Output, rows: int, size: int) -> None:
        self._found, self._output, self._rows, self._size = found, output, rows, size
        self.cut: Cut = ""

    def __iter__(self) -> Iterator[ox.Triple]:
        for number, triple in enumerate(self._found):
            if number == self._rows or self._output.written >= self._size:
                self.cut = "rows" if number == self._rows else "bytes"
                return
            yield triple


def _table_format(media_type: str) -> ox.QueryResultsFormat:
    form = ox.QueryResultsFormat.from_media_type(media_type)
    assert form is not None
    return form
