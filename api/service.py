"""What a running service holds: its settings, the newest view of the store, the SPARQL workers."""

from contextlib import suppress
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request

from api.explaining import ExplainedDocument, ExplainSource, explain_document, load_source_explainer
from api.reading import ReadFacts, load_reader
from api.settings import Settings
from api.sparql.pool import QueryPool
from api.stores import Readers, view_of
from graph.answers.documents import FullDocument
from graph.answers.view import View
from ingest.errors import StoreError


class Service:
    """Built once by `create_app`, handed to routes by `ServiceOf`."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.queries = QueryPool(settings)
        self._readers = Readers(settings.store_at)
        self._lock = Lock()
        self._view: View | None = None
        self._read: ReadFacts | None = None
        self._explain: ExplainSource | None = None
        self._explaining = Lock()

    def view(self) -> View:
        """The newest state of the store; the same object as long as the store stays the same."""
        reader = self._readers.newest()
        with self._lock:
            if self._view is None or self._view.reader is not reader:
                self._view = view_of(reader, self.settings)
            return self._view

    def warm(self) -> None:
        """Make the indexes before the first question comes; a store that is not there yet is no matter."""
        with suppress(StoreError):
            _ = self.view().names.by_pinyin

    def generation(self) -> str:
        """Name of the state that the store is in now; StoreError where there is none."""
        return self._readers.newest().generation

    def reader(self) -> ReadFacts:
        """The pipeline, loaded when the first report comes."""
        with self._lock:
            if self._read is None:
                self._read = load_reader(self.settings.input_bytes)
            return self._read

    def explain(self, found: FullDocument) -> ExplainedDocument:
        """The report with what was considered in it; one at a time, for each is read anew."""
        with self._explaining:
            self._explain = self._explain or load_source_explainer()
            return explain_document(found, self._explain)

    async def close(self) -> None:
        """End the workers."""
        await self.queries.close()


def service_of(request: Request) -> Service:
    """The service that a request is for."""
    service: Service = request.app.state.service
    return service


async def _service(request: Request) -> Service:  # async: not sent through a thread for each request
    return service_of(request)


def _view(request: Request) -> View:
    return service_of(request).view()


ServiceOf = Annotated[Service, Depends(_service)]
ViewOf = Annotated[View, Depends(_view)]
