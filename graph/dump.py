"""All there is, as sorted N-Quads: the form in which two builds are compared."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox


def sorted_nquads(quads: Iterable[ox.Quad]) -> Iterator[str]:
    """Lines of canonical order (by code point), each with its line end; the same for the same quads."""
    return (f"{line} .\n" for line in sorted({str(quad) for quad in quads}))
