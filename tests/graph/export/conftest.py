"""A store of two reports, with topics, a parallel post and odd characters; and readers by others."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pytest

from graph.answers.view import View
from graph.base import Division, base_graph, base_quads
from graph.iris import Iris
from graph.manifest import Entry
from graph.oxigraph import open_reader, open_writer
from graph.quads import quads_of
from graph.scope import report_iri
from ingest.facts import Activity, Entity, Facts, Membership, Topic
from ingest.resources import ontology_path

TOPICS = (
    Topic("supervision", "监督工作", "supervision"),
    Topic("budget", "预算", "budget", broader="supervision"),
)
DIVISIONS = (
    Division("420000", "湖北省"),
    Division("420100", "武汉市", "420000"),
    Division("420114", "蔡甸区", "420100"),
)


def two_reports(facts: Facts) -> list[Facts]:
    """The report by hand with a second post, a law and odd characters, and the one of the next year."""
    law = Entity("LegalInstrument", "中华人民共和国预算法", rule="law")
    body = "蔡甸区人大常委会"
    odd = Activity("odd", "Other", body, '=甲\x0b乙 <丙> & "丁"', refs=("蔡甸区人民政府",))
    enforced = Activity(
        "law", "LawEnforcementInspection", body, "预算法实施情况", refs=(law.name,), topics=("budget",)
    )
    posts = (*facts.memberships, Membership("李明", "党组书记", body))
    one = replace(
        facts,
        entities=(*facts.entities, law),
        activities=(*facts.activities, odd, enforced),
        memberships=posts,
    )
    origin = replace(facts.origin, name="005.txt", digest="58b3b0cfed796d60" * 4)
    return [one, replace(one, document="005.txt", period="2023", origin=origin)]


@pytest.fixture(scope="session")
def folder(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store with both reports and the base graph."""
    folder, iris = tmp_path_factory.mktemp("export") / "store", Iris()
    with open_writer(folder) as writer:
        writer.put_base(base_graph(iris), base_quads(ontology_path(), TOPICS, DIVISIONS, iris))
        for one in two_reports(facts):
            writer.put(one.document, Entry("digest", report_iri(one, iris), "mark"), quads_of(one, iris))
    return folder


@pytest.fixture(scope="session")
def view(folder: Path) -> Iterator[View]:
    """A view of that store."""
    with open_reader(folder) as reader:
        yield View(reader, Iris(), TOPICS)


@dataclass(frozen=True)
class Read:
    """What a reader understood: attributes of nodes by id, and of edges by id, ends included."""

    nodes: dict[str, dict[str, Any]]
    edges: dict[str, dict[str, Any]]


def by_networkx(path: Path) -> Read:
    if (
        path.suffix == ".gexf"
    ):  # networkx reads up to 1.2, which differs in its namespaces alone as far as we go
        older = path.read_text("utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
        path = path.with_suffix(".1.2.gexf")
        path.write_text(older.replace('version="1.3"', 'version="1.2"'), "utf-8")
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(nx.read_gexf(path))
    else:
        graph = nx.MultiDiGraph(nx.read_graphml(path, force_multigraph=True))
    assert graph.is_directed()
    edges = {
        str(data.get("id", key)): {"source": source, "target": target, **data}
        for source, target, key, data in graph.edges(keys=True, data=True)
    }
    return Read({str(node): data for node, data in graph.nodes.items()}, edges)


def by_igraph(path: Path) -> Read:
    graph = igraph.Graph.Read_GraphML(str(path))
    assert graph.is_directed()
    names = graph.vs["id"]
    nodes = {one["id"]: _present(one.attributes()) for one in graph.vs}
    # igraph keeps the order of the file, and gives edges the ids of nodes (seen in 1.0.0)
    edges = {
        f"e{one.index + 1}": {"source": names[one.source], "target": names[one.target]}
        | _present(one.attributes())
        for one in graph.es
    }
    return Read(nodes, edges)


def by_graphology(path: Path) -> Read:
    folder = Path(__file__).parents[2] / "js"
    if shutil.which("node") is None or not (folder / "node_modules").is_dir():
        pytest.skip("graphology is not there: it needs node, and npm ci in tests/js")
    done = subprocess.run(
        ["node", str(folder / "read_graph.mjs"), str(path)], capture_output=True, check=True
    )
    found = json.loads(done.stdout)
    return Read({one["id"]: one for one in found["nodes"]}, {one["id"]: one for one in found["edges"]})


def _present(attributes: dict[str, Any]) -> dict[str, Any]:
    """Without what igraph puts where a value is missing."""
    return {name: value for name, value in attributes.items() if value not in ("", None) and value == value}


Reader = Callable[[Path], Read]
READERS: dict[str, dict[str, Reader]] = {
    ".graphml": {"networkx": by_networkx, "igraph": by_igraph, "graphology": by_graphology},
    ".gexf": {"networkx": by_networkx, "graphology": by_graphology},
}


@pytest.fixture(
    params=[(ending, name) for ending, readers in READERS.items() for name in readers],
    ids=lambda pair: f"{pair[1]}{pair[0]}",
)
def reading(request: pytest.FixtureRequest) -> tuple[str, Reader]:
    """An ending and a reader of such files, each in turn."""
    ending, name = request.param
    return ending, READERS[ending][name]
