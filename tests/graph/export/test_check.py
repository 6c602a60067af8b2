"""The linter refuses what Gephi would misread, and passes what it reads as it is meant."""

from pathlib import Path

import pytest

from graph.answers.view import View
from graph.export.check import check_file
from graph.export.selection import ExportError
from graph.export.targets import export_file


@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_exports_pass(view: View, tmp_path: Path, ending: str) -> None:
    export_file(view, tmp_path / f"a.{ending}")
    found = check_file(tmp_path / f"a.{ending}")
    assert found.nodes > 10
    assert found.edges > 10
    assert not found.problems


GRAPHML = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="l" for="node" attr.name="label" attr.type="string"/>
<key id="n" for="node" attr.name="mentions" attr.type="int"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="directed">
<node id="a"><data key="l">甲</data><data key="n">1</data></node>
<node id="b"><data key="l">乙</data></node>
<edge id="e1" source="a" target="b"><data key="w">2.0</data></edge>
</graph></graphml>"""
GEXF = """<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed" mode="static">
<attributes class="node"><attribute id="n" title="mentions" type="integer"/></attributes>
<nodes><node id="a" label="甲"><attvalues><attvalue for="n" value="1"/></attvalues></node>
<node id="b" label="乙"/></nodes>
<edges><edge id="e1" source="a" target="b" weight="2.0" kind="did"/></edges></graph></gexf>"""


def test_a_good_file_of_others_passes(tmp_path: Path) -> None:
    for name, text in (("a.graphml", GRAPHML), ("a.gexf", GEXF)):
        (tmp_path / name).write_text(text, "utf-8")
        found = check_file(tmp_path / name)
        assert (found.nodes, found.edges, found.problems, found.warnings) == (2, 1, (), ())


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('edgedefault="directed"', 'edgedefault="undirected"', "undirected"),
        ('attr.name="weight" attr.type="double"', 'attr.name="weight" attr.type="int"', "second column"),
        ('attr.name="weight"', 'attr.name="Weight"', "small letters"),
        ('attr.name="mentions"', 'attr.name="label"', "one name"),
        ('attr.name="mentions"', 'attr.name="id"', "Gephi has itself"),
        ('attr.type="int"', 'attr.type="list"', "does not know"),
        (">1<", ">many<", "not of the type"),
        (">2.0<", ">0<", "above 0"),
        (">2.0<", ">2,0<", "not of the type"),
        ('<data key="w">2.0</data>', "", "no weight"),
        ('<data key="w">', '<data key="v">', "no column"),
        ('<data key="l">乙</data>', "", "no label"),
        (">乙<", ">https://w3id.org/renda/id/place/1<", "address for a label"),
        ('<node id="b">', '<node id="a">', "id of another one"),
        ('<node id="b">', "<node>", "no id"),
        ('target="b"', 'target="c"', "no nodes of the file"),
        ("http://graphml.graphdrawing.org/xmlns", "http://example.org/", "namespace"),
        (">甲<", ">\x0b<", "well-formed"),
        ("</graphml>", "", "well-formed"),
    ],
)  # fmt: skip
def test_graphml_that_gephi_would_misread(tmp_path: Path, before: str, after: str, problem: str) -> None:
    assert before in GRAPHML
    path = tmp_path / "a.graphml"
    path.write_text(GRAPHML.replace(before, after), "utf-8")
    assert any(problem in sentence for sentence in check_file(path).problems), check_file(path).problems


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('defaultedgetype="directed"', "", "undirected"),
        ('version="1.3"', 'version="1.2"', "version"),
        ('mode="static"', 'mode="dynamic"', "timeformat"),
        ('title="mentions"', 'title="weight"', "Gephi has itself"),
        (' weight="2.0"', "", "no weight"),
        (' label="乙"', "", "no label"),
        ('value="1"', 'value="1.5"', "not of the type"),
        ('source="a"', 'source="x"', "no nodes of the file"),
    ],
)
def test_gexf_that_gephi_would_misread(tmp_path: Path, before: str, after: str, problem: str) -> None:
    assert before in GEXF
    path = tmp_path / "a.gexf"
    path.write_text(GEXF.replace(before, after), "utf-8")
    assert any(problem in sentence for sentence in check_file(path).problems), check_file(path).problems


DYNAMIC = (
    GEXF.replace('mode="static"', 'mode="dynamic" timeformat="date"')
    .replace('<node id="b" label="乙"/>', '<node id="b" label="乙" start="2021-01-01" end="2022-12-31"/>')
    .replace(
        'kind="did"/>', 'kind="did"><spells><spell start="2022-01-01" end="2022-12-31"/></spells></edge>'
    )
)


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('<spell start="2022-01-01"', '<spell start="2023-01-01"', "ends before it begins"),
        ('start="2021-01-01" end="2022-12-31"', 'start="2021-01-01" end="2020-12-31"', "ends before"),
        ('<spell start="2022-01-01"', '<spell start="2022"', "no date"),
        ('<spell start="2022-01-01"', '<spell start="2022-02-30"', "no date"),
        ('timeformat="date"', 'timeformat="double"', "no double"),
        ('timeformat="date"', "", "timeformat"),
    ],
)
def test_timelines_that_gephi_would_misread(tmp_path: Path, before: str, after: str, problem: str) -> None:
    assert before in DYNAMIC
    path = tmp_path / "a.gexf"
    path.write_text(DYNAMIC, "utf-8")
    assert not check_file(path).problems
    path.write_text(DYNAMIC.replace(before, after, 1), "utf-8")
    assert any(problem in sentence for sentence in check_file(path).problems), check_file(path).problems


def test_edges_without_direction(tmp_path: Path) -> None:
    for name, text, before, after in (
        ("a.graphml", GRAPHML, '<edge id="e1"', '<edge id="e1" directed="false"'),
        ("a.gexf", GEXF, '<edge id="e1"', '<edge id="e1" type="undirected"'),
    ):
        (tmp_path / name).write_text(text.replace(before, after), "utf-8")
        assert any("mixed" in sentence for sentence in check_file(tmp_path / name).problems)


def test_files_in_other_encodings(tmp_path: Path) -> None:
    path = tmp_path / "a.gexf"
    path.write_text('<?xml version="1.0" encoding="UTF-16"?>' + GEXF, "utf-16")
    assert not check_file(path).problems
    path.write_text('<?xml version="1.0" encoding="GB18030"?>' + GEXF, "gb18030")
    assert any("UTF-8" in sentence for sentence in check_file(path).problems)


def test_parallel_edges_are_told_of(tmp_path: Path) -> None:
    edge = '<edge id="e1" source="a" target="b" weight="2.0" kind="did"/>'
    path = tmp_path / "a.gexf"
    path.write_text(GEXF.replace(edge, edge + edge.replace("e1", "e2")), "utf-8")
    assert check_file(path).warnings
    path.write_text(GEXF.replace(edge, edge + edge.replace("e1", "e2").replace("did", "led to")), "utf-8")
    assert not check_file(path).warnings


def test_files_that_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"only \.graphml"):
        check_file(tmp_path / "a.csv")
    with pytest.raises(ExportError, match="cannot be read"):
        check_file(tmp_path / "a.gexf")
