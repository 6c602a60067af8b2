"""Trains the classifier of clauses: multinomial logistic regression over what a clause shows.

It learns from the marked reports of `data/corpus/reports`: every clause with the type of the activity that is
marked in it first, or none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bench.training.marked import MarkedReport, load_reports
from ingest.lexicon import load_lexicons
from ingest.nlp.activities.clause_features import features_of
from ingest.nlp.activities.clause_model import NONE, Classifier, save_classifier
from ingest.nlp.activities.triggers import Triggers, compile_triggers
from ingest.nlp.clauses import segment_passages
from ingest.text import text_of

_LEAST = 3
"""Clauses that must show a feature for it to count."""
_STRENGTH = 0.3
"""Inverse of the weight of the penalty on large weights (scikit-learn's C)."""
_ROUNDS = 200
_NOUGHT = 0.01
"""A feature whose weights are all smaller is left out."""


@dataclass(frozen=True, slots=True)
class Example:
    """A clause: its features, and the type marked in it or none."""

    features: frozenset[str]
    label: str


def train_clauses(data: Path, target: Path) -> None:
    """Write the classifier learnt from the marked reports under `data` into `target`."""
    save_classifier(learn_classifier(load_examples(data, data / "corpus" / "reports")), target)


def load_examples(data: Path, folder: Path) -> list[Example]:
    """The clauses of the marked reports in a folder."""
    triggers = compile_triggers(load_lexicons(data / "lexicons"))
    return [example for report in load_reports(folder) for example in _examples(report, triggers)]


def _examples(report: MarkedReport, triggers: Triggers) -> Iterator[Example]:
    """One example a clause; headings are none."""
    content = report.content
    for passage in segment_passages(text_of(content)):
        for sentence in passage.sentences if not passage.heading else ():
            for clause in sentence.clauses:
                labels = [one.type for one in report.activities if clause.start <= one.start < clause.end]
                features = features_of(clause, (sentence.start, sentence.end), content, triggers)
                yield Example(features, labels[0] if labels else NONE)


def learn_classifier(examples: Sequence[Example]) -> Classifier:
    """The classifier whose weights make the examples likeliest; the same examples give the same one."""
    counts = Counter(feature for one in examples for feature in one.features)
    features = sorted(feature for feature, count in counts.items() if count >= _LEAST)
    rows = {feature: row for row, feature in enumerate(features)}
    model = LogisticRegression(C=_STRENGTH, max_iter=_ROUNDS)
    model.fit(_matrix((one.features for one in examples), rows), [one.label for one in examples])
    weights = np.vstack([model.coef_.T, model.intercept_]).astype(np.float32)
    return _without_noughts(features, weights, tuple(str(label) for label in model.classes_))


def _matrix(clauses: Iterable[frozenset[str]], rows: dict[str, int]) -> "csr_matrix[np.float32]":
    """A row a clause, a column a feature."""
    known = [[rows[one] for one in features if one in rows] for features in clauses]
    ends = np.cumsum([0, *map(len, known)])
    columns = np.concatenate([np.array(one, dtype=np.int32) for one in known])
    ones = np.ones(len(columns), dtype=np.float32)
    return csr_matrix((ones, columns, ends), shape=(len(known), len(rows)))


def _without_noughts(
    features: Sequence[str], weights: NDArray[np.float32], labels: tuple[str, ...]
) -> Classifier:
    """The classifier without the features that hardly weigh anything."""
    telling = [row for row in range(len(features)) if np.abs(weights[row]).max() >= _NOUGHT]
    rows = {features[row]: at for at, row in enumerate(telling)}
    return Classifier(labels, rows, weights[[*telling, len(features)]])
