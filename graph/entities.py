"""Entities: one node for the same thing in every report, and an appearance of it in each."""

import pyoxigraph as ox

from graph import vocabulary as v
from graph.documents import division_node, division_triples
from graph.evidence import evidence_triples, provenance_triples
from graph.literals import chinese, integer
from graph.scope import Scope, Triples, all_entities
from graph.triples import link
from ingest.facts import Entity


def entity_triples(scope: Scope) -> Triples:
    """Every entity of the report with its names, and its appearance where the report lists it."""
    for entity in all_entities(scope.facts):
        yield from _entity(scope, entity)
    for entities in _by_node(scope).values():
        yield from _appearance(scope, entities)


def _entity(scope: Scope, entity: Entity) -> Triples:
    node = _node(scope, entity)
    yield from link(node, v.TYPE, v.ENTITY)
    yield from link(node, v.TYPE, v.ENTITY_CLASSES[entity.type])
    yield from link(node, v.NAME, chinese(entity.name))
    for alias in entity.aliases:
        if alias and alias != entity.name:
            yield from link(node, v.ALIAS, chinese(alias))
    if entity.region:  # not the region that its IRI borrows from the issuer: nobody said so
        yield from link(node, v.SPATIAL, division_node(scope, entity.region))
        yield from division_triples(scope, entity.region)


def _appearance(scope: Scope, entities: list[Entity]) -> Triples:
    """The annotation that says: these stretches of the text name this entity.

    The surest of the facts that speak of one entity gives rule and confidence.
    """
    entity = min(entities, key=lambda e: (-e.confidence, e.rule))
    node = scope.own("appearance", *scope.iris.names_of(_node(scope, entity).value))
    mentions = {mention for entity in entities for mention in entity.mentions}
    yield from link(node, v.TYPE, v.APPEARANCE)
    yield from link(node, v.HAS_BODY, _node(scope, entity))
    yield from link(node, v.MOTIVATED_BY, v.IDENTIFYING)
    yield from link(node, v.SOURCE, scope.own())
    yield from link(node, v.MENTION_COUNT, integer(len(mentions)))
    yield from provenance_triples(node, entity.rule, entity.confidence)
    for mention in mentions:
        yield from evidence_triples(scope, node, v.HAS_TARGET, mention.span)


def _by_node(scope: Scope) -> dict[ox.NamedNode, list[Entity]]:
    grouped: dict[ox.NamedNode, list[Entity]] = {}
    for entity in scope.facts.entities:
        grouped.setdefault(_node(scope, entity), []).append(entity)
    return grouped


def _node(scope: Scope, entity: Entity) -> ox.NamedNode:
    return ox.NamedNode(scope.entity_iri(entity.type, entity.name, entity.region))
