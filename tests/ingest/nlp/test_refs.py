"""References of activities: what their own clause names, and what the clauses around it do."""

import re

import pytest

from ingest.facts import Entity, EntityType, Mention
from ingest.lexicon import load_lexicons
from ingest.nlp.activities import extract_activities
from ingest.nlp.header import Header
from ingest.resources import data_dir
from ingest.text import text_of

LEXICONS = load_lexicons(data_dir() / "lexicons")
HEADER = Header("青田县人大常委会", "2019", "", "331121")
KINDS: dict[str, EntityType] = {
    "法": "LegalInstrument", "例": "LegalInstrument", "议": "LegalInstrument", "划": "LegalInstrument",
    "会": "Institution", "府": "Institution", "局": "Institution", "学": "Institution",
    "村": "Place", "镇": "Place", "城": "Place", "制": "Campaign", "动": "Campaign", "育": "Campaign",
    "大": "Meeting", "委": "Institution", "度": "Campaign",
}  # fmt: skip


def refs(content: str, *names: str) -> list[tuple[str, ...]]:
    """The refs of each activity; what is named stands in the text, and its last character tells its type."""
    text = text_of(content)
    entities = tuple(
        Entity(
            "Meeting" if name.endswith("次会议") else KINDS[name[-1]],
            name,
            (),
            tuple(Mention(name, text.span(*at.span())) for at in re.finditer(re.escape(name), content)),
        )
        for name in names
    )
    return [a.refs for a in extract_activities(text, HEADER, entities, (), LEXICONS)[0]]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("围绕《代表法》，举办培训班4期。", "代表法"),
        ("县人大常委会坚持以主题教育为引领，组织专题学习5次。", "主题教育"),
        ("县人大常委会联合丽水市人大常委会，对森林法实施情况开展执法检查。", "丽水市人大常委会"),
        ("向县水利局等6个部门主要负责人，现场进行询问。", "县水利局"),
        ("贯彻落实民营经济促进法，召开座谈会3次。", "民营经济促进法"),
        ("县一届人大二次会议期间，共收到代表建议120件。", "县一届人大二次会议"),
        ("县一届人大二次会议以来，代表共提出建议120件。", "县一届人大二次会议"),
        ("围绕主题教育，召开座谈会3次；走访企业12家。", "主题教育"),
        ("党的二十大胜利闭幕后，组织专题学习5次。", "党的二十大"),
        ("严格执行重大事项请示报告制度，向县委请示报告8次。", "重大事项请示报告制度"),
        ("在丽水市人大常委会指导下，制定《河道条例》。", "丽水市人大常委会"),
        ("选派3名干部到下湾村驻村，修建水渠2公里。", "下湾村"),
        ("其中《关于修复湿地的建议》由主任领衔督办，治理河段12公里。", "关于修复湿地的建议"),
    ],
)
def test_what_is_set_out_is_what_the_sentence_goes_on_about(content: str, name: str) -> None:
    assert name in refs(content, name, "县人大常委会")[-1]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("在中共青田县委员会领导下，召开常委会会议8次。", "中共青田县委员会"),
        ("深入贯彻党的二十大精神，听取审议专项工作报告12项。", "党的二十大"),
        ("以《代表法》为根本遵循，召开座谈会3次。", "代表法"),
        ("严格执行代表约谈制度，组织代表视察3次。", "代表约谈制度"),
        ("按照丽水市人大常委会的部署，召开座谈会3次。", "丽水市人大常委会"),
        ("紧扣青田县委中心工作，召开座谈会3次。", "青田县委"),
        ("县一届人大二次会议以来，召开常委会会议8次。", "县一届人大二次会议"),
        ("以学习贯彻党的二十大精神为主线，听取审议专项工作报告12项。", "党的二十大"),
        ("结合河道条例修订，走访企业12家；听取县水利局专项工作报告3项。", "河道条例"),
        ("在下湾镇开展调研3次；制定办法2件。", "下湾镇"),
        ("《关于修复湿地的建议》办理完毕；清淤河道3公里。", "关于修复湿地的建议"),
        ("县人大常委会围绕饮水安全，开展专题调研3次。", "县人大常委会"),
    ],
)
def test_who_leads_and_what_is_honoured_is_no_subject_matter(content: str, name: str) -> None:
    assert name not in refs(content, name)[-1]


