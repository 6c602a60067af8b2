"""A query in a process of its own, which can be ended at any moment without harm to the service."""

import multiprocessing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import IO, Literal, cast

import pyoxigraph as ox

from api.sparql.syntax import explain_syntax
from api.stores import Readers
from graph.store import Answer
from graph.vocabulary import PREFIXES
from ingest.errors import StoreError

Problem = Literal["syntax", "format", "size", "store"]


@dataclass(frozen=True, slots=True)
class Job:
    """A query, the media types for a table and for a graph (None: cannot be given), the largest result."""

    query: str
    table: str | None
    triples: str | None
    most_bytes: int


@dataclass(frozen=True, slots=True)
class Result:
    """A serialised answer."""

    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer."""

    problem: Problem
    why: str


class _OversizeError(Exception):
    """The result has outgrown the limit."""


class _Bounded:
    """A file in memory that takes so many bytes and no more."""

    def __init__(self, most: int) -> None:
        self.parts: list[bytes] = []
        self.left = most

    def write(self, data: bytes) -> int:
        self.left -= len(data)
        if self.left < 0:
            raise _OversizeError
        self.parts.append(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


class Worker:
    """A process that answers one query after the other over one store."""

    def __init__(self, store: str) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(far, store), daemon=True)
        self._process.start()
        far.close()

    def ask(self, job: Job, seconds: float) -> Result | Refusal | None:
        """The answer; None where the time is over or the process died: this worker is of no more use then."""
        try:
            if not self._is_ready():
                return None
            self._pipe.send(job)
            if self._pipe.poll(seconds):
                answer: Result | Refusal = self._pipe.recv()
                return answer
        except (EOFError, OSError):
            pass
        return None

    def end(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    _ready = False

    def _is_ready(self) -> bool:
        """Whether the process has come up, which is not the query's time."""
        if not self._ready:
            self._ready = self._pipe.poll(60) and self._pipe.recv() == "ready"
        return self._ready


def _serve(pipe: Connection, store: str) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the service ends its workers itself
    readers = Readers(store)
    pipe.send("ready")
    while True:
        try:
            job: Job = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(answer(readers, job))


def answer(readers: Readers, job: Job) -> Result | Refusal:
    """Answer one query on the newest state of the store, serialised."""
    try:
        found = readers.newest().query(job.query)
        media_type = job.table if isinstance(found, ox.QuerySolutions | ox.QueryBoolean) else job.triples
        if media_type is None:
            kind = "a table" if job.triples else "a graph"
            return Refusal(
                "format", f"The query gives {kind}, which the format asked for cannot hold; choose another."
            )
        return Result(media_type, _serialised(found, media_type, job.most_bytes))
    except SyntaxError as error:
        return Refusal("syntax", explain_syntax(job.query, error))
    except _OversizeError:
        return Refusal(
            "size", f"The result is larger than {job.most_bytes} bytes; narrow the query or add a LIMIT."
        )
    except StoreError as error:
        return Refusal("store", error.why)
    except (OSError, ValueError, RuntimeError) as error:
        return Refusal("syntax", f"The query cannot be answered: {error}.")


def _serialised(found: Answer, media_type: str, most_bytes: int) -> bytes:
    file = _Bounded(most_bytes)
    if isinstance(found, ox.QueryTriples):
        kind = ox.RdfFormat.from_media_type(media_type)
        assert kind is not None
        ox.serialize(found, cast(IO[bytes], file), kind, prefixes=PREFIXES)
    else:
        table = ox.QueryResultsFormat.from_media_type(media_type)
        assert table is not None
        found.serialize(cast(IO[bytes], file), table)
    return b"".join(file.parts)
