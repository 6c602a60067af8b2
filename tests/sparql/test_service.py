"""What the service says of itself, what a repeat costs, and what readers see while the store changes."""

import threading
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from api.settings import Settings
from graph.oxigraph import open_writer
from tests.sparql.serving import serve

COUNT = "SELECT (COUNT(*) AS ?n) { ?s <https://example.org/p> ?o }"
GRAPH = "https://example.org/graph"


def quads(value: int, number: int = 200) -> list[ox.Quad]:
    """Quads that all say the same value."""
    p, g = ox.NamedNode("https://example.org/p"), ox.NamedNode(GRAPH)
    return [ox.Quad(ox.NamedNode(f"https://example.org/{n}"), p, ox.Literal(value), g) for n in range(number)]


def test_it_describes_itself(service: str) -> None:
    answer = httpx.get(f"{service}/sparql")
    assert answer.headers["content-type"].startswith("text/turtle")
    said = {(t.predicate.value, t.object.value) for t in ox.parse(answer.content, format=ox.RdfFormat.TURTLE)
            if not isinstance(t.object, ox.Triple)}  # fmt: skip
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert (f"{sd}endpoint", f"{service}/sparql") in said
    assert (f"{sd}feature", f"{sd}UnionDefaultGraph") in said
    assert (f"{sd}extensionFunction", "https://w3id.org/renda/text#matches") in said


@pytest.mark.parametrize("media_type", ["text/turtle", "application/ld+json", "application/rdf+xml"])
def test_void_counts_what_is_there(service: str, media_type: str) -> None:
    answer = httpx.get(f"{service}/.well-known/void", headers={"accept": media_type})
    store = ox.Store()
    store.load(answer.content, ox.RdfFormat.from_media_type(media_type))
    prefix = "PREFIX void: <http://rdfs.org/ns/void#> PREFIX renda: <https://w3id.org/renda/ontology#>"
    rows = store.query(f"{prefix} SELECT ?n {{ ?part void:class renda:Report ; void:entities ?n }}")
    assert isinstance(rows, ox.QuerySolutions)
    assert [row[0].value for row in rows] == ["10"]
    triples = store.query(f"{prefix} SELECT ?n {{ ?data a void:Dataset ; void:triples ?n }}")
    assert isinstance(triples, ox.QuerySolutions)
    assert int(next(iter(triples))[0].value) > 10_000
    again = httpx.get(f"{service}/.well-known/void", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


def test_head_and_options(service: str) -> None:
    get = httpx.get(f"{service}/sparql", params={"query": COUNT})
    head = httpx.head(f"{service}/sparql", params={"query": COUNT})
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-type", "content-length", "etag", "vary"):
        assert head.headers[name] == get.headers[name]
    options = httpx.options(f"{service}/sparql", headers={"origin": "https://example.org"})
    assert options.status_code == 204
    assert options.headers["access-control-allow-origin"] == "*"
    assert "POST" in options.headers["access-control-allow-methods"]
    assert httpx.get(f"{service}/sparql?query=x").headers["access-control-allow-origin"] == "*"


def test_a_repeat_costs_nothing_unless_it_may_differ(service: str) -> None:
    first = httpx.get(f"{service}/sparql", params={"query": COUNT})
    again = {"if-none-match": first.headers["etag"]}
    assert httpx.get(f"{service}/sparql", params={"query": COUNT}, headers=again).status_code == 304
    other = httpx.get(f"{service}/sparql", params={"query": COUNT, "format": "csv"}, headers=again)
    assert other.status_code == 200
    volatile = httpx.get(f"{service}/sparql", params={"query": "SELECT (NOW() AS ?now) {}"})
    assert "etag" not in volatile.headers
    assert volatile.headers["cache-control"] == "no-store"


def test_compressed_on_request(service: str) -> None:
    query = {"query": "SELECT * { ?s ?p ?o } LIMIT 2000"}
    plain = httpx.get(f"{service}/sparql", params=query, headers={"accept-encoding": "identity"})
    packed = httpx.get(f"{service}/sparql", params=query, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.json() == plain.json()


@pytest.mark.parametrize("name", ["json", "xml", "csv", "tsv", "ttl", "nt", "rdf", "jsonld"])
def test_a_cut_is_visible_in_every_format(service: str, name: str) -> None:
    pattern = "{ ?s ?p ?o } LIMIT 9000"
    query = (
        f"CONSTRUCT {{ ?s ?p ?o }} {pattern}"
        if name in ("ttl", "nt", "rdf", "jsonld")
        else f"SELECT * {pattern}"
    )
    answer = httpx.get(f"{service}/sparql", params={"query": query, "format": name}, timeout=30)
    assert answer.status_code == 200
    in_header = answer.headers.get("x-renda-truncated", "").startswith("rows")
    assert in_header or "truncated" in answer.text[-200:]
    if name in ("csv", "tsv", "jsonld"):
        assert in_header


def test_readers_see_all_of_a_write_or_nothing(tmp_path: Path) -> None:
    query = "SELECT ?v (COUNT(*) AS ?n) { ?s <https://example.org/p> ?v } GROUP BY ?v"
    with open_writer(tmp_path / "store") as writer:
        writer.replace_graph(GRAPH, quads(0))
    over, seen = threading.Event(), set()

    def read(address: str) -> None:
        with httpx.Client(timeout=30) as client:
            while not over.is_set():
                answer = client.get(f"{address}/sparql", params={"query": query})
                assert answer.status_code == 200, answer.text
                rows = answer.json()["results"]["bindings"]
                seen.add(tuple((row["v"]["value"], row["n"]["value"]) for row in rows))

    with serve(Settings(store=str(tmp_path / "store"))) as address:
        thread = threading.Thread(target=read, args=(address,))
        thread.start()
        try:
            for value in range(1, 6):
                with open_writer(tmp_path / "store") as writer:
                    writer.replace_graph(GRAPH, quads(value))
            last = httpx.get(f"{address}/sparql", params={"query": query}, timeout=30).json()
        finally:
            over.set()
            thread.join()
    assert last["results"]["bindings"][0]["v"]["value"] == "5"
    assert all(len(rows) == 1 and rows[0][1] == "200" for rows in seen), seen
