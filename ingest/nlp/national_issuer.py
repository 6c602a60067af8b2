"""Whether the nation's standing committee reports, which no place names."""

import re
from collections.abc import Iterable

from ingest.nlp.congress_names import TERM
from ingest.nlp.quantities.numerals import parse_number

NATIONAL_ISSUER = "全国人大常委会"
_COMMITTEE = rf"{TERM}全国{TERM}(?:人民代表大会|人大)(?:常务委员会|常委会)"
_TITLE = re.compile(
    rf"^(?:中华人民共和国(?:{TERM}全国人民代表大会第?[一二三四五六七八九十]+次会议)?)?(?:\d{{4}}年)?{_COMMITTEE}"
    r"(?:\d{4}年度?)?(?:立法|监督|代表)?(?:工作报告|工作要点|工作综述|工作回顾)"
)
_DELIVERED = re.compile(
    r"^[—–─-]*\d{4}年\d{1,2}月\d{1,2}日在第?[一二三四五六七八九十]+届全国(?:人民代表大会|人大)第?[一二三四五六七八九十]+次会议"
)
_MANDATE = re.compile(rf"(?:我(?:代表|受)|^受){_COMMITTEE}的?(?:委托)?[，,]?(?:我|现在?)*向")
_ONLY_THERE = re.compile(
    r"(?<!全国人大常委会)委员长会议|届全国人大常委会(?:依法)?履职的|(?:听取审议|听取和审议|听取并审议|听取了?|审议)了?国务院[^，。；]*报告"
)
"""Its chairpersons' meeting alone bears this name, and to it alone the State Council reports (constitution
art. 67, 68 and 92)."""

_SESSION = re.compile(
    r"第?([一二三四五六七八九十]+)届全国(?:人民代表大会|人大)第?([一二三四五])次会议(以来|精神|确定|期间)?"
)
_FIFTH_TERM = 1978
"""Since when each congress has met for five years, a session a year in March."""
_WHOLE_TERM = re.compile("五年来|过去五年")


def says_national(lines: Iterable[str]) -> bool:
    """Whether title, day of delivery or opening say that it reports; lines are without white space.

    >>> says_national(["全国人民代表大会常务委员会工作报告"])
    True
    >>> says_national(["传达学习全国人大常委会工作报告精神", "县人大常委会主任主持会议"])
    False
    """
    return any(_TITLE.match(line) or _DELIVERED.match(line) or _MANDATE.search(line) for line in lines)


def acts_as_national(content: str) -> bool:
    """Whether a text that names no issuer tells what only that committee does.

    >>> acts_as_national("一年来，听取审议国务院、最高人民法院、最高人民检察院工作报告24个")
    True
    """
    return _ONLY_THERE.search(content) is not None


def period_by_session(content: str) -> str:
    """The years of its report that names no year, by the session that hears it; empty where none is named.

    The first session of a congress hears of the five years before, where the report says so.

    >>> period_by_session("十三届全国人大一次会议听取报告。五年来，代表提出议案2366件")
    '2013-2017'
    >>> period_by_session("十一届全国人大四次会议以来，常委会作出决议5项")
    '2011'
    """
    found = _SESSION.search(content)
    term, number = (parse_number(word) for word in found.groups()[:2]) if found else (None, None)
    if not found or not term or not number or term < 5:
        return ""
    held = _FIFTH_TERM + 5 * (int(term) - 5) + int(number) - 1
    last = held if found[3] else held - 1
    return f"{last - 4}-{last}" if number == 1 and _WHOLE_TERM.search(content) else str(last)
