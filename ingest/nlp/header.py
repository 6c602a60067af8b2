"""Who reports, on which period, under what title."""

import re
from collections import Counter
from dataclasses import dataclass

from ingest.nlp.national_issuer import NATIONAL_ISSUER, acts_as_national, period_by_session, says_national
from ingest.nlp.period import find_period
from ingest.nlp.words import words_of
from ingest.places import NATION, Place, Places, ancestors, lookup, rank_word
from ingest.text import Text

_HEAD = 1500
"""Characters in which a report says whose it is."""
_LEVELS = "特别行政区|自治区|自治州|自治县|自治旗|开发区|新区|地区|街道|省|市|州|盟|县|区|旗|镇|乡"
_TERM = r"(?:第?[一二三四五六七八九十]+届)?"
_ORGAN = r"(?:人民代表大会|人大)(?:及其)?(?:常务委员会|常委会|主席团)|人大(?:街道)?(?:工作委员会|工委)"
_SESSION = r"(?:人民代表大会|人大)(?=第?[一二三四五六七八九十\d]+次会议)"
_TOWN_ORGAN = r"人大(?!代表(?!大会)|主席(?!团)|常)"
_PLACE = "(?:(?!人大)[一-龥])"
_ISSUER = re.compile(
    rf"({_PLACE}{{1,14}}(?:{_LEVELS})){_TERM}({_ORGAN}|{_SESSION})|({_PLACE}{{1,10}}(?:镇|乡|街道)){_TERM}({_TOWN_ORGAN})"
)
_STREET = re.compile(
    r"^(?:(?P<above>[一-龥]{2,12}[市县区旗])人大常委会|人大)(?P<street>[一-龥]{2,8}街道?)(?:人大)?(?:工作委员会|工委)(?=\d{4}年|工作|$)"
)
"""A title's committee that is named before its street: 人大某街工委, 某区人大常委会某街道工委."""
_BODY = re.compile(r"人大(?:常委会|主席团|工委)?$")
_PRESIDIUM = re.compile("[^，。；]{0,16}主席团(?:工作)?报告")
"""After a town's congress: it is the presidium that reports (某镇第六届人大第一次会议|人大主席团工作报告)."""
_LOOSE = re.compile(
    rf"([一-龥]{{1,14}}(?:省|自治区|市|州|盟|县|区|旗)){_TERM}(人大)(?!代表(?!大会)|主席(?!团)|常)()()"
)
"""The congress of a county or above that is named without its committee: 沛县人大扎实开展…"""
_GENERIC = ("城区", "郊区", "矿区", "市区")
"""Divisions of these names exist, but after another character they are the end of a word."""
_UNLISTED = ("镇", "乡", "街道", "新区", "开发区")
"""Ranks of places that the list of divisions does not hold."""
_TOWNS = ("镇", "乡", "街道")
_LEAD = re.compile(
    r"^.*(?:[年月日受在向对由于为]|中共|今天|现在|一年来|各位代表|本届|关于|坚持|指导|支持)(?=[一-龥]{2,})"
)
_NO_TOWN = re.compile(r"[我各该了的些某]|代表|[乡街]镇$|^[镇乡]|^(?:值此|此|本|全)(?:镇|乡|街道)$")
"""What shows that a town's name is none."""
_BEFORE_SHORT = re.compile(r"[在受为由年月日省市州区\d]$|^$")
"""Before a county's name of two characters, which otherwise ends a word: 办理县."""
_RANKED = re.compile(
    rf"(自治[区州县旗]|[省市县区州旗]){_TERM}(?:人大|人民代表大会)(?:常委会|常务委员会|第?[一二三四五六七八九十]+次)"
)
"""A congress or its committee that is named by its rank alone."""
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
    head = squeeze(text.content[:_HEAD])
    period = find_period(squeeze(title), head, squeeze(text.content))
    if is_of_another_body(title, head):
        return Header("", period, title, other=True)
    issuer, region = find_issuer(text, places)
    if issuer == NATIONAL_ISSUER:
        period = period or period_by_session(squeeze(text.content))
    return Header(issuer, period, title, region)


def is_of_another_body(title: str, head: str) -> bool:
    """Whether title or opening say that a government, a court, a procuratorate or the CPPCC reports.

    >>> is_of_another_body("政府工作报告", "各位代表：现在，我代表县人民政府，向大会报告工作")
    True
    """
    named = "人大" in title or "人民代表大会" in title.split(" ")[0]
    return not named and bool(_OTHER_TITLE.search(squeeze(title)) or _OTHER_SPEAKER.search(head))


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


def find_issuer(text: Text, places: Places) -> tuple[str, str]:
    """The body that reports and its division's code: the first that the head names with its place."""
    content = squeeze(text.content)
    lines = [squeeze(text.content[one.start : one.end]) for one in text.paragraphs if one.start <= _HEAD]
    if says_national(lines):
        return NATIONAL_ISSUER, NATION
    if street := next(filter(None, map(_STREET.match, lines[:3])), None):
        county = place_of(street["above"], content, places)[1] if street["above"] else None
        county = county or _likeliest_county(content, places)
        return re.sub("工作委员会$", "工委", street[0]), county.code if county else ""
    # A title may be broken into lines; a committee named as such goes before a congress.
    for pattern, stretches in ((_ISSUER, lines), (_ISSUER, [content[:_HEAD]]), (_LOOSE, lines)):
        for found in (found for line in stretches for found in pattern.finditer(line)):
            name, place = place_of(found[1] or found[3], content, places)
            if name:
                organ = short_organ(found[2] or found[4], name)
                presiding = organ == "人大" and _PRESIDIUM.match(found.string, found.end())
                return name + ("人大主席团" if presiding else organ), place.code if place else ""
    return _unplaced_issuer(content, places)


