"""The pages of reports: the list, and one to be read with its facts marked."""

from collections.abc import Iterable
from itertools import groupby
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.marking import mark_cleaned, mark_source
from api.pages.reader import ReaderOf
from api.parameters import Year
from api.problems import UnknownError
from api.service import ViewOf
from graph.answers.documents import SpanRecord, list_documents, read_document

router = APIRouter(tags=["pages"], default_response_class=HTMLResponse)
_ON_A_PAGE = 50
_KINDS = ("activity", "quantity", "entity", "post")


@router.get("/documents")
def reports(
    view: ViewOf, reader: ReaderOf, offset: Annotated[int, Query(ge=0)] = 0, year: Year = None
) -> HTMLResponse:
    """The reports in the store."""
    return reader.page("reports.html", page=list_documents(view, _ON_A_PAGE, offset, year))


@router.get("/documents/{id:path}")
def report(
    view: ViewOf, reader: ReaderOf, id: str, text: Literal["cleaned", "source"] = "cleaned"
) -> HTMLResponse:
    """One report with the facts marked, in its cleaned text or in the source; ``#c120-164`` leads to a
    stretch of the cleaned text, ``#s120`` to a sentence of it, and to the same place in the source."""
    found = read_document(view, id)
    if found is None:
        raise UnknownError(
            f"There is no report {id}; /documents lists them.", f"库中没有报告 {id}；报告列表里有全部报告。"
        )
    if text == "source":
        sentences = mark_source(found.source_text, found.text, found.spans)
    else:
        sentences = mark_cleaned(found.text, found.spans)
    return reader.page(
        "report.html",
        document=found.document,
        sentences=sentences,
        facts=_by_kind(found.spans),
        words=found.text,
        shown=text,
    )


def _by_kind(spans: Iterable[SpanRecord]) -> dict[str, list[SpanRecord]]:
    ordered = sorted(spans, key=lambda one: (_KINDS.index(one.kind), one.start))
    return {kind: list(group) for kind, group in groupby(ordered, key=lambda one: one.kind)}
