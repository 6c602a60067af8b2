"""Names by the grammar of Chinese naming: villages, roads, schools, companies, projects, persons.

Every maker takes a random generator and what names are made of, and gives the words of one name. Stems are
drawn from characters that place names are built with and from the divisions and surnames of the lexicons, so
that a model learns how names are built and in what company they stand, not which ones there are.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from ingest.lexicon import Lexicons
from ingest.places import short_names

Words = list[str]


@dataclass(frozen=True, slots=True)
class Parts:
    """What names are made of."""

    counties: tuple[str, ...]
    stems: tuple[str, ...]
    """Short names of divisions (商州, 恩施)."""
    surnames: tuple[str, ...]
    organs: tuple[str, ...]
    by_kind: Mapping[str, tuple[str, ...]]
    """The rows of `name_parts.csv`; words of an end are divided by spaces."""


Maker = Callable[[Random, Parts], Words]


def load_parts(path: Path, lexicons: Lexicons) -> Parts:
    """The parts of the file, with divisions, surnames and departments of the lexicons."""
    kinds: dict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            kinds[row["kind"]].append(row["part"])
    names = [row["name"] for row in lexicons["places"]]
    organs = {row["form"] for row in lexicons["organs"] if row["form"][0] != "委"}
    return Parts(
        counties=tuple(name for name in names if len(name) < 6),
        stems=tuple(sorted({short for name in names for short in short_names(name) if len(short) == 2})),
        surnames=tuple(row["surname"] for row in lexicons["surnames"]),
        organs=tuple(sorted(form for form in organs if form.endswith(("局", "委", "厅", "办", "委员会")))),
        by_kind={kind: tuple(found) for kind, found in kinds.items()},
    )


def _pick(rng: Random, parts: Parts, kind: str) -> str:
    return rng.choice(parts.by_kind[kind])


def _end(rng: Random, parts: Parts, kind: str) -> Words:
    return _pick(rng, parts, kind).split()


def _stem(rng: Random, parts: Parts) -> str:
    """石桥, 王家坪, 大柳湾: what the name of a village, a town or a stream begins with."""
    kind = rng.random()
    core = _pick(rng, parts, "character-first") + _pick(rng, parts, "character-second")
    if kind < 0.55:
        return core
    if kind < 0.75:
        return rng.choice(parts.surnames)[0] + "家" + _pick(rng, parts, "character-after-family")
    return rng.choice("大小上下东西南北前后新老") + core if kind < 0.87 else rng.choice(parts.stems)


def _rank(rng: Random) -> str:
    return rng.choice("县县县区区市市州旗")


def _district(rng: Random, parts: Parts) -> Words:
    """Whose a body is: 县, 石桥县, a town; often nothing."""
    return rng.choice([[], [], [_rank(rng)], [rng.choice(parts.counties)], _town(rng, parts)])


def _town(rng: Random, parts: Parts) -> Words:
    return [_stem(rng, parts) + rng.choice("镇镇镇镇乡乡")]


def _street(rng: Random, parts: Parts) -> Words:
    return [rng.choice([_stem(rng, parts), _pick(rng, parts, "community")]) + "街道"]


def _village(rng: Random, parts: Parts) -> Words:
    own = [_stem(rng, parts) + "村"]
    return _town(rng, parts) + own if rng.random() < 0.3 else own


def _community(rng: Random, parts: Parts) -> Words:
    own = [rng.choice([_stem(rng, parts), _pick(rng, parts, "community")]) + "社区"]
    return _street(rng, parts) + own if rng.random() < 0.25 else own


def _park(rng: Random, parts: Parts) -> Words:
    first = rng.choice(
        [_stem(rng, parts), _stem(rng, parts), _pick(rng, parts, "community"), _pick(rng, parts, "road")]
    )
    return [first, *_end(rng, parts, "park-end")]


def _reservoir(rng: Random, parts: Parts) -> Words:
    return [_stem(rng, parts) + rng.choice(["水库"] * 6 + ["水电站", "灌区", "水厂"])]


def _river(rng: Random, parts: Parts) -> Words:
    first = rng.choice([_stem(rng, parts), _pick(rng, parts, "character-first")])
    return [first + rng.choice("河河河河江溪湖")]


def _scenery(rng: Random, parts: Parts) -> Words:
    return [_stem(rng, parts), *_end(rng, parts, "scenery-end")]


def _zone(rng: Random, parts: Parts) -> Words:
    first = rng.choice([_stem(rng, parts), rng.choice(parts.stems), _rank(rng)])
    return [first, *_end(rng, parts, "zone-end")]


def _site(rng: Random, parts: Parts) -> Words:
    if rng.random() < 0.3:
        return [*_person(rng, parts), rng.choice(["故居", "纪念馆", "旧居"])]
    return [_stem(rng, parts), *_end(rng, parts, "site-end")]


def _road(rng: Random, parts: Parts) -> Words:
    first = rng.choice([_pick(rng, parts, "road"), _pick(rng, parts, "road"), _stem(rng, parts)])
    side = rng.choice(["", "", "", "东", "西", "南", "北", "中"])
    return [first + side + rng.choice(["路", "路", "路", "街", "大道", "大街", "巷"])]


def _bridge(rng: Random, parts: Parts) -> Words:
    first = rng.choice([_stem(rng, parts), _pick(rng, parts, "road")])
    return [first + rng.choice(["大桥", "大桥", "桥", "特大桥"])]


def _school(rng: Random, parts: Parts) -> Words:
    if rng.random() < 0.35:
        number = "第" + rng.choice("一二三四五六七八九")
        return [*_district(rng, parts), number, *_end(rng, parts, "numbered-school-end")]
    plain = [_stem(rng, parts)]
    own = rng.choice([plain, [_pick(rng, parts, "community")], _district(rng, parts) or plain])
    return [*own, *_end(rng, parts, "school-end")]


def _hospital(rng: Random, parts: Parts) -> Words:
    return [*(_district(rng, parts) or [_stem(rng, parts)]), *_end(rng, parts, "hospital-end")]


def _brand(rng: Random, parts: Parts) -> str:
    if rng.random() < 0.25:
        return _stem(rng, parts)
    kinds = ("character-brand", "character-brand", "character-first")
    return "".join(_pick(rng, parts, rng.choice(kinds)) for _ in range(2))


def _company(rng: Random, parts: Parts) -> Words:
    place = rng.choice([[], [], [rng.choice(parts.stems)], [rng.choice(parts.counties)]])
    trade = _pick(rng, parts, "trade")
    return [*place, _brand(rng, parts), trade, *_end(rng, parts, "company-end")]


def _cooperative(rng: Random, parts: Parts) -> Words:
    crop = [_pick(rng, parts, "crop")] if rng.random() < 0.6 else []
    return [*_district(rng, parts), _brand(rng, parts), *crop, *_end(rng, parts, "cooperative-end")]


def _station(rng: Random, parts: Parts) -> Words:
    place = rng.choice([_town, _street, _village, _community])(rng, parts)
    return [*place, *_end(rng, parts, "station-end")]


def _department(rng: Random, parts: Parts) -> Words:
    return [rng.choice([_rank(rng), _rank(rng), rng.choice(parts.counties)]), rng.choice(parts.organs)]


def _county(rng: Random, parts: Parts) -> Words:
    return [rng.choice(parts.counties)]


def _person(rng: Random, parts: Parts) -> Words:
    length = rng.choice((1, 2, 2, 2))
    given = "".join(_pick(rng, parts, "character-given") for _ in range(length))
    return [rng.choice(parts.surnames) + given]


_SITES: Mapping[str, Maker] = {
    "bridge": _bridge, "community": _community, "hospital": _hospital, "park": _park, "reservoir": _reservoir,
    "river": _river, "road": _road, "scenery": _scenery, "school": _school, "site": _site, "town": _town,
    "village": _village, "zone": _zone,
}  # fmt: skip


def _works(rng: Random, parts: Parts) -> Words:
    """石桥水库除险加固工程: what is built or mended at a site of its own name."""
    kind = rng.choice(tuple(_SITES))
    return [*_SITES[kind](rng, parts), *_end(rng, parts, f"{kind}-works")]


def _line(rng: Random, parts: Parts) -> Words:
    """石桥至柳湾公路."""
    to = rng.choice([[], ["至"]])
    return [_stem(rng, parts), *to, _stem(rng, parts), *_end(rng, parts, "line-end")]


def _plant(rng: Random, parts: Parts) -> Words:
    """年产5万吨有机肥项目."""
    amount = str(rng.randrange(1, 90)) + rng.choice(["万", "", "亿"])
    works = rng.choice(["项目", "生产线 项目", "生产 基地 项目"]).split()
    return ["年产", amount, rng.choice("吨台套件"), *_end(rng, parts, "product"), *works]


def _project(rng: Random, parts: Parts) -> Words:
    kind = rng.random()
    if kind < 0.72:
        return _works(rng, parts)
    if kind < 0.84:
        return _line(rng, parts)
    return _plant(rng, parts) if kind < 0.92 else [_stem(rng, parts), *_end(rng, parts, "site-project-end")]


GRAMMAR: Mapping[str, tuple[str, Maker]] = {
    "村": ("Place", _village),
    "社区": ("Place", _community),
    "镇": ("Place", _town),
    "街道": ("Place", _street),
    "公园": ("Place", _park),
    "水库": ("Place", _reservoir),
    "河": ("Place", _river),
    "景区": ("Place", _scenery),
    "园区": ("Place", _zone),
    "遗址": ("Place", _site),
    "路": ("Place", _road),
    "桥": ("Place", _bridge),
    "县": ("Place", _county),
    "学校": ("Institution", _school),
    "医院": ("Institution", _hospital),
    "公司": ("Institution", _company),
    "合作社": ("Institution", _cooperative),
    "站": ("Institution", _station),
    "部门": ("Institution", _department),
    "项目": ("Project", _project),
    "人": ("Person", _person),
}
"""Slots of frames: the type of entity, and what makes its names."""
