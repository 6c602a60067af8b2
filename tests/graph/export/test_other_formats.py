"""RDF, Neo4j, FollowTheMoney and annotated texts, read back."""

import csv
import gzip
import io
import json
import zipfile
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
import spacy
from rdflib.compare import isomorphic
from spacy.tokens import DocBin

from graph.answers.view import View
from graph.export.context import context_text
from graph.export.graphs import Shape, open_draft
from graph.export.rdf import FORMATS
from graph.export.selection import ExportError, Selection
from graph.export.targets import export_file
from graph.export.void import VOID, export_void
from ingest.resources import ontology_path


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_rdf_loads_into_a_second_engine_the_same(view: View, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"a.{name}.gz"
    export_file(view, path)
    kinds = {"nq": "nquads", "ttl": "turtle", "rdf": "xml", "jsonld": "json-ld"}
    dataset = rdflib.Dataset()
    dataset.parse(data=gzip.decompress(path.read_bytes()).decode(), format=kinds.get(name, name))
    found, expected = rdflib.Graph(), rdflib.Graph()
    for s, p, o, _ in dataset.quads():
        found.add((s, p, o))
    triples = {str(quad.triple) for quad in view.reader.quads()}
    if name == "rdf":  # XML has no such character
        triples = {one.replace("\x0b", "").replace("\\u000B", "") for one in triples}
    expected.parse(data="".join(f"{one} .\n" for one in triples), format="nt")
    assert len(found) == len(triples)
    assert isomorphic(found, expected)
    if FORMATS[name].supports_datasets:
        graphs = {str(one.identifier) for one in dataset.graphs() if len(one)}
        assert graphs == set(view.reader.graphs())


def test_a_dump_is_described_beside_it(view: View, tmp_path: Path) -> None:
    path = export_void(view, tmp_path / "all.nq.gz")
    assert path.name == "all.void.ttl"
    graph = rdflib.Graph().parse(path)
    (count,) = graph.objects(None, rdflib.URIRef(VOID + "triples"))
    assert int(str(count)) == len({str(quad.triple) for quad in view.reader.quads()})
    assert (None, rdflib.RDF.type, rdflib.URIRef(VOID + "Dataset")) in graph


def test_the_context_is_the_published_one_and_reads_as_the_ontology_says() -> None:
    published = Path(__file__).parents[3] / "docs" / "context.jsonld"
    text = published.read_text("utf-8")
    assert text == context_text(ontology_path())
    node = json.loads(text) | {
        "@id": "https://example.org/a",
        "planned": True,
        "object": "预算",
        "ledTo": "https://example.org/b",
    }
    found = {str(quad.triple) for quad in ox.parse(json.dumps(node), format=ox.RdfFormat.JSON_LD)}
    renda = "https://w3id.org/renda/ontology#"
    assert f'<https://example.org/a> <{renda}object> "预算"@zh' in found
    assert f"<https://example.org/a> <{renda}ledTo> <https://example.org/b>" in found
    assert len(found) == 3


def test_neo4j_has_every_node_and_edge(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.neo4j")
    with zipfile.ZipFile(tmp_path / "a.neo4j") as whole:
        nodes, edges = (
            list(csv.DictReader(io.StringIO(whole.read(f"{one}.csv").decode()))) for one in ("nodes", "edges")
        )
        script = whole.read("load.cypher").decode()
    with open_draft(view, Selection(), Shape()) as draft:
        drawing = draft.draw()
        assert [one["id:ID"] for one in nodes] == [one.id for one in drawing.nodes()]
        assert len(edges) == len(list(drawing.edges()))
    ids = {one["id:ID"] for one in nodes}
    assert all({one[":START_ID"], one[":END_ID"]} <= ids for one in edges)
    assert all(f"'{one[':LABEL']}'" in script for one in nodes)
    assert all(f"'{one[':TYPE']}'" in script for one in edges)


def test_statements_of_follow_the_money(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.ftm")
    with (tmp_path / "a.ftm").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    named = {row["entity_id"] for row in rows if row["prop"] in ("name", "title", "full")}
    assert {
        row["value"] for row in rows if row["prop_type"] == "entity" and row["schema"] == "Membership"
    } <= named
    assert ("Person", "李明") in {(row["schema"], row["value"]) for row in rows}
    assert {row["value"] for row in rows if row["prop"] == "role"} == {"主任", "党组书记"}
    assert len({row["id"] for row in rows}) <= len(rows)


def test_annotated_texts(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.conllu")
    export_file(view, tmp_path / "a.spacy")
    docs = list(DocBin().from_disk(tmp_path / "a.spacy").get_docs(spacy.blank("zh").vocab))
    assert [len(doc.ents) for doc in docs] == [5, 5]
    assert {"蔡甸区人大常委会", "李明"} <= {one.text for one in docs[0].ents}
    assert {one.text for one in docs[0].spans["quantities"]} == {"23个", "60余条", "52条", "1177名"}
    blocks = (tmp_path / "a.conllu").read_text("utf-8").split("\n\n")
    lines = [line.split("\t") for block in blocks for line in block.splitlines() if line and line[0] != "#"]
    assert all(len(line) == 10 for line in lines)
    assert sum("NER=B-" in line[9] for line in lines) == sum(len(doc.ents) for doc in docs)
    assert "".join(line[1] for line in lines) == "".join("".join(doc.text.split()) for doc in docs)
    with pytest.raises(ExportError, match="whole"):
        export_file(view, tmp_path / "a.conllu", Selection(type="Hearing"))
