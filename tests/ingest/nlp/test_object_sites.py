"""Lists of places: one visit, or works of their own."""

import pytest

from ingest.nlp.activities.object_lists import split_object
from ingest.nlp.activities.object_sites import is_one_visit, without_sites


@pytest.mark.parametrize(
    "phrase",
    [
        "甲湾、乙湾、丙湾三个渔港",
        "甲镇、乙镇两镇的棚圈利用",
        "车站、码头、加油站128处",
        "光伏发电、冷链物流等乡村振兴项目",
        "甲厂、乙厂和丙厂的技改项目",
        "甲、乙等12处景区厕所",
    ],
)
def test_places_of_one_visit_stay_together(phrase: str) -> None:
    assert is_one_visit(phrase, "Inspection")
    assert split_object(phrase, "Inspection", False) == (phrase,)


@pytest.mark.parametrize(
    "phrase",
    [
        "甲水库、乙中学、丙园区建设",
        "甲水库除险、乙中学迁建两个项目",
        "甲开发区、乙工业园的建设进度",
        "老旧小区改造和污水处理",
        "甲水库5座、乙中学3所",
    ],
)
def test_works_of_their_own_are_no_one_visit(phrase: str) -> None:
    assert not is_one_visit(phrase, "Inspection")


def test_a_list_of_reports_is_no_visit() -> None:
    assert not is_one_visit("甲、乙、丙三个渔港", "Hearing")


def test_places_before_what_was_looked_at_are_left_out() -> None:
    assert without_sites("甲、乙、丙等乡（镇）的安居工程", "Inspection") == "安居工程"
    assert without_sites("甲、乙、丙等乡（镇）的安居工程", "Hearing") == "甲、乙、丙等乡（镇）的安居工程"
