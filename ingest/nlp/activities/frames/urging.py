"""Urging and reporting: what another body was asked for, what was put before the party committee."""

import re
from dataclasses import replace

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, has_amount
from ingest.nlp.activities.frames.adverbs import ADVERB, ADVERBS
from ingest.nlp.activities.frames.building import from_context, in_object, make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.verbs import verb
from ingest.nlp.clauses import Clause

_URGED = re.compile(
    r"(?:督促|敦促|要求|建议|责成|责令|提醒|监督|指导督促|督导)(?:和?支持|并支持)?"
    r"(?P<body>(?:[^，,的]{0,24}?)(?:政府(?:及其?(?:有关|相关|职能|各)?部门|各?部门|有关部门)?|部门(?:和单位)?|法院|检察院|检法机关|公检法机关|监委|监察委(?:员会)?|两院|□+|“?一府[^，,]{1,6}院”?|单位|机关|[局委办厅]|街道办事处|街道|开发区|公司|企业)(?![、和及]))"
    r"(?P<measure>[^，,].*)$"
)
_MEASURE = re.compile(
    rf"^(?:{ADVERB}|加快|尽快|真正|限期|立即|抓紧|及时|依法|着力|要)*(?:制定|完善|健全|加强|强化|建立|构筑|构建|落实|整改|修订|出台|优化|加大|推进|解决|规范|开展|做好|抓好|编制|改进|加快|深化|调整|增加|补齐|落细|细化|研究|清理|实施|设立|配齐|统筹|拓宽|改善|扩大|拨付|明确|排查|整治|治理|盘活|压减|严格|推动|压实|支付|兑现|打通|完成|倒排|安装|公开|配备|提高|降低|建成|收回|追回|补[办登缴]|关停|增设|赶在|按期|改造|建设|划定|核定|退还|下达)了?"
)
_LISTED_IN = re.compile(
    r"(?:将|把)(?P<listed>[^，,]{2,40}?)(?:列入|纳入|列为|作为|写入)(?=[^，,]{0,20}?(?:项目|规划|计划|预算|范围|考核|目录|工程|清单|议事日程|重点|任务))"
    r"|对(?P<treated>[^，,]{2,40}?)(?:依法|及时|全面|限期)*(?:进行|开展|实施|予以)(?=[^，,]{2,})"
)
"""The measure asked for puts a matter on a list or into a plan (将安全饮水列入民生实事项目), or does something to it."""
_VAGUE_MEASURE = re.compile(
    r"(?:树牢|提高政治|聚焦|规范执法|意识|高质量发展$|再上新台阶|更好|(?:质量|水平|能力|效率|保障|落到实处)$)"
)
_DIRECTED = re.compile(
    rf"^(?P<lead>[^，,]{{0,24}}?)(?:{ADVERB}|当场|当即|随即|当庭|当面|立即|分片|便|就|遂)*"
    r"(?:要求|责成|责令|勒令|督令|督促|敦促|催促)(?!的|下|中|后|和|与|、)(?P<told>[^，,]+)$"
)
"""The verb of a request; whom it was made to and what was asked for are told apart by the verb of the measure."""
_BY_ORDER = re.compile(r"按照?|根据|遵照|^[经被应]|的$")
"""Before a request that is the ground of another deed, or was met by it."""
_TAKEN_ON = re.compile(r"(?:把|将|对|给)(?=[^，,]{2,})")
_LONGEST_BODY = 24
"""Characters before the measure; more than that is no body that was told, but another story."""
_SHORTEST_MEASURE = 2
_ADVISED = re.compile(
    rf"(?:提出|递交?了|发出|形成)了?(?P<object>[^，,]{{5,60}}?)的(?:针对性|监督|具体|书面)?(?:意见建议|建议意见|建议|意见|要求|倡议)(?:{AMOUNT})?$"
)
"""What was advised, in one proposal: 提出设立代办员的建议."""
_REPORTED_UP = re.compile(
    r"(?:就|将|把|对)?(?P<object>[^，,就将把]{0,40}?)(?:等(?:问题|事项|情况)?)?(?:及时|主动|定期|第一时间|专题|都|均|全部)*向(?:[^，,]{0,10}?(?:党委|省委|市委|区委|县委|州委|旗委|盟委|党组|上级|党工委))(?:[^，,]{0,4}?)(?:请示报告|请示汇报|汇报|报告|请示)(?!报告|汇报|工作制度|制度|履职|履行)(?P<after>[^，,]{2,30})?"
)
_SUBMITTED = re.compile(
    r"(?:提请|报请|推动|争取|支持|协助)(?P<body>[^，,]{0,8}?(?:党委|省委|市委|区委|县委|镇党委|乡党委|州委|旗委|盟委|工委))(?P<rest>(?P<verb>[^，,]{0,4}?(?:召开|出台|研究|印发|审定|批转|转发|听取|批准|制定|专题研究))(?P<object>[^，,]{2,60}))"
)
ASKED = re.compile(
    r"提出了?(?:要|应当?|必须)|(?:督促|敦促|要求|建议|支持|指导|推动|促进)[^，,]{0,8}?(?:政府|部门|法院|检察院|监委|监察委|两院|□+|企业|单位|街道|乡镇)"
)
PROPOSED = re.compile(
    r"提出(?!的)了?(?:要|应当?|必须)?(?P<object>[^，,]{5,})等(?:(?:针对性|合理化|具体)的?)?(?:意见建议|意见|建议|要求)$"
)


