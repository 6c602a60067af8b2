"""Exports read back by other programs, with equal counts, labels and attributes."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import igraph
import networkx as nx
import pytest

from graph.answers.did import Question
from graph.answers.view import View
from graph.export.targets import ExportError, export_file
from graph.files import OutputError, replace_file
from graph.iris import Iris
from graph.manifest import Entry
from graph.network import EDGE_COLUMNS, NODE_COLUMNS, Network, read_network
from graph.oxigraph import open_reader, open_writer
from graph.quads import quads_of
from graph.scope import report_iri
from ingest.facts import Activity, Facts


@pytest.fixture(scope="module")
def view(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """A view of a store with one small report whose activity has a control character in its object."""
    folder, iris = tmp_path_factory.mktemp("export") / "store", Iris()
    odd = Activity("odd", "Other", "蔡甸区人大常委会", '=甲\x0b乙 <丙> & "丁"')
    facts = replace(facts, activities=(*facts.activities, odd))
    with open_writer(folder) as writer:
        writer.put("a.txt", Entry("digest", report_iri(facts, iris), "mark"), quads_of(facts, iris))
    with open_reader(folder) as reader:
        yield View(reader, iris)


@pytest.fixture
def network(view: View) -> Network:
    return read_network(view.reader, view.iris)


def test_graphml_in_networkx_and_igraph(view: View, network: Network, tmp_path: Path) -> None:
    path = tmp_path / "a.graphml"
    export_file(view, path)
    one = nx.read_graphml(path, force_multigraph=True)
    other = igraph.Graph.Read_GraphML(str(path))
    counts = len(network.nodes), len(network.edges)
    assert (len(one.nodes), len(one.edges)) == (other.vcount(), other.ecount()) == counts
    assert isinstance(one, nx.MultiDiGraph)
    assert other.is_directed()
    assert all(data["label"] for _, data in one.nodes(data=True))
    assert all(data["label"] for _, _, data in one.edges(data=True))
    assert sorted(other.vs["label"]) == sorted(data["label"] for _, data in one.nodes(data=True))
    assert sorted(other.es["label"]) == sorted(data["label"] for _, _, data in one.edges(data=True))
    assert len({key for _, _, key in one.edges(keys=True)}) == len(network.edges)


def test_columns_have_one_type_and_lower_case_names(view: View, tmp_path: Path) -> None:
    path = tmp_path / "a.graphml"
    export_file(view, path)
    graph = nx.read_graphml(path)
    for rows, columns in ((graph.nodes(data=True), NODE_COLUMNS), (graph.edges(data=True), EDGE_COLUMNS)):
        for *_, data in rows:
            assert set(data) <= set(columns)
            assert all(isinstance(data[name], float) for name in ("weight", "confidence") if name in data)
    assert all(name == name.lower() for name in (*NODE_COLUMNS, *EDGE_COLUMNS))


def test_no_control_characters(view: View, tmp_path: Path) -> None:
    for name in ("a.graphml", "a.gexf"):
        export_file(view, tmp_path / name)
        assert b"\x0b" not in (tmp_path / name).read_bytes()
    labels = {data["label"] for _, data in nx.read_graphml(tmp_path / "a.graphml").nodes(data=True)}
    assert '=甲乙 <丙> & "丁"' in labels


def test_gexf_in_networkx(view: View, network: Network, tmp_path: Path) -> None:
    path = tmp_path / "a.gexf"
    export_file(view, path)
    # networkx reads up to 1.2, which differs from 1.3 in its namespace alone as far as this file goes
    older = path.read_text("utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    path.write_text(older.replace('version="1.3"', 'version="1.2"'), "utf-8")
    graph = nx.read_gexf(path)
    assert (len(graph.nodes), len(graph.edges)) == (len(network.nodes), len(network.edges))
    assert all(data["label"] for _, data in graph.nodes(data=True))


def test_the_table_has_a_row_for_every_number(view: View, facts: Facts, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    export_file(view, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    tied = [quantity for quantity in facts.quantities if quantity.activity]
    assert sorted(float(row["value"]) for row in rows if row["value"]) == sorted(one.value for one in tied)
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


def test_an_edge_said_by_two_reports_is_one_with_their_number(facts: Facts, tmp_path: Path) -> None:
    iris = Iris()
    again = replace(facts, origin=replace(facts.origin, digest="0" * 64))
    with open_writer(tmp_path / "store") as writer:
        for name, one in (("a", facts), ("b", again)):
            writer.put(name, Entry(name, report_iri(one, iris), "mark"), quads_of(one, iris))
    with open_reader(tmp_path / "store") as reader:
        network = read_network(reader, iris)
    posts = [edge for edge in network.edges if edge.predicate == "post"]
    assert [edge.weight for edge in posts] == [2.0] * len(facts.memberships)
    assert {edge.weight for edge in network.edges if edge.predicate != "post"} == {1.0}


def test_what_cannot_be_exported_leaves_nothing_behind(view: View, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"choose one of .graphml"):
        export_file(view, tmp_path / "a.docx")
    with pytest.raises(ExportError, match="widen"):
        export_file(view, tmp_path / "a.csv", Question(about="量子计算机"))
    with pytest.raises(OutputError, match="cannot be written"):
        export_file(view, tmp_path / "missing" / "a.csv")
    assert list(tmp_path.iterdir()) == []


def _write_half(path: Path) -> None:
    path.write_text("half", "utf-8")
    raise ZeroDivisionError


def test_a_file_that_fails_half_way_is_not_there(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("before", "utf-8")
    with pytest.raises(ZeroDivisionError), replace_file(target) as part:
        _write_half(part)
    assert target.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]
