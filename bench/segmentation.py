"""Segmentation: F1 on sentences cut by hand, speed, load time. python -m bench.segmentation

The sentences stand in `data/corpus/heldout/segmented.txt`; no model was trained on them.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import get_args

from spacy.language import Language

from ingest.nlp.pipeline import COMPONENTS, Segmenter, load_pipeline
from ingest.resources import data_dir


def spans(words: Iterable[str]) -> set[tuple[int, int]]:
    """The stretches that the words take."""
    found, start = set(), 0
    for word in words:
        found.add((start, start + len(word)))
        start += len(word)
    return found


def f_score(gold: Sequence[Sequence[str]], cut: Callable[[str], Sequence[str]]) -> float:
    """F1 of words over all sentences, as in the SIGHAN bakeoffs."""
    same = given = wanted = 0
    for words in gold:
        expected, predicted = spans(words), spans(cut("".join(words)))
        same, given, wanted = same + len(expected & predicted), given + len(predicted), wanted + len(expected)
    return 2 * same / (given + wanted)


def load_gold(path: Path) -> list[list[str]]:
    """Sentences cut by hand: words between spaces, a sentence a line."""
    lines = path.read_text("utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def _cut(nlp: Language, sentence: str) -> list[str]:
    return [token.text for token in nlp.make_doc(sentence)]


def segmentation_table() -> str:
    """A row for each segmenter, in Markdown."""
    gold = load_gold(data_dir() / "corpus" / "heldout" / "segmented.txt")
    text = "".join("".join(words) for words in gold) * 20
    rows = [
        f"| segmenter | words F1 on {len(gold)} sentences | characters a second | load, seconds |",
        "| --- | --- | --- | --- |",
    ]
    load_pipeline(data_dir(), exclude=COMPONENTS)  # imports stay outside the clock
    for segmenter in get_args(Segmenter):
        began = time.perf_counter()
        nlp = load_pipeline(data_dir(), exclude=COMPONENTS, segmenter=segmenter)
        loaded = time.perf_counter() - began
        score = f_score(gold, partial(_cut, nlp))
        began = time.perf_counter()
        nlp.make_doc(text)
        speed = len(text) / (time.perf_counter() - began)
        rows.append(f"| {segmenter} | {score:.3f} | {speed:,.0f} | {loaded:.1f} |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(segmentation_table())
