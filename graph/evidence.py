"""Evidence: where a report says it, as Web Annotation selectors, and how it was found."""

import pyoxigraph as ox

from graph import vocabulary as v
from graph.literals import chinese, decimal, integer, plain
from graph.scope import Scope, Triples
from graph.triples import link
from ingest.errors import FactsError
from ingest.facts import Span


def evidence_triples(scope: Scope, subject: ox.NamedNode, predicate: ox.NamedNode, span: Span) -> Triples:
    """Tie `subject` to a stretch of the text by `predicate`. Raises FactsError for one outside the text."""
    text = scope.facts.text
    if not 0 <= span.start < span.end <= len(text):
        raise FactsError(
            "a span", f"{span.start}-{span.end} is no stretch of the text ({len(text)} characters)"
        )
    # The source's stretch is part of the name, since the text alone does not tell it.
    places = f"{span.start}-{span.end}", f"{span.source_start}-{span.source_end}"
    evidence = scope.own("evidence", *places)
    yield from link(subject, predicate, evidence)
    yield from link(evidence, v.TYPE, v.EVIDENCE)
    yield from link(evidence, v.HAS_SOURCE, scope.own("text"))
    yield from _quote(scope, evidence, text[span.start : span.end])
    yield from _position(scope, evidence, v.HAS_SELECTOR, span.start, span.end, "position")
    yield from _position(scope, evidence, v.SOURCE_SELECTOR, span.source_start, span.source_end, "source")


def quote_triples(scope: Scope, subject: ox.NamedNode, quote: str) -> Triples:
    """Evidence of hand-made facts, whose place is not known: the quote alone."""
    evidence = ox.NamedNode(scope.iris.below(subject.value, "evidence"))
    yield from link(subject, v.HAS_EVIDENCE, evidence)
    yield from link(evidence, v.TYPE, v.EVIDENCE)
    yield from link(evidence, v.HAS_SOURCE, scope.own("text"))
    yield from _quote(scope, evidence, quote)


def statement_triples(
    scope: Scope, subject: ox.NamedNode, rule: str, confidence: float, span: Span | None, quote: str
) -> Triples:
    """What every extracted statement says of itself: its report, its rule, how sure, and where it stands."""
    yield from link(subject, v.SOURCE, scope.own())
    yield from provenance_triples(subject, rule, confidence)
    if span is not None:
        yield from evidence_triples(scope, subject, v.HAS_EVIDENCE, span)
    elif quote:
        yield from quote_triples(scope, subject, quote)


def provenance_triples(subject: ox.NamedNode, rule: str, confidence: float) -> Triples:
    """Rule or model, and confidence from 0 to 1."""
    if not 0 <= confidence <= 1:
        raise FactsError("a confidence", f"is {confidence}; give a number from 0 to 1")
    yield from link(subject, v.RULE, plain(rule) if rule else None)
    yield from link(subject, v.CONFIDENCE, decimal(confidence))


def _quote(scope: Scope, evidence: ox.NamedNode, quote: str) -> Triples:
    selector = ox.NamedNode(scope.iris.below(evidence.value, "quote"))
    yield from link(evidence, v.HAS_SELECTOR, selector)
    yield from link(selector, v.TYPE, v.QUOTE_SELECTOR)
    yield from link(selector, v.EXACT, chinese(quote))


def _position(
    scope: Scope, evidence: ox.NamedNode, predicate: ox.NamedNode, start: int, end: int, name: str
) -> Triples:
    if not 0 <= start < end:
        raise FactsError("a span", f"runs from {start} to {end}; its end must follow its start")
    selector = ox.NamedNode(scope.iris.below(evidence.value, name))
    yield from link(evidence, predicate, selector)
    yield from link(selector, v.TYPE, v.POSITION_SELECTOR)
    yield from link(selector, v.START, integer(start))
    yield from link(selector, v.END, integer(end))
