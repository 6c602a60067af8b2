"""Administrative divisions: their names, short and former ones, and the tree that they form.

Codes and names follow GB/T 2260 and the Ministry of Civil Affairs' place-name database; where each row of
`places.csv`, `former_places.csv` and `place_aliases.csv` comes from stands in `data/lexicons/README.md`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from ingest.lexicon import Lexicons, Row

NATION = "000000"
"""The nation's own code, above those of the provinces."""
PlaceLevel = Literal["province", "prefecture", "county"]

PEOPLES = (
    "汉|壮|回|满|维吾尔|苗|彝|土家|藏|蒙古|侗|布依|瑶|白|朝鲜|哈尼|黎|哈萨克|傣|畲|傈僳|东乡|仡佬|拉祜|佤|水|纳西|羌|土|仫佬|锡伯|柯尔克孜|"
    "景颇|达斡尔|撒拉|布朗|毛南|塔吉克|普米|阿昌|怒|鄂温克|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|赫哲|高山|珞巴|塔塔尔|各"
)
# Autonomous areas are named after place, people, rank; a few peoples stand there without 族.
_AUTONOMOUS = re.compile(
    rf"(?P<stem>.{{2,}}?)(?:(?:{PEOPLES})族|维吾尔|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)*自治(?P<rank>区|州|县|旗)"
)
_ETHNIC_DISTRICT = re.compile(rf"(?P<stem>.{{2,}}?)(?:{PEOPLES})族(?P<rank>区)")
# 新区, 矿区, 特区, 林区 are ranks after a whole name (浦东新区), not after the half of one (西林区).
_PLAIN = re.compile(
    r"(?P<stem>.+?)(?:特别行政区|地区|(?<=..)(?:新区|矿区|特区)|(?<=...)林区|省|市|区|县|旗|盟|州)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A division at county level or above; `until` is the year in which a former one ended."""

    code: str
    name: str
    parent: str
    level: PlaceLevel
    until: str = ""
    successor: str = ""
    """Code of the current division that a former one became; empty where it was split or ranks differ."""


@dataclass(frozen=True, slots=True)
class Places:
    """All divisions, ready to be looked up; made by `places_of` and never changed."""

    by_code: Mapping[str, Place]
    """Current ones, and former ones whose code nobody bears now."""
    by_name: Mapping[str, tuple[Place, ...]]
    """Under full names, current ones first."""
    by_short_name: Mapping[str, tuple[Place, ...]]
    by_parent: Mapping[str, tuple[Place, ...]]


def load_places(lexicons: Lexicons) -> Places:
    """Places of the lexicons `places`, `former_places` and `place_aliases`."""
    return places_of(lexicons["places"], lexicons["former_places"], lexicons["place_aliases"])


def places_of(current: Iterable[Row], former: Iterable[Row] = (), aliases: Iterable[Row] = ()) -> Places:
    """Index the rows of the lexicons; a current place goes before a former one of its name or code."""
    standing = [_place(row) for row in current]
    everything = standing + [_place(row) for row in former]
    by_code: dict[str, Place] = {}
    for place in everything:
        by_code.setdefault(place.code, place)
    names, shorts, children = defaultdict(list), defaultdict(list), defaultdict(list)
    for place in everything:
        names[place.name].append(place)
        for short in short_names(place.name):
            shorts[short].append(place)
    for row in aliases:
        shorts[row["alias"]].append(by_code[row["code"]])
    for place in standing:
        children[place.parent].append(place)
    return Places(by_code, _frozen(names), _frozen(shorts), _frozen(children))


def short_names(name: str) -> tuple[str, ...]:
    """The shorter forms that a division's full name has by rule, longest first; never one character.

    >>> short_names("恩施土家族苗族自治州"), short_names("商州区"), short_names("沙县")
    (('恩施州', '恩施'), ('商州',), ())
    """
    named_so = "自治" in name or "族" in name
    if named_so and (ethnic := _AUTONOMOUS.fullmatch(name) or _ETHNIC_DISTRICT.fullmatch(name)):
        stem = _named_after_people(name) or ethnic["stem"]
        return (stem,) if name.endswith("自治区") else (stem + ethnic["rank"], stem)
    plain = _PLAIN.fullmatch(name)
    return (plain["stem"],) if plain and len(plain["stem"]) > 1 else ()


def ancestors(place: Place, places: Places) -> tuple[Place, ...]:
    """The divisions above, nearest first: 商州区 → 商洛市, 陕西省."""
    above = []
    while place.parent and (parent := places.by_code.get(place.parent)):
        above.append(parent)
        place = parent
    return tuple(above)


def children(place: Place, places: Places) -> tuple[Place, ...]:
    """The current divisions right below, by code."""
    return places.by_parent.get(place.code, ())


def rank_word(place: Place) -> str:
    """The word by which the division speaks of itself: 省, 自治区, 市, 州, 盟, 地区, 区, 县 or 旗.

    >>> rank_word(Place("422800", "恩施土家族苗族自治州", "420000", "prefecture"))
    '州'
    """
    name = place.name
    if name.endswith(("自治区", "地区")):
        return "自治区" if name.endswith("自治区") else "地区"
    return name[-1]


def superior(place: Place, word: str, places: Places) -> Place | None:
    """What a bare rank word means in that place: the place itself or the nearest one above of that rank.

    In 商州区: 区 → 商州区, 市 → 商洛市, 省 → 陕西省, 县 → None. 自治区 may be cut to
    区 (区党委) where nothing nearer is a 区. A county-level city under 市
    means itself; use `superior_at` for the one above.
    """
    line = (place, *ancestors(place, places))
    exact = next((one for one in line if rank_word(one) == word), None)
    return exact or next((one for one in line if word == "区" and rank_word(one) == "自治区"), None)


def superior_at(place: Place, level: PlaceLevel, places: Places) -> Place | None:
    """The place itself or the one above it at the level; None where there is none (above 济源市)."""
    return next((one for one in (place, *ancestors(place, places)) if one.level == level), None)


def lookup(name: str, places: Places, near: Place | None = None) -> tuple[Place, ...]:
    """Places of that code, full or short name, the likeliest first; empty where there is none.

    Full names go before short ones, current before former, then what is nearer to `near` in the tree, then
    the higher level: 鼓楼区 near 南京市 is 320106, 吉林 is the province.
    """
    if name in places.by_code:
        return (places.by_code[name],)
    full, short = places.by_name.get(name, ()), places.by_short_name.get(name, ())
    found = dict.fromkeys(full + short)
    return tuple(
        sorted(
            found,
            key=lambda one: (
                one not in full,
                bool(one.until),
                distance(one, near, places) if near else 0,
                _LEVELS.index(one.level),
                one.code,
            ),
        )
    )


def distance(one: Place, other: Place, places: Places) -> int:
    """Steps from one to the other through the tree; the nation is the root above all provinces."""
    up = [place.code for place in (one, *ancestors(one, places))] + [""]
    down = [place.code for place in (other, *ancestors(other, places))] + [""]
    meeting = next(code for code in up if code in down)
    return up.index(meeting) + down.index(meeting)


def present(place: Place, places: Places) -> Place:
    """The current division that a former one became (襄樊市 → 襄阳市), else the place itself."""
    return places.by_code.get(place.successor, place) if place.until else place


_LEVELS: tuple[PlaceLevel, ...] = ("province", "prefecture", "county")


def _named_after_people(name: str) -> str:
    """The stem of an area named after its people alone: 东乡族自治县 → 东乡, 鄂温克族自治旗 → 鄂温克."""
    found = re.match(rf"(?P<people>{PEOPLES})(?:族)?自治", name)
    return found["people"] if found and len(found["people"]) > 1 else ""


def _place(row: Row) -> Place:
    return Place(
        row["code"], row["name"], row["parent"], cast(PlaceLevel, row["level"]),
        row.get("until", ""), row.get("successor", ""),
    )  # fmt: skip


def _frozen(lists: Mapping[str, list[Place]]) -> Mapping[str, tuple[Place, ...]]:
    return {name: tuple(found) for name, found in lists.items()}
