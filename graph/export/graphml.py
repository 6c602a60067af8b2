"""GraphML (http://graphml.graphdrawing.org) as Gephi reads it well: directed, one type a column."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO

from graph.export.columns import (
    EDGE_COLUMNS,
    LABEL,
    WEIGHT,
    Column,
    Kind,
    edge_values,
    node_columns,
    node_values,
)
from graph.export.drawing import Drawing, Drawn, color_of, size_of
from graph.export.xml_text import HEAD, clean_label, escape_xml, open_tag
from graph.network import Node

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES: dict[Kind, str] = {"string": "string", "integer": "int", "double": "double"}
_SHOWN = (
    *(Column(one, "double") for one in ("x", "y", "size")),
    *(Column(one, "integer") for one in "rgb"),
)
"""Columns that Gephi takes for place, size and colour."""


def export_graphml(drawing: Drawing, file: IO[bytes]) -> None:
    """Write the drawing; `label` is the column that Gephi shows for nodes and for edges."""
    shown = _SHOWN if drawing.places else ()
    columns = [("node", one) for one in (LABEL, *node_columns(drawing), *shown)]
    columns += [("edge", one) for one in (LABEL, WEIGHT, *EDGE_COLUMNS)]
    lines = chain(
        (HEAD, open_tag("graphml", [("xmlns", NAMESPACE)]), "\n"),
        (_key(owner, column) for owner, column in columns),
        (open_tag("graph", [("id", "renda"), ("edgedefault", "directed")]), "\n"),
        (_node(node, drawing) for node in drawing.nodes()),
        map(_edge, drawing.edges()),
        ("</graph>\n</graphml>\n",),
    )
    file.writelines(line.encode() for line in lines)


def _key(owner: str, column: Column) -> str:
    names = [("id", f"{owner}_{column.name}"), ("for", owner), ("attr.name", column.name)]
    return open_tag("key", [*names, ("attr.type", _TYPES[column.kind])]) + "</key>\n"


def _node(node: Node, drawing: Drawing) -> str:
    label = LABEL, escape_xml(clean_label(node.label))
    values = _data("node", chain([label], node_values(node, drawing), _look(node, drawing)))
    return f'<node id="{escape_xml(node.id)}">{values}</node>\n'


def _look(node: Node, drawing: Drawing) -> Iterator[tuple[Column, str]]:
    """Place, size and colour, where there are any."""
    if drawing.places:
        colors = color_of(drawing.communities.get(node.id, 0))
        for column, number in zip(_SHOWN, (*drawing.places[node.id], size_of(node), *colors), strict=True):
            yield column, str(number)


def _edge(drawn: Drawn) -> str:
    edge = drawn.edge
    named = [(LABEL, escape_xml(clean_label(edge.label))), (WEIGHT, str(edge.weight))]
    values = _data("edge", chain(named, edge_values(edge, drawn.years)))
    ends = f'source="{escape_xml(edge.source)}" target="{escape_xml(edge.target)}"'
    return f'<edge id="{edge.id}" {ends}>{values}</edge>\n'


def _data(owner: str, values: Iterable[tuple[Column, str]]) -> str:
    return "".join([f'<data key="{owner}_{column.name}">{text}</data>' for column, text in values])
