"""From a cleaned report to its entities."""

from ingest.facts import Entity
from ingest.lexicon import Lexicons
from ingest.nlp.header import Header
from ingest.text import Text


def extract_entities(text: Text, header: Header, lexicons: Lexicons) -> tuple[Entity, ...]:
    """The entities of a report in the order of their first mention."""
    return ()
