"""Places in running text: the longest name wins, and a name that is also an ordinary word needs a cue.

A short name (商州, 朝阳) is weaker than a full one (商州区), so it counts by these rules, strictest last:

- of a province or prefecture: everywhere;
- of a county: where the county is near the place the text is about (itself, its neighbours under
  the same parent, what is below it), or a cue stands beside the name;
- that is an ordinary word as well (`not_places.csv`: 和平, 大同): only beside a cue, which is a public body
  right after it (和平人大), or another place right before it or in the same enumeration (、和平);
- that is a common word beside public bodies too (会同, 和县, 城区): only after another place.

Full names that are such words (和县, 市中区) count where the place is near.

Phrases of `not_places.csv` that contain a name (长治久安, 隆重庆祝) are matched like names and give nothing.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.lexicon import Lexicons
from ingest.places import Place, Places, ancestors, load_places, lookup

_BODY = re.compile(
    r"(?:两级)?(?:人大|人民代表|政协|党委|县委|区委|市委|州委|旗委|省委|政府|人民政府|监委|监察委|法院|人民法院|中院|检察院|人民检察|代表团|纪委|籍|境内|等地(?![下方区面块]))"
)
# A name of direction straddles a river's or mountain's: 黄|河南|岸, 泰|山东|麓.
_DIRECTION = re.compile(r"岸|侧|麓|坡|延|段|大道|路|[东西南北中]?部(?!分|署|队|门)")
_DIRECTIONAL = frozenset("东西南北")
# Streets, bays and towns bear the names of cities: 中山路, 北京大街, 杭州湾, 黑河镇; but 商洛|镇安.
_NAMED_AFTER = re.compile(r"[东西南北中]?(?:路(?![线径网])|大道|大街)|湾|镇|乡(?![村镇])|街道|村(?!镇)|社区")

_GONE_TO = re.compile(
    r"(?:赴|前往|走进|来到|抵达|驰援|支援|接待|来自|去|(?<![得达受收看找遇做感直提想学接])到)$"
)
_STRUCK = re.compile(r"(?:特大|强烈|大)?(?:地震|抗震|泥石流|洪灾|雪灾|旱灾|灾区)")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A stretch of the text that names a place; `candidates` holds the likeliest reading first."""

    start: int
    end: int
    candidates: tuple[Place, ...]

    @property
    def place(self) -> Place:
        """The likeliest reading."""
        return self.candidates[0]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places and the words that only look like them, ready for finding; made once by `load_gazetteer`."""

    places: Places
    ordinary: Mapping[str, str]
    """Kinds of the words and phrases of `not_places.csv`."""
    by_head: Mapping[str, tuple[str, ...]]
    """Names and phrases by their first two characters, longest first."""


def load_gazetteer(lexicons: Lexicons) -> Gazetteer:
    """The gazetteer of the lexicons `places`, `former_places`, `place_aliases` and `not_places`."""
    return gazetteer_of(load_places(lexicons), {row["phrase"]: row["kind"] for row in lexicons["not_places"]})


def gazetteer_of(places: Places, ordinary: Mapping[str, str]) -> Gazetteer:
    """Index the names of the places together with the ordinary words and phrases, given with their kinds."""
    heads = defaultdict(list)
    for name in {*places.by_name, *places.by_short_name, *ordinary}:
        heads[name[:2]].append(name)
    longest_first = {head: tuple(sorted(names, key=len, reverse=True)) for head, names in heads.items()}
    return Gazetteer(places, ordinary, longest_first)


def find_places(text: str, gazetteer: Gazetteer, near: Place | None = None) -> tuple[PlaceMention, ...]:
    """Places named in cleaned text, in order and without overlap; offsets in characters.

    `near` is the place that the text is about (the issuer's): it ranks places of one name and lets short
    names of its own surroundings count. 在陕西省商洛市商州区 gives three mentions, 城市长期规划 none.
    """
    found: list[PlaceMention] = []
    at = 0
    while at < len(text) - 1:
        mention = _longest(text, at, gazetteer, near, found[-1] if found else None)
        if mention and mention.candidates:
            found.append(mention)
        at = mention.end if mention else at + 1
    return tuple(found)


def _longest(
    text: str, at: int, gazetteer: Gazetteer, near: Place | None, before: PlaceMention | None
) -> PlaceMention | None:
    """The longest name or phrase that starts here; a phrase that is no place has no candidates."""
    for name in gazetteer.by_head.get(text[at : at + 2], ()):
        if not text.startswith(name, at):
            continue
        end = at + len(name)
        if not _is_name(gazetteer, name):
            return PlaceMention(at, end, ())
        inside = before.place if before and before.end == at else near
        candidates = lookup(name, gazetteer.places, inside)
        if _counts(text, at, name, candidates, gazetteer, inside, before):
            return PlaceMention(at, end, candidates)
    return None


def _is_name(gazetteer: Gazetteer, name: str) -> bool:
    return name in gazetteer.places.by_name or name in gazetteer.places.by_short_name


def _counts(
    text: str, at: int, name: str, candidates: tuple[Place, ...], gazetteer: Gazetteer,
    near: Place | None, before: PlaceMention | None,
) -> bool:  # fmt: skip
    """Whether the name, which stands at `at`, is meant as a place."""
    end = at + len(name)
    if name[-1] in _DIRECTIONAL and _DIRECTION.match(text, end):
        return False
    if name not in gazetteer.places.by_name and _is_namesake(text, end, gazetteer):
        return False
    common = gazetteer.ordinary.get(name) == "common" and "一" <= text[at - 1 : at] <= "龥"
    if name in gazetteer.places.by_name and _is_around(candidates[0], near, gazetteer.places) and not common:
        return True
    if len(name) == 2 and near and name[-1] == near.name[-1] and _BODY.match(text, end):
        return False  # 应|县政府 in another county's report
    if gazetteer.ordinary.get(name) == "common":
        return _follows_place(text, at, candidates, gazetteer.places, before)
    if name in gazetteer.ordinary:
        return _has_cue(text, at, end, candidates, gazetteer.places, before)
    if name in gazetteer.places.by_name or any(place.level != "county" for place in candidates):
        return not (name.endswith("区") and text.startswith("域", end))
    return _is_around(candidates[0], near, gazetteer.places) or _has_cue(
        text, at, end, candidates, gazetteer.places, before
    )


def _is_namesake(text: str, end: int, gazetteer: Gazetteer) -> bool:
    """Whether the short name that ends here goes on as the name of something else."""
    follows = gazetteer.by_head.get(text[end : end + 2], ())
    return bool(_NAMED_AFTER.match(text, end)) and not any(text.startswith(name, end) for name in follows)


def _has_cue(
    text: str, at: int, end: int, candidates: tuple[Place, ...], places: Places, before: PlaceMention | None
) -> bool:
    """Whether a public body follows the name, or another place goes before it."""
    # 创新市人大 is 市人大: a stem that ends like a rank leaves its own rank to the body.
    is_owner = text[end - 1] not in "省市区县" and _BODY.match(text, end)
    went = _GONE_TO.search(text, max(0, at - 2), at) or _STRUCK.match(text, end)
    return bool(is_owner or went) or _follows_place(text, at, candidates, places, before)


def _follows_place(
    text: str, at: int, candidates: tuple[Place, ...], places: Places, before: PlaceMention | None
) -> bool:
    """Whether the superior place, or one of the same level and an enumeration comma, goes right before."""
    if before is None or at - before.end > 1:
        return False
    if before.end == at:
        return before.place in ancestors(candidates[0], places)
    return text[before.end] == "、" and candidates[0].level == before.place.level


def _is_around(place: Place, near: Place | None, places: Places) -> bool:
    """Whether the place is the near one, above it, below it, or beside it under the same parent."""
    if near is None:
        return False
    return place.code in {near.code, near.parent} or place.parent in {near.code, near.parent}
