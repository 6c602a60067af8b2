"""`renda extract`: reports → facts as JSON."""

from pathlib import Path
from typing import Annotated

import typer

from api import options
from api.console import print_json, progress_bar, say

EXAMPLES = "Examples: renda extract 报告.txt -o facts/; renda extract 报告.txt --explain"


def extract(
    paths: options.Inputs,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Write STEM.json here; else to standard output."),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Print the rule of each fact, and what was dropped and why."),
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="With --explain: print JSON.")] = False,
) -> None:
    """Read reports and write what they say as JSON, one file a report."""
    if explain:
        _explain(paths, json)
        return
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


def _explain(paths: list[Path], json: bool) -> None:
    """Print the sentences of each report with their facts; exit code 1 where one could not be read."""
    from dataclasses import asdict

    from api.explaining import load_file_explainer, print_explanation
    from api.reading import find_inputs
    from ingest.errors import RendaError, SourceError

    files, empty = find_inputs(paths)
    failures: list[RendaError] = [*empty]
    explain_file = load_file_explainer(options.settings_with().input_bytes)
    for path in files:
        try:
            sentences = explain_file(path)
        except SourceError as error:
            failures.append(error)
            continue
        if json:
            print_json({"document": path.name, "sentences": [asdict(one) for one in sentences]})
        else:
            print_explanation(path, sentences)
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
