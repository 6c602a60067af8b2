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
    from api.building import read_facts
    from api.reading import find_inputs, load_reader
    from graph.files import make_folder
    from ingest.errors import FactsError, RendaError, SourceError
    from ingest.facts_json import facts_to_json

    settings = options.settings_with()
    files, empty = find_inputs(paths)
    failures: list[RendaError] = [*empty]
    read = load_reader(settings.input_bytes)
    if output:
        make_folder(output)
    taken: dict[str, Path] = {}
    with progress_bar() as bar:
        for path in bar.track(files):
            try:
                if output:
                    refuse_same_name(path, taken)
                facts = facts_to_json(read_facts(read, path))
            except (SourceError, FactsError) as error:
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


def refuse_same_name(path: Path, taken: dict[str, Path]) -> None:
    """Remember the name under which the facts of `path` go; SourceError where another file has it."""
    from ingest.errors import SourceError

    if path.stem in taken:
        why = f"has the name of {taken[path.stem]}, whose facts it would overwrite; use another -o DIR"
        raise SourceError(str(path), why)
    taken[path.stem] = path


def write_json(path: Path, value: object) -> None:
    """Write one JSON file whole, or not at all."""
    import json

    from graph.files import replace_file

    with replace_file(path) as part:
        part.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
