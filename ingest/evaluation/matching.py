"""Which predicted facts stand for which annotated ones."""

from ingest.evaluation.similarity import likeness, match_best, normalise, normalise_unit
from ingest.facts import Activity, Entity, Facts, Quantity

Pairs = list[tuple[int, int]]
"""Indexes into the annotated and the predicted rows."""

_ALIKE = 0.5
_NEAR_NAME = 0.8
_VALUE_TOLERANCE = 1e-6


def match_entities(gold: Facts, predicted: Facts) -> Pairs:
    """Entities of the same type whose name or an alias is nearly the predicted name."""
    return match_best(gold.entities, predicted.entities, _entity_likeness, _NEAR_NAME)


def match_activities(gold: Facts, predicted: Facts, same_type: bool = True) -> Pairs:
    """Activities with objects alike, of the same type unless that is left aside."""

    def similarity(one: Activity, other: Activity) -> float:
        return likeness(one.object, other.object) if one.type == other.type or not same_type else 0.0

    return match_best(gold.activities, predicted.activities, similarity, _ALIKE)


def match_quantities(gold: Facts, predicted: Facts) -> Pairs:
    """Quantities of the same value and unit, those that count alike things first."""
    return match_best(gold.quantities, predicted.quantities, _quantity_likeness, 1.0)


def is_counted_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count the same thing, by their phrases."""
    return likeness(one.of, other.of) >= _ALIKE


def is_same_amount(one: Quantity, other: Quantity) -> bool:
    """Whether value and unit agree."""
    close = abs(one.value - other.value) <= _VALUE_TOLERANCE * max(1.0, abs(one.value))
    return close and normalise_unit(one.unit) == normalise_unit(other.unit)


def _entity_likeness(one: Entity, other: Entity) -> float:
    if one.type != other.type:
        return 0.0
    forms = (one.name, *one.aliases)
    if normalise(other.name) in {normalise(form) for form in forms}:
        return 1.0
    return max(likeness(form, other.name) for form in forms)


def _quantity_likeness(one: Quantity, other: Quantity) -> float:
    return 1.0 + likeness(one.of, other.of) if is_same_amount(one, other) else 0.0
