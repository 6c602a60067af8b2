"""Reading a clause: the frames from the most to the least specific, coordinated predicates one by one."""

import re
from dataclasses import replace

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount, strip_amounts
from ingest.nlp.activities.frames.adverbs import ADVERBS, TOPIC
from ingest.nlp.activities.frames.benefits import benefited
from ingest.nlp.activities.frames.bringing import brought
from ingest.nlp.activities.frames.building import event_head
from ingest.nlp.activities.frames.built import upgraded
from ingest.nlp.activities.frames.circumstance import is_circumstance
from ingest.nlp.activities.frames.continued import listed, studied
from ingest.nlp.activities.frames.decisions import ABSORBS_ADVICE, REVIEW_OPINION, decided, opined
from ingest.nlp.activities.frames.deeds import deed, leading, suffered
from ingest.nlp.activities.frames.deputies import stationed, took_part
from ingest.nlp.activities.frames.exchange import exchange
from ingest.nlp.activities.frames.fronted import with_fronted_topic
from ingest.nlp.activities.frames.goods import supplied
from ingest.nlp.activities.frames.handing import passed_on
from ingest.nlp.activities.frames.handled import settled
from ingest.nlp.activities.frames.happened import happened
from ingest.nlp.activities.frames.honours import honour
from ingest.nlp.activities.frames.law_checks import law_checked
from ingest.nlp.activities.frames.legislation import legislated
from ingest.nlp.activities.frames.nominal import captioned, nominal, oath
from ingest.nlp.activities.frames.oversight import (
    covered,
    discussed,
    overseen,
    regarded,
    reported_to,
    supervised,
)
from ingest.nlp.activities.frames.publicity import publicity
from ingest.nlp.activities.frames.results import result
from ingest.nlp.activities.frames.scene import LONGEST_CLAUSE, Frame, Scene
from ingest.nlp.activities.frames.topical import topical, visited
from ingest.nlp.activities.frames.urging import PROPOSED, proposed, reported_up, urged
from ingest.nlp.activities.frames.verbs import founded, verb
from ingest.nlp.activities.triggers import Triggers
from ingest.nlp.clauses import Clause

_WITH_BODY = re.compile(
    r"^(?:还|并|积极|主动|认真|先后|全力|同时)*(?:配合|协助|联合|会同|协同)(?:好|做好)?(?=[^，,]*?(?:人大|委|府|院|部门|局|机关|支部|社区|村|单位|上级|中心|政协|学校|大学))"
)
_ADVICE = re.compile(r"(?:提出|形成|反馈)[^，,]{0,20}?(?:意见|建议)[^，,]*$")
_JOINT = re.compile(
    r"并且?(?![轨存列肩])|(?<=会议)(?=(?:开展|进行)了?专题询问|听取|审议)|(?<=[会动作况案])和(?=组织开展|听取|召开)|(?<=[次件个人项条篇期场份批名位家％%])[、和]"
)
_ALONGSIDE = re.compile(r"^并?结合[^，,]{2,40}?(?=(?:开展|举行|进行|组织)(?!情况))")


def read_clause(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """The candidates of one clause, coordinated predicates included (视察…并听取…)."""
    if says_no_deed(clause, scene):
        return ()
    if opening := _ALONGSIDE.match(clause.masked):
        cut = opening.end()
        clause = Clause(clause.start + cut, clause.end, clause.masked[cut:])
    found: tuple[Candidate, ...] = ()
    for part in _coordinated(clause, scene.triggers):
        here = read_part(part, replace(scene, previous=scene.previous + found))
        found += tuple(with_fronted_topic(c, part, scene.content) for c in here)
    return found


def says_no_deed(clause: Clause, scene: Scene) -> bool:
    """Whether the clause gives a circumstance of a deed, or the advice that an activity led to."""
    if len(clause.masked) > LONGEST_CLAUSE or is_circumstance(clause.masked):
        return True
    advice = _ADVICE.search(clause.masked) and not (
        REVIEW_OPINION.search(clause.masked) or PROPOSED.search(clause.masked)
    )
    return bool(advice) and any(c.type in ABSORBS_ADVICE for c in scene.previous)


def read_part(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """The candidates of one predicate, by the first frame that reads it."""
    for frame in _FRAMES:
        if found := frame(clause, scene):
            return found
    return ()


def _coordinated(clause: Clause, triggers: Triggers) -> tuple[Clause, ...]:
    """The clause cut where 并, or 、 after an amount, joins a second predicate.

    "召开常委会会议7次、审议议题68项" is two clauses.
    """
    for found in _JOINT.finditer(clause.masked):
        rest = clause.masked[found.end() :]
        tokens = triggers.tokens(rest)
        lead = ADVERBS.match(rest)
        if _counted_event(clause.masked[: found.start()], rest, triggers):
            cut = found.start()
            left = Clause(clause.start, clause.start + cut, clause.masked[:cut])
            right = Clause(clause.start + found.end(), clause.end, rest)
            return left, *_coordinated(right, triggers)
        if found.start() < 4 or not tokens or not tokens[0].is_verb:
            continue
        if tokens[0].start <= (lead.end() if lead else 0):
            cut = found.start()
            left = Clause(clause.start, clause.start + cut, clause.masked[:cut])
            if any(t.is_verb and t.end < cut for t in triggers.tokens(left.masked)):
                right = Clause(clause.start + found.end(), clause.end, rest)
                return left, *_coordinated(right, triggers)
    return (clause,)


def _counted_event(left: str, right: str, triggers: Triggers) -> bool:
    """Whether both sides are events counted and nothing more: 专项视察15项、立法后评估2项."""
    last = next((t for t in reversed(triggers.tokens(left)) if "act" in t.roles), None)
    bare = last is not None and last.end < len(left) and not strip_amounts(left[last.end :])
    first = right.split("、", 1)[0]
    return bare and has_amount(first) and event_head(first, triggers) is not None


def joined_body(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """配合市人大开展…, 联合X举办…: with another body."""
    found = _WITH_BODY.match(clause.masked)
    if not found:
        return ()
    rest = clause.masked[found.end() :]
    tokens = [t for t in scene.triggers.tokens(rest) if t.is_verb]
    topic = TOPIC.search(rest)
    start = min([t.start for t in tokens] + ([topic.start()] if topic else []), default=-1)
    if start < 0:
        return ()
    tail = Clause(clause.start + found.end() + start, clause.end, rest[start:])
    return tuple(replace(c, start=clause.start) for c in read_part(tail, scene))


_FRAMES: tuple[Frame, ...] = (
    listed, reported_to, discussed, studied, honour, legislated, publicity, exchange, oath, opined, decided, proposed, reported_up, urged, took_part, passed_on, happened, covered, regarded, stationed, upgraded, founded,
    law_checked, joined_body, brought, overseen, topical, supervised, visited, settled, result, leading, verb, deed, suffered, benefited, supplied, nominal, captioned,
)  # fmt: skip