def proposed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """提出优化审批流程、加大扶持力度等建议: advice that says what should be done."""
    found = PROPOSED.search(clause.masked)
    if not found:
        found = _ADVISED.search(clause.masked)
        if not found or not scene.triggers.demand.match(found["object"]):
            return ()
    if in_object(clause, found.start(), scene):
        return ()
    return make_candidates(clause, scene, "Other", *found.span("object"), "urge.proposed", 0.6, split=False)


def urged(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """督促政府完善…措施: somebody was told to take a measure."""
    found = _URGED.search(clause.masked)
    if not found or in_object(clause, found.start(), scene):
        return _directed(clause, scene)
    measure = clause.masked[found.start("measure") :]
    if listed := _LISTED_IN.match(measure):
        a, b = (found.start("measure") + at for at in listed.span(listed.lastgroup or 0))
        return make_candidates(clause, scene, "Other", a, b, "urge.listed", 0.65, split=False)
    if not (verb := _MEASURE.match(measure)) or _VAGUE_MEASURE.search(measure):
        return _directed(clause, scene)
    start = found.start("measure") + verb.end()
    return make_candidates(
        clause, scene, "Other", start, len(clause.masked), "urge.measure", 0.6, split=False
    )


def _directed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """责令限期拆除网箱, 要求保险公司开通绿色通道: a concrete measure, whoever was told to take it."""
    found = _DIRECTED.match(clause.masked)
    if not found or _BY_ORDER.search(found["lead"]) or in_object(clause, found.end("lead"), scene):
        return ()
    told = found["told"]
    start = _measure_in(told, scene)
    if start is None or len(told) - start < 4 or _VAGUE_MEASURE.search(told):
        return ()
    return make_candidates(
        clause,
        scene,
        "Other",
        found.start("told") + start,
        len(clause.masked),
        "urge.directed",
        0.6,
        split=False,
    )


def _measure_in(told: str, scene: Scene) -> int | None:
    """Where in what was told the measure begins, or what it is taken on (把…列入); None where there is none.

    The body that was told stands before it, unless the measure is the last word: 问题限期整改 is about all of it.
    """
    found = scene.triggers.demand.search(told)
    if found is None or found.start() > _LONGEST_BODY or told.startswith("的", found.end()):
        return None
    if taken := _TAKEN_ON.search(told, 0, found.start()):
        return taken.end()
    return found.start() if len(told) - found.end() >= _SHORTEST_MEASURE else 0


def reported_up(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """就重要事项向区委请示报告; 提请区委研究…."""
    m = clause.masked
    if found := _REPORTED_UP.search(m):
        if found.group("after") and not has_amount(found.group("after")[:6]):
            return make_candidates(
                clause, scene, "Other", *found.span("after"), "report.up", 0.8, split=False
            )
        if len(ADVERBS.sub("", found.group("object"))) < 3:
            told = has_amount(m) or scene.topic
            return from_context(clause, scene, "Other", "report.up", "请示报告") if told else ()
        return make_candidates(clause, scene, "Other", *found.span("object"), "report.up", 0.8, split=False)
    if found := _SUBMITTED.search(m):
        rest = Clause(clause.start + found.start("rest"), clause.end, found.group("rest"))
        if inner := verb(rest, scene):
            return tuple(replace(c, start=clause.start) for c in inner)
        return make_candidates(
            clause, scene, "Other", *found.span("object"), "report.submitted", 0.7, split=False
        )
    return ()
