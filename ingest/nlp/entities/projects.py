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
    r"(?:建设项目|改扩建项目|改造项目|改造工程|修复工程|整治工程|建设工程|种植项目|养殖项目|(?:迁建|扩建|新建|改建|治理|提升|建设|整治|修复|改造|加固|供水|引水|饮水|绿化|亮化)(?:工程|项目)|改扩建|水毁[一-龥]{1,4}修复|[一二三四五六七八九十]期(?:工程|项目)?|项目|工程)(?![部一二]?(?:建设(?!现场|工地)|管理|审批|清单|化))"
)
_WATERS = re.compile(
    r"[河江湖溪渠](?:流域|干流|水系|沿线)(?:生态环境|生态|水环境)?(?:重点|综合)?(?:治理|整治)(?:工程|项目)?(?=[^一-龥]|后续)"
)
"""Rivers whose course is set in order."""
_ROAD = re.compile(
    r"(?:[东西南北]?延(?:长|伸)?线|[一-龥]{1,4}(?<![阶手时])段|绿道|高速公路|高速|高铁|铁路|快速路|大道|大桥|隧道|公路)(?:[（(][一-龥]{1,6}[)）])?(?=改扩建|等|建设|项目|、|，|。|工程|通车|开工|竣工|建成|投用|和|及)"
)
_BUILDING = re.compile(
    r"(?:(?<=[学园院桥厂道网线路站点馆场库区楼渠闸])(?:扩建|改扩建|改造|改建|迁建|新建|维修|大修|清淤|(?:除险)?加固|拓宽|提标改造|绿化|亮化)"
    r"|(?:(?<=[站桥园])|(?<=[中小]学)|(?<=隧道)|(?<=水库)|(?<=医院)|(?<=安置点))建设)"
    r"(?=[^一-龥]|进度|进展|情况|等|和(?!发展|管理|运))"
)
"""Works named by what is done to a site: 第二幼儿园扩建."""
_SITE = (
    r"(?:[一二三四五六七八九十]期|工程|大桥|人行天桥|天桥|便民桥|[一-龥]桥|大道|公路|快线|[A-Z]?\d*号?线|连接线|栈道|绿道|环廊|码头|渔港|防波堤|隧道|隧道口"
    r"|水库|电站|水厂|排涝站|泵站|处理厂|发电厂|污水管网|供热管网|管网|加固|护坡|护岸|清淤|大修|维修|改造|扩建|迁建|搬迁|治理|提升|扩容|亮化|绿化|改桥|硬化"
    r"|综合楼|停车楼|停车场|教学楼|新院区|新校区|新校|养老院|敬老院|托养中心|幼儿园|小学|中学|[二三四五六七八九十]小|候车亭|公厕|农贸市场|口袋公园|健身广场|安置点|公园|湿地|物流园)"
)
_DONE = re.compile(
    rf"(?<![一-龥]等){_SITE}(?=(?:已|已经|将|均|都|也|如期|提前|先后|相继|率先|顺利|正式|主体|基本|全面|全部|年底前?|年内|秋季|按期|终于|\d{{1,2}}月|[一二三四五六七八九十]{{1,2}}月|国庆前|入冬前)*"
    r"(?:建成|竣工|完工|投用|投入使用|投入试运行|启用|开工|动工|通车|封顶|交付|破土|通水|试水|投运|合龙|贯通|开建|对外开放|落成))"
)
"""Sites of which it is told that they were begun or finished."""
_UNDER_WAY = re.compile(
    r"(?:高铁|高速|铁路|快线|[A-Z]?\d*号?线|连接线|机场|枢纽|电站|新院区|新校区|综合楼|停车楼|安置点|码头|(?:高铁|铁路|高速)[一-龥]{2,3}段)"
    r"(?=选址|征地|拆迁|立项|前期|施工|抢险|接驳|移民|建设(?![一-龥]?[者单])|加快前期)"
)
"""Works that are prepared: what goes on there is told after them."""
_ASKED_FOR = re.compile(
    r"关于(?:(?:尽快推进|加快推进|尽快|加快|推进)(?P<begun>[^，。；、：《》“”\n]{3,20}?)建设|(?:修建|拓宽|新建)(?P<new>[^，。；、：《》“”\n]{3,20}?))"
    r"的(?:建议|议案|决议|决定)"
)
_ASKED_SITE = re.compile(
    r"(?:桥|路|高铁|高速|大道|隧道|码头|水库|水厂|机场|医院|学校|[中小]学|产业园|物流园|公园|管网|泵站|支线|连接线|经济区)$"
)
"""What a motion or a resolution asks for, in its title."""
_WHOSE = re.compile("[省市县区]?(?:人民)?政府")
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
    yield from _told_of(content, setting)
    yield from _asked_for(content, setting)
    for found in _ROAD.finditer(content):
        start = find_start(content, found.end(), found[0], range(2, 10), setting.bounds)
        if start is not None and not _COMMON.match(content[start : found.start()]):
            end = found.end() + (3 if content.startswith("改扩建", found.end()) else 0)
            yield Candidate(start, end, "Project", content[start:end], "road", 0.7, region)


def _told_of(content: str, setting: Setting) -> Iterator[Candidate]:
    """Works that stand with what happened to them or is done for them: 石桥水厂|如期通水."""
    told = (_DONE, _UNDER_WAY, _WATERS)
    for found in (found for pattern in told for found in pattern.finditer(content)):
        start = find_start(content, found.end(), found[0], range(2, 15), setting.bounds)
        if start is None:
            continue
        whose = _WHOSE.match(content, start)
        start = whose.end() if whose else start + (content[start] in "以前被将")
        stem = content[start : found.start()]
        if len(stem) > 1 and not _COMMON_SITE.search(stem) and not _COMMON.match(stem):
            name = content[start : found.end()]
            yield Candidate(start, found.end(), "Project", name, "told-of", 0.7, setting.local.region)


def _asked_for(content: str, setting: Setting) -> Iterator[Candidate]:
    """Works that the title of a motion names, beside that title: 《关于加快石桥大桥建设的议案》."""
    for found in _ASKED_FOR.finditer(content):
        part = "begun" if found["begun"] else "new"
        name = found[part]
        if not _ASKED_SITE.search(name) or _COMMON_SITE.search(name) or _COMMON.match(name):
            continue
        marked = content[found.start() - 1 : found.start()] == "《" and content.startswith("》", found.end())
        title = (found.start() - marked, found.end() + marked)
        yield Candidate(
            *found.span(part), "Project", name, "asked-for", 0.6, setting.local.region, outer=title
        )


def _is_named(content: str, start: int, found: re.Match[str], setting: Setting) -> bool:
    """Whether what stands before 项目 or 工程 is a name: a place, a school, a road or the like is in it."""
    stem = content[start : found.start()]
    placed = any(start < end <= found.start() for end in setting.named)
    return not _COMMON.match(stem) and (placed or _SITE_IN.search(stem) is not None or len(found[0]) > 3)
