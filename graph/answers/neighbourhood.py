"""The graph around one node, bounded."""

from collections.abc import Sequence

from graph.answers.view import View
from graph.network import Network, read_around, read_neighbours


def read_neighbourhood(
    view: View, iri: str, hops: int = 1, types: Sequence[str] = (), limit: int = 200
) -> Network:
    """The nodes that `iri` reaches in so many steps, either way, and all edges among them.

    The nearer come first; past `limit` nodes the rest is left out and `truncated` says so. With `types` only
    nodes of these types (``Activity``, an activity type, an entity type …) are kept, steps go through all.
    """
    found = {iri: None}
    frontier, truncated = [iri], False
    for _ in range(hops):
        reached = dict.fromkeys(far for _, far in read_neighbours(view.reader, frontier) if far not in found)
        frontier = list(reached)[: limit - len(found)]
        truncated = truncated or len(frontier) < len(reached)
        found.update(dict.fromkeys(frontier))
        if not frontier:
            break
    network = read_around(view.reader, view.iris, list(found), truncated)
    return _of_types(network, iri, types) if types else network


def _of_types(network: Network, centre: str, types: Sequence[str]) -> Network:
    nodes = [
        node
        for node in network.nodes
        if node.uri == centre or node.node_type in types or node.subtype in types
    ]
    kept = {node.id for node in nodes}
    edges = [edge for edge in network.edges if edge.source in kept and edge.target in kept]
    return Network(nodes, edges, network.truncated)
