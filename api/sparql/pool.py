"""Workers in two lanes, so that a quick query never waits behind slow ones.

A query begins in the quick lane. What is not answered there within a moment, or answers with much, needs a
place in the slow lane, which has few: it goes on in one if there is a free one; else it is ended, and begins
anew when there is. Queries that proved slow once begin there. For those that proved quick once a place and a
worker are kept, so that strangers, however many come, do not hold them up; and while anybody waits, the
moment is a short one.
"""

import asyncio
import os
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from hashlib import sha256

from api.problems import TimeLimitError, WorkerError
from api.settings import Settings
from api.sparql.children import births_here
from api.sparql.job import END, Job, Start, WorkerOptions
from api.sparql.output import WHOLE
from api.sparql.places import Places
from api.sparql.process import Worker
from api.sparql.remembered import Remembered
from ingest.errors import RendaError

_REMEMBERED = 1000
"""Slow and quick queries whose digests are kept."""
_HURRY = 0.1
"""Patience, in seconds, while others wait for a place in the quick lane."""
_STARVED = 5
"""How often its patience a quick query may wait for the processor."""
_DELIVERY = 10
"""How often the time limit a client may take to receive what is streamed."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: whole in `body`, or in `blocks`, which must be closed; `cut` is known where it is whole."""

    start: Start
    body: bytes | None
    blocks: AsyncGenerator[bytes, None] | None = None

    async def whole(self) -> bytes:
        """All of it."""
        if self.body is not None:
            return self.body
        assert self.blocks is not None
        return b"".join([block async for block in self.blocks])


