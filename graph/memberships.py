"""Posts that people hold, by the W3C Organization Ontology."""

import pyoxigraph as ox

from graph import vocabulary as v
from graph.evidence import statement_triples
from graph.literals import chinese
from graph.scope import Scope, Triples
from graph.triples import link
from ingest.facts import Membership


def membership_triples(scope: Scope) -> Triples:
    """Membership (this report's statement), post (shared by reports) and role of every office holder."""
    for membership in scope.facts.memberships:
        person = scope.entity("Person", membership.person)
        organization = scope.entity("Institution", membership.organization)
        role = scope.node("role", membership.post)
        yield from _post(scope, membership, person, organization, role)
        yield from _membership(scope, membership, person, organization, role)


def _post(
    scope: Scope, membership: Membership, person: ox.NamedNode, organization: ox.NamedNode, role: ox.NamedNode
) -> Triples:
    _, region, name = scope.iris.names_of(organization.value)
    post = scope.node("post", region, name, membership.post)
    yield from link(post, v.TYPE, v.POST)
    yield from link(post, v.LABEL, chinese(membership.organization + membership.post))
    yield from link(post, v.POST_IN, organization)
    yield from link(post, v.ROLE, role)
    yield from link(post, v.HELD_BY, person)
    yield from link(role, v.TYPE, v.ROLE_CLASS)
    yield from link(role, v.NAME, chinese(membership.post))


def _membership(
    scope: Scope, membership: Membership, person: ox.NamedNode, organization: ox.NamedNode, role: ox.NamedNode
) -> Triples:
    node = scope.own("membership", membership.person, membership.organization, membership.post)
    yield from link(node, v.TYPE, v.MEMBERSHIP)
    yield from link(node, v.LABEL, chinese(f"{membership.organization}{membership.post} {membership.person}"))
    yield from link(node, v.MEMBER, person)
    yield from link(node, v.ORGANIZATION, organization)
    yield from link(node, v.ROLE, role)
    yield from statement_triples(
        scope, node, membership.rule, membership.confidence, membership.span, membership.evidence
    )
