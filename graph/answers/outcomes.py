"""Reads the numbers of activities out of a store."""

from collections import defaultdict
from collections.abc import Sequence

from graph.answers.records import QuantityRecord
from graph.answers.rows import select_rows, sorted_rows, values
from graph.answers.view import View
from graph.vocabulary import APPROXIMATIONS, KINDS

_KIND_OF = {node.value: kind for kind, node in KINDS.items()}
_APPROX_OF = {node.value: approx for approx, node in APPROXIMATIONS.items()}

_OUTCOMES = """SELECT ?a ?o ?value ?unit ?of ?approx ?min ?max ?kind WHERE {{ {activities}
  ?a renda:hasOutcome ?o . ?o schema:value ?value .
  OPTIONAL {{ ?o renda:unit/skos:prefLabel ?unit }} OPTIONAL {{ ?o renda:counted ?of }}
  OPTIONAL {{ ?o renda:approximation ?approx }} OPTIONAL {{ ?o renda:kind ?kind }}
  OPTIONAL {{ ?o schema:minValue ?min }} OPTIONAL {{ ?o schema:maxValue ?max }} }}"""


def read_outcomes(view: View, iris: Sequence[str]) -> defaultdict[str, list[QuantityRecord]]:
    """The numbers of each of these activities by IRI, in the order of the report."""
    found: defaultdict[str, list[QuantityRecord]] = defaultdict(list)
    for row in sorted_rows(select_rows(view.reader, _OUTCOMES.format(activities=values("a", iris))), "o"):
        found[row["a"]].append(
            QuantityRecord(
                _number(row["value"]) or 0, row["unit"], row["of"], _APPROX_OF.get(row["approx"], "exact"),
                _number(row["min"]), _number(row["max"]), _KIND_OF.get(row["kind"], "other"),
            )
        )  # fmt: skip
    return found


def _number(text: str) -> float | None:
    """A number as JSON should show it: 29, not 29.0."""
    if not text:
        return None
    value = float(text)
    return int(value) if value.is_integer() else value
