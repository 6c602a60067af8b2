"""The store as a property graph: labelled nodes and directed, labelled edges, as people draw it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from graph.answers.naming import TYPE_OF_CLASS
from graph.answers.rows import Row, select_rows, values
from graph.iris import Iris
from graph.levels import level_of
from graph.store import StoreReader
from graph.vocabulary import CONCEPT, OUTCOME, RENDA, REPORT

_PATTERNS = (
    ("did", "?t prov:wasAssociatedWith ?s .", "t"),
    ("concerns", "?s renda:concerns ?t .", "s"),
    ("outcome", "?s renda:hasOutcome ?t .", "s"),
    ("state", "?s renda:describesState ?t .", "s"),
    ("led_to", "?s renda:ledTo ?t .", "s"),
    ("issued", "?t dcterms:creator ?s ; a renda:Report .", "t"),
    ("post", "?m org:member ?s ; org:organization ?t . OPTIONAL { ?m org:role/skos:prefLabel ?label }", "s"),
)
"""What each edge is in the store, and the end that has few of its kind: an activity has one or two doers, a
body thousands of activities."""
_NODES = """SELECT ?n ?class ?name ?period ?confidence WHERE {{ {given}
  ?n a ?class . FILTER(?class NOT IN (renda:Activity, renda:Entity))
  OPTIONAL {{ ?n skos:prefLabel ?pref }} OPTIONAL {{ ?n rdfs:label ?plain }}
  BIND(COALESCE(?pref, ?plain, "") AS ?name)
  OPTIONAL {{ ?n dcterms:temporal ?period }} OPTIONAL {{ ?n renda:confidence ?confidence }} }}"""
_MENTIONS = """SELECT ?n (SUM(?count) AS ?mentions) (MAX(?sure) AS ?confidence) WHERE {{ {given}
  ?a oa:hasBody ?n ; renda:mentionCount ?count ; renda:confidence ?sure }} GROUP BY ?n"""
EDGE_LABELS = {
    "did": "did",
    "concerns": "concerns",
    "about": "is about",
    "outcome": "has outcome",
    "state": "describes state",
    "led_to": "led to",
    "issued": "issued",
    "post": "holds post in",
}
"""Edge labels by predicate; a post's own name goes before."""


_EVIDENCE = (
    """SELECT ?n (COUNT(DISTINCT ?e) AS ?count) WHERE {{ {given} ?n renda:evidence ?e }} GROUP BY ?n"""
)
FACT_OF = {
    "did": "target",
    "concerns": "source",
    "about": "source",
    "outcome": "target",
    "state": "target",
    "led_to": "source",
}
"""Which end of an edge is the fact that says so: its evidence is the edge's. A post is a fact of its own."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node; every field is a column of the exports."""

    id: str
    label: str
    node_type: str
    """Entity type, ``Activity``, ``Outcome``, ``Report``, ``Collective`` or ``Topic``."""
    subtype: str
    """Of an activity its type; else empty."""
    region: str
    year: str
    """``2022`` or ``2021-2023``; empty where nothing says."""
    confidence: float
    uri: str
    level: str = ""
    """nation, province, prefecture, county or township; empty where no division is known."""
    mentions: int = 0
    """How often the reports name it."""
    degree: int = 0
    """Edges of the same file or answer that begin or end here."""
    community: int = 0
    """Number of its community, the largest being 1; 0 where none was looked for."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed edge; every field is a column of the exports."""

    id: str
    source: str
    target: str
    label: str
    predicate: str
    weight: float
    """How many facts say so."""
    year: str
    evidence_count: int = 0
    """How many stretches of the reports bear it out."""


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and the edges among them; `truncated` where a limit cut it."""

    nodes: list[Node]
    edges: list[Edge]
    truncated: bool = False


NODE_COLUMNS = tuple(field.name for field in fields(Node))
EDGE_COLUMNS = tuple(field.name for field in fields(Edge))


def read_around(reader: StoreReader, iris: Iris, nodes: Sequence[str], truncated: bool = False) -> Network:
    """The graph that these nodes (IRIs) span, nodes and edges each in the order of their ids."""
    found = {node.uri: node for node in _nodes(reader, iris, values("n", nodes))}
    rows = [row for row in select_rows(reader, _edges_at(nodes)) if row["s"] in found and row["t"] in found]
    edges = list(_edges(rows, found, _evidence(reader, rows)))
    degrees = Counter(end for edge in edges for end in (edge.source, edge.target))
    drawn = (replace(node, degree=degrees[node.id]) for node in found.values())
    return Network(sorted(drawn, key=lambda node: node.id), edges, truncated)


def read_neighbours(reader: StoreReader, nodes: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of a given node and a node next to it, either way, in order."""
    given = list(nodes)
    pairs = {(row["s"], row["t"]) for row in select_rows(reader, _edges_at(given, "s"))}
    pairs |= {(row["t"], row["s"]) for row in select_rows(reader, _edges_at(given, "t"))}
    return sorted(pairs)


