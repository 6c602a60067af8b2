"""GraphML (http://graphml.graphdrawing.org) as Gephi reads it well: directed, one type a column."""

from typing import IO

from lxml import etree

from graph.export.xml import EDGE_DATA, NODE_DATA, clean_xml, column_type, data_of
from graph.network import Network

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def export_graphml(network: Network, file: IO[bytes]) -> None:
    """Write the network; `label` is the column that Gephi shows for nodes and for edges."""
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("graphml", nsmap={None: _NAMESPACE}):
            for kind, columns in (("node", NODE_DATA), ("edge", EDGE_DATA)):
                for name in columns:
                    key = {
                        "id": f"{kind}_{name}",
                        "for": kind,
                        "attr.name": name,
                        "attr.type": column_type(name),
                    }
                    xml.write(etree.Element("key", key))
            with xml.element("graph", id="renda", edgedefault="directed"):
                for node in network.nodes:
                    element = etree.Element("node", id=clean_xml(node.id))
                    _add_data(element, "node", data_of(node, NODE_DATA))
                    xml.write(element)
                for edge in network.edges:
                    ends = {"id": edge.id, "source": clean_xml(edge.source), "target": clean_xml(edge.target)}
                    element = etree.Element("edge", ends)
                    _add_data(element, "edge", data_of(edge, EDGE_DATA))
                    xml.write(element)


def _add_data(element: etree._Element, kind: str, data: list[tuple[str, str]]) -> None:
    for name, value in data:
        etree.SubElement(element, "data", key=f"{kind}_{name}").text = value
