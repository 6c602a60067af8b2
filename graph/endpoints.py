"""The addresses of a SPARQL 1.1 service, and its requests with errors that say what to do."""

import re
from collections.abc import Generator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

import httpx

from ingest.errors import StoreError

RESULTS = "application/sparql-results+json"
TRIPLES = "application/n-triples"


class ChallengeAuth(httpx.Auth):
    """User and password, sent as the service asks for them: Basic or Digest (RFC 9110)."""

    def __init__(self, user: str, password: str) -> None:
        self._user, self._password = user, password

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ChallengeAuth) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self._user, self._password))

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """The request, and again with the answer to a challenge."""
        response = yield request
        if response.status_code != httpx.codes.UNAUTHORIZED:
            return
        if response.headers.get("www-authenticate", "").lower().startswith("digest"):
            flow = httpx.DigestAuth(self._user, self._password).auth_flow(request)
            next(flow)
            yield flow.send(response)
        else:
            yield next(httpx.BasicAuth(self._user, self._password).auth_flow(request))


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Where to ask, where to change, and where to put graphs (SPARQL 1.1 Graph Store Protocol)."""

    query: str
    update: str
    graphs: str = ""
    """Empty where the service has none: graphs are then written by updates."""
    auth: httpx.Auth | tuple[str, str] | None = None
    """User and password, or how else to prove who asks."""


def endpoints_of(url: str) -> Endpoints:
    """The usual neighbours of an address: those of an Oxigraph server, else one address for all. User and
    password may stand in it: ``http://clerk:secret@localhost:7878/``.

    >>> endpoints_of("http://localhost:7878/").graphs
    'http://localhost:7878/store'
    >>> endpoints_of("http://localhost:8890/sparql").update
    'http://localhost:8890/sparql'

    Raises StoreError for what is no address of HTTP.
    """
    parts = _split(url)
    user, _, host = parts.netloc.rpartition("@")
    name, _, password = user.partition(":")
    auth = ChallengeAuth(unquote(name), unquote(password)) if user else None
    bare = parts._replace(netloc=host)
    head, _, last = bare.path.rstrip("/").rpartition("/")
    if last == "sparql-auth":  # Virtuoso's, for those who may write
        graphs = urlunsplit(bare._replace(path=f"{head}/sparql-graph-crud-auth"))
        return Endpoints(urlunsplit(bare), urlunsplit(bare), graphs, auth)
    if last not in {"", "query"}:
        return Endpoints(urlunsplit(bare), urlunsplit(bare), "", auth)
    query, update, graphs = (
        urlunsplit(bare._replace(path=f"{head}/{last}")) for last in ("query", "update", "store")
    )
    return Endpoints(query, update, graphs, auth)


def _split(url: str) -> SplitResult:
    with suppress(ValueError):  # brackets or a port that are none
        parts = urlsplit(url)
        if parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0:
            return parts
    shown = url.rpartition("@")[2]  # no error shows user and password
    raise StoreError(shown, "is no address of an endpoint; write it as http://host:port/path")


@dataclass(frozen=True, slots=True)
class Service:
    """A SPARQL service at the other end of a client."""

    endpoints: Endpoints
    client: httpx.Client

    def ask(self, query: str, dataset: Mapping[str, list[str]]) -> httpx.Response:
        """Send a query. Raises SyntaxError where the service does not understand it, StoreError otherwise."""
        # One type at a time: Virtuoso takes the first it knows, whatever the query gives.
        accept = {"accept": TRIPLES if _gives_triples(query) else RESULTS}
        response = self._send("POST", self.endpoints.query, data={"query": query, **dataset}, headers=accept)
        if response.status_code == httpx.codes.BAD_REQUEST:
            raise SyntaxError(response.text.strip() or "the endpoint does not understand the query")
        return self._checked(response)

    def put(self, graph: str, ntriples: str) -> None:
        """Make these triples the whole content of the graph, in one request."""
        if self.endpoints.graphs:
            self._checked(
                self._send(
                    "PUT",
                    self.endpoints.graphs,
                    params={"graph": graph},
                    content=ntriples.encode(),
                    headers={"content-type": TRIPLES},
                )
            )
        else:
            self._update(f"DROP SILENT GRAPH <{graph}> ; INSERT DATA {{ GRAPH <{graph}> {{\n{ntriples}}} }}")

    def delete(self, graph: str) -> None:
        """Take the graph away; none is none."""
        self._update(f"DROP SILENT GRAPH <{graph}>")

    def _update(self, update: str) -> None:
        self._checked(self._send("POST", self.endpoints.update, data={"update": update}))

    def _send(self, method: str, url: str, **kwargs: object) -> httpx.Response:
        request = self.client.build_request(method, url, **kwargs)  # type: ignore[arg-type]
        try:
            return self.client.send(request, auth=self.endpoints.auth)
        except httpx.TimeoutException as error:
            raise StoreError(url, "does not answer in time; ask for less or allow more time") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise StoreError(url, f"cannot be reached ({error}); is it running?") from error

    def _checked(self, response: httpx.Response) -> httpx.Response:
        if response.is_success:
            return response
        url, status = str(response.request.url), response.status_code
        if status in {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN}:
            raise StoreError(url, "refuses access; give the user and password that it knows")
        if status in {httpx.codes.NOT_FOUND, httpx.codes.METHOD_NOT_ALLOWED}:
            raise StoreError(url, f"is no SPARQL 1.1 service (status {status}); check the address")
        detail = " ".join(response.text.split())[:200]
        raise StoreError(url, f"answers with status {status} ({detail}); look at its log")


_PROLOGUE = re.compile(
    r"(?:\s+|#[^\r\n]*|PREFIX\s+[^\s:]*:\s*<[^>]*>|BASE\s*<[^>]*>)*(?P<form>\w*)", re.IGNORECASE
)


def _gives_triples(query: str) -> bool:
    """Is it a CONSTRUCT or DESCRIBE, by the first word after its prefixes?"""
    found = _PROLOGUE.match(query)
    return found is not None and found["form"].upper() in {"CONSTRUCT", "DESCRIBE"}
