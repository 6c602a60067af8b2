"""Shorter forms of a full name that the text has somewhere, also inside longer names."""

import re
from collections.abc import Iterator

from ingest.facts import EntityType
from ingest.nlp.entities.setting import Setting, local_of
from ingest.places import Place, ancestors, rank_word, short_names

_OWN_TAILS = re.compile(r"人大常委会|常委会|党组|机关|机关党组|政府|人民政府|法院|检察院")
_CAMPAIGN_TAIL = re.compile(
    r"(?:主题实践|实践|系列|专题|工作)?"
    r"(?:活动|行动|机制|制度|政策|战略|建设|工程|计划|专栏|服务|工作|学习班|读书班|推介会|特色品牌|品牌)$"
)
_EDUCATION = re.compile("(.{4,})(?:主题|专题|学习)教育")
_TOWN = re.compile(r"[一-龥]{1,5}?(?:街道|镇|乡|(?<!大)街|村|社区)(?=[一-龥]{2,})")
_HEAD = re.compile(r"([一-龥]{2,}?)(?:[一-龥]{1,4}族乡|镇|乡|苏木|街道|景区|水库|渔港)")
_FIRM = re.compile(r"[一-龥]{2}公司$")
_CONGRESSES = {
    "人大常委会": "人大常委会|人民代表大会常务委员会",
    "人大": "人大(?!常)|人民代表大会(?!常)",
    "人民代表大会": "人大(?!常)|人民代表大会(?!常)",
}
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]$")
_FIVE_YEARS = re.compile("(?P<years>十[一二三四五六七八九]五)规划(?:纲要)?")
"""The plan of a place for five years, also called by these alone: 十四五."""
_FULL_TAILS = (("人民政府", "政府"), ("人民法院", "法院"), ("人民检察院", "检察院"))


def find_aliases(kind: EntityType, name: str, content: str, setting: Setting) -> tuple[str, ...]:
    """The shorter forms of the name that occur in `content`, which is without marks."""
    forms = {"Campaign": _of_campaign, "LegalInstrument": _of_instrument, "Place": _of_place}.get(kind)
    rest = content.replace(name, "\n")
    found = [*(forms(name, setting) if forms else ())]
    found += [form for form in _without_place(kind, name, setting) if form in rest or kind == "Institution"]
    found += [form for form in _tails(kind, name) if form in rest]
    found += ["中共" + name] if name.endswith(("委", "党组")) else []
    found += _from_above(name, setting) if kind in ("Institution", "Place") else ()
    found += _with_term(name, content, setting) if kind == "Institution" else []
    town = _TOWN.match(name) if kind in ("Place", "Project") else None
    found += [name[town.end() :]] if town else []
    return tuple(form for form in dict.fromkeys(found) if len(form) > 1 and form != name and form in content)


def _tails(kind: EntityType, name: str) -> Iterator[str]:
    """A town or a site without its head, a firm without its place: 深沪 of 深沪镇, 供电公司."""
    if kind == "Place" and (head := _HEAD.fullmatch(name)):
        yield head[1]
    if kind == "Institution" and (firm := _FIRM.search(name)):
        yield firm[0]


def _with_term(name: str, content: str, setting: Setting) -> list[str]:
    """A congress or its committee with its term, as sessions have it too: 县十六届人大常委会."""
    for place, rank in _ranks(setting):
        forms = _CONGRESSES.get(name.removeprefix(place))
        if forms:
            prefix = rf"(?:{re.escape(place)}|{rank})"
            return re.findall(rf"{prefix}第?[一二三四五六七八九十]+届(?:{forms})", content)
    return []


def _ranks(setting: Setting) -> Iterator[tuple[str, str]]:
    """The issuer's place and those above it, each with its rank word; the word alone where it has no name."""
    own = setting.place
    if own is None and len(setting.local.name) == 1:
        yield setting.local.name, setting.local.name
    for place in (own, *ancestors(own, setting.places)) if own and not setting.town else ():
        yield (setting.local if place is own else local_of(place)).name, rank_word(place)


def _from_above(name: str, setting: Setting) -> Iterator[str]:
    """A town or its body under the divisions above (某县某镇人大), and the issuer without its county."""
    if setting.town and setting.place and name.startswith(setting.town):
        yield from (lead + name for lead in _leads(setting.place, setting))
    if setting.town and name.startswith(setting.seat):
        yield name[len(setting.seat) - len(setting.town) :]


def _leads(place: Place, setting: Setting) -> Iterator[str]:
    """How a text writes a division with or without those above it: 乙县, 甲市乙县, 丙省甲市乙县, 丙省乙县."""
    above = [one.name for one in ancestors(place, setting.places)]
    for size in range(len(above) + 1):
        yield "".join((*above[:size][::-1], place.name))
    yield "".join((*above[1:], place.name))


def _of_campaign(name: str, setting: Setting) -> Iterator[str]:
    core = _CAMPAIGN_TAIL.sub("", name)
    if len(core) > 1:
        yield core
        yield name[: len(core)] + name[len(core) :].removesuffix("班")
    if name.endswith("主题教育"):
        yield "主题教育"
    if education := _EDUCATION.fullmatch(name):
        yield education[1]
    for head in ("人大代表", "街道", "创建", "代表"):
        yield name.removeprefix(head)


def _of_instrument(name: str, setting: Setting) -> Iterator[str]:
    yield _BRACKETS.sub("", name)
    if plan := _FIVE_YEARS.fullmatch(name):
        yield from (plan["years"], plan["years"] + "规划", "规划纲要")


def _of_place(name: str, setting: Setting) -> Iterator[str]:
    if setting.place and name == setting.place.name:
        yield from short_names(name)
        yield from _leads(setting.place, setting)
    for place in ancestors(setting.place, setting.places) if setting.place else ():
        if name == place.name:
            yield from short_names(name)


def _without_place(kind: EntityType, name: str, setting: Setting) -> Iterator[str]:
    """区政府 for 商州区人民政府: the rank word in place of the name; nothing for the issuer's own."""
    own = setting.place
    for place in (own, *ancestors(own, setting.places)) if own else ():
        local = setting.local if place is own and not setting.town else local_of(place)
        rest = name.removeprefix(local.name)
        if rest == name or not rest:
            continue
        for tail in (rest, *(short for full, short in _FULL_TAILS if rest == full)):
            yield rank_word(place) + tail
            if place is own and kind == "Institution" and tail.startswith("人大常委会"):
                yield tail.removeprefix("人大")
            if place is own and tail == "人大常委会党组":
                yield "党组"
            if place is own and (kind != "Institution" or _OWN_TAILS.fullmatch(tail)) and tail[0] != "委":
                yield tail
