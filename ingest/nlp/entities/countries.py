"""Other countries and their parliaments, which reports name as hosts and guests of visits and as markets."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.setting import Setting

_ALONE = re.compile(
    r"[^一-龥]|$|[和与及等两三四五六七八]|考察|访问|出访|参加|参展|招商|推介|学习|进行|开展|举[办行]"
)
"""What may follow: another word makes it the place of a body, of people, of goods (老挝某省议会)."""
_PARLIAMENT = re.compile(
    r"(?:(?!等|地方)[一-龥]){0,10}?(?:人民议会|联邦议会|国民议会|议会|国会(?:[上下]议院)?|众议院|参议院|上议院|下议院|国家杜马|杜马|联邦委员会|呼拉尔|马斯里哈特)"
    r"(?![间联论长])"
)
"""The rest of the name of a parliament, the country's own or one of its parts."""
_CITY = re.compile(
    r"((?:(?!与|和|及)[一-龥]){2,8}?(?:市|州|省|郡|道))(?=缔结|结为|结成|结对|建立|开展|签署|友好|代表团|[、，。和与](?![^，。；]{0,12}议会))"
)
"""A city or a part of another country, named after it."""
_MONGOLIA = "蒙古"
"""The usual form of 蒙古国, which is a people's name too: a country only beside another."""


def tag_countries(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of countries, whole words that stand alone: 出访越南、蒙古."""
    ending = setting.bounds.words.ending
    for found in gazetteer.country.finditer(content):
        start, end = found.span()
        if parliament := _PARLIAMENT.match(content, end):
            yield Candidate(
                start, parliament.end(), "Institution", content[start : parliament.end()], "parliament", 0.85
            )
            continue
        if city := _CITY.match(content, end):
            yield Candidate(start, city.end(1), "Place", city[1], "city-abroad", 0.8, aliases=(city[1],))
            continue
        whole = end in ending and (start == 0 or start in ending)
        if not whole or not _ALONE.match(content, end):
            continue
        yield _country(content, start, end)
        if content.startswith("、" + _MONGOLIA, end):
            yield _country(content, end + 1, end + 3)
        elif content.endswith(_MONGOLIA + "、", 0, start):
            yield _country(content, start - 3, start - 1)


def _country(content: str, start: int, end: int) -> Candidate:
    return Candidate(start, end, "Place", content[start:end], "country", 0.8)
