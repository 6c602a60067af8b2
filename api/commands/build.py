"""`renda build`: reports into the store."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api import options
from api.console import print_json, progress_bar, say

if TYPE_CHECKING:
    from api.building import Summary

EXAMPLES = "Example: renda build reports/ 2023年报告.docx --store ./store"


def build(paths: options.Inputs, store: options.Store = None, json: options.Json = False) -> None:
    """Read reports into the store; those that have not changed are skipped, changed ones replaced."""
    from api.building import build_store

    with progress_bar() as bar:
        task = bar.add_task("", total=None)

        def start(files: int) -> Callable[[Path], None]:
            bar.update(task, total=files)
            return lambda path: bar.update(task, advance=1, description=path.name)

        summary = build_store(paths, options.settings_with(store=store), start)
    if json:
        print_json(
            {
                "store": summary.store,
                **summary.counts(),
                "reports": [asdict(one) for one in summary.taken],
                "failures": summary.failed,
            }
        )
    else:
        _print(summary)
    for failure in summary.failed:
        say(f"failed: {failure}")
    if summary.failed:
        raise typer.Exit(1)


def _print(summary: "Summary") -> None:
    counts = summary.counts()
    if counts["unchanged"] and not (counts["added"] or counts["replaced"] or counts["failed"]):
        typer.echo(f"Nothing has changed: {counts['unchanged']} reports are in {summary.store} as they are.")
        return
    states = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
    activities = sum(one.activities for one in summary.taken)
    quantities = sum(one.quantities for one in summary.taken)
    typer.echo(f"{states}: {activities} activities and {quantities} numbers read into {summary.store}.")
    for one in summary.unissued:
        typer.echo(f"issuer unknown: {one.source} does not say which body reports")
