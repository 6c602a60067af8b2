"""What is known of a query before it is evaluated: whether it would send requests, and what it reads."""

import re
from dataclasses import dataclass
from functools import lru_cache

from api.sparql.tokens import Token, is_before_group, is_before_named_group, tokens_of

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_VOLATILE = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})
_BEFORE_GRAPH = frozenset({"GRAPH", "FROM", "NAMED"})
_TELLING = re.compile(rf"\b(?:FROM|{'|'.join(sorted(_VOLATILE))})\b", re.IGNORECASE)
"""Where none of these stands anywhere, none is a word of the query."""


@dataclass(frozen=True, slots=True)
class Features:
    """What the tokens of a query tell."""

    has_service: bool
    """Some reading of it asks another service (SERVICE)."""
    has_dataset: bool
    """It names the graphs it reads itself (FROM)."""
    is_volatile: bool
    """It may answer otherwise next time though the store is the same (NOW, RAND …)."""


@lru_cache(maxsize=128)
def features_of(query: str) -> Features:
    """Read the query as it stands, and as it stands with its escapes resolved, which engines do differently.

    >>> features_of("ASK { SERVICE <http://example.org/> { ?s ?p ?o } }").has_service
    True
    >>> features_of("ASK { ?service ?p 'SERVICE' } # SERVICE").has_service
    False
    """
    texts = {query, _without_escapes(query)}
    words = set().union(*(_words(text) for text in texts if _TELLING.search(text)))
    return Features(
        any(_has_service(text) for text in texts), "FROM" in words, not words.isdisjoint(_VOLATILE)
    )


def _words(query: str) -> set[str]:
    return {token.text.upper() for token in tokens_of(query) if token.kind == "word"}


def _has_service(query: str) -> bool:
    if "service" not in query.lower():
        return False
    return any(_is_service(query, token) for token in tokens_of(query))


def _is_service(query: str, token: Token) -> bool:
    """A word of the grammar; or a name that a parser without a lexer reads as one: ``service:x {…}``."""
    if "service" not in token.text.lower():
        return False
    if token.kind == "word":
        return is_before_named_group(query, token)
    return token.kind == "name" and token.before not in _BEFORE_GRAPH and is_before_group(query, token)


def _without_escapes(query: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code < 0x110000 else ""

    return _ESCAPE.sub(character, query)
