"""The JSON form of Facts: the format of the annotation guidelines, with extra keys.

Reading checks the form (pydantic, strict) and the links between rows, so that a malformed
annotation fails with its file and place, and is not scored as something that it does not say.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import FactsError
from ingest.facts import (
    Activity,
    ActivityType,
    Approx,
    Entity,
    EntityType,
    Facts,
    Membership,
    Mention,
    Origin,
    Quantity,
    QuantityKind,
    Span,
)

Json = dict[str, Any]


def facts_to_json(facts: Facts) -> Json:
    """The facts as values for `json.dumps`; spans become `start`, `end`, `source_start`, `source_end`.

    >>> meetings = Quantity(7.0, "次", "常委会会议")
    >>> facts_to_json(Facts("a.txt", quantities=(meetings,)))["quantities"][0]["value"]
    7
    """
    return {
        "document": facts.document,
        "issuer": facts.issuer,
        "period": facts.period,
        "title": facts.title,
        "region": facts.region,
        "origin": asdict(facts.origin),
        "entities": [_entity_row(entity) for entity in facts.entities],
        "activities": [_row(activity) for activity in facts.activities],
        "quantities": [_quantity_row(quantity) for quantity in facts.quantities],
        "memberships": [_row(membership) for membership in facts.memberships],
        "text": facts.text,
        "source_text": facts.source_text,
    }


def facts_from_json(data: object, where: str = "facts") -> Facts:
    """Facts of a decoded JSON value; `where` names its file in errors.

    Keys that the format does not know are passed over. Raises FactsError, with the place as
    ``file: $.quantities[3].value``, where a key is missing or has a wrong type, an id occurs
    twice, or a link or a span leads nowhere.
    """
    try:
        form = _FactsForm.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise FactsError(f"{where}: {_json_path(first['loc'])}", first["msg"]) from error
    facts = form.facts()
    for path, why in _broken_links(facts):
        raise FactsError(f"{where}: {path}", why)
    return facts


def load_facts(path: Path) -> Facts:
    """Read one file of facts or annotations (UTF-8 JSON); raises FactsError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FactsError(str(path), f"the file cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise FactsError(str(path), f"this is not JSON in UTF-8: {error}") from error
    return facts_from_json(data, str(path))


def dump_facts(facts: Facts) -> str:
    """The facts as JSON text that ends in a line end; equal facts give equal text."""
    return json.dumps(facts_to_json(facts), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _row(value: Activity | Quantity | Membership) -> Json:
    """A record with its span laid flat, without the span's keys where there is none."""
    row = _lists(asdict(value))
    return row | (row.pop("span") or {})


def _lists(row: Json) -> Json:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}


def _quantity_row(quantity: Quantity) -> Json:
    row = _row(quantity)
    return row | {key: _plain(row[key]) for key in ("value", "min", "max")}


def _entity_row(entity: Entity) -> Json:
    mentions = [{"surface": mention.surface} | asdict(mention.span) for mention in entity.mentions]
    return _lists(asdict(entity)) | {"mentions": mentions}


def _plain(number: float | None) -> float | int | None:
    """A whole number without ``.0``, as annotators write it."""
    return int(number) if number is not None and float(number).is_integer() else number


class _Form(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", allow_inf_nan=False)


class _SpanForm(_Form):
    start: int = Field(ge=0)
    end: int = Field(ge=1)
    source_start: int = Field(ge=0)
    source_end: int = Field(ge=0)

    def span(self) -> Span:
        return Span(self.start, self.end, self.source_start, self.source_end)


class _EvidenceForm(_Form):
    """A row that may stand at a place: hand-made annotations have none."""

    start: int | None = Field(None, ge=0)
    end: int | None = Field(None, ge=1)
    source_start: int | None = Field(None, ge=0)
    source_end: int | None = Field(None, ge=0)
    rule: str = ""
    confidence: float = Field(1.0, ge=0, le=1)

    def span(self) -> Span | None:
        ends = (self.start, self.end, self.source_start, self.source_end)
        known = [end for end in ends if end is not None]
        return Span(*known) if len(known) == len(ends) else None


class _MentionForm(_SpanForm):
    surface: str


class _EntityForm(_Form):
    type: EntityType
    name: str = Field(min_length=1)
    aliases: list[str] = []
    mentions: list[_MentionForm] = []
    region: str = ""
    rule: str = ""
    confidence: float = Field(1.0, ge=0, le=1)

    def entity(self) -> Entity:
        mentions = tuple(Mention(mention.surface, mention.span()) for mention in self.mentions)
        return Entity(
            self.type, self.name, tuple(self.aliases), mentions, self.region, self.rule, self.confidence
        )


class _ActivityForm(_EvidenceForm):
    id: str = Field(min_length=1)
    type: ActivityType
    agent: str
    object: str
    refs: list[str] = []
    planned: bool
    evidence: str = ""
    period: str = ""
    topics: list[str] = []
    led_to: list[str] = []

    def activity(self) -> Activity:
        return Activity(
            id=self.id,
            type=self.type,
            agent=self.agent,
            object=self.object,
            refs=tuple(self.refs),
            planned=self.planned,
            evidence=self.evidence,
            span=self.span(),
            period=self.period,
            topics=tuple(self.topics),
            led_to=tuple(self.led_to),
            rule=self.rule,
            confidence=self.confidence,
        )


class _QuantityForm(_EvidenceForm):
    value: float
    unit: str
    of: str
    approx: Approx
    activity: str | None
    kind: QuantityKind = "count"
    min: float | None = None
    max: float | None = None
    surface: str = ""

    def quantity(self) -> Quantity:
        return Quantity(
            value=self.value,
            unit=self.unit,
            of=self.of,
            approx=self.approx,
            activity=self.activity,
            kind=self.kind,
            min=self.min,
            max=self.max,
            surface=self.surface,
            span=self.span(),
            rule=self.rule,
            confidence=self.confidence,
        )


class _MembershipForm(_EvidenceForm):
    person: str
    post: str
    organization: str
    evidence: str = ""

    def membership(self) -> Membership:
        return Membership(
            person=self.person,
            post=self.post,
            organization=self.organization,
            evidence=self.evidence,
            span=self.span(),
            rule=self.rule,
            confidence=self.confidence,
        )


class _OriginForm(_Form):
    name: str = ""
    media_type: str = ""
    encoding: str = ""
    digest: str = ""
    url: str = ""


class _FactsForm(_Form):
    document: str
    issuer: str | None = None
    period: str | None = None
    title: str = ""
    region: str = ""
    origin: _OriginForm = _OriginForm()
    entities: list[_EntityForm]
    activities: list[_ActivityForm]
    quantities: list[_QuantityForm]
    memberships: list[_MembershipForm] = []
    text: str = ""
    source_text: str = ""

    def facts(self) -> Facts:
        return Facts(
            document=self.document,
            issuer=self.issuer or "",
            period=self.period or "",
            title=self.title,
            region=self.region,
            origin=Origin(**self.origin.model_dump()),
            entities=tuple(form.entity() for form in self.entities),
            activities=tuple(form.activity() for form in self.activities),
            quantities=tuple(form.quantity() for form in self.quantities),
            memberships=tuple(form.membership() for form in self.memberships),
            text=self.text,
            source_text=self.source_text,
        )


def _json_path(parts: Iterable[int | str]) -> str:
    """``$.quantities[3].value``"""
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)


def _broken_links(facts: Facts) -> Iterable[tuple[str, str]]:
    """Places whose link, id or span does not hold, each with what is wrong there."""
    ids = Counter(activity.id for activity in facts.activities)
    names = {entity.name for entity in facts.entities}
    for i, activity in enumerate(facts.activities):
        path = f"$.activities[{i}]"
        if ids[activity.id] > 1:
            yield f"{path}.id", f"the id {activity.id} occurs twice; give each activity its own"
        for ref in activity.refs:
            if ref not in names:
                yield f"{path}.refs", f"{ref} is no entity of this file; use an entity's name"
        for target in activity.led_to:
            if target not in ids:
                yield f"{path}.led_to", f"{target} is no activity of this file"
    for i, quantity in enumerate(facts.quantities):
        if quantity.activity is not None and quantity.activity not in ids:
            yield f"$.quantities[{i}].activity", f"{quantity.activity} is no activity of this file"
    yield from _broken_spans(facts)


def _broken_spans(facts: Facts) -> Iterable[tuple[str, str]]:
    for path, span in _spans(facts):
        if not span.start < span.end or not span.source_start <= span.source_end:
            yield path, "a span must end after it starts"
        elif facts.text and span.end > len(facts.text):
            yield path, f"the span ends at {span.end}, after the text's {len(facts.text)} characters"


def _spans(facts: Facts) -> Iterable[tuple[str, Span]]:
    for i, entity in enumerate(facts.entities):
        for j, mention in enumerate(entity.mentions):
            yield f"$.entities[{i}].mentions[{j}]", mention.span
    rows: Mapping[str, tuple[Activity | Quantity | Membership, ...]] = {
        "activities": facts.activities,
        "quantities": facts.quantities,
        "memberships": facts.memberships,
    }
    for key, values in rows.items():
        for i, value in enumerate(values):
            if value.span is not None:
                yield f"$.{key}[{i}]", value.span
