"""The sample reports: each source has its clean text and its facts, and the facts stand in the text."""

import re
import unicodedata
from pathlib import Path

import pytest

from ingest.facts_json import load_facts
from ingest.resources import data_dir

REPORTS = data_dir() / "reports"
FACTS = sorted((data_dir() / "gold").glob("*.json"))
MARKS = re.compile(r"[\s“”‘’《》〈〉「」]")


def clean_path(facts: Path) -> Path:
    return facts.with_suffix(".txt")


def squeeze(text: str) -> str:
    return MARKS.sub("", text)


def test_there_are_at_least_eight_reports_of_several_kinds() -> None:
    documents = [load_facts(path).document for path in FACTS]
    assert len(documents) >= 8
    assert {Path(name).suffix for name in documents} >= {".txt", ".html", ".docx", ".pdf"}
    assert all((REPORTS / name).is_file() for name in documents)


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.stem)
def test_clean_text_is_plain_simplified_prose(path: Path) -> None:
    text = clean_path(path).read_text("utf-8")
    assert 800 <= len(text) <= 3000
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"\ufffd|\?\?|[，。；]{2}|</?\w|[ \t　]+$", text, re.MULTILINE)


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.stem)
def test_every_fact_stands_in_the_clean_text(path: Path) -> None:
    facts, text = load_facts(path), squeeze(clean_path(path).read_text("utf-8"))
    assert facts.issuer in {entity.name for entity in facts.entities}
    for entity in facts.entities:
        assert any(squeeze(name) in text for name in (entity.name, *entity.aliases)), entity.name
    for activity in facts.activities:
        assert squeeze(activity.evidence) in text, activity.id
        assert len(activity.evidence) <= 60, activity.id


def test_every_kind_of_entity_and_activity_occurs() -> None:
    reports = [load_facts(path) for path in FACTS]
    assert len({entity.type for report in reports for entity in report.entities}) == 8
    assert len({activity.type for report in reports for activity in report.activities}) == 26
