"""The measures: annotated facts against extracted ones, as counts.

header       issuer and period, of those that the annotation states, the share that is right
entities     F1 of (type, name); entities~ also takes an alias or a nearly identical name
linking      of the annotated aliases, the share that the prediction attaches to the right name
activities   F1 of one-to-one matches by type and object; activities~ regardless of the type
agent, planned, refs    on the matched activities: shares, and the F1 of names
led_to       on the matched activities of documents whose outcome chains are annotated: F1 of the links
quantities   F1 of (value, unit)
attribution, counted, approx    on the matched quantities: type of the activity, `of`, approximation
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable

from ingest.evaluation.matching import (
    is_counted_alike,
    match_activities,
    match_entities,
    match_quantities,
)
from ingest.evaluation.scores import Scores, Tally
from ingest.evaluation.similarity import normalise
from ingest.facts import ACTIVITY_TYPES, ENTITY_TYPES, Facts

MEASURES = (
    "header", "entities", "entities~", "linking", "activities", "activities~", "agent", "planned", "refs",
    "led_to", "quantities", "attribution", "counted", "approx",
)  # fmt: skip
"""The headline measures; ``entities.Place`` and the like break two of them down by type."""


def evaluate(gold: Facts, predicted: Facts) -> Scores:
    """How well the facts of one document agree; add the scores of several to pool them."""
    tallies = {
        "header": _header(gold, predicted),
        **_entities(gold, predicted),
        "linking": _linking(gold, predicted),
        **_activities(gold, predicted),
        **_activity_details(gold, predicted),
        "led_to": _links(gold, predicted),
        **_quantities(gold, predicted),
    }
    by_type = {key: tally for key, tally in tallies.items() if "." in key}
    ordered = {measure: tallies[measure] for measure in MEASURES} | dict(sorted(by_type.items()))
    return Scores(ordered, documents=1)


def _share(agreements: Iterable[bool]) -> Tally:
    """One hit for each True, of all."""
    outcomes = list(agreements)
    return Tally(sum(outcomes), len(outcomes), len(outcomes))


def _overlap(gold: set[Hashable], predicted: set[Hashable]) -> Tally:
    return Tally(len(gold & predicted), len(gold), len(predicted))


def _header(gold: Facts, predicted: Facts) -> Tally:
    stated = [(gold.issuer, predicted.issuer), (gold.period, predicted.period)]
    return _share(normalise(one) == normalise(other) for one, other in stated if one)


def _entities(gold: Facts, predicted: Facts) -> dict[str, Tally]:
    annotated = {(entity.type, normalise(entity.name)) for entity in gold.entities}
    found = {(entity.type, normalise(entity.name)) for entity in predicted.entities}
    near = len(match_entities(gold, predicted))
    return {
        "entities": _overlap(set(annotated), set(found)),
        "entities~": Tally(near, len(gold.entities), len(predicted.entities)),
        **{
            f"entities.{kind}": _overlap(
                {x for x in annotated if x[0] == kind}, {x for x in found if x[0] == kind}
            )
            for kind in ENTITY_TYPES
            if any(x[0] == kind for x in annotated)
        },
    }


def _linking(gold: Facts, predicted: Facts) -> Tally:
    names = defaultdict(set)
    for entity in predicted.entities:
        for form in (entity.name, *entity.aliases):
            names[normalise(form)].add(normalise(entity.name))
    return _share(
        normalise(entity.name) in names.get(normalise(alias), ())
        for entity in gold.entities
        for alias in entity.aliases
        if normalise(alias) != normalise(entity.name)
    )


def _activities(gold: Facts, predicted: Facts) -> dict[str, Tally]:
    hits = [gold.activities[i].type for i, _ in match_activities(gold, predicted)]
    annotated = [activity.type for activity in gold.activities]
    found = [activity.type for activity in predicted.activities]
    regardless = len(match_activities(gold, predicted, same_type=False))
    return {
        "activities": Tally(len(hits), len(annotated), len(found)),
        "activities~": Tally(regardless, len(annotated), len(found)),
        **{
            f"activities.{kind}": Tally(hits.count(kind), annotated.count(kind), found.count(kind))
            for kind in ACTIVITY_TYPES
            if kind in annotated
        },
    }


def _activity_details(gold: Facts, predicted: Facts) -> dict[str, Tally]:
    pairs = [(gold.activities[i], predicted.activities[j]) for i, j in match_activities(gold, predicted)]
    refs = Tally()
    for one, other in pairs:
        refs += _overlap({normalise(ref) for ref in one.refs}, {normalise(ref) for ref in other.refs})
    return {
        "agent": _share(normalise(one.agent) == normalise(other.agent) for one, other in pairs),
        "planned": _share(one.planned == other.planned for one, other in pairs),
        "refs": refs,
    }


def _links(gold: Facts, predicted: Facts) -> Tally:
    """Links from cause to effect, of the activities that both sides have; nothing where none is annotated."""
    if not any(activity.led_to for activity in gold.activities):
        return Tally()
    pairs = match_activities(gold, predicted, same_type=False)
    annotated_id = {predicted.activities[j].id: gold.activities[i].id for i, j in pairs}
    matched = set(annotated_id.values())
    annotated = {
        (one.id, effect) for one in gold.activities for effect in one.led_to if {one.id, effect} <= matched
    }
    found = {
        (annotated_id[one.id], annotated_id[effect])
        for one in predicted.activities
        for effect in one.led_to
        if one.id in annotated_id and effect in annotated_id
    }
    return _overlap(set(annotated), set(found))


def _quantities(gold: Facts, predicted: Facts) -> dict[str, Tally]:
    indexes = match_quantities(gold, predicted)
    pairs = [(gold.quantities[i], predicted.quantities[j]) for i, j in indexes]
    annotated = {activity.id: activity.type for activity in gold.activities}
    found = {activity.id: activity.type for activity in predicted.activities}
    return {
        "quantities": Tally(len(pairs), len(gold.quantities), len(predicted.quantities)),
        "attribution": _share(
            annotated[one.activity] == found.get(other.activity or "")
            for one, other in pairs
            if one.activity is not None
        ),
        "counted": _share(is_counted_alike(one, other) for one, other in pairs),
        "approx": _share(one.approx == other.approx for one, other in pairs),
    }
