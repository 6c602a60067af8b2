"""Units of a congress that report by themselves, as its office for deputies does on their suggestions."""

import re
from collections.abc import Sequence

from ingest.nlp.congress_names import TERM, abbreviated

_UNIT = (
    r"(?:代表|人事|选举|任免|联络|法制|法律|财政|财经|经济|预算|农业|农村|教育|教科|民族|侨务|外事|城建|城乡|环境|资源"
    r"|社会|内务|监察|司法|研究|备案|信访|办公)[一-龥、]{0,14}?"
    r"(?:工作委员会|委员会|工委|工作室|办公室|办公厅|研究室|联络室|联络处)"
)
_COMMITTEE = r"(?:人民代表大会|人大)(?:常务委员会|常委会)?"
_TITLED = re.compile(rf"^(?P<place>[一-龥]{{2,15}}?){TERM}(?P<body>{_COMMITTEE})(?P<unit>{_UNIT})(?=关于)")
"""A title that begins with who reports: 甲省人大常委会代表工作委员会关于…的报告."""
_MATTER = re.compile(r"^关于[^。]*(?:建议|议案|意见)[^。]*报告")
_SPOKEN = re.compile(rf"^(?P<place>[一-龥]{{2,15}}?){TERM}(?P<body>{_COMMITTEE})(?P<unit>{_UNIT})(?=副?主任)")
"""Under a title that only says on what, who speaks: 甲市人大常委会代表联络室主任."""
_BODY = re.compile(rf"(人大(?:常委会)?){_UNIT}$")
_LINES = 4
"""Lines in which title and speaker stand."""


def find_unit(lines: Sequence[str]) -> re.Match[str] | None:
    """The unit that reports (`unit`) with its body and the words for its place; None where none does.

    >>> found = find_unit(["关于2021年代表建议办理情况的报告", "甲市人大常委会代表联络室主任李明"])
    >>> found["place"], found["unit"]
    ('甲市', '代表联络室')
    """
    head = lines[:_LINES]
    titled = next(filter(None, map(_TITLED.match, head[:2])), None)
    if titled or not (head and _MATTER.match(head[0])):
        return titled
    return next(filter(None, map(_SPOKEN.match, head[1:])), None)


def unit_name(found: re.Match[str]) -> str:
    """The name of the unit without its place: 人大常委会代表联络室."""
    return abbreviated(found["body"]) + found["unit"]


def body_of(issuer: str) -> str:
    """The congress or the committee to which an issuer belongs, or which it is.

    >>> body_of("甲省人大常委会代表人事工作委员会"), body_of("甲省人大常委会")
    ('甲省人大常委会', '甲省人大常委会')
    """
    return _BODY.sub(r"\1", issuer)
