"""Graphs read back by three independent readers, with equal counts, labels, ends and attributes."""

import itertools
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import networkx as nx
import pytest
from lxml import etree

from graph.analysis_report import report_graph
from graph.answers.view import View
from graph.export.columns import EDGE_COLUMNS, NODE_COLUMNS
from graph.export.drawing import Drawing
from graph.export.graphs import MEASURED, Shape, open_draft
from graph.export.selection import ExportError, Selection, chosen_activities
from graph.export.targets import export_file, export_years
from graph.network import Edge, Node


class Read(Protocol):
    nodes: dict[str, dict[str, Any]]
    edges: dict[str, dict[str, Any]]


Reading = tuple[str, Callable[[Path], Read]]


def drawn(view: View, selection: Selection, shape: Shape) -> tuple[list[Node], list[Edge], Drawing]:
    with open_draft(view, selection, shape) as draft:
        drawing = draft.draw()
        return list(drawing.nodes()), [one.edge for one in drawing.edges()], drawing


@pytest.mark.parametrize(
    "shape", [Shape(), Shape("institution-law"), Shape(edges="multi")], ids=["full", "projected", "multi"]
)
def test_every_reader_sees_the_same(view: View, tmp_path: Path, reading: Reading, shape: Shape) -> None:
    ending, read = reading
    path = tmp_path / f"a{ending}"
    export_file(view, path, shape=shape)
    found = read(path)
    nodes, edges, _ = drawn(view, Selection(), shape)
    assert {one: data["label"] for one, data in found.nodes.items()} == {
        one.id: clean(one.label) for one in nodes
    }
    assert found.edges.keys() == {one.id for one in edges}
    for node in nodes:
        data = found.nodes[node.id]
        assert (data["node_type"], data["uri"], data["degree"], data["mentions"]) == (
            node.node_type, node.uri, node.degree, node.mentions)  # fmt: skip
        assert data["confidence"] == pytest.approx(node.confidence)
        assert data.get("level", "") == node.level
    for edge in edges:
        data = found.edges[edge.id]
        assert (data["source"], data["target"], data["label"], data["predicate"]) == (
            edge.source, edge.target, edge.label, edge.predicate)  # fmt: skip
        assert data["weight"] == edge.weight
        assert data["evidence_count"] == edge.evidence_count


def clean(label: str) -> str:
    return label.replace("\x0b", "")


def test_columns_are_those_of_the_issue(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.graphml")
    graph = nx.read_graphml(tmp_path / "a.graphml", force_multigraph=True)
    asked = {"label", "node_type", "subtype", "region", "level", "year", "mentions", "confidence", "degree",
             "community", "uri"}  # fmt: skip
    assert asked <= {name for _, data in graph.nodes(data=True) for name in data}
    asked = {"label", "predicate", "weight", "year", "evidence_count"}
    assert asked <= {name for *_, data in graph.edges(data=True) for name in data}
    for name in [column.name for column in (*NODE_COLUMNS, *EDGE_COLUMNS)]:
        assert name == name.lower()
        kinds = {
            type(data[name])
            for *_, data in itertools.chain(graph.nodes(data=True), graph.edges(data=True))
            if name in data
        }
        assert len(kinds) == 1, name


def test_graphml_through_networkx_and_back_is_stable(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.graphml")
    once: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        nx.read_graphml(tmp_path / "a.graphml", force_multigraph=True)
    )
    nx.write_graphml(once, tmp_path / "b.graphml")
    twice: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        nx.read_graphml(tmp_path / "b.graphml", force_multigraph=True)
    )
    assert dict(once.nodes.items()) == dict(twice.nodes.items())
    assert {key: (s, t, data) for s, t, key, data in once.edges(keys=True, data=True)} == {
        key: (s, t, data) for s, t, key, data in twice.edges(keys=True, data=True)
    }


def test_equal_stores_give_equal_bytes(view: View, tmp_path: Path) -> None:
    for name in ("a.gexf", "b.gexf"):
        export_file(view, tmp_path / name, shape=Shape(centrality=True))
    assert (tmp_path / "a.gexf").read_bytes() == (tmp_path / "b.gexf").read_bytes()


