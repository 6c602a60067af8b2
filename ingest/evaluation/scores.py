"""Counts of agreement, summed over documents, and the figures made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

SHARES = frozenset({"header", "linking", "agent", "planned", "attribution", "counted", "approx"})
"""Measures that are a share of what could agree; all others are an F1."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agree, of how many annotated and how many predicted."""

    hit: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hit + other.hit, self.gold + other.gold, self.predicted + other.predicted)

    @property
    def precision(self) -> float:
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.gold + self.predicted
        return 2 * self.hit / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """Tallies by measure: ``entities``, ``entities.Place``, ``agent`` …; adding scores pools documents."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    documents: int = 0

    def __add__(self, other: "Scores") -> "Scores":
        keys = [*self.tallies, *(key for key in other.tallies if key not in self.tallies)]
        return Scores({key: self[key] + other[key] for key in keys}, self.documents + other.documents)

    def __getitem__(self, measure: str) -> Tally:
        return self.tallies.get(measure, Tally())

    def value(self, measure: str) -> float:
        """The headline figure of a measure: the share that agrees, or the F1."""
        tally = self[measure]
        return tally.recall if measure in SHARES else tally.f1

    @property
    def measured(self) -> tuple[str, ...]:
        """Measures of which the annotations hold something, in order."""
        return tuple(measure for measure, tally in self.tallies.items() if tally.gold)

    def to_json(self) -> dict[str, dict[str, float]]:
        """Precision, recall, F1 and counts by measure."""
        return {
            measure: {
                "p": tally.precision,
                "r": tally.recall,
                "f1": tally.f1,
                "gold": tally.gold,
                "pred": tally.predicted,
            }
            for measure, tally in ((measure, self[measure]) for measure in self.measured)
        }

    def __str__(self) -> str:
        return "\n".join(self._line(measure) for measure in self.measured)

    def _line(self, measure: str) -> str:
        tally = self[measure]
        if measure in SHARES:
            return f"{measure:28} {tally.recall:.3f}  of {tally.gold}"
        figures = f"F1 {tally.f1:.3f}  P {tally.precision:.3f}  R {tally.recall:.3f}"
        return f"{measure:28} {figures}  gold {tally.gold} predicted {tally.predicted}"
