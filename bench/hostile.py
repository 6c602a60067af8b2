"""Normal SPARQL queries beside hostile ones: how much longer they take, and what the service holds.

    python -m bench hostile

The service answers a normal query over the sample corpus, again and again, first alone and then while the
ten hostile queries of `tests/sparql/hostile.py` go on beside it, each asked anew as soon as it is ended, with
other words, so that nothing known of it helps.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import httpx
import psutil

from bench.servers import RENDA, percentile, prepare, serve
from tests.sparql.hostile import HOSTILE

SECONDS = 20.0
TIMES = 5.0
"""Aim: the 99th percentile at most so many times that of the idle service."""
NORMAL = "SELECT ?title { ?report a renda:Report ; rdfs:label ?title } ORDER BY ?title"
_LIMITS = {"RENDA_QUERY_SECONDS": "3", "RENDA_QUERY_MEMORY": "400000000"}


def measure() -> int:
    """Print both distributions and their ratio; 1 where it is beyond the aim."""
    with tempfile.TemporaryDirectory() as folder:
        store, _ = prepare(Path(folder))
        with serve([sys.executable, "-c", RENDA, str(store)], "/sparql", environ=_LIMITS) as (url, process):
            _ask_for(url, 3.0)
            idle = _ask_for(url, SECONDS / 2)
            with _attack(url):
                busy = _ask_for(url, SECONDS)
            held = sum(one.memory_info().rss for one in psutil.Process(process.pid).children(recursive=True))
            after = _ask_for(url, SECONDS / 4)
    for name, times in (("alone", idle), ("beside", busy), ("after", after)):
        shares = ", ".join(f"p{share} {1000 * percentile(times, share):.1f} ms" for share in (50, 95, 99))
        print(f"{name:>7}: {shares}, {len(times)} queries")
    ratio = percentile(busy, 99) / percentile(idle, 99)
    print(f"   p99 {ratio:.1f} × alone, workers held {held // 2**20} MiB")
    return int(ratio > TIMES)


def _ask_for(url: str, seconds: float) -> Sequence[float]:
    """How long each of the normal queries takes, one after the other."""
    times: list[float] = []
    until = time.perf_counter() + seconds
    with httpx.Client(timeout=60) as client:
        while time.perf_counter() < until:
            began = time.perf_counter()
            client.post(url, data={"query": NORMAL}).raise_for_status()
            times.append(time.perf_counter() - began)
            time.sleep(0.01)
    return times


@contextmanager
def _attack(url: str) -> Iterator[None]:
    """Ask hostile queries until the block is left, in a process of their own, which takes what they give."""
    process = subprocess.Popen([sys.executable, "-m", "bench.hostile", url])
    try:
        time.sleep(1.0)
        yield
    finally:
        process.terminate()
        process.wait(20)


async def _repeat(client: httpx.AsyncClient, url: str, query: str) -> None:
    for number in count():
        with suppress(httpx.HTTPError):
            async with client.stream("POST", url, data={"query": f"# {number}\n{query}"}) as answer:
                async for _ in answer.aiter_raw():
                    pass


async def _attack_forever(url: str) -> None:
    async with httpx.AsyncClient(timeout=60) as client:
        await asyncio.gather(*(_repeat(client, url, query) for query in HOSTILE.values()))


if __name__ == "__main__":
    asyncio.run(_attack_forever(sys.argv[1]))
