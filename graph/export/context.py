"""The JSON-LD context of the graph: prefixes, and each property of the ontology with its values' type."""

import json
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from graph.vocabulary import PREFIXES, RENDA, term

_RANGE = term("rdfs:range")


def context_of(ontology: Path) -> dict[str, object]:
    """The context as `docs/context.jsonld` has it: links are ``@id``, Chinese texts have their language."""
    triples = [quad.triple for quad in ox.parse(path=ontology, format=ox.RdfFormat.TURTLE)]
    terms: dict[str, object] = {"@version": 1.1, "id": "@id", "type": "@type", **PREFIXES}
    for name in sorted(_own(triples, "owl:ObjectProperty")):
        terms[name] = {"@id": f"renda:{name}", "@type": "@id"}
    for name in sorted(_own(triples, "owl:DatatypeProperty")):
        own = ox.NamedNode(RENDA + name)
        kind = next((t.object for t in triples if t.subject == own and t.predicate == _RANGE), None)
        typed = {"@type": kind.value} if isinstance(kind, ox.NamedNode) else {"@language": "zh"}
        terms[name] = {"@id": f"renda:{name}", **typed}
    return {"@context": terms}


def context_text(ontology: Path) -> str:
    """The context as it is published."""
    return json.dumps(context_of(ontology), ensure_ascii=False, indent=1) + "\n"


def _own(triples: Iterable[ox.Triple], kind: str) -> set[str]:
    found = (t.subject for t in triples if t.predicate == term("rdf:type") and t.object == term(kind))
    return {one.value.removeprefix(RENDA) for one in found if isinstance(one, ox.NamedNode)}
