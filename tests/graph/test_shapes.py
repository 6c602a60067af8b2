"""Each constraint of each shape finds what breaks it, on the graph of a real report's facts."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import RDF, SH

from graph.iris import Iris
from graph.quads import quads_of
from graph.validation import check, load_shapes
from graph.vocabulary import term
from ingest.facts import Facts
from ingest.resources import data_dir

SHAPES = load_shapes(data_dir() / "shapes.ttl")
WRITTEN = rdflib.Graph().parse(data_dir() / "shapes.ttl")
NODE = ox.NamedNode("https://example.org/a-node-of-no-class")
WRONG = {
    "integer": ox.Literal("one"),
    "decimal": ox.Literal("much"),
    "boolean": ox.Literal("perhaps"),
    "string": ox.Literal(1),
}


@dataclass(frozen=True)
class Constraint:
    """One constraint of one property shape of the class that the shape is for."""

    target: str
    path: str
    kind: str
    value: rdflib.term.Node

    def __str__(self) -> str:
        parts = self.target, self.path, self.kind
        return "-".join(part.rpartition("#")[2].rpartition("/")[2] for part in parts)


def constraints() -> Iterator[Constraint]:
    for shape, target in WRITTEN.subject_objects(SH.targetClass):
        for prop in WRITTEN.objects(shape, SH.property):
            path = WRITTEN.value(prop, SH.path)
            for kind, value in WRITTEN.predicate_objects(prop):
                if kind not in {SH.path, SH.message}:
                    yield Constraint(str(target), str(path), str(kind).rpartition("#")[2], value)


ALL = sorted(constraints(), key=lambda constraint: (str(constraint), str(constraint.value)))
NAMED = [constraint for constraint in ALL if constraint.path.startswith("http")]


def instance(quads: frozenset[ox.Quad], target: str, path: str) -> tuple[ox.NamedNode, list[ox.Quad]]:
    """A node of the class, one with the property if there is one, and its values of it."""
    nodes = sorted(
        quad.subject.value
        for quad in quads
        if quad.object == ox.NamedNode(target) and isinstance(quad.subject, ox.NamedNode)
    )
    values = {
        node: [q for q in quads if q.subject == ox.NamedNode(node) and q.predicate.value == path]
        for node in nodes
    }
    node = max(nodes, key=lambda node: len(values[node]))
    return ox.NamedNode(node), values[node]


def around(quads: frozenset[ox.Quad], node: ox.NamedNode) -> set[ox.Quad]:
    """The node and its neighbours: enough to judge it, and quick."""
    near = {quad.object for quad in quads if quad.subject == node} | {node}
    return {quad for quad in quads if quad.subject in near}


def shape_of(constraint: Constraint) -> rdflib.Graph:
    """The one property shape that the constraint is of, which is quicker to apply than all."""
    (prop,) = (
        prop
        for prop in SHAPES.subjects(SH.targetClass, rdflib.URIRef(constraint.target))
        if SHAPES.value(prop, SH.path) == rdflib.URIRef(constraint.path)
    )
    # A shape that it names (sh:node) is not part of its description.
    return SHAPES if constraint.path.endswith("#unit") else SHAPES.cbd(prop)


def breaking(constraint: Constraint, there: list[ox.Quad]) -> list[ox.NamedNode | ox.Literal]:
    """Values of the property that break the constraint."""
    value = constraint.value
    match constraint.kind:
        case "minCount" | "in" if constraint.path == str(RDF.type):
            return [ox.NamedNode(constraint.target), *([NODE] if constraint.kind == "in" else [])]
        case "minCount":
            return []
        case "maxCount":
            kept = [quad.object for quad in there if isinstance(quad.object, ox.NamedNode | ox.Literal)]
            more = [like(kept[0] if kept else NODE, number) for number in range(1, int(str(value)) + 2)]
            return [*kept, *more]
        case "datatype":
            return [WRONG[str(value).rpartition("#")[2]]]
        case "languageIn":
            return [ox.Literal("a title", language="en")]
        case "minLength":
            literal = there[0].object if there else ox.Literal("")
            assert isinstance(literal, ox.Literal)
            return [ox.Literal("", language=literal.language)]
        case "minInclusive":
            return [ox.Literal(-1)]
        case "maxInclusive":
            return [ox.Literal(2)]
        case "pattern":
            return [ox.Literal("A-12")]
        case "nodeKind":
            return [ox.Literal("food")]
        case "lessThan" | "lessThanOrEquals":
            return [ox.Literal(10**9)]
        case "class" | "in" | "hasValue" | "or" | "node":
            return [NODE]
    raise AssertionError(f"say how to break sh:{constraint.kind}")


def like(value: ox.NamedNode | ox.Literal, number: int) -> ox.NamedNode | ox.Literal:
    if isinstance(value, ox.NamedNode):
        return ox.NamedNode(f"{value.value}{number}")
    if value.language:
        return ox.Literal(f"{value.value}{number}", language=value.language)
    if value.value in {"true", "false"}:
        return ox.Literal(value.value == "false")
    return ox.Literal(f"{value.value}{number}", datatype=value.datatype)


def test_the_constraints_are_all_there() -> None:
    assert len(ALL) > 150
    assert len(ALL) - len(NAMED) == 4  # those of longer paths, broken by hand below


@pytest.mark.parametrize("constraint", NAMED, ids=str)
def test_a_broken_example_is_found(constraint: Constraint, facts: Facts) -> None:
    quads = quads_of(facts, Iris())
    node, there = instance(quads, constraint.target, constraint.path)
    predicate, graph = ox.NamedNode(constraint.path), next(iter(quads)).graph_name
    broken = {ox.Quad(node, predicate, value, graph) for value in breaking(constraint, there)}
    found = list(check((around(quads, node) - set(there)) | broken, shape_of(constraint)))
    assert [f for f in found if f.focus == node.value and f.path == constraint.path], found


def test_an_outcome_of_nothing_and_of_two_is_found(facts: Facts) -> None:
    quads = quads_of(facts, Iris())
    has_outcome = ox.NamedNode("https://w3id.org/renda/ontology#hasOutcome")
    links = sorted((quad for quad in quads if quad.predicate == has_outcome), key=str)
    other = ox.Quad(links[-1].subject, has_outcome, links[0].object, links[0].graph_name)
    for broken in (quads - {links[0]}, quads | {other}):
        messages = {(finding.focus, finding.message) for finding in check(broken, SHAPES)}
        assert isinstance(links[0].object, ox.NamedNode)
        assert messages == {(links[0].object.value, "An outcome belongs to one activity or one report.")}


def test_a_selector_of_no_kind_and_of_another_is_found(facts: Facts) -> None:
    quads = quads_of(facts, Iris())
    evidence, _ = instance(quads, "https://w3id.org/renda/ontology#Evidence", "")
    types = {
        quad
        for quad in around(quads, evidence)
        if quad.predicate.value == str(RDF.type) and quad.subject != evidence
    }
    selectors = {quad for quad in types if "Selector" in str(quad.object)}
    other = {ox.Quad(quad.subject, quad.predicate, NODE, quad.graph_name) for quad in selectors}
    for instead in (set[ox.Quad](), other):
        found = check((quads - selectors) | instead, SHAPES)
        assert "A selector is a quote or a position." in {
            f.message for f in found if f.focus == evidence.value
        }


def test_a_finding_says_what_where_and_which(facts: Facts) -> None:
    quads = quads_of(facts, Iris())
    planned = next(quad for quad in quads if quad.predicate.value.endswith("planned"))
    (finding,) = check(quads - {planned}, SHAPES)
    assert isinstance(planned.subject, ox.NamedNode)
    assert finding.focus == planned.subject.value
    assert finding.severity == "Violation"
    assert finding.message == "An activity says whether it is planned."
    assert finding.label in str(finding)


@pytest.mark.filterwarnings("ignore:NotImplemented")
def test_values_that_cannot_be_compared_are_found_not_raised(facts: Facts) -> None:
    quads = quads_of(facts, Iris())
    years = {quad for quad in quads if quad.predicate.value.endswith("Year")}
    dates = {
        ox.Quad(q.subject, q.predicate, ox.Literal(str(number), datatype=term("xsd:gYear")), q.graph_name)
        for number, q in enumerate(sorted(years, key=str), start=2020)
    }
    assert list(check((quads - years) | dates, SHAPES))


def test_every_shape_has_its_messages() -> None:
    for prop in WRITTEN.objects(None, SH.property):
        messages = [m for m in WRITTEN.objects(prop, SH.message) if isinstance(m, rdflib.Literal)]
        assert sorted(m.language or "" for m in messages) == ["en", "zh"]
