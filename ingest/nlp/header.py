"""Who reports, on which period, under what title."""

import re
from dataclasses import dataclass

from ingest.nlp.issuer import HEAD, find_issuer
from ingest.nlp.national_issuer import NATIONAL_ISSUER, period_by_session
from ingest.nlp.period import find_period
from ingest.places import Places
from ingest.text import Text, without_spaces

_TITLE_END = re.compile(r"[。！？；!?;]$")
_OTHER_TITLE = re.compile(
    r"政协|^[一-龥]{0,12}?(?:政府|法院|检察院|监察委员会)(?:\d{4}年)?(?:专项)?工作(?:报告|总结|要点)"
)
_OTHER_SPEAKER = re.compile(r"我代表[一-龥\d]{0,16}?(?:政府|法院|检察院|监察委员会|政协[一-龥]{0,12})[，,向]")
"""How the report of a government, a court or a procuratorate before a congress begins."""
_REPORT = re.compile(r"工作|报告|回顾|综述|总结|亮点|履职|纪实|年")


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a report says; empty strings where it does not say."""

    issuer: str = ""
    """Full name: 蔡甸区人大常委会."""
    period: str = ""
    """Year ``2022``, or years ``2017-2021``."""
    title: str = ""
    region: str = ""
    """Division code of the issuer's place: 420114."""
    other: bool = False
    """Whether a body that is none of a congress reports: a government, a court."""


def extract_header(text: Text, places: Places) -> Header:
    """The header of a cleaned report; a field is empty where the text does not say.

    蔡甸区人大常委会2022年工作报告 gives the issuer 蔡甸区人大常委会, the period 2022, the region 420114.
    """
    title = find_title(text)
    head = without_spaces(text.content[:HEAD])
    period = find_period(without_spaces(title), head, without_spaces(text.content))
    if is_of_another_body(title, head):
        return Header("", period, title, other=True)
    issuer, region = find_issuer(text, places)
    if issuer == NATIONAL_ISSUER:
        period = period or period_by_session(without_spaces(text.content))
    return Header(issuer, period, title, region)


def is_of_another_body(title: str, head: str) -> bool:
    """Whether title or opening say that a government, a court, a procuratorate or the CPPCC reports.

    >>> is_of_another_body("政府工作报告", "各位代表：现在，我代表县人民政府，向大会报告工作")
    True
    """
    named = "人大" in title or "人民代表大会" in title.split(" ")[0]
    return not named and bool(_OTHER_TITLE.search(without_spaces(title)) or _OTHER_SPEAKER.search(head))


def find_title(text: Text) -> str:
    """The title with its second line after a dash; empty where the text begins with its body."""
    lines = [text.content[p.start : p.end].strip() for p in text.paragraphs[:4] if p.kind != "caption"]
    found: list[str] = []
    for line in lines:
        if len(line) > 60 or _TITLE_END.search(line) or (found and not line.startswith(("—", "-", "─"))):
            break
        found.append(line)
    title = " ".join(found)
    return title if _REPORT.search(title) else ""
