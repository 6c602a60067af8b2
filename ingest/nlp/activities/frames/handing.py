"""Handing over: suggestions passed on, resignations accepted, help and money given."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, has_amount
from ingest.nlp.activities.frames.adverbs import ADVERB, ADVERBS
from ingest.nlp.activities.frames.building import from_context, make_candidates
from ingest.nlp.activities.frames.nouns import MOTION
from ingest.nlp.activities.frames.results import SEEN_OR_HEARD
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import MASK, Clause

_RESIGNED = re.compile(r"接受了?(?P<object>[^，,]{1,40}?(?=的?(?:辞职|辞去))|辞职(?:事项|请求|申请))")
_CONFIRMED = re.compile(r"(?:确认|确定)了?(?P<object>[^，,]{2,30}?代表资格)(?:终止|有效|无效)")
"""Whether a deputy's election holds is for the standing committee to say (代表法)."""
_VOTED_IN = re.compile(
    r"(?:通过|表决|决定)了?(?P<object>[^，,]{0,8}?(?:人事|干部)?任免(?:事项|议案|案|名单|职名单))$"
)
_PASSED_ON = re.compile(
    rf"(?:将|把)(?P<object>[^，,]*?(?:{MOTION}|问题|诉求)[^，,]{{0,6}}?)(?:及时|分类|全部|逐一|梳理|归类|分解)*(?:落实到|分解到|分配给?|分送|交由|交办|转交|转办|移交|交给|分办|反馈给?|提交|送达|交(?=[^，,]{{0,10}}(?:政府|法院|检察院|监委|部门|单位)))"
)
_PASSED_TO = re.compile(
    rf"^(?:[^，,、的]{{0,8}}?(?:常委会|人大|主席团|我们|工委|办公室|联络站|代表))?(?:{ADVERB}|第一时间|分类|直接|将)*(?:转交|转送|移交|交由|分送|函告)(?:给|至|到)?了?(?P<body>[^，,、的\d]{{0,14}}?"
    rf"(?:政府|部门|单位|机关|□+|法院|检察院|乡镇|街道)[^，,的\d]{{0,8}}?)(?:研究|认真|抓紧|做好)*(?:办理|处理|落实|答复)?(?:{AMOUNT})?$"
)
"""转交镇政府办理12件: what is handed over was said before."""
_FUNDED = re.compile(
    r"(?:协调|争取|筹措|筹集|募集|落实|拨付|投入|帮扶|捐赠|解决)(?:了|到|到位|各类|帮扶)*(?P<object>[^，,]{0,10}?(?:资金|物资|经费|款物|善款|贷款))"
)
_AIDED = re.compile(
    r"(?:办理?了?|办成|兴办|带动(?!就业)|吸纳|安置|提供|发放|送去|送上|资助|救助|帮扶|扶持|捐助|援助|赠送|结对)(?:了|各类|帮扶|困难|群众)*(?P<object>[^，,]{0,12}?(?:实事|好事|就业|贫困户|困难群众|困难户|贫困群众|岗位|物资|学生|农户|慰问金|慰问品|口罩|款物|贫困人口|低收入户|户))[^，,]*"
)


def passed_on(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """将代表提出的建议交由县政府办理; 接受副县长辞职; 协调帮扶资金35万元."""
    m = clause.masked
    if found := _PASSED_ON.search(m):
        kind: ActivityType = "Other" if "审议意见" in found.group("object") else "SuggestionHandling"
        return make_candidates(clause, scene, kind, *found.span("object"), "handle.passed", 0.8, split=False)
    if _PASSED_TO.match(m) and not any(c.type in ("SuggestionHandling", "Petition") for c in scene.previous):
        kind = "Petition" if "信访" in scene.sentence else "SuggestionHandling"
        return from_context(clause, scene, kind, "handle.passed_to", ADVERBS.sub("", m).replace(MASK, ""))
    if found := _VOTED_IN.search(m):
        return make_candidates(
            clause, scene, "Appointment", *found.span("object"), "appointment.voted", 0.85, split=False
        )
    if found := _RESIGNED.search(m) or _CONFIRMED.search(m):
        return make_candidates(
            clause, scene, "Appointment", *found.span("object"), "appointment.resigned", 0.85, split=False
        )
    aided = _AIDED.search(m)
    if aided and has_amount(aided.group()) and not SEEN_OR_HEARD.search(m):
        return make_candidates(
            clause, scene, "Assistance", *aided.span("object"), "assistance.aided", 0.65, split=False
        )
    if (found := _FUNDED.search(m)) and has_amount(m[found.start() :]) and not scene.projects:
        return make_candidates(
            clause, scene, "Assistance", *found.span("object"), "assistance.funds", 0.65, split=False
        )
    return ()
