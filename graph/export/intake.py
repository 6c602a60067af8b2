"""Takes in the nodes and facts of all reports, and makes of them tables in which each stands once.

Nothing is looked up while the reports are read: rows are added at the end of a table, and afterwards sorted
and merged by SQLite, which keeps what does not fit into its memory in files. So the time grows with the
number of rows and the memory does not.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from graph.export.gathering import Fact, Gathered
from graph.export.scratch import run_all
from graph.export.years import years_of
from graph.network import Node

_NODE = "uri, id, label, node_type, subtype, region, level, year, mentions, confidence"
_HEARD = f"""
CREATE TABLE heard (key INTEGER, {_NODE});
CREATE TABLE said (source INTEGER, target INTEGER, kind INTEGER, first INTEGER, last INTEGER,
  evidence INTEGER);
CREATE TABLE wording (nth INTEGER PRIMARY KEY, predicate TEXT, label TEXT)"""
_SETTLED = f"""
CREATE TABLE node (n INTEGER PRIMARY KEY, key INTEGER, {_NODE});
INSERT INTO node (key, {_NODE})
  SELECT key, min(uri), id, min(label), min(node_type), min(subtype), min(region), min(level), max(year),
    sum(mentions), max(confidence) FROM heard GROUP BY id ORDER BY id;
DROP TABLE heard;
CREATE TABLE place (key INTEGER PRIMARY KEY, n INTEGER);
INSERT INTO place SELECT key, n FROM node ORDER BY key;
CREATE TABLE kind (k INTEGER PRIMARY KEY, predicate TEXT, label TEXT, nth INTEGER UNIQUE);
INSERT INTO kind (predicate, label, nth) SELECT predicate, label, nth FROM wording ORDER BY predicate, label;
CREATE TABLE half AS SELECT n AS source, target, kind, first, last, evidence
  FROM (SELECT * FROM said ORDER BY source LIMIT -1) CROSS JOIN place ON key = source;
DROP TABLE said;
CREATE TABLE fact AS SELECT source, n AS target, k AS kind, first, last, evidence
  FROM (SELECT * FROM half ORDER BY target LIMIT -1) one CROSS JOIN place ON key = target
  CROSS JOIN kind ON nth = one.kind;
DROP TABLE half;
DROP TABLE place"""
"""The ends of facts become numbers of nodes, in two steps: where facts and nodes are in the order of one key,
each is read once from the beginning to the end (``LIMIT -1`` keeps SQLite from dropping the order)."""
_FIELDS = 11


def take_in(database: sqlite3.Connection, parts: Iterable[Gathered]) -> None:
    """Fill the tables ``node`` (numbered by id), ``kind`` (numbered by predicate and label) and ``fact``.

    A node that several reports name has their mentions together; a fact whose ends are not both among the
    nodes is passed over.
    """
    run_all(database, _HEARD)
    wording: dict[tuple[str, str], int] = {}
    for part in parts:
        keys: dict[str, int] = {}
        marks = ", ".join("?" * _FIELDS)
        database.executemany(f"INSERT INTO heard VALUES ({marks})", _nodes(part.nodes, keys))
        database.executemany("INSERT INTO said VALUES (?, ?, ?, ?, ?, ?)", _facts(part.facts, keys, wording))
    rows = ((nth, *words) for words, nth in wording.items())
    database.executemany("INSERT INTO wording VALUES (?, ?, ?)", rows)
    run_all(database, _SETTLED)


def _nodes(nodes: Iterable[Node], keys: dict[str, int]) -> Iterator[tuple[object, ...]]:
    for one in nodes:
        yield (
            _key(one.uri, keys), one.uri, one.id, one.label, one.node_type, one.subtype, one.region,
            one.level, one.year, one.mentions, one.confidence,
        )  # fmt: skip


def _facts(
    facts: Iterable[Fact], keys: dict[str, int], wording: dict[tuple[str, str], int]
) -> Iterator[tuple[object, ...]]:
    for one in facts:
        kind = wording.setdefault((one.predicate, one.label), len(wording))
        first, last = years_of(one.years) or (None, None)
        yield _key(one.source, keys), _key(one.target, keys), kind, first, last, one.evidence


def _key(iri: str, keys: dict[str, int]) -> int:
    """Eight bytes for an IRI: among ten million nodes two are taken for one with a chance of 1 in 300,000."""
    found = keys.get(iri)
    if found is None:
        found = int.from_bytes(blake2b(iri.encode(), digest_size=8).digest(), "big", signed=True)
        keys[iri] = found
    return found
