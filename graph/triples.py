"""One small way to write a statement down, and to leave it out."""

from collections.abc import Iterator

import pyoxigraph as ox


def link(
    subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.NamedNode | ox.Literal | None
) -> Iterator[ox.Triple]:
    """The triple; none where the value is None."""
    if value is not None:
        yield ox.Triple(subject, predicate, value)
