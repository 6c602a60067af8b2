"""`renda sparql`: a query over the store."""

from typing import Annotated

import typer

from api import options
from api.console import print_table
from ingest.errors import RendaError

EXAMPLES = "Example: renda sparql 'SELECT ?name { ?x a renda:Institution ; skos:prefLabel ?name } LIMIT 5'"


class QueryError(RendaError):
    """A query that cannot be answered as it stands."""


def sparql(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="SPARQL 1.1; '-' reads it from standard input.")
    ],
    format: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="json, xml, csv, tsv; for graphs ttl, nt, rdf, jsonld, trig, nq."
        ),
    ] = "",
    store: options.Store = None,
) -> None:
    """Answer a SPARQL query: a table for a person, or a standard format. The project's prefixes are known."""
    import sys

    import pyoxigraph as ox

    from api.sparql.syntax import explain_syntax
    from api.stores import open_view

    text = sys.stdin.read() if query == "-" else query
    with open_view(options.settings_with(store=store)) as view:
        try:
            found = view.reader.query(text)
            if isinstance(found, ox.QuerySolutions) and not format:
                names = [variable.value for variable in found.variables]
                print_table(names, ([_cell(value) for value in row] for row in found))
            elif isinstance(found, ox.QueryBoolean) and not format:
                typer.echo(str(bool(found)).lower())
            else:
                sys.stdout.buffer.write(_serialised(found, format))
        except SyntaxError as error:
            raise QueryError(explain_syntax(text, error)) from error


def _cell(value: object) -> str:
    return "" if value is None else str(getattr(value, "value", value))


def _serialised(found: object, name: str) -> bytes:
    import pyoxigraph as ox

    from graph.vocabulary import PREFIXES

    graphs = isinstance(found, ox.QueryTriples)
    kind = (ox.RdfFormat if graphs else ox.QueryResultsFormat).from_extension(name or "ttl")
    if kind is None or (not graphs and name in ("ttl", "nt", "nq", "trig")):
        offers = "ttl, nt, rdf, jsonld, trig, nq" if graphs else "json, xml, csv, tsv"
        raise QueryError(f"--format {name} cannot hold this result; choose one of {offers}.")
    if isinstance(found, ox.QueryTriples) and isinstance(kind, ox.RdfFormat):
        return ox.serialize(found, format=kind, prefixes=PREFIXES) or b""
    assert isinstance(found, ox.QuerySolutions | ox.QueryBoolean)
    assert isinstance(kind, ox.QueryResultsFormat)
    return found.serialize(format=kind) or b""
