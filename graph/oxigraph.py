"""The embedded store: Oxigraph in a folder, one unchanging generation a reader, one writer at a time."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from filelock import FileLock, Timeout

from graph.keeping import ManifestKeeper
from graph.layout import Generation, Layout, content_name, unwritable
from graph.leases import remove_unused, take_lease
from graph.manifest import Entry, Manifest
from graph.store import Answer, Dataset
from graph.text_index import TextIndex, update_index
from graph.text_search import QUERY_PREFIXES, text_functions
from graph.union import add_to_union, remove_from_union
from ingest.errors import StoreError

KEPT = 3
"""Published generations kept beside those that readers hold: readers on their way in find what they chose."""


class EmbeddedReader:
    """One generation, open for reading; a `StoreReader`. Close it, or use it in a with statement."""

    def __init__(
        self,
        store: ox.Store,
        generation: str,
        manifest: Manifest,
        lease: BufferedReader,
        index: TextIndex | None,
    ) -> None:
        self._store, self._generation, self._manifest, self._lease = store, generation, manifest, lease
        self._index = index
        self._functions = text_functions(index) if index else {}

    @property
    def generation(self) -> str:
        """Name of what it shows: another one means other content."""
        return self._generation

    @property
    def sources(self) -> Mapping[str, Entry]:
        """What each source file gave, by path."""
        return self._manifest.sources

    def query(
        self, sparql: str, *, union: bool = True, dataset: Dataset | None = None, base: str | None = None
    ) -> Answer:
        """Answer a SPARQL 1.1 query, the project's prefixes known; SyntaxError where it is none.

        Beyond SPARQL there are the functions of `graph.text_search`. The union need not be asked for: it is
        the store's default graph.
        """
        default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None = None
        named: list[ox.NamedNode | ox.BlankNode] | None = None
        if dataset is not None:
            default = [ox.NamedNode(graph) for graph in dataset.default]
        if dataset is not None and dataset.named is not None:
            named = [ox.NamedNode(graph) for graph in dataset.named]
        return self._store.query(
            sparql,
            base_iri=base,
            prefixes=dict(QUERY_PREFIXES),
            default_graph=default,
            named_graphs=named,
            custom_functions=self._functions,
        )

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """All quads, or those of one named graph, in no order."""
        for name in [graph] if graph else self.graphs():
            yield from self._store.quads_for_pattern(None, None, None, ox.NamedNode(name))

    def graphs(self) -> Iterator[str]:
        """The named graphs: a report each, and the base graph."""
        return (graph.value for graph in self._store.named_graphs() if isinstance(graph, ox.NamedNode))

    def search(self, words: str) -> Mapping[str, float] | None:
        """IRIs of the nodes whose texts have all these words, with how well; None where there is no index."""
        return self._index.search(words) if self._index else None

    def close(self) -> None:
        """Let the generation go; it may be removed by the next writer."""
        del self._store
        self._lease.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class EmbeddedWriter(ManifestKeeper):
    """Changes to a copy of the current generation, published by `commit`; a `StoreWriter`.

    The copy is made by hard links at the first change, so a writer that changes nothing costs nothing.
    """

    def __init__(self, layout: Layout) -> None:
        super().__init__(_manifest_of(layout))
        self._layout = layout
        self._store: ox.Store | None = None
        self._new: Generation | None = None
        self._changed: set[str] = set()

    def remove_graph(self, graph: str) -> bool:
        """Take the named graph away; False where there is none."""
        store, name = self._opened(), ox.NamedNode(graph)
        if not store.contains_named_graph(name):
            return False
        self._replace(name, frozenset())
        store.remove_graph(name)
        return True

    def commit(self) -> None:
        """Publish the changes so far, if there are any; further changes start from there."""
        if self._store is None or self._new is None:
            return
        current = self._layout.current()
        try:
            update_index(self._new.words, current.words if current else None, self._store, self._changed)
            self._store.flush()
            self._store = None  # closes the files
            self._new.write_manifest(self._manifest)
            self._layout.publish(self._new)
        except OSError as error:
            raise unwritable(self._layout.folder, error) from error
        self._new, self._changed = None, set()
        remove_unused(self._layout.generations()[:-KEPT])

    def rollback(self) -> None:
        """Forget the changes since the last commit."""
        self._store, self._changed = None, set()
        if self._new is not None:
            shutil.rmtree(self._new.folder, ignore_errors=True)
            self._new = None
        self._manifest = _manifest_of(self._layout)

    def _replace(self, graph: ox.NamedNode, quads: frozenset[ox.Quad]) -> None:
        store = self._opened()
        old = frozenset(store.quads_for_pattern(None, None, None, graph))
        for quad in old - quads:
            store.remove(quad)
        remove_from_union(store, old - quads)
        store.extend(quads - old)
        add_to_union(store, quads - old)
        self._changed.add(graph.value)

    def _drop(self, graph: str) -> None:
        self.remove_graph(graph)

    def _begin_change(self) -> None:
        self._opened()

    def _opened(self) -> ox.Store:
        if self._store is None:
            try:
                self._new = self._layout.next()
                current = self._layout.current()
                if current is not None:
                    ox.Store.read_only(str(current.data)).backup(str(self._new.data))
                self._store = ox.Store(str(self._new.data))
            except OSError as error:
                raise unwritable(self._layout.folder, error) from error
            except RuntimeError as error:
                raise StoreError(str(self._layout.folder), f"is damaged ({error}); build it anew") from error
        return self._store


def _manifest_of(layout: Layout) -> Manifest:
    current = layout.current()
    return current.manifest() if current else Manifest()


def open_reader(path: Path) -> EmbeddedReader:
    """Open the current generation for reading. Raises StoreError where there is no store, or an empty one."""
    layout = Layout(path)
    layout.check()
    while True:
        generation = layout.current()
        if generation is None:
            raise StoreError(str(path), "the store is empty; fill it with `renda build`")
        try:
            lease = take_lease(generation)
            store = ox.Store.read_only(str(generation.data))
            index = TextIndex(generation.words) if generation.words.exists() else None
            return EmbeddedReader(store, content_name(generation), generation.manifest(), lease, index)
        except (OSError, RuntimeError) as error:  # RuntimeError: RocksDB finds its files damaged
            # A writer may have moved on and removed it meanwhile: then there is a newer one.
            if layout.current() == generation:
                raise StoreError(str(path), f"cannot be opened ({error}); build it anew") from error


@contextmanager
def open_writer(path: Path) -> Iterator[EmbeddedWriter]:
    """Open a store for writing, made if missing. Leaving without an error commits, with one rolls back.

    Raises StoreError at once where another process writes, where the folder cannot be written or is no
    store of this format.
    """
    layout = Layout(path)
    layout.create()
    lock = FileLock(layout.lock)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise StoreError(str(path), "another renda is writing to this store; wait until it is done") from None
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        writer = EmbeddedWriter(layout)
        try:
            yield writer
            writer.commit()
        finally:
            writer.rollback()
    finally:
        lock.release()


def current_generation(path: Path) -> str:
    """Name of what a reader opened now would show, to know when to open anew; empty for an empty store."""
    layout = Layout(path)
    layout.check()
    generation = layout.current()
    return content_name(generation) if generation else ""


def state_mark(path: Path) -> tuple[int, int]:
    """A sign, quickly had, that changes whenever `current_generation` does; zeros where there is no store."""
    try:
        state = Layout(path).mark.stat()
    except OSError:
        return 0, 0
    return state.st_ino, state.st_mtime_ns
