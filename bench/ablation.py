"""What each statistical part adds on texts that it was not trained on: python -m bench.ablation [GOLD…]

Folders of annotated texts (`NAME.json` beside `NAME.txt`); without any, the annotated sample reports and,
where they are present, the real ones in `../shared/gold`. To them come the marked reports kept apart, from
which nothing was learnt and no rule was written; they have no references and no quantities. Words count in
two ways: a name all of whose mentions begin or end inside a word is dropped, and the object of an activity is
widened to whole words. With ``--write`` the tables go into `docs/ablation.md`, between its marks.
"""

import argparse
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language

from bench.segmentation import segmentation_table
from bench.shared import write_between
from bench.training.marked import MarkedReport, load_reports
from ingest.evaluation import Annotated, evaluate_reports, extract_by, load_annotated
from ingest.facts import Activity, Entity, Facts
from ingest.nlp.pipeline import COMPONENTS, load_pipeline
from ingest.resources import data_dir
from ingest.source import Source
from ingest.text import text_of

MEASURES = ("entities", "entities~", "activities", "activities~", "agent", "refs", "quantities")
DEFAULT_SETS = (Path("data/gold"), Path("../shared/gold"))
APART = Path("data/corpus/heldout/reports")
_NOT_MARKED = frozenset({"refs", "quantities"})
PAGE = Path("docs/ablation.md")
_BEGIN, _END = "<!-- tables: python -m bench.ablation --write -->", "<!-- end of tables -->"
Extract = Callable[[Annotated], Facts]


def parts() -> Mapping[str, Extract]:
    """Ways of reading a report, the rules alone first."""
    rules = extract_by(load_pipeline(data_dir(), clauses=False))
    words = load_pipeline(data_dir(), COMPONENTS, segmenter="pkuseg")
    return {
        "rules over characters": rules,
        "no name cuts a word": lambda report: whole_names(rules(report), _boundaries(words, report)),
        "objects of whole words": lambda report: whole_objects(rules(report), _boundaries(words, report)),
        "rules and recognizer": extract_by(load_pipeline(data_dir(), names=True, clauses=False)),
        "rules and classifier of clauses": extract_by(load_pipeline(data_dir())),
    }


def _boundaries(words: Language, report: Annotated) -> frozenset[int]:
    """Where a word begins or ends."""
    doc = words.make_doc(report.text.content)
    return frozenset(place for token in doc for place in (token.idx, token.idx + len(token)))


def whole_names(facts: Facts, boundaries: frozenset[int]) -> Facts:
    """The facts without entities whose every mention cuts a word."""

    def is_whole(entity: Entity) -> bool:
        spans = [mention.span for mention in entity.mentions]
        return any(span.start in boundaries and span.end in boundaries for span in spans)

    return replace(facts, entities=tuple(filter(is_whole, facts.entities)))


def whole_objects(facts: Facts, boundaries: frozenset[int]) -> Facts:
    """The facts with the object of each activity widened to whole words."""

    def widened(activity: Activity) -> Activity:
        start = facts.text.find(activity.object, activity.span.start if activity.span else 0)
        if start < 0 or not activity.object:
            return activity
        end = start + len(activity.object)
        while start not in boundaries:
            start -= 1
        while end not in boundaries:
            end += 1
        return replace(activity, object=facts.text[start:end])

    return replace(facts, activities=tuple(map(widened, facts.activities)))


def marked_reports(folder: Path) -> tuple[Annotated, ...]:
    """The marked reports of a folder, as annotated ones without references and quantities."""
    return tuple(_annotated(report) for report in load_reports(folder))


def _annotated(report: MarkedReport) -> Annotated:
    gold = Facts(
        report.name, report.issuer, report.period,
        entities=tuple(Entity(kind, name, aliases) for kind, name, aliases in report.entities),
        activities=tuple(
            Activity(f"a{number}", one.type, one.agent, one.object, planned=one.planned)
            for number, one in enumerate(report.activities, 1)
        ),
    )  # fmt: skip
    return Annotated(gold, Source(report.name, "txt", "utf-8", "", report.content), text_of(report.content))


def row(name: str, extract: Extract, reports: tuple[Annotated, ...], measures: Sequence[str]) -> str:
    """One line of the table: scores, and characters a second with all components."""
    began = time.perf_counter()
    scores = evaluate_reports(reports, extract).scores
    speed = sum(len(report.text.content) for report in reports) / (time.perf_counter() - began)
    cells = " | ".join(f"{scores.value(measure):.3f}" for measure in measures)
    return f"| {name} | {cells} | {speed:,.0f} |"


def table(
    title: str,
    reports: tuple[Annotated, ...],
    ways: Mapping[str, Extract],
    measures: Sequence[str] = MEASURES,
) -> str:
    """The table of one set, in Markdown."""
    head = [
        f"{title}, {len(reports)} texts:\n",
        f"| parts | {' | '.join(measures)} | characters a second |",
        "| --- |" + " --- |" * (len(measures) + 1),
    ]
    return "\n".join([*head, *(row(name, extract, reports, measures) for name, extract in ways.items())])


def measure() -> int:
    """Print the tables of the sets that are here."""
    print(tables([folder for folder in DEFAULT_SETS if folder.is_dir()]))
    return 0


def tables(folders: Sequence[Path]) -> str:
    """The segmenters, a table a set, and one of the marked reports kept apart."""
    ways = parts()
    sets = (table(f"{folder.parent.name}/{folder.name}", load_annotated(folder), ways) for folder in folders)
    marked = [measure for measure in MEASURES if measure not in _NOT_MARKED]
    apart = table("marked reports kept apart", marked_reports(APART), ways, marked)
    return "\n\n".join([segmentation_table(), *sets, apart])


def main() -> None:
    """Print the tables, or write them into the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folders = options.sets or [folder for folder in DEFAULT_SETS if folder.is_dir()]
    if options.write:
        write_between(PAGE, _BEGIN, _END, tables(folders) + "\n")
    else:
        print(tables(folders))


if __name__ == "__main__":
    main()
