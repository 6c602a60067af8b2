"""Places, memory and births: what keeps a quick query from waiting for slow ones."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import psutil
import pytest

from api.problems import BusyError, NestingError, WorkerError
from api.sparql.children import Births, Nursery, Starts, births_here
from api.sparql.job import Job, WorkerOptions
from api.sparql.places import Places
from api.sparql.process import Worker
from api.sparql.remembered import Remembered


def test_strangers_leave_a_place_for_who_is_known() -> None:
    async def run() -> None:
        places = Places(2, queue=5, seconds=5, reserved=1)
        await places.take()
        assert not places.take_now()
        stranger = asyncio.ensure_future(places.take())
        await asyncio.sleep(0)
        assert places.is_wanted
        assert places.take_now(is_known=True)
        known = asyncio.ensure_future(places.take(is_known=True))
        await asyncio.sleep(0)
        places.free(is_known=True)  # not for the stranger, though it waits longer
        await known
        assert not stranger.done()
        places.free()
        await stranger
        places.free()
        places.free(is_known=True)
        assert not places.is_wanted
        assert places.take_now()
        assert places.take_now(is_known=True)

    asyncio.run(run())


def test_who_waits_too_long_or_too_late_is_told_so() -> None:
    async def run() -> None:
        places = Places(1, queue=1, seconds=0.05)
        await places.take()
        waiting = asyncio.ensure_future(places.take())
        await asyncio.sleep(0)
        with pytest.raises(BusyError, match="Too many"):
            await places.take()
        with pytest.raises(BusyError, match="busy"):
            await waiting
        gone = asyncio.ensure_future(places.take())
        await asyncio.sleep(0)
        gone.cancel()
        places.free()  # to nobody
        await asyncio.gather(gone, return_exceptions=True)
        assert places.take_now()

    asyncio.run(run())


def test_what_was_not_met_for_longest_is_forgotten() -> None:
    known = Remembered(2)
    for key in (b"a", b"b", b"a", b"c"):
        known.add(key)
    assert [key in known for key in (b"a", b"b", b"c")] == [True, False, True]
    known.discard(b"a")
    assert b"a" not in known


def job(query: str) -> Job:
    return Job(query, "text/csv", None, rows=10, bytes=10_000)


@pytest.mark.parametrize("births", [births_here, Starts], ids=["here", "anew"])
def test_a_worker_answers_and_its_end_is_told(corpus: Path, births: type[Births]) -> None:
    async def run() -> None:
        come = births()
        try:
            worker = await Worker.start(come, WorkerOptions(str(corpus), 5, 500_000_000, True))
            await worker.begin(job("SELECT (1 AS ?x) {}"))
            assert await worker.read_all() == b"x\r\n1\r\n"
            with pytest.raises(NestingError):
                await worker.begin(job("ASK { FILTER(" + "(" * 20_000 + "1" + ")" * 20_000 + ") }"))
            await worker.close()
        finally:
            await come.close()

    asyncio.run(run())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each worker is started anew")
def test_a_nursery_that_has_ended_is_replaced(corpus: Path) -> None:
    options = WorkerOptions(str(corpus), 5, 500_000_000, True)

    async def run() -> None:
        nursery = Nursery()
        try:
            worker = await Worker.start(nursery, options)
            parent = psutil.Process(worker._child.pid).parent()
            assert parent is not None
            os.kill(parent.pid, signal.SIGKILL)
            with pytest.raises(WorkerError):
                await asyncio.wait_for(_lost(worker), 10)
            again = await Worker.start(nursery, options)
            await again.begin(job("SELECT (1 AS ?x) {}"))
            await again.close()
        finally:
            await nursery.close()

    asyncio.run(run())


async def _lost(worker: Worker) -> None:
    """Ask until the worker, which nobody would see end, is given up."""
    await worker._child.ended
    worker.end()
    await worker.begin(job("SELECT (1 AS ?x) {}"))
