"""Result formats and their choice by ``format=`` or Accept (RFC 9110, quality values and wildcards)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

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

HTML = "text/html"

_ALIASES: Mapping[str, str] = {
    "turtle": "ttl", "n3": "ttl", "ntriples": "nt", "nquads": "nq", "rdf+xml": "rdf", "rdfxml": "rdf",
    "json-ld": "jsonld", **{media_type: name for name, media_type in (*RESULTS.items(), *GRAPHS.items())},
}  # fmt: skip
"""What else clients call the formats: their media types among it."""

_ALSO: Mapping[str, str] = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "application/x-turtle": "text/turtle",
    "text/n3": "text/turtle",
    "text/plain": "application/n-triples",
}
"""Other names by which clients ask."""


@dataclass(frozen=True, slots=True)
class Formats:
    """Media types for a table and for a graph; None for the one that cannot be given."""

    table: str | None
    triples: str | None
    is_page: bool = False
    """Would rather have a page to look at."""


def accepted(header: str) -> Mapping[str, float]:
    """The media ranges of an Accept header with their quality; an empty one takes anything.

    >>> accepted("text/csv;q=0.5, application/json")
    {'text/csv': 0.5, 'application/json': 1.0}
    """
    ranges: dict[str, float] = {}
    for part in (header or "*/*").split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
        try:
            weight = min(1.0, max(0.0, float(quality)))
        except ValueError:
            weight = 0.0
        if name:
            ranges["*/*" if name == "*" else name] = weight  # as Java's own client says it
    return ranges or {"*/*": 1.0}


def choose(header: str, offers: Sequence[str]) -> str | None:
    """The offer that Accept likes best; among equals the one named more exactly, then the first offered.

    >>> choose("text/*;q=0.8, application/trig", ["text/turtle", "application/trig"])
    'application/trig'
    """
    ranges = accepted(header)
    liked = [(_liking(ranges, offer), -number) for number, offer in enumerate(offers)]
    best = max(liked, default=((0.0, 0), 0))
    return offers[-best[1]] if best[0][0] > 0 else None


@lru_cache(maxsize=256)
def formats_for(accept: str, short: str | None) -> Formats:
    """What the client takes.

    Raises RequestError for an unknown short name, AcceptError where nothing fits at all.
    """
    if short is not None:
        short = _ALIASES.get(short, short)
        if short == "html":
            return Formats(RESULTS["json"], GRAPHS["ttl"], is_page=True)
        if short not in RESULTS and short not in GRAPHS:
            offers = ", ".join([*RESULTS, *GRAPHS, "html"])
            raise RequestError(f"format={short} is not known; choose one of {offers}.")
        return Formats(RESULTS.get(short), GRAPHS.get(short))
    if choose(accept, [*RESULTS.values(), *GRAPHS.values(), HTML]) == HTML:
        return Formats(RESULTS["json"], GRAPHS["ttl"], is_page=True)
    table, triples = choose(accept, [*RESULTS.values()]), choose(accept, [*GRAPHS.values()])
    if table is None and triples is None:
        offers = ", ".join([*RESULTS.values(), *GRAPHS.values(), HTML])
        raise AcceptError(f"Nothing that Accept allows can be given; choose among {offers}.")
    return Formats(table, triples)


def takes_gzip(header: str) -> bool:
    """Does Accept-Encoding allow gzip by name?"""
    return bool(header) and accepted(header).get("gzip", 0.0) > 0


def _liking(ranges: Mapping[str, float], offer: str) -> tuple[float, int]:
    """Quality and exactness of the range that fits the offer most exactly (RFC 9110, section 12.5.1)."""
    names = [offer, *(other for other, name in _ALSO.items() if name == offer)]
    exact = [ranges[name] for name in names if name in ranges]
    if exact:
        return ranges.get(offer, max(exact)), 2
    family = offer.partition("/")[0] + "/*"
    if family in ranges:
        return ranges[family], 1
    return ranges.get("*/*", 0.0), 0
