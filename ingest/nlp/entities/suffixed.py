"""Organizations by the noun that their names end in: companies, schools, hospitals, stations of deputies."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.prefixes import prefixes_before
from ingest.nlp.entities.setting import Setting, expand

_FIRMS = (
    r"(?:集团|股份|控股|科技)*有限(?:责任)?公司|股份公司|集团公司|集团|合作社|酒厂|药厂|电厂|担保公司|投资公司"
    r"|旅游公司|燃气公司|公交公司|开发公司|水务公司|自来水公司|城投公司|供电公司|热力公司|电力公司|铁塔公司|公司|供电局|[酒米茶药乳矿纸]业"
)
_SCHOOLS = (
    r"大学|(?:管理|培训)?干部(?:教育|培训)?学院|学院|职业技术学院|党校|高级中学|初级中学|实验中学|中学|职业高中|高中|初中|实验小学|小学|完小"
    r"|学校|幼儿园"
)
_CARE = r"人民医院|中心医院|中医院|妇幼保健院|(?:社区)?卫生服务中心|卫生院|医院|敬老院|福利院|养老院"
_OFFICES = (
    r"党群服务中心|便民服务中心|政务服务中心|文化活动中心|研究院|研究所|研究中心|研究基地|设计院|培训基地|救援队|管理处|管理局|管委会"
    r"|管理委员会|派驻纪检监察组|纪检监察组|党支部|党总支|派出所|供电所|人民法庭|(?:金融|海事|知识产权|互联网|铁路运输)法院"
)
_STATIONS = (
    r"(?:人大)?代表(?:中心)?联络[站室]|(?:人大)?代表(?:之家|工作室|工作站|活动室)"
    r"|(?<=[镇乡村道区])联络站|基层立法联系点|立法联系点"
)
_SOCIETIES = "商会|协会|基金会"
_SUFFIX = re.compile(
    rf"(?:{_FIRMS}|{_SCHOOLS}|{_CARE}|{_OFFICES}|{_STATIONS}|{_SOCIETIES})(?:[一-龥]{{2,6}}校区)?(?![长生习化]|建(?!成))"
)
_COMMON = re.compile(
    r"^(?:[一二三四五六七八九十两多几各每全该本其此]|中小企业|信贷|担保|农村|寄宿制|薄弱|中心|基层|镇|乡|街道|村|社区|居|村居|县|市|区|省|级|全部|专业|流动|产业|优秀|行业|机关|国有|民营|重点|骨干|龙头|相关|有关|企业|高等|中|小|公办|民办|义务教育|公立|定点|人大|示范|标准化|规范化|特色|农民|专业|乡镇|党员|集|城区|县城|城乡|小区配套|配套|小区|板房|空壳|双语|民族|城市|新建|扩建|改扩建|改建|听取|视察|建设|特殊教育|职业|技工|联系|挂钩|[一二三四五六七八九十]年|优秀|个别|驻地|半年|上半年|下半年"
    r"|教育|医疗|学校|医院|临时|最强|先进|星级|小规模|一些|[山林库牧景园]区|村级|[一二三四五六七八九十]+国|污水处理|农产品|犯罪|诈骗|公安|边境|边防|进)*$"
)
"""Words of which a common noun's whole stem may be made: 农村小规模|学校, 二十国|集团."""
_JOINED_BY_TRADE = re.compile("合作社|商会|协会|电厂|[一-龥]*公司$|.业$")
"""Bodies that every trade has, so that a stem of ordinary words names none: 水果|合作社, 保险公司."""
_ORDINARY = frozenset(("n", "v", "vn", "a", "an", "b", "s", "f", "l"))
"""Tags of words that are no names."""
_BUILT = re.compile("[建设办成搭]起[省市县区镇乡村]?$")
_SHED = re.compile(
    "^(?:.*(?:新建|改建|扩建|迁建|续建|重建|办起|创办|委托|督令|责令)|.{2,}[后前时]|县城|城区)(?=[一-龥]{2})"
)
"""What goes before a name though names of works have it: 城区新建|北关小学, 开学前|晋宁路学校."""
_STATION_END = re.compile("人大代表|代表|联络站|基层立法|立法")
_OF_RANK = re.compile("[省市县区州旗](?:第|直|属|立|中|人民|实验|职业|妇幼|疾控)")
_AREA = re.compile("(?:镇|乡|街道|社区|村|区|县|市|园|站|公司)$")


def tag_suffixed(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of the organizations: under the place before the noun, or from where their name begins."""
    for found in _SUFFIX.finditer(content):
        prefixes = prefixes_before(content, found.start(), setting)
        if prefixes and len(prefixes[-1].local.name) > 1:
            local = prefixes[-1].local
            start = prefixes[-1].start
            if _STATION_END.match(found[0]) and local.level == "town":
                start = setting.with_divisions(start)
            written = prefixes[-1].short or start < prefixes[-1].start
            place = content[start : found.start()] if written else local.name
            name = place + found[0]
            yield Candidate(start, found.end(), "Institution", name, "suffix-of-place", 0.7, local.region)
        else:
            yield from _by_stem(content, found, setting)


def _by_stem(content: str, found: re.Match[str], setting: Setting) -> Iterator[Candidate]:
    """The organization that has a stem of its own: 丰安|小学; 县第二|人民医院 is the county's."""
    start = find_start(content, found.end(), found[0], range(2, 13), setting.bounds)
    start = _after_place(content, found.start(), setting) or start
    if start is None or (_STATION_END.match(found[0]) and not _AREA.search(content[: found.start()])):
        return
    shed = _SHED.match(content[start : found.start()])
    start += shed.end() if shed else 0
    if not _is_common(content, start, found, setting):
        form = content[start : found.end()]
        meant = expand(form[0], setting) if _OF_RANK.match(form) else None
        name = meant.name + form[1:] if meant else form
        yield Candidate(start, found.end(), "Institution", name, "suffix", 0.75, setting.local.region)


def is_common_body(content: str, start: int, end: int, setting: Setting) -> bool:
    """Whether ``content[start:end]``, which ends like an organization's name, is a common noun.

    Of the dictionary's ordinary words only (热源厂), or a kind of such bodies (民办敬老院).
    """
    head = next((one for one in _SUFFIX.finditer(content, start, end) if one.end() == end), None)
    if head:
        return _is_common(content, start, head, setting)
    words = [word for word in setting.bounds.words.before(end) if word.end > start]
    return all(word.tag in _ORDINARY for word in words)


def _is_common(content: str, start: int, found: re.Match[str], setting: Setting) -> bool:
    """Whether the stem that begins at `start` makes a common noun with what was found."""
    stem = content[start : found.start()]
    if _COMMON.match(stem) or _BUILT.match(stem):
        return True
    if not _JOINED_BY_TRADE.match(found[0]):
        return False
    words = [word for word in setting.bounds.words.before(found.end()) if start <= word.start < found.start()]
    return bool(words) and all(word.tag in _ORDINARY for word in words)


def _after_place(content: str, end: int, setting: Setting) -> int | None:
    """Where the place begins that a company's or a school's name starts with (湖南|福泰物流|有限公司)."""
    for size in range(2, 11):
        mention = setting.named.get(end - size)
        if mention and re.fullmatch("[一-龥]+", content[end - size : end]):
            return setting.with_divisions(mention.start)
        if end - size >= 0 and setting.bounds.openers.before.search(
            content, max(0, end - size - 6), end - size
        ):
            return None
    return None
