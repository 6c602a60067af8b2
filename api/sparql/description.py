"""What the endpoint says of itself (SPARQL 1.1 Service Description)."""

import pyoxigraph as ox
from fastapi.responses import Response

from api.problems import AcceptError
from api.sparql.formats import GRAPHS, RESULTS, choose

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_NAMES = {
    "json": "SPARQL_Results_JSON", "xml": "SPARQL_Results_XML", "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV", "ttl": "Turtle", "nt": "N-Triples", "rdf": "RDF_XML", "jsonld": "JSON-LD",
    "trig": "TriG", "nq": "N-Quads",
}  # fmt: skip


def service_description(endpoint: str, accept: str) -> Response:
    """The description in a graph format that Accept likes; AcceptError where there is none."""
    media_type = choose(accept, [*GRAPHS.values()])
    kind = ox.RdfFormat.from_media_type(media_type or "")
    if media_type is None or kind is None:
        raise AcceptError(f"The description is given as {', '.join(GRAPHS.values())}; or send a query.")
    body = ox.serialize(_triples(endpoint), format=kind, prefixes={"sd": _SD})
    return Response(body, media_type=media_type, headers={"Vary": "Accept"})


def _triples(endpoint: str) -> list[ox.Triple]:
    service, a = ox.BlankNode("service"), ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    pairs = [
        (a, ox.NamedNode(f"{_SD}Service")),
        (ox.NamedNode(f"{_SD}endpoint"), ox.NamedNode(endpoint)),
        (ox.NamedNode(f"{_SD}supportedLanguage"), ox.NamedNode(f"{_SD}SPARQL11Query")),
        (ox.NamedNode(f"{_SD}feature"), ox.NamedNode(f"{_SD}UnionDefaultGraph")),
    ]
    formats = [ox.NamedNode(_FORMATS + _NAMES[name]) for name in (*RESULTS, *GRAPHS)]
    pairs += [(ox.NamedNode(f"{_SD}resultFormat"), one) for one in formats]
    return [ox.Triple(service, predicate, value) for predicate, value in pairs]
