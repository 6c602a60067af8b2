"""Opening a store by what a person calls it: a folder, or the URL of a SPARQL endpoint."""

import time
from contextlib import AbstractContextManager
from pathlib import Path

from graph import oxigraph, remote
from graph.endpoints import Endpoints, endpoints_of
from graph.store import StoreReader, StoreWriter


def open_reader(store: str) -> StoreReader:
    """Open a store for reading. Raises StoreError where there is none, or it does not let itself be read."""
    place = _place(store)
    return remote.open_reader(place) if isinstance(place, Endpoints) else oxigraph.open_reader(place)


def open_writer(store: str) -> AbstractContextManager[StoreWriter]:
    """Open a store for writing; a folder is made if missing. Leaving without an error commits, with one
    rolls back. Raises StoreError where it does not let itself be written."""
    place = _place(store)
    return remote.open_writer(place) if isinstance(place, Endpoints) else oxigraph.open_writer(place)


def current_generation(store: str) -> str:
    """Name of what a reader opened now would show, to know when to open anew."""
    place = _place(store)
    if isinstance(place, Endpoints):
        return remote.current_generation(place)
    return oxigraph.current_generation(place)


def state_mark(store: str) -> object:
    """A sign, quickly had, that changes whenever `current_generation` may have.

    An endpoint has none: there it changes every second.
    """
    place = _place(store)
    return int(time.monotonic()) if isinstance(place, Endpoints) else oxigraph.state_mark(place)


def public_name(store: str) -> str:
    """What to call a store where others read it: a URL without user and password.

    >>> public_name("http://clerk:secret@localhost:7878/")
    'http://localhost:7878/query'
    """
    place = _place(store)
    return place.query if isinstance(place, Endpoints) else store


def _place(store: str) -> Endpoints | Path:
    return endpoints_of(store) if "://" in store else Path(store)
