"""Round-ups: one text in which several congresses report in turn, each opening its own paragraphs by its full name."""

from dataclasses import replace

from ingest.nlp.activities.cast import Cast, place_of
from ingest.nlp.clauses import Passage


def hosts_of(passages: tuple[Passage, ...], cast: Cast, content: str) -> dict[int, Cast]:
    """By the start of the passages that change it, the cast seen from the congress that reports from there on.

    甲区人大常委会…。 / 乙区人大常委会…。 gives two; a text in which one body alone opens paragraphs gives none.
    """
    opened = {p.start: name for p in passages if (name := _opener(p, cast, content))}
    if len(set(opened.values())) < 2:
        return {}
    return {start: replace(cast, issuer=name, place=place_of(name)) for start, name in opened.items()}


def _opener(passage: Passage, cast: Cast, content: str) -> str:
    """The congress that stands first in a passage under its full name; empty where none does."""
    for occurrence in cast.within(passage.start, passage.end)[:3]:
        entity = occurrence.entity
        if occurrence.start != passage.start or entity.type != "Institution":
            continue
        written = content[occurrence.start : occurrence.end]
        if written == entity.name and len(place_of(entity.name)) > 1 and "人大常委会" in entity.name:
            return entity.name
    return ""
