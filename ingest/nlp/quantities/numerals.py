"""Numerals as reports write them → numbers: 23, ２３, 1,234.5, 1.6万, 六十三, 二十一点五, 3千."""

import re
from decimal import Decimal

from cn2an import cn2an

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％，（）", "0123456789.%,()")
_ARABIC = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>[十百千万亿]*)")
_SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_BARE = {"百": 100.0, "千": 1000.0, "万": 10000.0}
_DIGITS = "一二两三四五六七八九"

ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
"""Pattern of digits, as `fold_width` leaves them."""
CHINESE = (
    rf"(?:[{_DIGITS}十〇零][{_DIGITS}十百千万亿〇零]*(?:点[{_DIGITS}〇零]+)?|"
    r"[百千万](?=[余多])|(?<=[近逾超约上])[百千万](?=[一-龥])(?![百千万亿分]))"
)
"""Pattern of Chinese numerals; a bare 百, 千 or 万 (万名党员) is a way to say many, and a number only with
余 or 近 (百余名, 近千人次)."""


def fold_width(text: str) -> str:
    """Digits, point, per cent sign, comma and brackets as ASCII, character for character.

    >>> fold_width("满意率９９．４％")
    '满意率99.4%'
    """
    return text.translate(_FULL_WIDTH)


def parse_number(numeral: str) -> float | None:
    """The number that a numeral writes, or None where it writes none (七八 is two numbers).

    >>> parse_number("1.6万"), parse_number("一千二百零八"), parse_number("２３")
    (16000.0, 1208.0, 23.0)
    """
    numeral = fold_width(numeral)
    if numeral in _BARE:
        return _BARE[numeral]
    if arabic := _ARABIC.fullmatch(numeral):
        power = sum(_SCALES[sign] for sign in arabic["scale"])
        return float(Decimal(arabic["digits"].replace(",", "")).scaleb(power))
    if re.search(rf"[{_DIGITS}]{{2}}", numeral.partition("点")[0]):
        return None
    try:
        return float(cn2an(numeral.replace("〇", "零").replace("两", "二"), "normal"))
    except (ValueError, KeyError):  # KeyError is how cn2an answers 亿十一
        return None
