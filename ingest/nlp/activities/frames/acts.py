"""Verbs that are activities by themselves: 听取, 视察, 任命, 票决."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, AMOUNT_PATTERN, has_amount, strip_amounts
from ingest.nlp.activities.frames.adverbs import ADVERBS, TOPIC, TRAILING_ADVERBS
from ingest.nlp.activities.frames.building import from_context, make_candidates
from ingest.nlp.activities.frames.legislation import BILL
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import Clause

EMPTY_OBJECT = re.compile(r"^(?:活动|工作|任务|了|等|、)*$")


NEEDS_OBJECT: frozenset[ActivityType] = frozenset(
    {
        "Decision",
        "Appointment",
        "Honour",
        "Publicity",
        "Assistance",
        "Outreach",
        "Training",
        "Appraisal",
        "Exchange",
    }
)
_MET: frozenset[ActivityType] = frozenset({"Meeting", "Research", "Inspection"})


_BILLS = re.compile(rf"(?:{BILL}).{{0,24}}草案$|^[^，,]{{0,30}}(?:{BILL})草案")
GENERIC_REPORT = re.compile(r"^(?:了|相关|有关)*(?:专项|专题)?(?:工作)?(?:报告|汇报)$")
AGENDA = re.compile(rf"^(?:了|各类|各项|有关|相关|重大|重要|{AMOUNT})*(?:议题|事项|议程|议题和事项)$")
LISTS_OF_PEOPLE = re.compile(r"(?:名单|议程|日程)(?:（?草案）?)?$")
ALSO_DONE = re.compile(r"^(?:和|与|、|及)?(?:修改|讨论|完善|论证)$")
PERSONNEL = re.compile(r"(?:任免案|任免事项|任命案|任免职?议案|任命[^，,]{2,20}的名单)$")
ATTITUDE = re.compile(r"(?:精神|热潮|任务|思想|理论|主张|方针政策)$")
VISITED_SITES = re.compile(r"企业|项目|点位|园区|单位|车间|商户|经营主体|市场主体|农户|基地|\d户")
_CUSTODY = re.compile(r"看守所|拘留所|戒毒所|监狱|羁押")
"""Places that are visited to see how the law is kept there."""
PUBLISHABLE = re.compile(r"信息|稿件|文章|简报|作品|新闻|案例|论文|材料")
MEASURED_BY = re.compile(r"(?:对照|依据|依照|按照|根据)(?P<law>《[^《》]*(?:法|法典)》)$")
ASKED_BY_SHEET = re.compile(r"问卷|调查表|征求意见[表函]|测评表|评议表")
MATTERS = re.compile(r"(?:事宜|任务|事务|环节)$")
NEGATED = re.compile(r"(?:(?<![邀申])请|请予|暂缓|不再|未予?|没有|不予|形成的?|撰写的?|提交的?)了?$")


def read_act(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    kind = token.roles["act"]
    if kind == "FilingReview" and rest.startswith("报告"):
        return make_candidates(
            clause, scene, "Hearing", token.start, len(clause.masked), "act.hearing.filing", 0.75
        )
    a, b = token.end, len(clause.masked)
    if refined_by_law := _measured_by_law(clause, scene, token):
        return refined_by_law
    if token.form in ("抽查", "走访", "明察暗访") and any(
        c.type == "LawEnforcementInspection" for c in scene.previous
    ):
        return ()
    if NEGATED.search(clause.masked[: token.start]):
        return ()
    if kind is None or (refined := refine_act(kind, token.form, rest, clause.masked)) is None:
        return ()
    if refined == "Hearing" and GENERIC_REPORT.match(rest) and (topic := _topic_before(clause, scene, token)):
        return (Candidate("Hearing", topic, clause.start, clause.end, "act.hearing.topic", 0.8),)
    if refined == "Outreach" and kind == "Hearing" and any(c.type in _MET for c in scene.previous):
        return ()
    if refined == "Publicity" and scene.deputies:
        refined = "Outreach"
    if EMPTY_OBJECT.match(strip_amounts(rest)):
        if kind in NEEDS_OBJECT and not has_amount(rest):
            return ()
        if scene.topic and refined != "Outreach":
            return from_context(clause, scene, refined, "act.topic", token.form)
        if not has_amount(rest):
            return ()
        lead = ADVERBS.match(clause.masked)
        if refined in ("Appointment", "Decision") and token.start > (lead.end() if lead else 0):
            return ()
        return (Candidate(refined, token.form, clause.start, clause.end, "act.bare", 0.65, counted=True),)
    return make_candidates(clause, scene, refined, a, b, f"act.{refined.lower()}", 0.9)


def _measured_by_law(clause: Clause, scene: Scene, token: Token) -> tuple[Candidate, ...]:
    """对照《…法》检查…: what is inspected is how the law is carried out."""
    before = scene.content[clause.start : clause.start + token.start]
    found = MEASURED_BY.search(before)
    if token.roles["act"] != "Inspection" or not found:
        return ()
    return make_candidates(clause, scene, "LawEnforcementInspection", *found.span("law"), "act.law", 0.8)


def _topic_before(clause: Clause, scene: Scene, token: Token) -> str:
    """What a report without a name is about: the topic before the verb, the predicate before it, or announced."""
    before = clause.masked[: token.start]
    if found := TOPIC.search(before):
        stop = len(TRAILING_ADVERBS.sub("", before))
        return trim_object(scene.content[clause.start + found.end() : clause.start + stop])
    near = [c for c in scene.previous if 0 <= clause.start - c.end <= 2]
    return near[-1].object if near else ""


def refine_act(kind: ActivityType, form: str, rest: str, clause: str = "") -> ActivityType | None:
    """The type of a verb in the light of its object; None where the pair is no activity."""
    if kind == "Hearing" and AGENDA.match(strip_amounts(rest)):
        return "Other" if has_count(rest) else None
    if kind in ("Hearing", "Decision") and PERSONNEL.search(strip_amounts(rest)):
        return "Appointment"
    if kind == "Hearing" and (LISTS_OF_PEOPLE.search(strip_amounts(rest)) or ALSO_DONE.match(rest)):
        return "Other" if LISTS_OF_PEOPLE.search(strip_amounts(rest)) else None
    if kind == "Hearing":
        if _BILLS.search(strip_amounts(rest)):
            return "RuleMaking"
        if re.search(r"决议|决定", rest[-6:]):
            return "Decision"
        if rest.startswith(("监督", "表决", "议事", "质量", "发言")):
            return None
        if (
            "听取" in form
            and re.search(r"(?:意见|建议|呼声|心声|看法|想法|诉求)(?:和建议)?$", strip_amounts(rest))
            and "报告" not in rest
        ):
            return "Outreach" if has_count(rest) else None
        if (
            "听取" in form
            and not re.search(r"汇报|报告|情况", rest)
            and re.match(
                r"^(?:了|各方面|群众|代表|人民|社会|选民|基层|有关)*.{0,8}?(?:意见|建议|呼声|心声|民意|诉求)",
                rest,
            )
        ):
            return "Outreach" if has_count(rest) else None
        if (
            form == "审议"
            and re.search(r"(?:条例|法规|草案)", rest)
            and not re.search(r"报告|预算|计划|决算", rest)
        ):
            return "RuleMaking"
        return "Hearing"
    if (
        kind == "Decision"
        and "批准" not in form
        and re.search(rf"(?:{BILL}|条例|法规|规则|办法|守则)(?:□*|等?\d*[件部项]?)$", rest)
    ):
        return "RuleMaking"
    if kind == "ProjectVote" and rest.startswith("、"):
        return None
    if kind == "Inspection" and rest.startswith("议题"):
        return None
    if form in ("研究", "专题研究"):
        return "Other" if has_count(rest) and re.search(r"事项|议题|问题|工作", rest) else None
    if form in ("走访", "联系走访", "深入") and _CUSTODY.search(rest):
        return "Inspection"
    if form in ("走访", "联系走访") and VISITED_SITES.search(rest):
        return "Inspection" if rest.startswith(("检查", "察看", "查看")) else "Research"
    if form == "发放" and (sheet := ASKED_BY_SHEET.search(rest)):
        return "Appraisal" if sheet.group().startswith(("测", "评")) else "Research"
    if form == "发放" and not re.search(r"宣传|传单|读本|草案|文本", rest):
        return None
    if form == "报送" and not PUBLISHABLE.search(rest):
        return None
    if form == "审查" and rest.startswith("监督"):
        return None
    if form == "审查":
        return "FilingReview" if re.search(r"文件|备案", rest) else "Other"
    if (
        form in ("列席", "旁听")
        and "庭审" not in rest
        and "代表" not in clause
        and "公民" not in clause
        and "群众" not in clause
    ):
        return None
    if form == "通报" and not re.search(r"代表|公民|社会", clause):
        return None
    if form == "撰写" and "调研报告" in rest:
        return "Research"
    if kind == "Appointment" and MATTERS.search(strip_amounts(rest)) and not has_count(rest):
        return None
    if form == "选派" and re.search(r"培训|进修|研修|学习班", rest):
        return "Training"
    if form in ("联系", "固定联系", "结对联系", "挂钩联系"):
        if not has_count(rest):
            return None
        return "Assistance" if re.search(r"企业|村|社区|户|项目|学校", rest) else "Outreach"
    if kind == "Appointment" and re.search(r"党总支|支部|党委", rest):
        return "PartyWork"
    if kind == "Outreach" and re.search(r"信访|来信|来访", rest):
        return "Outreach" if "代表" in clause and not re.search(r"信访|来信", rest) else "Petition"
    if kind == "Publicity" and "宣传" in form and ATTITUDE.search(rest) and not has_count(rest):
        return None
    if kind == "Training" and "学习" in form and re.search(r"做法|经验", rest):
        return "Exchange"
    if kind == "Training" and "学习" in form and re.match(r"^(?:型|贯彻|教育|的|和)", rest):
        return None
    return kind


def has_count(phrase: str) -> bool:
    return AMOUNT_PATTERN.search(phrase) is not None
