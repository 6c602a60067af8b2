"""The store as a property graph: labelled nodes and directed, labelled edges, as people draw it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from graph.answers.naming import TYPE_OF_CLASS
from graph.answers.rows import Row, select_rows, values
from graph.iris import Iris
from graph.store import StoreReader
from graph.vocabulary import OUTCOME, RENDA, REPORT

_EDGES = """SELECT DISTINCT ?s ?t ?predicate ?label ?m WHERE {{ {given}
  {{ ?t prov:wasAssociatedWith ?s BIND("did" AS ?predicate) }}
  UNION {{ ?s renda:concerns ?t BIND("concerns" AS ?predicate) }}
  UNION {{ ?s renda:hasOutcome ?t BIND("outcome" AS ?predicate) }}
  UNION {{ ?s renda:describesState ?t BIND("state" AS ?predicate) }}
  UNION {{ ?s renda:ledTo ?t BIND("led_to" AS ?predicate) }}
  UNION {{ ?t dcterms:creator ?s . ?t a renda:Report BIND("issued" AS ?predicate) }}
  UNION {{ ?m org:member ?s ; org:organization ?t BIND("post" AS ?predicate)
           OPTIONAL {{ ?m org:role/skos:prefLabel ?label }} }} }}"""
_NODES = """SELECT ?n ?class ?name ?period ?confidence WHERE {{ {given}
  ?n a ?class . FILTER(?class NOT IN (renda:Activity, renda:Entity))
  OPTIONAL {{ ?n skos:prefLabel ?pref }} OPTIONAL {{ ?n rdfs:label ?plain }}
  BIND(COALESCE(?pref, ?plain, "") AS ?name)
  OPTIONAL {{ ?n dcterms:temporal ?period }} OPTIONAL {{ ?n renda:confidence ?confidence }} }}"""
_DRAWN = """VALUES ?drawn { renda:Entity renda:Activity renda:Collective renda:Outcome renda:Report }
  ?n a ?drawn ."""
_LABELS = {
    "did": "did",
    "concerns": "concerns",
    "outcome": "has outcome",
    "state": "describes state",
    "led_to": "led to",
    "issued": "issued",
    "post": "holds post in",
}
"""Edge labels by predicate; a post's own name goes before."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node; every field is a column of the exports."""

    id: str
    label: str
    node_type: str
    """Entity type, ``Activity``, ``Outcome``, ``Report`` or ``Collective``."""
    subtype: str
    """Of an activity its type; else empty."""
    region: str
    year: str
    confidence: float
    uri: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed edge; every field is a column of the exports."""

    id: str
    source: str
    target: str
    label: str
    predicate: str
    weight: float
    year: str


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and the edges among them; `truncated` where a limit cut it."""

    nodes: list[Node]
    edges: list[Edge]
    truncated: bool = False


NODE_COLUMNS = tuple(field.name for field in fields(Node))
EDGE_COLUMNS = tuple(field.name for field in fields(Edge))


def read_network(reader: StoreReader, iris: Iris) -> Network:
    """The whole graph, nodes and edges each in the order of their ids."""
    return _network(reader, iris, _DRAWN, [""])


def read_around(reader: StoreReader, iris: Iris, nodes: Sequence[str], truncated: bool = False) -> Network:
    """The graph that these nodes (IRIs) span."""
    return _network(reader, iris, values("n", nodes), [values("s", nodes) + values("t", nodes)], truncated)


def read_neighbours(reader: StoreReader, nodes: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of a given node and a node next to it, either way, in order."""
    given = list(nodes)
    pairs = {(row["s"], row["t"]) for row in select_rows(reader, _EDGES.format(given=values("s", given)))}
    pairs |= {(row["t"], row["s"]) for row in select_rows(reader, _EDGES.format(given=values("t", given)))}
    return sorted(pairs)


def _network(
    reader: StoreReader, iris: Iris, nodes_given: str, edges_given: Iterable[str], truncated: bool = False
) -> Network:
    nodes = {node.uri: node for node in _nodes(reader, iris, nodes_given)}
    rows = [row for given in edges_given for row in select_rows(reader, _EDGES.format(given=given))]
    return Network(sorted(nodes.values(), key=lambda node: node.id), list(_edges(rows, nodes)), truncated)


def _nodes(reader: StoreReader, iris: Iris, given: str) -> Iterator[Node]:
    best: dict[str, Row] = {}
    rows = select_rows(reader, _NODES.format(given=given))
    for row in sorted(rows, key=lambda row: tuple(row.values())):
        if iris.is_own(row["n"]):
            best.setdefault(row["n"], row)
    for iri, row in best.items():
        yield _node(iris, iri, row)


def _node(iris: Iris, iri: str, row: Row) -> Node:
    node_type, subtype = _types(row["class"])
    names = iris.names_of(iri)
    region = names[1] if len(names) == 3 and names[1].isdigit() else ""
    return Node(
        iris.id_of(iri), row["name"] or names[-1], node_type, subtype, region,
        row["period"].rsplit("/", 1)[-1], float(row["confidence"] or 1), iri,
    )  # fmt: skip


def _types(class_iri: str) -> tuple[str, str]:
    if class_iri in TYPE_OF_CLASS:
        return TYPE_OF_CLASS[class_iri], ""
    if class_iri in (OUTCOME.value, REPORT.value):
        return class_iri.removeprefix(RENDA), ""
    return "Activity", class_iri.removeprefix(RENDA)


def _edges(rows: Iterable[Row], nodes: dict[str, Node]) -> Iterator[Edge]:
    """Edges between known nodes; equal ones, said by several reports, are one with their number as weight."""
    weights: defaultdict[tuple[str, str, str, str], int] = defaultdict(int)
    for row in rows:
        if row["s"] in nodes and row["t"] in nodes:
            weights[row["s"], row["t"], row["predicate"], row["label"]] += 1
    for number, (key, weight) in enumerate(sorted(weights.items()), start=1):
        source, target = nodes[key[0]], nodes[key[1]]
        label = key[3] or _LABELS[key[2]]
        year = source.year or target.year
        yield Edge(f"e{number}", source.id, target.id, label, key[2], float(weight), year)
