"""Results compared as what they mean: bags of solutions and graphs, blank nodes by their place.

The engine keeps numbers and dates as values, so that ``01`` comes back as ``1``; the results of a case are
put through its store before they are compared. Where a case is about the writing of a value, it fails.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

RESULT_SET = ox.NamedNode("http://www.w3.org/2001/sw/DataAccess/tests/result-set#ResultSet")
_TERM = "https://example.org/term/"

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Solution = Mapping[str, Term]
Solutions = Sequence[Solution]


def is_same_graph(one: Iterable[ox.Triple], other: Iterable[ox.Triple]) -> bool:
    """Are they isomorphic?"""
    return _canonical(one) == _canonical(other)


def is_same_bag(one: Solutions, other: Solutions, is_lax: bool = False) -> bool:
    """Have they the same solutions, each as often (or at all, if lax), blank nodes renamed?"""
    one, other = as_stored(one), as_stored(other)
    bags = [Counter(frozenset(map(_pair, row.items())) for row in rows) for rows in (one, other)]
    if is_lax:
        bags = [Counter(set(bag)) for bag in bags]
    if bags[0] == bags[1]:
        return True
    return _canonical(_as_graph(one, is_lax)) == _canonical(_as_graph(other, is_lax))


def is_same_csv(one: str, other: str) -> bool:
    """Have they the same rows and columns, both in any order, and blank nodes aside?"""
    return _csv_rows(one) == _csv_rows(other)


def _csv_rows(text: str) -> Counter[frozenset[tuple[str, str]]]:
    rows = csv.DictReader(io.StringIO(text))
    return Counter(frozenset((name, _cell(value)) for name, value in row.items()) for row in rows)


def _cell(text: str) -> str:
    try:
        return str(float(text))
    except ValueError:
        return "_" if text.startswith("_:") else text


def solutions_of(data: bytes, form: ox.QueryResultsFormat) -> Solutions | bool:
    """What a result document says."""
    found = ox.parse_query_results(data, format=form)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = [variable.value for variable in found.variables]
    return [{n: v for n, v in zip(names, row, strict=True) if v is not None} for row in found]


def load_expected(path: Path, base: str) -> Solutions | bool | list[ox.Triple]:
    """What a case's result file says: solutions, a truth value or a graph."""
    formats = {
        ".srx": ox.QueryResultsFormat.XML,
        ".srj": ox.QueryResultsFormat.JSON,
        ".tsv": ox.QueryResultsFormat.TSV,
    }
    if path.suffix in formats:
        return solutions_of(path.read_bytes(), formats[path.suffix])
    form = ox.RdfFormat.from_extension(path.suffix[1:])
    triples = [quad.triple for quad in ox.parse(path=str(path), format=form, base_iri=base)]
    return _result_set(triples) if any(t.object == RESULT_SET for t in triples) else triples


def as_stored(rows: Solutions) -> Solutions:
    """The solutions with their values written as the engine writes them."""
    store, node = ox.Store(), ox.NamedNode(_TERM)
    written: dict[str, ox.Literal] = {}
    for value in {value for row in rows for value in row.values() if isinstance(value, ox.Literal)}:
        store.add(ox.Quad(node, node, value))
        for quad in store:
            assert isinstance(quad.object, ox.Literal)
            written[str(value)] = quad.object
        store.clear()
    return [{name: written.get(str(value), value) for name, value in row.items()} for row in rows]


def _result_set(triples: Iterable[ox.Triple]) -> Solutions | bool:
    """What the vocabulary of the suites for results says."""
    said: dict[tuple[str, str], list[Term]] = {}
    for triple in triples:
        local = triple.predicate.value.rpartition("#")[2]
        said.setdefault((str(triple.subject), local), []).append(triple.object)
    truth = [values[0] for (_, local), values in said.items() if local == "boolean"]
    if truth:
        return str(truth[0]).startswith('"true"')
    rows = [row for (_, local), values in said.items() if local == "solution" for row in values]
    return [
        {
            _text(said[str(binding), "variable"][0]): said[str(binding), "value"][0]
            for binding in said.get((str(row), "binding"), [])
        }
        for row in rows
    ]


def _text(term: Term) -> str:
    assert isinstance(term, ox.Literal)
    return term.value


def _pair(item: tuple[str, object]) -> tuple[str, str]:
    return item[0], str(item[1])


def _as_graph(rows: Solutions, is_lax: bool) -> list[ox.Triple]:
    if is_lax:
        rows = list({frozenset(map(_pair, row.items())): row for row in rows}.values())
    return [
        ox.Triple(ox.BlankNode(f"row{number}"), ox.NamedNode(_TERM + name), value)
        for number, row in enumerate(rows)
        for name, value in row.items()
    ]


def _canonical(triples: Iterable[ox.Triple]) -> set[ox.Quad]:
    dataset = ox.Dataset(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return set(dataset)
