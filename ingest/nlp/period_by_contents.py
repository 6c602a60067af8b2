"""The period of a report that neither title nor day of delivery dates: what its contents say of years."""

import re

_YEAR = r"((?:19|20)\d\d)"
_WE = "(?:我们|[省市县区州]?(?:人大)?常委会)"
_OPENING = re.compile(rf"(?:^|[。：:！!?？]){_YEAR}年(?:度|来|以来)?(?:[，,](?!{_WE}?[将要])|是)")
_HEAD = 300
"""Characters in which a report opens."""
_NEXT = re.compile(
    rf"{_YEAR}年度?(?:的)?(?:(?:主要)?工作(?:的?(?:主要)?(?:安排|打算|任务|思路|意见|建议|部署)|[，,])|主要任务|打算"
    rf"|[，,]{_WE}?(?:将|要))"
)
"""What a report says of the year that comes, in its second half."""
_SETTLED = re.compile(
    rf"(?:批准|听取|审议|审查)[^。；;]{{0,40}}?{_YEAR}年度?(?:(?:[省市县区州本]级|中央|全[省市县区州])?(?:财政)?决算|企业国有资产"
    r"|[一-龥]{0,8}?预算执行和其他财政收支(?:情况)?的?审计)"
)
"""Accounts, assets and audits of a year come before the committee in the next."""
_ANY = re.compile(_YEAR + "年")
_TERM, _LEAST = 5, 3
"""Years of a term, and how many of them a report on it names."""


def year_of_contents(body: str) -> str:
    """The year that a yearly report's opening, its plans or the accounts that it tells of give; or nothing.

    >>> year_of_contents("过去的一年，依法监督。审查批准2006年财政决算。2008年工作，着重三个方面。")
    '2007'
    """
    opening = _OPENING.search(body[:_HEAD])
    if opening:
        return opening[1]
    following = _NEXT.search(body, len(body) // 2)
    if following:
        return str(int(following[1]) - 1)
    settled = [int(found[1]) for found in _SETTLED.finditer(body)]
    return str(max(settled) + 1) if settled else ""


def last_year_of_term(body: str) -> int | None:
    """The last of the years that a report on a whole term names; None where it names too few of one term.

    >>> last_year_of_term("2017年修订办法，2018年检查，2019年起联网，2021年换届。")
    2021
    """
    named = {int(found[1]) for found in _ANY.finditer(body)}
    last = max(named, default=0)
    return last if len([year for year in named if last - year < _TERM]) >= _LEAST else None