def test_the_place_of_the_report_itself_is_not_set_out() -> None:
    content = "以推进青田县发展为主线，召开座谈会3次。以推进下湾镇发展为主线，听取报告3项。"
    text, at = text_of(content), content.index("青田县")
    home = Entity("Place", "青田县", (), (Mention("青田县", text.span(at, at + 3)),))
    other = Entity("Place", "下湾镇", (), (Mention("下湾镇", text.span(at + 20, at + 23)),))
    assert content[at + 20 : at + 23] == "下湾镇"
    found = extract_activities(text, HEADER, (home, other), (), LEXICONS)[0]
    assert [a.refs for a in found] == [(), ("下湾镇",)]


def test_a_demonstrative_takes_up_what_was_named_before() -> None:
    content = "首创“码上督”联动机制。该机制运行以来，督促整改资金260万元。"
    text = text_of(content)
    name = "“码上督”联动机制"
    campaign = Entity("Campaign", "码上督联动机制", (name,), (Mention(name, text.span(2, 11)),))
    activities = extract_activities(text, HEADER, (campaign,), (), LEXICONS)[0]
    assert activities[-1].refs == ("码上督联动机制",)


def test_the_session_that_hears_is_the_one_named_last() -> None:
    session = "县一届人大常委会第九次会议"
    found = refs(f"3月，{session}举行。会议听取了关于河长制工作情况的报告。", session)
    assert found[-1] == (session,)
    far = refs(f"3月，{session}举行。\n二、工作安排\n会议听取了关于消防工作情况的报告。", session)
    assert far[-1] == ()


def test_a_session_that_is_only_prepared_for_is_not_the_one_that_hears() -> None:
    held, next_one = "县一届人大常委会第十二次主任会议", "县一届人大常委会第九次会议"
    told = f"3月，{held}召开。会议研究了预算草案，提请{next_one}审议。\n会议听取了关于河长制工作情况的报告。"
    assert refs(told, held, next_one)[-1] == (held,)
    papers = f"3月，{held}召开。会议讨论了{next_one}议程。\n会议听取了关于河长制工作情况的报告。"
    assert refs(papers, held, next_one)[-1] == (held,)


def test_a_decision_is_what_is_acted_on_thereupon() -> None:
    content = "作出《关于保护水源的决议》，县政府据此关停小造纸厂9家。"
    assert refs(content, "关于保护水源的决议")[-1] == ("关于保护水源的决议",)


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("对种子法实施情况开展执法检查，检查组先后深入下湾镇、上湾镇等地。", ("种子法", "下湾镇", "上湾镇")),
        ("就农村公路养护开展专题询问，县交通局等5个部门负责人到会应询。", ("县交通局",)),
        ("对森林法实施情况开展执法检查，县水利局照单整改。", ("森林法", "县水利局")),
        ("就旧城改造赴下湾镇、上湾镇等地专题调研。", ("下湾镇", "上湾镇")),
        ("组织新任命人员进行宪法宣誓4场。", ("宪法",)),
    ],
)
def test_where_it_was_and_who_answered(content: str, names: tuple[str, ...]) -> None:
    assert refs(f"学习宪法。\n{content}", *names, "宪法")[-1] == names


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("对种子法实施情况开展执法检查，促进下湾镇农业发展。", "下湾镇"),
        ("就农村公路养护开展专题询问，支持县交通局改进工作。", "县交通局"),
        ("组织县教育局干部参加公文写作培训3次。", "县教育局"),
        ("紧扣健康下湾镇建设，开展专题调研3次。", "下湾镇"),
        ("全年组织执法检查3次。", "宪法"),
        ("县人大常委会第三次会议在县政府三楼会议室召开。", "县政府"),
        ("听取县委副书记、县长某某代表县政府所作的政府工作报告。", "县委"),
        ("围绕学习考察下湾镇重要讲话精神，举办专题讲座4期。", "下湾镇"),
        ("组织在下湾镇全国和省人大代表视察水利工程。", "下湾镇"),
        ("下湾城上湾镇人大视察水利工程。", "下湾城"),
        ("听取县法院贯彻落实丽水市人大常委会《关于加强执行工作的决议》情况的报告。", "丽水市人大常委会"),
    ],
)
def test_what_is_said_in_passing_is_no_reference(content: str, name: str) -> None:
    assert name not in refs(f"学习宪法。\n{content}", name, "宪法")[-1]


