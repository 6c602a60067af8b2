"""The terms of the ontology as pages read them."""

from graph.ontology import load_terms, short_name
from graph.vocabulary import RENDA
from ingest.facts import ACTIVITY_TYPES, ENTITY_TYPES
from ingest.resources import ontology_path

TERMS = load_terms(ontology_path())


def test_every_type_of_the_facts_is_a_term_with_two_names() -> None:
    types = set(ENTITY_TYPES) - {"Meeting"} | {"Session"} | set(ACTIVITY_TYPES)
    assert types <= TERMS.keys()
    for name in types:
        term = TERMS[name]
        assert term.sort == "Class"
        assert term.zh
        assert term.en
        assert term.iri == RENDA + name


def test_every_term_has_names_definitions_and_a_sort() -> None:
    for term in TERMS.values():
        assert term.sort, term.name
        assert all((term.zh, term.en, term.definition_zh, term.definition_en)), term.name


def test_relations_are_short_names() -> None:
    assert "renda:Activity" in TERMS["Hearing"].broader
    assert TERMS["hasOutcome"].range == ("renda:Outcome",)
    assert TERMS["Hearing"].scheme == "activityTypes"
    assert short_name("https://example.org/x") == "https://example.org/x"
    assert list(TERMS) == sorted(TERMS)
