"""Facts: what one report says. The contract between reading (`ingest`) and the graph (`graph`).

The JSON form is that of the annotation guidelines with extra keys, so that gold annotations load
as Facts and Facts score against gold annotations.
"""

from dataclasses import dataclass, field
from typing import Literal, get_args

EntityType = Literal[
    "Institution", "Person", "LegalInstrument", "Project", "Place", "Meeting", "Campaign", "Award"
]
ActivityType = Literal[
    "Hearing", "LawEnforcementInspection", "Inspection", "Research", "Inquiry", "Decision", "RuleMaking",
    "FilingReview", "Appointment", "Oath", "Appraisal", "ProjectVote", "SuggestionHandling", "Outreach",
    "Petition", "Training", "Meeting", "PlatformBuilding", "Publicity", "Assistance", "Honour",
    "ProjectProgress", "Exchange", "PartyWork", "Mechanism", "Other",
]  # fmt: skip
Approx = Literal["exact", "over", "about", "under"]
QuantityKind = Literal["count", "money", "rate", "area", "length", "duration", "mass", "other"]

ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)
ACTIVITY_TYPES: tuple[ActivityType, ...] = get_args(ActivityType)


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of the cleaned text and its stretch of the source, in characters."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named; `surface` is the cleaned text there."""

    surface: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing of the report, under its full name."""

    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    region: str = ""
    """Six-digit division code (GB/T 2260) of the place that it belongs to, by the hierarchy;
    ``000000`` for the nation; empty where unknown. Same name and region: same thing."""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done, or planned, by somebody about something."""

    id: str
    type: ActivityType
    agent: str
    """Full name of the doer; mostly the name of an entity, else a phrase (中央和省级媒体)."""
    object: str
    refs: tuple[str, ...] = ()
    """Names of entities of the same report that it concerns."""
    planned: bool = False
    evidence: str = ""
    """The clause, as in the cleaned text."""
    span: Span | None = None
    """Where the evidence stands; None only in hand-made annotations."""
    period: str = ""
    """Year, or years ``2021-2023``, that it belongs to, where it differs from the report's; else empty."""
    topics: tuple[str, ...] = ()
    """Ids of the topic scheme (`data/lexicons/topics.csv`)."""
    led_to: tuple[str, ...] = ()
    """Ids of activities that came of this one."""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that measures an activity, or a state where `activity` is None."""

    value: float
    unit: str
    of: str
    approx: Approx = "exact"
    activity: str | None = None
    kind: QuantityKind = "count"
    min: float | None = None
    """Lower bound that the words allow (200余 → 200), None where open."""
    max: float | None = None
    surface: str = ""
    span: Span | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Membership:
    """A post that a person holds: 周建政, 主任, 商州区人大常委会."""

    person: str
    post: str
    organization: str
    evidence: str = ""
    span: Span | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Origin:
    """What the facts were read from: the facts of the Source that the graph keeps."""

    name: str = ""
    media_type: str = ""
    encoding: str = ""
    digest: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one report says; spans count in `text`, source spans in `source_text` (`Source.text`)."""

    document: str
    issuer: str = ""
    """Full name of the body that reports; empty where the text does not say."""
    period: str = ""
    title: str = ""
    region: str = ""
    """Division code of the issuer."""
    origin: Origin = field(default_factory=Origin)
    entities: tuple[Entity, ...] = ()
    activities: tuple[Activity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    memberships: tuple[Membership, ...] = ()
    text: str = ""
    source_text: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A concept of the topic scheme (SKOS): what an activity is about."""

    id: str
    zh: str
    en: str = ""
    synonyms: tuple[str, ...] = ()
    """Other words that mean it: 食安 for 食品安全."""
    broader: str = ""
    """Id of the wider topic; empty at the top."""

    @property
    def words(self) -> tuple[str, ...]:
        """The Chinese name and the synonyms."""
        return (self.zh, *self.synonyms)
