"""A database on disk for what is put together or sorted before it is written, gone afterwards."""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.files import OutputError

_PRAGMAS = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-65536", "temp_store=FILE")
"""No safety against crashes, 64 megabytes of memory, all else in files."""


@contextmanager
def open_scratch(folder: Path | None = None) -> Iterator[sqlite3.Connection]:
    """A database within one transaction; its files lie in `folder`, else where temporary files do.

    Raises OutputError where there is no room for them.
    """
    with tempfile.TemporaryDirectory(prefix="renda-", dir=folder) as place:
        database = sqlite3.connect(Path(place) / "scratch.db", isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                database.execute(f"PRAGMA {pragma}")
            database.execute("BEGIN")
            yield database
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
                raise
            why = f"cannot be written ({error}); make room there, or name another place with TMPDIR"
            raise OutputError(Path(place), why) from error
        finally:
            database.close()


def run_all(database: sqlite3.Connection, statements: str) -> None:
    """Run several statements within the transaction that is open; `executescript` would end it first, and
    every row after it would be a transaction of its own."""
    for statement in statements.split(";\n"):
        database.execute(statement)


def sort_lines(lines: Iterable[str]) -> Iterator[str]:
    """The lines in the order of their code points, each once, however many they are."""
    with open_scratch() as database:
        database.execute("CREATE TABLE line (text TEXT)")
        database.executemany("INSERT INTO line VALUES (?)", ((line,) for line in lines))
        for (line,) in database.execute("SELECT text FROM line GROUP BY text ORDER BY text"):
            yield line
