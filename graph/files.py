"""Files that are written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import RendaError


class OutputError(RendaError):
    """A file or folder that cannot be written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path, self.why = path, why


def make_folder(path: Path) -> None:
    """Make a folder where there is none; OutputError where that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path, f"cannot be made ({error.strerror}); choose another folder") from error


@contextmanager
def replace_file(path: Path) -> Iterator[Path]:
    """Hand out a file beside `path` to write; it takes its place when the block ends well, else it goes away.

    Raises OutputError where the folder is missing or may not be written, or the disk is full.
    """
    part = path.with_name(path.name + ".part")
    try:
        yield part
        part.replace(path)
    except OSError as error:
        raise OutputError(path, f"cannot be written ({error.strerror}); choose another place") from error
    finally:
        part.unlink(missing_ok=True)
