"""Rewritten queries answer as SPARQL defines; what the engine answers right is left as it is."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.sparql.examples import load_examples
from api.sparql.mending import mend
from api.sparql.mending.outline import LongestTokenError
from api.sparql.mending.parsing import outline_of
from graph.store import Answer
from graph.text_search import QUERY_PREFIXES

EX = "https://example.org/"
PROLOGUE = f"PREFIX : <{EX}> "
GRAPHS = ("g1", "g2", "g3")


def node(name: str) -> ox.NamedNode:
    return ox.NamedNode(EX + name)


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """Three graphs, whose names are nodes in them here and there."""
    triples = {
        "g1": [("g1", "p", "a"), ("a", "p", "b"), ("a", "q", "g1")],
        "g2": [("a", "p", "g1"), ("g2", "q", "g2"), ("b", "p", "c")],
        "g3": [("a", "p", "a")],
    }
    made = ox.Store()
    for graph, said in triples.items():
        made.extend(ox.Quad(node(s), node(p), node(o), node(graph)) for s, p, o in said)
    return made


def asked(store: ox.Store, query: str) -> Answer:
    """The answer to a query with the prefix, after it is mended."""

    def ask(text: str) -> Answer:
        return store.query(text, prefixes=dict(QUERY_PREFIXES))

    return ask(mend(PROLOGUE + query, ask))


def bag(found: Answer) -> Counter[frozenset[tuple[str, str]]]:
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return Counter(frozenset((n, str(v)) for n, v in zip(names, row, strict=True) if v) for row in found)


def by_definition(store: ox.Store, group: str) -> Counter[frozenset[tuple[str, str]]]:
    """GRAPH ?g with a group, as section 18.6 says: evaluated in each graph, and joined with its name."""
    found: Counter[frozenset[tuple[str, str]]] = Counter()
    for name in GRAPHS:
        rows = bag(store.query(f"{PROLOGUE} SELECT * {group}", default_graph=[node(name)]))
        for row, often in rows.items():
            if dict(row).get("g") in {None, str(node(name))}:
                found[row | {("g", str(node(name)))}] += often
    return found


SUBSELECTS = (
    "SELECT ?x { ?x ?p ?y }",
    "SELECT DISTINCT ?x { ?x ?p ?y }",
    "SELECT * { ?x ?p ?g }",
    "SELECT ?x ?g { ?x ?p ?g }",
    "SELECT (COUNT(*) AS ?n) { ?x :q ?y }",
    "SELECT (COUNT(?x) + 1 AS ?n) (SUM(?nothing) AS ?m) WHERE { ?x :r ?y }",
    "SELECT ?x (COUNT(DISTINCT ?y) AS ?n) { ?x ?p ?y } GROUP BY ?x HAVING (COUNT(*) > 1)",
    "SELECT (SAMPLE(?p) AS ?any) { ?x ?p ?y } GROUP BY (STR(?y) AS ?text)",
    "SELECT ?n { { SELECT (COUNT(*) AS ?n) { ?x ?p ?y } } }",
    "SELECT ?x { ?x ?p ?y } ORDER BY ?y",
)


@pytest.mark.parametrize("query", SUBSELECTS)
def test_a_subselect_is_answered_for_each_graph(store: ox.Store, query: str) -> None:
    found = bag(asked(store, f"SELECT * {{ GRAPH ?g {{ {query} }} }}"))
    assert found == by_definition(store, f"{{ {query} }}")
    assert bag(asked(store, f"SELECT * {{ GRAPH ?g {{ {{ {query} }} ?s :q ?t }} }}")) == by_definition(
        store, f"{{ {{ {query} }} ?s :q ?t }}"
    )


TERMS = st.sampled_from(["?g", "?x", "?y", ":a", ":g1"])
TRIPLES = st.tuples(TERMS, st.sampled_from([":p", ":q", "?r"]), TERMS).map(" ".join)
CONDITIONS = st.sampled_from(
    ["BOUND(?g)", "!BOUND(?g)", "?g = ?x", "BOUND(?x)", "EXISTS { ?x :p ?y }", "?x != :a"]
)


def groups(inner: st.SearchStrategy[str], *others: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Triples and conditions, and others among them."""
    triples = inner.map(lambda text: f"{text} .")
    conditions = CONDITIONS.map(lambda text: f"FILTER({text})")
    return st.lists(st.one_of(triples, conditions, *others), min_size=1, max_size=3).map(" ".join)


NESTED = groups(TRIPLES, st.just("VALUES (?g ?x) { (UNDEF :a) (:g1 :b) }"))
UNSURE = groups(
    TRIPLES,
    NESTED.map(lambda text: f"OPTIONAL {{ {text} }}"),
    NESTED.map(lambda text: f"{{ {text} }} UNION {{ ?x :p ?y }}"),
    st.just("VALUES (?g ?x) { (UNDEF :a) (:g1 :b) (:g2 UNDEF) }"),
)
# Where a solution may leave a variable open, the engine still has MINUS share that of GRAPH.
SURE = groups(TRIPLES, TRIPLES.map(lambda text: f"MINUS {{ {text} }}"))


