"""The main question on a small report made by hand: what is found, in which order, with what."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph.answers.did import Question, answer_did
from graph.answers.records import Did
from graph.answers.view import View
from ingest.facts import Activity, Facts, Quantity
from tests.graph.conftest import open_view

COMMITTEE = "蔡甸区人大常委会"
LISTED = "扎实完成疫情防控、河湖长制、文明创建等工作"


@pytest.fixture(scope="module")
def view(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    activities = (
        Activity(
            "v1", "ProjectVote", COMMITTEE, "民生实事项目", evidence="票决民生实事项目20个", led_to=("v2",)
        ),
        Activity("v2", "ProjectProgress", COMMITTEE, "当年投资任务", evidence="已完成当年投资任务5.87亿元"),
        Activity(
            "w1", "LawEnforcementInspection", COMMITTEE, "水污染防治法", evidence="检查水污染防治法实施情况"
        ),
        Activity("l1", "Other", COMMITTEE, "疫情防控", evidence=LISTED),
        Activity("l2", "Other", COMMITTEE, "河湖长制", evidence=LISTED),
        Activity("p1", "Inspection", COMMITTEE, "民生实事项目", planned=True, evidence="将视察民生实事项目"),
    )
    quantities = (
        Quantity(20, "个", "民生实事项目", activity="v1"),
        Quantity(39, "个", "湖泊", activity="w1"),
        Quantity(587_000_000, "元", "投资", "exact", "v2", "money", 587_000_000, 587_000_000),
    )
    facts = replace(
        facts,
        activities=(*facts.activities, *activities),
        quantities=(*facts.quantities, *quantities),
    )
    with open_view(tmp_path_factory.mktemp("did") / "store", facts) as view:
        yield view


def ask(view: View, who: str = "", about: str = "", **rest: object) -> Did:
    return answer_did(view, replace(Question(who, about), **rest))  # type: ignore[arg-type]


def test_what_came_of_it_is_answered_too(view: View) -> None:
    answer = ask(view, COMMITTEE, "民生实事")
    assert [one.id.rpartition("/")[2] for one in answer.answers] == ["v1", "p1", "v2"]
    vote, _, progress = answer.answers
    assert [one.id for one in vote.led_to] == [progress.id]
    (quantity,) = progress.quantities
    assert (quantity.value, quantity.unit, quantity.kind) == (587_000_000, "元", "money")
    assert (quantity.min, quantity.max) == (587_000_000, 587_000_000)


def test_a_filter_keeps_what_came_of_things_that_it_leaves_out(view: View) -> None:
    (progress,) = ask(view, COMMITTEE, "民生实事", type="ProjectProgress").answers
    assert progress.id.endswith("/v2")


def test_a_clause_that_lists_several_answers_for_the_one_asked_about(view: View) -> None:
    assert [one.object for one in ask(view, COMMITTEE, "河湖长制").answers] == ["河湖长制"]


def test_plans_and_deeds_are_apart(view: View) -> None:
    assert {one.planned for one in ask(view, COMMITTEE, "民生实事", planned=False).answers} == {False}
    assert [one.type for one in ask(view, COMMITTEE, "民生实事", planned=True).answers] == ["Inspection"]


def test_without_who_everybody_is_asked(view: View, facts: Facts) -> None:
    assert ask(view, about="民生实事").total >= 2
    assert ask(view).total == len(facts.activities) + 6


def test_evidence_has_its_places(view: View) -> None:
    (place,) = next(one for one in ask(view, COMMITTEE).answers if one.object == "专项工作报告").evidence
    assert place.source_start == place.start + 2
    assert "专项工作报告23个" in place.quote  # with the number that hangs on it
    assert "#c" in place.url


def test_an_unknown_who_finds_nothing(view: View) -> None:
    answer = ask(view, "没有这个机构", "民生实事")
    assert (answer.total, answer.who.entity) == (0, None)


@pytest.mark.parametrize("who", [COMMITTEE, ""])
def test_what_its_numbers_count_finds_an_activity(view: View, who: str) -> None:
    answer = ask(view, who, "湖泊")
    assert [one.object for one in answer.answers] == ["水污染防治法"]
