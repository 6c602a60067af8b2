"""Reports: list, read, take in, withdraw."""

import secrets
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from api.building import Taken
from api.explaining import ExplainedDocument
from api.parameters import Limit, Offset, Year
from api.problems import ForbiddenError, OversizeError, RequestError, UnknownError
from api.service import ServiceOf, ViewOf
from api.uploads import read_upload, take_upload, withdraw_report
from graph.answers.documents import DocumentRecord, FullDocument, list_documents, read_document
from graph.answers.records import Page
from ingest.facts_json import facts_to_json

router = APIRouter(prefix="/api/documents", tags=["documents"])

FileName = Annotated[str, Query(min_length=1, max_length=200, description="File name, such as 报告.docx.")]


def _allow_change(service: ServiceOf, authorization: Annotated[str, Header()] = "") -> None:
    """Raise ForbiddenError unless the caller has the token of the settings."""
    token = service.settings.token
    if not token:
        raise ForbiddenError(
            "Changes over HTTP are switched off; set RENDA_TOKEN and start the service again."
        )
    scheme, _, given = authorization.partition(" ")
    if scheme.lower() != "bearer" or not secrets.compare_digest(given.strip().encode(), token.encode()):
        raise ForbiddenError("Send the service's token as Authorization: Bearer TOKEN.")


@router.get("")
def documents(view: ViewOf, limit: Limit, year: Year = None, offset: Offset = 0) -> Page[DocumentRecord]:
    """The reports in the store."""
    return list_documents(view, limit, offset, year)


@router.post("", status_code=201, dependencies=[Depends(_allow_change)])
async def add_document(
    request: Request,
    service: ServiceOf,
    name: FileName,
) -> Taken:
    """Take in one report, sent as the body; a report sent under the same name before is replaced."""
    data = await _upload(request, service.settings.input_bytes, name)
    return await run_in_threadpool(take_upload, service, name, data)


@router.post("/preview", dependencies=[Depends(_allow_change)])
async def preview_document(request: Request, service: ServiceOf, name: FileName) -> dict[str, Any]:
    """The facts of one report, sent as the body, in the form of `renda extract`; the store stays as it is."""
    data = await _upload(request, service.settings.input_bytes, name)
    return facts_to_json(await run_in_threadpool(read_upload, service, name, data))


@router.delete("/{id:path}", status_code=204, dependencies=[Depends(_allow_change)])
def remove_document(service: ServiceOf, id: str) -> Response:
    """Withdraw one report: its graph leaves the store."""
    if not withdraw_report(service.settings, id):
        raise UnknownError(f"There is no report {id}; /api/documents lists them.")
    return Response(status_code=204)


Explain = Annotated[
    bool, Query(description="Also which rule gave each fact, and what was dropped and why, by sentence.")
]


@router.get("/{id:path}")
def document(
    view: ViewOf, service: ServiceOf, id: str, explain: Explain = False
) -> FullDocument | ExplainedDocument:
    """One report with its cleaned text, its source, and the facts where they stand."""
    found = read_document(view, id)
    if found is None:
        raise UnknownError(f"There is no report {id}; /api/documents lists them.")
    return service.explain(found) if explain else found


async def _upload(request: Request, most: int, name: str) -> bytes:
    if any(mark in name for mark in "/\\\0") or name in (".", ".."):
        raise RequestError("name is a file's name, without folders.")
    return await _body(request, most)


async def _body(request: Request, most: int) -> bytes:
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > most:
            raise OversizeError(f"The report is larger than {most} bytes; split it up.")
    return bytes(data)
