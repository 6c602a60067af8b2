"""A few workers, lent to one query at a time; one that overran is ended and another takes its place."""

import queue

from api.problems import BusyError, OversizeError, RequestError, TimeLimitError
from api.sparql.worker import Job, Refusal, Result, Worker
from ingest.errors import StoreError

WAIT_SECONDS = 5.0


class QueryPool:
    """At most `size` queries at a time, each for at most `seconds`; workers start when first needed."""

    def __init__(self, store: str, size: int, seconds: float) -> None:
        self._store, self._seconds = store, seconds
        self._places: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(size):
            self._places.put(None)

    def ask(self, job: Job) -> Result:
        """The answer.

        Raises BusyError where no worker gets free, TimeLimitError where time ran out, and for what the worker
        refuses RequestError (syntax, format, size) or StoreError.
        """
        try:
            worker = self._places.get(timeout=WAIT_SECONDS)
        except queue.Empty:
            raise BusyError("All query workers are busy; ask again in a few seconds.") from None
        answer = None
        try:
            worker = worker or Worker(self._store)
            answer = worker.ask(job, self._seconds)
        finally:
            if answer is None and worker is not None:
                worker.end()
                worker = None
            self._places.put(worker)
        if answer is None:
            raise TimeLimitError(
                f"The query took more than {self._seconds:g} seconds and was ended; narrow it or add a LIMIT."
            )
        if isinstance(answer, Refusal):
            raise _error_of(answer, self._store)
        return answer

    def close(self) -> None:
        """End the workers that are idle; the others end with the service."""
        while not self._places.empty():
            worker = self._places.get_nowait()
            if worker:
                worker.end()


def _error_of(refusal: Refusal, store: str) -> RequestError | StoreError:
    if refusal.problem == "store":
        return StoreError(store, refusal.why)
    if refusal.problem == "size":
        return OversizeError(refusal.why)
    return RequestError(refusal.why)
