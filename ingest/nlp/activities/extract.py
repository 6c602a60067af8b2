"""Activities of a report: its passages read in order, then numbered, chained and measured."""

from dataclasses import dataclass, replace

from ingest.facts import Activity, Entity, Quantity
from ingest.lexicon import Lexicons
from ingest.nlp.activities import tense
from ingest.nlp.activities.attendance import with_attendance
from ingest.nlp.activities.attribution import Placed, attribute_quantities
from ingest.nlp.activities.candidates import Dropped
from ingest.nlp.activities.cast import cast_of
from ingest.nlp.activities.clause_model import Classifier
from ingest.nlp.activities.outcomes import chain_outcomes
from ingest.nlp.activities.reading import read_passage
from ingest.nlp.activities.retold import without_retold
from ingest.nlp.activities.roundups import hosts_of
from ingest.nlp.activities.state import Accepted, Reader
from ingest.nlp.activities.triggers import compile_triggers
from ingest.nlp.clauses import segment_passages
from ingest.nlp.header import Header
from ingest.text import Text

_EVIDENCE = 60


@dataclass(frozen=True, slots=True)
class Consideration:
    """All candidates of a report: those that count, and those left out with the reason."""

    accepted: tuple[Accepted, ...]
    dropped: tuple[Dropped, ...]


def extract_activities(
    text: Text,
    header: Header,
    entities: tuple[Entity, ...],
    quantities: tuple[Quantity, ...],
    lexicons: Lexicons,
    classifier: Classifier | None = None,
) -> tuple[tuple[Activity, ...], tuple[Quantity, ...]]:
    """The activities of a report in text order, and its quantities with `activity` set.

    "全年听取审议专项工作报告23个" → a Hearing of the issuer about 专项工作报告, and 23 个 that measures it.
    """
    accepted = consider_activities(text, header, entities, lexicons, classifier).accepted
    placed = [Placed(f"a{i}", row.candidate, row.sentence) for i, row in enumerate(accepted, 1)]
    links = chain_outcomes(placed, text.content)
    activities = tuple(
        _activity(place.id, row, text, links.get(place.id, ()))
        for place, row in zip(placed, accepted, strict=True)
    )
    return activities, attribute_quantities(quantities, placed, text.content)


def consider_activities(
    text: Text,
    header: Header,
    entities: tuple[Entity, ...],
    lexicons: Lexicons,
    classifier: Classifier | None = None,
) -> Consideration:
    """Every candidate that a frame proposed, or the classifier, accepted or dropped with a reason."""
    cast = cast_of(header, entities, text.content)
    reader = Reader(text, header, compile_triggers(lexicons), cast, classifier if header.issuer else None)
    accepted: list[Accepted] = []
    dropped: list[Dropped] = []
    planned, theme, since = False, None, 0
    passages = segment_passages(text)
    hosts = hosts_of(passages, reader.cast, text.content)
    for passage in passages:
        reader = replace(reader, cast=hosts.get(passage.start, reader.cast))
        content = text.content[passage.start : passage.end]
        if passage.heading:
            planned = tense.section_is_plan(content, header.period, planned)
            theme = reader.triggers.topic(content)
            since = passage.start
            continue
        found = read_passage(passage, reader, planned and not passage.caption, theme, since)
        accepted += found.rows
        dropped += found.dropped
    kept, retold = without_retold(accepted)
    return Consideration(with_attendance(kept, passages, cast), (*dropped, *retold))


def _activity(id_: str, row: Accepted, text: Text, led_to: tuple[str, ...]) -> Activity:
    start, end = row.candidate.start, row.candidate.end
    if end - start > _EVIDENCE:
        at = row.candidate.object_start if row.candidate.object_start >= start else start
        start = max(start, min(at - 10, end - _EVIDENCE))
        end = min(end, start + _EVIDENCE)
    return Activity(
        id=id_, type=row.candidate.type, agent=row.agent, object=row.candidate.object, refs=row.refs,
        planned=row.planned, evidence=text.content[start:end], span=text.span(start, end), period=row.period,
        led_to=led_to, rule=row.candidate.rule, confidence=row.candidate.confidence,
    )  # fmt: skip
