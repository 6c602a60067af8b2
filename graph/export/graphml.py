"""GraphML (http://graphml.graphdrawing.org) as Gephi reads it well: directed, one type a column."""

from typing import IO

from lxml import etree

from graph.export.columns import (
    EDGE_COLUMNS,
    LABEL,
    WEIGHT,
    Column,
    Kind,
    clean_label,
    clean_xml,
    edge_values,
    node_columns,
    node_values,
)
from graph.export.drawing import Drawing, color_of, size_of
from graph.export.spool import Drawn
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
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("graphml", nsmap={None: NAMESPACE}):
            shown = _SHOWN if drawing.places else ()
            for column in (LABEL, *node_columns(drawing), *shown):
                xml.write(_key("node", column))
            for column in (LABEL, WEIGHT, *EDGE_COLUMNS):
                xml.write(_key("edge", column))
            with xml.element("graph", id="renda", edgedefault="directed"):
                for node in drawing.nodes():
                    xml.write(_node(node, drawing))
                for drawn in drawing.edges():
                    xml.write(_edge(drawn))


def _key(owner: str, column: Column) -> etree._Element:
    name = {"id": f"{owner}_{column.name}", "for": owner, "attr.name": column.name}
    return etree.Element("key", {**name, "attr.type": _TYPES[column.kind]})


def _node(node: Node, drawing: Drawing) -> etree._Element:
    element = etree.Element("node", id=clean_xml(node.id))
    _add(element, "node", LABEL, clean_label(node.label))
    for column, value in node_values(node, drawing):
        _add(element, "node", column, value)
    if drawing.places:
        colors = color_of(drawing.communities.get(node.id, 0))
        for column, number in zip(_SHOWN, (*drawing.places[node.id], size_of(node), *colors), strict=True):
            _add(element, "node", column, str(number))
    return element


def _edge(drawn: Drawn) -> etree._Element:
    edge = drawn.edge
    ends = {"id": edge.id, "source": clean_xml(edge.source), "target": clean_xml(edge.target)}
    element = etree.Element("edge", ends)
    _add(element, "edge", LABEL, clean_label(edge.label))
    _add(element, "edge", WEIGHT, str(edge.weight))
    for column, value in edge_values(edge, drawn.years):
        _add(element, "edge", column, value)
    return element


def _add(element: etree._Element, owner: str, column: Column, value: str) -> None:
    etree.SubElement(element, "data", key=f"{owner}_{column.name}").text = value
