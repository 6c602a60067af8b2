"""The body of a congress that reports: named in the head with its place, or what the text names most."""

import re

from ingest.nlp.congress_names import TERM, short_organ
from ingest.nlp.issuer_by_rank import find_unplaced
from ingest.nlp.issuer_place import full_autonomous, likeliest_county, place_of
from ingest.nlp.issuer_unit import body_of, find_unit, unit_name
from ingest.nlp.national_issuer import NATIONAL_ISSUER, says_national
from ingest.places import NATION, Places, lookup
from ingest.text import Text, without_spaces

HEAD = 1500
"""Characters in which a report says whose it is."""
_LEVELS = "特别行政区|自治区|自治州|自治县|自治旗|开发区|新区|地区|街道|苏木|省|市|州|盟|县|区|旗|镇|乡"
_ORGAN = r"(?:人民代表大会|人大)(?:及其)?(?:常务委员会|常委会|主席团)|人大(?:街道)?(?:工作委员会|工委)"
_SESSION = r"(?:人民代表大会|人大)(?=第?[一二三四五六七八九十\d]+次会议)"
_TOWN_ORGAN = r"人大(?!代表(?!大会)|主席(?!团)|常)"
_PLACE = "(?:(?!人大)[一-龥])"
_ISSUER = re.compile(
    rf"({_PLACE}{{1,14}}(?:{_LEVELS})){TERM}({_ORGAN}|{_SESSION})|({_PLACE}{{1,10}}(?:镇|乡|街道|苏木)){TERM}({_TOWN_ORGAN})"
)
_STREET = re.compile(
    r"^(?:(?P<above>[一-龥]{2,12}[市县区旗])人大常委会|人大)(?P<street>[一-龥]{2,8}街道?)(?:人大)?(?:工作委员会|工委)(?=\d{4}年|工作|$)"
)
"""A title's committee that is named before its street: 人大某街工委, 某区人大常委会某街道工委."""
_BODY = re.compile(r"人大(?:常委会|主席团|工委)?$")
_PRESIDIUM = re.compile("[^，。；]{0,16}主席团(?:工作)?报告")
"""After a town's congress: it is the presidium that reports (某镇第六届人大第一次会议|人大主席团工作报告)."""
_LOOSE = re.compile(
    rf"([一-龥]{{1,14}}(?:省|自治区|市|州|盟|县|区|旗)){TERM}(人大)(?!代表(?!大会)|主席(?!团)|常)()()"
)
"""The congress of a county or above that is named without its committee: 沛县人大扎实开展…"""
_BULLETIN = re.compile(
    r"^([一-龥]{2,4})人大(?:\d{4}年)?(?:工作)?(?:月报|简报|简讯|快报|通讯|信息|动态|要情|大事记)"
)
"""A committee's own bulletin, called by the short name of its place: 甲阳人大工作月报."""
_YEARBOOK = re.compile(rf"^({_PLACE}{{1,14}}(?:{_LEVELS}))人民代表大会$")
"""The heading of a yearbook's chapter on a congress and its committee."""


def find_issuer(text: Text, places: Places) -> tuple[str, str]:
    """The body that reports and its division's code: the first that the head names with its place."""
    content = without_spaces(text.content)
    lines = [
        without_spaces(text.content[one.start : one.end]) for one in text.paragraphs if one.start <= HEAD
    ]
    if says_national(lines):
        return NATIONAL_ISSUER, NATION
    if street := next(filter(None, map(_STREET.match, lines[:3])), None):
        county = place_of(street["above"], content, places)[1] if street["above"] else None
        county = county or likeliest_county(content, places)
        return re.sub("工作委员会$", "工委", street[0]), county.code if county else ""
    for bulletin in filter(None, map(_BULLETIN.match, lines[:2])):
        if named := lookup(bulletin[1], places):
            return named[0].name + "人大常委会", named[0].code
    if chapter := next(filter(None, map(_YEARBOOK.match, lines[:2])), None):
        name, place = place_of(chapter[1], content, places)
        if place:
            return name + "人大常委会", place.code
    if unit := find_unit(lines):
        name, place = place_of(unit["place"], content, places)
        if name:
            return name + unit_name(unit), place.code if place else ""
    # A title may be broken into lines; a committee named as such goes before a congress.
    for pattern, stretches in ((_ISSUER, lines), (_ISSUER, [content[:HEAD]]), (_LOOSE, lines)):
        for found in (found for line in stretches for found in pattern.finditer(line)):
            name, place = place_of(found[1] or found[3], content, places)
            if name:
                organ = short_organ(found[2] or found[4], name)
                presiding = organ == "人大" and _PRESIDIUM.match(found.string, found.end())
                name = full_autonomous(name, place, content)
                return name + ("人大主席团" if presiding else organ), place.code if place else ""
    return find_unplaced(lines[0] if lines else "", content, content[:HEAD], places)


def seat_of(issuer: str) -> str:
    """The place in the name of a body of a congress; empty where it has none.

    >>> seat_of("甲县乙镇人大主席团"), seat_of("人大丙江街工委"), seat_of("丁区人大常委会")
    ('甲县乙镇', '丙江街', '丁区')
    """
    street = _STREET.match(issuer)
    return street["street"] if street else _BODY.sub("", body_of(issuer))
