"""Who reports, on which period, under what title."""

import re
from dataclasses import dataclass

from ingest.lexicon import Lexicons
from ingest.nlp.period import find_period
from ingest.text import Text

_HEAD = 1500
"""Characters in which a report says whose it is."""
_LEVELS = "特别行政区|自治区|自治州|自治县|自治旗|开发区|新区|地区|街道|省|市|州|盟|县|区|旗|镇|乡"
_TERM = r"(?:第?[一二三四五六七八九十]+届)?"
_ORGAN = r"(?:人民代表大会|人大)(?:常务委员会|常委会|主席团)|人大(?:街道)?(?:工作委员会|工委)"
_ISSUER = re.compile(rf"([一-龥]{{1,14}}(?:{_LEVELS})){_TERM}({_ORGAN})")
_LEAD = re.compile(
    r"^.*(?:[年月日受在向对由于为]|中共|今天|现在|一年来|各位代表|本届|关于|坚持|指导|支持)(?=[一-龥]{2,})"
)
_TITLE_END = re.compile(r"[。！？；!?;]$")
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


def extract_header(text: Text, lexicons: Lexicons) -> Header:
    """The header of a cleaned report; a field is empty where the text does not say.

    >>> from ingest.text import text_of
    >>> extract_header(text_of("蔡甸区人大常委会2022年工作报告\\n全年召开会议7次。"), {}).issuer
    '蔡甸区人大常委会'
    """
    title = find_title(text)
    head = squeeze(text.content[:_HEAD])
    return Header(find_issuer(text), find_period(squeeze(title), head, squeeze(text.content)), title)


def squeeze(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)


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


def find_issuer(text: Text) -> str:
    """The body that reports, its place as the text has it: the first that the head names."""
    for paragraph in text.paragraphs:
        if paragraph.start > _HEAD:
            break
        line = squeeze(text.content[paragraph.start : paragraph.end])
        for found in _ISSUER.finditer(line):
            place = _LEAD.sub("", found[1])
            if len(place) > 1:
                return place + short_organ(found[2])
    return ""


def short_organ(organ: str) -> str:
    """The usual short form of a congress's standing body.

    >>> short_organ("人民代表大会常务委员会")
    '人大常委会'
    """
    organ = organ.replace("人民代表大会", "人大").replace("常务委员会", "常委会")
    return re.sub("工作委员会$", "工委", organ)
