"""GEXF 1.3 (https://gexf.net): Gephi's own format, with parallel edges, places, colours and a timeline."""

from collections.abc import Iterable
from typing import IO

from lxml import etree

from graph.export.columns import (
    EDGE_COLUMNS,
    Column,
    clean_label,
    clean_xml,
    edge_values,
    node_columns,
    node_values,
)
from graph.export.drawing import Drawing, color_of, size_of
from graph.export.spool import Drawn, Years
from graph.network import Node

NAMESPACE = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"


def export_gexf(drawing: Drawing, file: IO[bytes]) -> None:
    """Write the drawing. An edge has its label as its ``kind``: Gephi keeps parallel edges of different kinds
    apart and adds up the weights of all others."""
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with (
            xml.element("gexf", nsmap={None: NAMESPACE, "viz": VIZ}, version="1.3"),
            xml.element("graph", _mode(drawing)),
        ):
            xml.write(_declarations("node", node_columns(drawing)))
            xml.write(_declarations("edge", EDGE_COLUMNS))
            with xml.element("nodes"):
                for node in drawing.nodes():
                    xml.write(_node(node, drawing))
            with xml.element("edges"):
                for drawn in drawing.edges():
                    xml.write(_edge(drawn, drawing.spans is not None))


def _mode(drawing: Drawing) -> dict[str, str]:
    if drawing.spans is None:
        return {"defaultedgetype": "directed", "mode": "static"}
    return {
        "defaultedgetype": "directed",
        "mode": "dynamic",
        "timeformat": "date",
        "timerepresentation": "interval",
    }


def _declarations(owner: str, columns: Iterable[Column]) -> etree._Element:
    parent = etree.Element("attributes", {"class": owner})
    for column in columns:
        etree.SubElement(parent, "attribute", id=column.name, title=column.name, type=column.kind)
    return parent


def _node(node: Node, drawing: Drawing) -> etree._Element:
    names = {"id": clean_xml(node.id), "label": clean_label(node.label)}
    element = etree.Element("node", names, nsmap={"viz": VIZ} if drawing.places else None)
    _add_values(element, node_values(node, drawing))
    if drawing.spans is not None:
        _add_spells(element, drawing.spans.get(node.id, ()))
    if drawing.places:
        x, y = drawing.places[node.id]
        red, green, blue = color_of(drawing.communities.get(node.id, 0))
        etree.SubElement(element, f"{{{VIZ}}}color", r=str(red), g=str(green), b=str(blue))
        etree.SubElement(element, f"{{{VIZ}}}position", x=str(x), y=str(y), z="0.0")
        etree.SubElement(element, f"{{{VIZ}}}size", value=str(size_of(node)))
    return element


def _edge(drawn: Drawn, with_spells: bool) -> etree._Element:
    edge, label = drawn.edge, clean_label(drawn.edge.label)
    names = {
        "id": edge.id,
        "source": clean_xml(edge.source),
        "target": clean_xml(edge.target),
        "kind": label if drawn.nth == 1 else f"{label} {drawn.nth}",
        "label": label,
        "weight": str(edge.weight),
    }
    element = etree.Element("edge", names)
    _add_values(element, edge_values(edge, drawn.years))
    if with_spells:
        _add_spells(element, [drawn.years] if drawn.years else ())
    return element


def _add_values(element: etree._Element, values: Iterable[tuple[Column, str]]) -> None:
    parent = etree.SubElement(element, "attvalues")
    for column, value in values:
        etree.SubElement(parent, "attvalue", {"for": column.name, "value": value})


def _add_spells(element: etree._Element, spans: Iterable[Years]) -> None:
    """The years as stretches of whole days; what has none is there all the time."""
    spans = list(spans)
    if spans:
        parent = etree.SubElement(element, "spells")
        for first, last in spans:
            etree.SubElement(parent, "spell", start=f"{first}-01-01", end=f"{last}-12-31")
