"""Scores of the annotated sets beside their floors and the baselines: ``python -m ingest.evaluation``."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ingest.errors import RendaError
from ingest.evaluation.annotated import Annotated, Outcome, evaluate_reports, extract_by, load_annotated
from ingest.evaluation.baselines import tag_lexicon, tag_nothing
from ingest.evaluation.floors import Floor, below_floor, dump_floors, load_floors, raise_floors
from ingest.evaluation.measures import MEASURES
from ingest.lexicon import load_lexicons
from ingest.nlp.pipeline import load_pipeline
from ingest.resources import data_dir


def main(arguments: list[str] | None = None) -> int:
    """Evaluate the sets that the floors file names and that are present; 1 where one is below a floor."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except RendaError as error:
        print(error, file=sys.stderr)
        return 2


def _run(options: argparse.Namespace) -> int:
    floors, extract = (
        dict(load_floors(options.floors)),
        extract_by(load_pipeline(data_dir(), options.exclude)),
    )
    lexicon = tag_lexicon(load_lexicons(data_dir() / "lexicons"))
    failed = False
    for name, floor in floors.items():
        if not Path(floor.folder).is_dir():
            print(f"{name}: {floor.folder} is not here, left out\n")
            continue
        reports = load_annotated(Path(floor.folder))
        outcome = evaluate_reports(reports, extract)
        baselines = [evaluate_reports(reports, baseline) for baseline in (tag_nothing, lexicon)]
        print(_table(name, reports, floor, outcome, baselines))
        for crash in outcome.crashed:
            print(f"crashed: {crash}")
        _print_differences(outcome, options.errors)
        if options.update_floors:
            measured = [measure for measure in MEASURES if measure in outcome.scores.measured]
            floors[name] = floor = raise_floors(floor, outcome.scores, measured, options.lower)
        complaints = below_floor(floor, outcome.scores)
        failed = failed or bool(complaints)
        for complaint in complaints:
            print(f"{name}: {complaint}")
        print()
    if options.update_floors:
        options.floors.write_text(dump_floors(floors), encoding="utf-8")
    return int(failed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ingest.evaluation", description=__doc__)
    parser.add_argument(
        "--floors", type=Path, default=Path("tests/floors.json"), help="file of sets and floors"
    )
    parser.add_argument("--update-floors", action="store_true", help="raise the floors to the scores")
    parser.add_argument("--lower", action="store_true", help="with --update-floors: lower floors, too")
    parser.add_argument("--exclude", nargs="*", default=[], metavar="COMPONENT", help="leave these out")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print up to N errors a cause")
    return parser


def _table(
    name: str, reports: Iterable[Annotated], floor: Floor, outcome: Outcome, baselines: Iterable[Outcome]
) -> str:
    lines = [
        f"{name}: {len(list(reports))} reports",
        f"{'':14}{'score':>8}{'floor':>8}{'nothing':>9}{'lexicon':>9}",
    ]
    for measure in MEASURES:
        if measure in outcome.scores.measured:
            least = floor.floors.get(measure)
            cells = f"{outcome.scores.value(measure):8.3f}{'' if least is None else f'{least:.3f}':>8}"
            cells += "".join(f"{baseline.scores.value(measure):9.3f}" for baseline in baselines)
            lines.append(f"{measure:14}{cells}")
    return "\n".join(lines)


def _print_differences(outcome: Outcome, most: int) -> None:
    if not most:
        return
    shown: Counter[tuple[str, str]] = Counter()
    for difference in sorted(outcome.differences, key=lambda row: (row.kind, row.cause)):
        shown[difference.kind, difference.cause] += 1
        if shown[difference.kind, difference.cause] <= most:
            print(difference)
    print("\n".join(f"{count:5} {kind}: {cause}" for (kind, cause), count in shown.items()))


if __name__ == "__main__":
    sys.exit(main())
