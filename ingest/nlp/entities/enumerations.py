"""Enumerations that say at their end what their members are: 甲、乙等5个重点项目."""

import re
from collections.abc import Iterator

from ingest.facts import EntityType
from ingest.nlp.entities.boundaries import may_begin, trim_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting
from ingest.nlp.entities.suffixed import is_common_body

_MEMBER = r"(?:[A-Z一-龥0-9]|[（(][一-龥]{1,8}[)）]|·)"
_COUNT = r"(?:[\d一二三四五六七八九十百余多]+[个项处家座所批条件]|一批|一大批|多个|数个|部分)?"
_PROJECTS = re.compile(
    rf"((?:{_MEMBER}{{2,20}}、){{0,20}}{_MEMBER}{{2,20}})(?:等{_COUNT}|(?<![等\d])“?[两二三四五六七八九十]+[项大])"
    r"(?:(?:重点|重大|在建|民生|实事|招商|产业|建设|基础设施|交通|水利|现代|农业|工业|城建|市政|文旅|旅游|能源|环保|政府|投资|省|市|县|区|级|领|年度)*)(?:项目|工程)"
)
_COMPANIES = re.compile(
    rf"((?:{_MEMBER}{{3,10}}、){{1,20}}{_MEMBER}{{3,10}}?)等[\d一二三四五六七八九十余多]+家[一-龥]{{0,6}}(?:企业|公司)"
)
_VISIT = re.compile(
    r"(?:视察|察看|查看|走访|参观|观摩|走进|来到|前往|深入|深入到|督查|检查|先后到|先后对|分别到|分别对|实地调研|赴)了?(?!组|团|活动|组一行)"
    r"([^，。；：“”\n]{2,30}(?:、[^，。；：\n、]{2,36}){1,30})"
)
_KINDS: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (
        re.compile(
            r"(?:项目|工程|生产线|大道|隧道|干道|改造|绿道|住院楼|门诊楼|教学楼|综合楼|综合治理|综合整治|(?:路|桥|街|渠|管网|园|馆|中心|学校|医院)(?:建设|扩建|迁建))$"
        ),
        "Project",
    ),
    (
        re.compile(
            r"(?:公司|厂|医院|卫生院|敬老院|福利院|学院|分院|学校|中学|小学|幼儿园|校区|大学|工作站|联络站|服务站|合作社|银行|服务中心|育种中心|农场|集团|企业)$"
        ),
        "Institution",
    ),
    (
        re.compile(
            r"(?:[^农全各]村|社区|镇|乡|街道|园区|产业园|科技园|公园|湿地|水库|基地|市场|广场|故居|遗址|景区|博物馆|纪念馆|体育馆|图书馆|文化馆|灌区|综合体"
            r"|湖|河|山|寺|岭|堤防|码头|港|泵站|水厂|水源地|小区|平台|古城|古镇|步行街|大楼|[^一-龥]馆)$"
        ),
        "Place",
    ),
)
_AFTER_LIST = re.compile(
    r"等(?:[地处]|[\d一二三四五六七八九十多]+[个家处].*)?(?:进行|开展|实地|$)?.*$|(?:进行|开展|实施)[^、]*$|(?:建设|工作|发展|运行|推进)*情况.*$"
)
_TAIL = re.compile(r"(?:进度|进展)和")
CROWD = re.compile(
    r"^(?:[各部分全多所有重点相关有关]|民生|基层|群众|企业|农村|城乡|乡镇|(?:社区|小区|农贸市场|清真寺)$|包联|联系|走进|工业|交通|老旧|产业项目|现场|一线|[\d一二三四五六七八九十]+[个家])"
)
_OF = re.compile("[一-龥]的[一-龥]")
"""Inside a phrase that is no name: 石桥乡的养殖基地."""
_JOINT = re.compile(r"[和及与].{0,3}$")
"""Two common nouns joined: 楼宇和园区."""
_JOINT_WORD = re.compile("以及|[和及与]")
_TOLD = re.compile("[了对与在]|检查|视察|调研|代表")
_TOWN = re.compile("[一-龥]{2,4}[镇乡](?=[一-龥]{3})")
_NOT_NAMED = re.compile(
    r"(?:工作|计划|建设情况|问题|服务|管理|机制|政策|情况|(?<!综合)治理|改革|方面|安全|保障)$"
)


def tag_enumerated(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of members whose collective noun tells their type."""
    for found in _PROJECTS.finditer(content):
        yield from _members(content, found.start(1), found[1], "Project", setting)
    for found in _COMPANIES.finditer(content):
        yield from _members(content, found.start(1), found[1], "Institution", setting)
    yield from _visited(content, setting)


def _visited(content: str, setting: Setting) -> Iterator[Candidate]:
    """Members of a list of sites visited, each typed by what its name ends in."""
    for found in _VISIT.finditer(content):
        at = found.start(1)
        for member in re.split("(、|以及|(?<=[项目程司厂园校院村镇区街楼桥])[和及])", found[1]):
            name = _AFTER_LIST.sub("", member)
            kind = next((kind for ending, kind in _KINDS if ending.search(name)), None)
            if kind and 3 <= len(name) <= 30 and not _is_phrase(name):
                end = at + len(name)
                start = start_of_member(content, at, end, setting)
                if kind != "Institution" or not is_common_body(content, start, end, setting):
                    yield Candidate(
                        start, end, kind, content[start:end], "visited-list", 0.6, setting.local.region
                    )
            at += len(member)


def _is_phrase(member: str) -> bool:
    """Whether the member of a list is a crowd or a phrase, and no name: 农贸市场, 石桥乡的养殖基地."""
    return any(pattern.search(member) for pattern in (CROWD, _JOINT, _OF))


def start_of_member(content: str, at: int, end: int, setting: Setting) -> int:
    """Where the name in a member of an enumeration begins: at its mark, unless a verb stands in it, or where
    a town leads it (石桥镇综合为老服务中心); else after the verbs that go before it."""
    listed = content[at - 1 : at] == "、" and not _TOLD.search(content, at, end)
    led = "一" <= content[at - 1 : at] <= "龥" and may_begin(content, at, setting.bounds)
    if listed or (led and _TOWN.match(content, at, end)):
        joint = _JOINT_WORD.match(content, at)
        return joint.end() if joint else at
    return trim_start(content, at, end, setting.bounds)


def _members(
    content: str, at: int, enumeration: str, kind: EntityType, setting: Setting
) -> Iterator[Candidate]:
    members = enumeration.split("、")
    crowd = kind == "Project" and sum(len(member) < 3 for member in members) > 1
    for member in members:
        end = at + len(member)
        start = start_of_member(content, at, end, setting)
        joint = _TAIL.search(content, start, end)
        start = joint.end() if joint else start
        name = content[start:end]
        if len(members) > 1 and len(name) >= 3 and not _NOT_NAMED.search(name) and not crowd:
            yield Candidate(start, end, kind, bare(name), "enumerated", 0.8, setting.local.region)
        at = end + 1