@settings(deadline=None, max_examples=300)
@given(group=UNSURE | SURE)
def test_graph_with_a_variable_is_what_it_is_defined_to_be(store: ox.Store, group: str) -> None:
    assert bag(asked(store, f"SELECT * {{ GRAPH ?g {{ {group} }} }}")) == by_definition(
        store, f"{{ {group} }}"
    )


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("SELECT ?o { :nobody :p* ?o }", ["nobody"]),
        ("SELECT ?s { ?s :p? :nobody }", ["nobody"]),
        ("SELECT ?o { GRAPH :g3 { :c (:p|:q)*/:p? ?o } }", ["c"]),
        ("SELECT ?o { GRAPH :g1 { ?s :q :g1 ; :p ?m . :c :p* ?o } }", ["c"]),
        ("SELECT ?s { GRAPH :g1 { ?s :q :g1 ; :p ?m . :c :p* :c } }", ["a"]),
        ("SELECT ?o FROM :g3 { :b :p* ?o OPTIONAL { ?o :p ?x } }", ["b"]),
        ("SELECT ?o FROM :g3 { :a :p* ?o }", ["a"]),
        ("SELECT ?o FROM :g1 { :a :p* ?o } ORDER BY ?o", ["a", "b"]),
        ("SELECT ?o { :nobody :p+ ?o }", []),
        ("SELECT ?o { :nobody :p*/:p ?o }", []),
    ],
)
def test_a_path_of_no_length_is_there(store: ox.Store, query: str, values: Sequence[str]) -> None:
    found = asked(store, query)
    assert isinstance(found, ox.QuerySolutions)
    assert [row[0] for row in found] == [node(value) for value in values]


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("SELECT (TRUE && !False AS ?x) {}", ox.Literal(True)),
        ('SELECT (STR("TRUE") AS ?x) {} # TRUE', ox.Literal("TRUE")),
        ('SELECT (GROUP_CONCAT(?n) AS ?x) { VALUES ?n { "甲"@zh "乙"@zh } }', ox.Literal("甲 乙")),
        (
            'SELECT (GROUP_CONCAT(DISTINCT STR(?n); SEPARATOR=")") AS ?x) { VALUES ?n { "甲"@zh "甲" } }',
            ox.Literal("甲"),
        ),
    ],
)
def test_words(store: ox.Store, query: str, value: ox.Literal) -> None:
    found = asked(store, query)
    assert isinstance(found, ox.QuerySolutions)
    assert [row[0] for row in found] == [value]


@pytest.mark.parametrize(
    "condition", ["(?x<?a&&?b>?y)", "(1<?a&&2>?y)", "(EXISTS { ?s ?p ?o } && ?x<?a>?y)", "((?x)<?a>?y)"]
)
def test_an_iri_is_no_two_comparisons(store: ox.Store, condition: str) -> None:
    with pytest.raises(LongestTokenError, match="put a space after <"):
        asked(store, f"SELECT * {{ ?s ?p ?o FILTER{condition} }}")


HARMLESS = (
    "SELECT * { ?s ?p ?o FILTER(?x < ?a && ?b > ?y) }",
    "SELECT * { ?s ?p ?o FILTER(1<?a||2>?y) }",
    "SELECT * { ?s <https://example.org/p> ?o FILTER(?o IN (1, <https://example.org/a>)) }",
    "SELECT * { ?s ?p ?o } ORDER BY ?s <https://example.org/f>(?o)",
    "SELECT * { GRAPH ?g { ?g a ?type OPTIONAL { ?g :p ?x } FILTER(BOUND(?g)) } }",
    "SELECT * { GRAPH ?g { { ?g :p ?x } UNION { ?x :q ?y } } FILTER(?g != :g1) }",
    "SELECT * { GRAPH ?g { ?x :p ?y MINUS { ?x :q ?z } } }",
    "SELECT * { :a :p* ?x . ?x :p+ ?y . ?a :p* ?b . _:b :p* :nobody }",
    "SELECT * { [ :p [ :q ( 1 2 'TRUE' ) ] ] :p -1 , true ; a :TRUE ; . }",
    "CONSTRUCT { ?s :p [] } WHERE { ?s ^:p/(!(:p|^:q))? ?o }",
)


@pytest.mark.parametrize("query", HARMLESS)
def test_what_is_answered_right_is_left_alone(store: ox.Store, query: str) -> None:
    assert outline_of(PROLOGUE + query) is not None
    assert mend(PROLOGUE + query, store.query) == PROLOGUE + query


@pytest.mark.parametrize(
    "query", ["", "SELECT", "SELECT * {", "SELECT * { ?s ?p }", "{" * 5000, "ASK {} }", "«"]
)
def test_what_is_not_understood_is_left_to_the_engine(store: ox.Store, query: str) -> None:
    assert mend(query, store.query) == query


def examples() -> Iterator[str]:
    return (one.query for one in load_examples())


@pytest.mark.parametrize("query", examples())
def test_the_examples_are_understood(query: str) -> None:
    assert outline_of(query) is not None
