"""PDF files → the lines of their text layer."""

import logging
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from ingest.errors import SourceError


def read_pdf(name: str, data: bytes) -> str:
    """The characters of a PDF, pages parted by form feeds.

    Raises SourceError where it is locked, broken, or only pictures.
    """
    logging.getLogger("pypdf").setLevel(
        logging.ERROR
    )  # its warnings on sloppy files are no news to the reader
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(name, "this PDF is locked with a password; save a copy without it.")
        text = "\f".join(page.extract_text() for page in reader.pages)
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OSError,
    ) as error:
        # pypdf raises plain Python errors of all these kinds on malformed objects
        raise SourceError(
            name, "this PDF is broken and cannot be read; print it to a new PDF or save it as text."
        ) from error
    if not text.strip():
        raise SourceError(
            name, "this PDF holds only pictures and no text; run it through text recognition (OCR) first."
        )
    return text
