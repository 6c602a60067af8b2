"""The remote store against a real Virtuoso 7, where one is installed (Debian: virtuoso-opensource-7)."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from graph.endpoints import Endpoints, endpoints_of
from graph.iris import Iris
from graph.manifest import Entry
from graph.opening import open_reader, open_writer
from graph.quads import quads_of
from graph.remote import open_reader as open_endpoint
from graph.remote import open_writer as write_endpoint
from graph.scope import report_iri
from ingest.facts import Facts

SERVER = shutil.which("virtuoso-t")
IRIS = Iris("https://example.org/id/")
SETTINGS = """[Database]
DatabaseFile = v.db
ErrorLogFile = v.log
LockFile = v.lck
TransactionFile = v.trx
xa_persistent_file = v.pxa
[TempDatabase]
DatabaseFile = v-temp.db
TransactionFile = v-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An empty server; its address with user and password, as it comes."""
    if SERVER is None:
        pytest.skip("no Virtuoso: apt-get install virtuoso-opensource-7")
    folder: Path = tmp_path_factory.mktemp("virtuoso")
    http = free_port()
    (folder / "v.ini").write_text(SETTINGS.format(sql=free_port(), http=http))
    server = subprocess.Popen(
        [SERVER, "+foreground", "+configfile", "v.ini"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(600):
            try:
                httpx.get(f"http://127.0.0.1:{http}/sparql", params={"query": "ASK {}"}, timeout=5)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield f"http://dba:dba@127.0.0.1:{http}/sparql-auth"
    finally:
        server.kill()
        server.wait(20)


def test_a_report_is_written_read_and_withdrawn(address: str, facts: Facts) -> None:
    entry = Entry(facts.origin.digest, report_iri(facts, IRIS), "v1")
    with open_writer(address) as writer:
        writer.put("a.txt", entry, quads_of(facts, IRIS))
    with open_reader(address) as reader:
        assert reader.sources == {"a.txt": entry}
        assert set(reader.graphs()) >= {entry.report}
        assert len(set(reader.quads(entry.report))) == len(quads_of(facts, IRIS))
        assert bool(reader.query("ASK { ?a a renda:Hearing }"))
        assert not bool(reader.query("ASK { ?a a renda:Petition }"))
        rows = reader.query("SELECT ?name { ?x a renda:Institution ; skos:prefLabel ?name }")
        assert isinstance(rows, ox.QuerySolutions)
        assert "蔡甸区人大常委会" in {row[0].value for row in rows}
        assert reader.search("人大") is None
    with open_writer(address) as writer:
        assert writer.withdraw("a.txt")
    with open_reader(address) as reader:
        assert reader.sources == {}
        assert not bool(reader.query("ASK { ?a a renda:Hearing }"))


def test_graphs_are_written_by_updates_too(address: str) -> None:
    known = endpoints_of(address)
    endpoints = Endpoints(known.query, known.update, auth=known.auth)
    node, graph = ox.NamedNode("https://example.org/n"), "https://example.org/graph"
    quad = ox.Quad(node, node, ox.Literal('人大\n"议案"', language="zh"), ox.NamedNode(graph))
    with write_endpoint(endpoints) as writer:
        writer.replace_graph(graph, [quad])
    with open_endpoint(endpoints) as reader:
        assert list(reader.quads(graph)) == [quad]
        with pytest.raises(SyntaxError):
            reader.query("SELECT * {{{")
    with write_endpoint(endpoints) as writer:
        assert writer.remove_graph(graph)


def test_a_triple_of_two_graphs_counts_once_where_it_is_asked_for(address: str) -> None:
    node = ox.NamedNode("https://example.org/shared")
    with open_writer(address) as writer:
        for name in ("https://example.org/a", "https://example.org/b"):
            writer.replace_graph(name, [ox.Quad(node, node, node, ox.NamedNode(name))])
    with open_reader(address) as reader:
        rows = reader.query(f"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT * {{ {node} {node} ?o }} }}")
        assert isinstance(rows, ox.QuerySolutions)
        assert [str(row["n"].value) for row in rows] == ["1"]
