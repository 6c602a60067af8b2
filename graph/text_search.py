"""Searching for words from SPARQL: the functions ``text:matches`` and ``text:score``.

    SELECT ?a { ?a a renda:Activity FILTER(text:matches(?a, "食品安全 检查")) }

The first argument is a node, whose labels, aliases, object and evidence are meant, or a literal.
"""

from collections.abc import Callable, Mapping

import pyoxigraph as ox

from graph.text_index import TextIndex, has_words
from graph.vocabulary import PREFIXES

TEXT_NAMESPACE = "https://w3id.org/renda/text#"
MATCHES, SCORE = f"{TEXT_NAMESPACE}matches", f"{TEXT_NAMESPACE}score"
FUNCTIONS = (MATCHES, SCORE)
"""IRIs of what the embedded store can be asked beyond SPARQL."""

QUERY_PREFIXES: Mapping[str, str] = {**PREFIXES, "text": TEXT_NAMESPACE}
"""Prefixes that every query knows."""

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Function = Callable[..., Term | None]


def text_functions(index: TextIndex) -> dict[ox.NamedNode, Function]:
    """The functions over this index; with other arguments than two, or other kinds, they give an error."""

    def matches(*arguments: Term) -> Term | None:
        match arguments:
            case (ox.NamedNode() as node, ox.Literal() as words):
                return ox.Literal(node.value in index.search(words.value))
            case (ox.Literal() as text, ox.Literal() as words):
                return ox.Literal(has_words(text.value, words.value))
        return None

    def score(*arguments: Term) -> Term | None:
        match arguments:
            case (ox.NamedNode() as node, ox.Literal() as words):
                found = index.search(words.value).get(node.value)
                return None if found is None else ox.Literal(found)
        return None

    return {ox.NamedNode(MATCHES): matches, ox.NamedNode(SCORE): score}
