"""Results: motions handled, works finished, things that came about."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT
from ingest.nlp.activities.frames.adverbs import ADVERB
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.nouns import MATTER, MOTION, WORKS
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import MASK, Clause

TITLE_ADVICE = re.compile(r"《[^《》]*(?:建议|议案)》")


ADVANCED = re.compile(r"推动|推进|促进|督办|办理|落实|办好|跟踪")


HANDLING_STATE = re.compile(
    r"^(?P<object>[^，,]*?(?:□+|议案|建议))(?:的)?办理(?:工作)?(?:进展|效果|成效|情况|质量)?(?:顺利|良好|明显|显著|完毕|到位|满意|完成|有力)[^，,]*$"
)


STATE_OF_WORKS = re.compile(
    r"^(?P<object>[^，,]{4,50}?)(?:工作)?(?:扎实|加快|有序|稳步|全面|顺利|基本|正|已|趋于|加速|持续|全部|如期)+(?:推进|成型|完成|实施|建成|落地|完善|启动|见效|投入使用|开工|完工)$"
)


HANDLED = re.compile(
    rf"^(?:其中|截至目前|目前|对)*(?P<object>[^，,]{{0,60}}?(?:□+|(?:{MATTER})[^，,]{{0,6}}?))(?:目前|现|已经?|均已|全部|均|都|如期|按期|基本|得到|予以)+(?:办理|办结|答复|回复|解决|落实|办复|完成)[^，,]*$"
)


HANDLING_RATE = re.compile(
    rf"^(?P<object>[^，,]{{0,30}}?(?:{MATTER})[^，,]{{0,6}}?(?:办结率|办复率|办理率|答复率|满意率|满意度(?!测评)|见面率|解决率|落实率|办成率|采纳率|面商率))(?:均|为|达到?|分别)*"
)


BUILT = re.compile(
    rf"^(?:(?:全力|有力|有效|积极)?(?:推动|促进|促成|助推|推进|协同推进|助力|确保|支持))?(?:了)?(?P<object>[^，,]{{2,80}}?(?:{WORKS}|园区|市场|基地|高速|段|线))(?:建设)?(?:项目)?"
    r"(?:已|全面|相继|陆续|如期|按期|顺利|加速|加快|全部|基本|正式)*"
    r"(?:建成(?:投用|投入使用|通车|运营|投产)?|开工(?:建设)?|竣工|完工|投入使用|投用|投产|通车|落地|按期完成|加速推进|推进|完成)$"
)


INVESTED = re.compile(rf"完成(?P<object>[^，,]{{0,14}}?投资[^，,]{{0,6}}?)(?:{AMOUNT})$")


PROGRESS = re.compile(
    r"(?:推动|促进|促成|助推|推进|助力|支持|加快|确保|保障|包抓|协调).{2,}|建成|投用|投入使用|开工|竣工|完工|通车|投产|建设进度|按期完成|加速推进|落地"
)


COUNTED_WORKS = re.compile(
    rf"(?:新建|改建|扩建|改扩建|改造提升|改造|修建|修缮|续建|铺设|硬化|新增|建成|建设|完成|实施|治理|绿化|开工建设|新改建|维修)+了?(?P<object>[^，,]{{2,40}}?)(?:{AMOUNT})"
)


GENERIC_WORKS = re.compile(r"^(?:重点|重大|各项|相关|民生|一批|招商|建设|全部)*(?:项目|工程|任务)$")


HAPPENED = re.compile(
    r"^(?P<object>[^，,]{3,60}?)(?:已|均|正式|全面|相继|顺利|成功|全部|如期|隆重|胜利|圆满|陆续|建成|[于在][\u4e00-\u9fff]{1,8}|\d[\d年月日至—-]*日(?:上午|下午)?)*"
    r"(?:召开|举行|举办|启动|成立|挂牌|揭牌|上线(?:运行)?|投入使用|启用|投用|出台|施行|颁布(?:施行|实施)?|印发|落成|开通|投入运行)$"
)


SEEN_OR_HEARD = re.compile(r"听取|审议|视察|调研|检查|察看|询问|执法|评议|督办|考察|培训|学习")


GROWN = re.compile(
    rf"^(?P<object>[^，,]{{2,30}}?)(?:已|共|总数|数量)*(?:增至|增加到|达到?|发展到|扩大到|增加)(?:{AMOUNT})$"
)


BARE_URGE = re.compile(
    rf"^(?:{ADVERB})*(?:督促|跟踪督促|推动|督办)(?P<object>(?:整改|落实整改|解决|化解|办理|清理|纠正|整治)[^，,]{{2,30}}?(?:问题|隐患|事项|任务|意见)?)(?:{AMOUNT})$"
)


DONE = re.compile(
    rf"^(?:[^，,]{{2,30}}?的(?=\d))?(?P<object>[^，,]{{0,60}}?(?:民生实事|实事|任务|项目|工程|[\d一二三四五六七八九十]+[件项个处]))(?:项目)?(?:已|均|都|全部|提前|如期|按期|顺利|基本|年内)+(?:完成|完工|竣工|建成|投用|落地|办结)(?:{AMOUNT})?$"
)


SATISFIED = re.compile(
    r"^(?:其中|测评中|经测评)?(?P<object>(?:群众|代表|社会|居民|选民|委员|企业|公众)[^，,\d]{0,8}?(?:满意率|满意度)(?:测评)?)(?:得分率?)?(?:均|为|达到?|在|超过?|高达|约)*\d"
)


def result(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """80件代表建议已全部办理完毕; …项目建成投用: what came of a motion, of a project."""
    m = clause.masked
    unmasked = scene.content[clause.start : clause.end]
    if TITLE_ADVICE.search(unmasked) and ADVANCED.search(m):
        a = unmasked.index("《")
        return make_candidates(clause, scene, "SuggestionHandling", a, len(m), "result.titled", 0.85)
    if found := HANDLING_STATE.search(m):
        return make_candidates(
            clause, scene, "SuggestionHandling", *found.span("object"), "result.state", 0.8
        )
    follows = scene.previous and scene.previous[-1].rule in ("result.state", "result.titled", "result.works")
    if follows and (found := STATE_OF_WORKS.search(m)):
        return make_candidates(clause, scene, "ProjectProgress", *found.span("object"), "result.works", 0.65)
    if found := HANDLED.search(m):
        return make_candidates(
            clause, scene, "SuggestionHandling", *found.span("object"), "result.handled", 0.85
        )
    if found := HANDLING_RATE.search(m):
        if any(c.type in ("SuggestionHandling", "Petition") for c in scene.previous):
            return ()
        return make_candidates(
            clause, scene, "SuggestionHandling", *found.span("object"), "result.rate", 0.8, split=False
        )
    if (found := SATISFIED.search(m)) and not any(c.type in _JUDGED for c in scene.previous):
        return make_candidates(
            clause, scene, "Appraisal", *found.span("object"), "result.satisfied", 0.7, split=False
        )
    if SEEN_OR_HEARD.search(m):
        return ()
    if found := DONE.search(m):
        return make_candidates(clause, scene, "ProjectProgress", *found.span("object"), "result.done", 0.75)
    if (m.find("项目") >= 0 or scene.projects) and (built := _projects(clause, scene)):
        return built
    if (found := BUILT.search(m)) and not GENERIC_WORKS.match(trim_object(found.group("object"))):
        return make_candidates(clause, scene, "ProjectProgress", *found.span("object"), "result.built", 0.75)
    works = COUNTED_WORKS.search(m)
    if (
        works
        and re.search(WORKS, works.group("object"))
        and not re.search(rf"(?:{MOTION})$", works.group("object"))
        and scene.triggers.topic(works.group()) != "PlatformBuilding"
    ):
        return make_candidates(
            clause, scene, "ProjectProgress", *works.span("object"), "result.counted", 0.7, split=False
        )
    if found := INVESTED.search(m):
        return make_candidates(
            clause, scene, "ProjectProgress", *found.span("object"), "result.invested", 0.75, split=False
        )
    return ()


_JUDGED = frozenset({"SuggestionHandling", "Appraisal", "Petition", "Outreach"})


def _projects(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """Each named project of a clause that says how far it has come."""
    if not PROGRESS.search(clause.masked):
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


def happened(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """镇人民代表大会第一次会议召开, 条例颁布施行, 履职平台上线: the thing stands before the verb."""
    m = clause.masked
    if found := HAPPENED.match(m):
        phrase = found.group("object")
        head = scene.triggers.head(phrase, "event") or scene.triggers.head(phrase, "thing")
        if phrase.endswith(MASK):
            raw = scene.content[clause.start : clause.start + len(phrase)].strip("》”")
            head = scene.triggers.head(raw, "thing", "event")
        if head and head[1] in ("Meeting", "RuleMaking", "PlatformBuilding", "Mechanism", "Training"):
            return make_candidates(
                clause, scene, head[1], *found.span("object"), "happened", 0.75, split=False
            )
    if found := GROWN.match(m):
        head = scene.triggers.head(found.group("object"), "thing")
        if head and head[1] == "PlatformBuilding":
            return make_candidates(
                clause, scene, head[1], *found.span("object"), "happened.grown", 0.7, split=False
            )
    if found := BARE_URGE.match(m):
        return make_candidates(
            clause, scene, "Other", *found.span("object"), "urge.counted", 0.6, split=False
        )
    return ()
