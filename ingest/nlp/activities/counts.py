"""Counted amounts inside a clause, as far as the grammar of activities needs to see them."""

import re

_UNIT = (
    r"批次|个方面|大[类项]|人次|件次|场次|篇次|家次|期次|次数|万元|亿元|元|个百分点|[％%]|余?[次件人名个项条篇期场份部届位家户批处艘顶支"
    r"轮所座只套本册起宗笔亩吨天类课讲站]|公里|千米|平方公里|平方米|米|盏|台|眼|口|株|棵|栋|间|辆|趟|对|学时|小时|方面"
)
_IN_WORDS = (
    r"(?<![一二三四五六七八九十百千万第])"
    r"(?:[一二三四五六七八九十百两]+(?=[余多]?(?:[次件名个项场部期篇条户]|人次))|(?=[^一二两]|.[一二三四五六七八九十百千万])[一二三四五六七八九十百千两〇零]+(?=[万亿余多]*(?:[家处所起座间亩元米吨台盏只艘株套份批支口辆顶]|公里|万元)))"
)
"""Numerals in words; the small ones only before units that are no common second half of a word (一家, 两处)."""
AMOUNT = (
    rf"(?:共计?|累计|合计|总计|折合|折款|价值|人民币|达到?|近|约|超过?|分别|各)*(?:(?<![\d.])\d[\d,.]{{0,11}}|{_IN_WORDS})"
    rf"[万亿千百]*[余多]?(?:{_UNIT})(?:[（(][人件场篇]?次[）)]|以上|左右)?"
)
_TRAILING = re.compile(rf"(?:[、（(]?{AMOUNT}(?:□{{1,6}})?)+$")
_LEADING = re.compile(rf"^(?:的|了|第?)*(?:{AMOUNT})(?:的)?")
AMOUNT_PATTERN = re.compile(AMOUNT)


def strip_amounts(phrase: str) -> str:
    """The phrase without the amounts that end it: 常委会会议7次 → 常委会会议."""
    return _TRAILING.sub("", phrase)


def strip_leading_amount(phrase: str) -> str:
    """The phrase without the amount that opens it: 18个中心代表联络站 → 中心代表联络站."""
    return _LEADING.sub("", phrase)


def has_amount(phrase: str) -> bool:
    """Whether anything is counted here."""
    return AMOUNT_PATTERN.search(phrase) is not None
