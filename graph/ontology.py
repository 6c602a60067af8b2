"""The terms of the ontology, as its file declares them: for labels on pages and for its documentation."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from graph import vocabulary as v
from graph.vocabulary import PREFIXES, RENDA, term

_SORTS = {
    term("owl:Class"): "Class",
    term("owl:ObjectProperty"): "ObjectProperty",
    term("owl:DatatypeProperty"): "DatatypeProperty",
    v.CONCEPT_SCHEME: "ConceptScheme",
    v.CONCEPT: "Concept",
}
"""What a term is; the first that holds, for the types of activity are classes and concepts."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the project's own namespace."""

    name: str
    """Local name: ``Hearing``."""
    iri: str
    sort: str
    """``Class``, ``ObjectProperty``, ``DatatypeProperty``, ``ConceptScheme`` or ``Concept``."""
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    broader: tuple[str, ...]
    """Superclasses and superproperties, prefixed: ``prov:Activity``."""
    domain: tuple[str, ...]
    range: tuple[str, ...]
    scheme: str
    """Local name of the concept scheme that it is in; empty for most."""


@cache
def load_terms(path: Path) -> dict[str, Term]:
    """Every term of the ontology at `path` by its local name, in the order of the names."""
    values: defaultdict[ox.NamedNode, defaultdict[ox.NamedNode, list[ox.NamedNode | ox.Literal]]] = (
        defaultdict(lambda: defaultdict(list))
    )
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
        if (
            isinstance(quad.subject, ox.NamedNode)
            and quad.subject.value.startswith(RENDA)
            and isinstance(quad.object, ox.NamedNode | ox.Literal)
        ):
            values[quad.subject][quad.predicate].append(quad.object)
    terms = (_term(node, about) for node, about in values.items())
    return {one.name: one for one in sorted(terms, key=lambda one: one.name)}


def _term(node: ox.NamedNode, about: defaultdict[ox.NamedNode, list[ox.NamedNode | ox.Literal]]) -> Term:
    broader = about[term("rdfs:subClassOf")] + about[term("rdfs:subPropertyOf")]
    definition = about[term("skos:definition")]
    return Term(
        node.value.removeprefix(RENDA),
        node.value,
        next((name for kind, name in _SORTS.items() if kind in about[v.TYPE]), ""),
        _in(about[v.LABEL], "zh"),
        _in(about[v.LABEL], "en"),
        _in(definition, "zh"),
        _in(definition, "en"),
        tuple(sorted(short_name(one.value) for one in broader)),
        tuple(sorted(short_name(one.value) for one in about[term("rdfs:domain")])),
        tuple(sorted(short_name(one.value) for one in about[term("rdfs:range")])),
        next((one.value.removeprefix(RENDA) for one in about[v.IN_SCHEME]), ""),
    )


def _in(values: list[ox.NamedNode | ox.Literal], language: str) -> str:
    return next((one.value for one in values if isinstance(one, ox.Literal) and one.language == language), "")


def short_name(iri: str) -> str:
    """The IRI with a prefix of the vocabulary where one fits.

    >>> short_name("http://www.w3.org/ns/prov#Activity")
    'prov:Activity'
    """
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri[len(start) :]}"
    return iri
