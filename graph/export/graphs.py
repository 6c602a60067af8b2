"""From the store to a drawing: what is chosen, how it is shaped, what is measured on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from graph.answers.view import View
from graph.export.drawing import Drawing
from graph.export.gathering import Gathered, gather, only
from graph.export.projection import PROJECTIONS, project
from graph.export.selection import ExportError, Selection, chosen_graphs, select_nodes
from graph.export.spool import EDGE_MODES, Spool, open_spool
from ingest.facts import ACTIVITY_TYPES, ENTITY_TYPES

MEASURED = 60_000
"""Communities, places and centralities are computed up to so many edges: beyond, they would take hours."""
NODE_TYPES = (*ENTITY_TYPES, "Collective", "Activity", "Outcome", "Report", "Topic", *ACTIVITY_TYPES)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a graph is to look."""

    project: str = ""
    """One of `PROJECTIONS`; empty for the full graph."""
    edges: str = "merged"
    """One of `EDGE_MODES`."""
    least: float = 0.0
    """Edges of less weight are left out, and then the nodes without any."""
    node_types: tuple[str, ...] = ()
    """Only nodes of these types or subtypes; all where there are none."""
    timeline: bool = False
    """With the years of each node and edge as intervals (GEXF alone)."""
    layout: bool = True
    """With communities, places and colours, up to `MEASURED` edges."""
    centrality: bool = False
    """With PageRank and betweenness, up to `MEASURED` edges."""

    def __post_init__(self) -> None:
        """Raises ExportError for a name that there is none of."""
        for what, name, offers in (
            ("projection", self.project, ("", *PROJECTIONS)),
            ("way to draw edges", self.edges, EDGE_MODES),
            *(("type of node", one, NODE_TYPES) for one in self.node_types),
        ):
            if name not in offers:
                raise ExportError(f"“{name}” is no {what}; choose one of {', '.join(filter(None, offers))}.")


@dataclass(frozen=True, slots=True)
class Draft:
    """Facts put together, from which the drawing of all years or of one is made."""

    spool: Spool
    shape: Shape

    def years(self) -> list[int]:
        """Every year that has a fact."""
        return self.spool.fact_years()

    def draw(self, year: int | None = None) -> Drawing:
        """The drawing; ExportError where nothing is left. Good until the next one is made."""
        shape, spool = self.shape, self.spool
        spool.make_edges(shape.edges, shape.least, year)
        nodes, edges = spool.counts()
        if not nodes:
            raise ExportError("Nothing is left to draw with these filters; widen them.")
        drawing = Drawing(spool.nodes, spool.edges)
        if edges <= MEASURED and (shape.layout or shape.centrality):
            drawing = _measured(drawing, shape)
        return replace(drawing, spans=spool.spans) if shape.timeline else drawing


@contextmanager
def open_draft(view: View, selection: Selection, shape: Shape) -> Iterator[Draft]:
    """Put the chosen part of the store together, on disk; it goes away when the block ends."""
    chosen = select_nodes(view, selection)
    with open_spool(_parts(view, selection, chosen)) as spool:
        if shape.project:
            project(spool, shape.project)
        if shape.node_types:
            spool.keep_types(shape.node_types)
        yield Draft(spool, shape)


def _parts(view: View, selection: Selection, chosen: frozenset[str] | None) -> Iterator[Gathered]:
    """What is chosen of each graph."""
    for part in gather(view.reader, view.iris, chosen_graphs(view, selection, chosen)):
        yield part if chosen is None else only(part, chosen)


def _measured(drawing: Drawing, shape: Shape) -> Drawing:
    from graph.analysis import find_communities, graph_of, measure_centrality
    from graph.analysis_layout import lay_out

    graph = graph_of((node.id for node in drawing.nodes()), (drawn.edge for drawn in drawing.edges()))
    if shape.layout:
        communities = find_communities(graph)
        drawing = replace(drawing, communities=communities, places=lay_out(graph, communities))
    return replace(drawing, centrality=measure_centrality(graph)) if shape.centrality else drawing
