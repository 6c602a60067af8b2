"""A candidate: an activity as a frame found it, before agent, references and tense are settled."""

from dataclasses import dataclass

from ingest.facts import ActivityType


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one frame read in one clause; offsets count in the cleaned text."""

    type: ActivityType
    object: str
    start: int
    end: int
    rule: str
    confidence: float
    object_start: int = -1
    agent: str = ""
    """Doer that the frame itself names (被市委评为…), else empty."""
    soft: bool = False
    """Said in general words; yields to a concrete activity of the same type nearby."""
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Dropped:
    """A candidate that was considered and left out, and why."""

    candidate: Candidate
    reason: str
