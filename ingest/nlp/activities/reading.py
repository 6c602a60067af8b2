"""Reading a paragraph: clauses one after the other, each against what stands before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities import afterwards, antecedents, attendance, filters, tense
from ingest.nlp.activities.agents import Voice, agent_of
from ingest.nlp.activities.candidates import Candidate, Dropped
from ingest.nlp.activities.cast import Cast
from ingest.nlp.activities.clause_model import suggest_activity
from ingest.nlp.activities.follow_ups import body_followed_up, session_of_suggestions
from ingest.nlp.activities.frames import (
    ASKED,
    Scene,
    announced_topic,
    read_clause,
    says_no_deed,
    with_doctrine,
)
from ingest.nlp.activities.refs import refs_of
from ingest.nlp.activities.state import Accepted, Found, Here, Reader, State
from ingest.nlp.activities.subjects import subject_of
from ingest.nlp.clauses import Clause, Passage, Sentence

_CARRIED_OUT = frozenset({"result.handled", "result.state", "result.titled", "result.works"})
_ASKED_FOR = frozenset({"Mechanism", "Other", "PlatformBuilding", "RuleMaking"})
_OVERSIGHT = frozenset(
    {"Hearing", "Inspection", "Research", "LawEnforcementInspection", "Inquiry", "Appraisal", "Decision"}
)
_ABOUT_OTHERS = frozenset({"Honour", "Publicity", "Exchange"})
"""Activities after which a paragraph goes on about what it was about before."""


def read_passage(
    passage: Passage, reader: Reader, planned: bool, theme: ActivityType | None, since: int
) -> Found:
    """What one paragraph reports: activities that count, and what was left out with the reason."""
    content = reader.text.content
    planned = planned or tense.paragraph_looks_ahead(
        content[passage.start : passage.end], reader.header.period
    )
    found = Found()
    state = State(reader.cast.issuer, since=since)
    for sentence in passage.sentences:
        words = content[sentence.start : sentence.end]
        if sentence.lead:
            theme = reader.triggers.topic(words) or theme
        planned = planned or tense.opens_plan(words)
        setting = filters.Setting(
            preamble=filters.is_preamble(words),
            lead=sentence.lead,
            planned=planned or tense.sentence_is_plan(words),
            caption=passage.caption,
            wanting=filters.is_shortcoming(words),
        )
        state = _read_sentence(Here(sentence, setting, theme), reader, state, found)
    keep, dropped = filters.settle_paragraph(
        [(row.candidate, lead) for row, lead in zip(found.rows, found.leads, strict=True)]
    )
    return Found([found.rows[i] for i in keep], [], found.dropped + dropped)


def _read_sentence(here: Here, reader: Reader, state: State, found: Found) -> State:
    sentence = here.sentence
    state = _opened(state, reader, sentence.start)
    for clause in sentence.clauses:
        state = _read_clause(clause, here, reader, state, found)
    if sentence.lead:
        named = antecedents.themes(sentence, reader.cast, reader.text.content)
        state = replace(state, carried=named, lead_about=state.about)
    return state


def _opened(state: State, reader: Reader, start: int) -> State:
    """The state in which a sentence begins; what stands behind a semicolon goes on with the one before."""
    if start and reader.text.content[start - 1] in "；;":
        return replace(
            state, sentence_carried=antecedents.past_semicolon(state.sentence_carried, reader.cast)
        )
    return replace(
        state, subject=reader.cast.issuer, explicit=False, topic="", previous=(), sentence_carried=(),
        urging=False, year="",
    )  # fmt: skip


def _read_clause(clause: Clause, here: Here, reader: Reader, state: State, found: Found) -> State:
    content, cast = reader.text.content, reader.cast
    state = _with_subject(clause, reader, state)
    scene = _scene(clause, here, reader, state)
    candidates = read_clause(clause, scene)
    state = state.with_carried(
        *antecedents.taken_up(clause, state.since, cast, content),
        *antecedents.instrument_acted_on(clause, state.previous, cast),
    )
    if not candidates and (topic := announced_topic((clause,), content)):
        return replace(state, topic=topic).with_carried(*antecedents.handed_on(clause, (), cast))
    if not candidates and reader.classifier and not says_no_deed(clause, scene):
        candidates = suggest_activity(clause, scene, reader.classifier)
    candidates = tuple(with_doctrine(c, clause, content) for c in candidates)
    if not candidates:
        _add_told(clause, here.sentence, cast, found)
    kept = _keep(candidates, clause, here, reader, state, found)
    state = _after(clause, candidates, kept, state)
    return state.with_carried(*antecedents.handed_on(clause, kept, cast))


def _with_subject(clause: Clause, reader: Reader, state: State) -> State:
    """The state with the year and the subject that the clause says."""
    year = tense.other_year(clause.masked, reader.header.period) or state.year
    subject = subject_of(clause, reader.cast, reader.text.content)
    if not subject:
        return replace(state, year=year, named=False)
    return replace(
        state, year=year, subject=subject, explicit=True, named=True,
        government=state.government or subject == reader.cast.government,
        deputies=subject == reader.cast.deputies,
    )  # fmt: skip


def _scene(clause: Clause, here: Here, reader: Reader, state: State) -> Scene:
    content, cast = reader.text.content, reader.cast
    before = state.previous[-1].object if state.previous else ""
    return Scene(
        content, reader.triggers,
        topic=state.topic,
        theme=here.theme,
        previous=state.previous,
        about=state.lead_about or before,
        deputies=bool(state.subject) and state.subject == cast.deputies,
        projects=tuple(
            (o.start, o.end) for o in cast.within(clause.start, clause.end) if o.entity.type == "Project"
        ),
        sentence=content[here.sentence.start : here.sentence.end],
        sentence_start=here.sentence.start,
        caption=here.setting.caption,
    )  # fmt: skip


def _keep(
    candidates: tuple[Candidate, ...], clause: Clause, here: Here, reader: Reader, state: State, found: Found
) -> tuple[Candidate, ...]:  # fmt: skip
    """Sort the candidates of a clause into what counts and what does not; returns what may be gone on about."""
    kept: tuple[Candidate, ...] = ()
    for candidate in candidates:
        reason = filters.reason_to_drop(candidate, clause.masked, here.setting)
        if attendance.only_tells_presence(candidate, clause, reader.cast):
            reason = "only says who was there"
        kept += () if reason else (candidate,)
        if not reason and state.urging and _is_asked_for(candidate):
            reason = "part of what another body was asked for"
        if reason:
            found.dropped.append(Dropped(candidate, reason))
            continue
        row = _accept(candidate, candidates, clause, here, reader, state)
        found.rows.append(_followed_up(row, clause, here.sentence, found.rows, reader))
        found.leads.append(here.setting.lead)
    return kept


def _after(
    clause: Clause, candidates: tuple[Candidate, ...], kept: tuple[Candidate, ...], state: State
) -> State:
    """The state behind a clause: what it was about, and whether others are still being urged."""
    if ASKED.search(clause.masked):
        urging = True
    else:
        urging = state.urging and not (state.named or any(c.type in _OVERSIGHT for c in candidates))
    about = kept[-1].object if kept and kept[-1].type not in _ABOUT_OTHERS else state.about
    return replace(state, about=about, urging=urging, previous=state.previous + kept)


def _add_told(clause: Clause, sentence: Sentence, cast: Cast, found: Found) -> None:
    """Give the activities of the last clause that has any what this one tells of them."""
    here = [i for i, row in enumerate(found.rows) if row.sentence[0] == sentence.start]
    last = [i for i in here if found.rows[i].candidate.start == found.rows[here[-1]].candidate.start]
    for i in last:
        row = found.rows[i]
        told = (name for name in afterwards.told_of(clause, row.candidate.type, cast) if name != row.agent)
        found.rows[i] = replace(row, refs=tuple(dict.fromkeys((*row.refs, *told))))


_OF_CONGRESS = re.compile(r"代表|人大|常委会|联络站|家站|立法|票决")


def _is_asked_for(candidate: Candidate) -> bool:
    """Whether what follows a request may be part of it; the congress's own things are set up by itself."""
    if candidate.rule == "urge.measure" or candidate.type not in _ASKED_FOR:
        return False
    return candidate.type == "Other" or not _OF_CONGRESS.search(candidate.object)


