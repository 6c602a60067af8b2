"""What a worker process cannot do whatever its query makes the engine try: limits that the system keeps."""

import ctypes
import os
import platform
import sys
import threading
import time
from contextlib import suppress

MEMORY_EXIT = 97
"""Exit code of a worker that took more memory than it may."""

_SOCKET, _CONNECT = {"x86_64": (41, 42), "aarch64": (198, 203)}.get(platform.machine(), (0, 0))
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


def limit_memory(more: int) -> None:
    """Let this process take at most `more` bytes beyond what it has; it ends when it takes them all the same.

    Linux refuses the memory itself. Elsewhere a thread looks 50 times a second.
    """
    if sys.platform == "linux":
        import resource

        limit = _data_bytes() + more
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    else:
        threading.Thread(target=_watch, args=(more,), daemon=True).start()


def limit_time(seconds: float) -> None:
    """Let this process use so much more time of the processor: it ends though nobody is left to end it."""
    if sys.platform != "win32":
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(usage.ru_utime + usage.ru_stime + seconds) + 2, most))


def forbid_network() -> bool:
    """Have the system refuse every socket to this process from now on; False where it cannot (not Linux).

    A seccomp filter (https://docs.kernel.org/userspace-api/seccomp_filter.html): `socket` and `connect` fail.
    """
    if sys.platform != "linux" or not _SOCKET:
        return False
    load, equal, answer = 0x20, 0x15, 0x06
    allow, refuse = 0x7FFF0000, 0x00050000 | 1  # EPERM
    steps = [
        (load, 0, 0, 4),  # the architecture
        (equal, 1, 0, _ARCHITECTURE[platform.machine()]),
        (answer, 0, 0, allow),
        (load, 0, 0, 0),  # the number of the call
        (equal, 1, 0, _SOCKET),
        (equal, 0, 1, _CONNECT),
        (answer, 0, 0, refuse),
        (answer, 0, 0, allow),
    ]
    filters = (_Step * len(steps))(*(_Step(*step) for step in steps))
    program = _Program(len(steps), ctypes.cast(filters, ctypes.POINTER(_Step)))
    call = ctypes.CDLL(None, use_errno=True).prctl
    no_new_privileges, set_seccomp, filter_mode = 38, 22, 2
    return not call(no_new_privileges, 1, 0, 0, 0) and not call(
        set_seccomp, filter_mode, ctypes.byref(program), 0, 0
    )


class _Step(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("yes", ctypes.c_ubyte),
        ("no", ctypes.c_ubyte),
        ("value", ctypes.c_uint),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Step)))


def _data_bytes() -> int:
    with open("/proc/self/status", encoding="ascii", errors="replace") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmData:"))


def _watch(more: int) -> None:
    import psutil

    me, parent = psutil.Process(), os.getppid()
    limit = me.memory_info().rss + more
    while True:
        time.sleep(0.02)
        if me.memory_info().rss > limit:
            os._exit(MEMORY_EXIT)
        if os.getppid() != parent:
            os._exit(0)


MEMORY_EXITS = frozenset({MEMORY_EXIT, -6, 0xC0000409})
"""How a process ends for want of memory: by itself, or aborted (by signal, by Windows' fast fail)."""
STACK_EXITS = frozenset({-11, 0xC00000FD})
"""How a process ends whose stack has overflowed."""


def lower_priority(pid: int) -> None:
    """Let other processes have the processor before this one."""
    import psutil

    with suppress(psutil.Error):
        if sys.platform == "win32":
            psutil.Process(pid).nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            psutil.Process(pid).nice(10)


def processor_seconds(pid: int) -> float:
    """Processor time that a process has used; infinity where it is gone."""
    import psutil

    try:
        times = psutil.Process(pid).cpu_times()
    except psutil.Error:
        return float("inf")
    return float(times.user + times.system)
