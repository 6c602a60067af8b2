"""Syntax errors of queries, said so that a person finds the place."""

import re

_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<why>.*)", re.DOTALL)
_PREFIXED = re.compile(r"([\w.-]*):[^\s:]*$")
_LONGEST = 160


def explain_syntax(query: str, error: SyntaxError) -> str:
    """One sentence with line, column and what was expected; an undeclared prefix is named.

    >>> explain_syntax("ASK { ?s a:b 1 }", SyntaxError("error at 1:13: expected Prefix not found"))
    'The query cannot be read at line 1, column 13: the prefix “a” is not declared; add PREFIX a: <…>.'
    """
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


def place_of(message: str) -> tuple[int, int] | None:
    """Line and column that the engine names, both from 1."""
    found = _PLACE.search(message)
    return (int(found["line"]), int(found["column"])) if found else None


def _prefix_before(query: str, line: int, column: int) -> str:
    lines = query.splitlines()
    before = lines[line - 1][: column - 1] if line <= len(lines) else ""
    found = _PREFIXED.search(before.rstrip())
    return found[1] if found else ""
