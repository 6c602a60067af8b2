"""Where nodes are drawn: communities apart from each other, each laid out by its own edges.

Laying out the communities first and then the members of each keeps the picture readable and the time short:
the forces of Fruchterman and Reingold (1991), which networkx computes, cost the square of the number of
nodes.
"""

import math
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import networkx as nx

from graph.analysis import SEED

Place = tuple[float, float]
Name = TypeVar("Name", bound=Hashable)

_MOST = 450
"""A larger group is laid out as a sunflower, its best tied nodes in the middle."""
_SPACING = 40.0
"""Room for one node, in the units of Gephi, whose nodes are 10 wide."""
_GOLDEN = math.pi * (3 - math.sqrt(5))


def lay_out(graph: "nx.DiGraph[str]", communities: Mapping[str, int]) -> dict[str, Place]:
    """A place for every node; the same for the same graph."""
    members: dict[int, list[str]] = {}
    for node in sorted(graph):
        members.setdefault(communities[node], []).append(node)
    radii = {number: _SPACING * math.sqrt(len(group)) for number, group in members.items()}
    centres = _centres(graph, communities, radii)
    places: dict[str, Place] = {}
    for number, group in members.items():
        x, y = centres[number]
        for node, (dx, dy) in _group(graph, group).items():
            places[node] = round(x + radii[number] * dx, 2), round(y + radii[number] * dy, 2)
    return places


def _centres(
    graph: "nx.DiGraph[str]", communities: Mapping[str, int], radii: Mapping[int, float]
) -> dict[int, Place]:
    """Centres of the communities: large ones in the middle, on a spiral that leaves room for each."""
    ordered = sorted(radii, key=lambda number: (-radii[number], number))
    tied: nx.Graph[int] = nx.Graph()
    tied.add_nodes_from(ordered)
    for source, target in graph.edges:
        if communities[source] != communities[target]:
            tied.add_edge(communities[source], communities[target])
    together = [number for number in ordered if tied.degree(number)] or ordered[:1]
    room = 2.2 * math.sqrt(sum(radii[number] ** 2 for number in ordered))
    inner = _spring(tied.subgraph(together)) if len(together) <= _MOST else _sunflower(together)
    centres = {number: (x * room, y * room) for number, (x, y) in inner.items()}
    centres = _push_apart(centres, radii)
    reach = max((math.hypot(*centres[number]) + radii[number] for number in together), default=0.0)
    return centres | _ring([number for number in ordered if number not in centres], radii, reach)


def _ring(numbers: Sequence[int], radii: Mapping[int, float], reach: float) -> dict[int, Place]:
    """Communities without ties to others: rows around the rest."""
    places: dict[int, Place] = {}
    angle, distance = 0.0, reach
    for number in numbers:
        width = 2.3 * radii[number]
        if not places or angle + width / max(distance, width) > 2 * math.pi:
            angle, distance = 0.0, distance + width
        places[number] = distance * math.cos(angle), distance * math.sin(angle)
        angle += width / max(distance, width)
    return places


def _push_apart(centres: Mapping[int, Place], radii: Mapping[int, float]) -> dict[int, Place]:
    """Move discs until hardly any two overlap."""
    places = dict(centres)
    numbers = sorted(places)
    for _ in range(60):
        moved = False
        for at, one in enumerate(numbers):
            for other in numbers[at + 1 :]:
                moved |= _part(places, one, other, 1.1 * (radii[one] + radii[other]))
        if not moved:
            break
    return places


def _part(places: dict[int, Place], one: int, other: int, least: float) -> bool:
    (x1, y1), (x2, y2) = places[one], places[other]
    dx, dy = x2 - x1, y2 - y1
    distance = math.hypot(dx, dy)
    if distance >= least:
        return False
    if not distance:
        dx, dy, distance = math.cos(other), math.sin(other), 1.0
    shift = (least - distance) / 2 / distance
    places[one] = x1 - dx * shift, y1 - dy * shift
    places[other] = x2 + dx * shift, y2 + dy * shift
    return True


def _group(graph: "nx.DiGraph[str]", group: Sequence[str]) -> Mapping[str, Place]:
    if len(group) > _MOST:
        return _sunflower(sorted(group, key=lambda node: (-graph.degree(node), node)))
    either_way: nx.Graph[str] = nx.Graph()
    either_way.add_nodes_from(group)
    within = set(group)
    either_way.add_edges_from((s, t) for s, t in graph.edges(group) if t in within)
    return _spring(either_way)


def _spring(graph: "nx.Graph[Name]") -> dict[Name, Place]:
    """Places within the circle of radius 1."""
    found = (
        nx.spring_layout(graph, seed=SEED, iterations=60)
        if len(graph) > 1
        else dict.fromkeys(graph, (0.0, 0.0))
    )
    widest = max((math.hypot(x, y) for x, y in found.values()), default=1.0) or 1.0
    return {node: (float(x) / widest, float(y) / widest) for node, (x, y) in found.items()}


def _sunflower(ordered: Sequence[Name]) -> dict[Name, Place]:
    """Places as seeds lie in a sunflower (Vogel 1979), the first in the middle."""
    count = len(ordered)
    return {
        node: (math.sqrt(at / count) * math.cos(at * _GOLDEN), math.sqrt(at / count) * math.sin(at * _GOLDEN))
        for at, node in enumerate(ordered)
    }
