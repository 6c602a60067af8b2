"""Campaigns whose name is quoted: “双百行动”, 代表“三进”活动, “一线代表日记”专栏."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import may_begin
from ingest.nlp.entities.brands import is_brand
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting

_QUOTED = re.compile(r"“([^“”\n。！？]{2,40})”")
# What follows a quoted name and belongs to it. 主题活动 does not: the quoted words are the name.
_KEPT = re.compile(
    r"(?:[一二三四五六七八九十]大)?(?!规划|普法|当作|中心工作|重点工作|[一-龥]{0,3}(?:列入|纳入|管理))[^的等和与、在是为了编，。；：,“”\n（）()主]{0,8}?"
    r"(?:行动|主题教育|教育(?![一-龥])|活动(?![室点站日月])|(?<!常态化)制度(?!化)|机制|政策|工程|计划|专栏|专刊|竞赛|承诺书|专项整治|(?:接待|开放|活动)日|宣传[周月]|读书班|学习班|培训班|推介会|服务(?!工作|中心|站|队|保障)|模式|品牌|革命|保卫战|攻坚战|工作法|体系|改革(?:试验区?|试点)?|战略(?!定位)(?:发展目标|框架|目标)?|展览|(?:成就|图片|摄影|书画)展|大讨论|大走访|大调研|大会战|大排查|大比武|大宣讲|专项监督|党群议事会|议事会|协商会|全链条监督"
    r"|工作(?!机制|制度|体系|报告|者|要求|任务|格局|部署|室|目标|安排|情况|经验|方案|流程|站|主线|思路|重点|法宝))"
    r"|(?:主题实践|新时代文明实践主题)活动"
)
_TIME = re.compile("(?<=..[^个])[年月季日]$")
"""“走访代表月”活动 is called by the month alone."""
_DROPPED = re.compile(
    r"(?:[一-龥]{0,4}主题(?:党日)?活动|专题讲座|等[一-龥、]{0,12}(?:活动|行动|制度|机制|工作)|[一-龥]{0,4}主题|大?讲堂|工作室)"
)
_JOINED = re.compile(r"[、和及与]?“")
_VERB = re.compile(r"(?:开展|举办|实施|推行|组织|参加|参与|创办|开设|叫响|唱响|擦亮)(?:了|好)?$")
_OTHER_DEED = re.compile(r"问题|集中(?:调研|视察|检查|评议)|评议|专题班")
"""What such a verb governs when the quoted words only say on what: 开展“执行难”问题调研."""
_NAMED_SO = re.compile(r"(?:行动|活动|工程|计划|制度|机制|革命|保卫战|服务|大讲堂|讲堂)$")
_SLOGAN = re.compile(
    r"^(?:[一二两三四五六七八九十]个(?:意识|自信|维护|确立|机关|服从|统一|必须|坚持|结合|务必|表率|关键|答案|一百年|大局|伟大|布局|全面)"
    r"|一府[一两]?委?两院|一府两院|两院|第一要务|国之大者|两山|五位一体|[一二三四五六七八九十]五|一号工程|关键一招|最后一公里|一盘棋|一把手|三农|八有|三个代表|公正|效率"
    r"|一老一小|执行难|面子工程|新时代|五级|四级|三级|两代表一委员|小快灵|小切口)$"
)
_METAPHOR = re.compile(
    r"(?:器|石|线|关|网|墙|钥匙|尺|棋|局|密码|引擎|答卷|名片|仗|库|田|声音|故事|风|灯|星|舱|秤|链|经|根|魂|牛鼻子|指挥棒|阵地|主力军|晴雨表|温度计|硬骨头|急难愁盼"
    r"|活|动|强|空白|缺位|人|桥|池|图|表|台|单|书|源|力|度|子|窗口|尖兵|先锋|纽带|账|考|战|题|路|式|大合唱|心坎|底色|口碑|颜值|底气|后半篇文章|回头看|满堂彩)$"
)
_WHOSE = re.compile("(?:人大)?代表(?:建议|小组)?$|(?:未成年人|老年人|妇女|青年|党员|企业|立法|履职)$")
"""For whom or what a campaign is, as a part of its name."""


def tag_quoted_campaigns(content: str, setting: Setting) -> Iterator[Candidate]:
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
    if kept and not (_TIME.search(found[1]) and kept[0] == "活动"):
        return kept.end(), 0.85
    if kept:
        return found.end(), 0.85
    if listed:
        return found.end(), 0.8
    if _NAMED_SO.search(found[1]):
        return found.end(), 0.8
    verb = _VERB.search(content, max(0, found.start() - 4), found.start())
    if (
        verb
        and not _OTHER_DEED.match(content, found.end())
        and not (len(found[1]) < 6 and _METAPHOR.search(found[1]))
    ):
        return found.end(), 0.6
    return found.end(), 0.55 if is_brand(content, *found.span()) and not _SLOGAN.match(found[1]) else 0.0


def _modifier(content: str, found: re.Match[str], setting: Setting) -> int:
    """Where a name begins that says before its quoted core whose it is: 代表“三进”活动."""
    whose = _WHOSE.search(content, max(0, found.start() - 8), found.start())
    if whose is None or len(found[1]) >= 6:
        return found.start()
    return whose.start() if may_begin(content, whose.start(), setting.bounds) else found.start()
