"""A Source: the bytes of one report, where they came from, and the characters read from them."""

import hashlib
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from ingest.errors import SourceError
from ingest.readers.encoding import decode
from ingest.readers.sniff import MediaType, sniff_media_type

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "MediaType", "Source", "load_source", "read_source"]

MAX_BYTES = 20_000_000
MAX_CHARACTERS = 2_000_000
_LEAST_HAN = 10
_LEAST_HAN_SHARE = 0.2
_MOST_CONTROLS = 0.02
_LEAST_SOUND = 0.6

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOT_PROSE = re.compile(
    r"(?is)<(script|style)\b.*?(?:</\1>|\Z)|<!--.*?(?:-->|\Z)|</?[a-z!][^<>]*>|&#?\w+;|https?://\S+"
)


@dataclass(frozen=True, slots=True)
class Source:
    """One report as it came.

    `text` holds the characters of the file: decoded as they stand for txt and html (markup
    included), as read out of the container for docx and pdf, one line a paragraph or printed line. Every
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


def load_source(path: str | Path, *, url: str = "", max_bytes: int = MAX_BYTES) -> Source:
    """The report in a file. Raises SourceError where the path cannot be read, and as `read_source` does."""
    path = Path(path)
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise SourceError(name, "this is a folder; name a file in it.")
        size = path.stat().st_size
        if size > max_bytes:
            raise _too_large(name, size, max_bytes)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(name, f"there is no file {path}; check the path.") from error
    except PermissionError as error:
        raise SourceError(name, "the file may not be read; give yourself read permission.") from error
    except OSError as error:
        raise SourceError(name, f"the file cannot be read ({error.strerror or error}).") from error
    return read_source(name, data, url, max_bytes=max_bytes)


def read_source(
    name: str, data: bytes, url: str = "", *, max_bytes: int = MAX_BYTES, max_characters: int = MAX_CHARACTERS
) -> Source:
    """The report in bytes, such as an upload; the content decides what they are before the name does.

    Raises SourceError for bytes that are empty, too many, binary, broken, locked, or hold no Chinese report.

    >>> read_source("a.txt", "区人大常委会全年召开会议7次。".encode("gb18030")).encoding
    'gb18030'
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise SourceError(name, "the file is empty.")
    if len(data) > max_bytes:
        raise _too_large(name, len(data), max_bytes)
    media_type = sniff_media_type(name, data)
    encoding = ""
    if media_type == "docx":
        from ingest.readers.docx import read_docx

        text = read_docx(name, data)
    elif media_type == "pdf":
        from ingest.readers.pdf import read_pdf

        text = read_pdf(name, data)
    else:
        text, encoding = _read_characters(name, data, html=media_type == "html")
    if len(text) > max_characters:
        raise SourceError(
            name,
            f"the text has {len(text):,} characters, more than {max_characters:,}; split it up.",
        )
    _check_chinese(name, text)
    return Source(name, media_type, encoding, hashlib.sha256(data).hexdigest(), text, url)


def _read_characters(name: str, data: bytes, *, html: bool) -> tuple[str, str]:
    reading = decode(data, html=html)
    if len(_CONTROL.findall(reading.text)) > _MOST_CONTROLS * len(reading.text):
        raise SourceError(name, "this is a binary file, not a text; renda reads txt, html, docx and pdf.")
    if reading.sound < _LEAST_SOUND and not _is_sound_in_part(reading.text):
        raise SourceError(
            name,
            "the characters cannot be read in any Chinese encoding; save the file as UTF-8 and try again.",
        )
    return reading.text, reading.encoding


def _is_sound_in_part(text: str) -> bool:
    """Whether the text is valid, only not Chinese, so that the better sentence is that it is not Chinese."""
    return text.count("\ufffd") < 0.02 * len(text)


def _check_chinese(name: str, text: str) -> None:
    prose = _NOT_PROSE.sub(" ", unescape(text))  # a page may write every character as an entity
    han, latin = len(_HAN.findall(prose)), len(_LATIN_WORD.findall(prose))
    if not han:
        language = "it seems to be in English or another language" if latin else "it holds no words"
        raise SourceError(name, f"there is no Chinese text in it ({language}); renda reads Chinese reports.")
    if han < _LEAST_HAN or han < _LEAST_HAN_SHARE * (han + latin):
        raise SourceError(
            name,
            f"it has {han} Chinese characters among {latin} other words, too few for a Chinese report.",
        )


def _too_large(name: str, size: int, limit: int) -> SourceError:
    return SourceError(
        name,
        f"the file has {size / 1e6:.0f} MB, more than {limit / 1e6:.0f} MB; split it into single reports.",
    )
