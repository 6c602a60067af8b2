"""The reconciliation service keeps to version 0.2 of its API, and finds what people type."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import validate

URL = "/api/reconcile"
_TYPE = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
}
# What §3 and §4.3 of the specification ask of a manifest and of a result batch.
MANIFEST = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace", "defaultTypes", "view"],
    "properties": {
        "versions": {"type": "array", "contains": {"const": "0.2"}},
        "name": {"type": "string"},
        "identifierSpace": {"type": "string", "format": "uri"},
        "schemaSpace": {"type": "string", "format": "uri"},
        "defaultTypes": {"type": "array", "items": _TYPE},
        "view": {"type": "object", "required": ["url"], "properties": {"url": {"pattern": r"\{\{id\}\}"}}},
    },
}
CANDIDATE = {
    "type": "object",
    "required": ["id", "name", "type", "score", "match"],
    "properties": {
        "id": {"type": "string"},
        "name": {"type": "string"},
        "description": {"type": "string"},
        "type": {"type": "array", "items": _TYPE},
        "score": {"type": "number"},
        "match": {"type": "boolean"},
    },
    "additionalProperties": False,
}
RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {"result": {"type": "array", "items": CANDIDATE}},
    },
}
BODY = "略阳县人大常委会"


def ask(client: TestClient, **queries: dict[str, Any]) -> dict[str, Any]:
    """Both ways of sending a batch, which must agree."""
    text = json.dumps(queries, ensure_ascii=False)
    got = client.get(URL, params={"queries": text})
    posted = client.post(URL, data={"queries": text})
    assert got.status_code == posted.status_code == 200, got.text
    assert got.json() == posted.json()
    validate(got.json(), RESULTS)
    found: dict[str, Any] = got.json()
    return found


def test_the_manifest(client: TestClient) -> None:
    found = client.get(URL).json()
    validate(found, MANIFEST)
    assert {"Institution", "Place", "LegalInstrument"} <= {one["id"] for one in found["defaultTypes"]}


def test_a_batch(client: TestClient) -> None:
    found = ask(
        client,
        q0={"query": BODY, "type": "Institution"},
        q1={"query": "lyxrdcwh"},
        q2={"query": "略陽縣人大常委會", "limit": 1},
        q3={"query": "量子计算机中心实验室"},
    )
    first = found["q0"]["result"][0]
    assert (first["name"], first["match"], first["type"][0]["id"]) == (BODY, True, "Institution")
    assert BODY in {one["name"] for one in found["q1"]["result"]}
    assert not any(one["match"] for one in found["q1"]["result"])
    assert [one["name"] for one in found["q2"]["result"]] == [BODY]
    assert not any(one["match"] for one in found["q3"]["result"])
    scores = [one["score"] for one in found["q1"]["result"]]
    assert scores == sorted(scores, reverse=True)


def test_the_view_of_a_candidate_is_there(client: TestClient) -> None:
    template = client.get(URL).json()["view"]["url"]
    (found,) = ask(client, q0={"query": BODY, "limit": 1})["q0"]["result"]
    page = client.get(template.replace("{{id}}", found["id"]), headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert BODY in page.text


@pytest.mark.parametrize(
    "queries",
    [
        "[]",
        "no JSON",
        '{"q0": {}}',
        '{"q0": {"query": "甲", "type": "Thing"}}',
        '{"q0": {"query": "甲", "limit": 0}}',
    ],
)
def test_what_is_no_batch(client: TestClient, queries: str) -> None:
    answer = client.get(URL, params={"queries": queries})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert client.post(URL, data={"queries": queries}).status_code == 400


def test_too_much_at_once(client: TestClient) -> None:
    many = json.dumps({f"q{n}": {"query": "甲"} for n in range(300)})
    assert client.post(URL, data={"queries": many}).status_code == 400
    assert client.post(URL, data={"queries": "x" * 300_000}).status_code == 413
