"""Ids of a graph file, compared when the file has been read, however many they are."""

from array import array
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

_CHUNK = 1 << 20
_Sorted = npt.NDArray[np.int64]


def _empty() -> "array[int]":
    return array("q")


@dataclass
class Ids:
    """Ids, ends and pairs of ends, each as its hash of eight bytes; numpy sorts them where they lie."""

    _nodes: "array[int]" = field(default_factory=_empty)
    _edges: "array[int]" = field(default_factory=_empty)
    _ends: "array[int]" = field(default_factory=_empty)
    _pairs: "array[int]" = field(default_factory=_empty)

    def add_node(self, name: str) -> None:
        """Take in the id of a node."""
        self._nodes.append(hash(name))

    def add_edge(self, name: str, source: str, target: str, kind: str) -> None:
        """Take in the id of an edge, its ends, and what keeps it apart from others of the same ends."""
        self._edges.append(hash(name))
        self._ends.append(hash(source))
        self._ends.append(hash(target))
        self._pairs.append(hash((source, target, kind)))

    def double_nodes(self) -> int:
        """How many nodes have the id of another one."""
        return _doubles(self._nodes)

    def double_edges(self) -> int:
        """How many edges have the id of another one."""
        return _doubles(self._edges)

    def parallel_edges(self) -> int:
        """How many edges have both ends and the kind of another one."""
        return _doubles(self._pairs)

    def loose_ends(self) -> int:
        """How many ends are no nodes."""
        nodes, ends = _sorted(self._nodes), _view(self._ends)
        if not len(nodes):
            return len(ends)
        loose = 0
        for at in range(0, len(ends), _CHUNK):
            chunk = ends[at : at + _CHUNK]
            found = np.searchsorted(nodes, chunk).clip(max=len(nodes) - 1)
            loose += int((nodes[found] != chunk).sum())
        return loose


def _doubles(ids: "array[int]") -> int:
    ordered = _sorted(ids)
    return int((ordered[1:] == ordered[:-1]).sum())


def _sorted(ids: "array[int]") -> _Sorted:
    view = _view(ids)
    view.sort()
    return view


def _view(ids: "array[int]") -> _Sorted:
    return np.frombuffer(ids, np.int64) if ids else np.zeros(0, np.int64)
