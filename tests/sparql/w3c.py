"""The test cases of the W3C suites as values, and what the service is asked for each of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import rdflib
from rdflib import RDF, Namespace
from rdflib.collection import Collection
from rdflib.term import Node

SUITES = Path(__file__).parents[3] / "shared" / "rdf-tests" / "sparql"
"""Where the suites are, beside the checkout; tests that need them skip where they are not."""
BASE = "https://w3c.github.io/rdf-tests/sparql/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")

Kind = Literal["evaluation", "csv", "positive", "negative"]
_KINDS: dict[Node, Kind] = {
    MF.QueryEvaluationTest: "evaluation",
    MF.CSVResultFormatTest: "csv",
    MF.PositiveSyntaxTest: "positive",
    MF.PositiveSyntaxTest11: "positive",
    MF.NegativeSyntaxTest: "negative",
    MF.NegativeSyntaxTest11: "negative",
}
QUERY_FOLDERS = (
    "sparql10/algebra", "sparql10/ask", "sparql10/basic", "sparql10/bnode-coreference",
    "sparql10/boolean-effective-value", "sparql10/bound", "sparql10/cast", "sparql10/construct",
    "sparql10/dataset", "sparql10/distinct", "sparql10/expr-builtin", "sparql10/expr-equals",
    "sparql10/expr-ops", "sparql10/graph", "sparql10/i18n", "sparql10/open-world", "sparql10/optional",
    "sparql10/optional-filter", "sparql10/reduced", "sparql10/regex", "sparql10/solution-seq",
    "sparql10/sort", "sparql10/syntax-sparql1", "sparql10/syntax-sparql2", "sparql10/syntax-sparql3",
    "sparql10/syntax-sparql4", "sparql10/syntax-sparql5", "sparql10/triple-match",
    "sparql10/type-promotion", "sparql11/aggregates", "sparql11/bind", "sparql11/bindings",
    "sparql11/cast", "sparql11/construct", "sparql11/csv-tsv-res", "sparql11/exists",
    "sparql11/functions", "sparql11/grouping", "sparql11/json-res", "sparql11/negation",
    "sparql11/project-expression", "sparql11/property-path", "sparql11/subquery", "sparql11/syntax-query",
)  # fmt: skip
"""What SPARQL 1.0 and 1.1 say of queries and results; not updates, federation and entailment regimes."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case: files as IRIs below `BASE`."""

    name: str
    """Folder and fragment: ``sparql11/bind/bind01``."""
    kind: Kind
    query: str
    result: str = ""
    data: tuple[str, ...] = ()
    graphs: tuple[str, ...] = ()
    is_lax: bool = False

    @property
    def said(self) -> tuple[str, ...]:
        """The graphs that the query itself names; then no others are named to the service."""
        names = re.findall(r"^FROM(?:\s+NAMED)?\s*<([^>]+)>", self.text, re.MULTILINE)
        folder = self.query.rpartition("/")[0]
        return tuple(f"{folder}/{name}" for name in names) if self.kind == "evaluation" else ()

    @property
    def text(self) -> str:
        """The query, its base said."""
        return f"BASE <{self.query}>\n{path_of(self.query).read_text('utf-8')}"


def path_of(iri: str) -> Path:
    """The file of an IRI below `BASE`."""
    return SUITES / iri.removeprefix(BASE)


def load_cases() -> list[Case]:
    """Every case of `QUERY_FOLDERS`."""
    return [case for folder in QUERY_FOLDERS for case in _folder(folder)]


def _folder(folder: str) -> Iterator[Case]:
    base = f"{BASE}{folder}/"
    graph = rdflib.Graph()
    graph.parse(path_of(f"{base}manifest.ttl"), format="turtle", publicID=f"{base}manifest.ttl")
    for entries in graph.objects(None, MF.entries):
        for node in Collection(graph, entries):
            for kind in map(_KINDS.get, graph.objects(node, RDF.type)):
                if kind:
                    yield _case(graph, node, kind, folder)


def _case(graph: rdflib.Graph, node: Node, kind: Kind, folder: str) -> Case:
    action = graph.value(node, MF.action)
    return Case(
        f"{folder}/{str(node).rpartition('#')[2]}",
        kind,
        str(graph.value(action, QT.query) or action),
        str(graph.value(node, MF.result) or ""),
        tuple(sorted(str(one) for one in graph.objects(action, QT.data))),
        tuple(sorted(str(one) for one in graph.objects(action, QT.graphData))),
        graph.value(node, MF.resultCardinality) == MF.LaxCardinality,
    )
