"""The ontology: every term declared, in use, in two languages, and an example of each class."""

import inspect
import re
from typing import get_args

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from graph import vocabulary
from graph.base import Division, base_graph, base_quads
from graph.iris import Iris
from graph.quads import quads_of
from graph.validation import check, load_shapes
from graph.vocabulary import RENDA
from ingest.facts import ACTIVITY_TYPES, Approx, Facts, QuantityKind, Topic
from ingest.resources import data_dir, ontology_path

ONTOLOGY = ontology_path()
SHAPES = data_dir() / "shapes.ttl"
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept, SKOS.ConceptScheme}


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(ONTOLOGY)


@pytest.fixture(scope="module")
def declared(ontology: rdflib.Graph) -> set[str]:
    typed = {str(s) for s, o in ontology.subject_objects(RDF.type) if o in KINDS}
    return {term for term in typed if term.startswith(RENDA)}


def own_terms(text: str) -> set[str]:
    return {RENDA + local for local in re.findall(r"\brenda:(\w+)", text)}


def test_every_own_term_in_use_is_declared(declared: set[str], facts: Facts) -> None:
    constants = {
        value.value for _, value in inspect.getmembers(vocabulary) if isinstance(value, ox.NamedNode)
    }
    tables = (vocabulary.ENTITY_CLASSES, vocabulary.KINDS, vocabulary.APPROXIMATIONS)
    listed = {node.value for table in tables for node in table.values()}
    types = {vocabulary.activity_class(kind).value for kind in ACTIVITY_TYPES}
    shapes = {term for term in own_terms(SHAPES.read_text("utf-8")) if not term.endswith("Shape")}
    used = {term for term in constants | listed | types if term.startswith(RENDA)} | shapes
    assert used <= declared


def test_every_declared_term_is_used(declared: set[str]) -> None:
    """By the data, and there covered by a shape; a scheme by its concepts."""
    shapes = own_terms(SHAPES.read_text("utf-8"))
    schemes = {RENDA + name for name in ("activityTypes", "topics", "outcomeKinds", "approximations")}
    assert declared == (shapes - {term for term in shapes if term.endswith("Shape")}) | schemes


def test_every_term_speaks_both_languages(ontology: rdflib.Graph, declared: set[str]) -> None:
    for term in sorted(declared):
        for predicate in (RDFS.label, SKOS.definition):
            texts = list(ontology.objects(rdflib.URIRef(term), predicate))
            languages = sorted(o.language or "" for o in texts if isinstance(o, rdflib.Literal))
            assert languages == ["en", "zh"], (term, predicate)
            assert all(str(text).strip() for text in texts)


def test_concepts_are_named_the_way_of_skos(ontology: rdflib.Graph) -> None:
    concepts = set(ontology.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == len(ACTIVITY_TYPES) + len(vocabulary.KINDS) + len(vocabulary.APPROXIMATIONS)
    for concept in concepts:
        assert set(ontology.objects(concept, SKOS.prefLabel)) == set(ontology.objects(concept, RDFS.label))
        assert set(ontology.objects(concept, SKOS.topConceptOf)) == set(
            ontology.objects(concept, SKOS.inScheme)
        )


def test_labels_of_a_kind_differ(ontology: rdflib.Graph, declared: set[str]) -> None:
    for language in ("zh", "en"):
        labels = [
            str(o)
            for s, o in ontology.subject_objects(RDFS.label)
            if isinstance(o, rdflib.Literal)
            and o.language == language
            and (s, RDF.type, OWL.Class) in ontology
        ]
        assert len(labels) == len(set(labels))


def test_the_types_are_a_scheme_and_classes(ontology: rdflib.Graph) -> None:
    scheme = rdflib.URIRef(RENDA + "activityTypes")
    concepts = {str(s).removeprefix(RENDA) for s in ontology.subjects(SKOS.inScheme, scheme)}
    classes = set(ontology.subjects(RDFS.subClassOf, rdflib.URIRef(RENDA + "Activity")))
    assert concepts == set(ACTIVITY_TYPES) == {str(s).removeprefix(RENDA) for s in classes}


def test_every_value_of_the_facts_has_its_term() -> None:
    assert set(vocabulary.KINDS) == set(get_args(QuantityKind))
    assert set(vocabulary.APPROXIMATIONS) == set(get_args(Approx))


def test_it_is_small(ontology: rdflib.Graph) -> None:
    activity = rdflib.URIRef(RENDA + "Activity")
    classes = set(ontology.subjects(RDF.type, OWL.Class)) - set(ontology.subjects(RDFS.subClassOf, activity))
    properties = {
        s for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for s in ontology.subjects(RDF.type, kind)
    }
    assert len(classes) <= 25
    assert len(properties) <= 40


def test_the_base_graph_has_no_blank_nodes_and_conforms() -> None:
    topics = [Topic("food", "食品", "food"), Topic("food-safety", "食品安全", "", ("食安",), "food")]
    divisions = [Division("420000", "湖北省"), Division("420100", "武汉市", "420000")]
    quads = base_quads(ONTOLOGY, topics, divisions, Iris())
    assert {quad.graph_name for quad in quads} == {ox.NamedNode(base_graph(Iris()))}
    assert not [quad for quad in quads if ox.BlankNode in map(type, (quad.subject, quad.object))]
    assert list(check(quads, load_shapes(SHAPES))) == []


def test_a_report_conforms(facts: Facts) -> None:
    assert list(check(quads_of(facts, Iris()), load_shapes(SHAPES))) == []
