"""Who did it: sentences and the body that a reader takes for the doer of their last activity."""

import pytest

from ingest.facts import Activity, Entity, EntityType, Mention
from ingest.lexicon import Lexicons, load_lexicons
from ingest.nlp.activities import extract_activities
from ingest.nlp.activities.agents import giver_of
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import cast_of
from ingest.nlp.activities.frames.passives import doer_named_in
from ingest.nlp.header import Header
from ingest.resources import data_dir
from ingest.text import text_of

LEXICONS: Lexicons = load_lexicons(data_dir() / "lexicons")
HEADER = Header("青田县人大常委会", "2019", "", "331121")
ISSUER, DEPUTIES = "青田县人大常委会", "青田县人大代表"


def read(content: str, *entities: Entity) -> tuple[Activity, ...]:
    return extract_activities(text_of(content), HEADER, entities, (), LEXICONS)[0]


def named(content: str, name: str, short: str = "", kind: EntityType = "Institution") -> Entity:
    surface = short or name
    at = content.index(surface)
    return Entity(kind, name, (), (Mention(surface, text_of(content).span(at, at + len(surface))),))


@pytest.mark.parametrize(
    ("content", "agent"),
    [
        ("全年接待群众1800余人次。", DEPUTIES),
        ("建成联络站12个，接待选民930人次。", DEPUTIES),
        ("常委会领导班子成员接待群众36批次。", ISSUER),
        ("组织机关干部走访群众120户。", ISSUER),
        ("走访基层代表60人次。", ISSUER),
    ],
)
def test_the_public_is_received_by_deputies_unless_others_are_named(content: str, agent: str) -> None:
    assert read(content)[-1].agent == agent


@pytest.mark.parametrize(
    ("content", "agent"),
    [
        ("各地代表走访农户120户。", DEPUTIES),
        ("东源镇、北山镇的代表走访农户120户。", DEPUTIES),
        ("海口乡代表小组走访农户120户。", DEPUTIES),
        ("今年代表票决民生实事项目8件。", DEPUTIES),
        ("补选县人大代表3名。", ISSUER),
        ("分片培训乡镇代表210名。", ISSUER),
        ("接受乡代表辞职2名。", ISSUER),
        ("建立代表小组36个。", ISSUER),
        ("实行民生实事项目代表票决制。", ISSUER),
    ],
)
def test_deputies_are_the_subject_where_they_open_the_clause(content: str, agent: str) -> None:
    assert [a.agent for a in read(content)][-1] == agent


@pytest.mark.parametrize(
    "content",
    [
        "县水利局关停采砂场3处；对河道治理情况进行了视察。",
        "县水利局关停采砂场3处；听取审议防汛工作情况的报告。",
        "县水利局关停采砂场3处；任免国家机关工作人员21人次。",
    ],
)
def test_oversight_after_what_another_body_did_is_the_congresses(content: str) -> None:
    assert read(content, named(content, "青田县水利局", "县水利局"))[-1].agent == ISSUER


def test_deeds_after_what_another_body_did_are_its_own() -> None:
    content = "会后县水利局关停采砂场3处，拆除违章建筑12处。"
    agents = {a.agent for a in read(content, named(content, "青田县水利局", "县水利局"))}
    assert agents == {"青田县水利局"}


def test_a_court_does_not_hear_its_own_report() -> None:
    content = "书面听取县法院执行工作情况的报告，县法院民事审判工作情况汇报。"
    agents = {a.agent for a in read(content, named(content, "青田县人民法院", "县法院"))}
    assert agents == {ISSUER}


def test_meetings_decide_not_the_deputies_spoken_of_before() -> None:
    content = "代表们走访农户120户，听取审议防汛工作情况的报告。"
    assert [a.agent for a in read(content)] == [DEPUTIES, ISSUER]


@pytest.mark.parametrize("verb", ["推动", "促使"])
def test_who_was_moved_to_do_it_did_it(verb: str) -> None:
    content = f"{verb}县财政局收回闲置土地120亩。"
    assert read(content, named(content, "青田县财政局", "县财政局"))[-1].agent == "青田县财政局"
    assert read(f"{verb}县政府收回闲置土地120亩。")[-1].agent == "青田县人民政府"


