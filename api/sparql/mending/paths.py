"""The path of length zero from a term to itself, which is there though the graph does not have the term."""

from collections.abc import Iterable

from api.sparql.mending.edits import Ask, Edit, active_graph, edited, is_variable, with_ancestors
from api.sparql.mending.outline import Outline, Part, Span, Triple
from api.sparql.mending.parsing import outline_of


def add_paths_of_no_length(query: str, ask: Ask) -> str:
    """``:s :p* ?o`` has the solution ?o = :s in every graph (section 18.4), and no other where the graph
    does not have :s: then it is written as that solution.

    Not inside GRAPH with a variable, where it depends on each graph, nor beside labels of blank nodes, which
    must not stand on both sides of what is put in.
    """
    outline = outline_of(query)
    if outline is None or any(token.kind == "node" for token in outline.tokens):
        return query
    edits: list[Edit] = []
    for part, ancestors in with_ancestors(outline.root):
        graph = active_graph(ancestors)
        if part.is_simple and not is_variable(graph):
            lone = [one for one in part.triples if _is_lone(query, outline, one, graph, ask)]
            if lone:
                edits.append((Span(part.start, part.end), _rewritten(query, part, lone)))
    return edited(query, edits)


def _is_lone(query: str, outline: Outline, triple: Triple, graph: str, ask: Ask) -> bool:
    """Can only the path of no length match, the graph not having the term at its one end?"""
    if not triple.is_nullable:
        return False
    subject, target = triple.subject.of(query), triple.object.of(query)
    constants = {end for end in (subject, target) if end[0] not in "?$[("}
    if len(constants) != 1:
        return False
    (term,) = constants
    pattern = f"{{ {{ {term} ?p ?o }} UNION {{ ?s ?p {term} }} }}"
    inside = f"{{ GRAPH {graph} {pattern} }}" if graph else pattern
    there = ask(f"{outline.prologue.of(query)} ASK {outline.dataset.of(query)} {inside}")
    return not bool(there)


def _rewritten(query: str, part: Part, lone: Iterable[Triple]) -> str:
    """The triples one by one, with solutions for those that only a path of no length matches."""
    solutions = [_solution(one.subject.of(query), one.object.of(query)) for one in lone]
    others = [
        f"{one.subject.of(query)} {one.verb.of(query)} {one.object.of(query)}"
        for one in part.triples
        if one not in lone
    ]
    return " ".join([*solutions, " . ".join(others)])


def _solution(subject: str, target: str) -> str:
    if is_variable(subject):
        return f"VALUES {subject} {{ {target} }}"
    return f"VALUES {target} {{ {subject} }}" if is_variable(target) else "{}"
