"""Explanations: every fact has its sentence and its rule, every dropped reading its reason."""

import pytest

from ingest.nlp.explain import Considered, Explain, ExplainedSentence, load_explainer
from ingest.nlp.pipeline import extract_facts, load_pipeline
from ingest.resources import data_dir
from ingest.source import Source
from ingest.text import text_of

REPORT = (
    "平阳县人大常委会2023年工作报告\n"
    "一、依法监督\n"
    "全年听取审议专项工作报告12项，切实增强监督实效，为做到“两个维护”作出贡献。"
    "县人大常委会主任王小明带队视察滨江公园。\n"
    "举办代表培训班4期，培训代表265人次。"
)


@pytest.fixture(scope="module")
def explain() -> Explain:
    return load_explainer(data_dir())


def source(content: str) -> Source:
    return Source("甲.txt", "txt", "utf-8", "0" * 64, content)


@pytest.fixture(scope="module")
def sentences(explain: Explain) -> tuple[ExplainedSentence, ...]:
    return explain(source(REPORT), text_of(REPORT))


def rows(sentences: tuple[ExplainedSentence, ...], *, dropped: bool) -> list[Considered]:
    return [row for one in sentences for row in (one.dropped if dropped else one.facts)]


def test_the_facts_are_those_of_the_pipeline(sentences: tuple[ExplainedSentence, ...]) -> None:
    facts = extract_facts(load_pipeline(data_dir()), source(REPORT), text_of(REPORT))
    found = [(row.kind, row.start, row.rule) for row in rows(sentences, dropped=False)]
    expected = [
        *(("entity", m.span.start, one.rule) for one in facts.entities for m in one.mentions),
        *(("activity", one.span.start, one.rule) for one in facts.activities if one.span),
        *(("quantity", one.span.start, one.rule) for one in facts.quantities if one.span),
        *(("post", one.span.start, one.rule) for one in facts.memberships if one.span),
    ]
    assert sorted(found) == sorted(expected)
    assert {kind for kind, *_ in found} == {"entity", "activity", "quantity", "post"}


def test_every_fact_names_its_rule(sentences: tuple[ExplainedSentence, ...]) -> None:
    assert all(row.rule for row in rows(sentences, dropped=False))


def test_what_was_dropped_says_why(sentences: tuple[ExplainedSentence, ...]) -> None:
    reasons = {(row.kind, row.label): row.dropped for row in rows(sentences, dropped=True)}
    assert reasons["quantity", "两个"] == "in a title, a quotation or a fixed expression"
    assert "longer or surer" in reasons["entity", "Place 平阳县"]
    assert all(reasons.values())


def test_a_dropped_activity_is_shown(sentences: tuple[ExplainedSentence, ...]) -> None:
    dropped = [row for row in rows(sentences, dropped=True) if row.kind == "activity"]
    assert [(row.label.split()[0], row.dropped) for row in dropped] == [
        ("Training", "said already in this paragraph")
    ]


def test_sentences_hold_their_rows(sentences: tuple[ExplainedSentence, ...]) -> None:
    for one in sentences:
        assert REPORT[one.start : one.end] == one.text
        assert all(one.start <= row.start < one.end for row in (*one.facts, *one.dropped))


def test_another_genre_is_the_reason_itself(explain: Explain) -> None:
    novel = "公司召开董事会会议8次，审议议案57项。" * 12
    found = explain(source(novel), text_of(novel))
    assert rows(found, dropped=False) == []
    assert any("no congress's report" in row.dropped for row in rows(found, dropped=True))
