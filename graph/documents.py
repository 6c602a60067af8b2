"""A report as a document: title, issuer, period, place, and its two texts, cleaned and as it came."""

import re

import pyoxigraph as ox

from graph import vocabulary as v
from graph.literals import chinese, plain
from graph.periods import period_node, period_triples
from graph.scope import Scope, Triples
from graph.triples import link
from ingest.errors import FactsError

_DIVISION_CODE = re.compile(r"[0-9]{6}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def document_triples(scope: Scope) -> Triples:
    """The report, its cleaned text and its source."""
    facts, report = scope.facts, scope.own()
    yield from link(report, v.TYPE, v.REPORT)
    yield from link(report, v.LABEL, chinese(_label(scope)))
    yield from link(report, v.TITLE, chinese(facts.title) if facts.title else None)
    if facts.issuer:
        yield from link(report, v.CREATOR, scope.entity("Institution", facts.issuer))
    if facts.period:
        yield from link(report, v.TEMPORAL, period_node(scope, facts.period))
        yield from period_triples(scope, facts.period)
    if facts.region:
        yield from link(report, v.SPATIAL, division_node(scope, facts.region))
        yield from division_triples(scope, facts.region)
    yield from link(report, v.HAS_PART, scope.own("text"))
    yield from link(report, v.PRIMARY_SOURCE, scope.own("source"))
    yield from _text_triples(scope)
    yield from _source_triples(scope)


def division_node(scope: Scope, code: str) -> ox.NamedNode:
    """The administrative division of a code, ``division/420114``. Raises FactsError for no code."""
    if not _DIVISION_CODE.fullmatch(code):
        raise FactsError("a region", f"is “{code}”; give a division code of six digits")
    return scope.node("division", code)


def division_triples(scope: Scope, code: str) -> Triples:
    """What a report's own graph says of a division: its code. The hierarchy is in the base graph."""
    node = division_node(scope, code)
    yield from link(node, v.TYPE, v.DIVISION)
    yield from link(node, v.NOTATION, plain(code))


def _label(scope: Scope) -> str:
    facts = scope.facts
    return facts.title or " ".join(filter(None, (facts.issuer, facts.period))) or facts.document or "report"


def _text_triples(scope: Scope) -> Triples:
    text = scope.own("text")
    yield from link(text, v.TYPE, v.CLEANED_TEXT)
    yield from link(text, v.DERIVED_FROM, scope.own("source"))
    yield from link(text, v.TEXT, chinese(scope.facts.text))


def _source_triples(scope: Scope) -> Triples:
    source, origin = scope.own("source"), scope.facts.origin
    yield from link(source, v.TYPE, v.SOURCE_TEXT)
    yield from link(source, v.TEXT, chinese(scope.facts.source_text))
    if origin.digest and not _SHA256.fullmatch(origin.digest):
        raise FactsError("the digest", f"is “{origin.digest}”; give a SHA-256 in 64 hexadecimal digits")
    for predicate, value in (
        (v.FILE_NAME, origin.name or scope.facts.document),
        (v.DIGEST, origin.digest),
        (v.ENCODING_FORMAT, origin.media_type),
        (v.ENCODING, origin.encoding),
        (v.URL, origin.url),
    ):
        yield from link(source, predicate, plain(value) if value else None)
