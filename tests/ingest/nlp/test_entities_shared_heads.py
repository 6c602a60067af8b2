"""Lists whose members share the noun at their end."""

import pytest

from ingest.nlp.entities import Gazetteer, extract_entities
from ingest.nlp.header import Header
from ingest.text import text_of

TENGZHOU = Header("滕州市人大常委会", "2023", "", "370481")


def places_and_bodies(content: str, gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    found = extract_entities(text_of(content), TENGZHOU, gazetteer)
    return {one.name: one.aliases for one in found if one.type in ("Place", "Institution")}


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("检查组先后走访了松岗、柳河两镇的农户。", {"松岗镇": "松岗", "柳河镇": "柳河"}),
        ("在松岗、柳河和白桦三乡开展试点。", {"松岗乡": "松岗", "柳河乡": "柳河", "白桦乡": "白桦"}),
        ("复查白桦沟、上营子等5个村的饮水工程。", {"白桦沟": "", "上营子": ""}),
        ("新设柳河、松岗2个社区联络站。", {"柳河社区": "柳河", "松岗社区": "松岗"}),
        ("乘船察看了石岛、沙埠两个渔港。", {"石岛渔港": "石岛", "沙埠渔港": "沙埠"}),
        ("走进松岗、柳河两所小学调研。", {"松岗小学": "松岗", "柳河小学": "柳河"}),
    ],
)
def test_each_member_has_the_head_of_the_list(
    content: str, names: dict[str, str], gazetteer: Gazetteer
) -> None:
    found = places_and_bodies(content, gazetteer)
    assert set(found) == set(names)
    assert all(not alias or alias in found[name] for name, alias in names.items())


def test_a_head_of_two_ranks_and_what_lies_within_the_members_are_left_out(gazetteer: Gazetteer) -> None:
    assert set(places_and_bodies("制度已在松岗、柳河等9个乡镇推行。", gazetteer)) == {"松岗", "柳河"}
    assert set(places_and_bodies("深入松岗、柳河等地走访。", gazetteer)) == {"松岗", "柳河"}
    assert set(places_and_bodies("在和胜、柳河等乡镇调研。", gazetteer)) == {"和胜", "柳河"}
    assert set(places_and_bodies("走访松岗镇、柳河镇等地。", gazetteer)) == {"松岗镇", "柳河镇"}
    assert set(places_and_bodies("深入松岗、柳河的12个行政村调研。", gazetteer)) == {"松岗", "柳河"}


@pytest.mark.parametrize(
    "content",
    [
        "落实道路硬化、危房改造等村庄建设任务。",
        "围绕环境、道路等3个方面走访。",
        "深入车间、工地等地走访。",
        "教育、卫生等乡镇工作稳步推进。",
        "组织学习、培训两个小区工作方案。",
        "推进松岗、桂圩、白桦两镇联动。",
    ],
)
def test_common_nouns_and_counts_that_do_not_fit_are_no_list_of_names(
    content: str, gazetteer: Gazetteer
) -> None:
    assert places_and_bodies(content, gazetteer) == {}
