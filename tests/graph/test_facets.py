"""Filters with their counts, and the question as SPARQL: both say what the answer says."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.answers.as_query import query_of
from graph.answers.did import Question, answer_did
from graph.answers.facets import count_facets
from graph.answers.rows import select_rows
from graph.answers.view import View
from ingest.facts import Facts, Topic
from tests.graph.conftest import open_view

COMMITTEE = "蔡甸区人大常委会"
TOPICS = (Topic("supervision", "监督工作", "supervision", ("审议意见",)),)
QUESTIONS = (
    Question(COMMITTEE),
    Question(COMMITTEE, "审议意见"),
    Question("", "审议意见"),
    Question(about="监督工作"),
    Question(COMMITTEE, year=2023),
    Question(COMMITTEE, type="Hearing"),
    Question(COMMITTEE, planned=True),
    Question(COMMITTEE, "湿地", planned=True),
    Question(about="沉湖国际重要湿地"),
    Question(about="引号\"和\\反斜杠'"),
)


@pytest.fixture(scope="module")
def view(facts: Facts, other_facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    folder: Path = tmp_path_factory.mktemp("facets") / "store"
    with open_view(folder, facts, other_facts) as view:
        yield View(view.reader, view.iris, TOPICS)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_filter_leaves_what_it_counts(view: View, question: Question) -> None:
    facets = count_facets(view, question)
    for year, count in facets.years.items():
        assert answer_did(view, replace(question, year=year)).total == count > 0
    for type, count in facets.types.items():
        assert answer_did(view, replace(question, type=type)).total == count > 0
    for planned, count in facets.planned.items():
        assert answer_did(view, replace(question, planned=planned)).total == count > 0


def test_filters_are_in_a_useful_order(view: View) -> None:
    facets = count_facets(view, Question(COMMITTEE))
    assert list(facets.years) == sorted(facets.years, reverse=True)
    assert list(facets.types.values()) == sorted(facets.types.values(), reverse=True)
    assert set(facets.types) == {"Hearing", "Other"}


def test_nobody_has_no_filters(view: View) -> None:
    facets = count_facets(view, Question("没有这个机构", "审议意见"))
    assert (facets.years, facets.types, facets.planned) == ({}, {}, {})


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_query_gives_the_same_activities(view: View, question: Question) -> None:
    query = query_of(view, question)
    body = query[query.index("SELECT") :]
    found = {row["activity"] for row in select_rows(view.reader, body)}
    assert found == {one.iri for one in answer_did(view, replace(question, limit=100)).answers}
    assert query.startswith("PREFIX renda: <")


def test_a_plain_question_is_stated_and_not_listed(view: View) -> None:
    query = query_of(view, Question(COMMITTEE, year=2023, type="Hearing"))
    assert "VALUES ?activity" not in query
    assert "?first <= 2023 && ?last >= 2023" in query
