"""Errors over HTTP: one table of error class to status, and RFC 9457 problem details."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, TypedDict

from fastapi.responses import JSONResponse

from api.settings import SettingError
from ingest.errors import FactsError, LexiconError, RendaError, SourceError, StoreError

MEDIA_TYPE = "application/problem+json"


class Problem(TypedDict):
    """What every error says: the members of RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


PROBLEM_DESCRIPTION: dict[str, Any] = {
    "description": "What is wrong, and what to do about it (RFC 9457).",
    "content": {
        MEDIA_TYPE: {
            "schema": {
                "type": "object",
                "required": list(Problem.__annotations__),
                "properties": {
                    name: {"type": "integer" if kind is int else "string"}
                    for name, kind in Problem.__annotations__.items()
                },
            }
        }
    },
}
"""The description of an error in OpenAPI."""


class RequestError(RendaError):
    """A request that cannot be answered as it stands."""

    status = 400
    members: Mapping[str, Any] = {}
    """What its problem document says besides."""

    def __init__(self, sentence: str, zh: str = "") -> None:
        super().__init__(sentence)
        self.zh = zh  # the same for a page in Chinese, where a person may meet it


class UnknownError(RequestError):
    """Something asked for by name that is not in the store."""

    status = 404


class ForbiddenError(RequestError):
    """A change that the caller may not make, the token being wrong or missing."""

    status = 401


class AcceptError(RequestError):
    """No format that the caller accepts can be given."""

    status = 406


class OversizeError(RequestError):
    """A body that is larger than the settings allow."""

    status = 413


class MediaTypeError(RequestError):
    """A body in a form that is not understood."""

    status = 415


class QuerySyntaxError(RequestError):
    """A query that the grammar does not allow, with line and column where they are known."""

    def __init__(self, why: str, place: tuple[int, int] | None) -> None:
        super().__init__(why)
        self.members = {"line": place[0], "column": place[1]} if place else {}


class WorkerError(RequestError):
    """A worker process that came to an end by itself."""

    status = 500


class MemoryLimitError(WorkerError):
    """Work that was ended because it took too much memory."""

    status = 507


class NestingError(WorkerError):
    """A query so deep in brackets that its worker could not read it."""

    status = 400


class BusyError(RequestError):
    """All workers are at work."""

    status = 503


class TimeLimitError(RequestError):
    """Work that was ended because it took too long."""

    status = 504


STATUS: Mapping[type[RendaError], int] = {
    SourceError: 422,
    FactsError: 422,
    LexiconError: 500,
    SettingError: 500,
    StoreError: 503,
    RendaError: 400,
}
"""Status of the errors that are not born here; a child without a row has that of its parent."""

HEADERS: Mapping[type[RendaError], Mapping[str, str]] = {
    ForbiddenError: {"WWW-Authenticate": "Bearer"},
    BusyError: {"Retry-After": "5"},
}


def status_of(error: RendaError) -> int:
    """The HTTP status of an error, by its class or the nearest parent in the table."""
    if isinstance(error, RequestError):
        return error.status
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def problem(
    status: int, detail: str, headers: Mapping[str, str] | None = None, **members: Any
) -> JSONResponse:
    """A problem document: the status, its usual title and a sentence to act on."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **members,
    }
    return JSONResponse(body, status, dict(headers or {}), MEDIA_TYPE)
