"""Wordings: turns of phrase that tell an activity by themselves, as rows read in order."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import Clause


def _always(found: re.Match[str], scene: Scene) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Wording:
    """A pattern, whose group `object` is the object, and the activity that it tells."""

    pattern: re.Pattern[str]
    type: ActivityType | None = None
    """None where it tells none, so that no row below it is asked."""
    rule: str = ""
    confidence: float = 0.0
    split: bool = False
    """Whether the members of a list are activities of their own."""
    when: Callable[[re.Match[str], Scene], bool] = _always
    """What else must hold."""


def read_wordings(wordings: Iterable[Wording], clause: Clause, scene: Scene) -> tuple[Candidate, ...] | None:
    """The candidates of the first wording found in the clause, mostly one; None where no wording is found."""
    for one in wordings:
        found = one.pattern.search(clause.masked)
        if not found or not one.when(found, scene):
            continue
        if one.type is None:
            return ()
        return make_candidates(
            clause, scene, one.type, *found.span("object"), one.rule, one.confidence, split=one.split
        )
    return None
