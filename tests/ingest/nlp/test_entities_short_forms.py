"""Short forms of bodies and places, attached to the full names that they mean."""

import pytest

from ingest.nlp.entities import Gazetteer, extract_entities
from ingest.nlp.header import Header
from ingest.text import text_of
from tests.ingest.nlp.conftest import named

MENYUAN = Header("门源回族自治县人大常委会", "2023", "", "632221")
ENSHI = Header("恩施土家族苗族自治州人大常委会", "2023", "", "422800")
PRESIDIUM = Header("东郭镇人大主席团", "2023", "", "370481")
EVERYWHERE = Header("获嘉县城关镇人大主席团", "2023", "", "410724")
CONGRESS = Header("石桥镇人大", "2023", "", "370481")
NOWHERE = Header()
STREET = Header("荆河街道人大工委", "2023", "", "370481")


@pytest.mark.parametrize(
    ("header", "content", "name", "alias"),
    [
        (MENYUAN, "受自治县人大常委会委托。", "门源回族自治县人大常委会", "自治县人大常委会"),
        (
            MENYUAN,
            "自治县第十三届人大常委会任期届满。",
            "门源回族自治县人大常委会",
            "自治县第十三届人大常委会",
        ),
        (ENSHI, "在自治州人民政府的支持下。", "恩施土家族苗族自治州人民政府", "自治州人民政府"),
        (ENSHI, "在州委的领导下。", "恩施州委", "州委"),
        (PRESIDIUM, "主席团每季度听一次汇报。", "东郭镇人大主席团", "主席团"),
        (STREET, "工委组织代表视察。", "荆河街道人大工委", "工委"),
        (PRESIDIUM, "走访柳河镇的农户，柳河代表多。", "柳河镇", "柳河"),
        (PRESIDIUM, "国网安平供电公司答复了，供电公司加装变压器。", "国网安平供电公司", "供电公司"),
        (PRESIDIUM, "滕州市东郭镇人大主席团开会。", "东郭镇人大主席团", "滕州市东郭镇人大主席团"),
        (PRESIDIUM, "代表们走进山东省滕州市东郭镇。东郭镇变了样。", "东郭镇", "山东省滕州市东郭镇"),
        (PRESIDIUM, "代表视察后，该镇人大主席团提出建议。", "东郭镇人大主席团", "该镇人大主席团"),
        (CONGRESS, "人大主席团制定计划，主席团成员参加。", "石桥镇人大主席团", "主席团"),
        (MENYUAN, "年中，机关农经工委开展调研。", "门源回族自治县人大常委会农经工委", "机关农经工委"),
        (EVERYWHERE, "城关镇人大主席团听取了汇报。", "获嘉县城关镇人大主席团", "城关镇人大主席团"),
        (NOWHERE, "市十八届人大常委会听取了报告，市人大常委会审议。", "市人大常委会", "市十八届人大常委会"),
        (
            MENYUAN,
            "中共门源回族自治县人大常委会党组研究。",
            "门源回族自治县人大常委会党组",
            "中共门源回族自治县人大常委会党组",
        ),
        (MENYUAN, "与四川邻水、重庆梁平人大建立协作机制。", "邻水县人大", "四川邻水、重庆梁平人大"),
    ],
)
def test_a_short_form_is_an_alias_of_the_full_name(
    header: Header, content: str, name: str, alias: str, gazetteer: Gazetteer
) -> None:
    found = {one.name: one.aliases for one in extract_entities(text_of(content), header, gazetteer)}
    assert alias in found.get(name, ())


@pytest.mark.parametrize("content", ["大会主席团主持选举。", "在街道党工委领导下，机关工委配合。"])
def test_other_bodies_of_these_names_are_not_the_issuer(content: str, gazetteer: Gazetteer) -> None:
    for header in (PRESIDIUM, STREET):
        names = {one.name for one in extract_entities(text_of(content), header, gazetteer)}
        assert header.issuer not in names


def test_the_years_of_a_plan_stand_for_it(gazetteer: Gazetteer) -> None:
    content = "审议“十四五”规划纲要。“十四五”开局良好。"
    (plan,) = named(content, "LegalInstrument", gazetteer).values()
    assert {"十四五"} <= {plan.name, *plan.aliases}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (
            "——2024年1月9日在市北区第十八届人民代表大会第四次会议上\n区十八届人大及其常委会依法履职。",
            "市北区人大",
        ),
        ("完成了区十八届人民代表大会第三次会议确定的任务，区人大依法履职。", "市北区人民代表大会"),
        ("条例草案经区人民代表大会通过。区人大监督实施。", "市北区人民代表大会"),
    ],
)
def test_a_congress_is_called_as_the_text_speaks_of_it(content: str, name: str, gazetteer: Gazetteer) -> None:
    found = set(named(content, "Institution", gazetteer))
    assert found & {"市北区人大", "市北区人民代表大会"} == {name}


@pytest.mark.parametrize(
    "content",
    [
        "由镇长领办三件建议。",
        "审议乡镇人民政府所作的报告。",
        "建成镇村综合文化活动场所。",
        "全镇四个代表联络站。",
        "镇代表联络站接待选民。",
    ],
)
def test_verbs_and_crowds_make_no_office_of_a_town(content: str, gazetteer: Gazetteer) -> None:
    assert not any(
        one.rule == "town-office" for one in named(content, "Institution", gazetteer, CONGRESS).values()
    )
