"""Suggestions of a trained recognizer, taken where no rule speaks."""

import re
from collections.abc import Iterable, Iterator

from ingest.facts import EntityType
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.setting import Setting, expand
from ingest.nlp.names import Suggestion

RULE = "model:ner"
_LEAST: dict[EntityType, float] = {"Institution": 0.7, "Person": 0.5, "Place": 0.7, "Project": 0.7}
"""How sure the recognizer must be of a type: about four in five are right then (`bench/recognition.py`)."""
_RANKS = "省市州盟县区旗"
_WHOLE = re.compile(r"[一-龥\d]{2,}")


def tag_suggested(
    suggestions: Iterable[Suggestion],
    chosen: Iterable[Candidate],
    content: str,
    setting: Setting,
    gazetteer: Gazetteer,
) -> Iterator[Candidate]:
    """Candidates of the suggestions that are sure enough, look like names and touch no chosen candidate."""
    taken = {place for one in chosen for place in range(*one.extent)}
    for one in suggestions:
        surface = content[one.start : one.end]
        sure = one.confidence >= _LEAST.get(one.type, 1.1)
        if sure and _is_name(surface, one.type, gazetteer) and taken.isdisjoint(range(one.start, one.end)):
            name, region = _full_name(surface, setting)
            yield Candidate(one.start, one.end, one.type, name, RULE, one.confidence, region)


def _is_name(surface: str, kind: EntityType, gazetteer: Gazetteer) -> bool:
    """Whether the form allows it: no marks inside, and a person has a surname."""
    if kind != "Person":
        return _WHOLE.fullmatch(surface) is not None
    return gazetteer.person.fullmatch(surface) is not None


def _full_name(surface: str, setting: Setting) -> tuple[str, str]:
    """县工商局 in a report of 石桥县 → 石桥县工商局, and the division that it belongs to."""
    local = expand(surface[0], setting) if surface[0] in _RANKS else None
    return (local.name + surface[1:], local.region) if local else (surface, setting.local.region)
