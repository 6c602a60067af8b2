"""What the project asks of a store of quads: a protocol that an embedded store and an endpoint both fill."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

import pyoxigraph as ox

from graph.manifest import Entry

Quads = Iterable[ox.Quad]
Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that a query sees: merged as its default graph, and by name; those alone."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] | None = ()
    """None: whatever there is."""


class StoreReader(Protocol):
    """One unchanging view of the store, as far as the store can give one."""

    @property
    def generation(self) -> str:
        """A short name of this view: the same as long as the content is the same."""
        ...

    @property
    def sources(self) -> Mapping[str, Entry]:
        """What each source file gave, by path."""
        ...

    def query(
        self, sparql: str, *, union: bool = True, dataset: Dataset | None = None, base: str | None = None
    ) -> Answer:
        """Answer a SPARQL 1.1 query; with `union` the default graph is the union of all graphs.

        A query that says itself what it reads (FROM) is asked without; a `dataset` passes over both. Relative
        IRIs are resolved against `base`, and without one are no IRIs.
        The project's prefixes are known. Raises SyntaxError for what is no query.
        """
        ...

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """All quads, or those of one named graph, in no order."""
        ...

    def graphs(self) -> Iterator[str]:
        """The named graphs, in no order: a report each, and the base graph."""
        ...

    def search(self, words: str) -> Mapping[str, float] | None:
        """IRIs of the nodes whose texts have all these words, with how well; None where there is no index."""
        ...

    def close(self) -> None:
        """Let the view go."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        ...


class StoreWriter(Protocol):
    """Changes that readers see at `commit`, or never."""

    @property
    def sources(self) -> Mapping[str, Entry]:
        """What each source file gave, by path, with the changes made so far."""
        ...

    def replace_graph(self, graph: str, quads: Quads) -> None:
        """Make `quads` the whole content of the named graph; ValueError for quads of another graph."""
        ...

    def remove_graph(self, graph: str) -> bool:
        """Take the named graph away; False where there is none."""
        ...

    def put(self, path: str, entry: Entry, quads: Quads) -> None:
        """Take in the report that a source file gave, in place of what the file gave before."""
        ...

    def withdraw(self, path: str) -> bool:
        """Take out what a source file gave; False where it gave nothing."""
        ...

    def put_base(self, graph: str, quads: Collection[ox.Quad]) -> bool:
        """Write the base graph if it is another than the one there is; True where it was."""
        ...

    def commit(self) -> None:
        """Let readers see the changes so far; further changes start from there."""
        ...

    def rollback(self) -> None:
        """Forget the changes since the last commit."""
        ...
