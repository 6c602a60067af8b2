"""Annotated reports: the cleaned text of a report beside the facts that a reader found in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import FactsError
from ingest.evaluation.errors import Difference, list_differences
from ingest.evaluation.measures import evaluate
from ingest.evaluation.scores import Scores
from ingest.facts import Facts
from ingest.facts_json import load_facts
from ingest.nlp.pipeline import extract_facts
from ingest.source import Source
from ingest.text import Text, text_of

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Annotated:
    """One report of an annotated set."""

    gold: Facts
    source: Source
    """The cleaned text as if it were the file, so that every character is its own source."""
    text: Text


Extract = Callable[[Annotated], Facts]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a set: its scores, all disagreements, and the reports that crashed."""

    scores: Scores
    differences: tuple[Difference, ...]
    crashed: tuple[str, ...]


def load_annotated(folder: Path) -> tuple[Annotated, ...]:
    """The reports of a folder: ``NAME.json`` beside its clean text ``NAME.txt``.

    Raises FactsError for an annotation that is malformed or has no text, and for a folder without any.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise FactsError(str(folder), "there are no annotations (*.json) in this folder")
    return tuple(_load(path) for path in paths)


def extract_by(nlp: "Language") -> Extract:
    """Extraction by a loaded pipeline."""
    return lambda report: extract_facts(nlp, report.source, report.text)


def evaluate_reports(reports: Iterable[Annotated], extract: Extract) -> Outcome:
    """Extract each report and pool the scores; one on which `extract` crashes counts as without facts."""
    scores, differences, crashed = Scores(), list[Difference](), list[str]()
    for report in reports:
        try:
            predicted = extract(report)
        except Exception as error:  # whatever went wrong, the facts are missing: that is what is measured
            predicted = Facts(report.gold.document)
            crashed.append(f"{report.gold.document}: {type(error).__name__}: {error}")
        scores += evaluate(report.gold, predicted)
        differences += list_differences(report.gold, predicted)
    return Outcome(scores, tuple(differences), tuple(crashed))


def _load(path: Path) -> Annotated:
    clean = path.with_suffix(".txt")
    if not clean.is_file():
        raise FactsError(str(path), f"its clean text is missing; put it beside it as {clean.name}")
    content = clean.read_text(encoding="utf-8").rstrip("\n")
    gold = load_facts(path)
    return Annotated(gold, Source(gold.document, "txt", "utf-8", "", content), text_of(content))
