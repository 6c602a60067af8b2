"""A worker process as the service holds it."""

import asyncio
import json
from collections.abc import Mapping
from typing import cast

from api.problems import MemoryLimitError, NestingError, QuerySyntaxError, RequestError, WorkerError
from api.sparql import confine
from api.sparql.children import Births, Child
from api.sparql.job import (
    CLOCK,
    END,
    HEAD,
    PROBLEM,
    READY,
    FrameKind,
    Job,
    Refusal,
    Start,
    WorkerOptions,
    pack_job,
)
from api.sparql.syntax import explain_syntax, place_of
from graph.opening import public_name
from ingest.errors import RendaError, StoreError

_START_SECONDS = 60


class Worker:
    """One process; it answers one job at a time."""

    def __init__(self, child: Child, options: WorkerOptions) -> None:
        self._child, self._options = child, options
        self._jobs, self._frames = child.jobs, child.frames
        self._clock = 0.0
        self.is_idle = True
        """Has it answered all that it was asked?"""
        self.is_background = False
        """Has it been told to leave the processor to others? Only the system's manager can take that back."""

    @classmethod
    async def start(cls, births: Births, options: WorkerOptions) -> "Worker":
        """Start one and wait until it is ready; WorkerError where it does not come up."""
        worker = cls(await births.bear(), options)
        try:
            worker._jobs.write(pack_job(options))
            kind, clock = await asyncio.wait_for(worker._frame(), _START_SECONDS)
        except (TimeoutError, RendaError, asyncio.CancelledError):
            worker.end()
            raise
        assert kind == READY
        worker._clock = CLOCK.unpack(clock)[0]
        return worker

    async def begin(self, job: Job) -> Start:
        """Send a job and wait for the head of its answer.

        Raises RequestError or StoreError for what the worker refuses, WorkerError where it has ended.
        """
        self.is_idle = False
        self._query = job.query
        self._jobs.write(pack_job(job))
        kind, payload = await self._frame()
        if kind == PROBLEM:
            raise self._error_of(Refusal(**json.loads(payload)))
        fields: Mapping[str, object] = json.loads(payload)
        return Start(**fields)  # type: ignore[arg-type]

    async def next(self) -> tuple[FrameKind, bytes]:
        """The next frame of the answer: data, or its end; an error where the rest cannot be given."""
        kind, payload = await self._frame()
        if kind == PROBLEM:
            raise self._error_of(Refusal(**json.loads(payload)))
        if kind == END:
            self.is_idle, self._clock = True, CLOCK.unpack(payload)[0]
        return kind, payload

    async def read_all(self) -> bytes:
        """The data of the rest of the answer."""
        parts: list[bytes] = []
        while not self.is_idle:
            parts.append((await self.next())[1])
        return b"".join(parts[:-1])

    def used_seconds(self) -> float:
        """Processor time that the present job has taken so far."""
        return confine.processor_seconds(self._child.pid) - self._clock

    def step_back(self) -> None:
        """Leave the processor to others from now on."""
        if not self.is_background:
            self.is_background = True
            confine.lower_priority(self._child.pid)

    def end(self) -> None:
        """End the process at once."""
        self._child.kill()
        self._jobs.close()

    async def close(self) -> None:
        """End the process, and wait until it is gone."""
        self.end()
        await asyncio.shield(self._child.ended)

    async def _frame(self) -> tuple[FrameKind, bytes]:
        try:
            kind, length = HEAD.unpack(await self._frames.readexactly(HEAD.size))
            return cast(FrameKind, kind), await self._frames.readexactly(length)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise await self._death() from None

    async def _death(self) -> RendaError:
        """Why the process has ended, from how it did."""
        code = await asyncio.shield(self._child.ended)
        if code in confine.MEMORY_EXITS:
            return MemoryLimitError(
                f"The query took more than {self._options.memory} bytes of memory and was ended; narrow it."
            )
        if code in confine.STACK_EXITS:
            return NestingError("The query is nested too deeply; write it with fewer brackets in brackets.")
        return WorkerError(f"A query worker has ended unexpectedly (code {code}); ask again.")

    def _error_of(self, refusal: Refusal) -> RendaError:
        self.is_idle = True
        if refusal.problem == "store":
            return StoreError(public_name(self._options.store), refusal.why)
        if refusal.problem == "syntax":
            why = explain_syntax(self._query, SyntaxError(refusal.why))
            return QuerySyntaxError(why, place_of(refusal.why))
        return RequestError(refusal.why)
