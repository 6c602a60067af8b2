"""What the endpoint says of itself (https://www.w3.org/TR/sparql11-service-description/)."""

import pyoxigraph as ox

from api.sparql.formats import GRAPHS, RESULTS
from api.sparql.statements import Value, about, term
from graph.text_search import FUNCTIONS

_FORMATS = "http://www.w3.org/ns/formats/"
_NAMES = {
    "json": "SPARQL_Results_JSON", "xml": "SPARQL_Results_XML", "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV", "ttl": "Turtle", "nt": "N-Triples", "rdf": "RDF_XML", "jsonld": "JSON-LD",
    "trig": "TriG", "nq": "N-Quads",
}  # fmt: skip


def describe_service(endpoint: str, is_union: bool) -> list[ox.Triple]:
    """The service at this address, its languages, formats, functions and dataset."""
    service, dataset, graph = ox.BlankNode("service"), ox.BlankNode("dataset"), ox.BlankNode("graph")
    pairs: list[tuple[str, Value]] = [
        ("a", term("sd:Service")),
        ("sd:endpoint", ox.NamedNode(endpoint)),
        ("sd:supportedLanguage", term("sd:SPARQL11Query")),
        ("sd:defaultDataset", dataset),
        *(("sd:resultFormat", ox.NamedNode(_FORMATS + _NAMES[name])) for name in (*RESULTS, *GRAPHS)),
        *(("sd:extensionFunction", ox.NamedNode(name)) for name in FUNCTIONS),
    ]
    if is_union:
        pairs.append(("sd:feature", term("sd:UnionDefaultGraph")))
    return [
        *about(service, pairs),
        *about(dataset, [("a", term("sd:Dataset")), ("sd:defaultGraph", graph)]),
        *about(graph, [("a", term("sd:Graph"))]),
        *(one for name in FUNCTIONS for one in about(ox.NamedNode(name), [("a", term("sd:Function"))])),
    ]
