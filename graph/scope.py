"""The names that one report's nodes go by: who is meant by a name, and which IRI stands for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

import pyoxigraph as ox

from graph.iris import Iris
from graph.vocabulary import ENTITY_SEGMENTS
from ingest.errors import FactsError
from ingest.facts import ENTITY_TYPES, Entity, EntityType, Facts

UNKNOWN = "unknown"
"""Segment for a region or period that a report does not give away."""

Triples = Iterator[ox.Triple]


@dataclass(frozen=True, slots=True)
class Scope:
    """One report's facts, the IRIs to name them with, and its entities by name."""

    facts: Facts
    iris: Iris
    report: str
    """IRI of the report, and of its named graph."""
    entities: Mapping[tuple[EntityType, str], str]
    """Entity IRI by type and name."""
    types: Mapping[str, EntityType]
    """Entity type by name; where two types share a name, the first in the order of `ENTITY_TYPES`."""

    def node(self, *names: str) -> ox.NamedNode:
        """A node that reports share: ``period/2022``."""
        return ox.NamedNode(self.iris.iri(*names))

    def own(self, *names: str) -> ox.NamedNode:
        """A node of this report alone: ``report/…/activity/a1``."""
        return ox.NamedNode(self.iris.below(self.report, *names))

    def entity(self, kind: EntityType, name: str) -> ox.NamedNode:
        """The entity of that type and name."""
        return ox.NamedNode(self.entities[kind, name])

    def named(self, name: str, where: str) -> ox.NamedNode:
        """The entity of that name; FactsError where the report has none."""
        if name not in self.types:
            raise FactsError(where, f"names “{name}”, which is not among the entities; add it to them")
        return self.entity(self.types[name], name)

    def entity_iri(self, kind: EntityType, name: str, region: str) -> str:
        """Type, region and name make an entity; one without a region belongs to the issuer's."""
        return self.iris.iri(ENTITY_SEGMENTS[kind], self._region(region), name)

    def collective(self, name: str) -> ox.NamedNode:
        """The doers that a phrase sums up (中央和省级媒体), as this report's region knows them."""
        return self.node("collective", self._region(""), name)

    def _region(self, region: str) -> str:
        # Without any region the report itself is the scope, lest two unknown 区政府 become one.
        return region or self.facts.region or f"report-{_fingerprint(self.facts)}"


def scope_of(facts: Facts, iris: Iris) -> Scope:
    """Name the report and its entities, implied ones (issuer, office holders) included."""
    scope = Scope(facts, iris, report_iri(facts, iris), {}, {})
    entities: dict[tuple[EntityType, str], str] = {}
    types: dict[str, EntityType] = {}
    for entity in all_entities(facts):
        iri = scope.entity_iri(entity.type, entity.name, entity.region)
        entities.setdefault((entity.type, entity.name), iri)
        types.setdefault(entity.name, entity.type)
    return replace(scope, entities=entities, types=types)


def report_iri(facts: Facts, iris: Iris) -> str:
    """The IRI of a report: issuer's region, period, and the head of its digest.

    ``report/420114/2022/58b3b0cfed79``; what is unknown says so.
    """
    return iris.iri("report", facts.region or UNKNOWN, facts.period or UNKNOWN, _fingerprint(facts))


def all_entities(facts: Facts) -> tuple[Entity, ...]:
    """The entities listed and those only implied, by type and name."""
    listed = {(entity.type, entity.name) for entity in facts.entities}
    implied = {entity for entity in _implied(facts) if (entity.type, entity.name) not in listed}
    return tuple(sorted((*facts.entities, *implied), key=_order))


def _implied(facts: Facts) -> Iterator[Entity]:
    """The issuer, and who holds a post in what, where the list leaves them out."""
    if facts.issuer:
        yield Entity("Institution", facts.issuer, region=facts.region)
    for membership in facts.memberships:
        yield Entity("Person", membership.person)
        yield Entity("Institution", membership.organization)


def _order(entity: Entity) -> tuple[int, str, str]:
    return ENTITY_TYPES.index(entity.type), entity.name, entity.region


def _fingerprint(facts: Facts) -> str:
    """Twelve hexadecimal digits: of the source, or of what there is where facts were made by hand."""
    digest = (
        facts.origin.digest or sha256(f"{facts.document}\0{facts.text}".encode(errors="replace")).hexdigest()
    )
    return digest[:12]
