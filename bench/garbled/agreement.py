"""The agreement of facts from garbled texts with those from the texts as they were."""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein
from spacy.language import Language

from bench.garbled.ways import WAYS, garble
from bench.training.marked import load_reports
from ingest.clean import clean_source
from ingest.errors import SourceError
from ingest.evaluation import evaluate
from ingest.evaluation.scores import Scores
from ingest.facts import Facts
from ingest.nlp.pipeline import extract_facts, load_pipeline
from ingest.resources import data_dir
from ingest.source import read_source

SEED = 7
MEASURES = ("header", "entities", "activities", "quantities")
LEAST = 0.9
"""Aim: the mean over all ways and these measures."""
_CORPUS = Path("data/corpus/reports")
_EVERY = 40


@dataclass(frozen=True, slots=True)
class Loss:
    """One way: agreement of facts, the share of characters that differ, reports that were refused."""

    way: str
    scores: Scores
    error_rate: float
    refused: int

    @property
    def mean(self) -> float:
        """The mean agreement over the measures."""
        return sum(map(self.scores.value, MEASURES)) / len(MEASURES)


def clean_texts() -> dict[str, str]:
    """The samples as a careful reader restored them, without their captions, and some marked reports."""
    samples = {path.stem: path.read_text("utf-8") for path in sorted((data_dir() / "gold").glob("*.txt"))}
    marked = {report.name: report.content for report in load_reports(_CORPUS)[::_EVERY]}
    return {name: text.split("\n[图片说明]")[0].strip() for name, text in (samples | marked).items()}


def losses(nlp: Language, texts: dict[str, str], ways: Iterable[str]) -> Iterator[Loss]:
    """What each way costs on all texts together."""
    whole = {name: _extract(nlp, name, text.encode("utf-8"), {}) for name, text in texts.items()}
    known = {facts.text: facts for facts in whole.values()}
    for way in ways:
        scores, errors, refused = Scores(), 0, 0
        for name, text in texts.items():
            data = garble(text, way, random.Random(f"{SEED} {way} {name}"))
            try:
                facts = _extract(nlp, name, data, known)
            except SourceError:
                facts, refused = Facts(name), refused + 1
            scores += evaluate(whole[name], facts)
            errors += Levenshtein.distance(facts.text, whole[name].text)
        yield Loss(way, scores, errors / sum(len(one.text) for one in whole.values()), refused)


def _extract(nlp: Language, name: str, data: bytes, known: Mapping[str, Facts]) -> Facts:
    """The facts of a file; those of a text that is `known` are not asked for again."""
    source = read_source(f"{name.replace('/', '_')}.txt", data)
    text = clean_source(source)
    return known.get(text.content) or extract_facts(nlp, source, text)


def table(found: Iterable[Loss]) -> Iterator[str]:
    """The lines of the table, in Markdown."""
    yield f"| group | way | {' | '.join(MEASURES)} | characters wrong |"
    yield "| --- | --- |" + " --- |" * (len(MEASURES) + 1)
    for loss in found:
        cells = " | ".join(f"{loss.scores.value(measure):.3f}" for measure in MEASURES)
        note = f", {loss.refused} refused" if loss.refused else ""
        yield f"| {WAYS[loss.way]} | {loss.way} | {cells} | {loss.error_rate:.1%}{note} |"


def measure(ways: Iterable[str] = ()) -> int:
    """Print the table; 1 where the mean of all is short of the aim."""
    found: list[Loss] = []

    def each() -> Iterator[Loss]:
        for loss in losses(load_pipeline(data_dir()), clean_texts(), ways or WAYS):
            found.append(loss)
            yield loss

    for line in table(each()):
        print(line, flush=True)
    mean = sum(loss.mean for loss in found) / len(found)
    print(f"mean of {len(found)} ways: {mean:.4f}")
    return int(mean < LEAST)
