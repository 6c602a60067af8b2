"""`renda evaluate`: facts against annotations."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api import options
from api.console import print_json, print_table, say

if TYPE_CHECKING:
    from ingest.evaluation import Outcome, Scores

EXAMPLES = "Example: renda evaluate gold/ --errors"


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", help="Folder of NAME.json, each with its NAME.txt.")
    ],
    errors: Annotated[bool, typer.Option("--errors", help="Print misses and false finds by cause.")] = False,
    json: options.Json = False,
) -> None:
    """Precision, recall and F1 against annotations; exit code 1 where a report could not be read at all."""
    from ingest.evaluation import MEASURES, evaluate_reports, load_annotated
    from ingest.evaluation.annotated import extract_by
    from ingest.nlp.pipeline import load_pipeline
    from ingest.resources import data_dir

    reports = load_annotated(gold)
    outcome = evaluate_reports(reports, extract_by(load_pipeline(data_dir())))
    scores = outcome.scores
    if json:
        print_json({"reports": len(reports), "scores": scores.to_json()})
    else:
        columns = ("measure", "precision", "recall", "score")
        print_table(columns, [_row(scores, name) for name in MEASURES if name in scores.measured])
    if errors:
        _print_errors(outcome)
    for crash in outcome.crashed:
        say(f"failed: {crash}")
    if outcome.crashed:
        raise typer.Exit(1)


def _row(scores: "Scores", name: str) -> tuple[str, str, str, str]:
    """Precision, recall, and the measure's headline: F1, or the share that agrees."""
    tally = scores[name]
    return name, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{scores.value(name):.3f}"


def _print_errors(outcome: "Outcome") -> None:
    """Every disagreement, those of one kind and cause together."""
    for one in sorted(outcome.differences, key=lambda row: (row.kind, row.cause)):
        say(str(one))
