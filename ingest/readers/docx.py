"""Word files (docx) → one line a paragraph, tables row by row."""

from io import BytesIO
from itertools import groupby
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from lxml.etree import XMLSyntaxError

from ingest.errors import SourceError


def read_docx(name: str, data: bytes) -> str:
    """The characters of a Word file. Raises SourceError where it cannot be opened."""
    try:
        document = Document(BytesIO(data))
    except (BadZipFile, PackageNotFoundError, XMLSyntaxError, KeyError, ValueError) as error:
        raise SourceError(
            name, "this Word file is broken and cannot be opened; save it again as docx or as text."
        ) from error
    lines: list[str] = []
    for block in document.iter_inner_content():
        lines += _rows(block) if isinstance(block, Table) else [block.text]
    return "\n".join(lines)


def _rows(table: Table) -> list[str]:
    """One line a row; a merged cell, which python-docx gives once for every column it spans, once."""
    return [" ".join(text for text, _ in groupby(cell.text for cell in row.cells)) for row in table.rows]
