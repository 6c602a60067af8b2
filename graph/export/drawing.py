"""What is drawn, ready for a writer: nodes and edges to walk through, and how to show them."""

import colorsys
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.analysis import Centrality
from graph.analysis_layout import Place
from graph.export.years import Years, years_of
from graph.network import Edge, Network, Node

Spans = Iterator[tuple[str, list[Years]]]
"""Years by node id, in the order of the nodes; those without are left out."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """An edge and what only some formats say of it: its years as a pair, and which of its parallels it is."""

    edge: Edge
    years: Years | None
    nth: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A graph as GraphML and GEXF write it; `nodes` and `edges` may be walked through again and again."""

    nodes: Callable[[], Iterable[Node]]
    edges: Callable[[], Iterable[Drawn]]
    communities: Mapping[str, int] = field(default_factory=dict)
    """By node id; empty where none were looked for."""
    places: Mapping[str, Place] = field(default_factory=dict)
    centrality: Mapping[str, Centrality] = field(default_factory=dict)
    spans: Callable[[], Spans] | None = None
    """Where the file is to have a timeline."""


def drawing_of(network: Network) -> Drawing:
    """A graph in memory as a drawing."""
    return Drawing(lambda: network.nodes, lambda: number_parallels(network.edges))


def number_parallels(edges: Iterable[Edge]) -> Iterator[Drawn]:
    """The edges, those of the same ends and label numbered from 1; edges of the same ends stand together."""
    ends, numbers = ("", ""), dict[str, int]()
    for edge in edges:
        if ends != (edge.source, edge.target):
            ends, numbers = (edge.source, edge.target), {}
        numbers[edge.label] = nth = numbers.get(edge.label, 0) + 1
        yield Drawn(edge, years_of(edge.year), nth)


def color_of(community: int) -> tuple[int, int, int]:
    """Red, green and blue of a community: hues far from each other in turn; grey for none.

    >>> color_of(0), color_of(1) != color_of(2)
    ((153, 153, 153), True)
    """
    if not community:
        return 153, 153, 153
    hue = (community - 1) * 0.618033988749895 % 1.0
    red, green, blue = colorsys.hsv_to_rgb(hue, 0.65 if community % 2 else 0.45, 0.85)
    return round(255 * red), round(255 * green), round(255 * blue)


def size_of(node: Node) -> float:
    """Width of a node by its degree."""
    return round(4.0 + 2.0 * math.sqrt(min(node.degree, 400)), 2)
