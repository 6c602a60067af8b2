"""The real lexicons, read once."""

import pytest

from ingest.lexicon import load_lexicons
from ingest.nlp.entities import Gazetteer, compile_gazetteer
from ingest.resources import data_dir


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return compile_gazetteer(load_lexicons(data_dir() / "lexicons"))
