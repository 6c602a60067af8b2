"""Speed of SPARQL over HTTP beside the native Oxigraph server and rdflib-endpoint: same data, same run.

    python -m bench sparql

The three serve the sample corpus; the same client asks each the example queries in turn, those that only
need SPARQL, at 1 and at 8 connections. Figures of one run on one machine: only their ratios travel.
"""

import asyncio
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import create_server

import httpx

from api.building import build_store
from api.settings import Settings
from api.sparql.examples import load_examples
from graph.oxigraph import open_reader
from graph.text_search import QUERY_PREFIXES
from ingest.resources import data_dir

CLIENTS = (1, 8)
SECONDS = 5.0
SLOWER, LESS, MORE = 1.5, 0.8, 20.0
"""Aims: at most so many times the native median, at least so much of its throughput, and of rdflib's."""
_RDFLIB = """
import sys, rdflib, uvicorn
from rdflib_endpoint import SparqlEndpoint
graph = rdflib.Dataset(default_union=True)
graph.parse(sys.argv[1], format="nquads")
uvicorn.run(SparqlEndpoint(graph=graph, path="/sparql"), port=int(sys.argv[2]), log_level="error")
"""
_RENDA = """
import sys, uvicorn
from api.app import create_app
from api.settings import Settings
uvicorn.run(create_app(Settings(store=sys.argv[1])), port=int(sys.argv[2]), log_level="error")
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one server did at one number of clients; times in milliseconds."""

    median: float
    p95: float
    p99: float
    throughput: float


def measure() -> int:
    """Print the figures and ratios; 1 where one is short of its aim."""
    native = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if native is None:
        print("no native server to compare with: pip install oxigraph")
        return 0
    prologue = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in QUERY_PREFIXES.items())
    queries = [prologue + one.query for one in load_examples() if "text:" not in one.query]
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        store, quads = _prepare(Path(folder))
        python = sys.executable
        urls = {
            "native": stack.enter_context(_native(native, quads, Path(folder) / "native")),
            "renda": stack.enter_context(_serve([python, "-c", _RENDA, str(store)], "/sparql")),
            "rdflib": stack.enter_context(_serve([python, "-c", _RDFLIB, str(quads)], "/sparql")),
        }
        print(f"{platform.platform()}, Python {platform.python_version()}, {len(queries)} queries")
        return max(_compare(urls, queries, clients) for clients in CLIENTS)


def _compare(urls: dict[str, str], queries: Sequence[str], clients: int) -> int:
    figures = {name: asyncio.run(_load(url, queries, clients)) for name, url in urls.items()}
    for name, one in figures.items():
        print(
            f"{name:>7} {clients} clients: p50 {one.median:7.1f} ms, p95 {one.p95:7.1f}, p99 {one.p99:7.1f},"
            f" {one.throughput:7.1f} queries/s"
        )
    slower = figures["renda"].median / figures["native"].median
    share = figures["renda"].throughput / figures["native"].throughput
    more = figures["renda"].throughput / figures["rdflib"].throughput
    print(f"   median {slower:.2f} × native, throughput {share:.2f} × native, {more:.0f} × rdflib-endpoint")
    return int(slower > SLOWER or share < LESS or more < MORE)


async def _load(url: str, queries: Sequence[str], clients: int) -> Figures:
    """Ask for `SECONDS`, each client the queries in turn from another place in their order."""
    times: list[float] = []
    limits = httpx.Limits(max_connections=clients)
    async with httpx.AsyncClient(timeout=120, limits=limits) as client:
        await _ask_all(client, url, queries)  # whatever is made at first use is made now
        began = time.perf_counter()
        await asyncio.gather(
            *(_ask_on(client, url, queries[n:] + queries[:n], began + SECONDS, times) for n in range(clients))  # type: ignore[operator]
        )
        took = time.perf_counter() - began
    cuts = statistics.quantiles(times, n=100) if len(times) > 1 else [times[0]] * 99
    return Figures(1000 * statistics.median(times), 1000 * cuts[94], 1000 * cuts[98], len(times) / took)


async def _ask_on(
    client: httpx.AsyncClient, url: str, queries: Sequence[str], until: float, times: list[float]
) -> None:
    for query in _forever(queries):
        if time.perf_counter() >= until:
            return
        began = time.perf_counter()
        await _ask(client, url, query)
        times.append(time.perf_counter() - began)


async def _ask_all(client: httpx.AsyncClient, url: str, queries: Sequence[str]) -> None:
    for query in queries:
        await _ask(client, url, query)


async def _ask(client: httpx.AsyncClient, url: str, query: str) -> None:
    accept = {"accept": "application/sparql-results+json, text/turtle;q=0.9", "accept-encoding": "identity"}
    answer = await client.post(url, data={"query": query}, headers=accept)
    answer.raise_for_status()


def _forever(queries: Sequence[str]) -> Iterator[str]:
    while True:
        yield from queries


def _prepare(folder: Path) -> tuple[Path, Path]:
    """The sample corpus as a store and as N-Quads."""
    store, quads = folder / "store", folder / "all.nq"
    reports = sorted((data_dir() / "reports").glob("*_*.*"))
    build_store(reports, Settings(store=str(store)), lambda _: lambda path: None)
    with open_reader(store) as reader, quads.open("w", encoding="utf-8") as file:
        file.writelines(f"{quad} .\n" for quad in reader.quads())
    return store, quads


@contextmanager
def _native(program: str, quads: Path, folder: Path) -> Iterator[str]:
    load = [program, "load", "--location", str(folder), "--file", str(quads)]
    subprocess.run(load, check=True, capture_output=True)
    serve = [program, "serve-read-only", "--location", str(folder), "--union-default-graph", "--bind"]
    with _serve(serve, "/query", "127.0.0.1:{}") as url:
        yield url


@contextmanager
def _serve(command: list[str], path: str, port_argument: str = "{}") -> Iterator[str]:
    """Start a server on a free port and wait until it answers."""
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = subprocess.Popen([*command, port_argument.format(port)], stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}{path}"
    try:
        for _ in range(600):
            try:
                httpx.post(url, data={"query": "ASK {}"}, timeout=30).raise_for_status()
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        yield url
    finally:
        server.terminate()
        server.wait(20)
