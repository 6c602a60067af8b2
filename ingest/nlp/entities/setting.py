"""The setting of a report: its issuer's place, and what bare words for places and bodies mean there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ingest.nlp.entities.boundaries import Bounds, Openers
from ingest.nlp.header import Header
from ingest.nlp.issuer import seat_of
from ingest.nlp.issuer_place import full_autonomous
from ingest.nlp.issuer_unit import body_of
from ingest.nlp.words import words_of
from ingest.place_mentions import Gazetteer, PlaceMention, find_places
from ingest.places import NATION, Place, Places, ancestors, rank_word, superior

_TOWN = re.compile(r"[一-龥]{1,12}(?:街道|镇|乡|苏木|街)")
_HEAD = 600
"""Characters in which a text without an issuer says where it is from."""
FREE = "(?:(?<![一-龥])|(?<=[年月日由请报在受按向对被经与和同及]))"
"""Before a rank word that is no end of a place's name."""


@dataclass(frozen=True, slots=True)
class Local:
    """A place as a prefix: the name that goes before a body's name, and its division code."""

    name: str
    region: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a report comes from."""

    issuer: str
    local: Local
    """The issuer's own place; its name is empty where the header does not say."""
    place: Place | None
    """The division of the issuer, or the county above its town."""
    places: Places
    bounds: Bounds
    """What tells where names begin."""
    named: Mapping[int, PlaceMention] = field(default_factory=dict)
    """The divisions that the text names, by the end of their mention."""

    @property
    def seat(self) -> str:
        """The issuer's place as the issuer's name has it: 获嘉县城关镇, where `local` is 城关镇."""
        return seat_of(self.issuer)

    @property
    def town(self) -> str:
        """The issuer's town or street; empty where it is a county's or a higher body."""
        return self.local.name if self.local.level == "town" else ""

    def with_divisions(self, start: int) -> int:
        """Where the divisions begin that the text has right before a name: 江西|于都|服装产业园."""
        while (above := self.named.get(start)) is not None:
            start = above.start
        return start


def setting_of(header: Header, content: str, gazetteer: Gazetteer, openers: Openers) -> Setting:
    """The setting that the header tells, with the divisions that the text names; a unit's is its body's."""
    header = replace(header, issuer=body_of(header.issuer))
    local, place = _local(header, content, gazetteer.places)
    if not header.issuer:
        rank, place = _rank_of(content), _first_of_rank(_rank_of(content), content, gazetteer)
        local = local_of(place) if place else Local(rank, "")
        header = Header(local.name + "人大常委会" if "人大常委会" in content and rank else "")
    named = {mention.end: mention for mention in find_places(content, gazetteer, place)}
    bounds = Bounds(openers, words_of(content))
    return Setting(header.issuer, local, place, gazetteer.places, bounds, named)


def _local(header: Header, content: str, places: Places) -> tuple[Local, Place | None]:
    """The issuer's place as a prefix, and the division that it is or lies in.

    An autonomous division that a head calls by its short name (甲州) has its full one where the text has it.
    """
    name = seat_of(header.issuer)
    if name == "全国":
        return Local(name, NATION, "nation"), None
    place = places.by_code.get(header.region)
    name = full_autonomous(name, place, content)
    if name and _TOWN.fullmatch(name) and not (place and place.name == name):
        town = name.removeprefix(place.name) if place else name
        return Local(town, header.region, "town"), place
    level = place.level if place else _level_by_rank(name)
    return Local(name, header.region, level if name else ""), place


def _rank_of(content: str) -> str:
    """The bare word by which a text that never names its issuer speaks of the place: 市 in 市人大常委会."""
    for body in ("人大常委会", "(?:政府|委(?!员)|人大)"):
        found = re.findall(
            rf"{FREE}(自治[区州县旗]|[省市县区州旗]){body}",
            content,
        )
        if found:
            return str(max(dict.fromkeys(found), key=found.count))
    return ""


def _first_of_rank(rank: str, content: str, gazetteer: Gazetteer) -> Place | None:
    """The division of the rank that the text names first, which its bare 县政府 means."""
    if not rank:
        return None
    mentions = find_places(content[:_HEAD], gazetteer)
    return next((one.place for one in mentions if rank_word(one.place) == rank), None)


def _level_by_rank(name: str) -> str:
    if name.endswith(("省", "自治区")):
        return "province"
    return "prefecture" if name.endswith(("州", "盟", "地区")) else "county"


def expand(word: str, setting: Setting) -> Local | None:
    """What a bare rank word (省, 市, 区 …) means in the setting; None where it means nothing there.

    In a report of 商州区: 市 → 商洛市; 自治县 means what 县 does.
    """
    local = setting.local
    word = word.removeprefix("自治") if word != "自治区" else word
    if local.name.endswith(word) and (local.level == "town" or setting.place is None):
        return local
    if setting.place is None or word in ("镇", "乡", "街道"):
        return None
    if rank_word(setting.place) == word and not setting.town:
        return local
    found = superior(setting.place, word, setting.places)
    return local_of(found) if found else None


def local_of(place: Place) -> Local:
    """A division as a prefix."""
    return Local(place.name, place.code, place.level)


def is_above(place: Place, setting: Setting) -> bool:
    """Whether the division is the issuer's own or one above it."""
    own = setting.place
    return own is not None and place in (own, *ancestors(own, setting.places))
