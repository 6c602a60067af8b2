"""Afterwards: what a clause without an activity of its own still tells of the one before it.

The sites that the inspectors went to, and the bodies that answered an inquiry, often come in the next clause.
"""

import re

from ingest.facts import ActivityType, EntityType
from ingest.nlp.activities.cast import Cast
from ingest.nlp.clauses import Clause

_ON_SITE: frozenset[ActivityType] = frozenset({"Inspection", "LawEnforcementInspection", "Research"})
_WENT = re.compile(
    r"^(?:[^，,]{0,8}(?:组|代表们?|人员|委员|一行))?(?:先后|分别|还|并|实地|现场)*(?:深入|前往|来到|奔赴|赴|走进|去到)"
)
_SITES: frozenset[EntityType] = frozenset({"Place", "Institution", "Project"})
_ANSWERED = re.compile(r"应询|[回解]答|答复|答询|作答|接受询问|到会")
_BODIES: frozenset[EntityType] = frozenset({"Institution"})


def told_of(clause: Clause, before: ActivityType, cast: Cast) -> tuple[str, ...]:
    """Names that the clause adds to the activity of that type before it; mostly none.

    "开展执法检查，检查组深入下湾镇、上湾镇" → the two towns are where it was.
    """
    if before == "Inquiry" and _ANSWERED.search(clause.masked):
        kinds = _BODIES
    elif before in _ON_SITE and _WENT.match(clause.masked):
        kinds = _SITES
    else:
        return ()
    return tuple(o.entity.name for o in cast.within(clause.start, clause.end) if o.entity.type in kinds)
