"""Object phrases, trimmed to the shortest telling form."""

import re

from ingest.nlp.activities.counts import strip_amounts, strip_leading_amount

_OPENING = re.compile(
    r"^(?:以及|我[省市县区州旗镇乡](?=[^，,]{3})|了|好|过(?![冬年节])|出(?![席台版资访勤租口行庭具])|和|与|及|并|对|就(?![业医学近])|关于|有关|相关|的|全面|依法|各项|各类|一系列|一批|多项|多次|所有|部分|新一轮的?)+"
)
_EFFECT = re.compile(
    r"^(?:有力|有效|积极|切实|大力|持续|全力)+(?:促进|推动|推进|助推|助力|保障)了?(?=[^，。]{4})"
)
"""How the clause praises the effect: 有力促进某中学建设 is about 某中学建设."""

_UP_TO_COUNT = re.compile(
    r"^[^，,、“《]{1,40}?\d+[余多]?件(?=(?:人大)?(?:代表)?(?:议案|建议|意见)(?:、?(?:批评)?(?:和|、)?(?:意见|建议))?$)"
)
"""When suggestions came, and how many: 四次会议以来的135件建议."""
_REMNANT = re.compile(r"(?:(?<=.{2})(?:列为|作为|确定为|纳入|列入)|的基础上[^，,]*|(?<=报告|汇报)[之以]?后)$")
"""A verb that governs the phrase from behind, or what was done on its ground."""


def trim_object(phrase: str) -> str:
    """The phrase without 关于, amounts at its ends, and stray particles.

    >>> trim_object("关于安全生产工作情况的报告3个")
    '安全生产工作情况的报告'
    """
    phrase = re.sub(r"并(?:经|由|报|在|及时).*$", "", phrase)
    phrase = re.sub(r"^[^，,、“]{0,8}?(?:现有|已有|共有|建有|设有)", "", phrase)
    phrase = _UP_TO_COUNT.sub("", phrase)
    phrase = strip_amounts(phrase.strip("、，, "))
    previous = ""
    while previous != phrase:
        previous = phrase
        phrase = strip_leading_amount(_EFFECT.sub("", _OPENING.sub("", phrase)))
    phrase = re.sub(r"等$", "", strip_amounts(phrase))
    phrase = _REMNANT.sub("", phrase)
    return phrase.strip("、，,的 ") or previous
