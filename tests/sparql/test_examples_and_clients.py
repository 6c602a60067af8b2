"""The example queries answer on the sample corpus, asked by the clients that people use."""

import html
import json
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, TURTLE, XML, SPARQLWrapper

from api.sparql.examples import Example, load_examples
from graph.text_search import QUERY_PREFIXES
from ingest.resources import data_dir

EXAMPLES = load_examples()
TABLES = [one for one in EXAMPLES if "SELECT" in one.query and "CONSTRUCT" not in one.query]
COMUNICA = Path(__file__).parent / "comunica"


def ask(service: str, query: str, accept: str = "application/sparql-results+json") -> httpx.Response:
    return httpx.get(f"{service}/sparql", params={"query": query}, headers={"accept": accept}, timeout=30)


def test_there_are_enough_and_each_file_is_one() -> None:
    assert len(EXAMPLES) >= 15
    assert len(EXAMPLES) == len(list((data_dir() / "queries").iterdir()))
    assert all(one.zh.endswith("？") and one.en.endswith("?") for one in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_example_answers(service: str, example: Example) -> None:
    response = ask(service, example.query, "application/sparql-results+json, text/turtle")
    assert response.status_code == 200, response.text
    if response.headers["content-type"].startswith("text/turtle"):
        assert response.text.count(" .\n") > 5
    elif "boolean" in response.json():
        assert response.json()["boolean"] is True
    else:
        assert response.json()["results"]["bindings"]


def test_the_page_shows_them_and_their_answers(service: str) -> None:
    browser = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    for language in ("zh", "en"):
        page = httpx.get(f"{service}/sparql", headers=browser | {"accept-language": language}).text
        assert all(getattr(one, language) in html.unescape(page) for one in EXAMPLES), language
    for one in EXAMPLES:
        answer = ask(service, one.query, browser["accept"])
        assert answer.status_code == 200, one.name
        assert answer.headers["content-type"].startswith("text/html")


def test_the_page_escapes_what_it_is_sent(service: str) -> None:
    evil = 'SELECT ("<script>alert(1)</script>" AS ?x) {} # <script>'
    answer = ask(service, evil, "text/html")
    assert answer.status_code == 200
    broken = ask(service, "<script>alert(1)</script>", "text/html")
    assert broken.status_code == 400
    for page in (answer.text, broken.text):
        assert "<script" not in page
        assert "&lt;script&gt;" in page


@pytest.mark.parametrize("example", TABLES, ids=lambda one: one.name)
def test_sparqlwrapper(service: str, example: Example) -> None:
    wrapper = SPARQLWrapper(f"{service}/sparql")
    wrapper.setQuery(example.query)
    expected = ask(service, example.query).json()["results"]["bindings"]
    wrapper.setReturnFormat(JSON)
    assert wrapper.queryAndConvert()["results"]["bindings"] == expected  # type: ignore[index, call-overload]
    wrapper.setMethod("POST")
    wrapper.setReturnFormat(XML)
    assert wrapper.queryAndConvert().toxml().count("<result>") == len(expected)  # type: ignore[union-attr]


def test_sparqlwrapper_takes_graphs(service: str) -> None:
    wrapper = SPARQLWrapper(f"{service}/sparql")
    wrapper.setQuery(next(one.query for one in EXAMPLES if "CONSTRUCT" in one.query))
    wrapper.setReturnFormat(TURTLE)
    assert b"@prefix" in wrapper.queryAndConvert()  # type: ignore[operator]


@pytest.mark.parametrize("example", TABLES, ids=lambda one: one.name)
def test_rdflib(service: str, example: Example) -> None:
    store = SPARQLStore(f"{service}/sparql", returnFormat="json")
    rows = list(store.query(example.query, initNs=dict(QUERY_PREFIXES)))
    assert len(rows) == len(ask(service, example.query).json()["results"]["bindings"])


def test_comunica(service: str) -> None:
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    if not (COMUNICA / "node_modules").exists():
        pytest.skip("Comunica is not installed: run `make readers`")
    queries = {one.name: prologue() + one.query for one in TABLES if "text:" not in one.query}
    run = subprocess.run(
        ["node", "ask.mjs", f"{service}/sparql"],
        input=json.dumps(queries),
        cwd=COMUNICA,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    counts = json.loads(run.stdout)
    for name, query in queries.items():
        assert counts[name] == len(ask(service, query).json()["results"]["bindings"]), name


def prologue() -> str:
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in QUERY_PREFIXES.items())
