"""Worker processes as they come: forked by a nursery where the system can, else started one by one."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from api.problems import WorkerError
from api.sparql.nursery import BORN, NEWS

_BUFFER = 1 << 20
_CODE = "import sys; sys.path[:] = {path!r}; from api.sparql.{module} import main; main()"
_LOST = -signal.SIGTERM
"""Exit code of those whose end nobody can tell, the nursery having ended."""


@dataclass(frozen=True, slots=True)
class Child:
    """A worker process, the connection to it, and its exit code when it has one."""

    pid: int
    jobs: asyncio.StreamWriter
    frames: asyncio.StreamReader
    ended: "asyncio.Future[int]"

    def kill(self) -> None:
        """End it at once, if it has not ended."""
        if not self.ended.done():
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)


class Births(Protocol):
    """Where worker processes come from."""

    async def bear(self) -> Child:
        """A new process; WorkerError where there can be none."""
        ...

    async def close(self) -> None:
        """Let go of what bears them, not of them."""
        ...


def births_here() -> Births:
    """How this system bears them."""
    return Nursery() if sys.platform == "linux" else Starts()


class Starts:
    """Each process is started anew."""

    async def bear(self) -> Child:
        """A new process."""
        process = await _start("worker", PIPE, PIPE)
        assert process.stdin is not None
        assert process.stdout is not None
        return Child(process.pid, process.stdin, process.stdout, asyncio.ensure_future(process.wait()))

    async def close(self) -> None:
        """There is nothing to let go of."""


class Nursery:
    """Each process is forked by one that is started when first needed, and again should it end."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._control: socket.socket | None = None
        self._awaited: deque[asyncio.Future[int]] = deque()
        self._alive: dict[int, asyncio.Future[int]] = {}
        self._opening = asyncio.Lock()

    async def bear(self) -> Child:
        """A new process; WorkerError where the nursery ends just now."""
        async with self._opening:
            control = self._control or await self._open()
        ours, theirs = socket.socketpair()
        with theirs:
            ours.setblocking(False)
            born: asyncio.Future[int] = asyncio.get_running_loop().create_future()
            self._awaited.append(born)
            try:
                socket.send_fds(control, [b"b"], [theirs.fileno()])
            except OSError:
                self._lose()
        pid = await asyncio.shield(born)
        frames, jobs = await asyncio.open_connection(sock=ours, limit=_BUFFER)
        return Child(pid, jobs, frames, self._alive[pid])

    async def close(self) -> None:
        """End it; its children go on until they are ended or have nothing to do."""
        self._lose()
        if self._process is not None:
            await self._process.wait()

    async def _open(self) -> socket.socket:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.setblocking(False)
        with theirs:
            self._process = await _start("nursery", theirs.fileno(), DEVNULL)
        asyncio.get_running_loop().add_reader(self._control, self._hear)
        return self._control

    def _hear(self) -> None:
        """Take one message; none means that the nursery has ended."""
        assert self._control is not None
        data = self._control.recv(NEWS.size)
        if not data:
            self._lose()
            return
        pid, code = NEWS.unpack(data)
        if code == BORN:
            self._alive[pid] = asyncio.get_running_loop().create_future()
            self._awaited.popleft().set_result(pid)
        else:
            self._alive.pop(pid).set_result(code)

    def _lose(self) -> None:
        if self._control is not None:
            asyncio.get_running_loop().remove_reader(self._control)
            self._control.close()
            self._control = None
        for born in self._awaited:
            born.set_exception(WorkerError("A query worker could not be started; ask again."))
        for ended in self._alive.values():
            ended.set_result(_LOST)
        self._awaited.clear()
        self._alive.clear()


async def _start(module: str, stdin: int, stdout: int) -> Process:
    code = _CODE.format(path=sys.path, module=module)
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdin=stdin, stdout=stdout, stderr=DEVNULL, limit=_BUFFER
    )
