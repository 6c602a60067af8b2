"""A process that answers one query after the other, and that the service may end at any moment."""

import os
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

import pyoxigraph as ox

from api.sparql import confine
from api.sparql.check import Features, features_of
from api.sparql.job import (
    PROBLEM,
    READY,
    Job,
    Problem,
    Refusal,
    Start,
    WorkerOptions,
    pack_clock,
    pack_value,
    read_value,
)
from api.sparql.mending import mend
from api.sparql.output import WHOLE, Output
from api.sparql.serialising import has_place_for_mark, write_boolean, write_graph, write_table
from api.stores import Readers
from graph.store import Answer, Dataset, StoreReader
from ingest.errors import StoreError

Send = Callable[[bytes], None]

NO_SERVICE = "SERVICE is not allowed here: ask the other endpoint yourself and join the results."


class _RefusedError(Exception):
    """What the query asks for is not given."""

    def __init__(self, problem: Problem, why: str) -> None:
        super().__init__(why)
        self.refusal = Refusal(problem, why)


def main() -> None:
    """Read options and jobs from standard input, write frames to standard output, until the input ends."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the service ends its workers itself
    jobs, send = sys.stdin.buffer, _sender()
    fields = read_value(jobs)
    if fields is None:
        return
    options = WorkerOptions(**fields)
    readers = Readers(options.store)
    if readers.is_embedded:
        confine.forbid_network()
    confine.limit_memory(options.memory)
    _look(readers)
    send(pack_clock(READY))
    _serve(jobs, send, readers, options)


def _serve(jobs: BinaryIO, send: Send, readers: Readers, options: WorkerOptions) -> None:
    while (fields := read_value(jobs)) is not None:
        confine.limit_time(options.seconds)
        answer(readers, _job_of(fields), options.union, send)


def answer(readers: Readers, job: Job, union: bool, send: Send) -> None:
    """Answer one query on the newest state of the store: a start, data and an end, or a problem."""
    try:
        features = features_of(job.query)
        if features.has_service:
            raise _RefusedError("refused", NO_SERVICE)
        reader = readers.newest()
        found = _ask(reader, job, features, union, readers.is_embedded)
        _write(found, job, reader.generation, features.is_volatile, send)
    except _RefusedError as error:
        send(pack_value(PROBLEM, error.refusal))
    except SyntaxError as error:
        send(pack_value(PROBLEM, Refusal("syntax", str(error))))
    except StoreError as error:
        send(pack_value(PROBLEM, Refusal("store", error.why)))
    except MemoryError:
        os._exit(confine.MEMORY_EXIT)
    except (OSError, ValueError, RuntimeError) as error:
        send(pack_value(PROBLEM, Refusal("refused", f"The query cannot be answered: {error}")))


def _ask(reader: StoreReader, job: Job, features: Features, union: bool, is_mended: bool) -> Answer:
    dataset = None
    if job.default_graphs or job.named_graphs:
        dataset = Dataset(job.default_graphs, job.named_graphs)
    elif not union and not features.has_dataset:
        dataset = Dataset(named=None)
    union = union and not features.has_dataset

    def ask(query: str) -> Answer:
        return reader.query(query, union=union, dataset=dataset, base=job.base)

    mended = mend(job.query, ask) if is_mended else job.query
    try:
        return ask(mended)
    except SyntaxError:
        return ask(job.query)  # whose places are those that the client knows


def _write(found: Answer, job: Job, generation: str, is_volatile: bool, send: Send) -> None:
    media_type = job.triples if isinstance(found, ox.QueryTriples) else job.table
    if media_type is None:
        kind = "a graph" if isinstance(found, ox.QueryTriples) else "a table"
        raise _RefusedError("format", f"The query gives {kind}, which no format that you accept can hold.")
    # A document that cannot say at its end that it was cut waits until it is known, for the head to say it.
    whole = WHOLE if has_place_for_mark(media_type) and not job.is_whole else job.bytes + WHOLE
    head = Start(media_type, generation, is_volatile, gzip=False)
    output = Output(send, head, job.gzip, whole)
    if isinstance(found, ox.QueryTriples):
        cut = write_graph(found, media_type, output, job.rows, job.bytes)
    elif isinstance(found, ox.QuerySolutions):
        cut = write_table(found, media_type, output, job.rows, job.bytes)
    else:
        cut = write_boolean(found, media_type, output)
    output.finish(cut)


def _job_of(fields: Any) -> Job:
    graphs = {name: tuple(fields[name]) for name in ("default_graphs", "named_graphs")}
    return Job(**{**fields, **graphs})


def _look(readers: Readers) -> None:
    """Open the store, so that the first query finds it open; a store that is not there yet may come."""
    try:
        readers.newest()
    except StoreError:
        return


def _sender() -> Send:
    """Writes to what was standard output; what anybody prints goes to standard error from now on."""
    far = os.dup(1)
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(far, os.O_BINARY)
    file = os.fdopen(far, "wb", buffering=0)

    def send(data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]

    return send
