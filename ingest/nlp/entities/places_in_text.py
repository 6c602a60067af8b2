"""Places: divisions by name; towns, villages, parks, waters and sites by the grammar of their names."""

import re
from collections.abc import Iterable, Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.common_places import is_common, is_made_of_common_words
from ingest.nlp.entities.place_boundaries import find_place_start, find_site_start
from ingest.nlp.entities.prefixes import prefixes_before
from ingest.nlp.entities.setting import Setting, is_above
from ingest.places import NATION, PEOPLES, short_names

_TOWN = re.compile(
    rf"(?:街道|镇|(?:(?:{PEOPLES})族)*乡(?!镇)|苏木)(?!村(?!民)|[级区域土风长容亲音愁党政里]|人[大代民])"
)
_BELOW = re.compile(
    r"(?:社区|(?<![驻农乡全各每多入进包])村|嘎查|小区)(?![级民庄镇委居两支集容规干里貌务改矫卫服治工建养日医文教共基]"
    rf"|(?:(?:{PEOPLES})族)+乡)"
)
_BELONGS = re.compile("[一-龥]{0,6}(?:[美和]丽?美?乡村|办事处)")
"""Before the name of a village: 美丽乡村|石桥村, 玉泉办事处|石桥村."""
_STREET = re.compile(r"(?<!大)街(?=[一-龥]{1,4}(?:村|社区))")
_TOWN_HEAD = re.compile(r"[一-龥]{1,5}?(?:街道|镇|乡|(?<!大)街)(?=[一-龥]{2,})")
_SITE = re.compile(
    r"(?:国家|国际|省级|重要)*(?:湿地公园|森林公园|地质公园|国家公园|公园|湿地|自然保护区|保护区|风景区|景区|旅游度假区|度假区|工业区|产业集聚区|保税区|经济特区|经济带|都市圈|城市群|经济圈|水源地|水库|水电站|古城遗址|遗址|故居|纪念馆"
    r"|博物馆|展览馆|文化馆|图书馆|体育馆|体育场|科技馆|文化中心|烈士陵园|革命老区|工业园区|产业园区|产业园|工业园|科技园|生态城|科学城|经济开发区|经济技术开发区|高新技术产业开发区|物流园|园区|开发区|高新区|示范城|新城|(?<![一二三四五六七八九十最创更推刷全])新区|合作区|商务区|古城|峡谷|温泉|(?<!新)石林|纪念园|会址|旧址"
    r"|污水处理厂|垃圾处理厂|垃圾填埋场|自来水厂|水厂|电厂|农场|林场|牧场|草原|古镇|古村|古街|步行街|老街|广场|火车站|高铁站|客运站|机场|港口|码头|堤防|大坝|灌区"
    r"|河段|片区|商圈|口岸|街区|科教城|科技城|大学城|产业城|智慧港|城市圈|农贸市场|批发市场|菜市场|体育中心|客运中心|田园综合体|大桥|隧道)(?![一-龥]{0,2}(?:工程|项目|改造|绿道|路|除险|加固|清淤|升级|扩建|改建))"
)
_PART_OF_NAME = re.compile(r"精神|(?:河|江|湖|海|山|路|街|大道|大桥|港|湾|经验|模式)(?![一-龥]?[区县市])")
_NAMED_BY_PLACE = ("Institution", "Meeting", "LegalInstrument")
"""What bears its place's name: 略阳县人大常委会, 略阳县城市管理条例."""
_OF_A_NAME = re.compile(r"人大|第?[一二三四五六七八九十]+届|代表团|代表小组")
_RANK_END = re.compile(r"(?:街道|镇|乡|苏木)$")


