"""The variable of GRAPH, which is not bound inside its group but joined with what that gives (section 18.6).

The engine binds it inside already. Where the group has it only in triples that must match, that is the same.
"""

from collections.abc import Iterator
from itertools import takewhile

from api.sparql.mending.edits import (
    Ask,
    Edit,
    active_graph,
    edited,
    in_scope,
    is_variable,
    variables_in,
    with_ancestors,
)
from api.sparql.mending.outline import Outline, Part, Span
from api.sparql.mending.parsing import outline_of
from api.sparql.tokens import Token

_BODIES = frozenset({"group", "optional", "minus", "graph", "exists"})
_DEEPEST = 10
"""So many GRAPH one in the other are rewritten."""


def free_graph_variables(query: str, ask: Ask) -> str:
    """Give the variable another name inside where that matters, and join the two outside."""
    for _ in range(_DEEPEST):
        outline = outline_of(query)
        if outline is None:
            return query
        rewritten = edited(query, _freed(query, outline, ask))
        if rewritten == query:
            break
        query = rewritten
    return query


def drop_idle_minus(query: str, ask: Ask) -> str:
    """MINUS takes nothing away where the two sides share no variable; the engine has them share GRAPH's."""
    outline = outline_of(query)
    if outline is None:
        return query
    edits: list[Edit] = []
    for part, ancestors in with_ancestors(outline.root):
        if part.kind == "minus" and is_variable(active_graph(ancestors)):
            left = in_scope(query, outline, query[ancestors[-1].body : part.start] + "}", ask)
            right = in_scope(query, outline, query[part.body : part.end], ask)
            if left is not None and right is not None and left.isdisjoint(right):
                edits.append((Span(part.start, part.end), "{}"))
    return edited(query, edits)


def name_graphs_first(query: str, ask: Ask) -> str:
    """Begin a group in GRAPH with the names of all graphs, unless triples bring them in before OPTIONAL or
    MINUS asks for them."""
    outline = outline_of(query)
    if outline is None:
        return query
    edits: list[Edit] = []
    for part, ancestors in with_ancestors(outline.root):
        graph = active_graph((*ancestors, part))
        if part.kind in _BODIES and is_variable(graph) and part.parts and not _names(part, graph):
            edits.append((Span(part.body + 1, part.body + 1), f" GRAPH {graph} {{}}"))
    return edited(query, edits)


def _names(group: Part, graph: str) -> bool:
    """Do the graphs come in by triples, or by name, before they are asked for?"""
    before = list(takewhile(lambda part: part.kind not in {"optional", "minus"}, group.parts))
    if any(part.kind in {"triples", "select"} or part.graph == graph for part in before):
        return True
    inner = [part for part in before if part.kind == "group"]
    return bool(inner) and all(_names(part, graph) for part in inner)


def _freed(query: str, outline: Outline, ask: Ask) -> Iterator[Edit]:
    for part, ancestors in with_ancestors(outline.root):
        is_tested = any(one.kind == "exists" for one in ancestors)  # its variables come from outside
        if (
            part.kind == "graph"
            and is_variable(part.graph)
            and not is_tested
            and _matters(outline, part.graph[1:], part)
        ):
            names = in_scope(query, outline, query[part.body : part.end], ask)
            if names is not None:
                yield Span(part.start, part.end), _joined_outside(query, outline, part, names)


def _joined_outside(query: str, outline: Outline, part: Part, names: frozenset[str]) -> str:
    name = part.graph[1:]
    inside = _fresh(outline, name)
    body = Span(part.body, part.end)
    renamed = edited(
        query[: part.end],
        ((Span(t.start, t.start + len(t.text)), f"?{inside}") for t in _mentions(outline, name, body)),
    )[part.body :]
    shown = " ".join(f"?{one}" for one in sorted({name, *names}))
    same = f"FILTER(!BOUND(?{inside}) || SAMETERM(?{inside}, ?{name}))"
    return f"{{ SELECT {shown} {{ GRAPH ?{name} {renamed} {same} }} }}"


def _matters(outline: Outline, name: str, group: Part) -> bool:
    """Is the variable in the group where binding it there or outside may differ?

    Not in triples, VALUES and groups of them, for joins may be made in any order; nor in what looks at
    solutions that have it from triples already.
    """
    is_sure = False
    is_filtered = False
    for part in group.parts:
        has = _has(outline, name, part)
        if part.kind == "triples":
            is_sure |= has
        elif part.kind == "filter":
            is_filtered |= has
        elif part.kind in {"optional", "minus"}:
            if has and not (is_sure and not _matters(outline, name, part)):
                return True
        elif part.kind in {"group", "graph"}:
            if _matters(outline, name, part):
                return True
        elif part.kind != "values" and has and not (part.kind == "bind" and is_sure):
            return True
    return is_filtered and not is_sure


def _has(outline: Outline, name: str, part: Part) -> bool:
    return any(_mentions(outline, name, Span(part.start, part.end)))


def _mentions(outline: Outline, name: str, span: Span) -> Iterator[Token]:
    return (token for token in variables_in(outline, span) if token.text[1:] == name)


def _fresh(outline: Outline, name: str) -> str:
    taken = {token.text[1:] for token in outline.tokens}
    while name in taken:
        name += "_"
    return name
