"""The commands, run in this process and, where the exit code or the speed matters, in one of their own."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import app
from ingest.resources import data_dir

RUNNER = CliRunner()
COMMANDS = ("build", "serve", "demo", "ask", "extract", "evaluate", "sparql", "export", "validate", "stats")


def run(*words: str, code: int = 0) -> tuple[str, str]:
    """Run a command; its standard output and standard error."""
    result = RUNNER.invoke(app, list(words))
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


Spawn = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def spawn(environment: dict[str, str], tmp_path: Path) -> Spawn:
    """Run a command in a process of its own."""

    def run_it(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "api.cli", *words]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8")

    return run_it


@pytest.fixture
def store(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample store, as RENDA_STORE."""
    monkeypatch.setenv("RENDA_STORE", str(sample_store))
    return sample_store


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    output, _ = run(command, "--help")
    assert "Example" in output
    assert f"renda {command}" in output


def test_help_comes_at_once_and_loads_nothing_heavy(environment: dict[str, str], tmp_path: Path) -> None:
    heavy = ("spacy", "fastapi", "pyoxigraph", "rdflib", "lxml", "pypinyin", "opencc")
    code = f"import sys, api.cli; print([name for name in {heavy} if name in sys.modules])"
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"


def test_ask_prints_a_table_and_says_how_it_understood(store: Path) -> None:
    output, notes = run("ask", "略陽縣人大常委會", "--limit", "3")
    assert len(output.splitlines()) == 4
    assert "略阳县人大常委会" in output
    assert "3 of " in notes
    assert "--offset" in notes


def test_ask_json_is_what_http_answers(store: Path, client: object) -> None:
    from fastapi.testclient import TestClient

    assert isinstance(client, TestClient)
    output, _ = run("ask", "略阳县人大", "监督", "--json")
    assert json.loads(output) == client.get("/api/did", params={"who": "略阳县人大", "about": "监督"}).json()


def test_ask_with_an_unknown_name_offers_near_ones(store: Path) -> None:
    output, notes = run("ask", "略阳县人大常务会")
    assert output == ""
    assert "略阳县人大常委会" in notes
    assert "0 of 0" in notes


def test_sparql_table_json_and_graph(store: Path) -> None:
    table, _ = run("sparql", "SELECT ?n { ?x a renda:Report ; rdfs:label ?n }")
    assert len(table.splitlines()) == 11
    as_json, _ = run("sparql", "SELECT ?n { ?x a renda:Report ; rdfs:label ?n }", "--format", "json")
    assert len(json.loads(as_json)["results"]["bindings"]) == 10
    truth, _ = run("sparql", "ASK { ?x a renda:Report }")
    assert truth == "true\n"
    turtle, _ = run("sparql", "DESCRIBE ?x { ?x a renda:Report } LIMIT 1", "-f", "ttl")
    assert "renda:Report" in turtle


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("sparql", "SELEC"), "line 1, column 6"),
        (("sparql", "ASK {}", "--format", "ttl"), "choose one of json, xml, csv, tsv"),
        (("ask", "略阳县人大", "--type", "Dancing"), "choose one of Hearing"),
        (("export", "all.docx"), "choose one of .graphml"),
        (("export", "all.graphml", "--who", "没有这个机构的"), "Nobody in the store"),
        (("ask",), "Missing argument"),
        (("dance",), "No such command"),
        (("stats", "--store", "/no/such/store"), "make one with `renda build`"),
        (("stats", "--store", "http://127.0.0.1:9/sparql"), "http://127.0.0.1:9/sparql"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_code_2(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    output, notes = run(*words, code=2)
    assert sentence in notes
    assert output == ""
    assert "Traceback" not in notes
    assert list(tmp_path.iterdir()) == []


def test_export_writes_whole_files(store: Path, tmp_path: Path) -> None:
    for name in ("all.graphml", "all.gexf", "all.csv", "all.nq"):
        _, notes = run("export", str(tmp_path / name))
        assert name in notes
    assert {path.suffix for path in tmp_path.iterdir()} == {".csv", ".gexf", ".graphml", ".nq"}
    _, notes = run("export", str(tmp_path / "missing" / "all.csv"), code=2)
    assert "cannot be written" in notes


def test_stats_count_what_is_there(store: Path) -> None:
    output, _ = run("stats", "--json")
    found = json.loads(output)
    assert found["reports"] == 10
    assert sum(found["reports_by_period"].values()) == 10
    assert found["entities"]["Institution"] > 30
    table, _ = run("stats")
    assert table.splitlines()[0] == "what\tkind\tcount"


def test_the_sample_store_is_valid(store: Path) -> None:
    output, notes = run("validate")
    assert (output, notes) == ("", "10 reports conform.\n")


def test_a_process_of_its_own_has_the_same_exit_codes(spawn: Spawn, sample_store: Path) -> None:
    done = spawn("ask", "略阳县人大", "--store", str(sample_store), "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["who"]["entity"]["name"] == "略阳县人大"
    wrong = spawn("ask", "略阳县人大", "--store", str(sample_store / "no"))
    assert wrong.returncode == 2
    assert len(wrong.stderr.splitlines()) == 1


def test_an_unchanged_folder_is_known_at_once(spawn: Spawn, tmp_path: Path) -> None:
    reports, store = data_dir() / "reports" / "002_lueyang.txt", str(tmp_path / "store")
    assert spawn("build", str(reports), "--store", store).returncode == 0
    began = time.monotonic()
    again = spawn("build", str(reports), "--store", store)
    assert "Nothing has changed" in again.stdout
    assert time.monotonic() - began < 5  # two seconds on a quiet machine
