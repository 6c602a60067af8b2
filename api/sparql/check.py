"""What a query from outside may not do: SERVICE makes the server send requests, so it is refused."""

import re
from typing import Any

from api.problems import RequestError

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def refuse_service(query: str) -> None:
    """Raise RequestError where the parsed query has a SERVICE pattern.

    A query without the letters of the word, escapes resolved, cannot have one; only the others are parsed,
    with rdflib's grammar, and one that rdflib cannot read is refused rather than trusted.
    """
    if "service" not in _without_escapes(query).lower():
        return
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        tree = parseQuery(query)
    except Exception as error:
        raise RequestError(
            "The query holds the word SERVICE and cannot be checked; leave it out, or correct the syntax."
        ) from error
    if _has_service(tree):
        raise RequestError(
            "SERVICE is not allowed here: ask the other endpoint yourself and join the results."
        )


def _without_escapes(query: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code < 0x110000 else ""

    return _ESCAPE.sub(character, query)


def _has_service(node: Any) -> bool:
    if getattr(node, "name", "") == "ServiceGraphPattern":
        return True
    if isinstance(node, dict):
        return any(_has_service(child) for child in node.values())
    if isinstance(node, str | bytes) or not hasattr(node, "__iter__"):
        return False
    return any(_has_service(child) for child in node)
