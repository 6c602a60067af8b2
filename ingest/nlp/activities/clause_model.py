"""Clauses that no frame can read: what a small trained classifier takes them for, and how sure it is.

The classifier is a spaCy pipeline whose `textcat` gives a clause a probability for each type of activity and for
`none` (`python -m bench.training clauses` makes the shipped one). It knows wording, not grammar: what the grammar
can tell to be manner, ground or effect is not shown to it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.facts import ACTIVITY_TYPES, ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames import Scene
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.clauses import Clause
from ingest.nlp.words import words_of

if TYPE_CHECKING:
    from spacy.language import Language

RULE = "model:clause"
NONE = "none"
"""The label of what is no activity: rhetoric, purpose, effect, state, heading."""
LEAST = 0.7
"""Below this probability the classifier is not believed."""
_SHORTEST = 5
"""Characters; less is what is left of a heading, or the end of a list."""
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_GROUND = re.compile(r"^(?:根据|依照|依据|鉴于|由于|随着|为了?|从(?!事)|即)")
"""How a clause opens that says why, by what right or since when: it rests on a deed and tells none."""
_DONE_BY = re.compile(
    r"(?:由|被)(?P<doer>[^，,的由被]{2,12}?)(?=领办|领衔|承办|办理|督办|牵头|负责|采纳|吸收|采用)"
)
"""The doer that a passive or 由 names: 建议被县住建局采纳."""
_HEAD_OF_GOVERNMENT = re.compile(r"^副?(?P<level>[省市县区州旗乡镇])长$")
_BEFORE_VERB = frozenset("dtcpru")
"""Parts of speech that come before a verb: adverbs, times, conjunctions, prepositions, pronouns, particles."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clause is taken for."""

    type: ActivityType
    confidence: float


@lru_cache(maxsize=4)
def load_classifier(folder: Path) -> "Language":
    """The classifier of the folder, read once; nothing is downloaded. Raises OSError where there is none."""
    import spacy

    return spacy.load(folder)


def normal_form(clause: str) -> str:
    """The clause as the classifier reads it: with its ends marked, and any number as good as another.

    >>> normal_form("接待群众126人次")
    '^接待群众0人次$'
    """
    return f"^{_NUMBER.sub('0', clause)}$"


def classify_clause(clause: str, classifier: "Language") -> Reading | None:
    """The most probable type; None where that is no activity."""
    scores = classifier(normal_form(clause)).cats
    best = max(scores, key=lambda label: scores[label])
    kind = next((kind for kind in ACTIVITY_TYPES if kind == best), None)
    return Reading(kind, round(scores[best], 3)) if kind else None


def suggest_activity(clause: Clause, scene: Scene, classifier: "Language") -> tuple[Candidate, ...]:
    """The candidates of a clause that the frames left; none where the classifier is not sure.

    给困难家庭的孩子送去书包 → an Assistance about 困难家庭的孩子送去书包
    """
    if clause.end - clause.start < _SHORTEST or _GROUND.match(clause.masked):
        return ()
    reading = classify_clause(scene.content[clause.start : clause.end], classifier)
    if reading is None or reading.confidence < LEAST:
        return ()
    return make_candidates(
        clause, scene, reading.type, _after_first_verb(clause.masked), len(clause.masked), RULE,
        reading.confidence, agent=_doer(clause.masked), split=False,
    )  # fmt: skip


def _doer(clause: str) -> str:
    """Whom 由 or 被 names as the doer, the government for its head; empty where neither stands there."""
    found = _DONE_BY.search(clause)
    return _HEAD_OF_GOVERNMENT.sub(r"\g<level>政府", found["doer"]) if found else ""


def _after_first_verb(clause: str) -> int:
    """Where the verb that opens the clause ends, adverbs before it aside; 0 where a noun opens it."""
    for word in sorted(words_of(clause).ending.values(), key=lambda word: word.start):
        if word.tag == "v":
            return word.end if word.end < len(clause) - 1 else 0
        if word.tag[0] not in _BEFORE_VERB:
            return 0
    return 0