def test_who_urged_did_the_urging() -> None:
    content = "督促县财政局完善绩效管理办法。"
    assert read(content, named(content, "青田县财政局", "县财政局"))[-1].agent == ISSUER


@pytest.mark.parametrize("beside", ["、县住建局", "会同县住建局", "和县水务集团公司"])
def test_of_several_who_acted_the_first_is_named(beside: str) -> None:
    content = f"县审计局{beside}建立信息共享机制。"
    assert read(content, named(content, "青田县审计局", "县审计局"))[-1].agent == "青田县审计局"


def test_who_asked_the_congress_to_check_did_not_check() -> None:
    content = "市人大常委会委托我们检查《河道管理条例》实施情况。"
    assert read(content, named(content, "丽水市人大常委会", "市人大常委会"))[-1].agent == ISSUER


def test_its_own_paper_is_the_congress() -> None:
    content = "《青田人大》开设“代表风采”专栏。"
    assert read(content, named(content, "青田县人大", "青田人大"))[-1].agent == ISSUER
    content = "《浙江人大》刊发代表工作文章3篇。"
    assert read(content, named(content, "浙江人大"))[-1].agent == "浙江人大"


@pytest.mark.parametrize("members", ["主任会议成员", "县人大常委会领导", "常委会组成人员", "主席团成员"])
def test_members_of_the_body_are_the_body(members: str) -> None:
    candidate = Candidate("SuggestionHandling", "重点建议", 0, 9, "model:clause", 0.7, agent=members)
    assert giver_of(candidate, cast_of(HEADER, ())) == ISSUER


@pytest.mark.parametrize(
    ("content", "agent"),
    [
        ("召开党组会议18次，传达学习上级会议精神。", f"{ISSUER}党组"),
        ("组织党组理论学习中心组学习9次，传达学习上级会议精神。", f"{ISSUER}党组"),
        ("严格落实“第一议题”制度。", ISSUER),
    ],
)
def test_the_party_group_learns_where_it_meets(content: str, agent: str) -> None:
    assert read(content)[-1].agent == agent


@pytest.mark.parametrize(
    ("content", "agent"),
    [
        ("滨河南路于9月全线贯通。", "青田县人民政府"),
        ("老年食堂如期启用。", "青田县人民政府"),
        ("推动滨河南路全线贯通。", ISSUER),
    ],
)
def test_works_that_are_finished_are_the_governments_unless_pushed(content: str, agent: str) -> None:
    assert [a.agent for a in read(content)] == [agent]


@pytest.mark.parametrize(
    ("content", "agent"),
    [
        ("县十二届人大三次会议举行第二次全体会议。", "青田县人大"),
        ("青田县第十二届人民代表大会第三次会议听取县人民政府工作报告。", "青田县人大"),
        ("县十二届人大三次会议以来办结建议86件。", ISSUER),
        ("2021年10月县委理论学习中心组专题学习代表法。", "青田县委"),
        ("《关于修建环城步道的建议》由县长领办。", "青田县人民政府"),
        ("六百名代表票决民生实事项目8件。", DEPUTIES),
        ("县财政追加资金260万元。", "青田县财政局"),
        ("县财政部门的报告指出了问题，听取审议防汛工作情况的报告。", ISSUER),
        ("代表走访群众120户，转办交办意见建议64条。", ISSUER),
        ("9名不称职代表被劝辞。", ISSUER),
        ("东山镇代表联络站共接待群众112人次，现场解决诉求28件。", "东山镇代表联络站"),
    ],
)
def test_the_doer_is_the_body_that_the_clause_names(content: str, agent: str) -> None:
    assert read(content)[-1].agent == agent


def test_a_passive_names_its_doer_unless_it_only_counts() -> None:
    assert doer_named_in("建议由县住建局承办") == doer_named_in("建议交由县住建局办理") == "县住建局"
    assert doer_named_in("建议被副县长采纳") == "县政府"
    assert doer_named_in("建议由县长领办") == "县政府"
    assert doer_named_in("86件建议交由25个单位办理") == ""
