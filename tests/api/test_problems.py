"""Every error of every route has the one form of RFC 9457."""

from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.problems import STATUS, status_of
from api.settings import Settings
from ingest.errors import RendaError, SourceError, StoreError
from tests.api.conftest import TOKEN


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


BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.mark.parametrize(
    ("path", "status", "zh", "en"),
    [
        ("/no/such/<b>place</b>", 404, "没有找到", "Not found"),
        ("/documents/report/1/2/3", 404, "库中没有报告 report/1/2/3", "There is no report report/1/2/3"),
        ("/id/institution/999999/没有", 404, "库中没有这个节点", "Nothing is known of this node"),
        ("/?who=x&year=<i>", 400, "不是年份", "is no year"),
        ("/graph?hops=9", 400, "参数“hops”的值不能用", "less than or equal to 3"),
        ("/compare?" + "&".join(["who=x"] * 7), 400, "请最多填 6 个", "name at most 6"),
        ("/api/did?no_such=<b>", 400, "这里没有参数“no_such”", "“no_such” is not known here"),
        ("/static/none.css", 404, "没有找到", "Not found"),
    ],
)
def test_browsers_get_a_page_in_their_language(
    client: TestClient, path: str, status: int, zh: str, en: str
) -> None:
    for language, words in (("zh-CN", zh), ("en-GB,en;q=0.8", en)):
        response = client.get(path, headers=BROWSER | {"accept-language": language})
        assert response.status_code == status
        assert response.headers["content-type"].startswith("text/html")
        assert words in response.text
        assert "<b>" not in response.text
        assert "<i>" not in response.text


def test_a_defect_is_a_page_and_keeps_the_policy(settings: Settings) -> None:
    app = create_app(settings)

    @app.get("/defect")
    def defect() -> None:
        raise ZeroDivisionError("secret")

    client = TestClient(app, raise_server_exceptions=False)
    for headers in (BROWSER, {}):
        response = client.get("/defect", headers=headers)
        assert response.status_code == 500
        assert "secret" not in response.text
        assert "default-src 'none'" in response.headers["content-security-policy"]
        assert is_problem(response) is not bool(headers)
    assert "服务出错了" in client.get("/defect", headers=BROWSER).text


def test_a_store_that_is_away_is_a_page(tmp_path: Path) -> None:
    client = TestClient(create_app(Settings(store=str(tmp_path / "none"))))
    response = client.get("/", headers=BROWSER)
    assert response.status_code == 503
    assert "现在读不到资料库" in response.text
    assert is_problem(client.get("/api/stats"))


def test_a_file_that_is_none_is_a_page_too(client: TestClient) -> None:
    headers = BROWSER | {"authorization": f"Bearer {TOKEN}"}
    response = client.post("/api/documents/preview?name=x.txt", content=b"", headers=headers)
    assert response.status_code == 422
    assert "这份文件读不出来" in response.text