def _edges_at(nodes: Sequence[str], end: str = "") -> str:
    """The query for the edges that have one of the nodes at this end; without one, at the end where edges of
    their kind are few, which is enough for all edges among the nodes and costs no product of both ends."""
    branches = (
        f"{{ {pattern.replace(f'?{end or few} ', '?n ')} BIND(?n AS ?{end or few})"
        f' BIND("{name}" AS ?predicate) }}'
        for name, pattern, few in _PATTERNS
    )
    edges = "\n  UNION ".join(branches)
    return f"SELECT DISTINCT ?s ?t ?predicate ?label ?m WHERE {{ {values('n', nodes)}\n  {edges} }}"


def _nodes(reader: StoreReader, iris: Iris, given: str) -> Iterator[Node]:
    best: dict[str, Row] = {}
    rows = select_rows(reader, _NODES.format(given=given))
    for row in sorted(rows, key=lambda row: tuple(row.values())):
        if iris.is_own(row["n"]):
            best.setdefault(row["n"], row)
    named = {row["n"]: row for row in select_rows(reader, _MENTIONS.format(given=given)) if row["n"]}
    for iri, row in best.items():
        yield _node(iris, iri, row, named.get(iri, {}))


def _node(iris: Iris, iri: str, row: Row, appearances: Mapping[str, str]) -> Node:
    confidence = row["confidence"] or appearances.get("confidence") or 1
    return make_node(
        iris, iri, row["class"], row["name"], row["period"].rsplit("/", 1)[-1], float(confidence),
        int(appearances.get("mentions") or 0),
    )  # fmt: skip


def make_node(
    iris: Iris, iri: str, class_iri: str, name: str, year: str, confidence: float, mentions: int = 0
) -> Node:
    """A node from what the store says of it; its id and region are read off its IRI."""
    node_type, subtype = types_of(class_iri)
    names = iris.names_of(iri)
    code = names[1] if len(names) > 2 and len(names[1]) == 6 and names[1].isdigit() else ""
    label = name or names[-1]
    return Node(
        iris.id_of(iri), label, node_type, subtype, code, year, confidence, iri,
        level_of(code, label if node_type == "Institution" else ""), mentions,
    )  # fmt: skip


def types_of(class_iri: str) -> tuple[str, str]:
    """Type and subtype of a node by its class: ``("Activity", "Hearing")``."""
    if class_iri in TYPE_OF_CLASS:
        return TYPE_OF_CLASS[class_iri], ""
    if class_iri == CONCEPT.value:
        return "Topic", ""
    if class_iri in (OUTCOME.value, REPORT.value):
        return class_iri.removeprefix(RENDA), ""
    return "Activity", class_iri.removeprefix(RENDA)


def _evidence(reader: StoreReader, rows: Iterable[Row]) -> dict[str, int]:
    """How many stretches of text bear out each fact behind these edges."""
    given = values("n", sorted({_fact(row) for row in rows} - {""}))
    return {
        row["n"]: int(row["count"]) for row in select_rows(reader, _EVIDENCE.format(given=given)) if row["n"]
    }


def _fact(row: Row) -> str:
    end = FACT_OF.get(row["predicate"])
    return row["m"] if end is None else row[end[0]]


def _edges(rows: Iterable[Row], nodes: dict[str, Node], evidence: Mapping[str, int]) -> Iterator[Edge]:
    """The edges of these rows; equal ones, said by several reports, are one with their number as weight."""
    weights: defaultdict[tuple[str, str, str, str], int] = defaultdict(int)
    quotes: Counter[tuple[str, str, str, str]] = Counter()
    for row in rows:
        key = row["s"], row["t"], row["predicate"], row["label"]
        weights[key] += 1
        quotes[key] += evidence.get(_fact(row), 0)
    for number, (key, weight) in enumerate(sorted(weights.items()), start=1):
        source, target = nodes[key[0]], nodes[key[1]]
        label = key[3] or EDGE_LABELS[key[2]]
        year = source.year or target.year
        yield Edge(f"e{number}", source.id, target.id, label, key[2], float(weight), year, quotes[key])
