"""VoID (https://www.w3.org/TR/void/): what a dump holds, said in RDF beside it."""

from pathlib import Path

import pyoxigraph as ox

from graph.answers.rows import select_rows
from graph.answers.view import View
from graph.export.rdf import FORMATS
from graph.export.selection import ExportError, Selection
from graph.files import replace_file
from graph.literals import integer, plain
from graph.vocabulary import ONTOLOGY, PREFIXES, term

VOID = "http://rdfs.org/ns/void#"
_COUNTS = {
    "triples": "SELECT (COUNT(*) AS ?count) WHERE { SELECT DISTINCT ?s ?p ?o WHERE { ?s ?p ?o } }",
    "distinctSubjects": "SELECT (COUNT(DISTINCT ?s) AS ?count) WHERE { ?s ?p ?o }",
    "properties": "SELECT (COUNT(DISTINCT ?p) AS ?count) WHERE { ?s ?p ?o }",
    "classes": "SELECT (COUNT(DISTINCT ?c) AS ?count) WHERE { ?s a ?c }",
}
_CLASSES = "SELECT ?class (COUNT(DISTINCT ?s) AS ?count) WHERE { ?s a ?class } GROUP BY ?class"


def void_path(dump: Path) -> Path:
    """Where the description of a dump lies: ``all.nq.gz`` has ``all.void.ttl``."""
    return dump.with_name(dump.name.split(".")[0] + ".void.ttl")


def check_void(dump: Path, selection: Selection) -> None:
    """Raises ExportError where there is nothing that such a description is for."""
    if selection != Selection():
        raise ExportError("A VoID file describes the whole store; leave the filters out.")
    if not set(dump.name.split(".")[1:]).intersection(FORMATS):
        raise ExportError(
            f"{dump.name} is no RDF, which VoID describes; choose one of .{', .'.join(FORMATS)}."
        )


def export_void(view: View, dump: Path) -> Path:
    """Write the description of a dump of the whole store beside it, and say where."""
    path = void_path(dump)
    with replace_file(path) as part, part.open("wb") as file:
        triples = sorted(void_triples(view, dump.name), key=str)
        ox.serialize(triples, file, ox.RdfFormat.TURTLE, prefixes=PREFIXES | {"void": VOID})
    return path


def void_triples(view: View, name: str) -> list[ox.Triple]:
    """The dataset: its size, its classes, its vocabularies, and the dump of that file name."""
    dataset = ox.NamedNode(view.iris.iri("dataset", "all"))
    triples = [
        ox.Triple(dataset, term("rdf:type"), _void("Dataset")),
        ox.Triple(dataset, term("dcterms:title"), ox.Literal("renda", language="en")),
        ox.Triple(dataset, _void("uriSpace"), plain(view.iris.base)),
        ox.Triple(dataset, _void("dataDump"), ox.NamedNode(f"{view.iris.base}dataset/{name}")),
        ox.Triple(dataset, _void("vocabulary"), ONTOLOGY),
    ]
    triples += [
        ox.Triple(dataset, _void(prop), integer(int(next(select_rows(view.reader, query))["count"])))
        for prop, query in _COUNTS.items()
    ]
    for suffix in name.split(".")[1:]:
        if suffix in FORMATS:
            kind = ox.NamedNode(f"http://www.w3.org/ns/formats/{_FORMAT_NAMES[suffix]}")
            triples.append(ox.Triple(dataset, _void("feature"), kind))
    for row in sorted(select_rows(view.reader, _CLASSES), key=lambda row: row["class"]):
        part = ox.NamedNode(view.iris.iri("dataset", "class", row["class"]))
        triples += [
            ox.Triple(dataset, _void("classPartition"), part),
            ox.Triple(part, _void("class"), ox.NamedNode(row["class"])),
            ox.Triple(part, _void("entities"), integer(int(row["count"]))),
        ]
    return triples


_FORMAT_NAMES = {
    "nq": "N-Quads", "trig": "TriG", "ttl": "Turtle", "nt": "N-Triples", "rdf": "RDF_XML", "jsonld": "JSON-LD"
}  # fmt: skip


def _void(name: str) -> ox.NamedNode:
    return ox.NamedNode(VOID + name)
