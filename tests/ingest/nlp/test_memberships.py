"""Memberships: persons, posts, and the bodies that they belong to."""

import csv
from pathlib import Path

import pytest

from ingest.lexicon import load_rows
from ingest.nlp.entities import Gazetteer, extract_entities
from ingest.nlp.header import Header
from ingest.nlp.memberships import extract_memberships
from ingest.nlp.pipeline import load_pipeline
from ingest.resources import data_dir
from ingest.text import text_of

LEXICONS = {"posts": load_rows(data_dir() / "lexicons/posts.csv")}
PRECISION, RECALL = 0.97, 0.9
HEADER = Header("市北区人大常委会", "2023", "", "370203")


def posts_of(content: str, gazetteer: Gazetteer) -> set[tuple[str, str, str]]:
    text = text_of(content)
    entities = extract_entities(text, HEADER, gazetteer)
    found = extract_memberships(text, HEADER, entities, LEXICONS)
    for one in found:
        assert one.span is not None
        assert content[one.span.start : one.span.end] == one.evidence
    return {(one.person, one.post, one.organization) for one in found}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("区人大常委会主任王小明调研。", {("王小明", "主任", "市北区人大常委会")}),
        (
            "区人大常委会副主任王小明、李国强分别带队。",
            {("王小明", "副主任", "市北区人大常委会"), ("李国强", "副主任", "市北区人大常委会")},
        ),
        (
            "市人大常委会党组书记、主任王小明指出。",
            {("王小明", "党组书记", "青岛市人大常委会"), ("王小明", "主任", "青岛市人大常委会")},
        ),
        ("会议补选王小明为区人大常委会副主任。", {("王小明", "副主任", "市北区人大常委会")}),
        ("王小明当选为区人大常委会主任。", {("王小明", "主任", "市北区人大常委会")}),
        ("会议决定任命李国强为市北区人民政府副区长。", {("李国强", "副区长", "市北区人民政府")}),
        ("副区长李国强作了说明。", {("李国强", "副区长", "市北区人民政府")}),
        ("（区人大常委会主任 王小明）", {("王小明", "主任", "市北区人大常委会")}),
        ("主任：王小明", {("王小明", "主任", "市北区人大常委会")}),
        ("局长李国强作了汇报。", set()),
        ("主任会议研究决定。", set()),
        ("人大代表王小明、李国强等代表建议修路。", set()),
    ],
)
def test_posts_before_names(content: str, expected: set[tuple[str, str, str]], gazetteer: Gazetteer) -> None:
    assert posts_of(content, gazetteer) == expected


def test_posts_of_forty_sentences() -> None:
    """Precision and recall over sentences of every way to name a post, and of words that name none."""
    head = "平阳县人大常委会2023年工作报告\n"
    nlp = load_pipeline(data_dir(), exclude=("renda_quantities", "renda_activities", "renda_topics"))
    with (Path(__file__).parent / "posts_of_sentences.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    expected, found = set(), set()
    for number, row in enumerate(rows):
        expected |= {(number, *post.split()) for post in row["posts"].split(";") if post}
        doc = nlp(head + row["sentence"])
        found |= {(number, m.person, m.post, m.organization) for m in doc._.renda_memberships}
    assert len(rows) == 40
    assert len(expected & found) / len(found) >= PRECISION, sorted(found - expected)
    assert len(expected & found) / len(expected) >= RECALL, sorted(expected - found)
