"""What holds for every report: the topics and administrative divisions of the lexicons."""

from functools import cache

import pyoxigraph as ox

from graph.base import Division, base_quads
from graph.iris import Iris
from ingest.facts import Topic
from ingest.lexicon import load_rows
from ingest.resources import data_dir, ontology_path


@cache
def load_base(base: str) -> frozenset[ox.Quad]:
    """The base graph under that base of IRIs: the ontology, the topics, the divisions."""
    return base_quads(ontology_path(), load_topics(), load_divisions(), Iris(base))


@cache
def load_topics() -> tuple[Topic, ...]:
    """Every topic with its synonyms."""
    from ingest.topics import scheme_of

    return tuple(scheme_of(load_rows(data_dir() / "lexicons" / "topics.csv")).topics.values())


@cache
def load_divisions() -> tuple[Division, ...]:
    """Every division, former ones whose code nobody bears now included."""
    from ingest.places import places_of

    lexicons = data_dir() / "lexicons"
    places = places_of(load_rows(lexicons / "places.csv"), load_rows(lexicons / "former_places.csv"))
    return tuple(Division(place.code, place.name, place.parent) for place in places.by_code.values())
