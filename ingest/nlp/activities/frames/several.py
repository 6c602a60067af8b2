"""Several events under one light verb, each of its own kind or counted: 集中视察4次、专题调研7项."""

import re
from collections.abc import Sequence

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT_PATTERN, has_amount, strip_amounts
from ingest.nlp.activities.frames.building import event_head, make_candidates
from ingest.nlp.activities.frames.heard import on_what_was_heard
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.pieces import pieces_of
from ingest.nlp.clauses import Clause

KEEPS_HEAD: frozenset[ActivityType] = frozenset(
    {"Training", "Meeting", "PartyWork", "Outreach", "Exchange", "Assistance", "Publicity", "Appraisal", "Oath",
     "Honour", "ProjectVote", "RuleMaking", "Decision", "Petition", "Hearing", "ProjectProgress"}
)  # fmt: skip
"""Types whose noun says what it was about (法治讲座); of the others the object is what stands before the noun."""
_JOINT = re.compile("[、和及]")
_EACH = re.compile(r"各\d+[次项场个]$")
_AND_OTHERS = re.compile(r"等(?:活动|工作|履职活动|各项活动|各项工作)?$")
"""等活动 closes a list of events; 等形式 makes them forms of one."""
_NAMED_APART: frozenset[ActivityType] = frozenset({"PartyWork", "Appraisal"})


def several_events(clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """The events after a light verb that ends at `start`; none where they are one, or no events."""
    rest = clause.masked[start:]
    pieces = pieces_of(rest, _JOINT) if _EACH.search(rest) else split_counted(rest)
    counted = len(pieces) > 1
    if not counted and "、" in rest and has_amount(rest):
        return _counted_together(clause, scene, start)
    if not counted:
        rest = _AND_OTHERS.sub("", rest)
        pieces = [] if "等" in rest else pieces_of(rest, _JOINT)
    heads = [head for a, b in pieces if (head := event_head(rest[a:b], scene.triggers))]
    kinds = {kind for _, kind in heads}
    if len(pieces) < 2 or len(heads) < len(pieces):
        return ()
    if len(kinds) < 2 and not counted and not _each_named(pieces, kinds):
        return ()
    return tuple(
        c
        for (a, b), head in zip(pieces, heads, strict=True)
        for c in _one_event(clause, scene, (start + a, start + _named_end(rest, a, b, head)), head)
    )


def _one_event(
    clause: Clause, scene: Scene, span: tuple[int, int], head: tuple[str, ActivityType]
) -> tuple[Candidate, ...]:
    """One event of several: about what stands before its noun, else about what was heard just before."""
    noun, kind = head
    if clause.masked[slice(*span)].removeprefix("进行").removeprefix("开展") == noun and (
        heard := on_what_was_heard(clause, scene, kind)
    ):
        return heard
    return make_candidates(clause, scene, kind, *span, "light.several", 0.8, split=False)


def _named_end(rest: str, a: int, b: int, head: tuple[str, ActivityType]) -> int:
    """Where the object of one event of several ends: 农产品质量安全法 of 农产品质量安全法执法检查3次."""
    before = a + rest[a:b].rfind(head[0])
    about = len(trim_object(strip_amounts(rest[a:before]))) >= 3 and head[1] not in KEEPS_HEAD
    return before if about else b


def _each_named(pieces: Sequence[tuple[int, int]], kinds: set[ActivityType]) -> bool:
    """Whether every piece is an event of its own with a name: 专题教育 beside 学习实践活动."""
    return kinds <= _NAMED_APART and all(b - a >= 6 for a, b in pieces)


def _counted_together(clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """Forms of one action under one count: 视察、执法检查、工作评议等10次; the first gives the type."""
    core = re.sub(r"等$", "", strip_amounts(clause.masked[start:]))
    heads = [event_head(core[a:b], scene.triggers) for a, b in pieces_of(core, _JOINT)]
    if len(heads) < 2 or not heads[0] or not all(heads):
        return ()
    return make_candidates(
        clause, scene, heads[0][1], start, len(clause.masked), "light.together", 0.8, split=False
    )


def split_counted(masked: str) -> list[tuple[int, int]]:
    """The pieces of a clause that are each counted: 会议7次、主任会议11次."""
    pieces, start = [], 0
    for found in re.finditer("、", masked):
        if AMOUNT_PATTERN.search(masked[start : found.start()]) and AMOUNT_PATTERN.search(
            masked[found.end() :]
        ):
            pieces.append((start, found.start()))
            start = found.end()
    return [*pieces, (start, len(masked))]
