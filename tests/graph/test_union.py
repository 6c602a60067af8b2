"""The default graph of the embedded store is the union of its graphs: each triple once, whoever says it."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.oxigraph import open_reader, open_writer

NODE = ox.NamedNode("https://example.org/n")
CHANGES = st.lists(
    st.tuples(st.sampled_from("abc"), st.frozensets(st.integers(0, 4)) | st.none()), max_size=8
)


def write(folder: Path, graph: str, values: frozenset[int] | None) -> None:
    """Replace a graph, or take it away where there are no values."""
    name = f"https://example.org/{graph}"
    with open_writer(folder) as writer:
        if values is None:
            writer.remove_graph(name)
        else:
            quads = [ox.Quad(NODE, NODE, ox.Literal(one), ox.NamedNode(name)) for one in values]
            writer.replace_graph(name, quads)


def union_of(folder: Path) -> list[str]:
    """What a query finds in the default graph, as often as it does."""
    with open_reader(folder) as reader:
        rows = reader.query("SELECT ?o { ?s ?p ?o }")
        assert isinstance(rows, ox.QuerySolutions)
        return sorted(row[0].value for row in rows)


@settings(deadline=None, max_examples=15)
@given(CHANGES)
def test_it_is_the_set_of_what_the_graphs_say(changes: list[tuple[str, frozenset[int] | None]]) -> None:
    said: dict[str, frozenset[int]] = {}
    with TemporaryDirectory() as folder:
        write(Path(folder), "d", frozenset({0}))
        for graph, values in changes:
            write(Path(folder), graph, values)
            said[graph] = values or frozenset()
        everything = {0}.union(*said.values())
        assert union_of(Path(folder)) == sorted(map(str, everything))
        assert quads_in(Path(folder)) == {f"https://example.org/{g}": v for g, v in said.items() if v} | {
            "https://example.org/d": frozenset({0})
        }


def quads_in(folder: Path) -> Mapping[str, frozenset[int]]:
    """What each graph says: the union itself is no quad of the store."""
    with open_reader(folder) as reader:
        found: dict[str, frozenset[int]] = {}
        for quad in reader.quads():
            assert isinstance(quad.graph_name, ox.NamedNode)
            assert isinstance(quad.object, ox.Literal)
            name = quad.graph_name.value
            found[name] = found.get(name, frozenset()) | {int(quad.object.value)}
        return found


def test_a_triple_of_two_reports_counts_once(tmp_path: Path) -> None:
    write(tmp_path, "a", frozenset({1, 2}))
    write(tmp_path, "b", frozenset({2, 3}))
    with open_reader(tmp_path) as reader:
        rows = reader.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        assert isinstance(rows, ox.QuerySolutions)
        assert [row[0].value for row in rows] == ["3"]
        rows = reader.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
        assert isinstance(rows, ox.QuerySolutions)
        assert [row[0].value for row in rows] == ["4"]
