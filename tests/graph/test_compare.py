"""Bodies and periods side by side: which number is the measure, by type, kind, unit and object."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.answers.compare import MEASURES, Side, periods_of, read_side
from graph.answers.view import View
from graph.answers.who import understand_who
from ingest.facts import ACTIVITY_TYPES, Activity, Entity, Facts, Quantity, Span
from tests.graph.conftest import open_view

WHO = "宁溪县人大常委会"
LAW = "中华人民共和国水污染防治法"


def _report(period: str, received: float) -> Facts:
    activities = (
        Activity("s", "SuggestionHandling", WHO, "代表建议", evidence="办理代表建议"),
        Activity("v", "ProjectVote", WHO, "民生实事项目", evidence="票决民生实事项目"),
        Activity("p", "ProjectProgress", WHO, "民生实事项目", evidence="完成投资"),
        Activity("l", "LawEnforcementInspection", WHO, "水污染防治法", (LAW,), evidence="检查水污染防治法"),
        Activity("o", "Outreach", WHO, "代表接待群众", evidence="接待群众", span=Span(0, 4, 0, 4)),
        Activity("n", "SuggestionHandling", WHO, "代表建议", planned=True, evidence="明年办理代表建议"),
    )
    quantities = (
        Quantity(received, "件", "代表建议", activity="s"),
        Quantity(40, "件", "办结", activity="s"),
        Quantity(500, "条", "立法意见", activity="s"),
        Quantity(96.5, "%", "办结率", activity="s", kind="rate"),
        Quantity(71, "%", "所提问题解决率", activity="s", kind="rate"),
        Quantity(99, "%", "对办理结果的满意率", activity="s", kind="rate"),
        Quantity(15, "个", "候选民生实事项目", activity="v"),
        Quantity(10, "个", "民生实事项目", activity="v"),
        Quantity(186_000_000, "元", "投资", activity="p", kind="money"),
        Quantity(9000, "米", "道路", activity="p", kind="length"),
        Quantity(3400, "人次", "群众", activity="o", span=Span(2, 4, 2, 4)),
        Quantity(12, "次", "接待日", activity="o"),
        Quantity(999, "件", "代表建议", activity="n"),
    )
    entities = (Entity("Institution", WHO, region="990123"), Entity("LegalInstrument", LAW))
    return Facts(
        f"{period}.txt", WHO, period, "工作报告", "990123", entities=entities, activities=activities,
        quantities=quantities, text="接待群众",
    )  # fmt: skip


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    folder: Path = tmp_path_factory.mktemp("compare") / "store"
    with open_view(folder, _report("2022", 60), _report("2023", 50)) as view:
        yield view


def _side(view: View, period: str = "") -> Side:
    return read_side(view, WHO, [one.iri for one in understand_who(WHO, view.names).entities], period)


def test_the_main_number_of_each_measure_is_found(view: View) -> None:
    figures = _side(view, "2022").figures
    assert {name: (one.value, one.unit) for name, one in figures.items()} == {
        "suggestions": (60, "件"),
        "answered": (96.5, "%"),
        "resolved": (71, "%"),
        "satisfied": (99, "%"),
        "projects": (10, "个"),
        "invested": (186_000_000, "元"),
        "received": (3400, "人次"),
    }
    assert figures["received"].url.endswith("#c2-4")


def test_of_several_periods_the_latest_counts(view: View) -> None:
    assert _side(view).figures["suggestions"].value == 50
    assert _side(view).activities["SuggestionHandling"] == 2  # plans are not counted
    assert list(_side(view).laws.values()) == [LAW]


def test_a_body_has_its_periods(view: View) -> None:
    agents = [one.iri for one in understand_who(WHO, view.names).entities]
    assert periods_of(view, agents) == ["2022", "2023"]
    assert _side(view, "2023").title == f"{WHO} 2023"
    assert periods_of(view, []) == []
    assert read_side(view, "没有", []).figures == {}


def test_measures_are_of_known_types() -> None:
    assert {one for measure in MEASURES for one in measure.types} <= set(ACTIVITY_TYPES)
    assert len({one.id for one in MEASURES}) == len(MEASURES)
