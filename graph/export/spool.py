"""A place on disk where a graph is put together before it is written, so that its size does not matter.

Nodes and facts go in as they are read; nodes come out with their degrees, edges merged and numbered, each
sorted. SQLite does the sorting and the grouping in files of its own.
"""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.export.gathering import Fact
from graph.files import OutputError
from graph.network import Edge, Node

_SCHEMA = """
CREATE TABLE node (n INTEGER PRIMARY KEY, uri TEXT UNIQUE, id TEXT, label TEXT, node_type TEXT, subtype TEXT,
  region TEXT, level TEXT, year TEXT, mentions INTEGER, confidence REAL);
CREATE TABLE fact (source INTEGER, target INTEGER, predicate TEXT, label TEXT, first INTEGER, last INTEGER,
  evidence INTEGER);
CREATE TABLE edge (e INTEGER PRIMARY KEY, source INTEGER, target INTEGER, predicate TEXT, label TEXT,
  weight REAL, first INTEGER, last INTEGER, evidence INTEGER, nth INTEGER);
CREATE TABLE degree (n INTEGER PRIMARY KEY, degree INTEGER);
"""
_ADD_NODE = """INSERT INTO node
  (uri, id, label, node_type, subtype, region, level, year, mentions, confidence)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uri) DO UPDATE SET
  label = min(label, excluded.label), mentions = mentions + excluded.mentions,
  confidence = max(confidence, excluded.confidence)"""
_ADD_FACT = """INSERT INTO fact SELECT s.n, t.n, ?, ?, ?, ?, ? FROM node s, node t
  WHERE s.uri = ? AND t.uri = ?"""
_GROUPS = {
    "multi": "SELECT source, target, predicate, label, 1 AS weight, first, last, evidence FROM fact {where}",
    "merged": """SELECT source, target, predicate, label, count(*) AS weight, min(first) AS first,
      max(last) AS last, sum(evidence) AS evidence FROM fact {where}
      GROUP BY source, target, predicate, label""",
    "single": """SELECT source, target, group_concat(predicate, '+') AS predicate,
      group_concat(label, '；') AS label, sum(weight) AS weight, min(first) AS first, max(last) AS last,
      sum(evidence) AS evidence FROM (
        SELECT source, target, predicate, label, count(*) AS weight, min(first) AS first,
          max(last) AS last, sum(evidence) AS evidence FROM fact {where}
        GROUP BY source, target, predicate, label ORDER BY source, target, predicate, label)
      GROUP BY source, target""",
}
_MAKE_EDGES = """INSERT INTO edge (source, target, predicate, label, weight, first, last, evidence, nth)
  SELECT g.source, g.target, g.predicate, g.label, g.weight, g.first, g.last, g.evidence,
    row_number() OVER (PARTITION BY g.source, g.target, g.label ORDER BY g.predicate, g.first, g.last)
  FROM ({groups}) g JOIN node s ON s.n = g.source JOIN node t ON t.n = g.target WHERE g.weight >= ?
  ORDER BY s.id, t.id, g.predicate, g.label, g.first, g.last"""
_MAKE_DEGREES = """INSERT INTO degree SELECT n, count(*) FROM
  (SELECT source AS n FROM edge UNION ALL SELECT target AS n FROM edge) GROUP BY n"""
_NODES = """SELECT id, label, node_type, subtype, region, year, confidence, uri, level, mentions,
  coalesce(degree, 0), n FROM node {join} degree USING (n) ORDER BY id"""
_EDGES = """SELECT e, s.id, t.id, edge.label, predicate, weight, first, last, evidence, nth
  FROM edge JOIN node s ON s.n = source JOIN node t ON t.n = target ORDER BY e"""
_SPANS = "SELECT DISTINCT {end}, first, last FROM fact WHERE first IS NOT NULL"

EDGE_MODES = tuple(_GROUPS)
"""``multi``: an edge a fact; ``merged``: one for equal statements, weighted by their number; ``single``: one
from each node to each other."""
Years = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drawn:
    """An edge and what only some formats say of it: its years as a pair, and which of its parallels it is."""

    edge: Edge
    years: Years | None
    nth: int


class Spool:
    """A graph in the making; `open_spool` makes one."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._database.executescript(_SCHEMA)
        self._connected_only = False

    def add_nodes(self, nodes: Iterable[Node]) -> None:
        """Take in nodes; one that is there already gains the mentions."""
        rows = (
            (one.uri, one.id, one.label, one.node_type, one.subtype, one.region, one.level, one.year,
             one.mentions, one.confidence) for one in nodes
        )  # fmt: skip
        self._database.executemany(_ADD_NODE, rows)

    def add_facts(self, facts: Iterable[Fact]) -> None:
        """Take in facts; one whose ends are not both among the nodes is passed over."""
        rows = (
            (one.predicate, one.label, *(years_of(one.years) or (None, None)), one.evidence, one.source,
             one.target) for one in facts
        )  # fmt: skip
        self._database.executemany(_ADD_FACT, rows)

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

    def replace_facts(self, select: str) -> None:
        """Make the rows of a SELECT, which has the columns of ``fact``, the facts from now on."""
        self._database.execute(f"CREATE TABLE other AS {select}")
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
        for *values, _ in self._database.execute(_NODES.format(join=join)):
            yield Node(*values)

    def edges(self) -> Iterator[Drawn]:
        """The edges by source, target and predicate, numbered from 1."""
        for e, source, target, label, predicate, weight, first, last, evidence, nth in self._database.execute(
            _EDGES
        ):
            years = None if first is None else (first, last)
            edge = Edge(f"e{e}", source, target, label, predicate, weight, text_of(years), evidence)
            yield Drawn(edge, years, nth)

    def spans(self) -> Mapping[str, list[Years]]:
        """The years in which each node (id) is spoken of, as few stretches as will do."""
        query = f"SELECT id, first, last FROM node JOIN ({_SPANS.format(end='source AS n')} UNION "
        query += f"{_SPANS.format(end='target')}) USING (n) ORDER BY id, first, last"
        found: dict[str, list[Years]] = {}
        for node, first, last in self._database.execute(query):
            spans = found.setdefault(node, [])
            if spans and first <= spans[-1][1] + 1:
                spans[-1] = spans[-1][0], max(last, spans[-1][1])
            else:
                spans.append((first, last))
        return found


@contextmanager
def open_spool(folder: Path | None = None) -> Iterator[Spool]:
    """An empty spool, gone when the block ends; its files lie in `folder`, else where temporary files do.

    Raises OutputError where there is no room for them.
    """
    with tempfile.TemporaryDirectory(prefix="renda-spool-", dir=folder) as place:
        database = sqlite3.connect(Path(place) / "graph.db", isolation_level=None)
        try:
            for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-65536", "temp_store=FILE"):
                database.execute(f"PRAGMA {pragma}")
            database.execute("BEGIN")
            yield Spool(database)
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
                raise
            why = f"cannot be written ({error}); make room there, or name another place with TMPDIR"
            raise OutputError(Path(place), why) from error
        finally:
            database.close()


def years_of(text: str) -> Years | None:
    """First and last year of ``2022`` or ``2021-2023``; None for anything else.

    >>> years_of("2021-2023"), years_of("")
    ((2021, 2023), None)
    """
    years = [int(year) for year in text.split("-") if year.isdigit()]
    return (years[0], years[-1]) if years else None


def text_of(years: Years | None) -> str:
    """The years as text, the other way round."""
    if years is None:
        return ""
    return str(years[0]) if years[0] == years[1] else f"{years[0]}-{years[1]}"
