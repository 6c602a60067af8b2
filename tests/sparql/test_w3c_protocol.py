"""The W3C cases of the protocol by name: queries answered as they say, updates refused as they must be."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDFS, Namespace
from rdflib.collection import Collection

from api.settings import Settings
from graph.oxigraph import open_writer
from tests.sparql.serving import serve
from tests.sparql.w3c import MF, SUITES

if not SUITES.exists():
    pytest.skip(f"the W3C suites are not at {SUITES}", allow_module_level=True)

HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
FOLDER = SUITES / "sparql11" / "protocol"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and what must come back."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    statuses: frozenset[str]
    """First digits."""
    boolean: bool | None
    format: str


def _load() -> tuple[dict[str, list[Exchange]], dict[str, Path]]:
    graph = rdflib.Graph().parse(FOLDER / "manifest.ttl", publicID=FOLDER.as_uri() + "/")
    entries = next(graph.objects(None, MF.entries))
    cases = {
        str(case).rpartition("#")[2]: [
            _exchange(graph, request)
            for action in graph.objects(case, MF.action)
            for requests in graph.objects(action, HT.requests)
            for request in Collection(graph, requests)
        ]
        for case in Collection(graph, entries)
    }
    data = {
        str(graph.value(one, RDFS.label)): Path(str(graph.value(one, UT.graph))).name
        for one in graph.objects(None, UT.graphData)
    }
    return cases, {iri: FOLDER / name for iri, name in data.items()}


def _exchange(graph: rdflib.Graph, node: rdflib.term.Node) -> Exchange:
    def text(subject: rdflib.term.Node | None, predicate: rdflib.URIRef) -> str:
        return str(graph.value(subject, predicate) or "")

    body, response = graph.value(node, HT.body), graph.value(node, HT.resp)
    listed = graph.value(node, HT.headers)
    headers = {
        text(one, HT.fieldName): text(one, HT.fieldValue)
        for one in (Collection(graph, listed) if listed else ())
    }
    boolean = graph.value(response, MF.expectedBoolean)
    encoding = text(body, CNT.characterEncoding) or "utf-8"
    return Exchange(
        text(node, HT.methodName),
        text(node, HT.absolutePath),
        headers,
        text(body, CNT.chars).encode(encoding) if body else b"",
        frozenset(str(one)[-3] for one in graph.objects(response, MF.expectedStatus)),
        None if boolean is None else bool(boolean.toPython()),  # type: ignore[attr-defined]
        text(response, MF.expectedFormat),
    )


CASES, DATA = _load()
UPDATES = {name for name in CASES if name.startswith("update_")}
"""Asked for a success that this service never gives: it answers queries only."""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    store = tmp_path_factory.mktemp("protocol") / "store"
    with open_writer(store) as writer:
        for iri, path in DATA.items():
            graph = ox.NamedNode(iri)
            quads = ox.parse(path=str(path), format=ox.RdfFormat.N_TRIPLES, base_iri=iri)
            writer.replace_graph(iri, [ox.Quad(q.subject, q.predicate, q.object, graph) for q in quads])
    with serve(Settings(store=str(store))) as address, httpx.Client(base_url=address) as client:
        yield client


def send(client: httpx.Client, exchange: Exchange) -> httpx.Response:
    path = exchange.path.replace("/sparql/", "/sparql", 1)
    return client.request(exchange.method, path, content=exchange.body, headers=exchange.headers)


def test_all_cases_are_collected() -> None:
    assert len(CASES) == 34
    assert len(UPDATES) == 7
    assert all(CASES.values())


@pytest.mark.parametrize("name", sorted(set(CASES) - UPDATES))
def test_case(client: httpx.Client, name: str) -> None:
    for exchange in CASES[name]:
        response = send(client, exchange)
        assert str(response.status_code)[0] in exchange.statuses, response.text
        if exchange.boolean is not None:
            found = ox.parse_query_results(
                response.content,
                format=ox.QueryResultsFormat.from_media_type(response.headers["content-type"]),
            )
            assert isinstance(found, ox.QueryBoolean)
            assert bool(found) is exchange.boolean
        if exchange.format == "RDF":
            assert ox.RdfFormat.from_media_type(response.headers["content-type"])
        if exchange.format == "tabular":
            assert ox.QueryResultsFormat.from_media_type(response.headers["content-type"])


@pytest.mark.parametrize("name", sorted(UPDATES))
def test_an_update_is_refused(client: httpx.Client, name: str) -> None:
    response = send(client, CASES[name][0])
    assert response.status_code == 400
    assert "queries only" in response.json()["detail"]
