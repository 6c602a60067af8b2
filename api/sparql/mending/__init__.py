"""Queries rewritten where the engine answers otherwise than SPARQL 1.1 says, into ones that it answers right.

Every rule holds for any query by the definitions of SPARQL; what a rule has no need for stays as it is.
"""

from collections.abc import Callable

from api.sparql.mending.edits import Ask
from api.sparql.mending.graphs import drop_idle_minus, free_graph_variables, name_graphs_first
from api.sparql.mending.parsing import outline_of
from api.sparql.mending.paths import add_paths_of_no_length
from api.sparql.mending.subselects import keep_graph_of_subselects
from api.sparql.mending.words import drop_language_of_concat, lower_truth

_OF_TEXT = (lower_truth, drop_language_of_concat)
_OF_STORE: tuple[Callable[[str, Ask], str], ...] = (
    add_paths_of_no_length, free_graph_variables, keep_graph_of_subselects, drop_idle_minus,
    name_graphs_first,
)  # fmt: skip


def mend(query: str, ask: Ask) -> str:
    """The query as the engine should be asked it.

    `ask` answers other queries with the same prefixes, base and dataset, to learn what the rules depend on.
    Raises LongestTokenError (a SyntaxError) for an IRI that stands where an operator must.
    """
    if outline_of(query) is None:
        return query
    for rule in _OF_TEXT:
        query = rule(query)
    for rule_of_store in _OF_STORE:
        query = rule_of_store(query, ask)
    return query
