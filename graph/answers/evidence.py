"""The words that say so: quotes with their places, wide enough to show the numbers that hang on them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import quote

from graph.answers.records import Evidence
from graph.answers.rows import Row, select_rows, sorted_rows, values
from graph.answers.view import View, id_of

_EVIDENCE = """SELECT ?a ?e ?report ?quote ?start ?end ?from ?to WHERE {{ {activities}
  ?a dcterms:source ?report ; renda:evidence ?e .
  ?e oa:hasSelector/oa:exact ?quote .
  OPTIONAL {{ ?e oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end }}
  OPTIONAL {{ ?e renda:sourceSelector ?origin . ?origin oa:start ?from ; oa:end ?to }} }}"""
_NUMBERS = """SELECT ?a ?start ?end ?from ?to WHERE {{ {activities}
  ?a renda:hasOutcome/renda:evidence ?e .
  ?e oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end .
  ?e renda:sourceSelector ?origin . ?origin oa:start ?from ; oa:end ?to }}"""
_TEXTS = """SELECT ?report ?text WHERE {{ {reports} ?report dcterms:hasPart/schema:text ?text }}"""
_SENTENCE_ENDS = frozenset("。！？\n")


def read_evidence(view: View, activities: Sequence[str]) -> defaultdict[str, list[Evidence]]:
    """The evidence of each activity by IRI, from its clause to the last of its numbers in the sentence."""
    given = values("a", activities)
    rows = sorted_rows(select_rows(view.reader, _EVIDENCE.format(activities=given)), "e")
    texts = _read_texts(view, {row["report"] for row in rows})
    numbers: defaultdict[str, list[Row]] = defaultdict(list)
    for row in select_rows(view.reader, _NUMBERS.format(activities=given)):
        numbers[row["a"]].append(row)
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for row in rows:
        found[row["a"]].append(
            _widened(_evidence(view, row), numbers[row["a"]], texts.get(row["report"], ""))
        )
    return found


def _read_texts(view: View, reports: Iterable[str]) -> dict[str, str]:
    rows = select_rows(view.reader, _TEXTS.format(reports=values("report", sorted(reports))))
    return {row["report"]: row["text"] for row in rows}


def _evidence(view: View, row: Row) -> Evidence:
    document = id_of(view, row["report"])
    start, end = int(row["start"] or 0), int(row["end"] or 0)
    url = evidence_url(document, start, end)
    return Evidence(row["quote"], document, start, end, int(row["from"] or 0), int(row["to"] or 0), url)


def _widened(evidence: Evidence, numbers: Iterable[Row], text: str) -> Evidence:
    """The evidence with what stands between it and the numbers of its sentence; its link is the clause."""
    for row in numbers:
        start, end = min(evidence.start, int(row["start"])), max(evidence.end, int(row["end"]))
        words = text[start:end]
        if evidence.end and len(words) == end - start and _SENTENCE_ENDS.isdisjoint(words):
            source_start = min(evidence.source_start, int(row["from"]))
            source_end = max(evidence.source_end, int(row["to"]))
            evidence = replace(
                evidence, quote=words, start=start, end=end, source_start=source_start, source_end=source_end
            )
    return evidence


def evidence_url(document: str, start: int, end: int) -> str:
    """The place of a stretch on the report's page, relative to the service: ``/documents/…#c120-164``."""
    return f"/documents/{quote(document)}" + (f"#c{start}-{end}" if end else "")
