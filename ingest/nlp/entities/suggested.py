"""Suggestions of a trained recognizer, taken where no rule speaks."""

from collections.abc import Iterable, Iterator

from ingest.facts import EntityType
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.setting import Setting
from ingest.nlp.names import Suggestion

RULE = "model:ner"
_LEAST: dict[EntityType, float] = {"Institution": 0.9, "Person": 0.9, "Place": 0.9, "Project": 0.9}
"""How sure the recognizer must be, a type."""


def tag_suggested(
    suggestions: Iterable[Suggestion], chosen: Iterable[Candidate], content: str, setting: Setting
) -> Iterator[Candidate]:
    """Candidates of the suggestions that touch none of the chosen ones and are sure enough."""
    taken = {place for one in chosen for place in range(*one.extent)}
    for one in suggestions:
        if one.confidence >= _LEAST.get(one.type, 1.1) and taken.isdisjoint(range(one.start, one.end)):
            name = content[one.start : one.end]
            yield Candidate(one.start, one.end, one.type, name, RULE, one.confidence, setting.local.region)
