"""The pages for people: ask, read a report, the list of routes."""

import re
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.marking import mark_text
from api.parameters import Year, check_type
from api.problems import RequestError, UnknownError
from api.service import ViewOf
from api.templating import render_page
from api.wording import clean_question
from graph.answers.did import Question, answer_did
from graph.answers.documents import list_documents, read_document
from ingest.facts import ACTIVITY_TYPES

router = APIRouter(tags=["pages"], default_response_class=HTMLResponse)
_ON_A_PAGE = 20


@router.get("/")
def ask(
    view: ViewOf,
    who: Annotated[str, Query(max_length=200)] = "",
    about: Annotated[str, Query(max_length=200)] = "",
    year: str = "",
    type: str = "",
    offset: Annotated[int, Query(ge=0)] = 0,
) -> HTMLResponse:
    """Two fields, who and about, and the answers with their evidence."""
    question = Question(
        clean_question(who), clean_question(about), _year(year), check_type(type), None, _ON_A_PAGE, offset
    )
    answer = answer_did(view, question, who, about) if who or about else None
    return render_page(
        "ask.html", who=who, about=about, year=year, type=type, types=ACTIVITY_TYPES, answer=answer
    )


def _year(text: str) -> int | None:
    """The year of the form's field, which a browser sends empty where nothing was typed."""
    if text and not re.fullmatch(r"[0-9]{4}", text):
        raise RequestError(f"year={text} is no year; type four digits, or leave it empty.")
    return int(text) if text else None


@router.get("/documents")
def reports(view: ViewOf, offset: Annotated[int, Query(ge=0)] = 0, year: Year = None) -> HTMLResponse:
    """The reports in the store."""
    return render_page("reports.html", page=list_documents(view, 50, offset, year), year=year)


@router.get("/documents/{id:path}")
def report(view: ViewOf, id: str) -> HTMLResponse:
    """One report: its cleaned text with the facts marked; ``#c120-164`` leads to a stretch of it."""
    found = read_document(view, id)
    if found is None:
        raise UnknownError(f"There is no report {id}; /documents lists them.")
    return render_page("report.html", report=found, pieces=mark_text(found.text, found.spans))


@router.get("/docs")
def docs(request: Request) -> HTMLResponse:
    """The routes with their parameters, made from the OpenAPI description."""
    return render_page("docs.html", api=request.app.openapi())
