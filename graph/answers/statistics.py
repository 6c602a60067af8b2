"""What is in the store, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.answers.rows import select_rows
from graph.answers.view import View
from graph.vocabulary import RENDA

_ACTIVITIES = """SELECT ?type (COUNT(DISTINCT ?a) AS ?count) WHERE {
  ?a a renda:Activity ; a ?type . FILTER(?type != renda:Activity) } GROUP BY ?type"""
_OUTCOMES = """SELECT ?kind (COUNT(DISTINCT ?o) AS ?count) WHERE {
  ?o a renda:Outcome ; renda:kind ?kind } GROUP BY ?kind"""
_PERIODS = """SELECT ?period (COUNT(DISTINCT ?r) AS ?count) WHERE {
  ?r a renda:Report . OPTIONAL { ?r dcterms:temporal ?period } } GROUP BY ?period"""
_UNISSUED = """SELECT (COUNT(DISTINCT ?r) AS ?count) WHERE {
  ?r a renda:Report . FILTER NOT EXISTS { ?r dcterms:creator ?issuer } }"""
_POSTS = "SELECT (COUNT(DISTINCT ?m) AS ?count) WHERE { ?m a org:Membership }"
_QUADS = "SELECT (COUNT(*) AS ?count) WHERE { GRAPH ?g { ?s ?p ?o } }"


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of what the store holds, each by its kind."""

    generation: str
    quads: int
    reports: int
    reports_by_period: Mapping[str, int]
    reports_without_issuer: int
    """Reports that do not say which body reports."""
    entities: Mapping[str, int]
    activities: Mapping[str, int]
    outcomes: Mapping[str, int]
    posts: int


def read_statistics(view: View) -> Statistics:
    """Count everything."""
    entities: dict[str, int] = {}
    for entity in view.names.entities:
        entities[entity.type] = entities.get(entity.type, 0) + 1
    periods = _counts(view, _PERIODS, "period")
    return Statistics(
        view.reader.generation, _count(view, _QUADS), sum(periods.values()), periods,
        _count(view, _UNISSUED), _by_count(entities),
        _by_count(_counts(view, _ACTIVITIES, "type")), _by_count(_counts(view, _OUTCOMES, "kind")),
        _count(view, _POSTS),
    )  # fmt: skip


def _count(view: View, query: str) -> int:
    return int(next(select_rows(view.reader, query))["count"])


def _counts(view: View, query: str, key: str) -> dict[str, int]:
    rows = select_rows(view.reader, query)
    named = (
        (row[key].removeprefix(RENDA).rsplit("/", 1)[-1] or "unknown", int(row["count"])) for row in rows
    )
    return dict(sorted((name, count) for name, count in named if count))


def _by_count(counts: dict[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
