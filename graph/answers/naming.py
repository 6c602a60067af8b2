"""Reads the names of all entities out of a store."""

from collections import defaultdict

from graph.answers.names import Named
from graph.answers.rows import select_rows, values
from graph.iris import Iris
from graph.store import StoreReader
from graph.vocabulary import COLLECTIVE, ENTITY_CLASSES

TYPE_OF_CLASS = {node.value: kind for kind, node in ENTITY_CLASSES.items()} | {COLLECTIVE.value: "Collective"}
"""Entity type, as Facts have it, by the IRI of its class."""

_NAMES = """SELECT ?e ?class ?name WHERE {{ {classes} ?e a ?class ; skos:prefLabel ?name }}"""
_ALIASES = """SELECT DISTINCT ?e ?alias WHERE { ?e a renda:Entity ; skos:altLabel ?alias }"""
_WEIGHTS = """SELECT ?e (SUM(?count) AS ?weight) WHERE {
  ?appearance a renda:Appearance ; oa:hasBody ?e ; renda:mentionCount ?count } GROUP BY ?e"""


def load_names(reader: StoreReader, iris: Iris) -> tuple[Named, ...]:
    """Every entity and collective of the store, by IRI; those under another base are left out."""
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for row in select_rows(reader, _ALIASES):
        aliases[row["e"]].append(row["alias"])
    weights = {row["e"]: int(row["weight"] or 0) for row in select_rows(reader, _WEIGHTS)}
    rows = sorted(
        select_rows(reader, _NAMES.format(classes=values("class", TYPE_OF_CLASS))),
        key=lambda row: (row["e"], row["name"]),
    )
    found: dict[str, Named] = {}
    for row in rows:
        iri = row["e"]
        if iri not in found and iris.is_own(iri):
            found[iri] = Named(
                iris.id_of(iri), iri, TYPE_OF_CLASS[row["class"]], row["name"],
                tuple(sorted(aliases[iri])), _region(iris, iri), weights.get(iri, 0),
            )  # fmt: skip
    return tuple(found.values())


def _region(iris: Iris, iri: str) -> str:
    """The division code that the IRI of an entity carries: the second of its three names."""
    names = iris.names_of(iri)
    return names[1] if len(names) == 3 else ""
