"""Whose doings a question is about: the body of that name, and the bodies that act for it."""

import re
from dataclasses import dataclass

from graph.answers.names import Hit, Named, NameIndex
from graph.answers.records import EntityRef, Near, Related, Who

DOERS = ("Institution", "Person", "Collective")
"""Types of entity that do things."""

_CONGRESS = re.compile(r"(?P<place>.+?)(?:人民代表大会|人大)(?P<part>.*)")
_ALTERNATIVES = 5


@dataclass(frozen=True, slots=True)
class Doers:
    """The entities whose activities answer the question, the one meant first, and the account of it."""

    who: Who
    entities: tuple[Named, ...]


def understand_who(text: str, names: NameIndex) -> Doers:
    """Resolve a name, alias, part of a name or pinyin (simplified already).

    Without any such name `entities` is empty, and `who` has near names and a sentence.
    """
    hits = _by_weight(names.search(text, DOERS)) if text else []
    if not hits:
        near = names.near(text, _ALTERNATIVES) if text else []
        return Doers(Who(text, None, [_near(hit) for hit in near], note=_note(text, near)), ())
    best, others = hits[0], [hit for hit in hits[1:] if hit.score >= 1.5]
    entity = best.entity
    related = _family(entity, names)
    family = {one.iri for one in related}
    rivals = [hit for hit in others if hit.entity.iri not in family][:_ALTERNATIVES]
    who = Who(
        text,
        EntityRef(entity.id, entity.iri, entity.type, entity.name),
        [_near(hit) for hit in rivals],
        [Related(one.id, one.name) for one in related],
        _understood(text, best),
    )
    return Doers(who, (entity, *related))


def _by_weight(hits: list[Hit]) -> list[Hit]:
    """Where the words are only a part of names, the body that is spoken of most goes first: of all that begin
    with 渑池县 the one whose report it is."""
    if not hits or hits[0].how in ("name", "alias"):
        return hits
    return sorted(hits, key=lambda hit: (hit.how != hits[0].how, -hit.entity.weight, -hit.score))


def _family(entity: Named, names: NameIndex) -> list[Named]:
    """The other bodies that a question for this one means too.

    A people's congress acts through its standing committee, its committees and its deputies: a question for
    one of the two organs means them all, one for a part of the standing committee that part.

    By the Organic Law of Local People's Congresses and Local People's Governments (地方组织法) the standing
    committee is the congress's permanent organ, and the special committees work under both.
    """
    own = _congress(entity)
    if own is None:
        return []
    place, part = own
    if part and not part.startswith(("常委会", "常务委员会")):
        return []
    organ = part in ("", "常委会", "常务委员会")
    family = []
    for other in names.entities:
        match = _congress(other)
        if match is None or other.iri == entity.iri or match[0] != place or not _same_region(entity, other):
            continue
        if organ or match[1].startswith(part):
            family.append(other)
    return sorted(family, key=lambda one: (-one.weight, one.iri))


def _congress(entity: Named) -> tuple[str, str] | None:
    match = _CONGRESS.fullmatch(entity.name) if entity.type in DOERS else None
    return (match["place"], match["part"]) if match else None


def _same_region(one: Named, other: Named) -> bool:
    return one.region == other.region or not (one.region.isdigit() and other.region.isdigit())


def _near(hit: Hit) -> Near:
    return Near(hit.entity.id, hit.entity.type, hit.entity.name, hit.on)


def _understood(text: str, hit: Hit) -> str:
    if hit.how == "name":
        return ""
    ways = {
        "alias": "as a short name of",
        "part": "as part of",
        "pinyin": "as pinyin of",
        "near": "as near to",
    }
    return f"“{text}” was taken {ways[hit.how]} {hit.on}" + (
        f" ({hit.entity.name})." if hit.on != hit.entity.name else "."
    )


def _note(text: str, near: list[Hit]) -> str:
    if not text:
        return "Everybody's doings are searched."
    if not near:
        return (
            f"Nobody in the store is called “{text}”, nor anything like it; `renda stats` lists who is there."
        )
    return f"Nobody in the store is called “{text}”; perhaps one of the alternatives is meant."
