"""A real store of the annotated sample reports, and the service over it."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import api
from api.app import create_app
from api.building import take_facts, write_base
from api.settings import Settings
from graph.oxigraph import open_writer
from ingest.facts import Activity, Facts, Span
from ingest.facts_json import load_facts
from ingest.resources import data_dir

TOKEN = "a-token-of-the-tests"
REGIONS = {"001": "510000", "002": "610727", "004": "430482", "006": "420100"}
"""Division codes of some issuers: the others stay without a region, as a pipeline may leave them."""


def sample_facts() -> list[Facts]:
    """The annotated facts of the sample reports, with their texts, and spans where the evidence stands."""
    return [_with_text(path) for path in sorted((data_dir() / "gold").glob("*.json"))]


def _with_text(path: Path) -> Facts:
    facts = load_facts(path)
    number = path.name[:3]
    text = path.with_suffix(".txt").read_text("utf-8")
    activities = tuple(replace(one, span=_span(one, text)) for one in facts.activities)
    return replace(facts, text=text, source_text=text, activities=activities, region=REGIONS.get(number, ""))


def _span(activity: Activity, text: str) -> Span | None:
    start = text.find(activity.evidence)
    end = start + len(activity.evidence)
    return Span(start, end, start, end) if start >= 0 and activity.evidence else None


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """The environment for a process of its own: it finds the packages that these tests found."""
    return os.environ | {"PYTHONPATH": str(Path(api.__file__).parents[1])}


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample reports; not to be written to."""
    folder = tmp_path_factory.mktemp("samples") / "store"
    settings = Settings()
    with open_writer(folder) as writer:
        write_base(writer, settings.base)
        for facts in sample_facts():
            take_facts(writer, facts.document, facts, "digest", "mark", settings.base)
    return folder


@pytest.fixture(scope="session")
def settings(sample_store: Path) -> Settings:
    """Settings of the service under test."""
    return Settings(store=str(sample_store), token=TOKEN, query_seconds=2, query_bytes=500_000)


@pytest.fixture(scope="session")
def client(settings: Settings) -> Iterator[TestClient]:
    """A client of the service; errors of the service's own come back as answers."""
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client
