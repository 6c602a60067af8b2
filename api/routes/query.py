"""SPARQL 1.1 Protocol, queries only (https://www.w3.org/TR/sparql11-protocol/)."""

from typing import Annotated

from fastapi import APIRouter, Header, Query, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from api.problems import MediaTypeError, OversizeError, RequestError
from api.service import Service, ServiceOf
from api.sparql.check import refuse_service
from api.sparql.description import service_description
from api.sparql.formats import formats_for
from api.sparql.worker import Job

router = APIRouter(tags=["sparql"])

_PARAMETERS = frozenset({"query", "format"})
Accept = Annotated[str, Header()]


@router.get("/sparql", response_class=Response)
def get_query(
    request: Request,
    service: ServiceOf,
    query: str | None = None,
    format: Annotated[
        str | None, Query(description="json, xml, csv, tsv; ttl, nt, rdf, jsonld, trig, nq.")
    ] = None,
    accept: Accept = "*/*",
) -> Response:
    """Answer a query; without one, describe the service."""
    if query is None:
        return service_description(str(request.url.replace(query="")), accept)
    return _answer(service, query, format, accept)


@router.post("/sparql", response_class=Response)
async def post_query(request: Request, service: ServiceOf, accept: Accept = "*/*") -> Response:
    """Answer a query sent as a form, or directly as ``application/sparql-query``."""
    media_type = request.headers.get("content-type", "").split(";")[0].strip().lower()
    body = await _body(request, service.settings.query_length)
    if media_type == "application/sparql-query":
        return await run_in_threadpool(_answer, service, _decoded(body), None, accept)
    if media_type == "application/x-www-form-urlencoded":
        form = _form(body)
        return await run_in_threadpool(_answer, service, form["query"], form.get("format"), accept)
    if media_type == "application/sparql-update":
        raise RequestError("This endpoint answers queries only; updates are made with `renda build`.")
    raise MediaTypeError(
        "Send a form (application/x-www-form-urlencoded) or the query itself (application/sparql-query)."
    )


def _answer(service: Service, query: str, short: str | None, accept: str) -> Response:
    settings = service.settings
    if len(query.encode()) > settings.query_length:
        raise OversizeError(f"The query is longer than {settings.query_length} bytes; shorten it.")
    table, triples = formats_for(accept, short)
    refuse_service(query)
    result = service.queries.ask(Job(query, table, triples, settings.query_bytes))
    return Response(result.body, media_type=_with_charset(result.media_type), headers={"Vary": "Accept"})


async def _body(request: Request, most: int) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > 3 * most:  # a form escapes a byte as three
            raise OversizeError(f"The body is larger than {3 * most} bytes; shorten the query.")
    return body


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RequestError("The query is not UTF-8; encode it so.") from error


def _form(body: bytes) -> dict[str, str]:
    from urllib.parse import parse_qsl

    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=20)
    except ValueError as error:
        raise RequestError(
            "The form cannot be read: percent-encode UTF-8, with at most 20 fields."
        ) from error
    names = [name for name, _ in pairs]
    if "update" in names:
        raise RequestError("This endpoint answers queries only; updates are made with `renda build`.")
    for name in names:
        if name not in _PARAMETERS:
            raise RequestError(f"The parameter “{name}” is not known here; there are: query, format.")
        if names.count(name) > 1:
            raise RequestError(f"The parameter “{name}” is given twice; give it once.")
    if "query" not in names:
        raise RequestError("The form has no query; send one as `query`.")
    return dict(pairs)


def _with_charset(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
