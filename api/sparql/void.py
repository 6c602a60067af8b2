"""What the data are, in numbers (https://www.w3.org/TR/void/): counts by class and property."""

import pyoxigraph as ox

from api.sparql.statements import Value, about, term
from graph.answers.rows import select_rows
from graph.store import StoreReader

_WHOLE = "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?subjects) { ?s ?p ?o }"
_CLASSES = "SELECT ?of (COUNT(DISTINCT ?s) AS ?n) { ?s a ?of } GROUP BY ?of ORDER BY ?of"
_PROPERTIES = "SELECT ?of (COUNT(*) AS ?n) { ?s ?of ?o } GROUP BY ?of ORDER BY ?of"


def describe_data(reader: StoreReader, dataset: str, endpoint: str) -> list[ox.Triple]:
    """The store as one dataset with these addresses; counts are of what the union of all graphs holds."""
    node = ox.NamedNode(dataset)
    whole = next(select_rows(reader, _WHOLE))
    parts = {
        (kind, row["of"]): int(row["n"])
        for kind, query in (("class", _CLASSES), ("property", _PROPERTIES))
        for row in select_rows(reader, query)
        if row["of"]
    }
    pairs: list[tuple[str, Value]] = [
        ("a", term("void:Dataset")),
        ("dcterms:title", ox.Literal("人大报告知识图谱", language="zh")),
        ("dcterms:title", ox.Literal("Knowledge graph of people's congress reports", language="en")),
        ("void:sparqlEndpoint", ox.NamedNode(endpoint)),
        ("void:triples", ox.Literal(int(whole["n"]))),
        ("void:distinctSubjects", ox.Literal(int(whole["subjects"]))),
        ("void:classes", ox.Literal(sum(kind == "class" for kind, _ in parts))),
        ("void:properties", ox.Literal(sum(kind == "property" for kind, _ in parts))),
        ("void:documents", ox.Literal(len(set(reader.graphs())))),
    ]
    triples = about(node, pairs)
    for number, ((kind, of), count) in enumerate(sorted(parts.items())):
        part = ox.BlankNode(f"part{number}")
        unit = "void:entities" if kind == "class" else "void:triples"
        triples += about(node, [(f"void:{kind}Partition", part)])
        triples += about(part, [(f"void:{kind}", ox.NamedNode(of)), (unit, ox.Literal(count))])
    return triples
