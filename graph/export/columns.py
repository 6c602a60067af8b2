"""What GraphML and GEXF share: columns with one type each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.export.drawing import Drawing
from graph.export.xml_text import escape_xml
from graph.export.years import Years, years_of
from graph.network import Edge, Node

Kind = Literal["string", "integer", "double"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the nodes or of the edges."""

    name: str
    kind: Kind = "string"


LABEL = Column("label")
NODE_COLUMNS = (
    Column("node_type"), Column("subtype"), Column("region"), Column("level"), Column("year", "integer"),
    Column("last_year", "integer"), Column("mentions", "integer"), Column("confidence", "double"),
    Column("degree", "integer"), Column("community", "integer"), Column("uri"),
)  # fmt: skip
"""All but the label, which both formats hold apart."""
CENTRALITY_COLUMNS = (Column("pagerank", "double"), Column("betweenness", "double"))
WEIGHT = Column("weight", "double")
EDGE_COLUMNS = (
    Column("predicate"), Column("year", "integer"), Column("last_year", "integer"),
    Column("evidence_count", "integer"),
)  # fmt: skip
"""All but label and weight, which both formats hold apart."""


def node_columns(drawing: Drawing) -> tuple[Column, ...]:
    """The columns of the nodes; centralities only where they were measured."""
    return NODE_COLUMNS + (CENTRALITY_COLUMNS if drawing.centrality else ())


def node_values(node: Node, drawing: Drawing) -> tuple[object, ...]:
    """The node's values of `node_columns`; an empty text where it has none."""
    community = drawing.communities.get(node.id, node.community)
    first, last = _pair(years_of(node.year))
    values: tuple[object, ...] = (
        node.node_type, node.subtype, node.region, node.level, first, last, node.mentions, node.confidence,
        node.degree, community, node.uri,
    )  # fmt: skip
    if drawing.centrality:
        central = drawing.centrality[node.id]
        values += (central.pagerank, central.betweenness)
    return values


def edge_values(edge: Edge, years: Years | None) -> tuple[object, ...]:
    """The edge's values of `EDGE_COLUMNS`."""
    first, last = _pair(years)
    return edge.predicate, first, last, edge.evidence_count


class Form:
    """How the values of a row stand in a file: what goes before each, and what after.

    >>> Form('<data key="{}">', "</data>", [Column("label"), Column("year")]).filled(["甲&乙", ""])
    '<data key="label">甲&amp;乙</data>'
    """

    def __init__(self, before: str, after: str, columns: Iterable[Column]) -> None:
        self._before = [before.format(column.name) for column in columns]
        self._after = after

    def filled(self, values: Iterable[object]) -> str:
        """The row; empty texts are left out."""
        after = self._after
        return "".join(
            [
                f"{before}{escape_xml(value) if isinstance(value, str) else value}{after}"
                for before, value in zip(self._before, values, strict=True)
                if value != ""
            ]
        )


def _pair(years: Years | None) -> tuple[int | str, int | str]:
    return years or ("", "")
