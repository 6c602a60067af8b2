"""What came of it: chains over the activities of a paragraph, and no chain where things are only listed."""

import pytest
from spacy.language import Language

from ingest.facts import Activity
from ingest.nlp.pipeline import extract_facts, load_pipeline
from ingest.resources import data_dir
from ingest.source import Source
from ingest.text import text_of

HEAD = "平阳县人大常委会2023年工作报告\n"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline(data_dir(), exclude=("renda_topics", "renda_memberships"))


def chains(nlp: Language, body: str) -> list[tuple[str, str]]:
    """Types of cause and effect, in the order of the text."""
    content = HEAD + body
    activities: dict[str, Activity] = {
        one.id: one
        for one in extract_facts(
            nlp, Source("甲.txt", "txt", "utf-8", "0" * 64, content), text_of(content)
        ).activities
    }
    return [(one.type, activities[to].type) for one in activities.values() for to in one.led_to]


CHAINS: list[tuple[str, list[tuple[str, str]]]] = [
    ("代表们走访选民320人次，收集意见建议45条。", [("Outreach", "SuggestionHandling")]),
    ("县人大常委会视察滨江公园建设工程，督促县政府完善防洪设施。", [("Inspection", "Other")]),
    (
        "听取和审议县政府关于河道治理情况的报告，作出《关于加强河道治理的决议》。",
        [("Hearing", "Decision")],
    ),
    (
        "县十届人大三次会议票决民生实事项目10个。截至年底，已完成投资3.2亿元。",
        [("ProjectVote", "ProjectProgress")],
    ),
    ("全年接待群众来信来访210件次，交办案件36件。", [("Petition", "SuggestionHandling")]),
    ("听取审议专项工作报告21项，提出审议意见96条。", [("Hearing", "Other")]),
    (
        "作出《关于保护水源的决议》，县政府据此关停小造纸厂9家，恢复植被3200亩。",
        [("Decision", "Other"), ("Decision", "Other")],
    ),
    ("县财政追加资金260万元，新建学生食堂9个。", [("Other", "ProjectProgress")]),
    ("核查疑点数据310条，推动盘活闲置资金4.2亿元。", [("Other", "Other")]),
    (
        "向承办单位交办代表建议120件。危房改造等3个老大难问题得到解决。",
        [("SuggestionHandling", "SuggestionHandling")],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CHAINS, ids=[body[:12] for body, _ in CHAINS])
def test_what_came_of_it(nlp: Language, body: str, expected: list[tuple[str, str]]) -> None:
    assert chains(nlp, body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "举办代表培训班3期，开展专题调研12次。",
        "全年听取审议专项工作报告21项，作出决议决定13项。",
        "开展专题调研9次，督办代表建议120件。",
        "开展专题调研14次，作出重大事项决议决定10项。",
        "召开常委会会议8次，任免国家机关工作人员45人次。",
        "镇人大争取经费3万元，建成代表之家2个。",
        "代表建议120件全部办结，《关于修复湿地的建议》由主任领衔督办。",
        "代表走访选民320人次。\n收集意见建议45条。",
    ],
)
def test_what_is_only_told_one_after_the_other_is_no_chain(nlp: Language, body: str) -> None:
    assert chains(nlp, body) == []


def test_what_is_told_side_by_side_led_to_it_together(nlp: Language) -> None:
    found = chains(nlp, "开展走访活动20场次，走访选民120人次，收集意见建议30条。")
    assert found == [("Outreach", "SuggestionHandling")] * 2


def test_an_effect_has_its_causes_before_it(nlp: Language) -> None:
    content = HEAD + "".join(body for body, _ in CHAINS)
    facts = extract_facts(nlp, Source("甲.txt", "txt", "utf-8", "0" * 64, content), text_of(content))
    order = {one.id: i for i, one in enumerate(facts.activities)}
    links = [(order[one.id], order[to]) for one in facts.activities for to in one.led_to]
    assert links
    assert all(cause < effect for cause, effect in links)


def test_of_several_causes_the_one_that_the_effect_speaks_of(nlp: Language) -> None:
    body = "听取审议了河道治理、森林防火情况的报告，督促县政府完善森林防火设施。"
    content = HEAD + body
    facts = extract_facts(nlp, Source("甲.txt", "txt", "utf-8", "0" * 64, content), text_of(content))
    assert [one.object for one in facts.activities if one.led_to] == ["森林防火情况的报告"]
