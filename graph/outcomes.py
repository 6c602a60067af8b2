"""Outcomes: numbers that measure an activity, or a state of things, each a node of its own."""

from collections.abc import Mapping

import pyoxigraph as ox

from graph import vocabulary as v
from graph.activities import activity_node, effective_period
from graph.evidence import statement_triples
from graph.literals import chinese, decimal
from graph.periods import period_node
from graph.scope import Scope, Triples
from graph.triples import link
from ingest.errors import FactsError
from ingest.facts import Activity, Quantity


def outcome_triples(scope: Scope) -> Triples:
    """Every quantity of the report, numbered by its place in the text."""
    activities = {activity.id: activity for activity in scope.facts.activities}
    for number, quantity in enumerate(sorted(scope.facts.quantities, key=_order), start=1):
        yield from _outcome(scope, scope.own("outcome", str(number)), quantity)
        yield from _origin(scope, scope.own("outcome", str(number)), quantity, activities)


def _order(quantity: Quantity) -> tuple[int, str, str]:
    # The facts' own order is no part of what they say; two equal quantities may change places.
    start = quantity.span.start if quantity.span else -1
    return start, quantity.activity or "", repr(quantity)


def _outcome(scope: Scope, node: ox.NamedNode, quantity: Quantity) -> Triples:
    yield from link(node, v.TYPE, v.OUTCOME)
    yield from link(node, v.LABEL, chinese(_label(quantity)))
    yield from link(node, v.VALUE, decimal(quantity.value))
    yield from link(node, v.COUNTED, chinese(quantity.of) if quantity.of else None)
    yield from link(node, v.KIND, v.KINDS[quantity.kind])
    yield from link(node, v.APPROXIMATION, v.APPROXIMATIONS[quantity.approx])
    if quantity.min is not None and quantity.max is not None and quantity.min > quantity.max:
        raise FactsError(f"quantity {_label(quantity)}", "its lower bound is above its upper bound")
    yield from link(node, v.MIN_VALUE, None if quantity.min is None else decimal(quantity.min))
    yield from link(node, v.MAX_VALUE, None if quantity.max is None else decimal(quantity.max))
    if quantity.unit:
        unit = scope.node("unit", quantity.unit)
        yield from link(node, v.UNIT, unit)
        yield from link(unit, v.TYPE, v.CONCEPT)
        yield from link(unit, v.NAME, chinese(quantity.unit))
        yield from link(unit, v.IN_SCHEME, v.UNIT_SCHEME)
    yield from statement_triples(
        scope, node, quantity.rule, quantity.confidence, quantity.span, quantity.surface
    )


def _origin(
    scope: Scope, node: ox.NamedNode, quantity: Quantity, activities: Mapping[str, Activity]
) -> Triples:
    """The activity that produced it, and its period; else the report, whose state it describes."""
    if quantity.activity is None:
        yield from link(scope.own(), v.DESCRIBES_STATE, node)
        period = scope.facts.period
    elif quantity.activity in activities:
        yield from link(activity_node(scope, quantity.activity), v.HAS_OUTCOME, node)
        period = effective_period(scope, activities[quantity.activity])
    else:
        raise FactsError(
            f"quantity {_label(quantity)}", f"measures “{quantity.activity}”, which is no activity"
        )
    yield from link(node, v.TEMPORAL, period_node(scope, period) if period else None)


def _label(quantity: Quantity) -> str:
    return quantity.surface or f"{decimal(quantity.value).value}{quantity.unit}{quantity.of}"
