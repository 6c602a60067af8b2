"""Works: projects done, built, paid for, as reports tell of them once somebody pushed or voted for them."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT
from ingest.nlp.activities.frames.nouns import MOTION, WORKS
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.wordings import Wording, read_wordings
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

_DONE = re.compile(
    rf"^(?:[^，,]{{2,30}}?的(?=\d))?(?P<object>[^，,]{{0,60}}?(?:民生实事|实事|任务|项目|工程|[\d一二三四五六七八九十]+[件项个处]))(?:项目)?(?:已|均|都|全部|提前|如期|按期|顺利|基本|年内)+(?:完成|完工|竣工|建成|投用|落地|办结)(?:{AMOUNT})?$"
)
_BUILT = re.compile(
    rf"^(?:(?:全力|有力|有效|积极)?(?:推动|促进|促成|助推|推进|协同推进|助力|确保|支持))?(?:了)?(?P<object>[^，,]{{2,80}}?(?:{WORKS}|园区|市场|基地|高速|段|线))(?:建设)?(?:项目)?"
    r"(?:已|全面|相继|陆续|如期|按期|顺利|加速|加快|全部|基本|正式)*"
    r"(?:建成(?:投用|投入使用|通车|运营|投产)?|开工(?:建设)?|竣工|完工|投入使用|投用|投产|通车|落地|按期完成|加速推进|推进|完成)$"
)
_BY_WHEN = (
    r"(?:[一二三四五六七八九十\d]{1,2}月(?:[一二三四五六七八九十\d]{1,2}日)?|[年月]底|(?:年底|月底|入冬|汛|节|国庆|春节|开学|冬|上冻|供暖|雨季|期限)[之以]?[前内]|[当今同次]年|当[月夜天]|连夜|率先|终于|先后"
    r"|已于?|均|也|都|才|现|即将?|全部|全面|全线|相继|陆续|如期|按期|提前|顺利|基本|主体|正式|率先|成功)*"
)
_COMPLETED = re.compile(
    rf"^(?:其中|截至[^，,]{{2,8}}|目前|到?年底|年内|涉及[^，,]{{2,16}}的)*(?:推动|推进|促成|促使|促进|助推|确保)?(?P<object>[^，,]{{3,50}}?)(?:的?建设)?(?<![已未没不无]){_BY_WHEN}"
    r"(?:破土动工|动工(?:建设)?|动了工|封顶|封了顶|合龙|通水|通气|通暖(?:气)?|通行|通车|启用|竣工|完工|落成(?:搬迁)?|交付(?:使用|入住)|投运|投产|贯通|打通|复绿|修毕"
    rf"|建成(?:投用|投运|开放|使用|通车|开通|开园)?|投入(?:使用|运行|运营)|恢复(?:通行|通车|双向通行)|对外开放|开园|开馆|开街|常态运行)(?:{AMOUNT})?$"
)
"""Verbs that are said of works alone, whatever the works are called, with the time before them: 游客中心八月封顶."""
_PROMPTED = re.compile(
    rf"(?:促成|促使|催促|推动|带动|助推)[^，,、]{{0,24}}?(?:投资[^，,]{{2,8}}元)?(?:新建|增设|建成|建起|开通|修通|新增|改造|修复|安装|加装|更换|划设|建设)了?(?P<object>[^，,]{{0,30}}(?:{WORKS})[^，,]{{0,8}})$"
)
"""Works that somebody was moved to do: 促使市政府新建小学两所."""
_COUNTED_WORKS = re.compile(
    rf"(?:新建|改建|扩建|改扩建|改造提升|改造|修建|修缮|续建|铺设|硬化|新增|建成|建设|完成|实施|治理|绿化|开工建设|新改建|维修)+了?(?P<object>[^，,]{{2,40}}?)(?:{AMOUNT})"
)
_INVESTED = re.compile(rf"完成(?P<object>[^，,]{{0,14}}?投资[^，,]{{0,6}}?)(?:{AMOUNT})$")
_GENERIC_WORKS = re.compile(r"^(?:重点|重大|各项|相关|民生|一批|招商|建设|全部)*(?:项目|工程|任务)$")
_PROGRESS = re.compile(
    r"(?:推动|促进|促成|助推|推进|助力|支持|加快|确保|保障|包抓|协调).{2,}|建成|投用|投入使用|开工|竣工|完工|通车|投产|建设进度|按期完成|加速推进|落地"
)


def _is_special(found: re.Match[str], scene: Scene) -> bool:
    """Whether the works are named, and no projects in general."""
    return not _GENERIC_WORKS.match(trim_object(found["object"]))


def _is_of_works(found: re.Match[str], scene: Scene) -> bool:
    """Whether what was counted is works, and no motion and no platform of the congress."""
    return (
        re.search(WORKS, found["object"]) is not None
        and re.search(rf"(?:{MOTION})$", found["object"]) is None
        and scene.triggers.topic(found.group()) != "PlatformBuilding"
    )


def _is_built(found: re.Match[str], scene: Scene) -> bool:
    """Whether what was completed is works, and no suggestion, meeting or system of the congress."""
    thing = found["object"]
    if _NO_WORKS.search(thing) or scene.triggers.topic(thing) == "PlatformBuilding":
        return False
    return len(trim_object(thing)) > 2 and _is_special(found, scene)


_NO_WORKS = re.compile(
    rf"^(?:对|把|将|实现|通过|按|因|经|[去今前]年|[一二三四五六七八九十\d]+月|[^，,]{{2,8}}(?:政府|[局委办厅]|公司)(?:[^，,]{{0,4}}(?:建成|启用|打通)|整治)|[前后]者|已于)|[件项]中$|(?:而|终告|实现区|[市县区]两级|上半年|下半年|\d[日号]|尚未完全|{MOTION}|代表|平台|系统|会议?|机制|制度|印章|标准|程序|渠道|活动|人员|干部|模式|通道|环节|壁垒|堵点|热线|条例|规定|办法)$"
)
"""A time or another subject before the verb, and what is set up, opened or removed without being built."""
_WORDINGS = (
    Wording(_DONE, "ProjectProgress", "result.done", 0.75, split=True),
    Wording(_BUILT, "ProjectProgress", "result.built", 0.75, split=True, when=_is_special),
    Wording(_COMPLETED, "ProjectProgress", "result.completed", 0.75, split=True, when=_is_built),
    Wording(_PROMPTED, "ProjectProgress", "result.prompted", 0.7, split=True),
    Wording(_COUNTED_WORKS, "ProjectProgress", "result.counted", 0.7, when=_is_of_works),
    Wording(_INVESTED, "ProjectProgress", "result.invested", 0.75),
)


def read_works(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """…项目建成投用, 新建道路12公里, 完成投资3亿元: what was done, each named project apart."""
    if not _DONE.search(clause.masked) and (projects := _projects(clause, scene)):
        return projects
    return read_wordings(_WORDINGS, clause, scene) or ()


def _projects(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """Each named project of a clause that says how far it has come."""
    if not _PROGRESS.search(clause.masked):
        return ()
    return tuple(
        Candidate(
            "ProjectProgress",
            scene.content[a:b].strip("“”"),
            clause.start,
            clause.end,
            "result.project",
            0.85,
            a,
        )
        for a, b in scene.projects
    )
