"""Opening stores by what a person calls them: a folder, or the URL of an endpoint."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.settings import Settings
    from graph.answers.view import View
    from graph.store import StoreReader


class Readers:
    """Readers of a store's newest generation, the same one as long as the store stays the same.

    Older readers are let go when their last user is done with them.
    """

    def __init__(self, store: str) -> None:
        self._store = store
        self._lock = Lock()
        self._reader: StoreReader | None = None
        self._mark: object = None

    @property
    def is_embedded(self) -> bool:
        """Is it a store in a folder of this machine, which needs no network?"""
        return "://" not in self._store

    def newest(self) -> "StoreReader":
        """A reader of the store as it is now; StoreError where there is none."""
        from graph.opening import current_generation, open_reader, state_mark

        with self._lock:
            mark, reader = state_mark(self._store), self._reader
            if reader is not None and mark == self._mark:
                return reader
            if reader is None or current_generation(self._store) != reader.generation:
                self._reader = reader = open_reader(self._store)
            self._mark = mark
            return reader


@contextmanager
def open_view(settings: "Settings") -> Iterator["View"]:
    """The store as it is now, for one command."""
    from graph.opening import open_reader

    with open_reader(settings.store_at) as reader:
        yield view_of(reader, settings)


def view_of(reader: "StoreReader", settings: "Settings") -> "View":
    """What answers are made from: the reader, the base of the IRIs, the topic scheme."""
    from api.shared import load_topics
    from graph.answers.view import View
    from graph.iris import Iris

    return View(reader, Iris(settings.base), load_topics())
