"""SHACL: does every report's graph have the shape that the ontology promises?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox
import rdflib
from pyshacl import validate as validate_graph
from rdflib.namespace import RDF, SH

from graph import vocabulary as v
from graph.store import StoreReader


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a graph breaks a shape."""

    graph: str
    focus: str
    """IRI of the node."""
    label: str
    """Its name, label or, failing both, its IRI."""
    path: str
    """IRI of the property, empty where the shape is about more than one."""
    value: str
    message: str
    severity: str
    """``Violation``, ``Warning`` or ``Info``."""

    def __str__(self) -> str:
        about = f" ({self.path.rpartition('#')[2].rpartition('/')[2]}: {self.value})" if self.path else ""
        return f"{self.severity}: {self.label} <{self.focus}>: {self.message}{about}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found; `graphs` counts what was looked at."""

    graphs: int
    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """True where nothing was found."""
        return not self.findings


@lru_cache(maxsize=4)
def load_shapes(path: Path) -> rdflib.Graph:
    """Read shapes (Turtle), made ready for `validate`."""
    shapes = rdflib.Graph().parse(path, format="turtle")
    _aim_properties(shapes)
    return shapes


def _aim_properties(shapes: rdflib.Graph) -> None:
    """Give the property shapes of a shape its target, which means the same: pyshacl then takes each once for
    all nodes instead of anew for every node, several times as fast."""
    for shape, target in list(shapes.subject_objects(SH.targetClass)):
        for prop in list(shapes.objects(shape, SH.property)):
            shapes.add((prop, RDF.type, SH.PropertyShape))
            shapes.add((prop, SH.targetClass, target))
            shapes.remove((shape, SH.property, prop))


def validate(reader: StoreReader, shapes: rdflib.Graph) -> Report:
    """Check every report's graph, one at a time, so that memory is bounded by the largest report."""
    graphs = report_graphs(reader)
    return Report(
        len(graphs), tuple(finding for graph in graphs for finding in check(reader.quads(graph), shapes))
    )


def report_graphs(reader: StoreReader) -> list[str]:
    """The named graphs that hold a report, by IRI."""
    rows = reader.query("SELECT DISTINCT ?g { GRAPH ?g { ?g a renda:Report } }", union=False)
    assert isinstance(rows, ox.QuerySolutions)
    return sorted(graph.value for (graph,) in rows if isinstance(graph, ox.NamedNode))


def check(quads: Iterable[ox.Quad], shapes: rdflib.Graph) -> Iterator[Finding]:
    """What is wrong with one graph, in the order of its nodes; no blank nodes in it."""
    quads = list(quads)
    graph = quads[0].graph_name.value if quads and isinstance(quads[0].graph_name, ox.NamedNode) else ""
    data = rdflib.Graph()
    for quad in quads:
        data.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    try:
        _, report, _ = validate_graph(data, shacl_graph=shapes, inference="none", advanced=False)
    except TypeError as error:  # pyshacl compares what has no order, such as two values of different types
        why = f"Its values cannot be compared: {error}."
        return iter([Finding(graph, graph, graph, "", "", why, "Violation")])
    assert isinstance(report, rdflib.Graph)
    results = report.subjects(RDF.type, SH.ValidationResult)
    found = {_finding(report, result, data, graph) for result in results}
    return iter(sorted(found, key=lambda f: (f.focus, f.path, f.value, f.message)))


def _finding(report: rdflib.Graph, result: rdflib.term.Node, data: rdflib.Graph, graph: str) -> Finding:
    focus = report.value(result, SH.focusNode)
    path = report.value(result, SH.resultPath)
    return Finding(
        graph,
        str(focus),
        _label(data, focus),
        str(path) if isinstance(path, rdflib.URIRef) else "",
        str(report.value(result, SH.value) or ""),
        _message(report, result),
        str(report.value(result, SH.resultSeverity)).rpartition("#")[2],
    )


def _message(report: rdflib.Graph, result: rdflib.term.Node) -> str:
    """In English where the shape has that."""
    messages = [m for m in report.objects(result, SH.resultMessage) if isinstance(m, rdflib.Literal)]
    english = sorted(str(m) for m in messages if m.language != "zh")
    return " ".join(english or sorted(map(str, messages)))


def _label(data: rdflib.Graph, node: rdflib.term.Node | None) -> str:
    if node is None:
        return ""
    for predicate in (v.NAME, v.LABEL):
        label = data.value(node, rdflib.URIRef(predicate.value))
        if label is not None:
            return str(label)
    return str(node)


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.Literal) and term.language:
        return rdflib.Literal(term.value, lang=term.language)
    if isinstance(term, ox.Literal):
        return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)
    raise ValueError(f"{term} has no place in a report's graph")