def _accept(
    candidate: Candidate, siblings: tuple[Candidate, ...], clause: Clause, here: Here, reader: Reader,
    state: State,
) -> Accepted:  # fmt: skip
    agent = _agent(candidate, clause, here.sentence, reader, state)
    carried = antecedents.concerning(candidate, (*state.sentence_carried, *state.carried), reader.cast)
    refs = refs_of(candidate, siblings, clause, reader.cast, agent, carried)
    span = (here.sentence.start, here.sentence.end)
    return Accepted(candidate, agent, refs, here.setting.planned, state.year, span)


def _followed_up(
    row: Accepted, clause: Clause, sentence: Sentence, before: Sequence[Accepted], reader: Reader
) -> Accepted:
    """The row with the body or the session that is gone on about, where it names none itself."""
    cast, kinds = reader.cast, {reader.cast.type_of(name) for name in row.refs}
    names: tuple[str, ...] = ()
    if "Institution" not in kinds:
        names += body_followed_up(row.candidate, clause, sentence, before, cast)
    if "Meeting" not in kinds:
        names += session_of_suggestions(row.candidate, clause, sentence, before, cast, reader.text.content)
    return replace(row, refs=(*row.refs, *(name for name in names if name != row.agent)))


def _agent(candidate: Candidate, clause: Clause, sentence: Sentence, reader: Reader, state: State) -> str:
    """Who did it, in the light of who was spoken of before."""
    cast, content = reader.cast, reader.text.content
    if candidate.rule in _CARRIED_OUT and state.government and cast.government:
        return cast.government
    voice = Voice(
        state.subject, state.explicit, state.named,
        content[clause.start : clause.end], content[sentence.start : clause.start],
    )  # fmt: skip
    agent = agent_of(candidate, voice, cast)
    if candidate.type == "Assistance" and agent == cast.issuer and state.deputies and not state.explicit:
        return cast.deputies
    return agent
