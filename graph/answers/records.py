"""The records that answers consist of; their fields, in order, are the JSON of the commands and of HTTP."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A stretch of a list."""

    total: int
    limit: int
    offset: int
    items: list[T]


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity by its name."""

    id: str
    iri: str
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a term of the ontology is called."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Agent:
    """Who did it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Ref:
    """Something that an activity concerns."""

    id: str
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class QuantityRecord:
    """A number with what it counts and the bounds that its words allow."""

    value: float
    unit: str
    of: str
    approx: str
    min: float | None
    max: float | None
    kind: str


@dataclass(frozen=True, slots=True)
class ActivityRef:
    """An activity that came of another, with its numbers, and what came of it in turn."""

    id: str
    type: str
    object: str
    url: str = ""
    """The place that states it, on the report's page."""
    quantities: list[QuantityRecord] = field(default_factory=list)
    led_to: list["ActivityRef"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that say so: quote, document, place in the cleaned text and in the source."""

    quote: str
    document: str
    start: int
    end: int
    source_start: int
    source_end: int
    url: str


@dataclass(frozen=True, slots=True)
class ActivityRecord:
    """One thing done or planned, with what it counts on."""

    id: str
    iri: str
    type: str
    label: Label
    planned: bool
    period: str
    agent: Agent
    object: str
    refs: list[Ref]
    quantities: list[QuantityRecord]
    led_to: list[ActivityRef]
    evidence: list[Evidence]
    rule: str
    confidence: float
    score: float


@dataclass(frozen=True, slots=True)
class Near:
    """Another entity that was perhaps meant, and the name that looks like the question."""

    id: str
    type: str
    name: str
    on: str


@dataclass(frozen=True, slots=True)
class Related:
    """A body whose doings are answered along with those of the one asked for."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Who:
    """How the question's who was understood."""

    input: str
    entity: EntityRef | None = None
    alternatives: list[Near] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """How the question's about was understood."""

    input: str
    terms: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    entities: list[EntityRef] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Did:
    """The answer to: what did WHO do about ABOUT."""

    who: Who
    about: About
    total: int
    limit: int
    offset: int
    answers: list[ActivityRecord]
