"""Queries in a group of GRAPH with a variable, which are answered for each graph by itself.

The engine answers them for all graphs together, and does not say which graph a solution is from.
"""

from collections.abc import Iterator

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

_AGGREGATES = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})


def keep_graph_of_subselects(query: str, ask: Ask) -> str:
    """Select the graph too, and group by it; where nothing is found in a graph, aggregate that nothing.

    Not where a part of the solutions is asked for (LIMIT): that cannot be said of each graph.
    """
    outline = outline_of(query)
    if outline is None:
        return query
    edits: list[Edit] = []
    for part, ancestors in with_ancestors(outline.root):
        graph = active_graph(ancestors)
        if part.kind == "select" and is_variable(graph) and all(one.kind != "exists" for one in ancestors):
            edits += _kept(query, outline, part, graph, ask)
    return edited(query, edits)


def _kept(query: str, outline: Outline, select: Part, graph: str, ask: Ask) -> Iterator[Edit]:
    whole = Span(select.start, select.end)
    group = next(part for part in select.parts if part.kind == "group")
    after = _words(outline, Span(group.end, select.end))
    is_known = any(token.text[1:] == graph[1:] for token in variables_in(outline, whole))
    if is_known or "LIMIT" in after or "OFFSET" in after:
        return
    if "GROUP" in after:
        place = after["BY"].start + len("BY")
        yield Span(place, place), f" {graph}"
    elif not _AGGREGATES.isdisjoint(_words(outline, select.selected).keys() | after.keys()):
        yield whole, _with_nothing(query, select, group, graph)
        return
    selected = select.selected.of(query)
    if selected == "*":
        names = in_scope(query, outline, query[group.start : group.end], ask)
        selected = " ".join(f"?{name}" for name in sorted(names or ()))
    if selected:
        yield select.selected, f"{graph} {selected}"


def _with_nothing(query: str, select: Part, group: Part, graph: str) -> str:
    """One group a graph; and for graphs without solutions the group of none."""
    head, items = query[select.start : select.selected.start], select.selected.of(query)
    solutions, after = query[group.start : group.end], query[group.end : select.end]
    some = f"{head} {graph} {items} {solutions} GROUP BY {graph} {after}"
    none = f"{head} {items} {{ FILTER(false) }} {after}"
    return f"{{ {some} }} UNION {{ GRAPH {graph} {{}} FILTER NOT EXISTS {solutions} {{ {none} }} }}"


def _words(outline: Outline, span: Span) -> dict[str, Token]:
    """The words in a stretch, in capitals; the first of each."""
    found: dict[str, Token] = {}
    for token in outline.tokens:
        if token.kind == "word" and span.start <= token.start < span.end:
            found.setdefault(token.text.upper(), token)
    return found
