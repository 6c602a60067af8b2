"""Small graphs that the service makes of itself, in the format that the client likes."""

from collections.abc import Iterable, Mapping

import pyoxigraph as ox
from fastapi.responses import Response

from api.problems import AcceptError
from api.sparql.formats import GRAPHS, choose

PREFIXES: Mapping[str, str] = {
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "void": "http://rdfs.org/ns/void#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

Value = ox.NamedNode | ox.BlankNode | ox.Literal


def term(name: str) -> ox.NamedNode:
    """The node of a prefixed name: ``sd:Service``."""
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


def about(node: ox.NamedNode | ox.BlankNode, pairs: Iterable[tuple[str, Value]]) -> list[ox.Triple]:
    """Triples with one subject; the property ``a`` is rdf:type."""
    return [ox.Triple(node, TYPE if name == "a" else term(name), value) for name, value in pairs]


def respond(triples: Iterable[ox.Triple], accept: str, headers: Mapping[str, str]) -> Response:
    """The graph in a format that Accept likes; AcceptError where there is none."""
    media_type = choose(accept, [*GRAPHS.values()])
    kind = ox.RdfFormat.from_media_type(media_type or "")
    if media_type is None or kind is None:
        raise AcceptError(f"This is given as {', '.join(GRAPHS.values())}.")
    body = ox.serialize(triples, format=kind, prefixes=dict(PREFIXES))
    return Response(body, media_type=media_type, headers={"Vary": "Accept", **headers})
