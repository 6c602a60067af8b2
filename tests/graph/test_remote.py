"""The remote store, against a real Oxigraph server; and that it does what the embedded store does."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from graph import opening, oxigraph, remote
from graph.base import Division, base_graph, base_quads
from graph.endpoints import ChallengeAuth, Endpoints, Service, endpoints_of
from graph.iris import Iris
from graph.manifest import Entry
from graph.quads import quads_of
from graph.scope import report_iri
from graph.store import StoreReader, StoreWriter
from graph.validation import load_shapes, validate
from ingest.errors import StoreError
from ingest.facts import Facts
from ingest.resources import data_dir, ontology_path

IRIS = Iris("https://example.org/id/")
SERVER = shutil.which("oxigraph", path=f"{Path(sys.executable).parent}") or shutil.which("oxigraph")
Open = tuple[
    Callable[[], AbstractContextManager[StoreReader]], Callable[[], AbstractContextManager[StoreWriter]]
]


def serve(*options: str) -> Iterator[str]:
    """An empty server on a free port, and its address."""
    if SERVER is None:
        pytest.skip("no Oxigraph server: pip install oxigraph")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
    server = subprocess.Popen(
        [SERVER, "serve", "--bind", url.split("/")[2], *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(200):
            try:
                httpx.get(url, timeout=1)
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield url
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture
def plain_server() -> Iterator[str]:
    yield from serve()


@pytest.fixture(params=["embedded", "graph-store", "update", "union"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Each way to keep a graph: how to read and how to write it."""
    if request.param == "embedded":
        yield lambda: oxigraph.open_reader(tmp_path), lambda: oxigraph.open_writer(tmp_path)
        return
    for url in serve(*(["--union-default-graph"] if request.param == "union" else [])):
        endpoints = endpoints_of(url)
        if request.param == "update":
            endpoints = Endpoints(endpoints.query, endpoints.update)
        yield lambda e=endpoints: remote.open_reader(e), lambda e=endpoints: remote.open_writer(e)  # type: ignore[misc]


def entry(facts: Facts) -> Entry:
    return Entry(facts.origin.digest, report_iri(facts, IRIS), "v1")


def test_every_store_does_the_same(store: Open, facts: Facts, other_facts: Facts) -> None:
    read, write = store
    one, other = entry(facts), entry(other_facts)
    base = base_quads(ontology_path(), [], [Division("420000", "湖北省")], IRIS)
    with write() as writer:
        assert writer.put_base(base_graph(IRIS), base)
        assert not writer.put_base(base_graph(IRIS), base)
        writer.put("一.txt", one, quads_of(facts, IRIS))
        writer.put("copy.txt", one, quads_of(facts, IRIS))
        writer.put("二.txt", other, quads_of(other_facts, IRIS))
    with read() as reader:
        first = reader.generation
        assert reader.sources == {"一.txt": one, "copy.txt": one, "二.txt": other}
        assert set(reader.graphs()) == {one.report, other.report, base_graph(IRIS)}
        assert set(reader.quads(one.report)) == quads_of(facts, IRIS)
        assert set(reader.quads()) == base | quads_of(facts, IRIS) | quads_of(other_facts, IRIS)
        assert validate(reader, load_shapes(data_dir() / "shapes.ttl")).graphs == 2
    with write() as writer:
        assert not writer.put_base(base_graph(IRIS), base)
        assert writer.withdraw("copy.txt")
        assert not writer.withdraw("copy.txt")
        assert writer.withdraw("一.txt")
        assert not writer.remove_graph("https://example.org/nothing")
    with read() as reader:
        assert reader.generation != first
        assert set(reader.graphs()) == {other.report, base_graph(IRIS)}


def test_every_store_answers_the_same(store: Open, facts: Facts, other_facts: Facts) -> None:
    read, write = store
    with write() as writer:
        for each in (facts, other_facts):
            writer.put(each.document, entry(each), quads_of(each, IRIS))
    with read() as reader:
        assert bool(reader.query("ASK { ?a a renda:Hearing }"))
        assert not bool(reader.query("ASK { ?a a renda:Oath }"))
        rows = reader.query(
            """SELECT (COUNT(*) AS ?n) {
                ?a a renda:Hearing ; prov:wasAssociatedWith ?b . GRAPH ?g { ?b a ?c } }"""
        )
        assert isinstance(rows, ox.QuerySolutions)
        assert [row["n"] for row in rows] == [ox.Literal(8)]  # 2 hearings, 2 types, in 2 graphs
        triples = reader.query("CONSTRUCT { ?b skos:prefLabel ?n } WHERE { ?b skos:prefLabel ?n }")
        assert isinstance(triples, ox.QueryTriples)
        names = {triple.object.value for triple in triples if isinstance(triple.object, ox.Literal)}
        assert {"蔡甸区人大常委会", "条"} <= names
        with pytest.raises(SyntaxError):
            reader.query("SELECT ?a WHERE {")


