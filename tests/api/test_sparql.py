"""SPARQL over HTTP: three ways to ask, formats, refusals, and a time limit that really ends the work."""

import csv
import io
import time

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from api.sparql.check import features_of
from api.sparql.formats import GRAPHS, RESULTS, accepted, choose

JSON = {"accept": "application/sparql-results+json"}
COUNT = "SELECT (COUNT(DISTINCT ?r) AS ?n) { ?r a renda:Report }"
# Counting needs time and no memory, so that the one limit is met and not the other.
FOREVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def test_three_ways_to_ask_agree(client: TestClient) -> None:
    got = [
        client.get("/sparql", params={"query": COUNT}, headers=JSON),
        client.post("/sparql", data={"query": COUNT}, headers=JSON),
        client.post("/sparql", content=COUNT, headers=JSON | {"content-type": "application/sparql-query"}),
    ]
    counts = [answer.json()["results"]["bindings"][0]["n"]["value"] for answer in got]
    assert counts == ["10", "10", "10"]


def test_chinese_travels_both_ways(client: TestClient) -> None:
    query = 'ASK { ?x skos:prefLabel "略阳县人大常委会"@zh }'
    assert client.get("/sparql", params={"query": query}, headers=JSON).json()["boolean"] is True


@pytest.mark.parametrize("name", RESULTS)
def test_every_table_format(client: TestClient, name: str) -> None:
    query = "SELECT ?name { ?x a renda:Report ; rdfs:label ?name } ORDER BY ?name"
    by_name = client.get("/sparql", params={"query": query, "format": name})
    by_accept = client.get("/sparql", params={"query": query}, headers={"accept": RESULTS[name]})
    assert by_name.content == by_accept.content
    assert by_name.headers["content-type"].startswith(RESULTS[name])
    kind = ox.QueryResultsFormat.from_media_type(RESULTS[name])
    assert kind is not None
    if name == "csv":
        assert len(list(csv.reader(io.StringIO(by_name.text)))) == 11
    else:
        parsed = ox.parse_query_results(by_name.content, format=kind)
        assert isinstance(parsed, ox.QuerySolutions)
        assert len(list(parsed)) == 10


@pytest.mark.parametrize("name", GRAPHS)
def test_every_graph_format(client: TestClient, name: str) -> None:
    query = "CONSTRUCT { ?r rdfs:label ?name } WHERE { ?r a renda:Report ; rdfs:label ?name }"
    answer = client.get("/sparql", params={"query": query, "format": name})
    assert answer.headers["content-type"].startswith(GRAPHS[name])
    kind = ox.RdfFormat.from_media_type(GRAPHS[name])
    assert len(list(ox.parse(answer.content, format=kind))) == 10


