"""GEXF 1.3 (https://gexf.net): Gephi's own format."""

from typing import IO

from lxml import etree

from graph.export.xml import EDGE_DATA, NODE_DATA, clean_xml, column_type, data_of
from graph.network import Edge, Network, Node

_NAMESPACE = "http://gexf.net/1.3"
_NODE_DATA = tuple(name for name in NODE_DATA if name != "label")
_EDGE_DATA = tuple(name for name in EDGE_DATA if name not in ("label", "weight"))


def export_gexf(network: Network, file: IO[bytes]) -> None:
    """Write the network; labels and weights are attributes of their own, all else are attribute values."""
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with (
            xml.element("gexf", nsmap={None: _NAMESPACE}, version="1.3"),
            xml.element("graph", defaultedgetype="directed", mode="static"),
        ):
            for kind, columns in (("node", _NODE_DATA), ("edge", _EDGE_DATA)):
                xml.write(_declarations(kind, columns))
            with xml.element("nodes"):
                for node in network.nodes:
                    names = {"id": clean_xml(node.id), "label": clean_xml(node.label)}
                    xml.write(_with_values(etree.Element("node", names), node, _NODE_DATA))
            with xml.element("edges"):
                for edge in network.edges:
                    ends = {
                        "id": edge.id,
                        "source": clean_xml(edge.source),
                        "target": clean_xml(edge.target),
                        "label": clean_xml(edge.label),
                        "weight": str(edge.weight),
                    }
                    xml.write(_with_values(etree.Element("edge", ends), edge, _EDGE_DATA))


def _declarations(kind: str, columns: tuple[str, ...]) -> etree._Element:
    parent = etree.Element("attributes", {"class": kind})
    for name in columns:
        etree.SubElement(parent, "attribute", id=name, title=name, type=column_type(name))
    return parent


def _with_values(element: etree._Element, item: Node | Edge, columns: tuple[str, ...]) -> etree._Element:
    parent = etree.SubElement(element, "attvalues")
    for name, value in data_of(item, columns):
        etree.SubElement(parent, "attvalue", {"for": name, "value": value})
    return element
