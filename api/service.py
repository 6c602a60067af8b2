"""What a running service holds: its settings, the newest view of the store, the SPARQL workers."""

from dataclasses import dataclass, field
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request

from api.settings import Settings
from api.sparql.pool import QueryPool
from graph.answers.view import View
from graph.iris import Iris
from graph.stores import ReaderCache


@dataclass
class Service:
    """Built once by `create_app`, handed to routes by `ServiceOf`."""

    settings: Settings
    _view: View | None = None
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        settings = self.settings
        self.readers = ReaderCache(settings.store_at)
        self.queries = QueryPool(settings.store_at, settings.query_workers, settings.query_seconds)

    def view(self) -> View:
        """The newest state of the store; the same object as long as the store stays the same."""
        with self._lock:
            reader = self.readers.newest()
            if self._view is None or self._view.reader is not reader:
                self._view = View(reader, Iris(self.settings.base))
            return self._view

    def close(self) -> None:
        """End the workers."""
        self.queries.close()


def _service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


def _view(request: Request) -> View:
    return _service(request).view()


ServiceOf = Annotated[Service, Depends(_service)]
ViewOf = Annotated[View, Depends(_view)]
