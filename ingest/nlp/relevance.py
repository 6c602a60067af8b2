"""What counts in a text of another genre: only what its sentences on a congress say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.facts import Activity, Entity, Membership, Quantity, Span


@dataclass(frozen=True, slots=True)
class Found:
    """What the components found in one text."""

    entities: tuple[Entity, ...]
    activities: tuple[Activity, ...]
    quantities: tuple[Quantity, ...]
    memberships: tuple[Membership, ...]


def keep_relevant(found: Found, stretches: Sequence[tuple[int, int]]) -> Found:
    """The facts that stand in one of the stretches, linked among themselves only.

    The doer of an activity is kept where the same stretch names it: in a text of another genre nobody is
    the subject by default.
    """
    entities = tuple(kept for entity in found.entities if (kept := _within(entity, stretches)).mentions)
    names = {entity.name for entity in entities}
    inside = [one for one in found.activities if _stretch(one.span, stretches)]
    ids = {one.id for one in inside}
    activities = tuple(
        replace(
            one,
            agent=one.agent if _is_named(one, entities, stretches) else "",
            refs=tuple(name for name in one.refs if name in names),
            led_to=tuple(id_ for id_ in one.led_to if id_ in ids),
        )
        for one in inside
    )
    quantities = tuple(
        replace(one, activity=one.activity if one.activity in ids else None)
        for one in found.quantities
        if _stretch(one.span, stretches)
    )
    memberships = tuple(one for one in found.memberships if _stretch(one.span, stretches))
    return Found(entities, activities, quantities, memberships)


def _within(entity: Entity, stretches: Sequence[tuple[int, int]]) -> Entity:
    return replace(entity, mentions=tuple(m for m in entity.mentions if _stretch(m.span, stretches)))


def _stretch(span: Span | None, stretches: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The stretch that holds the span."""
    return next((s for s in stretches if span and s[0] <= span.start < s[1]), None)


def _is_named(activity: Activity, entities: Sequence[Entity], stretches: Sequence[tuple[int, int]]) -> bool:
    here = _stretch(activity.span, stretches)
    return any(
        entity.name == activity.agent and any(_stretch(m.span, stretches) == here for m in entity.mentions)
        for entity in entities
    )
