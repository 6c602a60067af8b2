"""Measures of small graphs whose figures can be worked out by hand."""

from dataclasses import dataclass
from math import dist

import networkx as nx
import pytest

from graph.analysis import count_together, find_bridges, find_communities, graph_of, measure_centrality
from graph.analysis_layout import lay_out
from graph.levels import below, level_of
from graph.network import Edge


@dataclass(frozen=True)
class _Two:
    """Two triangles with one edge between them."""

    edges: tuple[str, ...] = ("ab", "bc", "ca", "de", "ef", "fd", "cd")

    def graph(self) -> "nx.DiGraph[str]":
        edges = [Edge(f"e{n}", s, t, "", "", 1.0, "") for n, (s, t) in enumerate(map(tuple, self.edges))]
        return graph_of("abcdef", edges)


def test_weights_of_parallel_edges_add_up() -> None:
    edges = [Edge(f"e{n}", "a", "b", label, "", 2.0, "") for n, label in enumerate("xy")]
    assert graph_of("ab", edges).edges["a", "b"]["weight"] == 4.0


def test_two_triangles_are_two_communities_and_a_bridge() -> None:
    graph = _Two().graph()
    found = find_communities(graph)
    assert [sorted(node for node in found if found[node] == number) for number in (1, 2)] == [
        list("abc"),
        list("def"),
    ]
    assert find_bridges(graph) == [("c", "d")]
    measured = measure_centrality(graph)
    assert sum(one.pagerank for one in measured.values()) == pytest.approx(1)
    assert max(measured, key=lambda node: measured[node].betweenness) in ("c", "d")
    assert measured["a"].betweenness == 0


def test_pagerank_of_a_star_is_in_its_middle() -> None:
    graph = graph_of("abcd", [Edge(one, one, "a", "", "", 1.0, "") for one in "bcd"])
    ranks = {node: one.pagerank for node, one in measure_centrality(graph).items()}
    # by hand: leaves have (1-d)/4 + d·r(a)/4, the middle 3d times a leaf more
    assert ranks["b"] == pytest.approx(ranks["c"])
    assert ranks["a"] == pytest.approx(ranks["b"] * (1 + 3 * 0.85))


def test_places_are_apart_and_the_same_every_time() -> None:
    graph: nx.DiGraph[int] = nx.DiGraph(nx.planted_partition_graph(6, 30, 0.3, 0.01, seed=2))
    named: nx.DiGraph[str] = nx.DiGraph(nx.relabel_nodes(graph, str))
    communities = find_communities(named)
    places = lay_out(named, communities)
    assert places == lay_out(named, communities)
    ordered = sorted(places)
    nearest = min(
        dist(places[one], places[other]) for n, one in enumerate(ordered) for other in ordered[n + 1 :]
    )
    assert nearest > 1


def test_a_large_community_and_loose_nodes_have_places() -> None:
    hub = graph_of(
        [f"{n}" for n in range(700)], [Edge(f"{n}", "0", f"{n}", "", "", 1.0, "") for n in range(1, 600)]
    )
    places = lay_out(hub, find_communities(hub))
    assert len(set(places.values())) == 700


def test_what_is_named_together() -> None:
    assert count_together([["x", "y"], ["y", "x", "x"], ["y", "z"], ["z"]]) == {("x", "y"): 2, ("y", "z"): 1}


def test_levels() -> None:
    names = {
        "000000": "nation",
        "110000": "province",
        "110105": "county",
        "500200": "county",
        "420100": "prefecture",
    }
    assert {code: level_of(code) for code in names} == names
    assert level_of("420114", "大集街道人大工委") == "township"
    assert level_of("420114", "城镇建设委员会") == "county"
    assert (level_of(""), below("110100"), below("441900")) == ("", "1101", "4419")
