"""Afterwards: what a clause without an activity of its own still tells of the one before it.

The sites that the inspectors went to, and the bodies that answered or put things right, often come in the next
clause.
"""

import re

from ingest.facts import ActivityType, EntityType
from ingest.nlp.activities.cast import Cast
from ingest.nlp.clauses import Clause

_ON_SITE: frozenset[ActivityType] = frozenset({"Inspection", "LawEnforcementInspection", "Research"})
_INQUIRY: frozenset[ActivityType] = frozenset({"Inquiry"})
_OPINIONS: frozenset[ActivityType] = frozenset({"Hearing", "Other"})
_BODIES: frozenset[EntityType] = frozenset({"Institution"})
_SITES: frozenset[EntityType] = frozenset({"Place", "Institution", "Project"})
_TOLD = (
    (_INQUIRY, re.compile(r"应询|[回解]答|答复|答询|作答|接受询问|到会"), _BODIES),
    (_ON_SITE | _OPINIONS, re.compile(r"整改|反馈|销号|照单|限期|答复"), _BODIES),
    (
        _ON_SITE,
        re.compile(
            r"^(?:[^，,]{0,8}(?:组|代表们?|人员|委员|一行))?(?:先后|分别|还|并|实地|现场)*"
            r"(?:深入|前往|来到|奔赴|赴|走进|去到)"
        ),
        _SITES,
    ),
)
"""Types of the activity before, words of the clause after, and the kinds of entities that it adds."""


def told_of(clause: Clause, before: ActivityType, cast: Cast) -> tuple[str, ...]:
    """Names that the clause adds to the activity of that type before it; mostly none.

    "开展执法检查，检查组深入下湾镇、上湾镇" → the two towns are where it was.
    """
    kinds = next((k for types, words, k in _TOLD if before in types and words.search(clause.masked)), _NONE)
    return tuple(o.entity.name for o in cast.within(clause.start, clause.end) if o.entity.type in kinds)


_NONE: frozenset[EntityType] = frozenset()
