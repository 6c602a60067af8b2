"""Each row of the table of acts: a verb and an object on which it decides."""

import pytest

from ingest.facts import ActivityType
from ingest.nlp.activities.frames.acts_by_object import ACTS_BY_OBJECT, refine_act
from ingest.nlp.activities.frames.refinement import Refinement

Case = tuple[ActivityType, str, str, ActivityType | None]

DECIDED: tuple[Case, ...] = (
    ("Hearing", "审议", "议题68项", "Other"),
    ("Hearing", "审议", "重大事项", None),
    ("Hearing", "审议", "人事任免案3件", "Appointment"),
    ("Hearing", "听取", "县水务局负责人的述职报告", "Appraisal"),
    ("Hearing", "审议", "会议议程草案和主席团名单", "Other"),
    ("Hearing", "审议", "和修改", None),
    ("Hearing", "审议", "河道管理条例草案2件", "RuleMaking"),
    ("Hearing", "审议", "关于批准预算的决议", "Decision"),
    ("Hearing", "审议", "质量不断提高", None),
    ("Hearing", "听取", "选民意见和建议46条", "Outreach"),
    ("Hearing", "听取", "各方面意见", None),
    ("Hearing", "听取", "群众意见后梳理问题12个", "Outreach"),
    ("Hearing", "听取", "群众意见后再研究", None),
    ("Hearing", "审议", "法规3件", "RuleMaking"),
    ("Decision", "决定", "任命案2件", "Appointment"),
    ("Decision", "通过", "议事规则", "RuleMaking"),
    ("ProjectVote", "票决", "、跟踪", None),
    ("Inspection", "视察", "议题", None),
    ("Other", "研究", "重要事项20项", "Other"),
    ("Other", "研究", "推进措施", None),
    ("Other", "审查", "通过城市总体规划", "Decision"),
    ("Other", "审查", "专家库", None),
    ("Other", "审查", "、重点发问", None),
    ("Other", "审查", "行政法规、地方性法规40件", "FilingReview"),
    ("Other", "审查", "监督", None),
    ("Other", "审查", "规范性文件14件", "FilingReview"),
    ("Outreach", "旁听", "庭审9次", "Inspection"),
    ("Outreach", "接待", "费用逐年下降", None),
    ("Outreach", "接待", "邻省人大同仁6批", "Exchange"),
    ("Outreach", "走访", "看守所", "Inspection"),
    ("Outreach", "走访", "察看企业3家", "Inspection"),
    ("Outreach", "走访", "非遗传承人12名", "Research"),
    ("Outreach", "走访", "企业30家", "Research"),
    ("Outreach", "列席", "会议", None),
    ("Outreach", "通报", "情况", None),
    ("Outreach", "联系", "基层", None),
    ("Outreach", "联系", "企业12家", "Assistance"),
    ("Outreach", "固定联系", "选民300名", "Outreach"),
    ("Outreach", "接待", "群众来信100件", "Petition"),
    ("Outreach", "接待", "来访100人次", "Petition"),
    ("Publicity", "发放", "测评表200份", "Appraisal"),
    ("Publicity", "发放", "问卷200份", "Research"),
    ("Publicity", "发放", "补贴", None),
    ("Publicity", "报送", "报表", None),
    ("Publicity", "撰写", "学习心得40篇", None),
    ("Publicity", "开辟", "绿色通道", None),
    ("Publicity", "开设", "代表业务辅导", "Training"),
    ("Publicity", "编印", "主席团议事规则", "RuleMaking"),
    ("Publicity", "发表", "声明3次", "Other"),
    ("Publicity", "学习宣传", "贯彻会议精神", None),
    ("Publicity", "撰写", "调研报告6篇", "Research"),
    ("Publicity", "宣传", "会议精神", None),
    ("Appointment", "任命", "人员面向国徽宣誓", None),
    ("Appointment", "选举", "风清气正", None),
    ("Appointment", "任免", "工作人员事宜", None),
    ("Appointment", "选举", "支部书记1名", "PartyWork"),
    ("Exchange", "考察", "时重要讲话精神", None),
    ("Exchange", "参观", "城市展览馆", "Inspection"),
    ("Exchange", "考察", "当地民俗", "Inspection"),
    ("Assistance", "选派", "干部8名参加培训", "Training"),
    ("Training", "学习", "外地经验", "Exchange"),
    ("Training", "学习", "贯彻", None),
)
"""One for each row, in the order of the table."""


def row_for(kind: ActivityType, verb: str, rest: str) -> Refinement | None:
    """The row that decides, if any."""
    return next((one for one in ACTS_BY_OBJECT[kind] if one.fits(verb, rest, verb + rest)), None)


@pytest.mark.parametrize(("kind", "verb", "rest", "expected"), DECIDED)
def test_the_object_decides(kind: ActivityType, verb: str, rest: str, expected: ActivityType | None) -> None:
    assert refine_act(kind, verb, rest, verb + rest) == expected


def test_every_row_decides_on_a_case_of_its_own() -> None:
    reached = [row_for(kind, verb, rest) for kind, verb, rest, _ in DECIDED]
    assert reached == [one for rows in ACTS_BY_OBJECT.values() for one in rows]


@pytest.mark.parametrize(
    ("kind", "verb", "rest"),
    [
        ("Hearing", "听取", "政府工作报告"),
        ("Hearing", "审议", "条例执行情况报告"),
        ("Decision", "批准", "单行条例2件"),
        ("Outreach", "走访", "选民120人次"),
        ("Outreach", "接待", "外地群众30人次"),
        ("Publicity", "开设", "宪法宣传专栏"),
        ("Publicity", "宣传", "会议精神20场次"),
        ("Honour", "荣获", "先进集体"),
    ],
)
def test_else_the_verb_keeps_its_type(kind: ActivityType, verb: str, rest: str) -> None:
    assert refine_act(kind, verb, rest, verb + rest) == kind