def seat_of(issuer: str) -> str:
    """The place in the name of a body of a congress; empty where it has none.

    >>> seat_of("甲县乙镇人大主席团"), seat_of("人大丙江街工委"), seat_of("丁区人大常委会")
    ('甲县乙镇', '丙江街', '丁区')
    """
    street = _STREET.match(issuer)
    return street["street"] if street else _BODY.sub("", issuer)


def _unplaced_issuer(content: str, places: Places) -> tuple[str, str]:
    """The committee of the division that the text names most, where the head has only 市人大常委会."""
    ranked = _RANKED.search(content[:_HEAD])
    if ranked is None:
        return (NATIONAL_ISSUER, NATION) if acts_as_national(content) else ("", "")
    rank = ranked[1] if ranked[1] == "自治区" else ranked[1][-1]
    named = re.findall(rf"(?=([一-龥]{{1,14}}{rank}))", content)
    tails = [form[start:] for form in named for start in range(len(form) - 1)]
    counts = Counter(form for form in tails if form in places.by_name and form not in _GENERIC)
    counts = counts or _named_short(content, rank, places) or _around_named(content, rank, places)
    if not counts:
        return "", ""
    name = counts.most_common(1)[0][0]
    return name + "人大常委会", places.by_name[name][0].code


def _named_short(content: str, rank: str, places: Places) -> Counter[str]:
    """Divisions of the rank whose short names the text has, such as 远安 where it says 县: full names.

    A short name that stands only once counts where the dictionary has it for a place's.
    """
    forms = Counter(content[at : at + size] for size in (2, 3) for at in range(len(content) - size))
    known = {form: count for form, count in forms.items() if form in places.by_short_name}
    located = _located(content) if known else frozenset()
    return Counter(
        {
            place.name: count
            for form, count in sorted(known.items())
            for place in places.by_short_name[form]
            if rank_word(place) == rank and (count > 1 or form in located)
        }
    )


def _located(content: str) -> frozenset[str]:
    """The words that the dictionary has for names of places."""
    return frozenset(word.form for word in words_of(content).ending.values() if word.tag == "ns")


def _around_named(content: str, rank: str, places: Places) -> Counter[str]:
    """The division of the rank in which most of those named lie: 省 beside 怒江、迪庆、昭通 is 云南省.

    Nothing where fewer than three say so, or one of three lies elsewhere.
    """
    lines = ([ancestors(one, places) for one in lookup(form, places)] for form in sorted(_located(content)))
    around = [{one.name for line in above for one in line if rank_word(one) == rank} for above in lines]
    votes = Counter(name for names in around for name in names)
    named = sum(map(bool, around))
    return Counter({name: count for name, count in votes.items() if count >= 3 and count * 3 > named * 2})


def place_of(words: str, content: str, places: Places) -> tuple[str, Place | None]:
    """The place that the words end with: its name as written, and the division that it is or lies in.

    Of several divisions of one name the one whose superiors the text names most is meant.
    """
    for start in range(len(words) - 1):
        found = lookup(words[start:], places)
        doubtful = words[start:] in _GENERIC or len(words) - start == 2
        if found and not (doubtful and not _BEFORE_SHORT.search(words[:start])):
            return words[start:], max(found, key=lambda one: (not one.until, _support(one, content, places)))
    name = _LEAD.sub("", words)
    if not name.endswith(_UNLISTED) or _NO_TOWN.search(name):
        return "", None
    above = _county_before(name, places)
    if above:
        return name, above
    return (name, _likeliest_county(content, places)) if len(name) > 1 else ("", None)


def _support(place: Place, content: str, places: Places) -> int:
    """How often the text names what is above the place."""
    return sum(content.count(one.name) for one in ancestors(place, places))


def _county_before(name: str, places: Places) -> Place | None:
    """The county whose name goes before a town's: 略阳县|黑河镇."""
    for end in range(len(name) - 2, 1, -1):
        found = places.by_name.get(name[:end])
        if found:
            return found[0]
    return None


def _likeliest_county(content: str, places: Places) -> Place | None:
    """The county that the text of a town names most; None where it names none."""
    counts = Counter(
        content[start:end]
        for end in (found.end() for found in re.finditer("[县区市旗]", content))
        for start in range(max(0, end - 8), end - 1)
        if content[start:end] in places.by_name
        and content[start:end] not in _GENERIC
        and (end - start > 2 or _BEFORE_SHORT.search(content[:start]))
    )
    counties = Counter({name: n for name, n in counts.items() if places.by_name[name][0].level == "county"})
    likeliest = (counties or counts).most_common(1)
    return places.by_name[likeliest[0][0]][0] if likeliest else None


def short_organ(organ: str, place: str = "") -> str:
    """The usual short form of a congress's standing body; of a town's congress, the congress.

    >>> short_organ("人民代表大会常务委员会")
    '人大常委会'
    """
    organ = organ.replace("及其", "").replace("人民代表大会", "人大").replace("常务委员会", "常委会")
    if organ == "人大" and not place.endswith(_TOWNS):
        return "人大常委会"
    return re.sub("工作委员会$", "工委", organ)
