"""The W3C suites of SPARQL 1.0 and 1.1 for queries and results, each case through HTTP."""

import csv
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from tests.sparql.comparing import is_same_bag, is_same_csv, is_same_graph, load_expected, solutions_of
from tests.sparql.w3c import SUITES, Case, load_cases, path_of

if not SUITES.exists():
    pytest.skip(f"the W3C suites are not at {SUITES}", allow_module_level=True)

CASES = load_cases()
EXPECTED_FAILURES = {
    row["case"]: row["cause"]
    for row in csv.DictReader(Path(__file__).with_name("expected_failures.csv").open(encoding="utf-8"))
}
XML, CSV, TSV, TURTLE = (
    "application/sparql-results+xml", "text/csv", "text/tab-separated-values", "text/turtle",
)  # fmt: skip


def ask(client: httpx.Client, case: Case, accept: str) -> httpx.Response:
    parameters = [("query", case.text)]
    if not case.said:
        parameters += [("default-graph-uri", iri) for iri in case.data]
        parameters += [("named-graph-uri", iri) for iri in case.graphs]
    return client.post("/sparql", data=_form(parameters), headers={"accept": accept})


def _form(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    form: dict[str, list[str]] = {}
    for name, value in pairs:
        form.setdefault(name, []).append(value)
    return form


def passes(client: httpx.Client, case: Case) -> bool:
    """Does the service answer as the case says?"""
    if case.kind in ("positive", "negative"):
        response = ask(client, case, "*/*")
        # A query with a function that is not known here can be read, and is refused for that.
        is_read = response.status_code == 200 or "custom function" in response.json()["detail"]
        return is_read is (case.kind == "positive") and response.status_code in (200, 400)
    accept = {".csv": CSV, ".tsv": TSV, ".srj": "application/sparql-results+json"}
    response = ask(client, case, f"{accept.get(path_of(case.result).suffix, XML)}, {TURTLE}")
    if response.status_code != 200:
        return False
    if case.kind == "csv":
        return is_same_csv(response.text, path_of(case.result).read_text("utf-8"))
    expected = load_expected(path_of(case.result), case.result)
    form = ox.QueryResultsFormat.from_media_type(response.headers["content-type"])
    if form is None:
        triples = [quad.triple for quad in ox.parse(response.content, format=ox.RdfFormat.TURTLE)]
        return isinstance(expected, list) and is_same_graph(triples, expected)
    got = solutions_of(response.content, form)
    if isinstance(got, bool) or isinstance(expected, bool):
        return got is expected
    return is_same_bag(got, expected, case.is_lax)  # type: ignore[arg-type]


def test_all_cases_are_collected() -> None:
    kinds = [case.kind for case in CASES]
    counts = {kind: kinds.count(kind) for kind in sorted(set(kinds))}
    assert len(CASES) == len({case.name for case in CASES})
    assert counts == {"csv": 3, "evaluation": 515, "negative": 90, "positive": 212}


def test_the_pass_rate() -> None:
    assert 1 - len(EXPECTED_FAILURES) / len(CASES) > 0.98


def test_the_expected_failures_are_cases() -> None:
    assert set(EXPECTED_FAILURES) <= {case.name for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(suites: httpx.Client, case: Case) -> None:
    assert passes(suites, case) is (case.name not in EXPECTED_FAILURES), EXPECTED_FAILURES.get(case.name)
