"""Entities: full names by the hierarchy, coordinations, forms, and what is none."""

import pytest

from ingest.facts import Entity
from ingest.nlp.entities import Gazetteer, extract_entities
from ingest.nlp.header import Header
from ingest.text import text_of

TENGZHOU = Header("滕州市人大常委会", "2023", "", "370481")
SHIBEI = Header("市北区人大常委会", "2023", "", "370203")


def entities_of(content: str, header: Header, gazetteer: Gazetteer) -> dict[str, Entity]:
    return {entity.name: entity for entity in extract_entities(text_of(content), header, gazetteer)}


@pytest.mark.parametrize(
    ("content", "name", "alias"),
    [
        ("听取了区政府的报告。", "市北区人民政府", "区政府"),
        ("市委召开会议。", "青岛市委", "市委"),
        ("配合省人大常委会检查。", "山东省人大常委会", "省人大常委会"),
        ("向区法院反馈。", "市北区人民法院", "区法院"),
        ("走访市中级法院。", "青岛市中级人民法院", "市中级法院"),
        ("区发改委作了说明。", "市北区发改委", "区发改委"),
        ("提请常委会审议。", "市北区人大常委会", "常委会"),
        ("区十八届人大三次会议召开。", "市北区十八届人大三次会议", "区十八届人大三次会议"),
        ("学习党的二十大和二十届三中全会精神。", "党的二十届三中全会", "二十届三中全会"),
        ("开展“百日攻坚”行动。", "百日攻坚行动", "百日攻坚"),
    ],
)
def test_a_short_form_means_the_issuers_or_its_superiors(
    content: str, name: str, alias: str, gazetteer: Gazetteer
) -> None:
    found = entities_of(content, SHIBEI, gazetteer)
    assert name in found
    assert alias in found[name].aliases


def test_a_coordination_names_each_member(gazetteer: Gazetteer) -> None:
    found = entities_of("配合省、市人大常委会开展执法检查。", SHIBEI, gazetteer)
    assert {"山东省人大常委会", "青岛市人大常委会"} <= set(found)


def test_the_rank_word_of_a_county_level_city_is_itself(gazetteer: Gazetteer) -> None:
    assert "滕州市人民政府" in entities_of("听取市政府报告。", TENGZHOU, gazetteer)


@pytest.mark.parametrize(
    "content", ["各级政府要负责。", "增强“四个意识”。", "全区人民满意。", "一府一委两院依法履职。", ""]
)
def test_crowds_and_slogans_are_none(content: str, gazetteer: Gazetteer) -> None:
    assert entities_of(content, SHIBEI, gazetteer) == {}


def test_a_work_report_is_no_instrument_and_a_newspaper_is_an_institution(gazetteer: Gazetteer) -> None:
    found = entities_of("《区政府工作报告》在《光明日报》刊登，检查《噪声污染防治法》。", SHIBEI, gazetteer)
    assert found["光明日报"].type == "Institution"
    assert found["噪声污染防治法"].type == "LegalInstrument"
    assert not any("报告" in name for name in found)


def test_mentions_lie_where_they_say(gazetteer: Gazetteer) -> None:
    content = "区政府、区法院、区检察院向区人大常委会报告。\n区政府办理“两山”议案。"
    for entity in entities_of(content, SHIBEI, gazetteer).values():
        assert entity.rule
        assert 0 < entity.confidence <= 1
        for mention in entity.mentions:
            assert content[mention.span.start : mention.span.end] == mention.surface


def test_regions_follow_the_hierarchy(gazetteer: Gazetteer) -> None:
    found = entities_of("区政府、市政府、省政府学习《民法典》。", SHIBEI, gazetteer)
    assert found["市北区人民政府"].region == "370203"
    assert found["青岛市人民政府"].region == "370200"
    assert found["山东省人民政府"].region == "370000"


TOWN = Header("石桥镇人大", "2023", "", "370481")


@pytest.mark.parametrize(
    ("content", "header", "name", "kind"),
    [
        ("评议了派出所、镇司法所的工作。", TOWN, "石桥镇司法所", "Institution"),
        ("意见当面交给镇渔业办。", TOWN, "石桥镇渔业办", "Institution"),
        ("石桥镇安监站按单子关停。", TOWN, "石桥镇安监站", "Institution"),
        ("石桥镇人大履职,石桥镇面貌一新。", TOWN, "石桥镇", "Place"),
        ("制定军事设施保护、征兵工作条例。", SHIBEI, "军事设施保护条例", "LegalInstrument"),
        ("修订促进民族团结进步条例。", SHIBEI, "促进民族团结进步条例", "LegalInstrument"),
        ("推行民情观察员制度。", SHIBEI, "民情观察员制度", "Campaign"),
        ("视察第二中学扩建进度。", SHIBEI, "第二中学扩建", "Project"),
        ("赴滕州市西岗镇考察。", SHIBEI, "滕州市西岗镇", "Place"),
        ("决定任命刘伟为区教育局局长。", SHIBEI, "刘伟", "Person"),
        ("表彰优秀代表10名。", SHIBEI, "优秀代表", "Award"),
        ("视察江南大学附属医院党委。", SHIBEI, "江南大学附属医院党委", "Institution"),
    ],
)
def test_names_by_the_grammar_of_their_kind(
    content: str, header: Header, name: str, kind: str, gazetteer: Gazetteer
) -> None:
    found = entities_of(content, header, gazetteer)
    assert name in found
    assert found[name].type == kind


@pytest.mark.parametrize(
    "content",
    [
        "推进依法治镇。",
        "投入12万元硬化村道。",
        "扶持家庭农场。",
        "依靠全镇干部。",
        "每个村和社区都有站点。",
        "对3个小水厂改造。",
        "汛期前完成大坝。",
    ],
)
def test_common_nouns_after_other_words_are_no_places(content: str, gazetteer: Gazetteer) -> None:
    assert not [one for one in entities_of(content, SHIBEI, gazetteer).values() if one.name != "市北区"]


def test_an_autonomous_division_has_its_full_name_where_the_text_has_it(gazetteer: Gazetteer) -> None:
    header = Header("红河州人大常委会", "2023", "", "532500")
    full = entities_of("红河哈尼族彝族自治州人大常委会开展视察，州政府整改。", header, gazetteer)
    assert {"红河哈尼族彝族自治州人大常委会", "红河哈尼族彝族自治州人民政府"} <= set(full)
    assert "红河州人民政府" in entities_of("州人大常委会开展视察，州政府整改。", header, gazetteer)


@pytest.mark.parametrize(
    ("content", "stands_free"),
    [
        ("市北区人大常委会开展视察，检查《市北区城市管理条例》。", False),
        ("市北区十八届人大三次会议召开，市北区代表团审议。", False),
        ("市北区人大常委会推动市北区面貌一新。", True),
        ("市北区人大常委会为谱写市北新篇章作出贡献。", True),
    ],
)
def test_the_issuers_place_counts_where_it_stands_by_itself(
    content: str, stands_free: bool, gazetteer: Gazetteer
) -> None:
    assert ("市北区" in entities_of(content, SHIBEI, gazetteer)) == stands_free


def test_a_short_county_name_before_a_body_is_a_word_and_a_rank(gazetteer: Gazetteer) -> None:
    header = Header("沂水县人大常委会", "2023", "", "371323")
    assert "沂水县人民政府" in entities_of("应县政府提请，会议作出决议。", header, gazetteer)
