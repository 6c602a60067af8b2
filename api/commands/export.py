"""`renda export`: the store, or a part of it, as a file."""

from pathlib import Path
from typing import Annotated

import typer

from api import options
from api.console import say

EXAMPLES = "Examples: renda export all.graphml · renda export 2022.csv --year 2022 --who 商洛市人大"


def export(
    file: Annotated[
        Path,
        typer.Argument(
            help="Its ending names the format: .graphml .gexf .csv .nq .trig .ttl .nt .rdf .jsonld"
        ),
    ],
    who: Annotated[str, typer.Option(help="Only what this body did.")] = "",
    about: Annotated[str, typer.Option(help="Only what is about this.")] = "",
    year: Annotated[int | None, typer.Option(help="Only what belongs to this year.")] = None,
    type: Annotated[str, typer.Option(help="Only activities of this type.")] = "",
    planned: Annotated[
        bool | None, typer.Option("--planned/--done", help="Only plans, or only what was done.")
    ] = None,
    store: options.Store = None,
) -> None:
    """Write the graph for Gephi (.graphml, .gexf), a table (.csv) or RDF."""
    from api.stores import open_view
    from api.wording import clean_question
    from graph.answers.did import Question
    from graph.export.targets import export_file

    options.check_type(type)
    asked = Question(clean_question(who), clean_question(about), year, type, planned)
    with open_view(options.settings_with(store=store)) as view:
        export_file(view, file, None if asked == Question() else asked)
    say(f"{file} is written.")
