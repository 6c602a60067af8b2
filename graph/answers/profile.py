"""What an entity's page shows beside its record: its place in the hierarchy, its numbers, what is near it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graph.answers.entities import entity_ref
from graph.answers.evidence import evidence_url
from graph.answers.records import EntityRef
from graph.answers.rows import select_rows, values
from graph.answers.view import View, id_of

_DIVISIONS = """SELECT ?d ?name ?code WHERE {{ {division}
  ?start dcterms:isPartOf* ?d . ?d skos:prefLabel ?name ; skos:notation ?code }}"""
_NUMBERS = """SELECT DISTINCT ?o ?of ?unit ?value ?period ?report ?start ?end WHERE {{ {entities}
  ?a prov:wasAssociatedWith ?e ; renda:hasOutcome ?o ; dcterms:source ?report .
  ?o schema:value ?value ; renda:counted ?of .
  OPTIONAL {{ ?o renda:unit/skos:prefLabel ?unit }}
  OPTIONAL {{ ?a dcterms:temporal ?period }}
  OPTIONAL {{ ?o renda:evidence/oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end }} }}"""
_WITH = """SELECT ?other (COUNT(DISTINCT ?a) AS ?count) WHERE {{ {entity}
  {{ ?a prov:wasAssociatedWith ?e ; renda:concerns ?other }}
  UNION {{ ?a renda:concerns ?e ; prov:wasAssociatedWith ?other }}
  UNION {{ ?a renda:concerns ?e ; renda:concerns ?other }}
  FILTER(?other != ?e) }} GROUP BY ?other"""


@dataclass(frozen=True, slots=True)
class DivisionRecord:
    """An administrative division."""

    id: str
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class NumberRecord:
    """A number of an entity's activities, and the place that states it."""

    of: str
    unit: str
    value: float
    period: str
    url: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entity that stands in activities together with another, and in how many."""

    entity: EntityRef
    count: int


def read_hierarchy(view: View, region: str) -> list[DivisionRecord]:
    """The divisions that a code is part of, the widest first and itself last; nothing for no code."""
    if not region.isdigit():
        return []
    start = values("start", [view.iris.iri("division", region)])
    rows = {row["d"]: row for row in select_rows(view.reader, _DIVISIONS.format(division=start))}
    found = [DivisionRecord(id_of(view, iri), row["name"], row["code"]) for iri, row in rows.items()]
    return sorted(found, key=lambda one: (one.code != "000000", 6 - len(one.code.rstrip("0")) <= 0, one.code))


def read_numbers(view: View, iris: Sequence[str]) -> list[NumberRecord]:
    """The numbers of what these entities did, by what is counted, the unit and the period."""
    if not iris:
        return []
    rows = {row["o"]: row for row in select_rows(view.reader, _NUMBERS.format(entities=values("e", iris)))}
    found = [
        NumberRecord(
            row["of"], row["unit"], float(row["value"]), row["period"].rsplit("/", 1)[-1],
            evidence_url(view.iris.id_of(row["report"]), int(row["start"] or 0), int(row["end"] or 0)),
        )
        for row in rows.values()
    ]  # fmt: skip
    often = Counter((one.of, one.unit) for one in found)
    return sorted(found, key=lambda one: (-often[one.of, one.unit], one.of, one.unit, one.period, one.value))


def read_neighbours_of(view: View, iri: str, limit: int = 24) -> list[Neighbour]:
    """The entities met most often in activities with this one."""
    rows = select_rows(view.reader, _WITH.format(entity=values("e", [iri])))
    found = [Neighbour(entity_ref(view, row["other"]), int(row["count"])) for row in rows if row["other"]]
    return sorted(found, key=lambda one: (-one.count, one.entity.id))[:limit]
