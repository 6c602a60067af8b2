"""Speed of SPARQL over HTTP beside the native Oxigraph server and rdflib-endpoint: same data, same run.

    python -m bench sparql

The native server reads the very files that the service reads; the same client asks each the example queries
in turn, those that only need SPARQL, at 1 and at 8 connections. Figures of one run on one machine: only
their ratios travel. What is between the service and the native server is told apart by asking both for
nothing (``ASK {}``: HTTP, and the way to the worker) and the engine alone, in this process, for the queries.
"""

import asyncio
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import httpx
import pyoxigraph as ox

from api.sparql.examples import load_examples
from bench.servers import RDFLIB, RENDA, native_command, percentile, prepare, serve
from graph.oxigraph import EmbeddedReader, open_reader
from graph.text_search import QUERY_PREFIXES

CLIENTS = (1, 8)
SECONDS = 10.0
SLOWER, LESS, MORE = 1.5, 0.8, 20.0
"""Aims: at most so many times the native median, at least so much of its throughput, and of rdflib's."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one server did at one number of clients; times in milliseconds."""

    median: float
    p95: float
    p99: float
    throughput: float


def measure() -> int:
    """Print the figures and ratios; 1 where one is short of its aim."""
    prologue = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in QUERY_PREFIXES.items())
    queries = [prologue + one.query for one in load_examples() if "text:" not in one.query]
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        store, quads = prepare(Path(folder))
        native = native_command(store)
        if native is None:
            print("no native server to compare with: pip install oxigraph")
            return 0
        python = [sys.executable, "-c"]
        urls = {
            "native": stack.enter_context(serve(native, "/query", "127.0.0.1:{}"))[0],
            "renda": stack.enter_context(serve([*python, RENDA, str(store)], "/sparql"))[0],
            "rdflib": stack.enter_context(serve([*python, RDFLIB, str(quads)], "/sparql"))[0],
        }
        print(f"{platform.platform()}, Python {platform.python_version()}, {len(queries)} queries")
        short = max(_compare(urls, queries, clients) for clients in CLIENTS)
        _explain(urls, store, queries)
        return short


def _compare(urls: Mapping[str, str], queries: Sequence[str], clients: int) -> int:
    figures = {name: asyncio.run(_load(url, queries, clients)) for name, url in urls.items()}
    for name, one in figures.items():
        print(
            f"{name:>7} {clients} clients: p50 {one.median:7.1f} ms, p95 {one.p95:7.1f}, p99 {one.p99:7.1f},"
            f" {one.throughput:7.1f} queries/s"
        )
    native, renda = figures["native"], figures["renda"]
    slower, share = renda.median / native.median, renda.throughput / native.throughput
    more, most = (one.throughput / figures["rdflib"].throughput for one in (renda, native))
    tails = f"p95 {renda.p95 / native.p95:.2f} ×, p99 {renda.p99 / native.p99:.2f} ×"
    print(f"   native: median {slower:.2f} ×, {tails}, throughput {share:.2f} ×")
    print(f"   rdflib-endpoint: throughput {more:.0f} × (native {most:.0f} ×)")
    return int(slower > SLOWER or share < LESS or more < MORE)


def _explain(urls: Mapping[str, str], store: Path, queries: Sequence[str]) -> None:
    """Print where the time of one query goes, at one client."""
    nothing = {name: asyncio.run(_load(urls[name], ["ASK {}"], 1)).median for name in ("native", "renda")}
    with open_reader(store) as reader:
        engine = 1000 * statistics.median(_in_process(reader, query) for query in [*queries] * 5)
    print(
        f"   ASK {{}}: native {nothing['native']:.2f} ms, renda {nothing['renda']:.2f} ms of HTTP and pipes;"
    )
    print(f"   the engine alone, in this process: {engine:.2f} ms")


def _in_process(reader: EmbeddedReader, query: str) -> float:
    began = time.perf_counter()
    found = reader.query(query)
    if isinstance(found, ox.QueryTriples):
        found.serialize(format=ox.RdfFormat.TURTLE)
    else:
        found.serialize(format=ox.QueryResultsFormat.JSON)
    return time.perf_counter() - began


async def _load(url: str, queries: Sequence[str], clients: int) -> Figures:
    """Ask for `SECONDS`, each client the queries in turn from another place in their order."""
    times: list[float] = []
    limits = httpx.Limits(max_connections=clients)
    async with httpx.AsyncClient(timeout=120, limits=limits) as client:
        for query in queries:
            await _ask(client, url, query)  # whatever is made at first use is made now
        began = time.perf_counter()
        turns = [[*queries[n % len(queries) :], *queries[: n % len(queries)]] for n in range(clients)]
        await asyncio.gather(*(_ask_on(client, url, turn, began + SECONDS, times) for turn in turns))
        took = time.perf_counter() - began
    median, p95, p99 = (1000 * percentile(times, share) for share in (50, 95, 99))
    return Figures(median, p95, p99, len(times) / took)


async def _ask_on(
    client: httpx.AsyncClient, url: str, queries: Sequence[str], until: float, times: list[float]
) -> None:
    for query in cycle(queries):
        if time.perf_counter() >= until:
            return
        began = time.perf_counter()
        await _ask(client, url, query)
        times.append(time.perf_counter() - began)


async def _ask(client: httpx.AsyncClient, url: str, query: str) -> None:
    accept = {"accept": "application/sparql-results+json, text/turtle;q=0.9", "accept-encoding": "identity"}
    answer = await client.post(url, data={"query": query}, headers=accept)
    answer.raise_for_status()