def test_a_triple_of_two_graphs_counts_once_where_it_is_asked_for(store: Open) -> None:
    read, write = store
    node = ox.NamedNode("https://example.org/n")
    with write() as writer:
        for name in ("https://example.org/a", "https://example.org/b"):
            writer.replace_graph(name, [ox.Quad(node, node, node, ox.NamedNode(name))])
    with read() as reader:
        rows = reader.query(f"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT * {{ {node} {node} ?o }} }}")
        assert isinstance(rows, ox.QuerySolutions)
        assert [row["n"] for row in rows] == [ox.Literal(1)]


def test_nothing_is_written_after_an_error_or_rollback(store: Open, facts: Facts) -> None:
    read, write = store
    with write() as writer:
        writer.put("a", entry(facts), quads_of(facts, IRIS))

    def half_a_write() -> None:
        with write() as writer:
            writer.withdraw("a")
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        half_a_write()
    with write() as writer:
        writer.withdraw("a")
        writer.rollback()
        assert set(writer.sources) == {"a"}
    with read() as reader:
        assert set(reader.graphs()) == {entry(facts).report}


def test_two_remote_writers_do_not_overwrite_each_other(plain_server: str, facts: Facts) -> None:
    endpoints = endpoints_of(plain_server)

    def both() -> None:
        with remote.open_writer(endpoints) as slow:
            slow.put("slow", entry(facts), quads_of(facts, IRIS))
            with remote.open_writer(endpoints) as quick:
                quick.put("quick", entry(facts), quads_of(facts, IRIS))

    with pytest.raises(StoreError, match="somebody else"):
        both()
    with remote.open_reader(endpoints) as reader:
        assert set(reader.sources) == {"quick"}
        assert reader.generation == remote.current_generation(endpoints)


def test_a_store_is_opened_by_what_people_call_it(plain_server: str, tmp_path: Path, facts: Facts) -> None:
    for name in (plain_server, plain_server.replace("//", "//clerk:secret@"), str(tmp_path)):
        with opening.open_writer(name) as writer:
            writer.put("a", entry(facts), quads_of(facts, IRIS))
        with opening.open_reader(name) as reader:
            assert reader.generation == opening.current_generation(name)
            assert bool(reader.query("ASK { ?a a renda:Hearing }"))
        assert "secret" not in opening.public_name(name)


def test_user_and_password_are_taken_out_of_the_address() -> None:
    endpoints = endpoints_of("https://clerk:p%40ss@example.org/sparql")
    assert endpoints == Endpoints(
        "https://example.org/sparql", "https://example.org/sparql", auth=ChallengeAuth("clerk", "p@ss")
    )


@pytest.mark.parametrize(
    "url", ["http://[::1", "http://clerk:secret@host:99999/", "ftp://host/", "http:///query",
            "https://clerk:sec/secret@example.org/sparql"],
)  # fmt: skip
def test_an_address_that_is_none_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(StoreError, match="is no address") as caught:
        endpoints_of(url)
    assert "sec" not in str(caught.value)


def test_an_endpoint_that_is_not_there() -> None:
    with pytest.raises(StoreError, match="is it running"):
        remote.open_reader(endpoints_of("http://127.0.0.1:9/"))


def test_an_address_that_is_no_endpoint(plain_server: str) -> None:
    with pytest.raises(StoreError, match="check the address"):
        remote.open_reader(Endpoints(plain_server + "nothing", plain_server + "nothing"))


@pytest.mark.parametrize(
    ("status", "why"), [(401, "user and password"), (403, "user and password"), (500, "look at its log")]
)
def test_what_an_endpoint_refuses(status: int, why: str) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(status, text="no"))
    service = Service(endpoints_of("http://example.org/"), httpx.Client(transport=transport))
    with pytest.raises(StoreError, match=why):
        remote.RemoteReader(service)
