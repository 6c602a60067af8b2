"""Every error of every route has the one form of RFC 9457."""

from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.problems import STATUS, status_of
from ingest.errors import RendaError, SourceError, StoreError


def operations(client: TestClient) -> list[tuple[str, str, dict[str, Any]]]:
    """Path, method and description of every route."""
    app = client.app
    assert isinstance(app, FastAPI)
    paths = app.openapi()["paths"]
    return [(path, method, one) for path, methods in paths.items() for method, one in methods.items()]


def is_problem(response: Any) -> bool:
    """Has it the form: media type, the four members, a sentence with an end?"""
    if response.headers["content-type"] != "application/problem+json":
        return False
    body = response.json()
    return (
        {"type", "title", "status", "detail", "instance"} <= set(body)
        and body["status"] == response.status_code
        and body["detail"][-1] in ".`"
        and "Traceback" not in response.text
    )


def test_the_walk_meets_every_route(client: TestClient) -> None:
    assert len(operations(client)) >= 17


def test_an_unknown_parameter_is_refused_everywhere(client: TestClient) -> None:
    for path, method, _ in operations(client):
        response = client.request(method, path.replace("{id}", "x"), params={"no_such": "1"})
        assert is_problem(response), (method, path, response.text)
        assert response.status_code == 400, (method, path)
        assert "no_such" in response.json()["detail"]


def test_a_parameter_given_twice_is_refused_unless_it_is_a_list(client: TestClient) -> None:
    seen = 0
    for path, method, one in operations(client):
        for parameter in one.get("parameters", []):
            if parameter["in"] == "query" and parameter["schema"].get("type") != "array":
                name = parameter["name"]
                response = client.request(
                    method, path.replace("{id}", "x"), params=[(name, "1"), (name, "1")]
                )
                assert response.status_code == 400, (method, path, name)
                assert is_problem(response), (method, path, name)
                seen += 1
    assert seen > 25


def test_a_number_out_of_range_is_refused_everywhere(client: TestClient) -> None:
    seen = 0
    for path, method, one in operations(client):
        for parameter in one.get("parameters", []):
            if parameter["schema"].get("type") == "integer":
                response = client.request(method, path.replace("{id}", "x"), params={parameter["name"]: "-1"})
                assert response.status_code == 400, (path, parameter["name"])
                assert is_problem(response), (path, parameter["name"])
                seen += 1
    assert seen > 5


def test_a_wrong_method_and_an_unknown_path(client: TestClient) -> None:
    for path, _, _ in operations(client):
        response = client.patch(path.replace("{id}", "x"))
        assert response.status_code == 405, path
        assert is_problem(response), path
    response = client.get("/no/such/place")
    assert response.status_code == 404
    assert is_problem(response)


def test_an_unknown_id_is_404_everywhere(client: TestClient) -> None:
    for path, method, _ in operations(client):
        if "{id}" in path and method == "get":
            response = client.get(path.replace("{id}", "institution/999999/没有"))
            assert response.status_code == 404, path
            assert is_problem(response), path


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/did?type=Dancing", 400),
        ("/api/did?limit=100000", 400),
        ("/api/did?year=last", 400),
        ("/api/entities?type=Planet", 400),
        ("/api/export?format=docx", 400),
        ("/api/export?who=没有这个机构", 400),
        ("/?type=Dancing", 400),
        ("/?who=x&year=last", 400),
    ],
)
def test_what_cannot_be_honoured_is_refused(client: TestClient, path: str, status: int) -> None:
    response = client.get(path)
    assert response.status_code == status, response.text
    assert is_problem(response), response.text


def test_an_error_has_the_status_of_its_nearest_parent() -> None:
    class StrangeError(SourceError):
        pass

    assert status_of(StrangeError("a.txt", "is strange")) == STATUS[SourceError]
    assert status_of(StoreError("store", "is away")) == 503
    assert status_of(RendaError("no")) == 400


def test_every_answer_has_the_security_headers(client: TestClient) -> None:
    for path in ("/", "/api/stats", "/no/such/place", "/static/style.css", "/id/zzz"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"], path
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
