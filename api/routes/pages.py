"""The start page: ask, with completion, filters, and the answer to take away."""

import re
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from api.pages.reader import ReaderOf, remember
from api.pages.table import ANSWER_COLUMNS, answer_rows, csv_response
from api.pages.words import mark_words
from api.parameters import check_type
from api.problems import RequestError
from api.service import ViewOf
from api.wording import clean_question
from graph.answers.as_query import query_of
from graph.answers.did import Question, answer_did
from graph.answers.documents import list_documents, read_titles
from graph.answers.entities import search_entities
from graph.answers.facets import count_facets
from graph.answers.records import Did
from graph.answers.statistics import read_statistics
from graph.answers.suggestions import answered_topics
from graph.answers.topics import frequent_topics
from graph.answers.view import View
from graph.answers.who import DOERS

router = APIRouter(tags=["pages"], default_response_class=HTMLResponse)

_ON_A_PAGE = 20
_IN_A_FILE = 5_000
_SUGGESTED = 10
Text = Annotated[str, Query(max_length=200)]


@router.get("/")
def ask(
    view: ViewOf,
    reader: ReaderOf,
    who: Text = "",
    about: Text = "",
    year: str = "",
    type: str = "",
    planned: Literal["", "true", "false"] = "",
    offset: Annotated[int, Query(ge=0)] = 0,
) -> HTMLResponse:
    """Two fields, who and about, and the answers with their evidence."""
    question = _question(who, about, year, type, planned, _ON_A_PAGE, offset)
    asked = bool(who.strip() or about.strip())
    form = {"who": who, "about": about, "year": year, "type": type, "planned": planned}
    if not asked:
        return reader.page("start.html", form=form, **_welcome(view))
    answer = answer_did(view, question, who, about)
    return reader.page(
        "ask.html",
        form=form,
        asked={name: value for name, value in form.items() if value},
        answer=answer,
        facets=count_facets(view, question),
        titles=read_titles(view, {quote.document for one in answer.answers for quote in one.evidence}),
        mark=_marker(answer),
        topics=[] if answer.total else answered_topics(view, question),
    )


def _welcome(view: View) -> dict[str, Any]:
    issuers = {one.issuer.id: one.issuer for one in list_documents(view, 200, 0).items if one.issuer}
    return {
        "statistics": read_statistics(view),
        "issuers": list(issuers.values())[:12],
        "topics": frequent_topics(view, 16),
    }


def _marker(answer: Did) -> object:
    terms = answer.about.terms

    def mark(text: str) -> object:
        return mark_words(text, terms)

    return mark


def _question(
    who: str, about: str, year: str, type: str, planned: str, limit: int = _IN_A_FILE, offset: int = 0
) -> Question:
    return Question(
        clean_question(who),
        clean_question(about),
        _year(year),
        check_type(type),
        {"true": True, "false": False}.get(planned),
        limit,
        offset,
    )


def _year(text: str) -> int | None:
    """The year of the form's field, which a browser sends empty where nothing was typed."""
    if text and not re.fullmatch(r"[0-9]{4}", text):
        raise RequestError(
            f"year={text} is no year; type four digits, or leave it empty.",
            f"“{text}”不是年份；请写四位数字，或留空。",
        )
    return int(text) if text else None


@router.get("/choose", response_class=Response)
def choose(reader: ReaderOf, back: Annotated[str, Query(max_length=4000)] = "/") -> Response:
    """Remember a language or colours, and go back to a page of this service."""
    if not re.match(r"/(?![/\\])", back) or not back.isprintable():
        raise RequestError("back is a path of this service; leave it out to begin at the start page.")
    response = RedirectResponse(back, 303)
    remember(response, reader.chosen)
    return response


@router.get("/answers.csv", response_class=Response)
def answers_csv(
    view: ViewOf, who: Text = "", about: Text = "", year: str = "", type: str = "", planned: str = ""
) -> Response:
    """The answers as a table, a row a number."""
    answer = answer_did(view, _question(who, about, year, type, planned))
    return csv_response(ANSWER_COLUMNS, answer_rows(answer.answers), "renda-answers.csv")


@router.get("/answers.rq", response_class=Response)
def answers_query(
    view: ViewOf, who: Text = "", about: Text = "", year: str = "", type: str = "", planned: str = ""
) -> Response:
    """To the query page, with the SPARQL that gives the same activities."""
    from urllib.parse import urlencode

    query = query_of(view, _question(who, about, year, type, planned))
    return RedirectResponse(f"/query?{urlencode({'query': query})}", 303)


@router.get("/suggest")
def suggest(
    view: ViewOf, reader: ReaderOf, q: Text = "", field: Literal["who", "about"] = "who"
) -> HTMLResponse:
    """The options of a field's completion, as the list that the page shows."""
    wanted = clean_question(q)
    types = DOERS if field == "who" else ()
    hits = search_entities(view, wanted, types, _SUGGESTED, 0).items if wanted else []
    topics = _topics_for(view, wanted) if field == "about" and wanted else []
    return reader.page("suggest.html", hits=hits, topics=topics)


def _topics_for(view: View, wanted: str) -> list[tuple[str, str, str]]:
    """Chinese name, English name, and the word that met, of topics with `wanted` in a word or its pinyin."""
    from graph.answers.names import is_pinyin, match_pinyin, plain_pinyin, syllables_of

    found = []
    for topic in view.topics:
        for word in topic.words:
            meets = wanted in word or (
                is_pinyin(wanted) and match_pinyin(plain_pinyin(wanted), syllables_of(word))
            )
            if meets or wanted.casefold() in topic.en.casefold():
                found.append((topic.zh, topic.en, word if word != topic.zh else ""))
                break
    return found[:_SUGGESTED]