def test_a_fact_of_two_reports_is_one_edge_or_two(view: View) -> None:
    posts = {}
    for mode in ("merged", "multi", "single"):
        _, edges, _ = drawn(view, Selection(), Shape(edges=mode))
        posts[mode] = sorted((one.label, one.weight) for one in edges if one.predicate.startswith("post"))
    assert posts["merged"] == [("主任", 2.0), ("党组书记", 2.0)]
    assert posts["multi"] == [("主任", 1.0)] * 2 + [("党组书记", 1.0)] * 2
    assert posts["single"] == [("主任；党组书记", 4.0)]


def test_a_projection_weighs_facts(view: View) -> None:
    nodes, edges, _ = drawn(view, Selection(), Shape("institution-law"))
    assert [(one.source.rsplit("/", 1)[-1], one.target.rsplit("/", 1)[-1], one.weight) for one in edges] == [
        ("蔡甸区人大常委会", "中华人民共和国预算法", 2.0)
    ]
    assert {one.node_type for one in nodes} == {"Institution", "LegalInstrument"}
    _, edges, _ = drawn(view, Selection(), Shape("institution-topic", "single"))
    assert {one.target for one in edges} == {"topic/supervision", "topic/budget"}
    _, edges, _ = drawn(view, Selection(), Shape("institution-institution", "single"))
    assert [(one.target.rsplit("/", 1)[-1], one.weight) for one in edges] == [("蔡甸区人民政府", 4.0)]
    assert drawn(view, Selection(), Shape("institution-law", least=2))[1]
    with pytest.raises(ExportError, match="widen"):
        drawn(view, Selection(), Shape("institution-law", least=3))


def test_topics_have_their_chinese_names(view: View) -> None:
    nodes, _, _ = drawn(view, Selection(), Shape())
    assert {one.label for one in nodes if one.node_type == "Topic"} == {"监督工作", "预算"}


def test_evidence_and_years(view: View) -> None:
    _, edges, _ = drawn(view, Selection(), Shape("institution-topic", "single"))
    supervision = next(one for one in edges if one.target == "topic/supervision")
    assert (supervision.weight, supervision.evidence_count, supervision.year) == (2.0, 2, "2022-2023")


@pytest.mark.parametrize(
    ("selection", "there", "not_there"),
    [
        (Selection(type="Hearing"), {"Hearing"}, {"Inspection", "Exchange"}),
        (Selection(topic="监督工作"), {"Hearing", "LawEnforcementInspection"}, {"Inspection"}),
        (Selection(topic="budget"), {"LawEnforcementInspection"}, {"Hearing"}),
        (Selection(planned=True), {"Inspection"}, {"Hearing"}),
        (Selection(who="蔡甸区人大常委会", about="预算法"), {"LawEnforcementInspection"}, {"Hearing"}),
        (Selection(around="沉湖国际重要湿地"), {"Inspection"}, {"Hearing"}),
        (Selection(around="person/420114/李明", hops=2), {"Hearing"}, {"Inspection"}),
    ],
)
def test_filters(view: View, selection: Selection, there: set[str], not_there: set[str]) -> None:
    nodes, _, _ = drawn(view, selection, Shape())
    kinds = {one.subtype for one in nodes}
    assert there <= kinds
    assert not kinds & not_there


ALONE: dict[str, Any] = {
    "who": "蔡甸区人大常委会", "about": "预算", "type": "LawEnforcementInspection", "planned": False,
    "years": (2023, 2023), "topic": "supervision", "place": "武汉市",
}  # fmt: skip


def test_filters_together_leave_what_each_leaves(view: View) -> None:
    alone = [chosen_activities(view, Selection(**{name: value})) for name, value in ALONE.items()]
    together = chosen_activities(view, Selection(**ALONE))
    assert together == frozenset.intersection(*(one for one in alone if one is not None))
    assert len(together) == 1
    for changed in ({"type": "Hearing"}, {"planned": True}, {"years": (2020, 2021)}):
        with pytest.raises(ExportError, match="widen"):
            chosen_activities(view, Selection(**(ALONE | changed)))
    assert chosen_activities(view, Selection(**ALONE, around="蔡甸区人大常委会")) == together
    with pytest.raises(ExportError, match="widen"):
        chosen_activities(view, Selection(**ALONE, around="沉湖国际重要湿地"))


