"""Bytes: the encodings of Chinese, and text read in the wrong one and written again."""

import random


def gb18030(text: str, _: random.Random) -> bytes:
    """The usual encoding of the mainland before UTF-8."""
    return text.encode("gb18030")


def gb18030_damaged(text: str, chance: random.Random) -> bytes:
    """The same with one byte of a thousand lost."""
    return bytes(b for b in text.encode("gb18030") if chance.random() > 0.001)


def utf8_damaged(text: str, chance: random.Random) -> bytes:
    """UTF-8 with one byte of a thousand lost."""
    return bytes(b for b in text.encode("utf-8") if chance.random() > 0.001)


def utf8_signed(text: str, _: random.Random) -> bytes:
    """UTF-8 with a byte order mark."""
    return text.encode("utf-8-sig")


def utf16(text: str, _: random.Random) -> bytes:
    """UTF-16 with a byte order mark."""
    return text.encode("utf-16")


def utf16_unsigned(text: str, _: random.Random) -> bytes:
    """UTF-16 without one."""
    return text.encode("utf-16-be")


def gbk_as_latin(text: str, _: random.Random) -> str:
    """GBK read as Latin-1: ÇøÈË´ó."""
    return text.encode("gbk", "ignore").decode("latin-1")


def utf8_as_latin(text: str, _: random.Random) -> str:
    """UTF-8 read as Latin-1: å\\x8cºäºº."""
    return text.encode("utf-8").decode("latin-1")


def utf8_as_windows(text: str, _: random.Random) -> str:
    """UTF-8 read as Windows-1252, which leaves five bytes undefined: åŒºäºº."""
    return "".join(bytes((b,)).decode("cp1252", "ignore") or chr(b) for b in text.encode("utf-8"))


def utf8_as_gbk(text: str, _: random.Random) -> str:
    """UTF-8 read as GBK: 鍖轰汉澶; what has no reading is lost."""
    return text.encode("utf-8").decode("gbk", "replace")


def utf8_as_gb18030(text: str, _: random.Random) -> str:
    """UTF-8 read as GB18030, which loses less."""
    return text.encode("utf-8").decode("gb18030", "replace")
