"""References: the entities that an activity concerns, read from its clause and from what the clause continues."""

from ingest.facts import Entity
from ingest.nlp.activities.cast import Cast, Occurrence

_CONTINUED = frozenset({"Campaign", "Project"})


def refs_of(
    start: int, end: int, cast: Cast, agent: str, carried: tuple[str, ...], urged: bool
) -> tuple[str, ...]:
    """Names of the entities in the stretch, then of what is carried on, without the doer and without repeats."""
    names: list[str] = []
    for occurrence in cast.within(start, end):
        if _counts(occurrence, cast):
            names.append(occurrence.entity.name)
    if urged and cast.government and not any(_is_body(n, cast) for n in names):
        names.append(cast.government)
    names += carried
    return tuple(dict.fromkeys(n for n in names if n not in (agent, cast.issuer)))


def _is_body(name: str, cast: Cast) -> bool:
    entity = cast.by_name.get(name)
    return entity is not None and entity.type == "Institution"


def _counts(occurrence: Occurrence, cast: Cast) -> bool:
    """The issuer's own place said in passing (全区…的) is no reference of a clause."""
    entity: Entity = occurrence.entity
    return entity.type != "Person" or occurrence.end - occurrence.start <= 5


def continued(start: int, end: int, cast: Cast) -> tuple[str, ...]:
    """Campaigns and projects named in a stretch that later clauses go on about."""
    return tuple(dict.fromkeys(o.entity.name for o in cast.within(start, end) if o.entity.type in _CONTINUED))
