"""The place that words before the name of a congress name: a division of the list, or a town in one."""

import re
from collections import Counter

from ingest.places import Place, Places, ancestors, lookup

GENERIC = ("城区", "郊区", "矿区", "市区")
"""Divisions of these names exist, but after another character they are the end of a word."""
TOWNS = ("镇", "乡", "街道", "苏木")
"""Ranks of places that have a congress or its committee below the county's."""
_UNLISTED = (*TOWNS, "新区", "开发区")
"""Ranks of places that the list of divisions does not hold."""
_EVERYWHERE = re.compile("^(?:城关|城厢|城郊|[东西南北]?城|城[东西南北]|[东西南北]关|中心)(?:镇|乡|街道)$")
"""Towns of so many counties that their name alone says nothing; they keep the county's before it."""
_LEAD = re.compile(
    r"^.*(?:[年月日受在向对由于为]|中共|今天|现在|一年来|各位代表|本届|关于|坚持|指导|支持)(?![县市区旗])(?=[一-龥]{2,})"
)
"""What goes before a name; not the end of a county's (万年|县, 日照|市)."""
_AUTONOMOUS = re.compile(r"(?<=[一-龥]{2})[一-龥]{1,8}族自治(?=[州县旗])")
_NO_TOWN = re.compile(
    r"^(?:关于|自)|[我各该了的些某]|代表|[乡街]镇$|[县区]乡$|^[镇乡]|^(?:值此|此|本|全)(?:镇|乡|街道)$"
    r"|(?:[今去前当近]年|[为使让给与及对在是把被])(?:镇|乡|街道)$"
)
"""What shows that a town's name is none."""
_BEFORE_SHORT = re.compile(r"[在受为由年月日省市州区\d]$|^$")
"""Before a county's name of two characters, which otherwise ends a word: 办理县."""


def place_of(words: str, content: str, places: Places) -> tuple[str, Place | None]:
    """The place that the words end with: its name as written, and the division that it is or lies in.

    Of several divisions of one name the one whose superiors the text names most is meant.
    """
    for start in range(len(words) - 1):
        found = lookup(words[start:], places)
        doubtful = words[start:] in GENERIC or len(words) - start == 2
        if found and not (doubtful and not _BEFORE_SHORT.search(words[:start])):
            return words[start:], max(found, key=lambda one: (not one.until, support(one, content, places)))
    name = _LEAD.sub("", words)
    if not name.endswith(_UNLISTED) or _NO_TOWN.search(name):
        return "", None
    town, above = _under_divisions(name[_first_division(name, places) :], places)
    if above:
        return (above.name + town if _EVERYWHERE.match(town) else town), above
    return (name, likeliest_county(content, places)) if len(name) > 1 else ("", None)


def full_autonomous(name: str, place: Place | None, content: str) -> str:
    """The name of an autonomous division in full where the text has that too: 城步县 → 城步苗族自治县."""
    short = place and without_peoples(place.name) == name and place.name in content
    return place.name if place and short else name


def without_peoples(name: str) -> str:
    """The name of an autonomous division, or of its body, as it is shortened: without the peoples.

    >>> without_peoples("城步苗族自治县人大常委会")
    '城步县人大常委会'
    """
    return _AUTONOMOUS.sub("", name)


def stands_alone(name: str, content: str) -> bool:
    """Whether the text has the name as such; one of two characters may only end other words (和|县委)."""
    return len(name) > 2 or re.search(rf"(?:^|[^一-龥]|[在受为由省市州]){name}", content) is not None


def support(place: Place, content: str, places: Places) -> int:
    """How often the text names what is above the place."""
    return sum(content.count(one.name) for one in ancestors(place, places))


def _first_division(name: str, places: Places) -> int:
    """Where the first division of three characters or more before a town begins (近日|万年县汪家乡), or 0."""
    starts = range(len(name) - 3)
    return next(
        (at for at in starts if any(name[at:end] in places.by_name for end in range(at + 3, len(name)))), 0
    )


def _under_divisions(name: str, places: Places) -> tuple[str, Place | None]:
    """A town's name without the divisions before it, and the lowest of these: 甲市乙县|丙镇."""
    above: Place | None = None
    while found := next(
        (name[:end] for end in range(len(name) - 2, 1, -1) if name[:end] in places.by_name), ""
    ):
        outer = above
        within = [one for one in places.by_name[found] if outer and outer in ancestors(one, places)]
        above, name = (within or places.by_name[found])[0], name[len(found) :]
    return name, above


def likeliest_county(content: str, places: Places) -> Place | None:
    """The county that the text of a town names most; None where it names none."""
    counts = Counter(
        content[start:end]
        for end in (found.end() for found in re.finditer("[县区市旗]", content))
        for start in range(max(0, end - 8), end - 1)
        if content[start:end] in places.by_name
        and content[start:end] not in GENERIC
        and (end - start > 2 or _BEFORE_SHORT.search(content[:start]))
    )
    counties = Counter({name: n for name, n in counts.items() if places.by_name[name][0].level == "county"})
    likeliest = (counties or counts).most_common(1)
    return places.by_name[likeliest[0][0]][0] if likeliest else None
