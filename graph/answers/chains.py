"""What came of activities, step by step: 提出意见建议27条 → 推动解决问题20件 → 满意率98%."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.answers.evidence import evidence_url
from graph.answers.outcomes import read_outcomes
from graph.answers.records import ActivityRef, QuantityRecord
from graph.answers.rows import Row, select_rows, sorted_rows, values
from graph.answers.view import View, id_of
from graph.vocabulary import RENDA

_LED_TO = """SELECT ?a ?later ?type ?object ?report ?start ?end WHERE {{ {activities}
  ?a renda:ledTo ?later . ?later a ?type ; dcterms:source ?report . FILTER(?type != renda:Activity)
  OPTIONAL {{ ?later renda:object ?object }}
  OPTIONAL {{ ?later renda:evidence/oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end }} }}"""
_MOST_STEPS = 5
"""Longer chains than any report tells; a bound on the work."""


@dataclass(frozen=True, slots=True)
class _Later:
    iri: str
    type: str
    object: str
    url: str


def read_chains(view: View, iris: Sequence[str]) -> defaultdict[str, list[ActivityRef]]:
    """What each of these activities led to, by IRI, each with its numbers and what it led to in turn."""
    links = _read_links(view, iris)
    numbers = read_outcomes(view, sorted({later for found in links.values() for later in found}))
    return defaultdict(list, {iri: _follow(view, iri, links, numbers, (iri,)) for iri in iris})


def _read_links(view: View, iris: Sequence[str]) -> dict[str, dict[str, _Later]]:
    """The links from these activities on, and from those that they lead to."""
    links: dict[str, dict[str, _Later]] = {}
    waiting = list(dict.fromkeys(iris))
    for _ in range(_MOST_STEPS):
        if not waiting:
            break
        links |= {iri: {} for iri in waiting}
        rows = select_rows(view.reader, _LED_TO.format(activities=values("a", waiting)))
        for row in sorted_rows(rows, "later"):
            links[row["a"]].setdefault(row["later"], _later(view, row))
        reached = {later for iri in waiting for later in links[iri]}
        waiting = sorted(reached - links.keys())
    return links


def _later(view: View, row: Row) -> _Later:
    url = evidence_url(id_of(view, row["report"]), int(row["start"] or 0), int(row["end"] or 0))
    return _Later(row["later"], row["type"].removeprefix(RENDA), row["object"], url)


def _follow(
    view: View,
    iri: str,
    links: Mapping[str, Mapping[str, _Later]],
    numbers: Mapping[str, list[QuantityRecord]],
    path: tuple[str, ...],
) -> list[ActivityRef]:
    """The steps after an activity; one that the path has been through already ends it."""
    return [
        ActivityRef(
            id_of(view, later.iri), later.type, later.object, later.url, numbers.get(later.iri, []),
            _follow(view, later.iri, links, numbers, (*path, later.iri)),
        )
        for later in links.get(iri, {}).values()
        if later.iri not in path and len(path) <= _MOST_STEPS
    ]  # fmt: skip