def test_activities_around_a_node(view: View) -> None:
    found = chosen_activities(view, Selection(around="沉湖国际重要湿地"))
    kinds = {node.subtype for node in drawn(view, Selection(), Shape())[0] if node.uri in (found or ())}
    assert kinds == {"Inspection"}
    with pytest.raises(ExportError, match="more hops"):
        chosen_activities(view, Selection(around="person/420114/李明"))


def test_places_count_those_below_them(view: View) -> None:
    counts = [
        len(drawn(view, Selection(place=place), Shape())[0]) for place in ("湖北省", "420100", "蔡甸区")
    ]
    assert len(set(counts)) == 1
    with pytest.raises(ExportError, match="No division is called"):
        drawn(view, Selection(place="无名县"), Shape())


def test_years_and_node_types(view: View) -> None:
    nodes, _, _ = drawn(view, Selection(years=(2023, 2024)), Shape())
    assert {one.year for one in nodes if one.node_type == "Activity"} == {"2023", "2022-2023"}
    nodes, edges, _ = drawn(view, Selection(), Shape(node_types=("Institution", "Hearing")))
    assert {one.subtype or one.node_type for one in nodes} == {"Institution", "Hearing"}
    assert {one.predicate for one in edges} == {"did"}


def test_one_file_a_year(view: View, tmp_path: Path) -> None:
    written = list(export_years(view, tmp_path / "all.graphml", Selection(), Shape()))
    assert [one.path.name for one in written] == ["all-2022.graphml", "all-2023.graphml"]
    first = nx.read_graphml(written[0].path, force_multigraph=True)
    assert {data["year"] for *_, data in first.edges(data=True)} == {2022}


def test_a_timeline_has_the_years_of_every_node_and_edge(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.gexf", shape=Shape(timeline=True))
    root = etree.parse(tmp_path / "a.gexf").getroot()
    graph = root.find("{*}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    spells = Counter((one.get("start"), one.get("end")) for one in root.iter("{*}spell"))
    assert spells.keys() == {
        ("2022-01-01", "2022-12-31"),
        ("2023-01-01", "2023-12-31"),
        ("2022-01-01", "2023-12-31"),
    }
    assert all(one.find("{*}spells") is not None for one in root.iter("{*}edge"))
    with pytest.raises(ExportError, match="timeline"):
        export_file(view, tmp_path / "a.graphml", shape=Shape(timeline=True))


def test_the_picture_stands(view: View, tmp_path: Path, reading: Reading) -> None:
    ending, read = reading
    export_file(view, tmp_path / f"a{ending}")
    _, _, drawing = drawn(view, Selection(), Shape())
    assert len(set(drawing.places.values())) == len(drawing.places)
    if ending == ".graphml":
        found = read(tmp_path / f"a{ending}").nodes
        assert {one: (data["x"], data["y"]) for one, data in found.items()} == dict(drawing.places)
        return
    places = {}
    for node in etree.parse(tmp_path / "a.gexf").getroot().iter("{*}node"):
        place = node.find("{*}position")
        assert place is not None
        places[node.get("id")] = float(place.get("x", "")), float(place.get("y", ""))
    assert places == dict(drawing.places)


def test_names_that_there_are_none_of() -> None:
    for wrong in ({"project": "institution-person"}, {"edges": "all"}, {"node_types": ("Thing",)}):
        with pytest.raises(ExportError, match="choose one of"):
            Shape(**wrong)
    assert MEASURED > 10_000


def test_the_graph_in_figures(view: View) -> None:
    found = report_graph(view)
    nodes, edges, _ = drawn(view, Selection(), Shape())
    assert (found.nodes, found.edges) == (len(nodes), len(edges))
    assert sum(one.size for one in found.communities) <= found.nodes
    assert max(found.central, key=lambda one: one.betweenness).label == "蔡甸区人大常委会"
    assert [(one.one, one.other) for one in found.bridges] == [("蔡甸区人大常委会", "蔡甸区人民政府")]
