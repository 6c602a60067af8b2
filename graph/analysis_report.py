"""The graph of a store in figures: who is central, which communities there are, what is named together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.analysis import count_together, find_bridges, find_communities, graph_of, measure_centrality
from graph.answers.view import View
from graph.base import base_graph
from graph.export.gathering import gather
from graph.export.graphs import MEASURED, Shape, open_draft
from graph.export.selection import ExportError, Selection

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Central:
    """A node and how central it is."""

    id: str
    label: str
    pagerank: float
    betweenness: float


@dataclass(frozen=True, slots=True)
class Community:
    """A community: how many nodes, and those of the most edges."""

    number: int
    size: int
    members: list[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things, and how many activities name both; 0 where that is not what ties them."""

    one: str
    other: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class GraphReport:
    """What `renda stats --graph` prints; lists hold the first ten."""

    nodes: int
    edges: int
    communities: list[Community]
    central: list[Central]
    bridges: list[Pair]
    """Institutions between which a single tie holds two parts of the graph together."""
    laws_together: list[Pair]
    topics_together: list[Pair]


def report_graph(view: View) -> GraphReport:
    """Measure the full graph. Raises ExportError where the store is empty, or too large for this."""
    with open_draft(view, Selection(), Shape(layout=False)) as draft:
        drawing = draft.draw()
        labels = {node.id: node.label for node in drawing.nodes()}
        edges = [drawn.edge for drawn in drawing.edges()]
    if len(edges) > MEASURED:
        raise ExportError(
            f"{len(edges):,} edges are too many to measure (at most {MEASURED:,}); export a part."
        )
    graph = graph_of(labels, edges)
    degrees = dict(graph.degree())
    communities = _communities(find_communities(graph), degrees, labels)
    ranked = sorted(measure_centrality(graph).items(), key=lambda item: (-item[1].pagerank, item[0]))
    central = [Central(node, labels[node], one.pagerank, one.betweenness) for node, one in ranked[:_SHOWN]]
    together = _together(view)
    return GraphReport(
        len(labels), len(edges), communities, central, _bridges(view),
        together["LegalInstrument"], together["Topic"],
    )  # fmt: skip


def _communities(
    found: Mapping[str, int], degrees: Mapping[str, int], labels: Mapping[str, str]
) -> list[Community]:
    sizes = Counter(found.values())
    members: defaultdict[int, list[str]] = defaultdict(list)
    for node in sorted(found, key=lambda one: (-degrees[one], one)):
        if len(members[found[node]]) < 3:
            members[found[node]].append(labels[node])
    return [Community(number, sizes[number], members[number]) for number in sorted(sizes)[:_SHOWN]]


def _bridges(view: View) -> list[Pair]:
    """Bridges of the graph of institutions; none where there is no such graph."""
    shape = Shape("institution-institution", "single", layout=False)
    with open_draft(view, Selection(), shape) as draft:
        try:
            drawing = draft.draw()
        except ExportError:
            return []
        labels = {node.id: node.label for node in drawing.nodes()}
        graph = graph_of(labels, (drawn.edge for drawn in drawing.edges()))
    weights = Counter(
        {pair: min(graph.degree(pair[0]), graph.degree(pair[1])) for pair in find_bridges(graph)}
    )
    return [Pair(labels[one], labels[other]) for (one, other), _ in weights.most_common(_SHOWN)]


def _together(view: View) -> dict[str, list[Pair]]:
    """Laws, and topics, that one activity names together."""
    base = base_graph(view.iris)
    kinds: dict[str, tuple[str, str]] = {}
    groups: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for part in gather(
        view.reader, view.iris, sorted(view.reader.graphs(), key=lambda one: (one != base, one))
    ):
        kinds |= {one.uri: (one.node_type, one.label) for one in part.nodes if one.node_type in _PAIRED}
        for fact in part.facts:
            if fact.predicate in ("concerns", "about") and fact.target in kinds:
                groups[kinds[fact.target][0]][fact.source].add(fact.target)
    return {
        kind: _pairs(groups[kind].values(), {iri: label for iri, (_, label) in kinds.items()})
        for kind in _PAIRED
    }


_PAIRED = ("LegalInstrument", "Topic")


def _pairs(groups: Iterable[Iterable[str]], labels: Mapping[str, str]) -> list[Pair]:
    counted = list(count_together(groups).items())[:_SHOWN]
    return [Pair(labels[one], labels[other], count) for (one, other), count in counted]
