"""GEXF 1.3 (https://gexf.net): Gephi's own format, with parallel edges, places, colours and a timeline."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO

from graph.export.columns import EDGE_COLUMNS, Column, Form, edge_values, node_columns, node_values
from graph.export.drawing import Drawing, Drawn, color_of, size_of
from graph.export.xml_text import HEAD, clean_label, escape_xml, open_tag
from graph.export.years import Years
from graph.network import Node

NAMESPACE = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"
_STATIC = (("defaultedgetype", "directed"), ("mode", "static"))
_DYNAMIC = (
    ("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"),
    ("timerepresentation", "interval"),
)  # fmt: skip


def export_gexf(drawing: Drawing, file: IO[bytes]) -> None:
    """Write the drawing. An edge has its label as its ``kind``: Gephi keeps parallel edges of different kinds
    apart and adds up the weights of all others."""
    node_form, edge_form = _form(node_columns(drawing)), _form(EDGE_COLUMNS)
    root = open_tag("gexf", [("xmlns", NAMESPACE), ("xmlns:viz", VIZ), ("version", "1.3")])
    lines = chain(
        (HEAD, root, "\n", open_tag("graph", _DYNAMIC if drawing.spans else _STATIC), "\n"),
        _declarations("node", node_columns(drawing)),
        _declarations("edge", EDGE_COLUMNS),
        ("<nodes>\n",),
        (_node(node, drawing, spans, node_form) for node, spans in _with_spans(drawing)),
        ("</nodes>\n<edges>\n",),
        (_edge(drawn, drawing.spans is not None, edge_form) for drawn in drawing.edges()),
        ("</edges>\n</graph>\n</gexf>\n",),
    )
    file.writelines(line.encode() for line in lines)


def _with_spans(drawing: Drawing) -> Iterator[tuple[Node, list[Years]]]:
    """Every node with its years: both come in the order of ids, so neither is held in memory."""
    dated = drawing.spans() if drawing.spans else iter(())
    ahead = next(dated, None)
    for node in drawing.nodes():
        while ahead and ahead[0] < node.id:
            ahead = next(dated, None)
        yield node, ahead[1] if ahead and ahead[0] == node.id else []


def _declarations(owner: str, columns: Iterable[Column]) -> Iterator[str]:
    yield open_tag("attributes", [("class", owner)])
    for column in columns:
        names = [("id", column.name), ("title", column.name), ("type", column.kind)]
        yield open_tag("attribute", names) + "</attribute>"
    yield "</attributes>\n"


def _form(columns: Iterable[Column]) -> Form:
    return Form('<attvalue for="{}" value="', '"/>', columns)


def _node(node: Node, drawing: Drawing, spans: Iterable[Years], form: Form) -> str:
    label = escape_xml(clean_label(node.label))
    values = form.filled(node_values(node, drawing))
    inner = f"<attvalues>{values}</attvalues>{_spells(spans)}{_look(node, drawing)}"
    return f'<node id="{escape_xml(node.id)}" label="{label}">{inner}</node>\n'


def _look(node: Node, drawing: Drawing) -> str:
    """Place, size and colour, where there are any."""
    if not drawing.places:
        return ""
    x, y = drawing.places[node.id]
    red, green, blue = color_of(drawing.communities.get(node.id, 0))
    color = f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
    return f'{color}<viz:position x="{x}" y="{y}" z="0.0"/><viz:size value="{size_of(node)}"/>'


def _edge(drawn: Drawn, with_spells: bool, form: Form) -> str:
    edge, label = drawn.edge, escape_xml(clean_label(drawn.edge.label))
    ends = f'source="{escape_xml(edge.source)}" target="{escape_xml(edge.target)}"'
    kind = label if drawn.nth == 1 else f"{label} {drawn.nth}"
    inner = f"<attvalues>{form.filled(edge_values(edge, drawn.years))}</attvalues>"
    if with_spells and drawn.years:
        inner += _spells([drawn.years])
    return (
        f'<edge id="{edge.id}" {ends} kind="{kind}" label="{label}" weight="{edge.weight}">{inner}</edge>\n'
    )


def _spells(spans: Iterable[Years]) -> str:
    """The years as stretches of whole days; what has none is there all the time."""
    inner = "".join([f'<spell start="{first}-01-01" end="{last}-12-31"/>' for first, last in spans])
    return f"<spells>{inner}</spells>" if inner else ""
