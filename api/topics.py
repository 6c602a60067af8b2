"""The topic scheme of the lexicons, as the answers use it."""

from functools import cache

from graph.answers.about import Topic


@cache
def load_topics() -> tuple[Topic, ...]:
    """Every topic with its synonyms."""
    return ()
