"""Clauses of the genre, each with the activities that a reader would count in it."""

import csv
from pathlib import Path

import pytest

from ingest.lexicon import load_lexicons
from ingest.nlp.activities import extract_activities
from ingest.nlp.header import Header
from ingest.resources import data_dir
from ingest.text import text_of

CASES = [*csv.DictReader((Path(__file__).parent / "clauses_of_reports.csv").open(encoding="utf-8"))]
LEXICONS = load_lexicons(data_dir() / "lexicons")
HEADER = Header("甲县人大常委会", "2018")


def test_cases_are_all_read() -> None:
    assert len(CASES) >= 150
    assert len({case["clause"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["clause"])
def test_clause(case: dict[str, str]) -> None:
    activities = extract_activities(text_of(case["clause"]), HEADER, (), (), LEXICONS)[0]
    types = [kinds.split("|") for kinds in case["type"].split("+")] if case["type"] else []
    objects = case["object"].split("+") if case["type"] else []
    assert len(activities) == len(types), [(a.type, a.object) for a in activities]
    for activity, kinds, phrase in zip(activities, types, objects, strict=True):
        assert activity.type in kinds
        assert phrase in activity.object or activity.object in phrase
        assert not activity.planned
        assert activity.agent
