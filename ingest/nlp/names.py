"""Names that no list and no rule knows: what a small trained recognizer suggests, and how sure it is.

The recognizer is a spaCy pipeline whose `tagger` gives each character its place in a name of a type: B first,
I inner, E last, S alone, O outside (`python -m bench.training names` makes the shipped one).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ingest.facts import ENTITY_TYPES, EntityType

if TYPE_CHECKING:
    from spacy.language import Language

_SENTENCE = re.compile(r"[^。；！？\n]{2,400}[。；！？]?")
_CHINESE = re.compile(r"[一-龥]")
_BATCH = 64
"""Sentences; more bring no speed, and each takes memory."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A stretch that reads like a name; `confidence` is the probability of its least probable character."""

    start: int
    end: int
    type: EntityType
    confidence: float


def load_recognizer(folder: Path) -> "Language":
    """The recognizer of the folder; nothing is downloaded. Raises OSError where there is none."""
    import spacy

    return spacy.load(folder)


def suggest_names(content: str, recognizer: "Language") -> tuple[Suggestion, ...]:
    """What reads like a name, in the order of the text: 石桥水库 in 察看了石桥水库除险加固现场."""
    stretches = [found for found in _SENTENCE.finditer(content) if _CHINESE.search(found[0])]
    tagger: Any = recognizer.get_pipe("tagger")
    suggestions: list[Suggestion] = []
    for batch in (stretches[i : i + _BATCH] for i in range(0, len(stretches), _BATCH)):
        probabilities = tagger.model.predict([recognizer.make_doc(found[0]) for found in batch])
        for found, rows in zip(batch, probabilities, strict=True):
            suggestions += _names(rows, tuple(tagger.labels), found.start())
    return tuple(suggestions)


def _names(probabilities: Any, tags: tuple[str, ...], offset: int) -> Iterator[Suggestion]:
    """The names of one sentence; `probabilities` has a row a character and a column a tag."""
    path = _best_path(probabilities, tags)
    start = 0
    for place, column in enumerate(path):
        tag = tags[column]
        if tag[0] in "BS":
            start = place
        if tag[0] in "ES" and tag[2:] in ENTITY_TYPES:
            least = min(float(probabilities[i, path[i]]) for i in range(start, place + 1))
            yield Suggestion(offset + start, offset + place + 1, cast(EntityType, tag[2:]), round(least, 3))


def _best_path(probabilities: Any, tags: tuple[str, ...]) -> list[int]:
    """The most probable sequence of tags in which every name begins and ends (Viterbi 1967)."""
    import numpy as np

    allowed, first, last = _grammar(tags)
    logs = np.log(np.asarray(probabilities) + 1e-9)
    score, back = logs[0] + first, []
    for row in logs[1:]:
        reached = score[:, None] + allowed
        back.append(reached.argmax(axis=0))
        score = reached.max(axis=0) + row
    path = [int((score + last).argmax())]
    for came_from in reversed(back):
        path.append(int(came_from[path[-1]]))
    return path[::-1]


@cache
def _grammar(tags: tuple[str, ...]) -> tuple[Any, Any, Any]:
    """What may follow what, begin and end: 0 where it may, minus infinity where not."""
    import numpy as np

    def cost(possible: bool) -> float:
        return 0.0 if possible else -np.inf

    def follows(one: str, other: str) -> bool:
        if one[0] in "BI":
            return other[0] in "IE" and other[2:] == one[2:]
        return other[0] in "BSO"

    allowed = np.array([[cost(follows(one, other)) for other in tags] for one in tags])
    first = np.array([cost(tag[0] in "BSO") for tag in tags])
    last = np.array([cost(tag[0] in "ESO") for tag in tags])
    return allowed, first, last
