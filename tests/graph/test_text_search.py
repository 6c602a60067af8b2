"""Words found in labels, aliases, objects and evidence: exactly where they stand, in step with the store."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.oxigraph import open_reader, open_writer
from graph.text_index import TextIndex, has_words, update_index
from graph.vocabulary import PREFIXES

GRAPH = "https://example.org/graph"
CHINESE = st.text(alphabet="食品安全检查监督，。 a1环", max_size=14)


def label(node: str, text: str, graph: str = GRAPH) -> ox.Quad:
    name = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
    return ox.Quad(ox.NamedNode(f"https://example.org/{node}"), name, ox.Literal(text), ox.NamedNode(graph))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_writer(tmp_path / "store") as writer:
        writer.replace_graph(
            GRAPH,
            [
                label("a", "食品安全执法检查"),
                label("b", "安全生产"),
                label("b", "食品"),
                label("c", "环保PPP项目"),
            ],
        )
    return tmp_path / "store"


def found(store: Path, words: str) -> set[str]:
    with open_reader(store) as reader:
        hits = reader.search(words)
    assert hits is not None
    return {iri.rpartition("/")[2] for iri in hits}


@pytest.mark.parametrize(
    ("words", "nodes"),
    [
        ("食品安全", "a"),
        ("安全", "ab"),
        ("全", "ab"),
        ("安", "ab"),
        ("检查 食品", "a"),
        ("食品 安全", "ab"),
        ("产食", ""),
        ("全食", ""),
        ("ppp", "c"),
        ("环保ppp", "c"),
        ("，", ""),
        ("", ""),
        ('"安全" OR *', ""),
    ],
)
def test_words_are_found_where_they_stand(store: Path, words: str, nodes: str) -> None:
    assert found(store, words) == set(nodes)


@settings(deadline=None, max_examples=50)
@given(texts=st.lists(CHINESE, min_size=1, max_size=5), words=CHINESE)
def test_the_index_finds_what_reading_finds(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], words: str
) -> None:
    store = ox.Store()
    store.extend(label(str(number), text) for number, text in enumerate(texts))
    path = tmp_path_factory.mktemp("index") / "words.sqlite"
    update_index(path, None, store, [])
    hits = {iri.rpartition("/")[2] for iri in TextIndex(path).search(words)}
    assert hits == {str(number) for number, text in enumerate(texts) if has_words(text, words)}


def test_the_index_keeps_in_step(store: Path) -> None:
    with open_reader(store) as before:
        with open_writer(store) as writer:
            writer.replace_graph(GRAPH, [label("a", "水污染防治")])
            writer.replace_graph(f"{GRAPH}2", [label("d", "安全", f"{GRAPH}2")])
        assert before.search("食品安全"), "a reader keeps what it opened"
    assert found(store, "食品安全") == set()
    assert found(store, "污染") == {"a"}
    assert found(store, "安全") == {"d"}
    with open_writer(store) as writer:
        writer.remove_graph(f"{GRAPH}2")
    assert found(store, "安全") == set()


def test_functions_in_sparql(store: Path) -> None:
    query = (
        'SELECT ?x { ?x skos:prefLabel ?t FILTER(text:matches(?x, "食品") && text:matches(?t, "安全")) }'
        ' ORDER BY DESC(text:score(?x, "食品"))'
    )
    with open_reader(store) as reader:
        rows = reader.query(query)
        assert isinstance(rows, ox.QuerySolutions)
        assert {row[0].value.rpartition("/")[2] for row in rows} == {"a", "b"}
        assert not bool(reader.query('ASK { ?x skos:prefLabel ?t FILTER(text:matches("食品")) }'))


def test_a_store_without_an_index_has_no_functions(store: Path) -> None:
    next(store.rglob("words.sqlite")).unlink()
    with open_reader(store) as reader:
        assert reader.search("安全") is None
