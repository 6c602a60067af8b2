"""A Source: the bytes of one report, where they came from, and the characters read from them."""

from dataclasses import dataclass
from typing import Literal

MediaType = Literal["txt", "html", "docx", "pdf"]


@dataclass(frozen=True, slots=True)
class Source:
    """One report as it came.

    `text` holds the characters of the file: decoded as they stand for txt and html (markup
    included), as read out of the container for docx and pdf, one line a paragraph. Every
    "source offset" of the project counts characters of `text`.
    """

    name: str
    """File name, such as ``004_蔡甸.txt``; no folders."""
    media_type: MediaType
    encoding: str
    """Python codec name that the bytes were decoded with; empty for docx and pdf."""
    digest: str
    """SHA-256 of the bytes, hexadecimal."""
    text: str
    url: str = ""
    """Where the report was published, if known."""
