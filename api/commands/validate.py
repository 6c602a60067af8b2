"""`renda validate`: does the store keep to the shapes of the ontology?"""

from dataclasses import asdict

import typer

from api import options
from api.console import print_json, say

EXAMPLES = "Example: renda validate --store ./store"


def validate(store: options.Store = None, json: options.Json = False) -> None:
    """Check every report against the SHACL shapes; exit code 1 where one does not conform."""
    from api.stores import open_view
    from graph.validation import load_shapes
    from graph.validation import validate as check
    from ingest.resources import data_dir

    with open_view(options.settings_with(store=store)) as view:
        report = check(view.reader, load_shapes(data_dir() / "shapes.ttl"))
    if json:
        findings = [asdict(finding) for finding in report.findings]
        print_json({"conforms": report.conforms, "graphs": report.graphs, "findings": findings})
    else:
        for finding in report.findings:
            typer.echo(str(finding))
        say(
            f"{report.graphs} reports conform."
            if report.conforms
            else f"{len(report.findings)} findings in {report.graphs} reports."
        )
    if not report.conforms:
        raise typer.Exit(1)
