"""What the reading of a report knows: all along, in a paragraph, where a clause stands, and what was found."""

from dataclasses import dataclass, field, replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate, Dropped
from ingest.nlp.activities.cast import Cast
from ingest.nlp.activities.clause_model import Classifier
from ingest.nlp.activities.filters import Setting
from ingest.nlp.activities.triggers import Triggers
from ingest.nlp.clauses import Sentence
from ingest.nlp.header import Header
from ingest.text import Text


@dataclass(frozen=True, slots=True)
class Accepted:
    """A candidate that counts, with what was settled about it."""

    candidate: Candidate
    agent: str
    refs: tuple[str, ...]
    planned: bool
    period: str
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class State:
    """What one paragraph knows so far."""

    subject: str
    explicit: bool = False
    topic: str = ""
    about: str = ""
    lead_about: str = ""
    year: str = ""
    """Another year than the report's that this sentence opened with."""
    urging: bool = False
    government: bool = False
    """Whether the government was a subject of this paragraph."""
    deputies: bool = False
    """Whether the last subject said was the deputies."""
    named: bool = False
    """Whether the clause itself says its subject."""
    carried: tuple[str, ...] = ()
    sentence_carried: tuple[str, ...] = ()
    previous: tuple[Candidate, ...] = ()
    since: int = 0
    """Where the section begins: as far back a demonstrative points."""

    def with_carried(self, *names: str) -> "State":
        """The state with names that the rest of the sentence goes on about."""
        return replace(self, sentence_carried=tuple(dict.fromkeys((*self.sentence_carried, *names))))


@dataclass(frozen=True, slots=True)
class Reader:
    """The fixed side of reading: text, lexicon, cast, and the classifier where it may speak."""

    text: Text
    header: Header
    triggers: Triggers
    cast: Cast
    classifier: Classifier | None


@dataclass(frozen=True, slots=True)
class Here:
    """Where a clause stands: its sentence, how that is meant, and what its paragraph is to be about."""

    sentence: Sentence
    setting: Setting
    theme: ActivityType | None


@dataclass(slots=True)
class Found:
    """Rows of one paragraph, collected in order."""

    rows: list[Accepted] = field(default_factory=list)
    leads: list[bool] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
