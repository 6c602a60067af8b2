"""References: the entities that an activity concerns, read from its clause and from what the clause continues."""

import re
from collections.abc import Sequence

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast

_OF_GOVERNMENT = re.compile(r"^(?:人民)?政府(?:工作报告|专项|关于)")


def refs_of(
    candidate: Candidate, siblings: Sequence[Candidate], cast: Cast, agent: str, carried: tuple[str, ...]
) -> tuple[str, ...]:
    """Names of the entities of the clause, then of what is carried on, without the doer and without repeats.

    What stands in the object of a sibling (another member of the same list) is the sibling's.
    """
    others = [_object_span(s) for s in siblings if s is not candidate and s.object_start >= 0]
    own = _object_span(candidate)
    names: list[str] = []
    for occurrence in cast.within(candidate.start, candidate.end):
        inside = any(a <= occurrence.start and occurrence.end <= b for a, b in others)
        if not inside or (own[0] <= occurrence.start and occurrence.end <= own[1]):
            names.append(occurrence.entity.name)
    if candidate.rule == "urge.measure" and cast.government and not any(_is_body(n, cast) for n in names):
        names.append(cast.government)
    if candidate.type == "Hearing" and _OF_GOVERNMENT.match(candidate.object) and cast.government:
        names.append(cast.government)
    return tuple(dict.fromkeys(n for n in (*names, *carried) if n != agent))


def _object_span(candidate: Candidate) -> tuple[int, int]:
    """The object with the marks around it."""
    return candidate.object_start - 1, candidate.object_start + len(candidate.object) + 1


def _is_body(name: str, cast: Cast) -> bool:
    entity = cast.by_name.get(name)
    return entity is not None and entity.type == "Institution"
