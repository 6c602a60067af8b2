"""SPARQL 1.1 Protocol, queries only (https://www.w3.org/TR/sparql11-protocol/)."""

from collections.abc import Callable, Coroutine
from typing import Any, cast

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from api.pages.reader import reader_from
from api.parameters import refuse_unknown
from api.problems import status_of
from api.service import Service, service_of
from api.settings import Settings
from api.sparql.description import describe_service
from api.sparql.formats import GRAPHS, HTML, Formats, choose, formats_for, takes_gzip
from api.sparql.job import Job
from api.sparql.page import MOST_BYTES, MOST_ROWS, empty_page, error_page, result_page
from api.sparql.pool import Answered
from api.sparql.protocol import Asked, read_request
from api.sparql.responses import PREFLIGHT, etag_of, not_modified, response_of, unless_gone
from api.sparql.serialising import sentence_of
from api.sparql.statements import respond
from api.sparql.void import describe_data
from ingest.errors import RendaError


class DirectRoute(APIRoute):
    """A route whose function takes the request and gives the response, and sees to the parameters itself.

    What FastAPI would resolve between costs as much as all else that the service does for a query.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        return cast("Callable[[Request], Coroutine[Any, Any, Response]]", self.endpoint)


router = APIRouter(tags=["sparql"], route_class=DirectRoute)

_TEXT = {"type": "string"}
_PARAMETERS = [
    {"name": name, "in": "query", "required": False, "schema": schema, "description": sentence}
    for name, schema, sentence in (
        ("query", _TEXT, "The query; without one the service describes itself."),
        ("format", _TEXT, "json, xml, csv, tsv; ttl, nt, rdf, jsonld, trig, nq; html."),
        ("default-graph-uri", {"type": "array", "items": _TEXT}, "Graphs merged as the default graph."),
        ("named-graph-uri", {"type": "array", "items": _TEXT}, "Graphs to be had by name."),
    )
]
_DESCRIPTION: dict[str, Any] = {"parameters": _PARAMETERS}


@router.get("/sparql", response_class=Response, openapi_extra=_DESCRIPTION)
async def get_query(request: Request) -> Response:
    """Answer a query; without one, describe the service."""
    return await _respond(request)


@router.post("/sparql", response_class=Response, openapi_extra=_DESCRIPTION)
async def post_query(request: Request) -> Response:
    """Answer a query sent as a form, or directly as ``application/sparql-query``."""
    return await _respond(request)


@router.head("/sparql", include_in_schema=False)
async def head_query(request: Request) -> Response:
    """What GET would answer, without its body."""
    return await _respond(request)


@router.options("/sparql", include_in_schema=False)
async def options_query(request: Request) -> Response:
    """What may be done, from which pages (CORS)."""
    return Response(status_code=204, headers=dict(PREFLIGHT))


@router.api_route("/sparql", methods=["PUT", "DELETE", "PATCH", "TRACE"], include_in_schema=False)
async def other_methods(request: Request) -> Response:
    """Say which methods there are."""
    raise HTTPException(405, headers={"Allow": PREFLIGHT["Allow"]})


@router.get("/.well-known/void", response_class=Response)
async def void(request: Request) -> Response:
    """What the data are, in numbers, by class and property (VoID)."""
    await refuse_unknown(request)
    service = service_of(request)
    etag = f'"void-{service.generation()}"'
    if etag in request.headers.get("if-none-match", ""):
        return not_modified(etag)
    home = str(request.base_url)
    triples = await run_in_threadpool(
        describe_data, service.view().reader, f"{home}.well-known/void#data", f"{home}sparql"
    )
    return respond(triples, request.headers.get("accept", ""), {"ETag": etag, "Cache-Control": "no-cache"})


async def _respond(request: Request) -> Response:
    service = service_of(request)
    asked = await read_request(request, service.settings.query_length)
    accept = request.headers.get("accept", "")
    if asked.query is None:
        if asked.format == "html" or choose(accept, [*GRAPHS.values(), HTML]) == HTML:
            return empty_page(reader_from(request))
        endpoint = str(request.url.replace(query=""))
        return respond(describe_service(endpoint, service.settings.query_union), accept, {})
    formats = formats_for(accept, asked.format)
    job = _job(service.settings, asked, asked.query, formats, request)
    if formats.is_page:
        return await _show(request, service, job)
    known = request.headers.get("if-none-match")
    if known:
        etag = etag_of(service.generation(), job)
        if etag in known:
            return not_modified(etag)
    return response_of(await _ask(request, service, job), job)


async def _show(request: Request, service: Service, job: Job) -> Response:
    try:
        answered = await _ask(request, service, job)
    except RendaError as error:
        return error_page(reader_from(request), job.query, error, status_of(error))
    cut = sentence_of(answered.start.cut, job.rows, job.bytes) if answered.start.cut else ""
    return result_page(
        reader_from(request), job.query, answered.start.media_type, await answered.whole(), cut
    )


async def _ask(request: Request, service: Service, job: Job) -> Answered:
    return await unless_gone(request, service.queries.ask(job), 2 * service.settings.query_patience)


def _job(settings: Settings, asked: Asked, query: str, formats: Formats, request: Request) -> Job:
    is_page = formats.is_page
    return Job(
        query, formats.table, formats.triples,
        min(settings.query_rows, MOST_ROWS) if is_page else settings.query_rows,
        min(settings.query_bytes, MOST_BYTES) if is_page else settings.query_bytes,
        takes_gzip(request.headers.get("accept-encoding", "")) and not is_page,
        str(request.url.replace(query="")), asked.default_graphs, asked.named_graphs, is_whole=is_page,
    )  # fmt: skip
