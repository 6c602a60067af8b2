"""The names that one report's nodes go by: who is meant by a name, and which IRI stands for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain

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
    entities: Mapping[str, str]
    """Entity IRI by name; where two types share a name, the first in the order of `ENTITY_TYPES`."""

    def node(self, *names: str) -> ox.NamedNode:
        """A node that reports share: ``period/2022``."""
        return ox.NamedNode(self.iris.iri(*names))

    def own(self, *names: str) -> ox.NamedNode:
        """A node of this report alone: ``report/…/activity/a1``."""
        return ox.NamedNode(self.iris.below(self.report, *names))

    def entity(self, name: str, where: str) -> ox.NamedNode:
        """The entity of that name; FactsError where the report has none."""
        if name not in self.entities:
            raise FactsError(where, f"names “{name}”, which is not among the entities; add it to them")
        return ox.NamedNode(self.entities[name])

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
    scope = Scope(facts, iris, report_iri(facts, iris), {})
    names: dict[str, str] = {}
    for entity in all_entities(facts):
        names.setdefault(entity.name, scope.entity_iri(entity.type, entity.name, entity.region))
    return Scope(facts, iris, scope.report, names)


def report_iri(facts: Facts, iris: Iris) -> str:
    """The IRI of a report: issuer's region, period, and the head of its digest.

    ``report/420114/2022/58b3b0cfed79``; what is unknown says so.
    """
    return iris.iri("report", facts.region or UNKNOWN, facts.period or UNKNOWN, _fingerprint(facts))


def all_entities(facts: Facts) -> tuple[Entity, ...]:
    """The entities listed, by type and name, and those only implied: an issuer, a holder of a post or its
    organization that the list leaves out."""
    implied = chain(
        [("Institution", facts.issuer)] if facts.issuer else [],
        (("Person", membership.person) for membership in facts.memberships),
        (("Institution", membership.organization) for membership in facts.memberships),
    )
    listed = {entity.name for entity in facts.entities}
    added = {
        Entity("Person" if kind == "Person" else "Institution", name)
        for kind, name in implied
        if name not in listed
    }
    return tuple(
        sorted(
            chain(facts.entities, added),
            key=lambda e: (ENTITY_TYPES.index(e.type), e.name, e.region, e.rule, -e.confidence),
        )
    )


def _fingerprint(facts: Facts) -> str:
    """Twelve hexadecimal digits: of the source, or of what there is where facts were made by hand."""
    digest = (
        facts.origin.digest or sha256(f"{facts.document}\0{facts.text}".encode(errors="replace")).hexdigest()
    )
    return digest[:12]
