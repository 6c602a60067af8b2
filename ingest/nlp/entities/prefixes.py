"""Place prefixes: what stands before a body's name and says whose it is (商州区, 省、市, 永安街道, 全国)."""

import re
from dataclasses import dataclass
from itertools import takewhile

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.setting import Local, Setting, expand, local_of
from ingest.places import NATION

_RANK = "自治区|自治州|自治县|自治旗|省|市|州|盟|地区|县|区|旗|街道|镇|乡"
_RANK_AT = re.compile(rf"[我本该]?({_RANK})$")
_RANK_HERE = re.compile(_RANK)
# Before a bare rank word these make it a crowd, another's, or a part of a longer word.
_FOREIGN = re.compile(
    r"(?:各|(?<![健安保完齐周])全|兄弟|外|跨|邻|周边|每|某|多|两|三|四|五|上级|下级|基层|[县乡镇街])[（(]?$"
)
_MEMBER = re.compile(rf"(中央|{_RANK})(委)?(、|和|及|与|以及|)$")
_TOWN = re.compile(r"(?:街道|镇|乡|苏木|社区|村|街)$")
_CROWD = re.compile(
    r"(?:[年月日]|[一二三四五六七八九十]+月|农村$|一些|各|全|街|乡|县|市|区|基层|部分|多个|每个|[本该]|其他|[一-龥]*[的了在与对到从])"
)
_LEVELS = re.compile("[城县市区]乡$|[乡县]镇$")
"""Levels side by side: 县乡."""
_LOWER = re.compile("[市县旗][区县]$")
"""All of the counties below: 市区人大, 旗县人大; but 省市人大 means two."""
_TERM = re.compile(r"第?[一二三四五六七八九十]+届$")


@dataclass(frozen=True, slots=True)
class Prefix:
    """A place before a body's name, from `start` on."""

    start: int
    local: Local
    short: bool = False
    """Whether the text has the division's short name (渑池 for 渑池县)."""
    party: bool = False
    """Whether the member of a coordination is itself a party committee (省委 in 省委、市委党校)."""


def skip_term(content: str, end: int) -> int:
    """Where a term of office that ends there begins (区十九届|人大), else `end`."""
    term = _TERM.search(content, max(0, end - 8), end)
    return term.start() if term else end


def prefixes_before(content: str, end: int, setting: Setting) -> list[Prefix]:
    """The place prefixes that end there, leftmost first: several in a coordination."""
    if content[max(0, end - 2) : end] == "全国":
        return [Prefix(skip_term(content, end - 2), Local("全国", NATION, "nation"))]
    named = _named(end, setting)
    if named:
        return [*_named_before(content, named, setting), named]
    ranked = _ranked(content, end, setting)
    if ranked and not content.startswith("委", end):
        ranked = list(takewhile(lambda prefix: not prefix.party, reversed(ranked)))[::-1]
    return ranked or _town(content, end, setting)


def rank_of(content: str, prefix: Prefix) -> str:
    """The rank word of a member of a coordination (省 in 省、市人大常委会); empty where it is a name."""
    rank = _RANK_HERE.match(content, prefix.start)
    written_out = content.startswith(prefix.local.name, prefix.start)
    return rank[0] if rank and not written_out else ""


def _named(end: int, setting: Setting) -> Prefix | None:
    """A division that the text names there, together with the names of those above right before it."""
    mention = setting.named.get(end)
    if mention is None:
        return None
    own = setting.place is not None and mention.place.code == setting.place.code and not setting.town
    start = setting.with_divisions(mention.start)
    local = setting.local if own else local_of(mention.place)
    return Prefix(start, local, short=mention.end - mention.start < len(mention.place.name))


def _named_before(content: str, last: Prefix, setting: Setting) -> list[Prefix]:
    """Divisions of the same level that stand before one in an enumeration: 宁强县、略阳县人大.

    Short names only where the list says where they lie (四川邻水、重庆梁平人大), else it may mean places.
    """
    found: list[Prefix] = []
    start = last.start
    while content[start - 1 : start] in ("、", "和") and start > 1:
        before = _named(start - 1, setting)
        if before is None or before.local.level != last.local.level:
            break
        lies = before.start < setting.named[start - 1].start
        if not lies and (before.short or last.short):
            break
        found.insert(0, before)
        start = before.start
    return found


def _ranked(content: str, end: int, setting: Setting) -> list[Prefix]:
    """Bare rank words, one or coordinated, as far as they mean something in the setting."""
    rank = _RANK_AT.search(content, max(0, end - 6), end)
    if rank is None or _FOREIGN.search(content, max(0, rank.start() - 3), rank.start()):
        return []
    if _LOWER.search(content, max(0, rank.start() - 1), end):
        return []
    last = expand(rank[1], setting)
    if last is None and setting.place is None and rank[1] not in ("街道", "镇", "乡", "地区"):
        last = Local(rank[1], "")
    if last is None or content[max(0, rank.start() - 1) : rank.start()] in tuple(
        "城地校园厂社景片灾辖山库牧林港"
    ):
        return []
    members = [Prefix(rank.start(), last)]
    while (before := _member(content, members[0].start, setting)) is not None:
        members.insert(0, before)
    return members


def _member(content: str, end: int, setting: Setting) -> Prefix | None:
    """One more member of a coordination to the left."""
    found = _MEMBER.search(content, max(0, end - 7), end)
    if found is None or (not found[3] and found[1] not in ("省", "市", "自治区")):
        return None
    if found[1] == "中央":
        return Prefix(found.start(), Local("中央", NATION, "nation"), party=True)
    local = expand(found[1], setting)
    return Prefix(found.start(), local, party=found[2] == "委") if local else None


def _town(content: str, end: int, setting: Setting) -> list[Prefix]:
    """A town, street, village or community by the grammar of its name."""
    suffix = _TOWN.search(content, max(0, end - 2), end)
    if suffix is None:
        return []
    start = find_start(content, end, suffix[0], range(1, 6), setting.bounds)
    if start is None or _CROWD.match(content, start, end) or _LEVELS.search(content, start, end):
        return []
    return [Prefix(start, Local(content[start:end], "", "town"))]
