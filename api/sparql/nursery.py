"""A process that bears workers (Linux): it has the code read already, so that a worker costs little.

The service sends a byte and one end of a connection; the nursery forks, and the child is a worker at that
end. To the service go the numbers of those that are born, and of those that end with their exit codes.
"""

import os
import select
import signal
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module

NEWS = struct.Struct("=ii")
"""Number of a process; its exit code, or `BORN`."""
BORN = 1 << 30


def main() -> None:
    """Bear workers until the service, at the other end of standard input, goes away."""
    from api.sparql import worker

    import_module("graph.opening")  # what opens the store is read at its first use, which is here

    control = socket.socket(fileno=0)
    ended, signals = socket.socketpair()
    signals.setblocking(False)
    signal.set_wakeup_fd(signals.fileno())
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the service ends its processes itself
    while True:
        ready, _, _ = select.select([control, ended], [], [])
        if ended in ready:
            ended.recv(4096)
            _tell_ends(control)
        if control in ready:
            data, places, _, _ = socket.recv_fds(control, 1, 1)
            if not data:
                return
            pid = os.fork()
            if pid == 0:
                _become(worker.main, places[0], (ended, signals))
            os.close(places[0])
            control.send(NEWS.pack(pid, BORN))


def _become(main: Callable[[], None], place: int, others: tuple[socket.socket, ...]) -> None:
    """Be a worker from now on, and nothing of the nursery."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        for standard in (0, 1):
            os.dup2(place, standard)
        os.close(place)
        for other in others:
            other.close()
        main()
    finally:
        os._exit(0)


def _tell_ends(control: socket.socket) -> None:
    with suppress(ChildProcessError):
        while True:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            control.send(NEWS.pack(pid, os.waitstatus_to_exitcode(status)))
