"""Follow-ups: what is gone on about, though the clause does not say so.

A report that is heard is asked about, rated and answered with opinions, all of the body that gave it; suggestions are
those of the session that the sentence opened with.
"""

import re
from collections.abc import Sequence

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast
from ingest.nlp.activities.counts import has_amount
from ingest.nlp.activities.state import Accepted
from ingest.nlp.clauses import Clause, Sentence

_BARE_STEP = re.compile(
    r"^(?:并|还|也|同时|随后|会后|一并|就此|依法|当场|现场|会上|以?无记名(?:投票)?(?:方式)?)*"
    r"(?:进行|开展|组织|作)了?(?:无记名|现场|专题|满意度|工作|票决)*(?:测评|询问|评议|评价)"
)
"""A step that does not say what it is about."""
_STEP_RULES = ("opinion", "light.heard")
_STEPS: frozenset[ActivityType] = frozenset({"Hearing", "Inquiry", "Appraisal"})


def body_followed_up(
    candidate: Candidate, clause: Clause, sentence: Sentence, before: Sequence[Accepted], cast: Cast
) -> tuple[str, ...]:
    """The bodies of the report or the step before, where the candidate is a further step on it; mostly none.

    "听取县政府关于水利工作的报告，并开展专题询问" → the county government for the inquiry. What is counted
    (开展专题询问2次) sums up a year and goes on about nothing.
    """
    if not before or before[-1].sentence[0] != sentence.start or has_amount(clause.masked):
        return ()
    is_step = candidate.rule.startswith(_STEP_RULES) or _BARE_STEP.match(clause.masked)
    if before[-1].candidate.type not in _STEPS or not is_step:
        return ()
    return tuple(name for name in before[-1].refs if cast.is_institution(name))


_SINCE = re.compile(r"(?:召开|闭幕|胜利|结束)*(?:以来|期间|[上中](?=[，,]))")


def session_of_suggestions(
    candidate: Candidate,
    clause: Clause,
    sentence: Sentence,
    before: Sequence[Accepted],
    cast: Cast,
    content: str,
) -> tuple[str, ...]:
    """The session that the first suggestions of a sentence are of: 县一届人大三次会议以来，代表提出建议120件."""
    is_first = not before or before[-1].sentence[0] != sentence.start
    if candidate.type != "SuggestionHandling" or not is_first:
        return ()
    named = cast.within(sentence.start, clause.start)
    sessions = [o for o in named if o.entity.type == "Meeting" and _SINCE.match(content, o.end)]
    return (sessions[-1].entity.name,) if sessions else ()
