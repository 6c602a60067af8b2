"""Entities over HTTP: search, one of them, the graph around it, and its page."""

import io
from pathlib import Path
from typing import Any
from urllib.parse import quote

import networkx as nx
import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.building import take_facts
from api.settings import Settings
from graph.opening import open_writer
from ingest.facts import Entity, Facts

LUEYANG = "institution/610727/略阳县人大常委会"


def search(client: TestClient, **parameters: Any) -> list[Any]:
    body = client.get("/api/entities", params=parameters).json()
    assert set(body) == {"total", "limit", "offset", "items"}
    items: list[Any] = body["items"]
    return items


@pytest.mark.parametrize("q", ["略阳县人大常", "略陽縣人大常委會", "lueyangxianrenda", "lyxrdcwh"])
def test_completion(client: TestClient, q: str) -> None:
    assert LUEYANG in [one["id"] for one in search(client, q=q)]


def test_types_narrow_the_search(client: TestClient) -> None:
    both = search(client, q="县", type=["Place", "LegalInstrument"], limit=200)
    assert {one["type"] for one in both} <= {"Place", "LegalInstrument"}
    assert {one["type"] for one in search(client, q="县", type="Place", limit=200)} == {"Place"}


def test_the_empty_search_pages_through_all(client: TestClient) -> None:
    whole = client.get("/api/entities").json()["total"]
    seen = [one["id"] for offset in range(0, whole, 150) for one in search(client, limit=150, offset=offset)]
    assert len(seen) == len(set(seen)) == whole > 100


def test_slips_find_near_names(client: TestClient) -> None:
    hits = search(client, q="略阳县人大常务委")
    assert LUEYANG in [one["id"] for one in hits]
    assert {one["how"] for one in hits} == {"near"}


def test_one_entity(client: TestClient) -> None:
    entity = client.get(f"/api/entities/{LUEYANG}").json()
    assert (entity["name"], entity["type"], entity["region"]) == ("略阳县人大常委会", "Institution", "610727")
    assert "常委会" in entity["aliases"]
    assert entity["did"] == sum(one["count"] for one in entity["doings"]) > 5
    assert [one["title"] for one in entity["documents"]]


def test_the_neighbourhood_is_bounded_and_says_so(client: TestClient) -> None:
    path = f"/api/entities/{LUEYANG}/neighbourhood"
    small = client.get(path, params={"limit": 5}).json()
    assert (len(small["nodes"]), small["truncated"]) == (5, True)
    whole = client.get(path, params={"limit": 1000}).json()
    assert whole["truncated"] is False
    ids = {node["id"] for node in whole["nodes"]}
    assert all({edge["source"], edge["target"]} <= ids for edge in whole["edges"])
    assert len({edge["id"] for edge in whole["edges"]}) == len(whole["edges"]) > 5
    wider = client.get(path, params={"limit": 1000, "hops": 2}).json()
    assert ids < {node["id"] for node in wider["nodes"]}
    only = client.get(path, params={"types": ["Report"]}).json()
    assert {node["node_type"] for node in only["nodes"]} == {"Institution", "Report"}
    assert client.get(path, params={"limit": 1_000_000}).status_code == 400


def test_the_neighbourhood_for_gephi(client: TestClient) -> None:
    path = f"/api/entities/{LUEYANG}/neighbourhood"
    json = client.get(path).json()
    graphml = client.get(path, params={"format": "graphml"})
    assert graphml.headers["x-truncated"] == "false"
    graph = nx.read_graphml(io.BytesIO(graphml.content), force_multigraph=True)
    assert (len(graph.nodes), len(graph.edges)) == (len(json["nodes"]), len(json["edges"]))
    gexf = client.get(path, params={"format": "gexf"})
    assert gexf.text.count("<node ") == len(json["nodes"])


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/turtle", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("application/rdf+xml;q=0.9, text/html;q=0.1", "application/rdf+xml"),
        ("text/html,application/xhtml+xml", "text/html"),
        ("*/*", "text/html"),
    ],
)
def test_a_node_by_accept(client: TestClient, accept: str, media_type: str) -> None:
    answer = client.get(f"/id/{LUEYANG}", headers={"accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media_type)
    assert answer.headers["vary"].startswith("Accept")
    assert "略阳县人大常委会" in answer.text or media_type == "application/ld+json"


def test_a_node_in_every_spelling_of_its_path(client: TestClient) -> None:
    turtle = {"accept": "text/turtle"}
    raw, escaped = (
        client.get(f"/id/{LUEYANG}", headers=turtle),
        client.get(f"/id/{quote(LUEYANG)}", headers=turtle),
    )
    assert raw.text == escaped.text
    kind = ox.RdfFormat.TURTLE
    assert {one.subject for one in ox.parse(raw.content, format=kind)} == {
        ox.NamedNode(f"https://w3id.org/renda/id/{LUEYANG}")
    }


def test_a_report_as_a_node_leads_to_its_page(client: TestClient) -> None:
    report = client.get("/api/documents").json()["items"][0]["id"]
    answer = client.get(f"/id/{report}", headers={"accept": "text/html"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/documents/{quote(report)}")
    activity = client.get(f"/id/{report}/activity/a1", headers={"accept": "text/html"})
    assert "prov:wasAssociatedWith" in activity.text
    assert client.get(f"/id/{LUEYANG}", headers={"accept": "image/png"}).status_code == 406


def test_a_name_with_a_slash_and_a_space_has_its_page(tmp_path: Path) -> None:
    name = "某县 人大/办公室"
    facts = Facts("a.txt", name, "2023", entities=(Entity("Institution", name, region="610727"),))
    settings = Settings(store=str(tmp_path / "store"))
    with open_writer(settings.store) as writer:
        take_facts(writer, "a.txt", facts, "digest", "mark", settings.base)
    with TestClient(create_app(settings)) as client:
        node = "institution/610727/某县%20人大%2F办公室"
        assert [one["id"] for one in client.get("/api/entities?type=Institution").json()["items"]] == [node]
        for path in (node, quote(node)):  # as an IRI is dereferenced, and as a link escapes it
            assert client.get(f"/id/{path}", headers={"accept": "text/turtle"}).status_code == 200, path
            assert client.get(f"/api/entities/{path}").json()["name"] == name
            assert client.get(f"/api/entities/{path}/neighbourhood").status_code == 200
