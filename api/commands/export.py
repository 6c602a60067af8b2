"""`renda export`: the store, or a part of it, as a file."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api import options
from api.console import say

if TYPE_CHECKING:
    from graph.export.targets import Written

EXAMPLES = (
    "Examples: renda export all.gexf · renda export 2022.csv --years 2022 --who 商洛市人大 · "
    "renda export laws.gexf --project institution-law --min-weight 2 · renda export --check all.gexf"
)


def export(
    file: Annotated[
        Path,
        typer.Argument(help="Its ending is the format."),
    ],
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing: say what Gephi would misread in FILE.")
    ] = False,
    who: Annotated[str, typer.Option(help="Only what this body did.")] = "",
    about: Annotated[str, typer.Option(help="Only what is about this.")] = "",
    years: Annotated[
        str, typer.Option("--years", "--year", help="Only what belongs to 2022, or to 2019-2022.")
    ] = "",
    type: Annotated[str, typer.Option(help="Only activities of this type.")] = "",
    planned: Annotated[
        bool | None, typer.Option("--planned/--done", help="Only plans, or only what was done.")
    ] = None,
    topic: Annotated[str, typer.Option(help="Only this topic and those under it.")] = "",
    place: Annotated[str, typer.Option(help="Only this division (name or code) and those under it.")] = "",
    around: Annotated[str, typer.Option(help="Only what lies around this node (id or name).")] = "",
    hops: Annotated[int, typer.Option(min=1, max=6, help="How far around, in steps.")] = 1,
    node_type: Annotated[
        list[str] | None, typer.Option(help="Graphs: only nodes of this type; may be given again.")
    ] = None,
    min_weight: Annotated[float, typer.Option(help="Graphs: only edges of this weight or more.")] = 0.0,
    project: Annotated[
        str,
        typer.Option(
            help="Graphs: institutions to their topic, law, institution or project: institution-topic …"
        ),
    ] = "",
    edges: Annotated[
        str,
        typer.Option(help="Graphs: merged (equal facts are one), multi (one a fact), single (one a pair)."),
    ] = "merged",
    timeline: Annotated[
        bool, typer.Option("--timeline", help=".gexf: the years as Gephi's timeline.")
    ] = False,
    by_year: Annotated[bool, typer.Option("--by-year", help="Graphs: one file a year.")] = False,
    centrality: Annotated[
        bool, typer.Option("--centrality", help="Graphs: with columns pagerank and betweenness.")
    ] = False,
    layout: Annotated[
        bool, typer.Option("--layout/--no-layout", help="Graphs: with communities, places and colours.")
    ] = True,
    table: Annotated[str, typer.Option(help="Tables: activities, quantities, entities …")] = "",
    headers: Annotated[str, typer.Option(help="Tables: headers in en or zh.")] = "en",
    bom: Annotated[bool, typer.Option("--bom/--no-bom", help=".csv: with the mark for Excel.")] = True,
    void: Annotated[bool, typer.Option("--void", help="RDF: with a VoID file beside it.")] = False,
    store: options.Store = None,
) -> None:
    """Write the graph or a part of it: for Gephi (.graphml .gexf) or Neo4j (.neo4j, a zip), as a table (.csv
    .xlsx .parquet), as RDF (.nq .trig .ttl .nt .rdf .jsonld .triples.parquet; .gz packs it), as
    statements of FollowTheMoney (.ftm), or its texts with annotations (.conllu .spacy).
    """
    if check:
        _check(file)
        return
    from api.stores import open_view
    from api.wording import clean_question
    from graph.export.graphs import Shape
    from graph.export.selection import Selection, parse_years
    from graph.export.sheets import Sheet
    from graph.export.targets import export_file, export_years
    from graph.export.void import check_void, export_void

    options.check_type(type)
    selection = Selection(
        clean_question(who), clean_question(about), type, planned, parse_years(years),
        clean_question(topic), clean_question(place), around, hops,
    )  # fmt: skip
    shape = Shape(project, edges, min_weight, tuple(node_type or ()), timeline, layout, centrality)
    sheet = Sheet(table, headers, bom)
    if void:
        check_void(file, selection)
    with open_view(options.settings_with(store=store)) as view:
        if by_year:
            _tell(export_years(view, file, selection, shape))
        else:
            _tell([export_file(view, file, selection, shape, sheet)])
        if void:
            say(f"{export_void(view, file)} is written.")


def _tell(files: "Iterable[Written]") -> None:
    for written in files:
        notes = "; ".join(written.notes)
        say(f"{written.path} is written{': ' if notes else ''}{notes}.")


def _check(file: Path) -> None:
    from graph.export.check import check_file

    found = check_file(file)
    for problem in found.problems:
        say(f"{file}: {problem}.")
    for warning in found.warnings:
        say(f"{file}: note: {warning}.")
    if found.problems:
        raise typer.Exit(1)
    typer.echo(f"{file}: {found.nodes} nodes and {found.edges} edges; Gephi reads it as it is meant.")
