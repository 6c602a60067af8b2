"""Bytes → characters: UTF-8, UTF-16, GB18030 and Big5, told apart by what reads as common Chinese.

No byte decides between GB18030 and Big5, and a statistical detector needs more text than a notice has;
but the wrong one of the two turns common characters into rare ones (人大常委會 → 瑿…), so each
candidate is decoded and the share of common characters decides.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import charset_normalizer
from opencc import OpenCC

from ingest.readers.misread import read_again
from ingest.readers.resync import read_resynced

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MULTIBYTE = ("gb18030", "big5hkscs")
_META = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""")
_MARKS = frozenset("，。、；：？！“”‘’（）《》〈〉【】—…·　「」『』")
_SAMPLE = 60_000
_LEAST_SOUND = 0.9
"""A reading with a smaller share of sound characters than this is none."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the Python codec that gave them, and the share of them (0–1) that read as text."""

    text: str
    encoding: str
    sound: float


def decode(data: bytes, *, html: bool = False) -> Decoded:
    """The characters of a text file, with U+FFFD where bytes cannot be read.

    A text that was misread once and saved so is read back; `encoding` is then that of the file as it is.
    `html`: a charset named by the page is tried first, and believed where the text then reads as Chinese.

    >>> decode("区人大常委会".encode("gb18030")).encoding
    'gb18030'
    """
    reading = _decode_once(data, _named_charset(data) if html else "")
    before = read_again(reading.text, soundness)
    return reading if before is None else Decoded(before, reading.encoding, soundness(before))


def _decode_once(data: bytes, named: str) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _read(data, encoding)
    wide = _wide(data)
    if wide:
        return _read(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 1.0)
    except UnicodeDecodeError:
        return _decode_legacy(data, named)


def _decode_legacy(data: bytes, named: str) -> Decoded:
    candidates = [_read(data, "utf-8"), *(_read(data, encoding) for encoding in _MULTIBYTE)]
    if named:
        candidates.insert(0, _read(data, named))
    best = max(
        candidates, key=lambda reading: reading.sound
    )  # the first of equals: the one that the page names
    if best.sound < 0.99:
        best = max(best, _read_by_line(data, best.encoding), key=lambda reading: reading.sound)
    if best.encoding == "gb18030" and best.sound < 0.99:
        text = read_resynced(data, soundness)
        best = max(best, Decoded(text, best.encoding, soundness(text)), key=lambda reading: reading.sound)
    if best.sound < _LEAST_SOUND:
        guess = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
        if guess is not None:
            best = max(best, _read(data, guess.encoding), key=lambda reading: reading.sound)
    return best


def _read(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, soundness(text))


def _read_by_line(data: bytes, main: str) -> Decoded:
    """A file put together from pieces of different encodings: each line by the one that suits it."""

    def lines() -> Iterator[str]:
        for line in data.splitlines(keepends=True):
            try:
                yield line.decode("utf-8")
            except UnicodeDecodeError:
                readings = [_read(line, encoding) for encoding in dict.fromkeys((main, "utf-8", *_MULTIBYTE))]
                yield max(readings, key=lambda reading: reading.sound).text

    text = "".join(lines())
    return Decoded(text, main, soundness(text))


def soundness(text: str) -> float:
    """The share (0–1) of the characters outside ASCII that are common Chinese characters or punctuation.

    >>> soundness("区人大常委会，2023"), soundness("\\ufffd")
    (1.0, 0.0)
    """
    sample = [c for c in text[:_SAMPLE] if c > "\x7f"]
    if not sample:
        return 1.0
    common = common_characters()
    return sum(c in common for c in sample) / len(sample)


@cache
def common_characters() -> frozenset[str]:
    """The 3,755 characters of GB 2312 level 1, their traditional forms, and Chinese punctuation."""
    rows = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    level_1 = "".join(row.decode("gb2312", errors="ignore") for row in rows)
    traditional = "".join(OpenCC(table).convert(level_1) for table in ("s2t", "s2tw", "s2hk"))
    return frozenset(level_1 + traditional) | _MARKS


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: half of the bytes of ASCII are zero, and the other reading is no Chinese."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 4 or len(data) % 2:
        return ""
    best = max(
        (_read(sample, encoding) for encoding in ("utf-16-le", "utf-16-be")),
        key=lambda reading: reading.sound,
    )
    plain = max(
        (_read(sample, encoding) for encoding in ("utf-8", *_MULTIBYTE)), key=lambda reading: reading.sound
    )
    has_text = any(c > "\x7f" for c in best.text)
    return best.encoding if has_text and best.sound > max(0.8, plain.sound) else ""


def _named_charset(data: bytes) -> str:
    found = _META.search(data[:4096])
    if not found:
        return ""
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return ""
    # Pages say gb2312 and big5 and mean their supersets.
    return {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}.get(name, name)
