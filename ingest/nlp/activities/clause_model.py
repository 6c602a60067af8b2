"""Clauses that no frame can read: what a trained classifier takes them for, and how sure it is.

It is a linear model over the features of a clause (multinomial logistic regression), which gives a probability
to each type of activity and to `none`: rhetoric, purpose, effect, state, heading. `python -m bench.training
clauses` makes the shipped one from marked reports. It knows wording, not grammar: what the grammar can tell to
be manner, ground or effect is not shown to it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.facts import ACTIVITY_TYPES
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.clause_features import features_of
from ingest.nlp.activities.frames import Scene
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.matters import FROM_BEFORE, matter_of
from ingest.nlp.activities.frames.passives import doer_named_in
from ingest.nlp.clauses import Clause
from ingest.nlp.words import words_of

RULE = "model:clause"
NONE = "none"
"""The label of what is no activity."""
SURE = 0.65
"""Below this probability a type is not believed."""
_SHORTEST = 5
"""Characters; less is what is left of a heading, or the end of a list."""
_GROUND = re.compile(r"^(?:根据|依照|依据|鉴于|由于|随着|为了?|从(?!事)|即)")
"""How a clause opens that says why, by what right or since when: it rests on a deed and tells none."""
_NO_VERB = re.compile(r"^(?:向|对|与|同|由)[^，,]*(?:负责人|负责同志|单位|部门|人员|委员|群众)$|[【】]|现场$")
"""A phrase without a verb of its own: to whom the clause after it is done, a heading in brackets, a caption."""
_BEFORE_VERB = frozenset("dtcpru")
"""Parts of speech that come before a verb: adverbs, times, conjunctions, prepositions, pronouns, particles."""


@dataclass(frozen=True, slots=True)
class Classifier:
    """Labels, the row of each feature, and the weights: a column a label, the last row what all clauses share."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float32]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Label → probability; together they are 1. Unknown features count for nothing."""
        known = [row for row in (self.rows.get(one) for one in features) if row is not None]
        scores = self.weights[known].sum(axis=0) + self.weights[-1]
        odds = np.exp(scores - scores.max())
        return dict(zip(self.labels, (odds / odds.sum()).tolist(), strict=True))


@lru_cache(maxsize=4)
def load_classifier(folder: Path) -> Classifier:
    """The classifier of the folder, read once. Raises OSError where there is none."""
    with np.load(folder / "weights.npz", allow_pickle=False) as stored:
        weights = stored["weights"].astype(np.float32)
        labels = tuple(str(label) for label in stored["labels"])
    features = (folder / "features.txt").read_text("utf-8").splitlines()
    return Classifier(labels, {feature: row for row, feature in enumerate(features)}, weights)


def save_classifier(classifier: Classifier, folder: Path) -> None:
    """Write ``weights.npz`` and ``features.txt``, a feature a line, into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    features = sorted(classifier.rows, key=lambda feature: classifier.rows[feature])
    (folder / "features.txt").write_text("".join(f"{feature}\n" for feature in features), "utf-8")
    np.savez_compressed(
        folder / "weights.npz",
        weights=classifier.weights.astype(np.float16),
        labels=np.array(classifier.labels),
    )


def suggest_activity(clause: Clause, scene: Scene, classifier: Classifier) -> tuple[Candidate, ...]:
    """The candidates of a clause that the frames left; none where the classifier is not sure.

    给困难家庭的孩子送去书包 → an Assistance about 困难家庭的孩子送去书包
    """
    short = clause.end - clause.start < _SHORTEST
    if short or _GROUND.match(clause.masked) or _NO_VERB.search(clause.masked):
        return ()
    sentence = (scene.sentence_start, scene.sentence_start + len(scene.sentence))
    chances = classifier.probabilities(features_of(clause, sentence, scene.content, scene.triggers))
    kind = max(ACTIVITY_TYPES, key=lambda kind: chances.get(kind, 0.0))
    if chances.get(kind, 0.0) < SURE:
        return ()
    confidence, doer = round(chances[kind], 3), doer_named_in(clause.masked)
    if matter := matter_of(clause, scene, kind):
        return (Candidate(kind, matter, clause.start, clause.end, FROM_BEFORE, confidence, agent=doer),)
    return make_candidates(
        clause, scene, kind, _after_first_verb(clause.masked), len(clause.masked), RULE, confidence,
        agent=doer, split=False,
    )  # fmt: skip


def _after_first_verb(clause: str) -> int:
    """Where the verb that opens the clause ends, adverbs before it aside; 0 where a noun opens it."""
    for word in words_of(clause).start_to_end():
        if word.tag == "v":
            return word.end if word.end < len(clause) - 1 else 0
        if word.tag[0] not in _BEFORE_VERB:
            return 0
    return 0
