"""No change may take the scores of an annotated set below its floors (`tests/floors.json`).

``python -m ingest.evaluation --update-floors`` raises them; to lower one takes ``--lower``
and a reason in the commit.
"""

from pathlib import Path

import pytest

from ingest.evaluation import (
    MEASURES,
    below_floor,
    evaluate_reports,
    extract_by,
    load_annotated,
    load_floors,
)
from ingest.evaluation.annotated import Extract
from ingest.nlp.pipeline import load_pipeline
from ingest.resources import data_dir

FILE = Path(__file__).parents[2] / "floors.json"
FLOORS = load_floors(FILE)


@pytest.fixture(scope="module")
def extract() -> Extract:
    return extract_by(load_pipeline(data_dir()))


@pytest.mark.parametrize("name", FLOORS)
def test_no_score_is_below_its_floor(name: str, extract: Extract) -> None:
    floor = FLOORS[name]
    folder = FILE.parents[1] / floor.folder
    if name != "samples" and not folder.is_dir():
        pytest.skip(f"{floor.folder} is not here")
    outcome = evaluate_reports(load_annotated(folder), extract)
    assert outcome.crashed == ()
    assert below_floor(floor, outcome.scores) == ()


@pytest.mark.parametrize("name", FLOORS)
def test_every_headline_measure_has_a_floor(name: str) -> None:
    unannotated = {"gold": {"led_to"}}.get(name, set())
    assert set(FLOORS[name].floors) == set(MEASURES) - unannotated
    assert all(0 < least <= 1 for least in FLOORS[name].floors.values())
