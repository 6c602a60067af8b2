"""RDF serialisations of the store or a part of it, graphs kept where the format can hold them.

One named graph is in memory at a time; where triples of several graphs are to stand once, they are sorted on
disk.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import IO

import pyoxigraph as ox

from graph.answers.view import View
from graph.dump import sorted_nquads
from graph.export.rdf_part import part_of
from graph.export.scratch import sort_lines
from graph.export.selection import Selection, chosen_graphs, select_nodes
from graph.export.sheets import load_library
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
_BATCH = 10_000
_COLUMNS = ("graph", "subject", "predicate", "object", "object_type", "datatype", "language")


def export_rdf(view: View, selection: Selection, name: str, file: IO[bytes]) -> None:
    """Write N-Quads, TriG, Turtle, N-Triples, RDF/XML or JSON-LD, equal bytes for equal stores: graph after
    graph, and in formats without graphs every triple once."""
    graphs = _graphs(view, selection)
    kind = FORMATS[name]
    if name == "nq":
        file.writelines(line.encode() for quads in graphs for line in sorted_nquads(quads))
    elif kind.supports_datasets:
        ordered = chain.from_iterable(sorted(quads, key=str) for quads in graphs)
        ox.serialize(ordered, file, kind, prefixes=PREFIXES)
    else:
        triples = (quad.triple for quads in graphs for quad in quads)
        lines = sort_lines(f"{_xml(triple) if name == 'rdf' else triple} .\n" for triple in triples)
        if name == "nt":
            file.writelines(line.encode() for line in lines)
        else:
            ox.serialize(_parsed(lines), file, kind, prefixes=PREFIXES)


def export_triples(view: View, selection: Selection, file: IO[bytes]) -> None:
    """Write a row a quad as Parquet, in batches: what stands in a literal is ``object`` without its language
    and datatype, which have columns. Raises ExportError where pyarrow is not installed."""
    parquet, arrow = (load_library(name, "tables") for name in ("pyarrow.parquet", "pyarrow"))
    rows = (_row(quad) for quads in _graphs(view, selection) for quad in sorted(quads, key=str))
    schema = arrow.schema([(name, arrow.string()) for name in _COLUMNS])
    with parquet.ParquetWriter(file, schema) as writer:
        while batch := list(islice(rows, _BATCH)):
            columns = [arrow.array(column, arrow.string()) for column in zip(*batch, strict=True)]
            writer.write_table(arrow.Table.from_arrays(columns, schema=schema))


def _graphs(view: View, selection: Selection) -> Iterator[Iterable[ox.Quad]]:
    """The quads of each graph, or the part of them that is chosen."""
    chosen = select_nodes(view, selection)
    for name in chosen_graphs(view, selection, chosen):
        quads = view.reader.quads(name)
        yield quads if chosen is None else part_of(quads, name, chosen)


def _parsed(lines: Iterable[str]) -> Iterator[ox.Triple]:
    lines = iter(lines)
    while batch := "".join(islice(lines, _BATCH)):
        for quad in ox.parse(batch, format=ox.RdfFormat.N_TRIPLES):
            yield quad.triple


def _row(quad: ox.Quad) -> tuple[str | None, ...]:
    value = quad.object
    said = tuple(map(_text, (quad.graph_name, quad.subject, quad.predicate, value)))
    if isinstance(value, ox.Literal):
        return *said, "literal", value.datatype.value, value.language
    return *said, "iri", None, None


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _xml(triple: ox.Triple) -> ox.Triple:
    """The triple without characters that no XML file can hold."""
    value = triple.object
    if not isinstance(value, ox.Literal) or clean_xml(value.value) == value.value:
        return triple
    text = clean_xml(value.value)
    if value.language:
        clean = ox.Literal(text, language=value.language)
    else:
        clean = ox.Literal(text, datatype=value.datatype)
    return ox.Triple(triple.subject, triple.predicate, clean)
