"""A place on disk where a graph is put together before it is written, so that its size does not matter.

Nodes and facts go in as they are read; nodes come out with their degrees, edges merged and numbered, each
sorted. SQLite does the sorting and the grouping in files of its own.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from graph.export.drawing import Drawn, Spans, number_parallels
from graph.export.gathering import Gathered
from graph.export.intake import take_in
from graph.export.scratch import open_scratch, run_all
from graph.export.years import text_of
from graph.network import Edge, Node

_SCHEMA = """
CREATE TABLE edge (e INTEGER PRIMARY KEY, source INTEGER, target INTEGER, kinds, weight REAL, first INTEGER,
  last INTEGER, evidence INTEGER);
CREATE TABLE degree (n INTEGER PRIMARY KEY, degree INTEGER)"""
_MERGED = """SELECT source, target, kind AS kinds, count(*) AS weight, min(first) AS first, max(last) AS last,
  sum(evidence) AS evidence FROM fact {where} GROUP BY source, target, kind"""
_SINGLE = f"""SELECT source, target, group_concat(kinds, ' ') AS kinds, sum(weight) AS weight,
  min(first) AS first, max(last) AS last, sum(evidence) AS evidence
  FROM ({_MERGED}) GROUP BY source, target"""
_MULTI = "SELECT source, target, kind AS kinds, 1 AS weight, first, last, evidence FROM fact {where}"
_GROUPS = {"multi": _MULTI, "merged": _MERGED, "single": _SINGLE}
_MAKE_EDGES = """INSERT INTO edge (source, target, kinds, weight, first, last, evidence)
  SELECT * FROM ({groups}) WHERE weight >= ? ORDER BY source, target, kinds, first, last"""
_MAKE_DEGREES = """INSERT INTO degree SELECT n, count(*) FROM
  (SELECT source AS n FROM edge UNION ALL SELECT target FROM edge) GROUP BY n ORDER BY n"""
_NODES = """SELECT id, label, node_type, subtype, region, year, confidence, uri, level, mentions,
  coalesce(degree, 0) FROM node {join} degree USING (n) ORDER BY n"""
_EDGES = """SELECT e, s.id, t.id, kinds, weight, first, last, evidence
  FROM edge CROSS JOIN node s ON s.n = source CROSS JOIN node t ON t.n = target ORDER BY e"""
_SPANS = """SELECT id, first, last FROM node JOIN (SELECT source AS n, first, last FROM fact
  UNION SELECT target, first, last FROM fact) USING (n) WHERE first IS NOT NULL ORDER BY n, first, last"""

EDGE_MODES = tuple(_GROUPS)
"""``multi``: an edge a fact; ``merged``: one for equal statements, weighted by their number; ``single``: one
from each node to each other."""


class Spool:
    """The nodes and facts of a graph, and the edges that are made of them; `open_spool` makes one.

    Tables: ``node``, ``kind`` and ``fact`` as `take_in` leaves them.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        run_all(database, _SCHEMA)
        self._connected_only = False

    def keep_types(self, types: Sequence[str]) -> None:
        """Let go all nodes of other types or subtypes, and the facts that they are in."""
        marks = ", ".join("?" * len(types))
        self._database.execute(
            f"DELETE FROM node WHERE node_type NOT IN ({marks}) AND subtype NOT IN ({marks})",
            (*types, *types),
        )
        self._database.execute(
            "DELETE FROM fact WHERE source NOT IN (SELECT n FROM node) OR target NOT IN (SELECT n FROM node)"
        )

    def replace_facts(self, kinds: str, facts: str) -> None:
        """Make the rows of a SELECT, which has the columns of ``fact``, the facts from now on; another SELECT
        gives predicates and labels that are new in them."""
        self._database.execute(f"INSERT INTO kind (predicate, label) {kinds} ORDER BY 1, 2")
        self._database.execute(f"CREATE TABLE other AS {facts}")
        self._database.execute("DROP TABLE fact")
        self._database.execute("ALTER TABLE other RENAME TO fact")
        self._connected_only = True

    def fact_years(self) -> list[int]:
        """Every year that a fact belongs to, in order."""
        rows = self._database.execute("SELECT DISTINCT first, last FROM fact WHERE first IS NOT NULL")
        return sorted({year for first, last in rows for year in range(first, last + 1)})

    def make_edges(self, mode: str, least: float = 0.0, year: int | None = None) -> None:
        """Make the edges out of the facts, of one year or all; lighter ones than `least` are dropped."""
        where = "" if year is None else f"WHERE first <= {year:d} AND last >= {year:d}"
        self._database.execute("DELETE FROM edge")
        self._database.execute("DELETE FROM degree")
        self._database.execute(_MAKE_EDGES.format(groups=_GROUPS[mode].format(where=where)), (least,))
        self._database.execute(_MAKE_DEGREES)
        self._connected_only = self._connected_only or least > 0 or year is not None

    def counts(self) -> tuple[int, int]:
        """Numbers of nodes and edges that will be written."""
        table = "degree" if self._connected_only else "node"
        nodes, edges = (
            self._database.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in (table, "edge")
        )
        return nodes, edges

    def nodes(self) -> Iterator[Node]:
        """The nodes by id; those without an edge only where edges were not chosen among."""
        join = "JOIN" if self._connected_only else "LEFT JOIN"
        for values in self._database.execute(_NODES.format(join=join)):
            yield Node(*values)

    def edges(self) -> Iterator[Drawn]:
        """The edges by source, target and predicate, numbered from 1."""
        return number_parallels(self._edges())

    def _edges(self) -> Iterator[Edge]:
        words = {k: words for k, *words in self._database.execute("SELECT k, predicate, label FROM kind")}
        for e, source, target, kinds, weight, first, last, evidence in self._database.execute(_EDGES):
            years = "" if first is None else text_of((first, last))
            if isinstance(kinds, int):
                predicate, label = words[kinds]
            else:
                several = [words[k] for k in sorted(map(int, kinds.split()))]
                predicate = "+".join(dict.fromkeys(one for one, _ in several))
                label = "；".join(one for _, one in several)
            yield Edge(f"e{e}", source, target, label, predicate, weight, years, evidence)

    def spans(self) -> Spans:
        """The years in which each node (id) is spoken of, as few stretches as will do, by id."""
        for node, rows in groupby(self._database.execute(_SPANS), key=lambda row: row[0]):
            spans: list[tuple[int, int]] = []
            for _, first, last in rows:
                if spans and first <= spans[-1][1] + 1:
                    spans[-1] = spans[-1][0], max(last, spans[-1][1])
                else:
                    spans.append((first, last))
            yield node, spans


@contextmanager
def open_spool(parts: Iterable[Gathered], folder: Path | None = None) -> Iterator[Spool]:
    """A spool of these parts, gone when the block ends; its files lie in `folder`, else where temporary files
    do. Raises OutputError where there is no room for them."""
    with open_scratch(folder) as database:
        take_in(database, parts)
        yield Spool(database)
