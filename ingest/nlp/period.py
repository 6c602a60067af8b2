"""The year, or the years, that a report covers."""

import re

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = r"((?:19|20)\d\d)"
_DELIVERED = re.compile(
    _YEAR
    + r"年(\d{1,2})月(?:\d{1,2}日)?(?:上午|下午)?在.{2,60}?(?:会议|大会|全会|全体会)(?:第.{1,4}次全体会议)?上"
)
_TERM = re.compile(r"(?:过去|近|这|本届|一届)的?([三四五])年|([三四五])年来?的?(?:工作|主要)|([三四五])年来")
_LAST_YEAR = re.compile(r"过去(?:的)?一年|一年来|(?:去年|上一?年度?)的?(?:主要)?工作")
_REVIEW = re.compile(
    _YEAR + r"年度?(?:以来|来)?的?(?:全年|上半年)?(?:主要)?(?:(?:工作|履职)的?"
    r"(?:回顾|综述|总结|亮点|情况|纪实|掠影|述评|盘点|小结|成效|完成)|回顾|综述|亮点|盘点|主要工作|十[大件]|的工作(?![一-龥]))"
)
_REVIEW_LOOSE = re.compile(_YEAR + r"年(?:度|以来|来)?的?(?:主要)?(?:工作|履职|监督|十大|创新|特色|亮点)")
_NUMERAL_YEAR = re.compile(r"[一二][〇○零九]([〇○零一二三四五六七八九]{2})年")
_SPAN = re.compile(_YEAR + r"年?(?:[-—–~至到]+)" + _YEAR + r"年")
_TENURE = re.compile(_SPAN.pattern + r"[，,]?是?[^。；]{2,24}?(?:任期|五年)")
_YEARS = {"三": 3, "四": 4, "五": 5}


def arabic_years(text: str) -> str:
    """Years written in Chinese digits, in Arabic ones; as many characters as before.

    >>> arabic_years("二〇二三年工作回顾")
    '2023年工作回顾'
    """
    return _NUMERAL_YEAR.sub(lambda year: year[0].translate(_DIGITS), text)


def find_period(title: str, head: str, body: str) -> str:
    """The period of a report: ``2022``, or ``2017-2021``; empty where nothing tells.

    `title` and `head` (the opening, some hundred characters) are without white space. A heading
    that names the year reviewed goes before the day of delivery, that before a year in the title,
    because a report given in January 2024 is about 2023 and may be titled by either year.

    >>> find_period("某县人大常委会工作报告", "2024年1月9日在某县第十七届人民代表大会第四次会议上", "")
    '2023'
    """
    title, head, body = arabic_years(title), arabic_years(head), arabic_years(body)
    delivered = _DELIVERED.search(head)
    reviewed = _REVIEW.search(head) or _REVIEW.search(body[:3000])
    if delivered:
        return _delivered_period(delivered, head, reviewed)
    span = _SPAN.search(title) or _TENURE.search(head[:300])
    if span:
        return f"{span[1]}-{span[2]}"
    term, titled = _TERM.search(head[:300]), re.search(_YEAR + "年", title)
    if term and titled and not _LAST_YEAR.search(head[: term.start()]):
        return _years_to(int(titled[1]), term)
    for year in (
        _REVIEW.search(title),
        _REVIEW_LOOSE.search(title),
        reviewed,
        titled,
    ):
        if year:
            return year[1]
    return _first_year(head) or _first_year(body)


def _delivered_period(delivered: re.Match[str], head: str, reviewed: re.Match[str] | None) -> str:
    """The years before the meeting that heard the report; the year itself late in the year."""
    year = int(delivered[1]) - (int(delivered[2]) <= 8)
    after = head[delivered.end() :]
    term = _TERM.search(after)
    last = _LAST_YEAR.search(after)
    if term and (not last or term.start() < last.start()) and not _early(reviewed, term, after):
        return _years_to(year, term)
    if reviewed and year - 1 <= int(reviewed[1]) <= year:
        return reviewed[1]
    return str(year)


def _years_to(year: int, term: re.Match[str]) -> str:
    """The years of a term up to its last: 2017-2021 for 过去五年."""
    length = _YEARS[next(filter(None, term.groups()))]
    return f"{year - length + 1}-{year}"


def _early(reviewed: re.Match[str] | None, term: re.Match[str], after: str) -> bool:
    """Whether a heading with a year stands before the words about the term."""
    return bool(reviewed) and 0 <= after.find(reviewed[0]) < term.start()  # type: ignore[index]


def _first_year(text: str) -> str:
    found = re.search(r"(?<!自)" + _YEAR + r"(?:年|[-/.]\d{1,2}[-/.]\d)", text)
    return found[1] if found else ""