class QueryPool:
    """Workers over one store, started when first needed."""

    def __init__(self, settings: Settings) -> None:
        self._options = WorkerOptions(
            settings.store_at, settings.query_seconds, settings.query_memory, settings.query_union
        )
        self._seconds, self._patience = settings.query_seconds, settings.query_patience
        queue, wait = settings.query_queue, settings.query_wait
        self._reserved = int(settings.query_workers > 1)
        self._quick = Places(settings.query_workers, queue, wait, self._reserved)
        self._slow = Places(settings.query_slow, queue, wait)
        self._warm: list[Worker] = []
        self._background: list[Worker] = []
        self._known_slow, self._known_quick = Remembered(_REMEMBERED), Remembered(_REMEMBERED)
        self._births = births_here()
        self._starts = asyncio.Semaphore(max(1, (os.cpu_count() or 1) // 2))
        self._starting: asyncio.Task[None] | None = None
        self._is_closed = False

    async def ask(self, job: Job) -> Answered:
        """The answer.

        Raises BusyError where no place gets free, TimeLimitError where time ran out, and for what the worker
        refuses RequestError or StoreError.
        """
        key = sha256(job.query.encode("utf-8", "surrogatepass")).digest()
        if key not in self._known_slow:
            answered = await self._ask_quickly(job, key)
            if answered is not None:
                return answered
        return await self._ask_slowly(job, key)

    async def close(self) -> None:
        """End every idle worker; those at work end with their requests."""
        self._is_closed = True
        if self._starting:
            self._starting.cancel()
        idle, self._warm, self._background = [*self._warm, *self._background], [], []
        await asyncio.gather(*(worker.close() for worker in idle))
        await self._births.close()

    async def _ask_quickly(self, job: Job, key: bytes) -> Answered | None:
        """The answer; None where the query is one for the slow lane and that has no place just now."""
        is_known = key in self._known_quick
        await self._quick.take(is_known)
        try:
            worker, has_moved = await self._take(is_known), False
            begun = asyncio.ensure_future(worker.begin(job))
            try:
                is_quick = await self._is_quick(worker, begun)
                if is_quick and _is_small(begun.result()):
                    self._known_quick.add(key)
                    return Answered(begun.result(), await worker.read_all())
                if not is_quick:
                    self._remember_slow(key)
                    worker.step_back()
                has_moved = self._slow.take_now()
            except WorkerError:
                self._remember_slow(key)
                raise
            finally:
                if not has_moved:
                    begun.cancel()
                    self._put_back(worker)
        finally:
            self._quick.free(is_known)
            self._refill()
        return await self._finish(worker, begun, self._seconds - self._patience) if has_moved else None

    async def _is_quick(self, worker: Worker, begun: "asyncio.Future[Start]") -> bool:
        """Does the answer begin before patience ends?

        Patience counts the processor's time: on a busy machine a quick query is not taken for a slow one.
        """
        clock = asyncio.get_running_loop().time
        stop, used = clock() + _STARVED * self._patience, 0.0
        while True:
            patience = min(self._patience, _HURRY) if self._quick.is_wanted else self._patience
            left = min(patience - used, stop - clock())
            if left <= 0.001:
                return False
            done, _ = await asyncio.wait({begun}, timeout=min(left, _HURRY))
            if done:
                return True
            used = worker.used_seconds()

    async def _ask_slowly(self, job: Job, key: bytes) -> Answered:
        await self._slow.take()
        try:
            worker = self._background.pop() if self._background else await self._take()
        except BaseException:
            self._slow.free()
            raise
        worker.step_back()
        return await self._finish(worker, asyncio.ensure_future(worker.begin(job)), self._seconds, key)

    async def _finish(
        self, worker: Worker, begun: "asyncio.Future[Start]", seconds: float, key: bytes = b""
    ) -> Answered:
        """Go on in the slow lane, whose place is given back when all is read."""
        clock, is_streamed = asyncio.get_running_loop().time, False
        began = clock()
        try:
            start = await asyncio.wait_for(begun, seconds)
            left = seconds - (clock() - began)
            if _is_small(start):
                body = await asyncio.wait_for(worker.read_all(), left)
                if clock() - began < self._patience:
                    self._known_slow.discard(key)
                return Answered(start, body)
            is_streamed = True
            return Answered(start, None, self._stream(worker, left))
        except TimeoutError:
            raise TimeLimitError(_too_long(self._seconds)) from None
        finally:
            if not is_streamed:
                begun.cancel()
                self._leave(worker)

    async def _stream(self, worker: Worker, seconds: float) -> AsyncGenerator[bytes, None]:
        """Blocks as they come. Time counts while the worker is waited for, not while the client reads."""
        clock = asyncio.get_running_loop().time
        stop = clock() + _DELIVERY * self._seconds
        try:
            while seconds > 0:
                began = clock()
                kind, data = await asyncio.wait_for(worker.next(), min(seconds, stop - began))
                seconds -= clock() - began
                if kind == END:
                    return
                yield data
        except TimeoutError:
            raise TimeLimitError(_too_long(self._seconds)) from None
        finally:
            self._leave(worker)

    async def _take(self, is_known: bool = False) -> Worker:
        """A worker that is ready; of few, strangers leave some for those that are known to be quick."""
        are_few = len(self._warm) + self._quick.taken <= self._quick.size
        if len(self._warm) > (self._reserved if are_few and not is_known else 0):
            return self._warm.pop()
        return await self._start()

    async def _start(self) -> Worker:
        """A new worker; few at a time, for to start takes the processor from those at work."""
        async with self._starts:
            return await Worker.start(self._births, self._options)

    def _leave(self, worker: Worker) -> None:
        self._slow.free()
        self._put_back(worker)
        self._refill()

    def _put_back(self, worker: Worker) -> None:
        """Keep a worker for the next query, if it is of use."""
        shelf = self._background if worker.is_background else self._warm
        most = self._slow.size if worker.is_background else self._quick.size
        if worker.is_idle and not self._is_closed and len(shelf) < most:
            shelf.append(worker)
        else:
            worker.end()

    def _refill(self) -> None:
        """See to another worker where there are fewer than places."""
        are_enough = len(self._warm) + self._quick.taken >= self._quick.size
        if not (are_enough or self._is_closed or self._starting):
            self._starting = asyncio.ensure_future(self._start_another())

    async def _start_another(self) -> None:
        try:
            worker = await self._start()
        except RendaError:
            return  # the next query meets the reason, and tells it
        finally:
            self._starting = None
        self._put_back(worker)
        self._refill()

    def _remember_slow(self, key: bytes) -> None:
        self._known_slow.add(key)
        self._known_quick.discard(key)


def _too_long(seconds: float) -> str:
    return f"The query took more than {seconds:g} seconds and was ended; narrow it or add a LIMIT."


def _is_small(start: Start) -> bool:
    return start.size is not None and start.size <= WHOLE
