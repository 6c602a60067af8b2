"""Candidates: stretches of text that may name an entity, and the choice among those that overlap."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.facts import EntityType


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of ``content[start:end]``; `name` is the full name that it stands for."""

    start: int
    end: int
    type: EntityType
    name: str
    rule: str
    confidence: float = 0.8
    region: str = ""
    concept: str = ""
    """Names of one type, region and concept mean the same thing (人大 and 人民代表大会 of one place)."""
    aliases: tuple[str, ...] = ()
    """Further surface forms inside this stretch, such as the quoted core of a campaign's name."""
    outer: tuple[int, int] | None = None
    """The whole coordination that the stretch is a part of (省、市人大常委会): its members may overlap."""
    weak: bool = False
    """Whether it only counts as one more mention of what is named elsewhere too."""

    @property
    def extent(self) -> tuple[int, int]:
        """The stretch that must not overlap with that of another reading."""
        return self.outer or (self.start, self.end)


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Of overlapping candidates the longest, then the surest; in the order of the text.

    Members of one coordination have one extent and stay together.
    """
    ranked = sorted(candidates, key=_rank)
    taken: dict[int, tuple[int, int] | None] = {}
    chosen = []
    for candidate in ranked:
        stretch = range(*candidate.extent)
        owners = {taken[i] for i in stretch if i in taken}
        if not owners or (candidate.outer and owners == {candidate.outer}):
            chosen.append(candidate)
            taken.update(dict.fromkeys(stretch, candidate.outer))
    return sorted(chosen, key=lambda one: (one.start, one.end))


def _rank(candidate: Candidate) -> tuple[int, float, int, int, str]:
    start, end = candidate.extent
    return (start - end, -candidate.confidence, start, candidate.start, candidate.name)
