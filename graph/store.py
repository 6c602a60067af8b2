"""What the project asks of a store of quads: a protocol that an embedded store and an endpoint both fill."""

from collections.abc import Iterable, Iterator
from typing import Protocol

import pyoxigraph as ox

Quads = Iterable[ox.Quad]
Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class StoreReader(Protocol):
    """One unchanging view of the store."""

    @property
    def generation(self) -> str:
        """A short name of this view: the same as long as the content is the same."""
        ...

    def query(self, sparql: str, *, union: bool = True) -> Answer:
        """Answer a SPARQL 1.1 query; with `union` the default graph is the union of all graphs."""
        ...

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """All quads, or those of one named graph."""
        ...


class StoreWriter(Protocol):
    """Changes that readers see all at once, or never."""

    def replace_graph(self, graph: str, quads: Quads) -> None:
        """Make `quads` the whole content of the named graph."""
        ...

    def remove_graph(self, graph: str) -> bool:
        """Take the named graph away; False where there is none."""
        ...
