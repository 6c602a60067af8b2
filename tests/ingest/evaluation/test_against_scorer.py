"""Our measures and those of the reference scorer give the same figures."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.evaluation import Scores, evaluate
from ingest.evaluation.similarity import likeness, normalise_unit
from ingest.facts_json import dump_facts, facts_from_json, load_facts

SHARED = Path(__file__).parents[4] / "shared"
GOLD = sorted((SHARED / "gold").glob("*.json"))
pytestmark = pytest.mark.skipif(not GOLD, reason="the reference scorer and its annotations are not here")

Json = dict[str, Any]


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", SHARED / "eval" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reference_figures(scorer: ModuleType, pairs: list[tuple[Path, Path]]) -> dict[str, dict[str, float]]:
    tally = scorer.Tally()
    for gold, predicted in pairs:
        scorer.score_document(gold.stem, scorer.load(gold), scorer.load(predicted), tally, [])
    return {key: tally.row(key) for key in tally.gold if tally.gold[key]}


def assert_same(ours: Scores, theirs: dict[str, dict[str, float]]) -> None:
    figures = ours.to_json()
    assert figures.keys() == theirs.keys()
    for measure, row in theirs.items():
        assert figures[measure] == pytest.approx(row, abs=1e-9), measure


WRONG: dict[str, list[object]] = {
    "name": ["区人大常委会", "商州区", "《环境保护法》"],
    "aliases": [["常委会"], []],
    "agent": ["人大代表", ""],
    "object": ["报告", "工作情况", ""],
    "planned": [True, False],
    "refs": [[]],
    "value": [1, 7.5],
    "unit": ["余人次", "名", "", "％"],
    "of": ["意见", "", "代表"],
    "approx": ["over", "exact"],
    "activity": [None],
}


def change(draw: st.DrawFn, row: Json) -> Json:
    """The row with one thing wrong."""
    wrong = dict(WRONG)
    if "type" in row:
        wrong["type"] = ["Other", "Meeting", "Hearing"] if "object" in row else ["Place", "Meeting", "Award"]
    key = draw(st.sampled_from([key for key in row if key in wrong]))
    return row | {key: draw(st.sampled_from(wrong[key]))}


@st.composite
def predictions(draw: st.DrawFn, gold: Json) -> Json:
    """An annotation with rows left out, doubled, shuffled and changed."""
    predicted = gold | {"issuer": draw(st.sampled_from([gold["issuer"], "", "县人大"]))}
    for key in ("entities", "activities", "quantities"):
        rows = draw(st.lists(st.sampled_from(gold[key]), max_size=40)) if gold[key] else []
        predicted[key] = [change(draw, row) if draw(st.booleans()) else dict(row) for row in rows]
    names = {entity["name"] for entity in predicted["entities"]}
    for number, activity in enumerate(predicted["activities"], start=1):
        activity["id"] = f"a{number}"
        activity["refs"] = [ref for ref in activity["refs"] if ref in names]
    ids = {activity["id"] for activity in predicted["activities"]}
    for quantity in predicted["quantities"]:
        quantity["activity"] = quantity["activity"] if quantity["activity"] in ids else None
    return predicted


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_perturbed_predictions_score_alike(path: Path, tmp_path: Path) -> None:
    scorer, gold = reference(), load_facts(path)
    data = json.loads(path.read_text("utf-8"))

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(predictions(data))
    def check(predicted: Json) -> None:
        file = tmp_path / "predicted.json"
        file.write_text(json.dumps(predicted, ensure_ascii=False), "utf-8")
        ours = evaluate(gold, facts_from_json(predicted))
        assert_same(ours, reference_figures(scorer, [(path, file)]))

    check()


@pytest.mark.parametrize("shift", [0, 1])
def test_pooled_scores_agree(tmp_path: Path, shift: int) -> None:
    predicted = GOLD[shift:] + GOLD[:shift]
    ours = sum(
        (evaluate(load_facts(one), load_facts(other)) for one, other in zip(GOLD, predicted, strict=True)),
        Scores(),
    )
    files = []
    for number, path in enumerate(predicted):
        file = tmp_path / f"{number}.json"
        file.write_text(dump_facts(load_facts(path)), "utf-8")
        files.append(file)
    assert_same(ours, reference_figures(reference(), list(zip(GOLD, files, strict=True))))


PHRASES = st.text("人大常委会报告工作《》“”（）， 10％余名", max_size=9)


def test_likeness_is_that_of_the_scorer() -> None:
    scorer = reference()

    @given(PHRASES, PHRASES)
    def check(one: str, other: str) -> None:
        assert likeness(one, other) == pytest.approx(scorer.dice(one, other))
        assert normalise_unit(one) == scorer.unit(one)

    check()
