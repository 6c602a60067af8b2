"""GraphML (http://graphml.graphdrawing.org) as Gephi reads it well: directed, one type a column."""

from collections.abc import Iterable
from itertools import chain
from typing import IO

from graph.export.columns import (
    EDGE_COLUMNS,
    LABEL,
    WEIGHT,
    Column,
    Form,
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
    node_row = (LABEL, *node_columns(drawing), *(_SHOWN if drawing.places else ()))
    edge_row = (LABEL, WEIGHT, *EDGE_COLUMNS)
    node_form, edge_form = _form("node", node_row), _form("edge", edge_row)
    lines = chain(
        (HEAD, open_tag("graphml", [("xmlns", NAMESPACE)]), "\n"),
        (_key("node", column) for column in node_row),
        (_key("edge", column) for column in edge_row),
        (open_tag("graph", [("id", "renda"), ("edgedefault", "directed")]), "\n"),
        (_node(node, drawing, node_form) for node in drawing.nodes()),
        (_edge(drawn, edge_form) for drawn in drawing.edges()),
        ("</graph>\n</graphml>\n",),
    )
    file.writelines(line.encode() for line in lines)


def _form(owner: str, columns: Iterable[Column]) -> Form:
    return Form(f'<data key="{owner}_{{}}">', "</data>", columns)


def _key(owner: str, column: Column) -> str:
    names = [("id", f"{owner}_{column.name}"), ("for", owner), ("attr.name", column.name)]
    return open_tag("key", [*names, ("attr.type", _TYPES[column.kind])]) + "</key>\n"


def _node(node: Node, drawing: Drawing, form: Form) -> str:
    values = (clean_label(node.label), *node_values(node, drawing), *_look(node, drawing))
    return f'<node id="{escape_xml(node.id)}">{form.filled(values)}</node>\n'


def _look(node: Node, drawing: Drawing) -> tuple[float, ...]:
    """Place, size and colour, where there are any."""
    if not drawing.places:
        return ()
    return (*drawing.places[node.id], size_of(node), *color_of(drawing.communities.get(node.id, 0)))


def _edge(drawn: Drawn, form: Form) -> str:
    edge = drawn.edge
    values = (clean_label(edge.label), edge.weight, *edge_values(edge, drawn.years))
    ends = f'source="{escape_xml(edge.source)}" target="{escape_xml(edge.target)}"'
    return f'<edge id="{edge.id}" {ends}>{form.filled(values)}</edge>\n'
