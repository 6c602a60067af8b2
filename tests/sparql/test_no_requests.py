"""No query makes the service send a request: what the engine would send for, the check finds first."""

import random
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from api.settings import Settings
from api.sparql.check import features_of
from tests.sparql.serving import serve

CLOSED = "http://127.0.0.1:8999/"
PROLOGUE = f"PREFIX : <{CLOSED}> PREFIX service: <{CLOSED}> PREFIX a: <http://a/> SELECT * {{"
BEFORE = (
    "", "?s ?p ?o", "?s ?p true", "?s ?p 1", "?s ?p 1.", '?s ?p "x"@en', "?s ?p a:b", "?s ?p a:b.",
    "?s ?p ?o.", "FILTER(1<2)", "FILTER('a'<'b>c')", "FILTER(1<2&&'>'>'a')", "{}", "OPTIONAL{}",
    "BIND(1 AS ?z)",
    "VALUES ?v{1}", "?s a:p?", "?s ?p <http://a/b>", "?s ?p '''x'''", '?s ?p """a"b"""',
    '# "\n', '?s ?p "\\""',
    "?s ?p '\\u0027'", "{{}", "OPTIONAL{", "GRAPH ?g{", "{SELECT * {", "MINUS{", "?s ?p _:b", "?s ?p ()",
    'BIND("#" AS ?h)', "BIND(<a#b> AS ?i)", "FILTER(?o<'#>'||true)", "?s ?p a:b\\'",
    "FILTER(STR(?s)<'>'||'<'>'')",
)  # fmt: skip
WORD = ("SERVICE", "service", "SERVICE SILENT", "SERVICESILENT", "service#x\n", 'SERVICE#"\n')
NAME = (f"<{CLOSED}>", ":x", "service:x", "SERVICE:y", " :x", " service:x")
BETWEEN = ("", "", " ", "\n", "#c\n", '# "\n', "# '''\n")
HARMLESS = (
    "SELECT * { ?service ?p 'SERVICE <http://example.org/> {}' } # SERVICE <http://example.org/> {}",
    "PREFIX service: <x:y> SELECT * { ?s service:SERVICE service:x GRAPH service:x { ?s a ?o } }",
    "PREFIX service: <x:y> SELECT * FROM service:x { ?s ?p <http://example.org/SERVICE> }",
    "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>\nSELECT ?s { ?s a sd:Service }",
    "PREFIX s: <http://example.org/service#>\nSELECT * { ?s s:p <http://example.org/service?a=b> }",
    'SELECT * { ?s ?p """ } SERVICE <http://example.org/> { """@service }',
)


def made_up(chance: random.Random) -> str:
    """A query that asks another service in some odd place, if it can be read at all."""
    before = "".join(chance.choice(BEFORE) + chance.choice(BETWEEN) for _ in range(chance.randint(0, 3)))
    service = chance.choice(WORD) + chance.choice(BETWEEN) + chance.choice(NAME) + chance.choice(BETWEEN)
    group = "{?s2 ?p2 ?o2" + chance.choice(("", "FILTER(?x='')", 'FILTER(?x=">")', '#"')) + "\n}"
    return PROLOGUE + before + service + group + "}" * max(0, before.count("{") - before.count("}")) + "}"


def sends_requests(store: ox.Store, query: str) -> bool:
    """Does the engine alone try to reach the closed port?"""
    try:
        for _ in store.query(query):  # type: ignore[union-attr]
            pass
    except OSError:
        return True
    except (SyntaxError, ValueError, RuntimeError):
        return False
    return False


def test_what_the_engine_would_send_for_is_found() -> None:
    store, chance, tried = ox.Store(), random.Random(4), 0
    for value in (ox.NamedNode("http://a/b"), ox.Literal(True), ox.Literal(1)):
        store.add(ox.Quad(ox.NamedNode("http://a/x"), ox.NamedNode("http://a/p"), value))
    for query in (made_up(chance) for _ in range(4000)):
        if sends_requests(store, query):
            tried += 1
            assert features_of(query).has_service, query
    assert tried > 150


@pytest.mark.parametrize("query", HARMLESS)
def test_the_word_alone_is_no_request(query: str) -> None:
    assert not features_of(query).has_service


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A port that notes who comes."""
    came: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)

        def listen() -> None:
            while not over.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                came.append("somebody")
                connection.close()

        over = threading.Event()
        thread = threading.Thread(target=listen)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}/", came
        finally:
            over.set()
            thread.join()


def test_nobody_is_asked(corpus: Path, listener: tuple[str, list[str]]) -> None:
    url, came = listener
    with serve(Settings(store=str(corpus))) as address, httpx.Client(timeout=20) as client:
        statuses = [
            client.post(f"{address}/sparql", data={"query": query}).status_code
            for query in (
                f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
                f"SELECT * {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
                f"SELECT * {{ BIND(<{url}> AS ?u) SERVICE ?u {{ ?s ?p ?o }} }}",
                f"LOAD <{url}>",
                f"SELECT * FROM <{url}> {{ ?s ?p ?o }}",
                f"SELECT * FROM NAMED <{url}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
            )
        ]
        graph = {"query": "SELECT * { ?s ?p ?o }", "default-graph-uri": url}
        statuses.append(client.post(f"{address}/sparql", data=graph).status_code)
    assert statuses == [400, 400, 400, 400, 200, 200, 200]
    assert came == []
