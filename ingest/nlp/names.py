"""Names that no list and no rule knows: what a small trained recognizer suggests, and how sure it is.

The recognizer is a spaCy pipeline with an `ner` over characters (`python -m bench.training names` makes the
shipped one). Any other spaCy pipeline with an `ner` can stand in its place; its labels pass through `_TYPES`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.facts import EntityType

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_SENTENCE = re.compile(r"[^。；！？\n]{2,400}[。；！？]?")
_CHINESE = re.compile(r"[一-龥]")
_TYPES: dict[str, EntityType] = {
    "Institution": "Institution", "Person": "Person", "Place": "Place", "Project": "Project",
    "ORG": "Institution", "PERSON": "Person", "GPE": "Place", "LOC": "Place", "FAC": "Place",
}  # fmt: skip
_BEAM, _DENSITY = 8, 0.001


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A stretch that reads like a name; `confidence` is the weight of the readings that have it."""

    start: int
    end: int
    type: EntityType
    confidence: float


def load_recognizer(folder: Path) -> "Language":
    """The recognizer of the folder; nothing is downloaded. Raises OSError where there is none."""
    import spacy

    return spacy.load(folder)


def suggest_names(content: str, recognizer: "Language") -> tuple[Suggestion, ...]:
    """What reads like a name, in the order of the text: 石桥水库 in 察看了石桥水库除险加固现场.

    Sentences in which the best reading holds a name are read again with a beam, and a name is as sure as the
    readings that have it weigh among all.
    """
    stretches = [found for found in _SENTENCE.finditer(content) if _CHINESE.search(found[0])]
    docs = list(recognizer.pipe(found[0] for found in stretches))
    named = [(found.start(), doc) for found, doc in zip(stretches, docs, strict=True) if doc.ents]
    return tuple(_weighed(named, recognizer)) if named else ()


def _weighed(named: list[tuple[int, "Doc"]], recognizer: "Language") -> Iterator[Suggestion]:
    ner = recognizer.get_pipe("ner")
    beams = ner.beam_parse([doc for _, doc in named], beam_width=_BEAM, beam_density=_DENSITY)  # type: ignore[attr-defined]
    weights: Iterable[dict[tuple[int, int, str], float]] = ner.scored_ents(beams)  # type: ignore[attr-defined]
    for (offset, doc), weight in zip(named, weights, strict=True):
        for ent in doc.ents:
            kind = _TYPES.get(ent.label_)
            if kind:
                share = min(1.0, weight.get((ent.start, ent.end, ent.label_), 0.0))
                yield Suggestion(offset + ent.start_char, offset + ent.end_char, kind, round(share, 3))
