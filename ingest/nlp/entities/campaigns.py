"""Campaigns: named activities, initiatives, programmes and working systems."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start, may_begin
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting
from ingest.places import NATION

_QUOTED = re.compile(r"“([^“”\n]{2,40})”")
# What follows a quoted name and belongs to it. 主题活动 does not: the quoted words are the name.
_KEPT = re.compile(
    r"(?:[一二三四五六七八九十]大)?(?!规划|普法|当作|中心工作|重点工作)[^的等和与、在是为了编，。；：,“”\n（）()主]{0,8}?"
    r"(?:行动|活动|制度|机制|政策|工程|计划|专栏|读书班|学习班|培训班|推介会|服务(?!工作|中心|站)|模式|品牌|革命|保卫战|攻坚战|工作法|体系|改革|战略(?:发展目标|框架|目标)?|大讨论|大走访|大调研|大会战|大排查|大比武|大宣讲|专项监督|党群议事会|议事会|协商会|全链条监督"
    r"|工作(?!机制|制度|体系|报告|者|要求|任务|格局|部署|室|目标|安排|情况|经验|方案|流程|站|主线|思路|重点|法宝))"
    r"|(?:主题实践|新时代文明实践主题)活动"
)
_DROPPED = re.compile(
    r"(?:[一-龥]{0,4}主题(?:党日)?活动|专题讲座|等[一-龥、]{0,12}(?:活动|行动|制度|机制|工作)|[一-龥]{0,4}主题|大?讲堂|工作室)"
)
_JOINED = re.compile(r"[、和及与]?“")
_VERB = re.compile(r"(?:开展|举办|实施|推行|组织|参加|参与|创办|开设|叫响|唱响|擦亮)(?:了|好)?$")
_NAMED_SO = re.compile(r"(?:行动|活动|工程|计划|制度|机制|革命|保卫战|服务|大讲堂|讲堂)$")
_SLOGAN = re.compile(
    r"^(?:[一二两三四五六七八九十]个(?:意识|自信|维护|确立|机关|服从|统一|必须|坚持|结合|务必|表率|关键|答案|一百年|大局|伟大|布局|全面)"
    r"|一府[一两]?委?两院|一府两院|两院|第一要务|国之大者|两山|五位一体|[一二三四五六七八九十]五|一号工程|关键一招|最后一公里|一盘棋|一把手|三农|八有"
    r"|新时代|五级|四级|三级|两代表一委员|小快灵|小切口)$"
)
_METAPHOR = re.compile(
    r"(?:器|石|线|关|网|墙|钥匙|尺|棋|局|密码|引擎|答卷|名片|仗|库|田|声音|故事|风|灯|星|舱|秤|链|经|根|魂|牛鼻子|指挥棒|阵地|主力军|晴雨表|温度计|硬骨头|急难愁盼"
    r"|活|动|强|空白|缺位|人|桥|池|图|表|台|单|书|源|力|度|子|窗口|尖兵|先锋|纽带|账|考|战|题|路|心坎|底色|口碑|颜值|底气|后半篇文章|回头看|满堂彩)$"
)
_WHOSE = re.compile("(?:人大)?代表(?:建议|小组)?$|(?:未成年人|老年人|妇女|青年|党员|企业|立法|履职)$")
"""For whom or what a campaign is, as a part of its name."""
_SYSTEM = re.compile(r"(?:专项行动|专项整治行动|专项整治|专项治理|专项斗争|攻坚战|保卫战|主题实践活动)")
_BALLOT = re.compile(r"(?:人大代表)?(?:街道)?民生实事(?:项目)?(?:人大代表|代表|议政代表)?(票决制|票选制)")
_SET_UP = re.compile(
    r"(?:推行|实行|首创|创设|试行|创新)(?:实施|推行|建立|开展)?了?"
    r"((?![省市县区州]人大|机关|常委会)[一-龥]{3,18}?(?:(?<!管理|工作|会议|学习|规章|财务)制度|责任制|[一-龥]入制))(?!体系|改革)"
)
"""A working system under a name of its own: 推行民情联络员制度."""
_DAYS = re.compile(
    r"(?:宣传周|宣传月|活动周|活动月|活动日|宣传日|接待日|开放日|世纪行|接待周|进社区活动|进站活动)"
)
_RECEPTION = re.compile(
    r"(?:(?:人大)?代表)?接待(?:选民|群众)日(?:活动)?|(?:选民|代表|群众)接待日(?:活动)?|代表(?:联系|活动)[月周日](?:活动)?"
)
"""Days on which deputies receive voters, under their usual names."""
_HOUSE = re.compile(
    r"“[^“”\n]{1,6}人大”建设|(?:数字|智慧|清廉|书香|阳光|活力|实干|效能|学习型|法治|创新)人大建设"
)
_CREATION = re.compile(
    r"创建(?:国家|全国|全省|省级?|市级|国家级)[一-龥]{2,14}?(?:示范[区县市]|文明城市|文明县城|卫生城市|卫生县城|模范城|强[县市区镇])"
    r"|(?:国家|全国|全省|省级|市级|国家级)[一-龥]{2,14}?(?:示范[区县市]|文明城市|文明县城|卫生城市|卫生县城|模范城)创建"
)


def tag_campaigns(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of campaigns."""
    for found in gazetteer.campaign.finditer(content):
        row = gazetteer.campaigns[found[0]]
        region = NATION if row["scope"] == "nation" else setting.local.region
        yield Candidate(
            *found.span(),
            "Campaign",
            bare(found[0]),
            "known-campaign",
            0.9,
            region,
            row["name"],
            (bare(found[0]),),
        )
    yield from _quoted(content, setting)
    yield from _unquoted(content, setting)


