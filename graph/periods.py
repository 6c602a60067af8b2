"""Periods: a year, or years from one to another, as nodes that reports share."""

import re

import pyoxigraph as ox

from graph import vocabulary as v
from graph.literals import integer
from graph.scope import Scope, Triples
from graph.triples import link
from ingest.errors import FactsError

_PERIOD = re.compile(r"([12][0-9]{3})(?:-([12][0-9]{3}))?")


def years_of(period: str) -> tuple[int, int]:
    """First and last year. Raises FactsError for anything but ``2022`` or ``2021-2023``."""
    match = _PERIOD.fullmatch(period)
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
    if first > last:
        raise FactsError("a period", f"is “{period}”; write a year (2022) or years (2021-2023)")
    return first, last


def period_node(scope: Scope, period: str) -> ox.NamedNode:
    """The node of a period, ``period/2021-2023``; a span of one year is that year."""
    first, last = years_of(period)
    return scope.node("period", f"{first}" if first == last else f"{first}-{last}")


def period_triples(scope: Scope, period: str) -> Triples:
    """Type, first and last year."""
    first, last = years_of(period)
    node = period_node(scope, period)
    yield from link(node, v.TYPE, v.PERIOD)
    yield from link(node, v.FIRST_YEAR, integer(first))
    yield from link(node, v.LAST_YEAR, integer(last))
