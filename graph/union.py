"""The union of all graphs as a store keeps it: its default graph, in which each triple is once.

An engine that makes the union while it answers gives a triple as often as there are graphs with it, which
SPARQL does not allow of a graph, and looks into every graph for each; here it is one graph with its indices.
"""

from collections.abc import Collection

import pyoxigraph as ox


def add_to_union(store: ox.Store, quads: Collection[ox.Quad]) -> None:
    """Take in what has come into a named graph."""
    store.extend(_in_union(quad) for quad in quads)


def remove_from_union(store: ox.Store, quads: Collection[ox.Quad]) -> None:
    """Take out what has left a named graph, unless another still says it."""
    for quad in quads:
        if not _is_in_a_graph(store, quad):
            store.remove(_in_union(quad))


def _in_union(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object)


def _is_in_a_graph(store: ox.Store, quad: ox.Quad) -> bool:
    same = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(one.graph_name != ox.DefaultGraph() for one in same)
