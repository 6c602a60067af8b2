"""References: the entities that an activity concerns, read from its clause and from what the clause continues."""

import re
from collections.abc import Iterator, Sequence

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast, Occurrence
from ingest.nlp.activities.shares import share_of
from ingest.nlp.clauses import MASK, Clause

_BY_GOVERNMENT = re.compile(
    r"(?:^《?|[省市县区州镇乡旗])(?:人民)?政府(?:半?年?工作报告|专项|关于|(?:性)?债务|投资|购买服务)"
)
"""A report that the government gives, where 政府 stands for no name."""
_PASSING = (
    (re.compile(r"(?:组织|安排|动员|带领)$"), re.compile(r"(?:全体)?(?:党员)?(?:干部|党员|职工|工作人员)")),
    (re.compile(r"(?:贯彻|落实|执行|实施)[省市、和与]*$"), re.compile(MASK)),
    (
        re.compile(r"[在到于至]$"),
        re.compile(
            r"(?:机关)?(?:大楼|办公楼|行政中心|[东西南北]?[\d一二三四五六七八九十]+[楼号]|[^，,]{0,4}会议(?:室|中心|厅))"
        ),
    ),
)
"""What stands before and after a body that only lends its people, its rules or its rooms."""
_MOTTO = re.compile(r"(?:健康|法治|平安|美丽|数字|智慧|清廉|幸福|文明|绿色|和谐|活力|诚信|书香|生态|信用)$")
"""What goes before a place in the name of an aim: 健康某县 is no place that was gone to."""


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


def is_in_passing(occurrence: Occurrence, clause: Clause) -> bool:
    """Whether the mention only says whose people took part, whose rule is kept or whose house it was, or is in a motto."""
    before = clause.masked[: occurrence.start - clause.start]
    after = clause.masked[occurrence.end - clause.start :]
    if occurrence.entity.type == "Institution":
        return any(b.search(before) is not None and a.match(after) is not None for b, a in _PASSING)
    return occurrence.entity.type == "Place" and _MOTTO.search(before) is not None


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
