"""What went wrong, fact by fact, under the name of its cause."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from ingest.evaluation.matching import is_counted_alike, match_activities, match_quantities
from ingest.evaluation.similarity import likeness, match_best, normalise
from ingest.facts import Activity, Entity, Facts, Quantity

Cause = Literal[
    "missed", "false find", "wrong type", "wrong boundary", "wrong name", "alias not linked", "wrong object",
    "wrong agent", "wrong tense", "wrong refs", "wrong value", "wrong unit", "wrong activity",
    "wrong thing counted", "wrong approximation", "wrong header",
]  # fmt: skip
Kind = Literal["header", "entity", "activity", "quantity"]
Row = TypeVar("Row")

_NEAR = 0.3
"""From which likeness on two leftover rows are taken for one thing, badly cut."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One disagreement; `gold` or `predicted` is empty where that side has nothing."""

    document: str
    kind: Kind
    cause: Cause
    gold: str
    predicted: str

    def __str__(self) -> str:
        sides = " → ".join(side for side in (self.gold, self.predicted) if side)
        return f"{self.document}\t{self.kind}: {self.cause}\t{sides}"


def list_differences(gold: Facts, predicted: Facts) -> tuple[Difference, ...]:
    """All disagreements of one document, entities first, grouped by cause within each kind."""
    found = [*_header(gold, predicted), *_entities(gold, predicted)]
    found += [*_activities(gold, predicted), *_quantities(gold, predicted)]
    kinds = ("header", "entity", "activity", "quantity")
    rows = [Difference(gold.document, kind, cause, one, other) for kind, cause, one, other in found]
    return tuple(sorted(rows, key=lambda row: (kinds.index(row.kind), row.cause)))


_Found = Iterator[tuple[Kind, Cause, str, str]]


def _header(gold: Facts, predicted: Facts) -> _Found:
    for one, other in ((gold.issuer, predicted.issuer), (gold.period, predicted.period)):
        if one and normalise(one) != normalise(other):
            yield "header", "wrong header", one, other


def _entities(gold: Facts, predicted: Facts) -> _Found:
    names = {(entity.type, normalise(entity.name)) for entity in gold.entities}
    found = {(entity.type, normalise(entity.name)) for entity in predicted.entities}
    missed = [entity for entity in gold.entities if (entity.type, normalise(entity.name)) not in found]
    false = [entity for entity in predicted.entities if (entity.type, normalise(entity.name)) not in names]
    pairs = match_best(missed, false, _entity_nearness, _NEAR)
    for i, j in pairs:
        yield "entity", _entity_cause(missed[i], false[j]), _entity(missed[i]), _entity(false[j])
    for one in _rest(missed, (i for i, _ in pairs)):
        yield "entity", "missed", _entity(one), ""
    for other in _rest(false, (j for _, j in pairs)):
        yield "entity", "false find", "", _entity(other)
    linked = {
        (normalise(form), normalise(e.name)) for e in predicted.entities for form in (e.name, *e.aliases)
    }
    for entity in gold.entities:
        for alias in entity.aliases:
            name, form = normalise(entity.name), normalise(alias)
            if (entity.type, name) in found and form != name and (form, name) not in linked:
                yield "entity", "alias not linked", f"{_entity(entity)} ← {alias}", ""


def _entity_nearness(one: Entity, other: Entity) -> float:
    forms = (one.name, *one.aliases)
    return max(likeness(form, other.name) for form in forms) - (0.0 if one.type == other.type else 0.1)


def _entity_cause(one: Entity, other: Entity) -> Cause:
    if one.type != other.type:
        return "wrong type"
    aliases = {normalise(alias) for alias in one.aliases}
    return "wrong name" if normalise(other.name) in aliases else "wrong boundary"


def _activities(gold: Facts, predicted: Facts) -> _Found:
    pairs = match_activities(gold, predicted)
    for i, j in pairs:
        yield from _activity_details(gold.activities[i], predicted.activities[j])
    missed = _rest(gold.activities, (i for i, _ in pairs))
    false = _rest(predicted.activities, (j for _, j in pairs))
    near = match_best(missed, false, lambda one, other: likeness(one.object, other.object), _NEAR)
    for i, j in near:
        cause: Cause = "wrong type" if missed[i].type != false[j].type else "wrong object"
        yield "activity", cause, _activity(missed[i]), _activity(false[j])
    for one in _rest(missed, (i for i, _ in near)):
        yield "activity", "missed", _activity(one), ""
    for other in _rest(false, (j for _, j in near)):
        yield "activity", "false find", "", _activity(other)


def _activity_details(one: Activity, other: Activity) -> _Found:
    if normalise(one.agent) != normalise(other.agent):
        yield "activity", "wrong agent", f"{_activity(one)} by {one.agent}", other.agent
    if one.planned != other.planned:
        yield "activity", "wrong tense", f"{_activity(one)} planned: {one.planned}", str(other.planned)
    if {normalise(ref) for ref in one.refs} != {normalise(ref) for ref in other.refs}:
        yield (
            "activity",
            "wrong refs",
            f"{_activity(one)} [{', '.join(one.refs)}]",
            f"[{', '.join(other.refs)}]",
        )


def _quantities(gold: Facts, predicted: Facts) -> _Found:
    pairs = match_quantities(gold, predicted)
    types = {activity.id: activity.type for activity in gold.activities}
    found = {activity.id: activity.type for activity in predicted.activities}
    for i, j in pairs:
        one, other = gold.quantities[i], predicted.quantities[j]
        if not is_counted_alike(one, other):
            yield "quantity", "wrong thing counted", _quantity(one), other.of
        if one.approx != other.approx:
            yield "quantity", "wrong approximation", f"{_quantity(one)}: {one.approx}", other.approx
        if one.activity is not None and types[one.activity] != found.get(other.activity or ""):
            yield (
                "quantity",
                "wrong activity",
                f"{_quantity(one)}: {types[one.activity]}",
                found.get(other.activity or "", "none"),
            )
    missed = _rest(gold.quantities, (i for i, _ in pairs))
    false = _rest(predicted.quantities, (j for _, j in pairs))
    near = match_best(missed, false, _quantity_nearness, 0.5)
    for i, j in near:
        cause: Cause = "wrong unit" if missed[i].value == false[j].value else "wrong value"
        yield "quantity", cause, _quantity(missed[i]), _quantity(false[j])
    for one in _rest(missed, (i for i, _ in near)):
        yield "quantity", "missed", _quantity(one), ""
    for other in _rest(false, (j for _, j in near)):
        yield "quantity", "false find", "", _quantity(other)


def _quantity_nearness(one: Quantity, other: Quantity) -> float:
    return likeness(one.of, other.of) + (1.0 if one.value == other.value else 0.0)


def _rest(rows: Sequence[Row], taken: Iterable[int]) -> list[Row]:
    used = set(taken)
    return [row for i, row in enumerate(rows) if i not in used]


def _entity(entity: Entity) -> str:
    return f"{entity.type} {entity.name}"


def _activity(activity: Activity) -> str:
    return f"{activity.type} {activity.object}"


def _quantity(quantity: Quantity) -> str:
    return f"{quantity.value:g} {quantity.unit} {quantity.of}"