def test_a_government_that_reports_without_a_name_is_meant() -> None:
    said = "青田县人民政府积极整改。"
    both = refs(f"听取和审议县政府工作报告、财政预算执行情况报告。{said}", "青田县人民政府")
    assert both[:2] == [("青田县人民政府",)] * 2
    assert refs(f"听取和审议法院工作报告。{said}", "青田县人民政府")[0] == ()


def test_a_piece_of_a_longer_name_is_no_reference() -> None:
    assert refs("专题学习县委第二次会议精神3次。", "县委", "县委第二次会议") == [("县委第二次会议",)]


def test_each_report_of_a_list_has_the_body_that_gives_it() -> None:
    content = "听取县水利局关于饮水安全、关于河道整治和县教育局关于校园安全工作情况的报告。"
    assert refs(content, "县水利局", "县教育局") == [("县水利局",), ("县水利局",), ("县教育局",)]


def test_each_honour_of_a_list_has_who_confers_it() -> None:
    content = "被县委评为改革创新优秀案例、被丽水市委评为基层治理优秀案例。"
    assert all(len({"县委", "丽水市委"} & set(one)) <= 1 for one in refs(content, "县委", "丽水市委"))


def test_the_titles_of_a_list_are_each_of_their_own_activity() -> None:
    content = "制定《关于保护水源的决议》和《河道条例》。"
    names = ("关于保护水源的决议", "河道条例")
    assert refs(content, *names) == [(name,) for name in names]


@pytest.mark.parametrize(
    "step",
    ["并开展专题询问。", "并进行满意度测评。", "提出加大投入、完善管护等审议意见。"],
)
def test_a_further_step_on_a_report_is_of_the_body_that_gave_it(step: str) -> None:
    assert refs(f"听取县水利局关于饮水安全的报告，{step}", "县水利局")[-1] == ("县水利局",)


@pytest.mark.parametrize(
    "step",
    ["开展专题询问2次。", "对县教育局开展工作评议。", "开展代表履职评价。"],
)
def test_what_is_counted_or_about_another_is_no_further_step(step: str) -> None:
    assert "县水利局" not in refs(f"听取县水利局关于饮水安全的报告，{step}", "县水利局", "县教育局")[-1]


def test_a_body_that_the_text_has_no_name_for_gives_its_own_report() -> None:
    content = "听取县水利局关于饮水安全的报告、县检察机关关于公益诉讼工作的报告。"
    assert refs(content, "县水利局") == [("县水利局",), ()]


LEAD = "深入学习贯彻党的二十大精神。"


@pytest.mark.parametrize(
    "content",
    [
        "举办专题讲座3次。",
        "组织代表开展宣讲12场。",
        "制定学习贯彻方案。",
        "召开学习座谈会2次。",
    ],
)
def test_what_an_opening_says_is_studied_is_what_is_studied(content: str) -> None:
    assert refs(f"{LEAD}{content}", "党的二十大")[-1] == ("党的二十大",)


@pytest.mark.parametrize(
    "content",
    [
        "听取审议专项工作报告12项。",
        "召开常委会会议6次。",
        "对消防工作开展视察2次。",
    ],
)
def test_other_work_is_not_of_what_is_studied(content: str) -> None:
    assert "党的二十大" not in refs(f"{LEAD}{content}", "党的二十大")[-1]
