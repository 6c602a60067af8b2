"""What a clause is read against."""

from collections.abc import Callable
from dataclasses import dataclass

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.triggers import Triggers
from ingest.nlp.clauses import Clause

LONGEST_CLAUSE = 400
"""Characters; what runs on longer without a comma is no clause of a report, but a table or a broken text."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a clause is read against: the text, the lexicon, and what was said before it."""

    content: str
    triggers: Triggers
    topic: str = ""
    """Topic that an earlier phrase announced: 围绕X, …开展调研."""
    theme: ActivityType | None = None
    """Type that the section or the opening of the paragraph speaks for."""
    previous: tuple[Candidate, ...] = ()
    """Candidates of the same sentence so far."""
    about: str = ""
    """What the paragraph is about: the object of its opening, else the last activity's."""
    deputies: bool = False
    """Whether deputies are the subject."""
    projects: tuple[tuple[int, int], ...] = ()
    """Where named projects stand in the clause."""
    sentence: str = ""
    sentence_start: int = 0
    """Where the sentence begins in the content."""
    caption: bool = False


Frame = Callable[[Clause, Scene], tuple[Candidate, ...]]
