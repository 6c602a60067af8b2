"""Projects: concrete works and investments with a name of their own."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting

_QUOTED = re.compile(r"“([^“”\n]{4,40}?(?:项目|工程|改造|扩建|新建))”(?!的?(?:议案|建议|提案))")
_QUOTED_CORE = re.compile(r"“([^“”\n]{2,30})”(?:建设|惠民|公益|服务)?项目(?!化|部|清单)")
_WORKS = re.compile(
    r"(?:建设项目|改扩建项目|改造项目|改造工程|修复工程|整治工程|建设工程|种植项目|养殖项目|(?:迁建|扩建|新建|改建|治理|提升|建设|整治|修复|改造|加固|供水|引水|饮水|绿化|亮化)(?:工程|项目)|改扩建|水毁[一-龥]{1,4}修复|[一二三四五六七八九十]期(?:工程|项目)?|项目|工程)(?![部一二]?(?:建设|管理|审批|清单|化))"
)
_ROAD = re.compile(
    r"(?:[东西南北]?延(?:长|伸)?线|[一-龥]{1,4}段|绿道|高速公路|高速|高铁|铁路|快速路|大道|大桥|隧道|公路)(?:[（(][一-龥]{1,6}[)）])?(?=改扩建|等|建设|项目|、|，|。|工程|通车|开工|竣工|建成|投用|和|及)"
)
_BUILDING = re.compile(
    r"(?:(?<=[学园院桥厂道网线路站点馆场库区楼渠闸])(?:扩建|改扩建|改造|改建|迁建|新建)"
    r"|(?:(?<=[站桥园])|(?<=[中小]学)|(?<=隧道)|(?<=水库)|(?<=医院)|(?<=安置点))建设)"
    r"(?=[^一-龥]|进度|进展|情况|等|和(?!发展|管理|运))"
)
"""Works named by what is done to a site: 第二幼儿园扩建."""
_COMMON = re.compile(
    r"^(?:[一二三四五六七八九十两多几各每全该本其此年的\d]|成为|人民群众|各项|包保|重点|重大|民生|实事|产业|招商|引资|建设|基础设施|惠民|为民|政府|投资|中心|城区|城市|城镇|农村|乡村|这|系统|专项|民心|生态|水利|交通"
    r"|公共|服务|卫生|教育|文化|旅游|扶贫|帮扶|票决|候选|储备|在建|续建|新建|拟建|签约|落地|开工|省|市|县|区|镇|级|类|示范|试点|特色|优质|农业|工业|科技|创新|人才|党建|系列|德政|希望|菜篮子|安居|亮点|标志性|年度|配套|创建|保护|修复|整治|改造|提升|性|制度|办实事)*$"
)


_COMMON_SITE = re.compile(
    r"^(?:老旧|城市|城镇|农村|乡村|社区|产业|工业|农业|示范|试点|重点|基层|法治|数字|智慧|生态|中小|文化|旅游|自治|国家|市政|污水|供水|排水|管网|道路|公路|街道|小区|校园|园区|医院|学校|安置|高等|公共|服务|基础|网络|平台|网站|阵地|家|联络|代表|市场|交通|水利|卫生|教育|义务|新城|城区|主城|集镇|特色|历史|传统|美丽|和美|保护|开发|经济|技术|高新|新区|片区|街区|线|路|网|站|点|馆|场|库|区|学|园|院|厂|道)+$"
)
_SITE_IN = re.compile(
    r"中学|小学|幼儿园|学校|医院|水库|电站|公路|大道|路|河|湖|江|村|社区|镇|乡|寺|园|厂|站|港|机场|桥|渠|街"
)


def tag_projects(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of projects."""
    region = setting.local.region
    for found in _QUOTED.finditer(content):
        yield Candidate(*found.span(), "Project", bare(found[0]), "quoted-project", 0.88, region)
    for found in _QUOTED_CORE.finditer(content):
        yield Candidate(*found.span(), "Project", bare(found[0]), "quoted-project", 0.86, region)
    for found in _WORKS.finditer(content):
        start = find_start(content, found.end(), found[0], range(2, 15), setting.bounds)
        if start is not None and _is_named(content, start, found, setting):
            yield Candidate(start, found.end(), "Project", content[start : found.end()], "works", 0.6, region)
    for found in _BUILDING.finditer(content):
        start = find_start(content, found.end(), found[0], range(4, 15), setting.bounds)
        if start is not None and not _COMMON_SITE.search(content[start : found.start()]):
            yield Candidate(
                start, found.end(), "Project", content[start : found.end()], "building", 0.65, region
            )
    for found in _ROAD.finditer(content):
        start = find_start(content, found.end(), found[0], range(2, 10), setting.bounds)
        if start is not None and not _COMMON.match(content[start : found.start()]):
            end = found.end() + (3 if content.startswith("改扩建", found.end()) else 0)
            yield Candidate(start, end, "Project", content[start:end], "road", 0.7, region)


def _is_named(content: str, start: int, found: re.Match[str], setting: Setting) -> bool:
    """Whether what stands before 项目 or 工程 is a name: a place, a school, a road or the like is in it."""
    stem = content[start : found.start()]
    placed = any(start < end <= found.start() for end in setting.named)
    return not _COMMON.match(stem) and (placed or _SITE_IN.search(stem) is not None or len(found[0]) > 3)
