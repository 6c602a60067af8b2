"""The real lexicons, read once, and the entities that a sentence names."""

import pytest

from ingest.facts import Entity
from ingest.lexicon import load_lexicons
from ingest.nlp.entities import Gazetteer, compile_gazetteer, extract_entities
from ingest.nlp.header import Header
from ingest.resources import data_dir
from ingest.text import text_of

SHIBEI = Header("市北区人大常委会", "2023", "", "370203")


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return compile_gazetteer(load_lexicons(data_dir() / "lexicons"))


def named(content: str, kind: str, gazetteer: Gazetteer, header: Header = SHIBEI) -> dict[str, Entity]:
    """The entities of a kind that a sentence of a district's report names, by name."""
    found = extract_entities(text_of(content), header, gazetteer)
    return {entity.name: entity for entity in found if entity.type == kind}
