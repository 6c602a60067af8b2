"""Attendance: who presided over, came to or went along with what a text reports, mostly told in a sentence of its own.

News of a session or a visit says first what was held and only then who was there: 市人大常委会主任某某主持会议,
副主任某某、某某陪同视察.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast
from ingest.nlp.activities.state import Accepted
from ingest.nlp.clauses import Clause, Passage

_PRESENT = re.compile(r"主持|出席|列席|参加|陪同|随同|带队|(?:分别|共同)参与")
_MERELY = re.compile(
    r"(?:出席|列席|参加|陪同|主持)了?(?:此次|本次|该)?"
    r"(?:[及和、与]?(?:集中|专题|现场|联合)?(?:会议?|座谈会|视察|调研|检查|督办|执法检查|活动){1,2}){0,2}(?:并[^，,]{0,6}(?:讲话|致辞|发言))?$"
)
"""No more is said than that they were there, as if it were an activity of its own."""
_EVENTS: frozenset[ActivityType] = frozenset({
    "Meeting", "Inspection", "LawEnforcementInspection", "Research", "Outreach", "Training",
    "SuggestionHandling", "Exchange", "Assistance", "Appraisal",
})  # fmt: skip
_SAID: tuple[tuple[re.Pattern[str], frozenset[ActivityType]], ...] = (
    (re.compile(r"督办"), frozenset({"SuggestionHandling"})),
    (re.compile(r"会议|[谈议大论例]会"), frozenset({"Meeting"})),
    (re.compile(r"调研"), frozenset({"Research"})),
    (re.compile(r"执法检查"), frozenset({"LawEnforcementInspection"})),
    (re.compile(r"视察|检查"), frozenset({"Inspection", "LawEnforcementInspection"})),
)
"""What the sentence calls the event, and the types of activity that it may be."""


def only_tells_presence(candidate: Candidate, clause: Clause, cast: Cast) -> bool:
    """Whether what looks like an activity says no more than that named people were there.

    Deputies who sit in are an activity all the same.
    """
    if candidate.type == "Outreach" or not _MERELY.search(clause.masked):
        return False
    return bool(_people(clause.start, clause.end, cast))


def with_attendance(
    rows: Sequence[Accepted], passages: Sequence[Passage], cast: Cast
) -> tuple[Accepted, ...]:
    """The rows in text order, those of events with the people who were there among their refs.

    "市人大常委会召开第三次会议。主任张华主持会议。" → the session has 张华 among its refs.
    """
    found = list(rows)
    for people, clause in _presences(passages, rows, cast):
        for i in _event(found, clause):
            new = (name for name in people if name != found[i].agent)
            found[i] = replace(found[i], refs=tuple(dict.fromkeys((*found[i].refs, *new))))
    return tuple(found)


def _presences(
    passages: Sequence[Passage], rows: Sequence[Accepted], cast: Cast
) -> Iterator[tuple[tuple[str, ...], Clause]]:
    """People who were there, with the clause that says so; a list of them runs over commas up to it."""
    told: defaultdict[int, list[Candidate]] = defaultdict(list)
    for row in rows:
        told[row.sentence[0]].append(row.candidate)
    for sentence in (s for p in passages for s in p.sentences):
        since = sentence.start
        for clause in sentence.clauses:
            tells = any(c.start < clause.end and clause.start < c.end for c in told.get(sentence.start, ()))
            if _MERELY.search(clause.masked) or (not tells and _PRESENT.search(clause.masked)):
                if people := _people(since, clause.end, cast):
                    yield people, clause
            elif not tells:
                continue
            since = clause.end


def _people(start: int, end: int, cast: Cast) -> tuple[str, ...]:
    return tuple(o.entity.name for o in cast.within(start, end) if o.entity.type == "Person")


def _event(rows: Sequence[Accepted], clause: Clause) -> list[int]:
    """The rows of the event last reported before the clause that its words may mean."""
    kinds = next((kinds for said, kinds in _SAID if said.search(clause.masked)), _EVENTS)
    before = [i for i, r in enumerate(rows) if r.candidate.type in kinds and r.candidate.end <= clause.start]
    return [i for i in before if rows[i].candidate.start == rows[before[-1]].candidate.start]
