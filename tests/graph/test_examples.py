"""The worked examples: they load, they conform, and there is one of each class."""

from pathlib import Path

import pytest
import rdflib
from pyshacl import validate
from rdflib.namespace import OWL, RDF

from graph.iris import DEFAULT_BASE, Iris
from graph.validation import load_shapes
from graph.vocabulary import PREFIXES, RENDA
from ingest.resources import data_dir, ontology_path

FILES = sorted((data_dir() / "examples").glob("*.ttl"))
OA = rdflib.Namespace(PREFIXES["oa"])
SCHEMA = rdflib.Namespace(PREFIXES["schema"])
OWN = rdflib.Namespace(RENDA)


@pytest.fixture(scope="module")
def examples() -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in FILES:
        graph.parse(path)
    return graph


def test_all_files_are_found() -> None:
    assert [path.stem for path in FILES] == [
        "activities",
        "entities",
        "evidence",
        "outcomes",
        "posts",
        "report",
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_begins_with_prose(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("@")]
    assert lines[0] == ""
    assert lines[1].startswith("# ")


def test_the_examples_conform(examples: rdflib.Graph) -> None:
    conforms, _, text = validate(examples, shacl_graph=load_shapes(data_dir() / "shapes.ttl"))
    assert conforms, text


def test_each_own_class_has_an_example(examples: rdflib.Graph) -> None:
    ontology = rdflib.Graph().parse(ontology_path())
    shown = set(examples.objects(None, RDF.type))
    assert set(ontology.subjects(RDF.type, OWL.Class)) <= shown


def test_each_own_property_has_an_example(examples: rdflib.Graph) -> None:
    ontology = rdflib.Graph().parse(ontology_path())
    properties = {
        p for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for p in ontology.subjects(RDF.type, kind)
    }
    assert properties <= set(examples.predicates())


def test_quotes_stand_where_the_positions_say(examples: rdflib.Graph) -> None:
    (text,) = (examples.value(node, SCHEMA.text) for node in examples.subjects(RDF.type, OWN.CleanedText))
    (source,) = (examples.value(node, SCHEMA.text) for node in examples.subjects(RDF.type, OWN.SourceText))
    seen = 0
    for evidence in examples.subjects(RDF.type, OWN.Evidence):
        (quote,) = examples.objects(evidence, OA.hasSelector / OA.exact)
        for place, characters in ((OA.hasSelector, text), (OWN.sourceSelector, source)):
            (start,) = examples.objects(evidence, place / OA.start)
            (end,) = examples.objects(evidence, place / OA.end)
            assert str(characters)[int(str(start)) : int(str(end))] == str(quote)
            seen += 1
    assert seen == 16


def test_iris_are_those_that_the_code_makes(examples: rdflib.Graph) -> None:
    iris = Iris(DEFAULT_BASE)
    for node in set(examples.subjects()):
        assert iris.iri(*iris.names_of(str(node))) == str(node)
