"""Named campaigns and duties: 开展“…”活动, 完成…等工作."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import strip_amounts
from ingest.nlp.activities.frames.building import event_head, make_candidates
from ingest.nlp.activities.frames.refinement import row
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.triggers import Token, Triggers
from ingest.nlp.clauses import Clause

_CAMPAIGN = re.compile(
    r"^(?:了|好)?(?![和与、])[^□，,的]{0,8}□+(?:[^□，,]{0,12}(?:活动|行动|工程|计划|服务|推介会|机制|品牌)?)?$"
    r"|^[^，,]{2,30}(?:主题(?:实践)?|系列|实践|专项|评选|教育|创建|代表|读书|联谊|文体|公益|共建|接待|调处|[月周])(?:活动|行动|整治|治理)$"
    r"|^[^，,]{0,16}(?:代表|选民|群众|履职|联系|走访)[^，,]{0,8}活动$"
)
_CAMPAIGN_VERBS = frozenset(
    {"开展", "组织", "组织开展", "实施", "深化", "举办", "承办", "主办", "参与", "启动", "创新开展", "深入开展", "扎实开展", "联合开展",
     "参加", "组织实施", "持续开展", "牵头开展", "集中开展", "开展了", "组织了", "牵头承办", "擦亮", "打造", "牵头举办", "推出"}
)  # fmt: skip
_SERVING = re.compile(r"为(?:载体|契机|主线|抓手|平台|主题)$|作为")
"""A campaign that something else is done by: 以开展…活动为契机."""
_ADVANCED = re.compile(r"^□+(?:专项|主题)?(?:活动|行动|工程|计划)$")
_DUTIES = re.compile(
    r"(?:等)?(?:各项|重点|中心|急难险重|专项|相关|一系列)*(?:工作任务|工作|任务|各条战线|一线)$"
)
_SET_OUT = frozenset({"部署", "安排部署"})
"""Work set out for others is not done yet, whatever it will be."""
_COUNTED_APART = _SET_OUT | {"完成", "完成了", "牵头推进"}
"""After these each duty of a list is one of its own."""
_DUTY_VERBS = _COUNTED_APART | {"投身", "参与", "承担", "做好", "统筹", "统筹推进", "统筹抓好", "协同推进"}

_BY_NAME = (
    row("Other", "A brand is made by work of all kinds.", has="品牌"),
    row("Other", "A fair is held for what a place has to sell.", ends="推介会|展销会|博览会"),
    row("Outreach", "Deputies at work in their own name, whatever on.", has="代表(?:在行动|先行|在一线)|双联|两联|两个联系|献策|建言|问计|[进访联][^”]{0,3}[百千万]家"),
    row("Assistance", "Whom it helps stands in the name.", has="扶贫|脱贫|帮困|济困|助困|助学|助农|助企|帮扶|振兴|送温暖|慰问|捐|抗疫|爱心"),
    row("Appraisal", "Deputies, officers or bodies are judged.", has="评代表|评议|述职|测评|评.{0,3}局|双评|双述|晒履职"),
    row("Outreach", "People are met.", has="代表|接待|联系|走访|接访|见面|恳谈"),
    row("PartyWork", "Names of this kind are given by the party.", has="党|廉|初心|纪律|作风|文明实践|下基层|学习实践|民心|民忧|纠治"),
    row("PartyWork", "A body teaches its own members, or has them talk things over.",
        has="大讨论|学习教育|两学一做|(?:讨论|教育)”?$", lacks="法[治制律]|宪法|宣传|普法|安全"),
    row("Training", "A school or a platform for lectures.", ends="(?:夜校|讲坛|讲堂|课堂)”?"),
    row("Mechanism", "A way of working was begun, not a campaign.", ends="机制|制度|模式|工作法"),
    row("Inspection", "Something is looked into.", has="查|视察|督察"),
)  # fmt: skip
"""What the words of its name make a campaign."""
_NEVER_AROUND = frozenset({"Appointment", "Training", "RuleMaking", "SuggestionHandling", "FilingReview"})


def read_campaign(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """开展“…”活动: the type comes from the words of the name, else from the section."""
    core = strip_amounts(rest)
    if _SERVING.search(core):
        return ()
    advanced = token.form == "推进" and _ADVANCED.search(core)
    if not advanced and (token.form not in _CAMPAIGN_VERBS or not _CAMPAIGN.search(core)):
        return ()
    phrase = scene.content[clause.start + token.end : clause.end]
    bare = strip_amounts(phrase).rstrip("”")
    good = scene.triggers.head(bare, "good") or (event_head(bare, scene.triggers) if phrase != bare else None)
    kind = (
        good[1] if good else campaign_type(scene.triggers, phrase, scene.topic + scene.sentence, scene.theme)
    )
    return make_candidates(clause, scene, kind, token.end, len(clause.masked), "light.campaign", 0.65)


def read_duties(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """完成疫情防控、服务企业等工作; 投身项目建设等重点任务: duties beside the congress's own."""
    duty = _DUTIES.search(strip_amounts(rest))
    if token.form not in _DUTY_VERBS or not duty or "、" not in rest:
        return ()
    start = clause.start + token.end
    raw = scene.content[start : start + duty.start()]
    members = re.split(r"、|以及|及", raw) if token.form in _COUNTED_APART else [raw]
    out = []
    for member in members:
        phrase = trim_object(member)
        named = event_head(member, scene.triggers)
        helping = scene.triggers.topic(member) == "Assistance"
        kind: ActivityType = named[1] if named else "Assistance" if helping else "Other"
        if token.form in _SET_OUT:
            kind = "Other"
        if len(phrase) >= 2:
            at = scene.content.find(phrase, start)
            out.append(Candidate(kind, phrase, clause.start, clause.end, "light.duty", 0.6, at))
    return tuple(out)


def campaign_type(triggers: Triggers, phrase: str, context: str, theme: ActivityType | None) -> ActivityType:
    """The type of a named campaign: by its name, else by its sentence, else by its section."""
    named = next((one.gives for one in _BY_NAME if one.fits("", phrase, phrase)), None)
    around = triggers.topic(context)
    return (
        named
        or triggers.topic(phrase)
        or (around if around not in _NEVER_AROUND else None)
        or theme
        or "Other"
    )
