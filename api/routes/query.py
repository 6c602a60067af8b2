"""SPARQL 1.1 Protocol, queries only (https://www.w3.org/TR/sparql11-protocol/)."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.parameters import OWN_CHECK
from api.service import Service, ServiceOf
from api.sparql.description import service_description
from api.sparql.formats import formats_for, takes_gzip
from api.sparql.job import Job
from api.sparql.protocol import Asked, read_request
from api.sparql.responses import PREFLIGHT, etag_of, not_modified, response_of, unless_gone

router = APIRouter(tags=["sparql"])

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
_DESCRIPTION: dict[str, Any] = {"parameters": _PARAMETERS, OWN_CHECK: True}


@router.get("/sparql", response_class=Response, openapi_extra=_DESCRIPTION)
async def get_query(request: Request, service: ServiceOf) -> Response:
    """Answer a query; without one, describe the service."""
    return await _respond(request, service)


@router.post("/sparql", response_class=Response, openapi_extra=_DESCRIPTION)
async def post_query(request: Request, service: ServiceOf) -> Response:
    """Answer a query sent as a form, or directly as ``application/sparql-query``."""
    return await _respond(request, service)


@router.head("/sparql", include_in_schema=False)
async def head_query(request: Request, service: ServiceOf) -> Response:
    """What GET would answer, without its body."""
    return await _respond(request, service)


@router.options("/sparql", include_in_schema=False)
async def options_query() -> Response:
    """What may be done, from which pages (CORS)."""
    return Response(status_code=204, headers=dict(PREFLIGHT))


async def _respond(request: Request, service: Service) -> Response:
    asked = await read_request(request, service.settings.query_length)
    accept = request.headers.get("accept", "")
    if asked.query is None:
        return service_description(str(request.url.replace(query="")), accept)
    job = _job(service, asked, asked.query, request)
    known = request.headers.get("if-none-match")
    if known:
        etag = etag_of(service.generation(), job)
        if etag in known:
            return not_modified(etag)
    answered = await unless_gone(request, service.queries.ask(job), 2 * service.settings.query_patience)
    return response_of(answered, job)


def _job(service: Service, asked: Asked, query: str, request: Request) -> Job:
    settings, headers = service.settings, request.headers
    formats = formats_for(headers.get("accept", ""), asked.format)
    return Job(
        query, formats.table, formats.triples, settings.query_rows, settings.query_bytes,
        takes_gzip(headers.get("accept-encoding", "")), str(request.url.replace(query="")),
        asked.default_graphs, asked.named_graphs,
    )  # fmt: skip
