"""`renda extract`: reports → facts as JSON."""

from pathlib import Path
from typing import Annotated

import typer

from api import options
from api.console import print_json, progress_bar, say

EXAMPLES = "Example: renda extract 报告.txt -o facts/"


def extract(
    paths: options.Inputs,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Write STEM.json here; else to standard output."),
    ] = None,
) -> None:
    """Read reports and write what they say as JSON, one file a report."""
    from api.reading import find_inputs, load_reader
    from ingest.errors import SourceError
    from ingest.facts_json import facts_to_json

    settings = options.settings_with()
    files, failures = find_inputs(paths)
    read = load_reader(settings.input_bytes)
    if output:
        output.mkdir(parents=True, exist_ok=True)
    with progress_bar() as bar:
        for path in bar.track(files):
            try:
                facts = facts_to_json(read(path))
            except SourceError as error:
                failures.append(error)
                continue
            if output:
                write_json(output / f"{path.stem}.json", facts)
            else:
                print_json(facts)
    for failure in failures:
        say(f"failed: {failure}")
    if failures:
        raise typer.Exit(1)


def write_json(path: Path, value: object) -> None:
    """Write one JSON file whole, or not at all."""
    import json

    from graph.files import replace_file

    with replace_file(path) as part:
        part.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
