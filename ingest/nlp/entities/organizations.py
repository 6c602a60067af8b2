"""Other organizations by the grammar of their names: companies, schools, stations, party branches, media."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.prefixes import prefixes_before, rank_of
from ingest.nlp.entities.setting import Setting, expand
from ingest.places import NATION

_SUFFIX = re.compile(
    r"(?:(?:集团|股份|控股|科技)*有限(?:责任)?公司|股份公司|集团公司|集团|合作社|酒厂|药厂|大学|学院|职业技术学院|党校|高级中学|初级中学|实验中学|中学|职业高中|高中|初中|实验小学|小学|学校|幼儿园"
    r"|人民医院|中心医院|中医院|妇幼保健院|(?:社区)?卫生服务中心|党群服务中心|便民服务中心|政务服务中心|文化活动中心|卫生院|医院|敬老院|福利院|养老院|研究院|研究所|研究中心|研究基地|救援队|担保公司|投资公司|旅游公司|燃气公司|公交公司|开发公司|水务公司|自来水公司|城投公司|设计院|管理处|管理局|管委会|管理委员会|供电公司|供电局|派驻纪检监察组|纪检监察组|党支部|党总支|培训基地"
    r"|人大代表(?:中心)?联络[站室]|代表(?:中心)?联络[站室]|人大代表之家|代表之家|人大代表工作室|基层立法联系点|立法联系点|商会|协会|基金会)(?:[一-龥]{2,6}校区)?(?![长生建习])"
)
_COMMON = re.compile(
    r"^(?:[一二三四五六七八九十两多几各每全该本其此]|中小企业|信贷|担保|农村|寄宿制|薄弱|中心|基层|镇|乡|街道|村|社区|居|村居|县|市|区|省|级|全部|专业|流动|产业|优秀|行业|机关|国有|民营|重点|骨干|龙头|相关|有关|企业|高等|中|小|公办|民办|义务教育|公立|定点|人大|示范|标准化|规范化|特色|农民|专业|乡镇|党员|集|城区|县城|城乡|小区配套|配套|小区|板房|空壳|双语|民族|城市|新建|扩建|改扩建|改建|听取|视察|建设|特殊教育|职业|技工|联系|挂钩|[一二三四五六七八九十]年|优秀|个别|驻地|半年|上半年|下半年)*$"
)
_BUILT = re.compile("[建设办成搭]起[省市县区镇乡村]?$")
_MEDIUM = re.compile(
    r"(?:日报|晚报|晨报|都市报|时报|法制报|法治报|广播电视(?:总?台)|电视台|卫视|新闻网|在线网)"
)
_WEB = re.compile(
    r"人大(网站|网|微信公众号|公众号|月刊|杂志)?(?:[、和](微信公众号|公众号|微博))?(?![一-龥]{0,1}会)"
)
_BOOK = re.compile(r"《([^《》]{2,12})》")
_JOURNAL = re.compile(r"(?:报|刊|人大|时报|周刊|杂志|日报|晚报|动态|简报|通讯|与社会|网|工作|与法治?)$")
_LED_BY = re.compile(r"刊|报道|媒体|登载|发表|采访|推介|摘自|编发|编印|创办|主办|出版|订阅|《|、|和")
_STATION_END = re.compile("人大代表|代表|基层立法|立法")
_OF_RANK = re.compile("[省市县区州旗](?:第|直|属|立|中|人民|实验|职业|妇幼|疾控)")
_RANKED = re.compile("[省市县区旗州]$")
_AREA = re.compile("(?:镇|乡|街道|社区|村|区|县|市|园|站|公司)$")
_ACCOUNT = re.compile(r"“([^“”\n]{2,12})”(微信公众号|公众号|网站|客户端|视频号)")
_STATION = re.compile(r"“([^“”]{4,20}(?:联络站|代表之家|工作室|联系点))”")
_PARTY_OF = re.compile(r"党委|党组(?!织)|党总支|工会")
_DELEGATION = re.compile(r"(?:人大)?代表(?:团|小组)(?![^，。；\n]{0,6}(?:考察|学习|来访))")
_TRAINING = re.compile(r"人大[一-龥]{0,6}?(?:培训基地|培训中心|培训学院|干部学院)")
"""Places where deputies are trained: 全国人大深圳培训基地, 江苏地方人大干部培训基地."""
_POSTED = re.compile(r"派驻(?:机关|[一-龥]{2,8}?)?纪检监察组")


def tag_organizations(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of organizations that are no organs of state."""
    yield from _media(content, setting, gazetteer)
    for found in _ACCOUNT.finditer(content):
        name = found[1] + found[2]
        yield Candidate(
            *found.span(), "Institution", name, "account", 0.85, setting.local.region, aliases=(found[1],)
        )
    for found in _STATION.finditer(content):
        yield Candidate(*found.span(), "Institution", found[1], "quoted-station", 0.85, setting.local.region)
    yield from _training_places(content, setting)
    for found in _POSTED.finditer(content):
        yield Candidate(*found.span(), "Institution", found[0], "posted", 0.85, setting.local.region)
    yield from _delegations(content, setting)
    suffixed = [one for found in _SUFFIX.finditer(content) for one in _by_suffix(content, found, setting)]
    yield from suffixed
    yield from _joined(content, suffixed, setting)


