"""Where the rows of a serialised table end, so that it is cut between two rows and stays well-formed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableForm:
    """How one format begins, how it shows that a row has ended, and how a table that was cut ends."""

    header: re.Pattern[bytes]
    """All that comes before the first row."""
    hidden: bytes
    """Pattern of what may hold the mark without a row ending there: strings, quoted fields."""
    mark: bytes
    """Stands where a row ends; its first `own` bytes belong to the row."""
    own: int
    is_between: bool
    """Does the mark stand only where another row follows?"""
    ending: str
    """What ends a table that was cut; a ``%s`` in it takes the sentence that says so."""

    def row_ends(self, rows: bytes) -> list[int]:
        """The places after the rows that end in a stretch which begins where a row begins."""
        mark = b"(" + re.escape(self.mark) + b")"
        pattern = self.hidden + b"|" + mark if self.hidden else mark
        matches = re.finditer(pattern, rows, re.DOTALL)
        return [one.start() + self.own for one in matches if one.lastindex]


_HEADER_LINE = re.compile(rb"[^\n]*\n")

FORMS: Mapping[str, TableForm] = {
    "application/sparql-results+json": TableForm(
        re.compile(rb'.*?"bindings":\[', re.DOTALL), rb'"(?:[^"\\]|\\.)*"', b"},{", 1, True,
        ']},"truncated":"%s"}',
    ),
    "application/sparql-results+xml": TableForm(
        re.compile(rb".*?<results>", re.DOTALL), b"", b"</result>", 9, False,
        "</results><!-- truncated: %s --></sparql>",
    ),
    "text/csv": TableForm(_HEADER_LINE, rb'"[^"]*"', b"\n", 1, False, ""),
    "text/tab-separated-values": TableForm(_HEADER_LINE, b"", b"\n", 1, False, ""),
}  # fmt: skip
"""By media type, as the engine writes them."""
