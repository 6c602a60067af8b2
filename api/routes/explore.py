"""The pages that need scripts: the graph drawn, the query editor, reports added and withdrawn."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.middleware import SECURITY_HEADERS
from api.pages.reader import ReaderOf
from api.service import ServiceOf, ViewOf
from api.sparql.examples import load_examples, with_prefixes
from api.wording import clean_question
from graph.answers.documents import list_documents
from graph.ontology import load_terms
from ingest.facts import ACTIVITY_TYPES, ENTITY_TYPES
from ingest.resources import ontology_path

router = APIRouter(tags=["pages"], default_response_class=HTMLResponse)

_EDITOR_POLICY = (
    SECURITY_HEADERS["Content-Security-Policy"]
    .replace("img-src 'self'", "img-src 'self' data:; style-src-attr 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='")
)
"""The editor sizes its parts by style attributes and one fixed sheet; scripts stay as strict as elsewhere."""
_LISTED, _OFFERED = 1_000, 6
_DRAWN = 5_000
"""Nodes that a browser draws smoothly: `python -m bench explorer` measures it."""
"""Nodes that one step brings at most; the picture may grow to several times as many."""

_FAILURES = {
    "401": ("口令不对。", "The token is wrong."),
    "404": ("库中已没有这份报告。", "The report is no longer in the store."),
    "413": ("文件太大。", "The file is too large."),
    "422": (
        "这份文件读不出来：可能已损坏、是空的，或不是中文报告。",
        "This file cannot be read: perhaps it is damaged, empty, or no report in Chinese.",
    ),
    "503": ("资料库正被写入，请稍后再试。", "The store is being written; try again a little later."),
    "0": ("连不上服务。", "The service cannot be reached."),
    "other": ("没有做成。", "That did not work."),
}
"""What the upload page says of a failure, by status."""


@router.get("/graph")
def graph(
    service: ServiceOf,
    view: ViewOf,
    reader: ReaderOf,
    node: Annotated[str, Query(max_length=400)] = "",
    q: Annotated[str, Query(max_length=200)] = "",
    hops: Annotated[int, Query(ge=1, le=3)] = 1,
) -> HTMLResponse:
    """The neighbourhood of an entity, by id (`node`) or by name (`q`)."""
    entity, others = view.names.by_id.get(node), []
    if entity is None and q.strip():
        hits = view.names.search(clean_question(q))
        entity = hits[0].entity if hits else None
        others = [hit.entity for hit in hits[1:] or view.names.near(clean_question(q))][:_OFFERED]
    names = {one: reader.kind(one) for one in (*ENTITY_TYPES, "Collective", "Activity", "Outcome", "Report")}
    return reader.page(
        "graph.html",
        entity=entity,
        others=others,
        q=q,
        hops=hops,
        limit=min(_DRAWN, service.settings.neighbourhood_limit),
        names={one: reader.label(one) for one in ACTIVITY_TYPES} | names,
    )


@router.get("/upload")
def upload(service: ServiceOf, view: ViewOf, reader: ReaderOf) -> HTMLResponse:
    """Add a report, after a look at its facts, or withdraw one; both need the token."""
    return reader.page(
        "upload.html",
        reports=list_documents(view, _LISTED, 0).items,
        open=bool(service.settings.token),
        most=service.settings.input_bytes,
        names={one: reader.label(one) for one in ACTIVITY_TYPES},
        errors={status: reader.text(zh, en) for status, (zh, en) in _FAILURES.items()},
    )


@router.get("/query")
def query(
    service: ServiceOf, reader: ReaderOf, query: Annotated[str, Query(max_length=100_000)] = ""
) -> HTMLResponse:
    """The query editor, with completion from the ontology and example queries."""
    examples = load_examples()
    terms = [
        {"iri": one.iri, "label": reader.text(one.zh, one.en), "sort": one.sort}
        for one in load_terms(ontology_path()).values()
    ]
    page = reader.page(
        "query.html",
        query=query or with_prefixes(examples[0].query),
        prefixed=with_prefixes,
        base=service.settings.base,
        examples=examples,
        terms=terms,
    )
    page.headers["Content-Security-Policy"] = _EDITOR_POLICY
    return page
