"""RDF serialisations of the store, graphs kept where the format can hold them."""

from collections.abc import Iterable
from typing import IO

import pyoxigraph as ox

from graph.dump import sorted_nquads
from graph.export.xml_text import clean_xml
from graph.vocabulary import PREFIXES

FORMATS: dict[str, ox.RdfFormat] = {
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}


def export_rdf(quads: Iterable[ox.Quad], file: IO[bytes], name: str) -> None:
    """Write quads as N-Quads (sorted, so that equal content gives equal bytes), TriG, Turtle, N-Triples,
    RDF/XML or JSON-LD; triples said by several graphs stand once where the format has no graphs."""
    if name == "nq":
        file.writelines(line.encode() for line in sorted_nquads(quads))
        return
    kind = FORMATS[name]
    ordered = sorted(map(_xml, quads) if name == "rdf" else quads, key=str)
    if kind.supports_datasets:
        ox.serialize(ordered, file, kind, prefixes=PREFIXES)
    else:
        ox.serialize(dict.fromkeys(quad.triple for quad in ordered), file, kind, prefixes=PREFIXES)


def _xml(quad: ox.Quad) -> ox.Quad:
    """The quad without characters that no XML file can hold."""
    value = quad.object
    if not isinstance(value, ox.Literal) or clean_xml(value.value) == value.value:
        return quad
    text = clean_xml(value.value)
    if value.language:
        clean = ox.Literal(text, language=value.language)
    else:
        clean = ox.Literal(text, datatype=value.datatype)
    return ox.Quad(quad.subject, quad.predicate, clean, quad.graph_name)
