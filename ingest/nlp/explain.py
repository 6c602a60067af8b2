"""Explanations: sentence by sentence which rule or model gave each fact, and what was dropped, and why.

Accepted facts carry their rule into the store; what was dropped is worked out anew here and kept nowhere.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ingest.facts import Facts, Span
from ingest.lexicon import Lexicons, load_lexicons
from ingest.nlp.activities import consider_activities
from ingest.nlp.activities.clause_model import Classifier, load_classifier
from ingest.nlp.clauses import segment_passages
from ingest.nlp.entities import Gazetteer, compile_gazetteer, list_passed_over
from ingest.nlp.genre import is_congress_report, relevant_stretches
from ingest.nlp.header import Header
from ingest.nlp.pipeline import extract_facts, load_pipeline, make_doc
from ingest.nlp.quantities import list_dropped
from ingest.resources import model_folder
from ingest.source import Source
from ingest.text import Text

if TYPE_CHECKING:
    pass

Kind = Literal["entity", "activity", "quantity", "post"]
_OTHER_GENRE = "the text is no congress's report, and this sentence does not speak of a congress"


@dataclass(frozen=True, slots=True)
class Considered:
    """A fact, or what might have been one; offsets count in the cleaned text."""

    kind: Kind
    label: str
    start: int
    end: int
    rule: str
    confidence: float
    dropped: str = ""
    """Why it counts for nothing; empty for a fact."""


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """One sentence that something was found or dropped in."""

    start: int
    end: int
    text: str
    facts: tuple[Considered, ...]
    dropped: tuple[Considered, ...]


Explain = Callable[[Source, Text], tuple[ExplainedSentence, ...]]


def load_explainer(data_dir: Path) -> Explain:
    """The function from a cleaned report to its explained sentences; lexicons and models are read once."""
    nlp = load_pipeline(data_dir, exclude=("renda_relevance",))
    lexicons = load_lexicons(data_dir / "lexicons")
    gazetteer = compile_gazetteer(lexicons)
    classifier = model_folder(data_dir, "clauses")

    def explain(source: Source, text: Text) -> tuple[ExplainedSentence, ...]:
        facts = extract_facts(nlp, source, text)
        header: Header = nlp.get_pipe("renda_header")(make_doc(nlp, text))._.renda_header
        rows = [
            *_accepted(facts, text, header),
            *_dropped(facts, text, header, lexicons, gazetteer),
            *_activities_dropped(facts, text, header, lexicons, load_classifier(classifier)),
        ]
        return tuple(_by_sentence(text, rows))

    return explain


def _accepted(facts: Facts, text: Text, header: Header) -> Iterator[Considered]:
    """The facts; in a text of another genre those that are said of no congress come with that reason."""
    stretches = None if is_congress_report(text, header) else relevant_stretches(text)
    for kind, label, span, rule, confidence in _rows(facts):
        counts = stretches is None or any(start <= span.start < end for start, end in stretches)
        reason = "" if counts else _OTHER_GENRE
        yield Considered(kind, label, span.start, span.end, rule, confidence, reason)


def _rows(facts: Facts) -> Iterator[tuple[Kind, str, Span, str, float]]:
    for entity in facts.entities:
        for mention in entity.mentions:
            yield "entity", f"{entity.type} {entity.name}", mention.span, entity.rule, entity.confidence
    for activity in facts.activities:
        if activity.span:
            label = f"{activity.type} {activity.object}"
            yield "activity", label, activity.span, activity.rule, activity.confidence
    for quantity in facts.quantities:
        if quantity.span:
            label = f"{quantity.surface} {quantity.of}".strip()
            yield "quantity", label, quantity.span, quantity.rule, quantity.confidence
    for post in facts.memberships:
        if post.span:
            label = f"{post.person} {post.organization}{post.post}"
            yield "post", label, post.span, post.rule, post.confidence


def _dropped(
    facts: Facts, text: Text, header: Header, lexicons: Lexicons, gazetteer: Gazetteer
) -> Iterator[Considered]:
    for one, other in list_passed_over(text, header, gazetteer):
        reason = f"{other.type} {text.content[other.start : other.end]} by {other.rule} is longer or surer"
        label = f"{one.type} {one.name}"
        yield Considered("entity", label, one.start, one.end, one.rule, one.confidence, reason)
    for number in list_dropped(text, facts.entities, lexicons):
        yield Considered(
            "quantity", number.surface, number.span.start, number.span.end, "quantity", 0.0, number.why
        )


def _activities_dropped(
    facts: Facts, text: Text, header: Header, lexicons: Lexicons, classifier: Classifier
) -> Iterator[Considered]:
    for left in consider_activities(text, header, facts.entities, lexicons, classifier).dropped:
        it = left.candidate
        yield Considered(
            "activity", f"{it.type} {it.object}", it.start, it.end, it.rule, it.confidence, left.reason
        )


def _by_sentence(text: Text, rows: Iterable[Considered]) -> Iterator[ExplainedSentence]:
    ordered = sorted(rows, key=lambda row: (row.start, row.end, row.kind, row.label))
    for passage in segment_passages(text):
        for sentence in passage.sentences:
            here = [row for row in ordered if sentence.start <= row.start < sentence.end]
            if here:
                yield ExplainedSentence(
                    sentence.start,
                    sentence.end,
                    text.content[sentence.start : sentence.end],
                    tuple(row for row in here if not row.dropped),
                    tuple(row for row in here if row.dropped),
                )
