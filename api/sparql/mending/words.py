"""Rules about single words."""

from api.sparql.mending.edits import Edit, edited
from api.sparql.mending.outline import Span
from api.sparql.mending.parsing import outline_of
from api.sparql.tokens import Token


def lower_truth(query: str) -> str:
    """Keywords are read in small and capital letters, ``true`` and ``false`` among them (section 19.8).

    >>> lower_truth("SELECT (TRUE AS ?TRUE) {}")
    'SELECT (true AS ?TRUE) {}'
    """
    return edited(query, ((_span(t), t.text.lower()) for t in _words(query, {"TRUE", "FALSE"})))


def drop_language_of_concat(query: str) -> str:
    """GROUP_CONCAT gives a simple literal, whatever it joins (section 18.5.1.7).

    >>> drop_language_of_concat("SELECT (GROUP_CONCAT(?n) AS ?all) {}")
    'SELECT (STR(GROUP_CONCAT(?n)) AS ?all) {}'
    """
    edits: list[Edit] = []
    for word in _words(query, {"GROUP_CONCAT"}):
        end = _end_of_call(query, word)
        edits += [(Span(word.start, word.start), "STR("), (Span(end, end), ")")]
    return edited(query, edits)


def _words(query: str, texts: set[str]) -> list[Token]:
    if not any(text in query.upper() for text in texts):
        return []
    outline = outline_of(query)
    tokens = outline.tokens if outline else ()
    return [token for token in tokens if token.kind == "word" and token.text.upper() in texts]


def _end_of_call(query: str, word: Token) -> int:
    """Where the brackets after a word end."""
    outline = outline_of(query)
    assert outline is not None
    depth = 0
    for token in outline.tokens:
        if token.start > word.start:
            depth += (token.text == "(") - (token.text == ")")
            if depth == 0:
                return token.start + 1
    return len(query)


def _span(token: Token) -> Span:
    return Span(token.start, token.start + len(token.text))
