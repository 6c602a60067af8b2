"""One node: what all reports together say of it."""

import pyoxigraph as ox

from graph.answers.rows import is_iri, values
from graph.store import StoreReader


def describe_node(reader: StoreReader, iri: str) -> list[ox.Triple]:
    """The triples that have the node as their subject, each once, in one order; none for an unknown node."""
    if not is_iri(iri):
        return []
    found = reader.query(f"CONSTRUCT {{ ?n ?p ?o }} WHERE {{ {values('n', [iri])} ?n ?p ?o }}")
    assert isinstance(found, ox.QueryTriples)
    return sorted(set(found), key=str)
