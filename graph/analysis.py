"""Measures of a graph by networkx: communities, centralities, bridges, and where nodes are best drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from graph.network import Edge

SEED = 1
"""Chance is the same in every run: equal graphs give equal communities and places."""
_PIVOTS = 200
"""From so many nodes betweenness is estimated (Brandes and Pich 2007) where there are more."""


def graph_of(nodes: Iterable[str], edges: Iterable[Edge]) -> "nx.DiGraph[str]":
    """A directed networkx graph by node id; weights of parallel edges add up."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(nodes)
    for edge in edges:
        before = (
            graph.edges[edge.source, edge.target]["weight"] if graph.has_edge(edge.source, edge.target) else 0
        )
        graph.add_edge(edge.source, edge.target, weight=before + edge.weight)
    return graph


def find_communities(graph: "nx.DiGraph[str]") -> dict[str, int]:
    """The community of each node by the Louvain method (Blondel et al. 2008), the largest being number 1."""
    either_way = graph.to_undirected()
    found = nx.community.louvain_communities(either_way, weight="weight", seed=SEED)
    ordered = sorted(found, key=lambda one: (-len(one), min(one)))
    return {node: number for number, members in enumerate(ordered, start=1) for node in sorted(members)}


@dataclass(frozen=True, slots=True)
class Centrality:
    """How central a node is."""

    pagerank: float
    """Brin and Page 1998, by weights."""
    betweenness: float
    """The share of shortest ways between others that lead through it (Freeman 1977), directions aside."""


def measure_centrality(graph: "nx.DiGraph[str]") -> dict[str, Centrality]:
    """PageRank and betweenness of every node; betweenness is estimated in larger graphs."""
    pivots = _PIVOTS if len(graph) > _PIVOTS else None
    between = nx.betweenness_centrality(graph.to_undirected(), k=pivots, seed=SEED)
    ranks = _pagerank(graph)
    return {node: Centrality(ranks[node], between[node]) for node in graph}


def _pagerank(graph: "nx.DiGraph[str]", damping: float = 0.85, steps: int = 100) -> dict[str, float]:
    """Power iteration in plain Python: networkx asks for scipy, which nothing else here needs."""
    count = len(graph)
    if not count:
        return {}
    ranks = dict.fromkeys(graph, 1 / count)
    outwards = {node: graph.out_degree(node, weight="weight") for node in graph}
    for _ in range(steps):
        loose = damping * sum(rank for node, rank in ranks.items() if not outwards[node]) / count
        new = dict.fromkeys(graph, (1 - damping) / count + loose)
        for source, target, data in graph.edges(data=True):
            new[target] += damping * ranks[source] * data["weight"] / outwards[source]
        moved = sum(abs(new[node] - ranks[node]) for node in graph)
        ranks = new
        if moved < 1e-9 * count:
            break
    return ranks


def find_bridges(graph: "nx.DiGraph[str]") -> list[tuple[str, str]]:
    """Edges without which two parts of the graph would not hang together, in order."""
    either_way = nx.Graph(graph.to_undirected())
    either_way.remove_edges_from(list(nx.selfloop_edges(either_way)))
    return sorted((min(pair), max(pair)) for pair in nx.bridges(either_way))


def count_together(groups: Iterable[Iterable[str]]) -> Mapping[tuple[str, str], int]:
    """How often two things are named by one activity: pairs in order, with the number of groups of both."""
    counts: dict[tuple[str, str], int] = {}
    for group in groups:
        members = sorted(set(group))
        for at, one in enumerate(members):
            for other in members[at + 1 :]:
                counts[one, other] = counts.get((one, other), 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
