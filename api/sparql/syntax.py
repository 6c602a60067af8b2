"""Syntax errors of queries, said so that a person finds the place."""

import re

from api.sparql.protocol import NO_UPDATE
from api.sparql.tokens import longest_tokens

_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<why>.*)", re.DOTALL)
_PREFIXED = re.compile(r"([\w.-]*):[^\s:]*$")
_LONGEST = 160
_UPDATES = frozenset(
    {"INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"}
)  # fmt: skip


def explain_syntax(query: str, error: SyntaxError) -> str:
    """One sentence with line, column and what was expected; an undeclared prefix is named.

    >>> explain_syntax("ASK { ?s a:b 1 }", SyntaxError("error at 1:13: expected Prefix not found"))
    'The query cannot be read at line 1, column 13: the prefix “a” is not declared; add PREFIX a: <…>.'
    """
    if is_update(query):
        return NO_UPDATE
    found = _PLACE.search(str(error))
    if found is None:
        return f"The query cannot be read: {error}."
    line, column = int(found["line"]), int(found["column"])
    why = " ".join(found["why"].split())
    if "Prefix not found" in why:
        prefix = _prefix_before(query, line, column)
        why = f"the prefix “{prefix}” is not declared; add PREFIX {prefix}: <…>"
    elif len(why) > _LONGEST:
        why = why[:_LONGEST] + " …"
    return f"The query cannot be read at line {line}, column {column}: {why}."


def is_update(query: str) -> bool:
    """Is its first word, after the prologue, one that begins an update?

    >>> is_update("PREFIX select: <x:> DELETE WHERE { ?s ?p ?o }"), is_update("ASK { ?insert ?p ?o }")
    (True, False)
    """
    words = (token.text.upper() for token in longest_tokens(query) if token.kind == "word")
    return next((word for word in words if word not in {"BASE", "PREFIX"}), "") in _UPDATES


def place_of(message: str) -> tuple[int, int] | None:
    """Line and column that the engine names, both from 1."""
    found = _PLACE.search(message)
    return (int(found["line"]), int(found["column"])) if found else None


def _prefix_before(query: str, line: int, column: int) -> str:
    lines = query.splitlines()
    before = lines[line - 1][: column - 1] if line <= len(lines) else ""
    found = _PREFIXED.search(before.rstrip())
    return found[1] if found else ""
