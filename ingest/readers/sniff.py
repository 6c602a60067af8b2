"""What kind of file the bytes are: by their first bytes, then their tags, then the ending of the name."""

import re
import zipfile
from io import BytesIO
from typing import Literal

from ingest.errors import SourceError

MediaType = Literal["txt", "html", "docx", "pdf"]

_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|meta|body|div|p|br|span|table|td|h[1-6]|article|section|a|font|strong)\b[^<>]*>",
    re.IGNORECASE,
)
_KNOWN_BINARY = {
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\xd0\xcf\x11\xe0": "an old Office file (.doc, .wps); save it as .docx",
    b"\x1f\x8b": "a compressed archive; unpack it",
    b"Rar!": "a compressed archive; unpack it",
    b"7z\xbc\xaf": "a compressed archive; unpack it",
    b"{\\rtf": "an RTF file; save it as .docx",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "a database",
}
_HEAD = 200_000


def sniff_media_type(name: str, data: bytes) -> MediaType:
    """The media type of bytes; the name decides only where the content does not.

    Raises SourceError for content that is plainly no report: images, archives, old Office files.

    >>> sniff_media_type("a.txt", "<p>全年召开会议7次。</p>".encode())
    'html'
    """
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _sniff_zip(name, data)
    for magic, what in _KNOWN_BINARY.items():
        if data.startswith(magic):
            raise SourceError(name, f"this is {what}; renda reads txt, html, docx and pdf.")
    # UTF-16 puts a zero beside every ASCII character; without the zeros its tags read like any others.
    if _TAG.search(data[:_HEAD].replace(b"\0", b"")):
        return "html"
    return "html" if name.lower().endswith((".html", ".htm", ".xhtml")) else "txt"


def _sniff_zip(name: str, data: bytes) -> MediaType:
    try:
        members = zipfile.ZipFile(BytesIO(data)).namelist()
    except zipfile.BadZipFile:
        members = ["word/document.xml"] if name.lower().endswith(".docx") else []
    if "word/document.xml" in members:
        return "docx"
    raise SourceError(
        name, "this is an archive or another Office format; save the report as docx, pdf or txt."
    )
