"""Activities of whole little reports: agents, offsets, tense, quantities."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.facts import Activity, Entity, EntityType, Mention, Quantity
from ingest.lexicon import Lexicons, load_lexicons
from ingest.nlp.activities import consider_activities, extract_activities
from ingest.nlp.header import Header
from ingest.resources import data_dir
from ingest.text import text_of

LEXICONS: Lexicons = load_lexicons(data_dir() / "lexicons")
HEADER = Header("青田县人大常委会", "2019", "", "331121")


def read(content: str, *entities: Entity) -> tuple[Activity, ...]:
    return extract_activities(text_of(content), HEADER, entities, (), LEXICONS)[0]


def test_hearing_with_count() -> None:
    (activity,) = read("全年听取和审议专项工作报告12项。")
    assert (activity.type, activity.object, activity.agent) == ("Hearing", "专项工作报告", "青田县人大常委会")


def test_span_is_evidence() -> None:
    content = "二、依法履职\n一年来，我们围绕饮用水安全开展专题调研，检查了消防法实施情况。"
    text = text_of(content)
    for activity in extract_activities(text, HEADER, (), (), LEXICONS)[0]:
        assert activity.span is not None
        assert content[activity.span.start : activity.span.end] == activity.evidence
        assert len(activity.evidence) <= 60


def test_quantity_goes_to_its_activity() -> None:
    content = "召开常委会会议8次。"
    text = text_of(content)
    given = Quantity(8, "次", "常委会会议", span=text.span(7, 9), surface="8次")
    activities, (quantity,) = extract_activities(text, HEADER, (), (given,), LEXICONS)
    assert quantity.activity == activities[0].id
    assert activities[0].type == "Meeting"


def test_plan_section_is_planned() -> None:
    content = "2020年工作安排\n听取县政府关于环境保护工作的报告。对安全生产法实施情况开展执法检查。"
    assert [a.planned for a in read(content)] == [True, True]


def test_law_named_among_entities_becomes_reference() -> None:
    content = "对《安全生产法》实施情况开展执法检查。"
    text = text_of(content)
    law = Entity("LegalInstrument", "安全生产法", (), (Mention("安全生产法", text.span(2, 7)),))
    (activity,) = extract_activities(text, HEADER, (law,), (), LEXICONS)[0]
    assert activity.type == "LawEnforcementInspection"
    assert activity.refs == ("安全生产法",)


@settings(max_examples=60, deadline=None)  # how long the machine takes is none of its business
@given(
    st.text(
        alphabet="听取审议对围绕开展进行调研代表建议的和、，。《》“”8次将组织就在督促政府完善", max_size=120
    )
)
def test_any_text_is_read_without_fault(content: str) -> None:
    for activity in read(content):
        assert activity.object
        assert activity.span is not None


def test_three_levels_of_agents() -> None:
    content = (
        "一年来，常委会听取专项报告9项。全县各级人大代表走访选民1200人次。县政府对承办单位实行考核。"
        "常委会党组召开会议12次。各乡镇人大开展代表视察活动。"
    )
    agents = [a.agent for a in read(content)]
    assert agents[0] == "青田县人大常委会"
    assert agents[1] == "青田县人大代表"
    assert agents[3] == "青田县人大常委会党组"
    assert agents[4] == "各乡镇人大"


def test_body_of_another_level_is_not_the_issuer() -> None:
    content = "省人大常委会党组专题研究部署，在全省人大会议上作经验交流。"
    assert all(a.agent == "青田县人大常委会" for a in read(content) if a.type == "Exchange")


def test_subject_is_inherited_inside_a_sentence_and_reset_after_it() -> None:
    content = "人大代表深入选区接待选民860人次，为群众办实事95件。召开主任会议10次。"
    assert [a.agent for a in read(content)] == ["青田县人大代表", "青田县人大代表", "青田县人大常委会"]


def test_modal_puts_a_sentence_into_the_future() -> None:
    content = (
        "2019年，召开会议6次。2020年，县人大常委会将围绕旅游发展开展专题调研。对水法实施情况开展执法检查。"
    )
    assert [a.planned for a in read(content)] == [False, True, True]


def test_jiang_as_a_preposition_plans_nothing() -> None:
    (activity,) = read("将代表提出的63件建议交由县政府办理。")
    assert (activity.type, activity.planned) == ("SuggestionHandling", False)


def test_what_another_body_was_asked_for_is_not_done() -> None:
    activities = read("督促县政府完善考核办法，健全长效机制，切实改善民生。")
    assert [a.type for a in activities] == ["Other"]


def test_what_the_congress_sets_up_is_its_own_though_it_asked_for_something_before() -> None:
    content = "督促县政府加强建议办理，完善人大代表履职档案制度，建立企业用工协调机制。"
    assert [a.object for a in read(content)] == ["建议办理", "人大代表履职档案制度"]


def test_a_named_campaign_stands_in_a_preamble_too() -> None:
    content = "一年来，在县委的坚强领导下，深化“三个年”活动，各项工作取得了新的进展。"
    assert [a.object for a in read(content)] == ["“三个年”活动"]


def test_a_bare_word_repeats_only_what_was_counted() -> None:
    content = "每月10日为选民接待日，每年接待选民近百人次。举办代表培训班2期，培训代表90人次。"
    assert [a.type for a in read(content)] == ["Outreach", "Outreach", "Training"]


def test_people_brought_are_no_part_of_what_they_do() -> None:
    (activity,) = read("组织人大代表进社区联系群众。")
    assert activity.object == "进社区联系群众"
    assert activity.evidence.startswith("组织")


def test_advice_that_says_what_should_be_done_is_told_apart_from_its_count() -> None:
    content = "实地督导尾矿库安全，提出深化隐患排查、强化部门联动等建议。"
    assert [(a.type, a.object) for a in read(content)][1:] == [("Other", "深化隐患排查、强化部门联动")]


def test_advice_after_an_inspection_measures_it() -> None:
    content = "对防汛工作开展视察，提出意见建议8条。"
    text = text_of(content)
    eight = Quantity(8, "条", "意见建议", span=text.span(15, 17), surface="8条")
    (activity,), (quantity,) = extract_activities(text, HEADER, (), (eight,), LEXICONS)
    assert activity.type == "Inspection"
    assert quantity.activity == activity.id


def test_outcomes_are_chained() -> None:
    content = "票决民生实事项目20个，县城第二水厂建成投用。"
    first, second = read(content)
    assert first.led_to == (second.id,)


def test_section_theme_gives_campaigns_their_type() -> None:
    content = "五、加强党建工作\n深入开展“强基铸魂”主题活动。"
    assert [a.type for a in read(content)] == ["PartyWork"]


def test_another_year_is_said() -> None:
    assert [a.period for a in read("2017年，召开座谈会2次。召开推进会3次。")] == ["2017", ""]


def test_what_was_dropped_says_why() -> None:
    content = "以新思想为指导，加强宣传工作。"
    consideration = consider_activities(text_of(content), HEADER, (), LEXICONS)
    assert not consideration.accepted
    assert [d.reason for d in consideration.dropped] == ["preamble"]


@pytest.mark.parametrize("unit", ["对", "组织代表", "1", "就", "工作", "全市各级", "、", "□", "向"])
def test_a_clause_that_repeats_itself_is_read_in_time(unit: str) -> None:
    start = time.monotonic()
    read((unit * 400)[:390] + "。")
    assert time.monotonic() - start < 5


def test_without_a_head_the_body_is_what_the_text_calls_it() -> None:
    activities = extract_activities(text_of("县人大常委会召开会议6次。"), Header(), (), (), LEXICONS)[0]
    assert [a.agent for a in activities] == ["县人大常委会"]


def test_round_up_names_each_congress() -> None:
    content = (
        "甲山区人大常委会创新监督方式。\n开展执法检查3次。\n乙水县人大常委会强化监督。\n开展专题询问2次。"
    )
    text = text_of(content)
    names = ("甲山区人大常委会", "乙水县人大常委会")
    bodies = tuple(
        Entity("Institution", name, mentions=(Mention(name, text.span(at, at + 8)),))
        for name in names
        for at in (content.index(name),)
    )
    activities = extract_activities(text, Header("", ""), bodies, (), LEXICONS)[0]
    assert [a.agent for a in activities] == list(names)


def test_station_acts_for_itself() -> None:
    (activity,) = read("医疗行业站化解纠纷30余起。")
    assert activity.agent == "医疗行业站"


@pytest.mark.parametrize(
    "content",
    [
        "常委会督办代表建议90件。其中，农业类建议40件；教育类建议50件。",
        "常委会督办代表建议90件。建议内容涉及农业类建议40件；教育类建议50件。",
        "常委会督办代表建议90件。按内容分，农业类建议40件，教育类建议50件。",
    ],
)
def test_breakdown_measures_what_it_breaks_down(content: str) -> None:
    text = text_of(content)
    at = content.index("50件")
    given = Quantity(50, "件", "教育类建议", span=text.span(at, at + 3), surface="50件")
    activities, (quantity,) = extract_activities(text, HEADER, (), (given,), LEXICONS)
    assert [a.type for a in activities] == ["SuggestionHandling"]
    assert quantity.activity == activities[0].id


def test_a_sentence_of_its_own_breaks_nothing_down() -> None:
    content = "常委会督办代表建议90件。全县共有校车50件。"
    text = text_of(content)
    at = content.index("50件")
    given = Quantity(50, "件", "校车", span=text.span(at, at + 3), surface="50件")
    assert extract_activities(text, HEADER, (), (given,), LEXICONS)[1][0].activity is None


def named(content: str, kind: EntityType, name: str) -> Entity:
    at = content.index(name)
    return Entity(kind, name, (), (Mention(name, text_of(content).span(at, at + len(name))),))


@pytest.mark.parametrize(
    ("content", "agent"),
    [
        ("听取了住房保障工作的报告，新建安置房300套。", "青田县人民政府"),
        ("要求县水利局倒排工期，年内完成改厕1240户。", "青田县人民政府"),
        ("推动新建安置房300套。", "青田县人大常委会"),
        ("选派3名干部到下湾村驻村，修建水渠2公里。", "青田县人大常委会"),
        ("常委会筹资帮扶下湾村，修建水渠2公里。", "青田县人大常委会"),
    ],
)
def test_works_without_a_builder_are_the_governments(content: str, agent: str) -> None:
    assert read(content)[-1].agent == agent


@pytest.mark.parametrize(
    ("content", "agent"),
    [
        ("全年共有18人次列席常委会会议。", "青田县人大代表"),
        ("邀请代表25人次列席常委会会议，32人次参与执法检查。", "青田县人大常委会"),
        ("2.7万名干部以代表身份接待选民11.9万人次。", "青田县人大代表"),
        ("各代表团认真讨论，共提出意见20项。", "青田县人大代表"),
        ("十二届县人大代表共提出建议120件。", "青田县人大代表"),
    ],
)
def test_deputies_act_where_the_text_says_so(content: str, agent: str) -> None:
    assert read(content)[-1].agent == agent


def test_a_deputy_who_acts_alone_is_named() -> None:
    content = "代表李广全个人出资5万元安装路灯48盏。"
    assert read(content, named(content, "Person", "李广全"))[-1].agent == "李广全"
    content = "代表李广全等出资5万元安装路灯48盏。"
    assert read(content, named(content, "Person", "李广全"))[-1].agent == "青田县人大代表"


def test_a_party_group_hears_no_reports() -> None:
    name = "青田县人大常委会党组"
    content = f"{name}认真履职，召开主任会议15次，听取审议专项工作报告11项，召开党组会议9次。"
    agents = [a.agent for a in read(content, named(content, "Institution", name))]
    assert agents == ["青田县人大常委会", "青田县人大常委会", name]


@pytest.mark.parametrize(
    ("content", "surface", "object_"),
    [
        ("开展4次集中视察、3次专题调研。", "3次", "专题调研"),
        ("举行联组会议，23名常委会委员，现场对河道治理进行询问。", "23名", "河道治理"),
        ("举行联组会议，向县水利局、县财政局等21个部门负责人，现场对河道治理进行询问。", "21个", "河道治理"),
        ("召开常委会会议，听取审议预算报告，提出意见25条。", "25条", "意见"),
        ("举行第九次会议。委员25人出席会议。", "25人", "会议"),
        ("举行第九次会议。听取审议预算报告。会议应到代表41人。", "41人", "会议"),
    ],
)
def test_a_number_measures_what_it_stands_before_or_opens(content: str, surface: str, object_: str) -> None:
    text, at = text_of(content), content.index(surface)
    given = Quantity(1, surface[-1], "", span=text.span(at, at + len(surface)), surface=surface)
    activities, (quantity,) = extract_activities(text, HEADER, (), (given,), LEXICONS)
    assert {a.id: a.object for a in activities}[str(quantity.activity)].endswith(object_)


def test_residents_are_not_those_who_acted() -> None:
    content = "召开座谈会3次。全县现有贫困人口120人。"
    text = text_of(content)
    given = Quantity(120, "人", "贫困人口", span=text.span(15, 19), surface="120人")
    assert extract_activities(text, HEADER, (), (given,), LEXICONS)[1][0].activity is None


def test_what_a_committee_prepared_its_congress_does() -> None:
    name = "青田县人大教科文卫委员会"
    content = f"{name}深入5个村开展调研，走访农户120户；听取县政府关于食品安全的报告，出台食品摊贩管理规定。"
    agents = {a.type: a.agent for a in read(content, named(content, "Institution", name))}
    assert agents["Research"] == name
    assert agents["Hearing"] == agents["RuleMaking"] == "青田县人大常委会"
    content = f"{name}听取了县教育局关于校园安全的汇报。"
    assert read(content, named(content, "Institution", name))[0].agent == name


def test_inspection_named_again_is_the_one_told_before() -> None:
    content = "检查了消防法实施情况。\n消防法检查由三名副主任带队。森林法检查发现了三处隐患。"
    assert [(a.type, a.object) for a in read(content)] == [
        ("LawEnforcementInspection", "消防法实施情况"),
        ("LawEnforcementInspection", "森林法"),
    ]


def test_inquiry_is_about_what_was_heard_or_inspected_before() -> None:
    heard, asked = read("听取审议关于防汛工作情况的报告，并开展专题询问。")
    assert (heard.type, asked.type, asked.object) == ("Hearing", "Inquiry", "防汛工作情况")
    counted = read("听取审议关于防汛工作情况的报告，全年开展专题询问3次。")[1]
    assert (counted.type, counted.object) == ("Inquiry", "专题询问")