def _quoted(content: str, setting: Setting) -> Iterator[Candidate]:
    """“X”活动: quoted words that a word for an activity, a system or a programme follows."""
    listed = False
    for found in reversed(list(_QUOTED.finditer(content))):
        dropped = _DROPPED.match(content, found.end()) is not None
        chained = listed and _JOINED.match(content, found.end()) is not None
        listed = dropped or chained
        end, confidence = _extent(content, found, listed)
        if _SLOGAN.match(found[1]) or not confidence:
            continue
        start = _modifier(content, found, setting) if end > found.end() else found.start()
        core = bare(found[1])
        aliases = (core, bare(content[found.start() : end]))
        name = bare(content[start:end])
        yield Candidate(
            start, end, "Campaign", name, "quoted-campaign", confidence, setting.local.region, core, aliases
        )


def _extent(content: str, found: re.Match[str], listed: bool) -> tuple[int, float]:
    """Where the campaign's name ends and how sure it is one; 0.0 where nothing says that it is one."""
    kept = _KEPT.match(content, found.end())
    if kept:
        return kept.end(), 0.85
    if listed:
        return found.end(), 0.8
    if _NAMED_SO.search(found[1]):
        return found.end(), 0.8
    verb = _VERB.search(content, max(0, found.start() - 4), found.start())
    if verb and not (len(found[1]) < 6 and _METAPHOR.search(found[1])):
        return found.end(), 0.6
    return found.end(), 0.0


def _modifier(content: str, found: re.Match[str], setting: Setting) -> int:
    """Where a name begins that says before its quoted core whose it is: 代表“三进”活动."""
    whose = _WHOSE.search(content, max(0, found.start() - 8), found.start())
    if whose is None or len(found[1]) >= 6:
        return found.start()
    return whose.start() if may_begin(content, whose.start(), setting.bounds) else found.start()


def _unquoted(content: str, setting: Setting) -> Iterator[Candidate]:
    region = setting.local.region
    for found in [*_SYSTEM.finditer(content), *_DAYS.finditer(content)]:
        start = find_start(content, found.end(), found[0], range(2, 15), setting.bounds)
        if start is not None:
            yield Candidate(
                start, found.end(), "Campaign", content[start : found.end()], "system", 0.65, region
            )
    yield from _ballots(content, region)
    for found in _RECEPTION.finditer(content):
        yield Candidate(*found.span(), "Campaign", found[0], "reception-day", 0.7, region)
    for found in _SET_UP.finditer(content):
        yield Candidate(*found.span(1), "Campaign", found[1], "set-up", 0.6, region)
    for pattern, rule in ((_HOUSE, "house"), (_CREATION, "creation")):
        for found in pattern.finditer(content):
            yield Candidate(*found.span(), "Campaign", bare(found[0]), rule, 0.7, region)


def _ballots(content: str, region: str) -> Iterator[Candidate]:
    """The ballot on works for the people, under the fullest of the forms that the text has."""
    for kind in ("票决制", "票选制"):
        found = [one for one in _BALLOT.finditer(content) if one[1] == kind]
        forms = tuple(dict.fromkeys(one[0] for one in found))
        for one in found:
            name = max(forms, key=len)
            yield Candidate(*one.span(), "Campaign", name, "ballot", 0.9, region, "ballot" + kind, forms)