@pytest.mark.parametrize(
    ("query", "status", "word"),
    [
        ("SELEC", 400, "line 1, column 6"),
        ("SELECT * { ?s foo:bar ?o }", 400, "“foo” is not declared"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", 400, "queries only"),
        ("PREFIX insert: <urn:x> # a comment\nWITH <urn:g> DELETE WHERE { ?s ?p ?o }", 400, "queries only"),
        ("PREFIX insert: <urn:x> SELECT ?delete { ", 400, "line 1, column"),
        (" \n", 400, "is empty"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 400, "SERVICE"),
        ("SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 400, "SERVICE"),
        ("SELECT * { { SELECT ?s { SERVICE SILENT ?x { ?s ?p ?o } } } }", 400, "SERVICE"),
        ("SELECT ?o { ?s ?p ?o }#" + "x" * 200_000, 413, "longer"),
    ],
)
def test_what_is_refused(client: TestClient, query: str, status: int, word: str) -> None:
    answer = client.post("/sparql", content=query, headers={"content-type": "application/sparql-query"})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert word in answer.json()["detail"]


def test_the_word_service_in_a_text_is_no_service() -> None:
    assert not features_of('SELECT * { ?s ?p "SERVICE <http://example.org> {}" } # SERVICE').has_service
    assert features_of("SELECT * { OPTIONAL { ?s ?p ?o SERVICE ?x { ?a ?b ?c } } }").has_service


def test_updates_and_strange_bodies_are_refused(client: TestClient) -> None:
    update = client.post("/sparql", data={"update": "CLEAR ALL"})
    assert (update.status_code, "queries only" in update.json()["detail"]) == (400, True)
    direct = client.post(
        "/sparql", content="CLEAR ALL", headers={"content-type": "application/sparql-update"}
    )
    assert direct.status_code == 400
    assert client.post("/sparql", json={"query": COUNT}).status_code == 415
    form = {"content-type": "application/x-www-form-urlencoded"}
    for body in (b"", b"query=a&query=b", b"query=ASK%20%7B%7D&default-graph-uri=a", b"query=%ff"):
        assert client.post("/sparql", content=body, headers=form).status_code == 400, body
    packed = {"content-type": "application/sparql-query", "content-encoding": "gzip"}
    assert client.post("/sparql", content=b"\x1f\x8b", headers=packed).status_code == 415
    bytes_of_another_encoding = {"content-type": "application/sparql-query"}
    assert client.post("/sparql", content=b"\xff\xfe", headers=bytes_of_another_encoding).status_code == 400


def test_a_format_that_cannot_hold_the_result_is_refused(client: TestClient) -> None:
    table_as_graph = client.get("/sparql", params={"query": COUNT, "format": "ttl"})
    assert (table_as_graph.status_code, "a table" in table_as_graph.json()["detail"]) == (400, True)
    assert client.get("/sparql", params={"query": COUNT, "format": "docx"}).status_code == 400
    assert client.get("/sparql", params={"query": COUNT}, headers={"accept": "image/png"}).status_code == 406


def test_a_query_that_takes_too_long_is_ended_and_the_next_one_answered(client: TestClient) -> None:
    client.get("/sparql", params={"query": COUNT})  # a worker is up
    began = time.monotonic()
    answer = client.get("/sparql", params={"query": FOREVER})
    assert answer.status_code == 504
    assert "2 seconds" in answer.json()["detail"]
    assert time.monotonic() - began < 6
    assert client.get("/sparql", params={"query": COUNT}, headers=JSON).status_code == 200


def test_a_result_that_is_too_large_is_cut_and_says_so(client: TestClient) -> None:
    plain = JSON | {"accept-encoding": "identity"}
    answer = client.get("/sparql", params={"query": "SELECT * { ?a ?b ?c }"}, headers=plain)
    assert answer.status_code == 200
    assert len(answer.content) < 501_000
    assert "500000 bytes" in answer.json()["truncated"]


def test_the_service_describes_itself(client: TestClient) -> None:
    answer = client.get("/sparql")
    assert answer.headers["content-type"].startswith("text/turtle")
    triples = list(ox.parse(answer.content, format=ox.RdfFormat.TURTLE))
    predicates = {one.predicate.value.rpartition("#")[2] for one in triples}
    assert {"endpoint", "supportedLanguage", "resultFormat", "feature"} <= predicates
    assert client.get("/sparql", headers={"accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_other_methods_are_told_which_there_are(client: TestClient, method: str) -> None:
    answer = client.request(method, "/sparql")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST, OPTIONS")
    assert method in answer.json()["detail"]


@pytest.mark.parametrize("accept", ["", "*", "text/html;q=0.1, image/gif, *; q=.2", " ; , ,;q=1"])
def test_what_odd_clients_accept(client: TestClient, accept: str) -> None:
    answer = client.get("/sparql", params={"query": COUNT}, headers={"accept": accept})
    assert answer.json()["results"]["bindings"][0]["n"]["value"] == "10"


def test_accept_headers_are_weighed() -> None:
    assert accepted("text/csv;q=0.5, application/json, image/png;q=0, */*;q=x") == {
        "text/csv": 0.5,
        "application/json": 1.0,
        "image/png": 0.0,
        "*/*": 0.0,
    }
    offers = ["text/turtle", "application/ld+json"]
    assert choose("", offers) == choose("*/*", offers) == "text/turtle"
    assert choose("application/*", offers) == "application/ld+json"
    assert choose("text/html, application/ld+json;q=0.9, */*;q=0.1", offers) == "application/ld+json"
    assert choose("text/html", offers) is None
