"""Keeping the manifest of a store in step with its graphs, which every kind of store does alike."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping

import pyoxigraph as ox

from graph.base import digest_of
from graph.manifest import Entry, Manifest
from graph.store import Quads


class ManifestKeeper(ABC):
    """The part of a `StoreWriter` that knows which graph came from which source.

    A child says how a graph is replaced and taken away, how changes are published, and how forgotten.
    """

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest

    @property
    def sources(self) -> Mapping[str, Entry]:
        """What each source file gave, by path, with the changes made so far."""
        return self._manifest.sources

    def put(self, path: str, entry: Entry, quads: Quads) -> None:
        """Take in the report that a source file gave, in place of what the file gave before."""
        self.replace_graph(entry.report, quads)
        self._move_to(self._manifest.with_source(path, entry))

    def withdraw(self, path: str) -> bool:
        """Take out what a source file gave; False where it gave nothing."""
        if path not in self.sources:
            return False
        self._begin_change()
        self._move_to(self._manifest.without_source(path))
        return True

    def put_base(self, graph: str, quads: Collection[ox.Quad]) -> bool:
        """Write the base graph if it is another than the one there is; True where it was."""
        digest = digest_of(quads)
        if digest == self._manifest.base:
            return False
        self.replace_graph(graph, quads)
        self._move_to(self._manifest.with_base(digest))
        return True

    def replace_graph(self, graph: str, quads: Quads) -> None:
        """Make `quads` the whole content of the named graph; ValueError for quads of another graph."""
        name, content = ox.NamedNode(graph), frozenset(quads)
        if any(quad.graph_name != name for quad in content):
            raise ValueError(f"quads of other graphs than {graph}")
        self._replace(name, content)

    @abstractmethod
    def remove_graph(self, graph: str) -> bool:
        """Take the named graph away; False where there is none."""

    @abstractmethod
    def commit(self) -> None:
        """Let readers see the changes so far; further changes start from there."""

    @abstractmethod
    def rollback(self) -> None:
        """Forget the changes since the last commit."""

    @abstractmethod
    def _replace(self, graph: ox.NamedNode, quads: frozenset[ox.Quad]) -> None:
        """Make the quads, all of this graph, its whole content."""

    @abstractmethod
    def _drop(self, graph: str) -> None:
        """Take the named graph away, if it is there."""

    @abstractmethod
    def _begin_change(self) -> None:
        """Be ready to publish, though no graph may change."""

    def _move_to(self, manifest: Manifest) -> None:
        for report in manifest.orphans_of(self._manifest):
            self._drop(report)
        self._manifest = manifest
