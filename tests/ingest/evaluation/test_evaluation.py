"""Differences by cause, crashes, floors and baselines."""

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.errors import FactsError
from ingest.evaluation import (
    Annotated,
    Floor,
    Scores,
    Tally,
    below_floor,
    evaluate,
    evaluate_reports,
    list_differences,
    load_annotated,
    load_floors,
    raise_floors,
)
from ingest.evaluation.baselines import tag_lexicon, tag_nothing
from ingest.evaluation.floors import dump_floors
from ingest.facts import Activity, Entity, Facts, Quantity
from ingest.facts_json import dump_facts
from ingest.lexicon import load_lexicons
from ingest.resources import data_dir

GOLD = Facts(
    "004.txt",
    issuer="蔡甸区人大常委会",
    period="2022",
    entities=(
        Entity("Institution", "蔡甸区人大常委会", aliases=("常委会",)),
        Entity("Place", "沉湖国际重要湿地"),
    ),
    activities=(
        Activity("a1", "Hearing", "蔡甸区人大常委会", "专项工作报告"),
        Activity("a2", "Inspection", "蔡甸区人大常委会", "湿地保护修复情况", refs=("沉湖国际重要湿地",)),
    ),
    quantities=(Quantity(23, "个", "专项工作报告", activity="a1"),),
)
BODY, PLACE = GOLD.entities
HEARING, VISIT = GOLD.activities


def test_equal_facts_score_one_and_differ_in_nothing() -> None:
    scores = evaluate(GOLD, GOLD)
    assert {scores.value(measure) for measure in scores.measured} == {1.0}
    assert list_differences(GOLD, GOLD) == ()


def test_nothing_found_misses_everything() -> None:
    scores = evaluate(GOLD, Facts("004.txt"))
    assert {scores.value(measure) for measure in scores.measured} == {0.0}
    causes = [difference.cause for difference in list_differences(GOLD, Facts("004.txt"))]
    assert causes == ["wrong header"] * 2 + ["missed"] * 5


@pytest.mark.parametrize(
    ("predicted", "cause"),
    [
        (replace(GOLD, period="2023"), "wrong header"),
        (replace(GOLD, entities=(BODY,)), "missed"),
        (replace(GOLD, entities=(BODY, PLACE, Entity("Award", "文明城市"))), "false find"),
        (replace(GOLD, entities=(BODY, replace(PLACE, type="Project"))), "wrong type"),
        (replace(GOLD, entities=(BODY, replace(PLACE, name="沉湖国际"))), "wrong boundary"),
        (replace(GOLD, entities=(replace(BODY, name="常委会"), PLACE)), "wrong name"),
        (replace(GOLD, entities=(replace(BODY, aliases=()), PLACE)), "alias not linked"),
        (replace(GOLD, activities=(HEARING,)), "missed"),
        (replace(GOLD, activities=(HEARING, replace(VISIT, type="Research"))), "wrong type"),
        (replace(GOLD, activities=(HEARING, replace(VISIT, object="湿地保护工程建设进展"))), "wrong object"),
        (replace(GOLD, activities=(HEARING, replace(VISIT, agent="人大代表"))), "wrong agent"),
        (replace(GOLD, activities=(HEARING, replace(VISIT, planned=True))), "wrong tense"),
        (replace(GOLD, activities=(HEARING, replace(VISIT, refs=()))), "wrong refs"),
        (replace(GOLD, quantities=()), "missed"),
        (replace(GOLD, quantities=(Quantity(22, "个", "专项工作报告", activity="a1"),)), "wrong value"),
        (replace(GOLD, quantities=(Quantity(23, "项", "专项工作报告", activity="a1"),)), "wrong unit"),
        (replace(GOLD, quantities=(Quantity(23, "个", "代表", activity="a1"),)), "wrong thing counted"),
        (
            replace(GOLD, quantities=(Quantity(23, "个", "专项工作报告", "over", "a1"),)),
            "wrong approximation",
        ),
        (replace(GOLD, quantities=(Quantity(23, "个", "专项工作报告", activity="a2"),)), "wrong activity"),
    ],
)
def test_a_difference_has_the_name_of_its_cause(predicted: Facts, cause: str) -> None:
    assert [difference.cause for difference in list_differences(GOLD, predicted)] == [cause]


def annotated(folder: Path) -> tuple[Annotated, ...]:
    (folder / "004.json").write_text(dump_facts(GOLD), "utf-8")
    (folder / "004.txt").write_text("全年听取审议专项工作报告23个。", "utf-8")
    return load_annotated(folder)


def test_a_crash_counts_as_a_miss(tmp_path: Path) -> None:
    def crash(report: Annotated) -> Facts:
        raise ZeroDivisionError(report.text.content)

    outcome = evaluate_reports(annotated(tmp_path), crash)
    assert outcome.scores.value("quantities") == 0
    assert outcome.scores["quantities"].gold == 1
    assert outcome.crashed == ("004.txt: ZeroDivisionError: 全年听取审议专项工作报告23个。",)


def test_an_annotation_without_its_text_is_refused(tmp_path: Path) -> None:
    annotated(tmp_path)
    (tmp_path / "004.txt").unlink()
    with pytest.raises(FactsError, match=r"004\.txt"):
        load_annotated(tmp_path)


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="no annotations"):
        load_annotated(tmp_path)


def test_the_baselines_find_nothing_and_little() -> None:
    reports = load_annotated(data_dir() / "gold")
    nothing = evaluate_reports(reports, tag_nothing)
    little = evaluate_reports(reports, tag_lexicon(load_lexicons(data_dir() / "lexicons")))
    assert not nothing.crashed
    assert not little.crashed
    assert nothing.scores.value("quantities") == 0
    assert 0 < little.scores.value("entities") < 0.5
    assert 0.5 < little.scores.value("quantities") < 1


SCORES = Scores({"entities": Tally(8, 10, 10), "quantities": Tally(9, 10, 10)}, 1)


def test_floors_are_raised_and_only_lowered_when_asked() -> None:
    floor = Floor("data/reports", {"entities": 0.85, "quantities": 0.5})
    raised = raise_floors(floor, SCORES, ["entities", "quantities"])
    assert raised.floors == {"entities": 0.85, "quantities": 0.9}
    assert raise_floors(floor, SCORES, ["entities"], lower=True).floors == {"entities": 0.8}


def test_what_is_below_its_floor_is_named() -> None:
    floor = Floor("data/reports", {"entities": 0.85, "quantities": 0.9})
    assert below_floor(floor, SCORES) == ("entities is 0.800, below its floor of 0.850",)


def test_floors_come_back_from_their_file(tmp_path: Path) -> None:
    floors = {"samples": Floor("data/reports", {"entities": 0.85})}
    path = tmp_path / "floors.json"
    path.write_text(dump_floors(floors), "utf-8")
    assert load_floors(path) == floors


@pytest.mark.parametrize("content", ["", "[]", '{"samples": {}}', '{"samples": {"folder": 1, "floors": {}}}'])
def test_malformed_floors_are_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(content, "utf-8")
    with pytest.raises(FactsError):
        load_floors(path)
