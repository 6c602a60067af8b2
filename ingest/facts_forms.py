"""The form of facts in JSON, row by row, as pydantic checks it on reading."""

from pydantic import BaseModel, ConfigDict, Field

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


class Form(BaseModel):
    """A JSON object with typed keys; keys that it does not know are passed over."""

    model_config = ConfigDict(strict=True, extra="ignore", allow_inf_nan=False)


class SpanForm(Form):
    """A stretch of the text and of the source."""

    start: int = Field(ge=0)
    end: int = Field(ge=1)
    source_start: int = Field(ge=0)
    source_end: int = Field(ge=0)

    def span(self) -> Span:
        return Span(self.start, self.end, self.source_start, self.source_end)


class EvidenceForm(Form):
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


class MentionForm(SpanForm):
    """Where an entity is named."""

    surface: str


class EntityForm(Form):
    """A row of `entities`."""

    type: EntityType
    name: str = Field(min_length=1)
    aliases: list[str] = []
    mentions: list[MentionForm] = []
    region: str = ""
    rule: str = ""
    confidence: float = Field(1.0, ge=0, le=1)

    def entity(self) -> Entity:
        mentions = tuple(Mention(mention.surface, mention.span()) for mention in self.mentions)
        return Entity(
            self.type, self.name, tuple(self.aliases), mentions, self.region, self.rule, self.confidence
        )


class ActivityForm(EvidenceForm):
    """A row of `activities`."""

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


class QuantityForm(EvidenceForm):
    """A row of `quantities`."""

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


class MembershipForm(EvidenceForm):
    """A row of `memberships`."""

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


class OriginForm(Form):
    """What the facts were read from."""

    name: str = ""
    media_type: str = ""
    encoding: str = ""
    digest: str = ""
    url: str = ""


class FactsForm(Form):
    """A whole file."""

    document: str
    issuer: str | None = None
    period: str | None = None
    title: str = ""
    region: str = ""
    origin: OriginForm = OriginForm()
    entities: list[EntityForm]
    activities: list[ActivityForm]
    quantities: list[QuantityForm]
    memberships: list[MembershipForm] = []
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
