"""What passes between the service and a worker process: plain values, framed for a pipe."""

import json
import struct
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Literal

Problem = Literal["syntax", "refused", "format", "store", "memory", "depth", "time", "defect"]
Cut = Literal["", "rows", "bytes"]
FrameKind = Literal[b"R", b"S", b"D", b"E", b"P"]
"""Ready, start of an answer, data, end of an answer, problem."""

READY: FrameKind = b"R"
START: FrameKind = b"S"
DATA: FrameKind = b"D"
END: FrameKind = b"E"
PROBLEM: FrameKind = b"P"
HEAD = struct.Struct(">cI")
"""Before each frame to the service: its kind, the length of what follows."""
CLOCK = struct.Struct(">d")
"""In the frames that say ready and end: seconds of the processor."""
LENGTH = struct.Struct(">I")
"""Before each job to a worker."""


@dataclass(frozen=True, slots=True)
class WorkerOptions:
    """What a worker is told once, before its first job."""

    store: str
    seconds: float
    """Time of the processor that one query may use."""
    memory: int
    """Bytes that it may take beyond what it needs to start."""
    union: bool
    """Is the default graph of a query that names none the union of all graphs?"""


@dataclass(frozen=True, slots=True)
class Job:
    """One query, the media types for a table and for a graph (None: cannot be given), and its bounds."""

    query: str
    table: str | None
    triples: str | None
    rows: int
    bytes: int
    gzip: bool = False
    base: str | None = None
    """What relative IRIs are resolved against."""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    is_whole: bool = False
    """Is the answer wanted complete before its first byte?"""


@dataclass(frozen=True, slots=True)
class Start:
    """The head of an answer; `size` is known where the answer is complete before its first byte is sent."""

    media_type: str
    generation: str
    is_volatile: bool
    gzip: bool
    size: int | None = None
    cut: Cut = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer."""

    problem: Problem
    why: str


def pack(kind: FrameKind, payload: bytes) -> bytes:
    """A frame."""
    return HEAD.pack(kind, len(payload)) + payload


def pack_clock(kind: FrameKind) -> bytes:
    """A frame with the processor time that this process has used: when it is ready, and after each answer."""
    return pack(kind, CLOCK.pack(time.process_time()))


def pack_value(kind: FrameKind, value: Start | Refusal) -> bytes:
    """A frame with a value in it."""
    return pack(kind, _json(value))


def pack_job(job: Job | WorkerOptions) -> bytes:
    """A job as a worker reads it."""
    payload = _json(job)
    return LENGTH.pack(len(payload)) + payload


def read_value(file: BinaryIO) -> Mapping[str, Any] | None:
    """The fields of the next job or of the options; None where the service has gone."""
    head = file.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    value: Mapping[str, Any] = json.loads(file.read(LENGTH.unpack(head)[0]))
    return value


def _json(value: Start | Refusal | Job | WorkerOptions) -> bytes:
    # Not asdict, which copies all that is in it, for each request.
    members = {name: getattr(value, name) for name in value.__slots__}
    return json.dumps(members, ensure_ascii=True).encode("ascii")
