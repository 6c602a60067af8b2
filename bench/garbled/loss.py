"""Characters lost or taken for others: by converters, by recognition of scans."""

import random
import re

from bench.garbled.characters import with_readings

_LOOKALIKE = str.maketrans("日未人士己入末土巳曰天大太", "曰末入土已人未士己日夭太大")


def converted(text: str, chance: random.Random) -> str:
    """Traditional with readings, by a converter of GBK bytes: 。縣 loses its first byte to A3 BF."""
    return read_bytewise(with_readings(text, chance).encode("gbk", "ignore"))


def read_bytewise(data: bytes) -> str:
    """GBK as the converter reads it: A3 BF is found also where it lies across two characters."""
    out, at = [], 0
    while at < len(data):
        pair = data[at : at + 2]
        if data[at] < 0x80:
            out.append(chr(data[at]))
            at += 1
        elif data[at + 1 : at + 3] == b"\xa3\xbf":
            out.append("?")
            at += 1
        else:
            out.append("?" if pair == b"\xa3\xbf" else pair.decode("gbk", "replace").replace("\ufffd", "?"))
            at += 2
    return "".join(out)


def characters_lost(text: str, chance: random.Random) -> str:
    """One of a hundred characters is U+FFFD."""
    return re.sub(r"[\u4e00-\u9fff]", lambda found: "\ufffd" if chance.random() < 0.01 else found[0], text)


def questions(text: str, chance: random.Random) -> str:
    """One of a hundred characters is a question mark."""
    return re.sub(r"[\u4e00-\u9fff]", lambda found: "?" if chance.random() < 0.01 else found[0], text)


def quotes_lost(text: str, _: random.Random) -> str:
    """Quotes and dashes, which some encodings lack, as question marks."""
    return re.sub(r"[“”‘’—·…]", "?", text)


def quotes_dropped(text: str, _: random.Random) -> str:
    """No quotes and no book-title marks at all."""
    return re.sub(r"[“”‘’《》]", "", text)


def marks_dropped(text: str, chance: random.Random) -> str:
    """One of twelve commas and stops is lost."""
    return re.sub(r"[，、；。](?!\n)", lambda found: "" if chance.random() < 0.08 else found[0], text)


def marks_spaced(text: str, _: random.Random) -> str:
    """A blank in place of each comma."""
    return text.replace("，", " ")


def digits_misread(text: str, chance: random.Random) -> str:
    """Recognition reads O for 0 and l for 1 in one of three numbers."""

    def misread(found: re.Match[str]) -> str:
        return found[0].translate(str.maketrans("01", "Ol")) if chance.random() < 0.33 else found[0]

    return re.sub(r"\d+", misread, text)


def characters_misread(text: str, chance: random.Random) -> str:
    """Recognition takes characters for their look-alikes, one in twenty of those that have one."""
    return "".join(c.translate(_LOOKALIKE) if chance.random() < 0.05 else c for c in text)


def one_misread(text: str, chance: random.Random) -> str:
    """Recognition takes 一 for a dash, one in three, and stops for dots or small rings."""
    dashed = re.sub("一", lambda _: chance.choice("一一—－-"), text)
    return re.sub("。", lambda _: chance.choice("。。。.．o"), dashed)


def marks_misread(text: str, chance: random.Random) -> str:
    """Recognition mixes commas, stops and quotes: , for ，, . for 。, 〃 for ”."""
    table = {"，": "，，,，,", "。": "。。。.．", "、": "、、，", "“": '“"〝', "”": '”"〞'}
    return "".join(chance.choice(table[c]) if c in table and chance.random() < 0.3 else c for c in text)


def sections_misread(text: str, _: random.Random) -> str:
    """The numbers of sections with dots or commas for 、, without their brackets: 一. 二， (三)"""
    dotted = re.sub(r"(?m)^([一二三四五六七八九十]{1,3})、", r"\1.", text)
    return re.sub(r"(?m)^（([一二三四五六七八九十]{1,3})）", r"(\1 )", dotted)
