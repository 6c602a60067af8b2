"""Entities: search and completion, and one entity with all that the store says of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.answers.names import How, Named
from graph.answers.records import EntityRef, Page
from graph.answers.rows import select_rows, values
from graph.answers.view import View
from graph.vocabulary import RENDA

_DOCUMENTS = """SELECT DISTINCT ?report ?title ?period ?count WHERE {{ {entity}
  {{ ?seen oa:hasBody ?e ; dcterms:source ?report ; renda:mentionCount ?count }}
  UNION {{ ?report a renda:Report ; dcterms:creator ?e }}
  ?report rdfs:label ?title . OPTIONAL {{ ?report dcterms:temporal ?period }} }}"""
_DID = """SELECT ?type ?period (COUNT(DISTINCT ?a) AS ?count) WHERE {{ {entity}
  ?a prov:wasAssociatedWith ?e ; a ?type . FILTER(?type != renda:Activity)
  OPTIONAL {{ ?a dcterms:temporal ?period }} }} GROUP BY ?type ?period"""
_CONCERNED = """SELECT (COUNT(DISTINCT ?a) AS ?count) WHERE {{ {entity} ?a renda:concerns ?e }}"""
_POSTS = """SELECT DISTINCT ?person ?organization ?post ?report WHERE {{
  {{ {entity} BIND(?e AS ?person) ?m org:member ?e ; org:organization ?organization }}
  UNION {{ {entity} BIND(?e AS ?organization) ?m org:organization ?e ; org:member ?person }}
  ?m org:role/skos:prefLabel ?post ; dcterms:source ?report }}"""


@dataclass(frozen=True, slots=True)
class EntityHit:
    """An entity that a search found, and how."""

    id: str
    iri: str
    type: str
    name: str
    region: str
    how: How
    on: str
    score: float


@dataclass(frozen=True, slots=True)
class Appearance:
    """A report that names the entity, or that it issued."""

    id: str
    title: str
    period: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Doings:
    """How many activities of one type the entity did in one period."""

    type: str
    period: str
    count: int


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post: who holds it where, and the report that says so."""

    person: EntityRef
    post: str
    organization: EntityRef
    document: str


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """One entity."""

    id: str
    iri: str
    type: str
    name: str
    aliases: list[str]
    region: str
    mentions: int
    did: int
    concerned: int
    documents: list[Appearance]
    doings: list[Doings]
    posts: list[PostHeld]


def search_entities(view: View, query: str, types: Sequence[str], limit: int, offset: int) -> Page[EntityHit]:
    """Entities that the query may mean, best first; every entity for an empty query."""
    hits = view.names.search(query, types)
    if not hits and query:
        hits = view.names.near(query, limit, types)
    found = [
        EntityHit(
            one.entity.id, one.entity.iri, one.entity.type, one.entity.name, one.entity.region,
            one.how, one.on, round(one.score, 3),
        )
        for one in hits[offset : offset + limit]
    ]  # fmt: skip
    return Page(len(hits), limit, offset, found)


def read_entity(view: View, entity_id: str) -> EntityRecord | None:
    """The entity of that id; None where the store has none."""
    named = view.names.by_id.get(entity_id)
    if named is None:
        return None
    given = values("e", [named.iri])
    doings = [
        Doings(row["type"].removeprefix(RENDA), _last(row["period"]), int(row["count"]))
        for row in select_rows(view.reader, _DID.format(entity=given))
    ]
    concerned = next(select_rows(view.reader, _CONCERNED.format(entity=given)))
    return EntityRecord(
        named.id, named.iri, named.type, named.name, list(named.aliases), named.region, named.weight,
        sum(one.count for one in doings), int(concerned["count"]), _documents(view, given),
        sorted(doings, key=lambda one: (one.period, -one.count, one.type)), _posts(view, given),
    )  # fmt: skip


def _documents(view: View, given: str) -> list[Appearance]:
    found: dict[str, Appearance] = {}
    for row in select_rows(view.reader, _DOCUMENTS.format(entity=given)):
        document = view.iris.id_of(row["report"])
        mentions = max(int(row["count"] or 0), found[document].mentions if document in found else 0)
        found[document] = Appearance(document, row["title"], _last(row["period"]), mentions)
    return sorted(found.values(), key=lambda one: one.id)


def _posts(view: View, given: str) -> list[PostHeld]:
    rows = select_rows(view.reader, _POSTS.format(entity=given))
    found = [
        PostHeld(
            entity_ref(view, row["person"]),
            row["post"],
            entity_ref(view, row["organization"]),
            view.iris.id_of(row["report"]),
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (one.organization.id, one.post, one.person.id, one.document))


def entity_ref(view: View, iri: str) -> EntityRef:
    """An entity by its IRI, with its name where the store has one."""
    known: Named | None = view.names.by_iri.get(iri)
    if known is None:
        return EntityRef(view.iris.id_of(iri), iri, "", view.iris.names_of(iri)[-1])
    return EntityRef(known.id, known.iri, known.type, known.name)


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
