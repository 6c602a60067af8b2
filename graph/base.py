"""The base graph: what holds for every report. The ontology, the topics, the hierarchy of divisions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from graph import vocabulary as v
from graph.dump import sorted_nquads
from graph.iris import Iris
from graph.literals import chinese, plain
from graph.triples import link
from ingest.facts import Topic


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division, now or formerly."""

    code: str
    name: str
    parent: str = ""
    """Code of the division that it is part of; empty for a province, which is part of the nation."""


def base_graph(iris: Iris) -> str:
    """IRI of the base graph."""
    return iris.iri("graph", "base")


def base_quads(
    ontology: Path, topics: Iterable[Topic], divisions: Iterable[Division], iris: Iris
) -> frozenset[ox.Quad]:
    """The base graph from `ontology.ttl` and the rows of the lexicons."""
    graph = ox.NamedNode(base_graph(iris))
    triples = chain(
        (quad.triple for quad in ox.parse(path=ontology, format=ox.RdfFormat.TURTLE)),
        chain.from_iterable(_topic(topic, iris) for topic in topics),
        _division(Division(NATION, "全国"), iris),
        chain.from_iterable(_division(division, iris) for division in divisions),
    )
    return frozenset(ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples)


NATION = "000000"
"""The code that stands for the whole country."""


def digest_of(quads: Iterable[ox.Quad]) -> str:
    """A digest of quads that does not depend on their order."""
    digest = sha256()
    for line in sorted_nquads(quads):
        digest.update(line.encode())
    return digest.hexdigest()


def _topic(topic: Topic, iris: Iris) -> Iterator[ox.Triple]:
    node = ox.NamedNode(iris.iri("topic", topic.id))
    yield from link(node, v.TYPE, v.CONCEPT)
    yield from link(node, v.IN_SCHEME, v.TOPIC_SCHEME)
    yield from link(node, v.NAME, chinese(topic.zh))
    yield from link(node, v.NAME, ox.Literal(topic.en, language="en") if topic.en else None)
    for synonym in topic.synonyms:
        yield from link(node, v.ALIAS, chinese(synonym))
    if topic.broader:
        yield from link(node, v.BROADER, ox.NamedNode(iris.iri("topic", topic.broader)))


def _division(division: Division, iris: Iris) -> Iterator[ox.Triple]:
    node = ox.NamedNode(iris.iri("division", division.code))
    yield from link(node, v.TYPE, v.DIVISION)
    yield from link(node, v.NAME, chinese(division.name))
    yield from link(node, v.NOTATION, plain(division.code))
    if division.code != NATION:
        yield from link(node, v.IS_PART_OF, ox.NamedNode(iris.iri("division", division.parent or NATION)))