def tag_places(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of places."""
    yield from _divisions(setting, content)
    for found in re.finditer(r"中华人民共和国(?=成立|，|。|、|的)", content):
        yield Candidate(*found.span(), "Place", found[0], "nation", 0.9, NATION)
    yield from _towns(content, setting)
    yield from _villages(content, setting)
    yield from _sites(content, setting)


def tag_own_place(content: str, chosen: Iterable[Candidate], setting: Setting) -> Iterator[Candidate]:
    """The issuer's place, where its name stands by itself though no rule saw it (为静安加快建成…).

    A place that only the names of its bodies, meetings and rules have is no entity of its own.
    """
    chosen = list(chosen)
    local = setting.local
    if any(one.type == "Place" and one.name in (local.name, setting.seat) for one in chosen):
        return
    longer = {at for one in chosen if one.type in _NAMED_BY_PLACE for at in range(*one.extent)}
    for found in re.finditer(_own_names(setting), content):
        if longer.isdisjoint(range(*found.span())) and not _OF_A_NAME.match(content, found.end()):
            name = setting.seat or local.name
            yield Candidate(*found.span(), "Place", name, "issuer", 0.9, local.region, local.region)


def _own_names(setting: Setting) -> str:
    """A pattern of the full and short names of the issuer's place; of nothing where it is unknown."""
    local, place = setting.local, setting.place
    if local.level == "town":
        names = [setting.seat, local.name, _RANK_END.sub("", local.name)]
    else:
        names = [place.name, *short_names(place.name)] if place else []
    forms = sorted((form for form in set(names) if len(form) > 1), key=len, reverse=True)
    return "|".join(map(re.escape, forms)) or r"(?!)"


def _divisions(setting: Setting, content: str) -> Iterator[Candidate]:
    """Divisions; the issuer's own and those above under their full names, others as the text has them."""
    starts = {mention.start for mention in setting.named.values()}
    for mention in setting.named.values():
        if mention.end in starts:
            continue
        start = mention.start
        while (above := setting.named.get(start)) is not None:
            start = above.start
            if is_above(above.place, setting) and content[mention.start : mention.end] != mention.place.name:
                yield Candidate(
                    above.start,
                    above.end,
                    "Place",
                    above.place.name,
                    "division-above",
                    0.6,
                    above.place.code,
                    above.place.code,
                    outer=(start, mention.end),
                )
        surface = content[start : mention.end]
        if _PART_OF_NAME.match(content, mention.end):
            continue
        name = surface
        if start == mention.start and mention.place.name in content:
            name = mention.place.name
        if is_above(mention.place, setting):
            own = mention.place == setting.place and not setting.town
            name = setting.local.name if own else mention.place.name
        yield Candidate(
            start,
            mention.end,
            "Place",
            name,
            "division",
            0.85,
            mention.place.code,
            mention.place.code,
            outer=(start, mention.end) if start < mention.start else None,
        )


def _towns(content: str, setting: Setting) -> Iterator[Candidate]:
    for found in [*_TOWN.finditer(content), *_STREET.finditer(content)]:
        start = _after_division(found.start(), setting)
        if start is None:
            start = find_place_start(content, found.end(), found[0], range(1, 5), setting.bounds)
        if start is not None and not is_common(content[start : found.start()], found[0]):
            yield _town(content, start, found.end(), setting)


def _after_division(head: int, setting: Setting) -> int | None:
    """Where a town's name begins that follows its county's: 石桥县|北关镇."""
    return next((head - size for size in range(1, 4) if head - size in setting.named), None)


def _town(
    content: str, start: int, end: int, setting: Setting, outer: tuple[int, int] | None = None
) -> Candidate:
    """One town, with the county that the text names before it; X街 is X街道 where the text has that too."""
    form = content[start:end]
    full = form + "道"
    town = full if form.endswith("街") and full in content else form
    county = setting.named.get(start)
    first = county.start if county and not outer else start
    name = content[first:start] + town
    return Candidate(first, end, "Place", name, "town", 0.75, setting.local.region, town, (town,), outer)


def _villages(content: str, setting: Setting) -> Iterator[Candidate]:
    """Villages and communities, their town before them if the text has it."""
    for found in _BELOW.finditer(content):
        start = find_place_start(content, found.end(), found[0], range(1, 10), setting.bounds)
        stem = "" if start is None else content[start : found.start()]
        if (
            start is None
            or is_common(stem.replace("镇", "").replace("乡", ""), found[0])
            or stem.endswith("街道")
        ):
            continue
        if belongs := _BELONGS.match(content, start, found.start() - 1):
            start = belongs.end()
        name = content[start : found.end()]
        if name[0] in "镇乡" and len(stem) > 2:
            continue  # the end of a town's name that a word cuts: 仁|和|镇马鞍村
        town = _TOWN_HEAD.match(name)
        aliases = (name[town.end() :],) if town else ()
        outer = (start, found.end())
        yield Candidate(
            *outer, "Place", name, "village", 0.78, setting.local.region, aliases=aliases, outer=outer
        )
        if town:
            yield _town(content, start, start + town.end(), setting, outer)


def _sites(content: str, setting: Setting) -> Iterator[Candidate]:
    for found in _SITE.finditer(content):
        start = find_site_start(
            content, found.end(), found[0], range(1 + (len(found[0]) < 3), 11), setting.bounds
        )
        prefixes = prefixes_before(content, found.start(), setting)
        if prefixes and len(found[0]) > 2:
            local = prefixes[-1].local
            yield Candidate(
                prefixes[-1].start,
                found.end(),
                "Place",
                (content[prefixes[-1].start : found.start()] if prefixes[-1].short else local.name)
                + found[0],
                "site-of-place",
                0.7,
                local.region,
            )
        elif start is not None and not is_made_of_common_words(content[start : found.start()]):
            start = setting.with_divisions(start)
            confidence = 0.7 if len(found[0]) > 1 else 0.5
            yield Candidate(
                start,
                found.end(),
                "Place",
                content[start : found.end()],
                "site",
                confidence,
                setting.local.region,
            )
