"""Reports over HTTP: list, read, take in, withdraw; and text that must stay text."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.building import take_facts, write_base
from api.settings import Settings
from graph.oxigraph import open_writer
from ingest.facts import Activity, Entity, Facts, Mention, Quantity, Span

TOKEN = "another-token"
REPORT = "略阳县人大常委会2023年工作总结\n全年听取审议专项工作报告12个，开展执法检查3次，提出审议意见45条。\n"
ALLOWED = {"authorization": f"Bearer {TOKEN}"}
OWN_SCRIPT = re.compile(r'<script type="module" src="/static/vendor/[a-z]+\.js"></script>')
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202ejavascript:alert(3)"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[TestClient]:
    """A service over a store of its own, empty but for the base graph."""
    settings = Settings(store=str(tmp_path / "store"), token=TOKEN, input_bytes=100_000)
    with open_writer(tmp_path / "store") as writer:
        write_base(writer, settings.base)
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


def test_the_list_of_reports(client: TestClient) -> None:
    page = client.get("/api/documents", params={"limit": 3, "offset": 1}).json()
    assert (page["total"], page["limit"], page["offset"], len(page["items"])) == (10, 3, 1, 3)
    lueyang = client.get("/api/documents", params={"year": 2014, "limit": 200}).json()["items"]
    assert "略阳县人大常委会" in [one["issuer"]["name"] for one in lueyang]


def test_a_report_comes_and_goes(own: TestClient) -> None:
    added = own.post("/api/documents?name=报告.txt", content=REPORT.encode("gb18030"), headers=ALLOWED)
    assert added.status_code == 201, added.text
    assert (added.json()["status"], added.json()["source"]) == ("added", "upload:报告.txt")
    (document,) = own.get("/api/documents").json()["items"]
    assert (document["encoding"], document["period"]) == ("gb18030", "2023")
    full = own.get(f"/api/documents/{document['id']}").json()
    assert full["text"].startswith("略阳县人大常委会2023年工作总结")
    assert {one["kind"] for one in full["spans"]} >= {"entity", "activity", "quantity"}
    for one in full["spans"]:
        assert 0 <= one["start"] < one["end"] <= len(full["text"])
        assert 0 <= one["source_start"] < one["source_end"] <= len(full["source_text"])
    assert "sentences" not in full
    explained = own.get(f"/api/documents/{document['id']}", params={"explain": True}).json()
    assert {key: explained[key] for key in full} == full
    kinds = {fact["kind"] for one in explained["sentences"] for fact in one["facts"]}
    assert kinds >= {"entity", "activity", "quantity"}
    for one in explained["sentences"]:
        assert full["text"][one["start"] : one["end"]] == one["text"]
        assert all(fact["rule"] and not fact["dropped"] for fact in one["facts"])
        assert all(other["dropped"] for other in one["dropped"])
    changed = REPORT.replace("45条", "46条").encode()
    again = own.post("/api/documents?name=报告.txt", content=changed, headers=ALLOWED)
    assert again.json()["status"] == "replaced"
    (document,) = own.get("/api/documents").json()["items"]
    assert own.delete(f"/api/documents/{document['id']}", headers=ALLOWED).status_code == 204
    assert own.get("/api/documents").json()["total"] == 0
    assert own.delete(f"/api/documents/{document['id']}", headers=ALLOWED).status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "status", "word"),
    [
        ("a.txt", b"", 422, "empty"),
        ("a.txt", b"An English report on many things. " * 50, 422, "Chinese"),
        ("a.txt", os.urandom(3000), 422, "a.txt"),
        ("a.txt", REPORT.encode() * 2000, 413, "100000 bytes"),
        ("../a.txt", REPORT.encode(), 400, "without folders"),
        ("", REPORT.encode(), 400, "name"),
    ],
)
def test_bad_uploads_change_nothing(
    own: TestClient, name: str, content: bytes, status: int, word: str
) -> None:
    before = own.get("/health").json()
    answer = own.post("/api/documents", params={"name": name}, content=content, headers=ALLOWED)
    assert answer.status_code == status, answer.text
    assert word in answer.json()["detail"]
    assert "/tmp" not in answer.text
    assert own.get("/health").json() == before


@pytest.mark.parametrize(
    "header", [{}, {"authorization": "Bearer wrong"}, {"authorization": f"Basic {TOKEN}"}]
)
def test_only_the_token_may_change_the_store(own: TestClient, header: dict[str, str]) -> None:
    answer = own.post("/api/documents?name=a.txt", content=REPORT.encode(), headers=header)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert own.delete("/api/documents/x", headers=header).status_code == 401
    assert own.get("/api/documents").json()["total"] == 0


def test_without_a_token_nobody_may(sample_store: Path) -> None:
    with TestClient(create_app(Settings(store=str(sample_store)))) as client:
        answer = client.delete("/api/documents/x", headers={"authorization": "Bearer "})
    assert (answer.status_code, "RENDA_TOKEN" in answer.json()["detail"]) == (401, True)


def test_a_service_without_a_store_is_alive_and_not_ready(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(store=str(tmp_path / "none")))) as client:
        health, answer = client.get("/health"), client.get("/api/did?who=x")
    assert (health.status_code, health.json()["alive"], health.json()["ready"]) == (503, True, False)
    assert (answer.status_code, "renda build" in answer.json()["detail"]) == (503, True)


def test_a_new_generation_is_served_without_a_restart(own: TestClient) -> None:
    first = own.get("/health").json()["generation"]
    own.post("/api/documents?name=a.txt", content=REPORT.encode(), headers=ALLOWED)
    assert own.get("/health").json()["generation"] != first
    assert own.get("/api/did", params={"who": "略阳县人大常委会"}).json()["total"] > 0


def test_text_from_reports_and_questions_never_becomes_markup(tmp_path: Path) -> None:
    span = Span(0, len(EVIL), 0, len(EVIL))
    facts = Facts(
        EVIL, EVIL, "2023", EVIL,
        entities=(Entity("Institution", EVIL, (EVIL + "x",), (Mention(EVIL, span),)),),
        activities=(Activity("a1", "Hearing", EVIL, EVIL, (EVIL,), False, EVIL, span, rule=EVIL),),
        quantities=(Quantity(1, EVIL, EVIL, activity="a1", span=span),),
        text=EVIL, source_text=EVIL,
    )  # fmt: skip
    settings = Settings(store=str(tmp_path / "store"))
    with open_writer(tmp_path / "store") as writer:
        write_base(writer, settings.base)
        take_facts(writer, "evil", facts, "digest", "mark", settings.base)
    with TestClient(create_app(settings)) as client:
        (document,) = client.get("/api/documents").json()["items"]
        (entity,) = client.get("/api/entities").json()["items"]
        html = {"accept": "text/html"}
        pages = [
            client.get("/", params={"who": EVIL, "about": EVIL}),
            client.get("/documents"),
            client.get(f"/documents/{document['id']}"),
            client.get(f"/id/{entity['id']}", headers=html),
            client.get(f"/id/{document['id']}/activity/a1", headers=html),
            client.get("/docs"),
        ]
    for page in pages:
        assert page.status_code == 200, page.text
        assert page.headers["content-type"].startswith("text/html")
        assert "<script" not in OWN_SCRIPT.sub("", page.text)
        assert "<img" not in page.text
        assert 'href="javascript' not in page.text
    assert any("&lt;script&gt;" in page.text for page in pages)
