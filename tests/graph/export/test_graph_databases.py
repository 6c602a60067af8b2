"""What goes to graph databases and to FollowTheMoney, read by others: Neo4j's grammar, a property graph,
the library."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from graph.answers.view import View
from graph.export.graphs import Shape, open_draft
from graph.export.selection import Selection
from graph.export.targets import export_file

ROOT = Path(__file__).parents[3]


def run_reader(package: str, script: str, *arguments: Path) -> Any:
    """What a script prints that reads with another program's library; `make readers` installs those."""
    folder = ROOT / "build" / "readers" / package
    if not folder.is_dir():
        pytest.skip(f"{package} is not there: make readers")
    command = [sys.executable, str(Path(__file__).with_name(script)), *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(folder)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def lint_cypher(script: Path) -> Any:
    """What Neo4j's own grammar says of a script."""
    folder = ROOT / "tests" / "js"
    if shutil.which("node") is None or not (folder / "node_modules" / "@neo4j-cypher").is_dir():
        pytest.skip("Neo4j's grammar is not there: it needs node, and npm ci in tests/js")
    done = subprocess.run(["node", str(folder / "lint_cypher.mjs"), str(script)], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def unpack(view: View, folder: Path, shape: Shape) -> tuple[list[dict[str, str]], list[dict[str, str]], str]:
    export_file(view, folder / "a.neo4j", shape=shape)
    with zipfile.ZipFile(folder / "a.neo4j") as whole:
        whole.extractall(folder)
    nodes, edges = (
        list(csv.DictReader(io.StringIO((folder / f"{one}.csv").read_text("utf-8"))))
        for one in ("nodes", "edges")
    )
    return nodes, edges, (folder / "load.cypher").read_text("utf-8")


@pytest.mark.parametrize("mode", ["merged", "multi", "single"])
def test_neo4j_has_every_node_and_edge(view: View, tmp_path: Path, mode: str) -> None:
    nodes, edges, script = unpack(view, tmp_path, Shape(edges=mode))
    with open_draft(view, Selection(), Shape(edges=mode)) as draft:
        drawing = draft.draw()
        assert [one["id:ID"] for one in nodes] == [one.id for one in drawing.nodes()]
        assert len(edges) == len(list(drawing.edges()))
    ids = {one["id:ID"] for one in nodes}
    assert all({one[":START_ID"], one[":END_ID"]} <= ids for one in edges)
    assert all(f"'{one[':LABEL']}'" in script for one in nodes)
    assert all(f"'{one[':TYPE']}'" in script for one in edges)
    named = {(one[":START_ID"], one[":END_ID"], one[":TYPE"], one["label"], one["nth:int"]) for one in edges}
    assert len(named) == len(edges), "MERGE would make one edge of two"


def test_the_script_is_cypher(view: View, tmp_path: Path) -> None:
    _, _, script = unpack(view, tmp_path, Shape(edges="single"))
    assert lint_cypher(tmp_path / "load.cypher") == []
    (tmp_path / "wrong.cypher").write_text(script.replace("MERGE (n:Node", "MERGE (m:Node", 1), "utf-8")
    assert lint_cypher(tmp_path / "wrong.cypher")


def test_a_property_graph_loads_the_files(view: View, tmp_path: Path) -> None:
    nodes, edges, _ = unpack(view, tmp_path, Shape(edges="multi"))
    found = run_reader("ladybug", "read_property_graph.py", tmp_path)
    assert found["nodes"] == sorted([one["id:ID"], one["name"], one[":LABEL"]] for one in nodes)
    given = Counter((one[":START_ID"], one[":END_ID"], one["label"], one[":TYPE"], 1.0) for one in edges)
    assert Counter(map(tuple, found["edges"])) == given
    assert ["蔡甸区人大常委会", "Hearing"] in [row[:2] for row in found["did"]]


def test_statements_of_follow_the_money(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.ftm")
    with (tmp_path / "a.ftm").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    named = {row["entity_id"] for row in rows if row["prop"] in ("name", "title", "full")}
    assert {row["value"] for row in rows if row["prop_type"] == "entity"} <= named
    assert ("Person", "李明") in {(row["schema"], row["value"]) for row in rows}
    assert {row["value"] for row in rows if row["prop"] == "role"} == {"主任", "党组书记"}
    assert {row["value"] for row in rows if row["prop"] == "sourceUrl"} >= {
        "https://w3id.org/renda/id/institution/420114/蔡甸区人大常委会"
    }
    assert len({(row["id"], row["origin"]) for row in rows}) == len(rows)


def test_the_library_of_follow_the_money_takes_every_statement(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.ftm")
    found = run_reader("followthemoney", "read_statements.py", tmp_path / "a.ftm")
    assert found["problems"] == []
    assert found["captions"]["Person"] == ["李明"]
    assert "蔡甸区人大常委会" in found["captions"]["PublicBody"]
    assert found["captions"].keys() >= {"Event", "Membership", "Article"}
