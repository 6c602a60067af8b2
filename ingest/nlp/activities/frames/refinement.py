"""Refinement: what a verb of a known type comes to in the light of its object, as rows read in order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.facts import ActivityType
from ingest.nlp.activities.counts import has_amount, strip_amounts


@dataclass(frozen=True, slots=True)
class Refinement:
    """One row: all its conditions must hold for it to decide; what a row leaves out always holds."""

    gives: ActivityType | None
    """The type that results; None where verb and object are no activity."""
    why: str
    verb: re.Pattern[str]
    """The whole verb."""
    opens: re.Pattern[str]
    """How the object begins."""
    ends: re.Pattern[str]
    """What the object ends with, amounts aside."""
    has: re.Pattern[str]
    """What stands in the object, amounts included."""
    lacks: re.Pattern[str]
    """What the object must not hold."""
    clause_lacks: re.Pattern[str]
    """What the whole clause must not hold."""
    counted: bool | None
    """Whether the object holds an amount; None where that is all one."""

    def fits(self, verb: str, rest: str, clause: str) -> bool:
        """Whether the row decides on a verb, what follows it (its object), and their clause."""
        return bool(
            self.verb.fullmatch(verb)
            and self.opens.match(rest)
            and self.ends.search(strip_amounts(rest))
            and self.has.search(rest)
            and not self.lacks.search(rest)
            and not self.clause_lacks.search(clause)
            and self.counted in (None, has_amount(rest))
        )


_NEVER = r"(?!)"


def row(
    gives: ActivityType | None, why: str, *, verb: str = ".*", opens: str = "", ends: str = "", has: str = "",
    lacks: str = _NEVER, clause_lacks: str = _NEVER, counted: bool | None = None,
) -> Refinement:  # fmt: skip
    """A row of a table with its patterns compiled; `why` is the sentence that explains it."""
    return Refinement(
        gives, why, re.compile(verb), re.compile(opens), re.compile(rf"(?:{ends})$"), re.compile(has),
        re.compile(lacks), re.compile(clause_lacks), counted,
    )  # fmt: skip


def refine(
    kind: ActivityType, rows: Iterable[Refinement], verb: str, rest: str, clause: str
) -> ActivityType | None:
    """The type by the first row that fits, else the verb's own; None where the pair is no activity.

    走访 (Outreach) with 企业30家 → Research, by the row of sites that are visited to learn how they fare.
    """
    return next((one.gives for one in rows if one.fits(verb, rest, clause)), kind)
