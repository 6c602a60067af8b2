"""References: the entities that an activity concerns, read from its clause and from what the clause continues."""

import re
from collections.abc import Iterator, Sequence

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast
from ingest.nlp.activities.passing import is_in_passing
from ingest.nlp.activities.shares import share_of
from ingest.nlp.clauses import Clause

_BY_GOVERNMENT = re.compile(
    r"(?:^《?|[省市县区州镇乡旗])(?:人民)?政府(?:半?年?工作报告|专项|关于|(?:性)?债务|投资|购买服务)"
)
"""A report that the government gives, where 政府 stands for no name."""


def refs_of(
    candidate: Candidate, siblings: Sequence[Candidate], clause: Clause, cast: Cast, agent: str,
    carried: tuple[str, ...],
) -> tuple[str, ...]:  # fmt: skip
    """Names of the entities of the clause, then of what is carried on, without the doer and without repeats.

    What stands in the object of a sibling (another member of the same list) is the sibling's.
    """
    named = share_of(candidate, siblings, cast.within(candidate.start, candidate.end))
    names = [o.entity.name for o in named if not is_in_passing(o, clause)]
    names += _understood(candidate, siblings, names, cast)
    return tuple(dict.fromkeys(n for n in (*names, *carried) if n != agent))


def _understood(
    candidate: Candidate, siblings: Sequence[Candidate], names: Sequence[str], cast: Cast
) -> Iterator[str]:
    """What goes without saying: the government asked or reporting, the constitution that is sworn on."""
    if candidate.type == "Oath" and "宪法" in cast.by_name:
        yield "宪法"
    if cast.government and not any(cast.is_institution(name) for name in names):
        reported = candidate.type == "Hearing" and any(_BY_GOVERNMENT.search(s.object) for s in siblings)
        if candidate.rule == "urge.measure" or reported:
            yield cast.government
