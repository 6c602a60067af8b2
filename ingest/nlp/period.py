"""The year, or the years, that a report covers."""

import re

from ingest.nlp.period_by_contents import last_year_of_term, year_of_contents

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = r"((?:19|20)\d\d)"
_DAY = r"年(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?"
_DELIVERED = re.compile(
    _YEAR + _DAY + r"(?:上午|下午)?在.{2,60}?(?:会议|大会|全会|全体会)(?:第.{1,4}次全体会议)?上"
)
_DATELINE = re.compile(
    _YEAR
    + _DAY
    + r"(?=[^。；;]{0,60}?(?:各位代表|[）)]|[一1][、.．]|会议|大会))(?![^。；;]{0,60}(?:召开|通过))"
)
"""A day under the title, with or without the meeting: ——2013年1月10日, （2018年1月11日）."""
_AGENDA = re.compile(_YEAR + r"年度?[一-龥]{0,6}(?:要点|计划|安排)")
"""The plan for a year, which its title names."""
_DATED = 120
"""Characters in which that day stands."""
_MAINLY = re.compile(r"(?:特别是|尤其是|重点(?:报告|汇报)?)(?:今年|本年度|(?:过去|去|近|最近)(?:的)?一?年)")
"""A report on a term that says most of its last year is about that one."""
_TERM = re.compile(r"(?:过去|近|这|本届|一届)的?([三四五])年|([三四五])年来?的?(?:工作|主要)|([三四五])年来")
_LAST_YEAR = re.compile(r"过去(?:的)?一年|一年来|(?:去年|上一?年度?)的?(?:主要)?工作")
_REVIEW = re.compile(
    _YEAR + r"年度?(?:以来|来)?的?(?:全年|上半年)?(?:主要)?(?:(?:工作|履职)的?"
    r"(?:回顾|综述|总结|亮点|情况|纪实|掠影|述评|盘点|小结|成效|完成)|[及和](?:过去|近)[三四五]年来?的?(?:主要)?工作|回顾|综述|亮点|盘点|主要工作(?!任务|安排|打算|思路|计划)|十[大件](?!民生|惠民|实事|利民)|的工作(?![一-龥]))"
)
_REVIEW_LOOSE = re.compile(_YEAR + r"年(?:度|以来|来)?的?(?:主要)?(?:工作|履职|监督|十大|创新|特色|亮点)")
_NUMERAL_YEAR = re.compile(r"[一二][〇○零九]([〇○零一二三四五六七八九]{2})年")
_SPAN = re.compile(_YEAR + r"年?(?:[-—–~至到]+)" + _YEAR + r"年")
_TENURE = re.compile(_SPAN.pattern + r"[，,]?是?[^。；]{2,24}?(?:任期|五年)")
_FIRST_SESSION = re.compile(r"(?<![十二三四五六七八九])一次会议上$")
"""Where a new congress meets, the committee of the last one reports on its whole term."""
_OPENING = 300
"""Characters in which a report says what it is about."""
_SINCE = re.compile(_YEAR + "年(?:换届)?以来")
_YEARS = {"三": 3, "四": 4, "五": 5}
_WHOLE_TERM = 5
_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")


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
    agenda = _AGENDA.search(title)
    if agenda and not _REVIEW_LOOSE.search(title[: agenda.start()]):
        return agenda[1]
    delivered = _DELIVERED.search(head) or _DATELINE.search(head[:_DATED])
    reviewed = _REVIEW.search(head) or _REVIEW.search(body[:3000])
    if delivered:
        return _delivered_period(delivered, head, reviewed)
    span = _SPAN.search(title) or _TENURE.search(head[:_OPENING])
    if span:
        return f"{span[1]}-{span[2]}"
    term, titled = _TERM.search(head[:_OPENING]), re.search(_YEAR + "年", title)
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
    contents = year_of_contents(body)
    if term and not _LAST_YEAR.search(head[: term.start()]):
        last = last_year_of_term(body) or contents
        if last:
            return _years_to(int(last), term)
        if since := _SINCE.search(head[:_OPENING]):
            return _years_from(int(since[1]), term)
    return contents or _first_year(head) or _first_year(body)


def _delivered_period(delivered: re.Match[str], head: str, reviewed: re.Match[str] | None) -> str:
    """The years before the meeting that heard the report; the year itself late in the year."""
    year = int(delivered[1]) - (_month(delivered[2]) <= 8)
    after = head[delivered.end() :]
    term = _TERM.search(after)
    last = _LAST_YEAR.search(after)
    opening = year_of_contents(after[:_OPENING])
    if _MAINLY.search(after[:_OPENING]) or opening == str(year):
        return str(year)
    if term and (not last or term.start() < last.start()) and not _early(reviewed, term, after):
        return _years_to(year, term)
    if reviewed and year - 1 <= int(reviewed[1]) <= year:
        return reviewed[1]
    if _FIRST_SESSION.search(delivered[0]) and not last and "今年" not in after[:_OPENING]:
        return f"{year - _WHOLE_TERM + 1}-{year}"
    return str(year)


def _month(written: str) -> int:
    """1 to 12, written in Arabic or Chinese."""
    return _MONTHS.index(written) + 1 if written in _MONTHS else int(written) if written.isascii() else 1


def _years_to(year: int, term: re.Match[str]) -> str:
    """The years of a term up to its last: 2017-2021 for 过去五年."""
    length = _YEARS[next(filter(None, term.groups()))]
    return f"{year - length + 1}-{year}"


def _years_from(year: int, term: re.Match[str]) -> str:
    """The years of a term from its first: 2017-2021 for 2017年以来 and 五年."""
    return f"{year}-{year + _YEARS[next(filter(None, term.groups()))] - 1}"


def _early(reviewed: re.Match[str] | None, term: re.Match[str], after: str) -> bool:
    """Whether a heading with a year stands before the words about the term."""
    return bool(reviewed) and 0 <= after.find(reviewed[0]) < term.start()  # type: ignore[index]


def _first_year(text: str) -> str:
    found = re.search(r"(?<!自)" + _YEAR + r"(?:年|[-/.]\d{1,2}[-/.]\d)", text)
    return found[1] if found else ""
