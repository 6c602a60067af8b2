"""What the rules share: replacing stretches of a query, and asking about its parts."""

from collections.abc import Callable, Iterable, Iterator

import pyoxigraph as ox

from api.sparql.mending.outline import Outline, Part, Span
from api.sparql.tokens import Token
from graph.store import Answer

Ask = Callable[[str], Answer]
Edit = tuple[Span, str]


def edited(query: str, edits: Iterable[Edit]) -> str:
    """The query with stretches replaced; of two that overlap, the one that begins first."""
    pieces: list[str] = []
    at = 0
    for span, text in sorted(edits, key=lambda edit: edit[0].start):
        if span.start >= at:
            pieces += [query[at : span.start], text]
            at = span.end
    return "".join([*pieces, query[at:]])


def variables_in(outline: Outline, span: Span) -> Iterator[Token]:
    """The variables in a stretch, each as often as it is there."""
    return (t for t in outline.tokens if t.kind == "variable" and span.start <= t.start < span.end)


def in_scope(query: str, outline: Outline, group: str, ask: Ask) -> frozenset[str] | None:
    """Names of the variables in scope of a group, as the engine's parser has it; None where it refuses."""
    try:
        found = ask(f"{outline.prologue.of(query)} SELECT * {group} LIMIT 0")
    except (SyntaxError, ValueError):
        return None
    assert isinstance(found, ox.QuerySolutions)
    return frozenset(variable.value for variable in found.variables)


def with_ancestors(part: Part, above: tuple[Part, ...] = ()) -> Iterator[tuple[Part, tuple[Part, ...]]]:
    """Every part in this one, and what it is in, the outermost first."""
    for inner in part.parts:
        yield inner, (*above, part)
        yield from with_ancestors(inner, (*above, part))


def active_graph(ancestors: tuple[Part, ...]) -> str:
    """What GRAPH names around a part; empty where none does."""
    return next((part.graph for part in reversed(ancestors) if part.kind == "graph"), "")


def is_variable(name: str) -> bool:
    """Is it a variable, as written?"""
    return name[:1] in {"?", "$"}
