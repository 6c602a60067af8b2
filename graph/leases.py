"""Leases: how readers keep a generation from being removed while they have it open."""

import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import BufferedReader
from pathlib import Path

from graph.layout import Generation

_TRASH = "!"  # sorts before every generation


def take_lease(generation: Generation) -> BufferedReader:
    """Hold the generation; closing the file, or the end of the process, lets it go.

    Raises FileNotFoundError where it has been removed meanwhile.
    """
    file = generation.lease.open("rb")
    # Windows does not remove a folder with open files: there the open file itself is the lease.
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_SH)
        if not generation.lease.exists():  # removed between open and lock
            file.close()
            raise FileNotFoundError(generation.lease)
    return file


def remove_unused(generations: Iterable[Generation]) -> None:
    """Remove those that no reader holds."""
    for generation in generations:
        with suppress(OSError):  # held, or gone: the next writer tries again
            _remove(generation)


def _remove(generation: Generation) -> None:
    if generation.name.startswith(_TRASH):
        shutil.rmtree(generation.folder)
    elif sys.platform == "win32":
        shutil.rmtree(_set_aside(generation))
    else:
        import fcntl

        with generation.lease.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(_set_aside(generation))


def _set_aside(generation: Generation) -> Path:
    # A rename is all or nothing where removing file by file is not.
    return generation.folder.rename(generation.folder.with_name(_TRASH + generation.name))
