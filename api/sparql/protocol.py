"""What a request asks, by the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/)."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from fastapi import Request

from api.problems import MediaTypeError, OversizeError, RequestError

QUERY, FORM = "application/sparql-query", "application/x-www-form-urlencoded"
_LISTS = ("default-graph-uri", "named-graph-uri")
_NAMES = ("query", "format", *_LISTS)
NO_UPDATE = "This endpoint answers queries only; the store is changed with `renda build` or /api/documents."
_FORMATS = ("format", "output", "results")
"""Other endpoints' names for the format, which clients send all at once."""
_CODINGS = frozenset({"", "identity"})
_OF_UPDATES = frozenset({"update", "using-graph-uri", "using-named-graph-uri"})
_MOST_FIELDS = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was sent; `query` is None where there is none (a GET for the service itself)."""

    query: str | None
    format: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


async def read_request(request: Request, most: int) -> Asked:
    """What a GET, a form or a direct POST asks.

    `most` is the longest query, in bytes. Raises RequestError and its children for what is no such request.
    """
    pairs = _pairs(request.scope["query_string"])
    asked = _asked(pairs, most)
    if request.method != "POST":
        return asked
    media_type, charset = _content_type(request.headers.get("content-type", ""))
    if media_type not in (QUERY, FORM):
        raise _wrong_type(media_type)
    if charset not in ("", "utf-8", "utf8"):
        raise MediaTypeError(f"The body is said to be {charset}; send UTF-8.")
    coding = request.headers.get("content-encoding", "").strip().lower()
    if coding not in _CODINGS:
        raise MediaTypeError(f"The body is said to be packed ({coding}); send it as it is.")
    body = await _body(request, most)
    if media_type == QUERY:
        pairs.append(("query", _decoded(body)))
    else:
        pairs += _pairs(body)
    asked = _asked(pairs, most)
    if asked.query is None:
        raise RequestError("The form has no query; send one as `query`.")
    return asked


def _asked(pairs: Iterable[tuple[str, str]], most: int) -> Asked:
    values: dict[str, list[str]] = {name: [] for name in (*_NAMES, *_FORMATS)}
    for name, value in pairs:
        if name in _OF_UPDATES:
            raise RequestError(NO_UPDATE)
        if name not in values:
            raise RequestError(f"The parameter “{name}” is not known here; there are: {', '.join(_NAMES)}.")
        values[name].append(value)
    for name in ("query", *_FORMATS):
        if len(values[name]) > 1:
            raise RequestError(f"The parameter “{name}” is given twice; give it once.")
    query = next(iter(values["query"]), None)
    if query is not None and len(query.encode("utf-8", "surrogatepass")) > most:
        raise OversizeError(f"The query is longer than {most} bytes; shorten it.")
    if query is not None and not query.strip():
        raise RequestError("The query is empty; send one as `query`.")
    default, named = (tuple(_iri(name, value) for value in values[name]) for name in _LISTS)
    return Asked(query, _format(value for name in _FORMATS for value in values[name]), default, named)


def _format(values: Iterable[str]) -> str | None:
    found = set(values)
    if len(found) > 1:
        raise RequestError(f"Which format: {' or '.join(sorted(found))}? Name one.")
    return next(iter(found), None)


def _iri(name: str, value: str) -> str:
    import pyoxigraph as ox

    try:
        return ox.NamedNode(value).value
    except ValueError as error:
        raise RequestError(f"{name}={value} is no IRI; give an absolute one.") from error


def _pairs(encoded: bytes) -> list[tuple[str, str]]:
    try:
        text = encoded.decode("utf-8")
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise RequestError(
            f"The parameters cannot be read: percent-encode UTF-8, at most {_MOST_FIELDS} of them."
        ) from error


def _content_type(header: str) -> tuple[str, str]:
    name, *parameters = (piece.strip().lower() for piece in header.split(";"))
    charset = next((one[8:].strip('"') for one in parameters if one.startswith("charset=")), "")
    return name, charset


def _wrong_type(media_type: str) -> RequestError:
    if media_type == "application/sparql-update":
        return RequestError(NO_UPDATE)
    return MediaTypeError(f"Send a form ({FORM}) or the query itself ({QUERY}).")


async def _body(request: Request, most: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > 3 * most + 10_000:  # a form escapes a byte as three, and has other fields
            raise OversizeError(f"The body is too large for a query of at most {most} bytes; shorten it.")
    return bytes(body)


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RequestError(f"The query is not UTF-8 (byte {error.start}); encode it so.") from error
