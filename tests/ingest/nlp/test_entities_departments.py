"""Departments and public services under the place that they belong to."""

import pytest

from ingest.nlp.entities import Gazetteer, extract_entities
from ingest.nlp.header import Header
from ingest.text import text_of

TENGZHOU = Header("滕州市人大常委会", "2023", "", "370481")
SHIBEI = Header("市北区人大常委会", "2023", "", "370203")
TOWN = Header("东郭镇人大", "2023", "", "370481")


def bodies(content: str, header: Header, gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    found = extract_entities(text_of(content), header, gazetteer)
    return {one.name: one.aliases for one in found if one.type == "Institution"}


@pytest.mark.parametrize(
    ("content", "name", "alias"),
    [
        ("督促公安局纠正两起案件。", "市北区公安局", "公安局"),
        ("要对财政局、劳动局进行工作评议。", "市北区劳动局", "劳动局"),
        ("责成农牧局年内清理空壳社。", "市北区农牧局", "农牧局"),
        ("问题由国土分局组织复垦。", "市北区国土分局", "国土分局"),
        ("听取区果业局落实议案的情况。", "市北区果业局", "区果业局"),
        ("组织教育局长述职。", "市北区教育局", "教育局"),
        ("推动法院建立快审团队。", "市北区人民法院", "法院"),
        ("不合格者由区茶业协会摘去标识。", "市北区茶业协会", "区茶业协会"),
        ("这条意见转市公交公司后很快办结。", "青岛市公交公司", "市公交公司"),
        ("区一中学生食堂条件改善。", "市北区第一中学", "区一中"),
        ("任命区选举委员会组成人员。", "市北区选举委员会", "区选举委员会"),
        ("财经委与审计局召开联席会。", "市北区人大财经委", "财经委"),
        ("询问会由市电视台直播。", "青岛市电视台", "市电视台"),
        ("任免监委、法院、检察院人员。", "市北区监委", "监委"),
    ],
)
def test_a_department_is_the_issuers_or_its_superiors(
    content: str, name: str, alias: str, gazetteer: Gazetteer
) -> None:
    found = bodies(content, SHIBEI, gazetteer)
    assert alias in found.get(name, ())


def test_a_verb_after_the_government_is_none_of_its_name(gazetteer: Gazetteer) -> None:
    found = bodies("建议交区政府办理，区政府办牵头答复。", SHIBEI, gazetteer)
    assert {"市北区人民政府", "市北区政府办"} <= set(found)
    assert set(bodies("意见交镇政府办好。", TOWN, gazetteer)) == {"东郭镇人民政府"}


def test_a_town_has_no_departments_but_its_county(gazetteer: Gazetteer) -> None:
    assert "滕州市环保局" in bodies("环保局和镇政府拆了生产线。", TOWN, gazetteer)
    assert "滕州市财政局" in bodies("请滕州市农业农村局、财政局两家单位参加。", TOWN, gazetteer)


@pytest.mark.parametrize(
    "content",
    [
        "围绕中心服务大局，形成齐抓共管的工作格局。",
        "优化中小学布局，实现良好开局，开创新局面。",
        "评议三个农垦分局。",
        "助推人民法院基层基础建设。",
        "各局和市直部门办公室主任到会。",
        "在县级医院改革中先行。",
        "视察城区中小学和小区配套幼儿园，新建改扩建学校十所。",
        "各县区开好局、起好步。",
    ],
)
def test_what_is_no_department_of_a_name_is_none(content: str, gazetteer: Gazetteer) -> None:
    assert bodies(content, TENGZHOU, gazetteer) == {}
