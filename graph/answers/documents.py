"""Reports: the list of them, and one with its text and the facts that stand in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.answers.entities import entity_ref
from graph.answers.records import EntityRef, Page
from graph.answers.rows import Row, is_iri, select_rows, values
from graph.answers.view import View
from graph.vocabulary import OUTCOME, RENDA

SpanKind = Literal["entity", "activity", "quantity", "post"]

_REPORTS = """SELECT DISTINCT * WHERE {{
  {given} ?report a renda:Report ; rdfs:label ?label .
  OPTIONAL {{ ?report dcterms:creator ?issuer }} OPTIONAL {{ ?report dcterms:temporal ?period }}
  OPTIONAL {{ ?report dcterms:spatial/skos:notation ?region }}
  ?report prov:hadPrimarySource ?source . OPTIONAL {{ ?source schema:name ?name }}
  OPTIONAL {{ ?source schema:sha256 ?digest }} OPTIONAL {{ ?source schema:encodingFormat ?type }}
  OPTIONAL {{ ?source renda:encoding ?encoding }} OPTIONAL {{ ?source schema:url ?url }} }}"""
_TEXTS = """SELECT ?text ?source WHERE {{ {given}
  OPTIONAL {{ ?report dcterms:hasPart/schema:text ?text }}
  OPTIONAL {{ ?report prov:hadPrimarySource/schema:text ?source }} }}"""
_SPANS = """SELECT DISTINCT ?fact ?class ?body ?label ?rule ?confidence ?start ?end ?from ?to WHERE {{ {given}
  ?fact dcterms:source ?report ; renda:evidence|oa:hasTarget ?e .
  ?fact a ?class . FILTER(?class != renda:Activity)
  OPTIONAL {{ ?fact oa:hasBody ?body }} OPTIONAL {{ ?fact rdfs:label ?label }}
  OPTIONAL {{ ?fact renda:rule ?rule }} OPTIONAL {{ ?fact renda:confidence ?confidence }}
  ?e oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end .
  OPTIONAL {{ ?e renda:sourceSelector ?origin . ?origin oa:start ?from ; oa:end ?to }} }}"""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A report without its text."""

    id: str
    iri: str
    title: str
    issuer: EntityRef | None
    period: str
    region: str
    file: str
    digest: str
    media_type: str
    encoding: str
    url: str


@dataclass(frozen=True, slots=True)
class SpanRecord:
    """A stretch of the cleaned text, and the fact that stands there."""

    start: int
    end: int
    source_start: int
    source_end: int
    kind: SpanKind
    type: str
    id: str
    label: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class FullDocument:
    """A report with its cleaned text, its source and its spans, in the order of the text."""

    document: DocumentRecord
    text: str
    source_text: str
    spans: list[SpanRecord]


def list_documents(view: View, limit: int, offset: int, year: int | None = None) -> Page[DocumentRecord]:
    """Reports by id; of one year where it is given."""
    found = [one for one in _records(view, "") if year is None or _covers(one.period, year)]
    return Page(len(found), limit, offset, found[offset : offset + limit])


def read_document(view: View, document_id: str) -> FullDocument | None:
    """The report of that id; None where the store has none."""
    if not is_iri(view.iris.iri_of(document_id)):
        return None
    given = values("report", [view.iris.iri_of(document_id)])
    records = _records(view, given)
    if not records:
        return None
    texts = next(select_rows(view.reader, _TEXTS.format(given=given)))
    spans = [_span(view, row) for row in select_rows(view.reader, _SPANS.format(given=given))]
    return FullDocument(
        records[0],
        texts["text"],
        texts["source"],
        sorted(spans, key=lambda one: (one.start, -one.end, one.id)),
    )


def read_titles(view: View, document_ids: Iterable[str]) -> dict[str, DocumentRecord]:
    """The records of these reports by id; those that the store lacks are left out."""
    iris = sorted({view.iris.iri_of(one) for one in document_ids})
    return {one.id: one for one in _records(view, values("report", iris))} if iris else {}


def _records(view: View, given: str) -> list[DocumentRecord]:
    found: dict[str, DocumentRecord] = {}
    for row in select_rows(view.reader, _REPORTS.format(given=given)):
        iri = row["report"]
        found[iri] = DocumentRecord(
            view.iris.id_of(iri), iri, row["label"],
            entity_ref(view, row["issuer"]) if row["issuer"] else None,
            row["period"].rsplit("/", 1)[-1], row["region"], row["name"], row["digest"], row["type"],
            row["encoding"], row["url"],
        )  # fmt: skip
    return sorted(found.values(), key=lambda one: one.id)


def _span(view: View, row: Row) -> SpanRecord:
    kind, type_ = _kind(view, row)
    body = row["body"] or row["fact"]
    label = entity_ref(view, body).name if row["body"] else row["label"]
    return SpanRecord(
        int(row["start"]), int(row["end"]), int(row["from"] or 0), int(row["to"] or 0), kind, type_,
        view.iris.id_of(body), label, row["rule"], float(row["confidence"] or 1),
    )  # fmt: skip


def _kind(view: View, row: Row) -> tuple[SpanKind, str]:
    if row["body"]:
        return "entity", entity_ref(view, row["body"]).type
    if row["class"] == OUTCOME.value:
        return "quantity", "Outcome"
    if row["class"].startswith(RENDA):
        return "activity", row["class"].removeprefix(RENDA)
    return "post", "Membership"


def _covers(period: str, year: int) -> bool:
    years = [int(one) for one in period.split("-") if one.isdigit()]
    return bool(years) and years[0] <= year <= years[-1]
