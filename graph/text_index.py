"""The words of a generation: an index of labels, aliases, objects and evidence, in a file beside the store.

SQLite's FTS5 (https://www.sqlite.org/fts5.html) indexes words between spaces, which Chinese has not; so
each text is indexed by its pairs of neighbouring characters, and a word is looked for as the pairs that it
has, one right after the other. That finds a word wherever it stands, and never what only has its characters.
"""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from graph.vocabulary import PREFIXES
from ingest.errors import StoreError

_TABLES = """
CREATE TABLE nodes (id INTEGER PRIMARY KEY, graph TEXT NOT NULL, node TEXT NOT NULL);
CREATE INDEX nodes_of_graph ON nodes (graph);
CREATE VIRTUAL TABLE words USING fts5 (body, tokenize = "unicode61 remove_diacritics 0");
"""
_TEXTS = """SELECT ?node ?text {
  { ?node skos:prefLabel|skos:altLabel|rdfs:label|renda:object ?text }
  UNION { ?node renda:evidence/oa:hasSelector/oa:exact|renda:hasOutcome/renda:counted ?text }
  FILTER(isIRI(?node)) }"""
_CHINESE = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_CHINESE}]+|[^\W_{_CHINESE}]+")
_BREAK = " 0break0 "
"""Keeps a word from being found across two texts of a node."""


class TextIndex:
    """The index of one generation, to be searched; it does not change."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.search = lru_cache(maxsize=256)(self._search)

    def _search(self, words: str) -> Mapping[str, float]:
        """IRIs of the nodes that have all these words in their texts, with how well (more is better).

        Words are parted by white space. Nothing is found for a text without letters, characters or digits.
        """
        query = match_query(words)
        if not query:
            return {}
        try:
            with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro&immutable=1", uri=True)) as file:
                rows = file.execute(
                    "SELECT node, MAX(-rank) FROM words JOIN nodes ON nodes.id = words.rowid "
                    "WHERE words MATCH ? GROUP BY node",
                    (query,),
                )
                return dict(rows.fetchall())
        except sqlite3.Error as error:
            raise StoreError(
                str(self._path), f"cannot be searched ({error}); build the store anew"
            ) from error


def update_index(path: Path, before: Path | None, store: ox.Store, graphs: Iterable[str]) -> None:
    """Make the index of a new generation from the one before, where only these graphs have changed."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as file:
        if before is not None and before.exists():
            with closing(sqlite3.connect(f"{before.as_uri()}?mode=ro&immutable=1", uri=True)) as old:
                old.backup(file)
        else:
            file.executescript(_TABLES)
            graphs = [graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)]
        with file:
            for graph in graphs:
                _forget(file, graph)
                _index(file, graph, texts_of(store, graph))


def texts_of(store: ox.Store, graph: str) -> Mapping[str, list[str]]:
    """The texts of each node of one graph."""
    found: dict[str, list[str]] = {}
    rows = store.query(_TEXTS, default_graph=[ox.NamedNode(graph)], prefixes=PREFIXES)
    assert isinstance(rows, ox.QuerySolutions)
    for node, text in rows:
        assert isinstance(node, ox.NamedNode)
        if isinstance(text, ox.Literal):
            found.setdefault(node.value, []).append(text.value)
    return found


def match_query(words: str) -> str:
    """The question to FTS5 for texts with all these words; empty where there is nothing to look for.

    >>> match_query("食品安全 检查")
    '"食品 品安 安全" AND "检查"'
    """
    return " AND ".join(_phrase(run) for run in _runs(words))


def has_words(text: str, words: str) -> bool:
    """Does a text have all these words?

    >>> has_words("检查食品安全", "安全 食品"), has_words("检查食品安全", "品检")
    (True, False)
    """
    runs, wanted = list(_runs(text)), list(_runs(words))
    return bool(wanted) and all(_is_among(one, runs) for one in wanted)


def _is_among(word: str, runs: Iterable[str]) -> bool:
    return any(word in run if _is_chinese(word) else word == run for run in runs)


def _runs(text: str) -> Iterator[str]:
    """Runs of Chinese characters, and other words in small letters."""
    return (match[0] for match in _RUN.finditer(unicodedata.normalize("NFKC", text).casefold()))


def _is_chinese(run: str) -> bool:
    return re.match(f"[{_CHINESE}]", run) is not None


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def _phrase(run: str) -> str:
    if _is_chinese(run):
        return f'"{" ".join(_pairs(run))}"' if len(run) > 1 else f'"{run}"*'
    return f'"{run}"'


def _body(texts: Iterable[str]) -> str:
    """All pairs, and the last character of each run, which begins no pair."""
    runs = (
        " ".join((*_pairs(run), run[-1])) if _is_chinese(run) else run for run in _runs(_BREAK.join(texts))
    )
    return " ".join(runs)


def _forget(file: sqlite3.Connection, graph: str) -> None:
    file.execute("DELETE FROM words WHERE rowid IN (SELECT id FROM nodes WHERE graph = ?)", (graph,))
    file.execute("DELETE FROM nodes WHERE graph = ?", (graph,))


def _index(file: sqlite3.Connection, graph: str, texts: Mapping[str, list[str]]) -> None:
    for node, of_node in sorted(texts.items()):
        row = file.execute("INSERT INTO nodes (graph, node) VALUES (?, ?)", (graph, node)).lastrowid
        body = _body(dict.fromkeys(of_node))
        file.execute("INSERT INTO words (rowid, body) VALUES (?, ?)", (row, body))
