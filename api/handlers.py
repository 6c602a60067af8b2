"""Every error of the service in one of two forms: a page for browsers, a problem document for all others."""

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from api.middleware import SECURITY_HEADERS
from api.pages.problem import problem_page
from api.pages.reader import reader_from
from api.problems import HEADERS, MEDIA_TYPE, RequestError, problem, status_of
from api.sparql.formats import HTML, choose
from ingest.errors import RendaError


def add_problem_handlers(app: FastAPI) -> None:
    """Give every error of the application its form."""
    app.add_exception_handler(RendaError, _on_renda_error)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http_exception)
    app.add_exception_handler(Exception, _on_defect)


def _answer(
    request: Request, status: int, en: str, zh: str = "",
    headers: Mapping[str, str] | None = None, **members: Any,
) -> Response:  # fmt: skip
    """The error as the caller likes it: browsers name HTML first, programs anything or JSON."""
    accept = request.headers.get("accept", "")
    if choose(accept, (MEDIA_TYPE, "application/json", HTML)) == HTML:
        return problem_page(reader_from(request), status, en, zh, headers)
    return problem(status, en, headers, instance=request.url.path, **members)


def _on_renda_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RendaError)
    asked = error if isinstance(error, RequestError) else RequestError("")
    headers = HEADERS.get(type(error))
    return _answer(request, status_of(error), str(error), asked.zh, headers, **asked.members)


def _on_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = [{"where": ".".join(map(str, one["loc"])), "why": one["msg"]} for one in error.errors()]
    first = errors[0]
    detail = f"{first['where']}: {first['why']}; correct it and ask again."
    name = first["where"].rsplit(".", 1)[-1]
    return _answer(request, 400, detail, f"参数“{name}”的值不能用；请改正后再试。", errors=errors)


def _on_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    path, method = request.url.path, request.method
    en, zh = {
        404: (f"Nothing is at {path}; /docs lists the routes.", f"这里没有页面：{path}。"),
        405: (f"{method} is not done at {path}; /docs lists the routes.", f"{path} 不接受 {method} 请求。"),
    }.get(error.status_code, (str(error.detail), ""))
    return _answer(request, error.status_code, en, zh, error.headers)


def _on_defect(request: Request, error: Exception) -> Response:
    """This one is answered outside of the middleware that adds the headers of every answer."""
    en = "The service met an error of its own; it is logged, and asking again later may help."
    zh = "服务自身出了错，已记入日志；稍后再试也许可行。"
    return _answer(request, 500, en, zh, SECURITY_HEADERS)