def _training_places(content: str, setting: Setting) -> Iterator[Candidate]:
    """Training bases of congresses under the place before them, if need be with 地方 between."""
    for found in _TRAINING.finditer(content):
        end = found.start() - 2 * content.endswith("地方", 0, found.start())
        place = setting.named.get(end)
        nation = content.endswith("全国", 0, end)
        if place or nation:
            start = place.start if place else end - 2
            region = place.place.code if place else NATION
            name = content[start : found.end()]
            yield Candidate(start, found.end(), "Institution", name, "training-base", 0.9, region)


def _delegations(content: str, setting: Setting) -> Iterator[Candidate]:
    """内蒙古代表团, 城关镇代表小组: deputies of a place at a congress, under the form that the text has."""
    for found in _DELEGATION.finditer(content):
        prefixes = prefixes_before(content, found.start(), setting)
        if prefixes and rank_of(content, prefixes[-1]) == "":
            start = prefixes[-1].start
            name = content[start : found.end()]
            region = prefixes[-1].local.region
            yield Candidate(start, found.end(), "Institution", name, "delegation", 0.9, region)


def _joined(content: str, parts: list[Candidate], setting: Setting) -> Iterator[Candidate]:
    """A body inside another, one name after the other: 某大学|附属医院, with its party committee."""
    starts = {one.start: one for one in parts}
    for first in parts:
        inner = starts.get(first.end)
        last = inner or first
        party = _PARTY_OF.match(content, last.end)
        end = party.end() if party else last.end
        if end > first.end:
            name = first.name + content[first.end : end]
            yield Candidate(first.start, end, "Institution", name, "joined", 0.75, setting.local.region)


def _by_suffix(content: str, found: re.Match[str], setting: Setting) -> Iterator[Candidate]:
    prefixes = prefixes_before(content, found.start(), setting)
    if prefixes and len(prefixes[-1].local.name) > 1:
        local = prefixes[-1].local
        place = content[prefixes[-1].start : found.start()] if prefixes[-1].short else local.name
        yield Candidate(
            prefixes[-1].start,
            found.end(),
            "Institution",
            place + found[0],
            "suffix-of-place",
            0.7,
            local.region,
        )
        return
    start = find_start(content, found.end(), found[0], range(2, 13), setting.bounds)
    start = _after_place(content, found.start(), setting) or start
    if _STATION_END.match(found[0]) and not _AREA.search(content[: found.start()]):
        return
    stem = content[start : found.start()] if start is not None else ""
    if start is not None and not _COMMON.match(stem) and not _BUILT.match(stem):
        form = content[start : found.end()]
        meant = expand(form[0], setting) if _OF_RANK.match(form) else None
        name = meant.name + form[1:] if meant else form
        yield Candidate(start, found.end(), "Institution", name, "suffix", 0.75, setting.local.region)


def _after_place(content: str, end: int, setting: Setting) -> int | None:
    """Where the place begins that a company's or a school's name starts with (湖南|福泰物流|有限公司)."""
    for size in range(2, 11):
        mention = setting.named.get(end - size)
        if mention and re.fullmatch("[一-龥]+", content[end - size : end]):
            start = mention.start
            while (above := setting.named.get(start)) is not None:
                start = above.start
            return start
        if end - size >= 0 and setting.bounds.openers.before.search(
            content, max(0, end - size - 6), end - size
        ):
            return None
    return None


def _media(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    for found in gazetteer.medium.finditer(content):
        marked = (
            content[found.start() - 1 : found.start()] == "《"
            and content[found.end() : found.end() + 1] == "》"
        )
        if gazetteer.media[found[0]]["marks"] == "yes" and not marked:
            continue
        span = (found.start() - 1, found.end() + 1) if marked else found.span()
        yield Candidate(*span, "Institution", found[0], "known-medium", 0.93, NATION)
    for found in _BOOK.finditer(content):
        near = content[max(0, found.start() - 2) : found.start()] + content[found.end() : found.end() + 12]
        if _JOURNAL.search(found[1]) and _LED_BY.search(near):
            yield Candidate(*found.span(), "Institution", found[1], "journal", 0.75, setting.local.region)
    for found in _MEDIUM.finditer(content):
        start = find_start(content, found.end(), found[0], range(2, 5), setting.bounds)
        named = setting.named.get(found.start())
        start = named.start if named else start
        if start is not None and not _RANKED.search(content, start, found.start()):
            name = content[start : found.end()]
            yield Candidate(
                start, found.end(), "Institution", name, "medium-suffix", 0.7, setting.local.region
            )
    for found in _WEB.finditer(content):
        yield from _congress_web(content, found, setting)


def _congress_web(content: str, found: re.Match[str], setting: Setting) -> Iterator[Candidate]:
    """商州人大网站、微信公众号; 湖北人大 where it stands among web sites."""
    place = setting.named.get(found.start())
    if place is None:
        return
    forms = [form for form in found.groups() if form]
    listed = re.search("[网报]、$", content[max(0, place.start - 2) : place.start])
    if not forms and not listed:
        return
    stem = content[place.start : found.start()] + "人大"
    region = place.place.code
    yield Candidate(
        place.start,
        found.end(1) if forms else found.end(),
        "Institution",
        stem + "".join(forms[:1]),
        "congress-web",
        0.92,
        region,
    )
    for form in forms[1:]:
        start = found.start(2)
        yield Candidate(start, found.end(), "Institution", stem + form, "congress-web", 0.8, region)
