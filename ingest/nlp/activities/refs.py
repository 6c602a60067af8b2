"""References: the entities that an activity concerns, read from its clause and from what the clause continues."""

import re
from collections.abc import Sequence

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast

_PREPOSITIONAL = re.compile(
    r"^(?:一年来|全年|先后|还|并|继续|始终|坚持)*(?:围绕|聚焦|针对|紧扣|紧盯|就|在|依托|通过(?!《)|以|根据|按照|结合|为|深入(?!开展|学习|推进|实施)|着眼|借助|利用|运用|立足)"
)
_OF_GOVERNMENT = re.compile(r"^(?:人民)?政府(?:工作报告|专项|关于)")
_ORDERED = re.compile(r"^[^，,]{0,4}(?:按照|根据|以)")
"""Who set the task is not what the work is about."""
_SESSION = re.compile(r"届.*次会议$")
_OPENED = {
    "light.campaign": frozenset({"Campaign"}),
    "hold": frozenset({"Meeting"}),
    "happened": frozenset({"Meeting"}),
}
_UNDER = re.compile(r"(?:领导|指导|支持|帮助|关心|重视|配合)下$")
_CONTINUED = frozenset({"Campaign", "Project", "Award"})


def refs_of(
    candidate: Candidate, siblings: Sequence[Candidate], cast: Cast, agent: str, carried: tuple[str, ...]
) -> tuple[str, ...]:
    """Names of the entities of the clause, then of what is carried on, without the doer and without repeats.

    What stands in the object of a sibling (another member of the same list) is the sibling's.
    """
    others = [_object_span(s) for s in siblings if s is not candidate and s.object_start >= 0]
    own = _object_span(candidate)
    names: list[str] = []
    for occurrence in cast.within(candidate.start, candidate.end):
        inside = any(a <= occurrence.start and occurrence.end <= b for a, b in others)
        if not inside or (own[0] <= occurrence.start and occurrence.end <= own[1]):
            names.append(occurrence.entity.name)
    if candidate.rule == "urge.measure" and cast.government and not any(_is_body(n, cast) for n in names):
        names.append(cast.government)
    if candidate.type == "Hearing" and _OF_GOVERNMENT.match(candidate.object) and cast.government:
        names.append(cast.government)
    return tuple(dict.fromkeys(n for n in (*names, *carried) if n != agent))


def _object_span(candidate: Candidate) -> tuple[int, int]:
    """The object with the marks around it."""
    return candidate.object_start - 1, candidate.object_start + len(candidate.object) + 1


def _is_body(name: str, cast: Cast) -> bool:
    entity = cast.by_name.get(name)
    return entity is not None and entity.type == "Institution"


def set_out(clause: str, start: int, end: int, cast: Cast) -> tuple[str, ...]:
    """Entities of a prepositional clause, which the clauses after it go on about: 围绕《代表法》, …."""
    if not _PREPOSITIONAL.match(clause) or _UNDER.search(clause):
        return ()
    ordered = _ORDERED.match(clause) is not None
    return tuple(
        dict.fromkeys(
            o.entity.name for o in cast.within(start, end) if not ordered or o.entity.type != "Institution"
        )
    )


def continued_in_sentence(kept: Sequence[Candidate], cast: Cast) -> tuple[str, ...]:
    """What the clauses after this one go on with: the campaign that it opens, the session that it holds."""
    names = []
    for candidate in kept:
        kinds = _OPENED.get(candidate.rule, frozenset())
        if candidate.rule == "light.campaign" and candidate.type != "Assistance":
            continue
        names += [
            o.entity.name
            for o in cast.within(candidate.start, candidate.end)
            if o.entity.type in kinds and (o.entity.type != "Meeting" or _SESSION.search(o.entity.name))
        ]
    return tuple(dict.fromkeys(names))


def continued(start: int, end: int, cast: Cast) -> tuple[str, ...]:
    """Campaigns and projects named in an opening that the paragraph goes on about."""
    return tuple(dict.fromkeys(o.entity.name for o in cast.within(start, end) if o.entity.type in _CONTINUED))
