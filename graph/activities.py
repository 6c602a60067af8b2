"""Activities: who did, or plans to do, what about what, and what it led to."""

import pyoxigraph as ox

from graph import vocabulary as v
from graph.evidence import statement_triples
from graph.literals import boolean, chinese
from graph.periods import period_node, period_triples
from graph.scope import Scope, Triples
from graph.triples import link
from ingest.errors import FactsError
from ingest.facts import Activity


def activity_triples(scope: Scope) -> Triples:
    """Every activity of the report. Raises FactsError for an id given twice and for a loose end."""
    seen: set[str] = set()
    for activity in scope.facts.activities:
        if activity.id in seen:
            raise FactsError(f"activity {activity.id}", "its id is given twice; give each its own")
        seen.add(activity.id)
    for activity in scope.facts.activities:
        yield from _activity(scope, activity)
        yield from _links(scope, activity, seen)


def activity_node(scope: Scope, activity_id: str) -> ox.NamedNode:
    """The node of an activity, under its report."""
    return scope.own("activity", activity_id)


def effective_period(scope: Scope, activity: Activity) -> str:
    """Its own period, else the report's."""
    return activity.period or scope.facts.period


def _activity(scope: Scope, activity: Activity) -> Triples:
    node = activity_node(scope, activity.id)
    yield from link(node, v.TYPE, v.ACTIVITY)
    yield from link(node, v.TYPE, v.activity_class(activity.type))
    yield from link(node, v.LABEL, chinese(activity.object or activity.evidence or activity.type))
    yield from link(node, v.OBJECT, chinese(activity.object) if activity.object else None)
    yield from link(node, v.PLANNED, boolean(activity.planned))
    period = effective_period(scope, activity)
    if period:
        yield from link(node, v.TEMPORAL, period_node(scope, period))
        yield from period_triples(scope, period)
    yield from statement_triples(
        scope, node, activity.rule, activity.confidence, activity.span, activity.evidence
    )


def _links(scope: Scope, activity: Activity, ids: set[str]) -> Triples:
    node, where = activity_node(scope, activity.id), f"activity {activity.id}"
    if activity.agent:
        yield from _agent(scope, node, activity.agent)
    for name in activity.refs:
        yield from link(node, v.CONCERNS, scope.named(name, where))
    for topic in activity.topics:
        yield from link(node, v.TOPIC, scope.node("topic", topic))
    for later in activity.led_to:
        if later not in ids:
            raise FactsError(where, f"led to “{later}”, which is no activity of this report")
        yield from link(node, v.LED_TO, activity_node(scope, later))


def _agent(scope: Scope, node: ox.NamedNode, name: str) -> Triples:
    if name in scope.types:
        yield from link(node, v.AGENT, scope.named(name, "the agent"))
        return
    collective = scope.collective(name)
    yield from link(node, v.AGENT, collective)
    yield from link(collective, v.TYPE, v.COLLECTIVE)
    yield from link(collective, v.NAME, chinese(name))
