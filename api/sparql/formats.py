"""Result formats and their choice by ``format=`` or Accept (RFC 9110, quality values and wildcards)."""

from collections.abc import Mapping, Sequence

from api.problems import AcceptError, RequestError

RESULTS: Mapping[str, str] = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}
"""SELECT and ASK: short name → media type, the default first."""

GRAPHS: Mapping[str, str] = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
    "trig": "application/trig",
    "nq": "application/n-quads",
}
"""CONSTRUCT and DESCRIBE: short name → media type, the default first."""

_ALSO: Mapping[str, str] = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "text/n3": "text/turtle",
    "text/plain": "application/n-triples",
}


def accepted(header: str) -> list[tuple[str, float]]:
    """Media ranges of an Accept header, best first; those with ``q=0`` are left out.

    >>> accepted("text/csv;q=0.5, application/json")
    [('application/json', 1.0), ('text/csv', 0.5)]
    """
    ranges = []
    for part in header.split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
        try:
            weight = float(quality)
        except ValueError:
            weight = 0.0
        if name and weight > 0:
            ranges.append((name.lower(), weight))
    return sorted(ranges, key=lambda pair: -pair[1])


def choose(header: str, offers: Sequence[str], also: Mapping[str, str] = _ALSO) -> str | None:
    """The offer that Accept likes best, the first for an empty header or ``*/*``; None where none fits."""
    for name, _ in accepted(header or "*/*"):
        if name == "*/*":
            return offers[0]
        if name.endswith("/*"):
            found = next((offer for offer in offers if offer.startswith(name[:-1])), None)
        else:
            wanted = name if name in offers else also.get(name, "")
            found = wanted if wanted in offers else None
        if found:
            return found
    return None


def formats_for(accept: str, short: str | None) -> tuple[str | None, str | None]:
    """Media types for a table of bindings and for a graph; None for the one that cannot be given.

    Raises RequestError for an unknown short name, AcceptError where nothing fits at all.
    """
    if short is not None:
        if short not in RESULTS and short not in GRAPHS:
            raise RequestError(
                f"format={short} is not known; choose one of {', '.join([*RESULTS, *GRAPHS])}."
            )
        return RESULTS.get(short), GRAPHS.get(short)
    table, triples = choose(accept, [*RESULTS.values()]), choose(accept, [*GRAPHS.values()])
    if table is None and triples is None:
        offers = ", ".join([*RESULTS.values(), *GRAPHS.values()])
        raise AcceptError(f"Nothing that Accept allows can be given; choose among {offers}.")
    return table, triples
