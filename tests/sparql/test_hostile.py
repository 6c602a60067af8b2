"""Ten hostile queries at once beside normal traffic: who asks little keeps getting answers."""

import statistics
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import httpx
import psutil
import pytest

from api.settings import Settings
from tests.sparql.hostile import HOSTILE
from tests.sparql.serving import serve

SECONDS, MEMORY = 3, 400_000_000
NORMAL = "SELECT ?title { ?report a renda:Report ; rdfs:label ?title } ORDER BY ?title"
ENDED = {400, 503, 504, 507}
CUT = 504
"""An answer that had begun and was broken off: its status had gone out before its time was over."""


@pytest.fixture
def others() -> set[psutil.Process]:
    """Processes of services that other tests keep."""
    return processes()


@pytest.fixture
def address(corpus: Path, others: set[psutil.Process]) -> Iterator[str]:
    settings = Settings(store=str(corpus), query_seconds=SECONDS, query_memory=MEMORY)
    with serve(settings) as address:
        yield address


def ask(client: httpx.Client, address: str, query: str) -> httpx.Response:
    return client.post(f"{address}/sparql", data={"query": query})


def percentile(times: list[float], share: float) -> float:
    return statistics.quantiles(times, n=100)[int(share * 100) - 1]


def normal_times(address: str, until: threading.Event, least: int) -> list[float]:
    """How long normal queries take, at least so many, until the event."""
    times: list[float] = []
    with httpx.Client(timeout=30) as client:
        while len(times) < least or not until.is_set():
            began = time.perf_counter()
            assert ask(client, address, NORMAL).status_code == 200
            times.append(time.perf_counter() - began)
            time.sleep(0.01)
    return times


def processes() -> set[psutil.Process]:
    """Workers, and what bears them."""
    return {one for one in psutil.Process().children(recursive=True) if "api.sparql." in command(one)}


def workers() -> list[psutil.Process]:
    """Those that answer: of what bears them they are children, or started as such."""
    ours = psutil.Process().pid
    return [one for one in processes() if "worker" in command(one) or parent(one) not in (ours, None)]


def parent(process: psutil.Process) -> int | None:
    try:
        return process.ppid()
    except psutil.Error:  # it ended meanwhile
        return None


def command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:  # it ended meanwhile
        return ""


def test_normal_queries_are_answered_while_hostile_ones_are_ended(
    address: str, others: set[psutil.Process]
) -> None:
    over = threading.Event()
    over.set()
    normal_times(address, over, 50)
    idle = normal_times(address, over, 300)
    over.clear()
    peak = 0
    with ThreadPoolExecutor(len(HOSTILE) + 1) as threads, httpx.Client(timeout=60) as client:
        hostile = {name: threads.submit(ask, client, address, query) for name, query in HOSTILE.items()}
        normal = threads.submit(normal_times, address, over, 300)
        try:
            while not all(one.done() for one in hostile.values()):
                peak = max([peak, *(rss(one) for one in workers())])
                time.sleep(0.02)
        finally:
            over.set()  # whatever fails here, the thread that asks is not waited for in vain
        busy = normal.result()
    statuses = {name: status_of(one) for name, one in hostile.items()}
    p99 = percentile(idle, 0.99), percentile(busy, 0.99)
    report = {"p99 idle and busy": p99, "peak": peak, **statuses}
    assert set(statuses.values()) <= ENDED, report
    assert peak < MEMORY + 100_000_000, report
    # Half a second is what a machine that does other work besides may add to any answer.
    assert p99[1] < 5 * p99[0] + 0.5, report
    with httpx.Client(timeout=30) as client:
        after = [ask(client, address, NORMAL).elapsed.total_seconds() for _ in range(50)]
    assert statistics.median(after) < 3 * statistics.median(idle) + 0.1
    assert len(set(workers()) - others) <= Settings().query_workers + Settings().query_slow + 1


def status_of(answer: Future[httpx.Response]) -> int:
    try:
        return answer.result().status_code
    except httpx.RemoteProtocolError:
        return CUT


def rss(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def test_nothing_is_left_when_the_service_ends(corpus: Path, others: set[psutil.Process]) -> None:
    with serve(Settings(store=str(corpus), query_seconds=SECONDS)) as address, httpx.Client() as client:
        assert ask(client, address, NORMAL).status_code == 200
        time.sleep(0.5)
    for _ in range(50):
        if processes() <= others:
            break
        time.sleep(0.1)
    assert processes() <= others


@pytest.mark.parametrize(
    ("name", "seconds", "status", "words"),
    [
        ("cross product", SECONDS, 504, "3 seconds"),
        ("deep nesting", 60, 400, "nested too deeply"),
        ("growing text", 60, 507, "400000000 bytes of memory"),
    ],
)
def test_an_ended_query_names_the_limit(
    corpus: Path, name: str, seconds: int, status: int, words: str
) -> None:
    settings = Settings(store=str(corpus), query_seconds=seconds, query_memory=MEMORY)
    with serve(settings) as address, httpx.Client(timeout=90) as client:
        response = ask(client, address, HOSTILE[name])
    assert (response.status_code, words in response.json()["detail"]) == (status, True), response.text
