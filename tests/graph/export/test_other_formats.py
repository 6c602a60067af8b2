"""RDF and annotated texts, read back."""

import gzip
import json
from pathlib import Path

import polars
import pyoxigraph as ox
import pytest
import rdflib
import spacy
from rdflib.compare import isomorphic
from spacy.tokens import DocBin

from graph import vocabulary as v
from graph.answers.view import View
from graph.export.context import context_text
from graph.export.rdf import FORMATS
from graph.export.selection import ExportError, Selection
from graph.export.targets import export_file
from graph.export.void import VOID, check_void, export_void
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


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_part_says_all_about_what_is_chosen_and_nothing_else(view: View, tmp_path: Path, name: str) -> None:
    export_file(view, tmp_path / f"a.{name}", Selection(type="Hearing", years=(2023, 2023)))
    found = {quad.triple for quad in ox.parse(path=tmp_path / f"a.{name}", format=FORMATS[name])}
    assert found < {quad.triple for quad in view.reader.quads()}
    there = {triple.subject for triple in found}
    kinds = {str(one.object).rsplit("#", 1)[-1].rstrip(">") for one in found if one.predicate == v.TYPE}
    assert {"Hearing", "Outcome", "Report", "Evidence", "Appearance", "Institution"} <= kinds
    assert not kinds & {"Inspection", "LawEnforcementInspection", "Membership", "Place"}
    links = {v.AGENT, v.HAS_OUTCOME, v.HAS_EVIDENCE, v.CREATOR, v.CONCERNS, v.HAS_BODY, v.TOPIC}
    assert {one.object for one in found if one.predicate in links} <= there


def test_a_part_around_a_node_has_its_posts(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "a.nt", Selection(around="person/420114/李明"))
    found = {quad.triple for quad in ox.parse(path=tmp_path / "a.nt", format=ox.RdfFormat.N_TRIPLES)}
    posts = {one.subject for one in found if one.predicate == v.TYPE and one.object == v.MEMBERSHIP}
    assert len(posts) == 4
    assert not any(one.object == v.ACTIVITY for one in found)


def test_equal_stores_give_equal_dumps(view: View, tmp_path: Path) -> None:
    for name in (*FORMATS, "triples.parquet"):
        for stem in "ab":
            export_file(view, tmp_path / f"{stem}.{name}")
        assert (tmp_path / f"a.{name}").read_bytes() == (tmp_path / f"b.{name}").read_bytes()


def test_triples_as_parquet(view: View, tmp_path: Path) -> None:
    export_file(view, tmp_path / "all.triples.parquet")
    rows = polars.read_parquet(tmp_path / "all.triples.parquet").rows(named=True)
    quads = list(view.reader.quads())
    assert len(rows) == len(quads)
    found = {
        (row["graph"], row["subject"], row["predicate"], row["object"], row["language"], row["datatype"])
        for row in rows
    }
    expected = set()
    for quad in quads:
        value = quad.object
        assert not isinstance(value, ox.Triple)
        typed = (value.language, value.datatype.value) if isinstance(value, ox.Literal) else (None, None)
        plain = [str(one).strip("<>") for one in (quad.graph_name, quad.subject, quad.predicate)]
        expected.add((*plain, value.value, *typed))
    assert found == expected
    assert {row["object_type"] for row in rows} == {"iri", "literal"}


def test_a_dump_is_described_beside_it(view: View, tmp_path: Path) -> None:
    path = export_void(view, tmp_path / "all.nq.gz")
    assert path.name == "all.void.ttl"
    graph = rdflib.Graph().parse(path)
    (count,) = graph.objects(None, rdflib.URIRef(VOID + "triples"))
    assert int(str(count)) == len({str(quad.triple) for quad in view.reader.quads()})
    assert (None, rdflib.RDF.type, rdflib.URIRef(VOID + "Dataset")) in graph
    check_void(tmp_path / "all.nq.gz", Selection())
    with pytest.raises(ExportError, match="whole store"):
        check_void(tmp_path / "all.nq.gz", Selection(type="Hearing"))
    with pytest.raises(ExportError, match="no RDF"):
        check_void(tmp_path / "all.csv", Selection())


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
