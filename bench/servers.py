"""SPARQL servers over the sample corpus, each a process of its own, for the benchmarks to ask."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import create_server

import httpx

from api.building import build_store
from api.settings import Settings
from graph.layout import Layout
from graph.oxigraph import open_reader
from ingest.resources import data_dir

RENDA = """
import os, sys, uvicorn
from api.app import create_app
from api.settings import load_settings
app = create_app(load_settings(os.environ, store=sys.argv[1]))
uvicorn.run(app, port=int(sys.argv[2]), log_level="error")
"""
"""The service: arguments are the store and the port."""
RDFLIB = """
import sys, rdflib, uvicorn
from rdflib_endpoint import SparqlEndpoint
graph = rdflib.Dataset(default_union=True)
graph.parse(sys.argv[1], format="nquads")
uvicorn.run(SparqlEndpoint(graph=graph, path="/sparql"), port=int(sys.argv[2]), log_level="error")
"""
"""rdflib-endpoint: arguments are the N-Quads and the port."""


def prepare(folder: Path) -> tuple[Path, Path]:
    """The sample corpus as a store and as N-Quads."""
    store, quads = folder / "store", folder / "all.nq"
    reports = sorted((data_dir() / "reports").glob("*_*.*"))
    build_store(reports, Settings(store=str(store)), lambda _: lambda path: None)
    with open_reader(store) as reader, quads.open("w", encoding="utf-8") as file:
        file.writelines(f"{quad} .\n" for quad in reader.quads())
    return store, quads


def native_command(store: Path) -> list[str] | None:
    """The native Oxigraph server on the very files of the store; None where it is not installed."""
    beside = str(Path(sys.executable).parent)
    program = shutil.which("oxigraph", path=beside) or shutil.which("oxigraph")
    generation = Layout(store).current()
    if program is None or generation is None:
        return None
    return [program, "serve-read-only", "--location", str(generation.data), "--bind"]


@contextmanager
def serve(
    command: Sequence[str], path: str, port_argument: str = "{}", environ: Mapping[str, str] | None = None
) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Start a server on a free port and wait until it answers; gives its URL and process."""
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = [*command, port_argument.format(port)]
    server = subprocess.Popen(arguments, stderr=subprocess.DEVNULL, env={**os.environ, **(environ or {})})
    url = f"http://127.0.0.1:{port}{path}"
    try:
        _wait_for(url)
        yield url, server
    finally:
        server.terminate()
        server.wait(20)


def percentile(times: Sequence[float], share: int) -> float:
    """What so many of a hundred take at most."""
    return statistics.quantiles(times, n=100)[share - 1] if len(times) > 1 else times[0]


def _wait_for(url: str) -> None:
    for _ in range(600):
        try:
            httpx.post(url, data={"query": "ASK {}"}, timeout=30).raise_for_status()
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise TimeoutError(f"{url} does not answer")
