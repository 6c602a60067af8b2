"""SELECT queries as plain rows."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.store import StoreReader
from graph.vocabulary import PREFIXES

Row = dict[str, str]
"""Values of the bound variables by name: IRIs and lexical forms; an unbound variable is the empty string."""

_PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def select_rows(reader: StoreReader, query: str) -> Iterator[Row]:
    """Answer a SELECT over the union of all graphs; the prefixes of the vocabulary are declared."""
    solutions = reader.query(_PROLOGUE + query)
    assert isinstance(solutions, ox.QuerySolutions)
    variables = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: _text(value) for name, value in zip(variables, solution, strict=True)}


def is_iri(text: str) -> bool:
    """Can it name a node at all?"""
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def values(variable: str, iris: Iterable[str]) -> str:
    """A VALUES clause; raises ValueError for what is no IRI, so that nothing else gets into a query.

    >>> values("a", ["https://example.org/人大"])
    'VALUES ?a { <https://example.org/人大> }'
    """
    return f"VALUES ?{variable} {{ {' '.join(str(ox.NamedNode(iri)) for iri in iris)} }}"


def text_literal(text: str) -> str:
    """A string literal of SPARQL for any text, escaped."""
    return str(ox.Literal(text))


def _text(value: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    return "" if value is None or isinstance(value, ox.Triple) else value.value


def sorted_rows(rows: Iterable[Row], key: str) -> list[Row]:
    """Rows, each once though graphs overlap, in the order of their nodes: ``outcome/9``, ``outcome/10``."""
    unique = {tuple(row.items()): row for row in rows}
    return sorted(unique.values(), key=lambda row: (len(row[key]), row[key], tuple(row.values())))
