"""Reading a paragraph: clauses one after the other, each against what stands before it."""

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ingest.facts import ActivityType
from ingest.nlp.activities import afterwards, antecedents, filters, tense
from ingest.nlp.activities.candidates import Candidate, Dropped
from ingest.nlp.activities.cast import Cast
from ingest.nlp.activities.clause_model import suggest_activity
from ingest.nlp.activities.frames import ASKED, Scene, announced_topic, read_clause, says_no_deed
from ingest.nlp.activities.refs import refs_of
from ingest.nlp.activities.subjects import Voice, agent_of, subject_of
from ingest.nlp.activities.triggers import Triggers
from ingest.nlp.clauses import Clause, Passage, Sentence
from ingest.nlp.header import Header
from ingest.text import Text

if TYPE_CHECKING:
    from spacy.language import Language

_CARRIED_OUT = frozenset({"result.handled", "result.state", "result.titled", "result.works"})
_ASKED_FOR = frozenset({"Mechanism", "Other", "PlatformBuilding", "RuleMaking"})
_OVERSIGHT = frozenset(
    {"Hearing", "Inspection", "Research", "LawEnforcementInspection", "Inquiry", "Appraisal", "Decision"}
)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A candidate that counts, with what was settled about it."""

    candidate: Candidate
    agent: str
    refs: tuple[str, ...]
    planned: bool
    period: str
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _State:
    """What one paragraph knows so far."""

    subject: str
    explicit: bool = False
    topic: str = ""
    about: str = ""
    lead_about: str = ""
    year: str = ""
    """Another year than the report's that this sentence opened with."""
    urging: bool = False
    government: bool = False
    """Whether the government was a subject of this paragraph."""
    deputies: bool = False
    """Whether the last subject said was the deputies."""
    carried: tuple[str, ...] = ()
    sentence_carried: tuple[str, ...] = ()
    previous: tuple[Candidate, ...] = ()
    since: int = 0
    """Where the section begins: as far back a demonstrative points."""

    def with_carried(self, *names: str) -> "_State":
        """The state with names that the rest of the sentence goes on about."""
        return replace(self, sentence_carried=tuple(dict.fromkeys((*self.sentence_carried, *names))))


@dataclass(frozen=True, slots=True)
class Reader:
    """The fixed side of reading: text, lexicon, cast, and the classifier where it may speak."""

    text: Text
    header: Header
    triggers: Triggers
    cast: Cast
    classifier: "Language | None"


@dataclass(slots=True)
class Found:
    """Rows of one paragraph, collected in order."""

    rows: list[Accepted] = field(default_factory=list)
    leads: list[bool] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


def read_passage(
    passage: Passage, reader: Reader, planned: bool, theme: ActivityType | None, since: int
) -> Found:
    """What one paragraph reports: activities that count, and what was left out with the reason."""
    content = reader.text.content
    planned = planned or tense.paragraph_looks_ahead(
        content[passage.start : passage.end], reader.header.period
    )
    found = Found()
    state = _State(reader.cast.issuer, since=since)
    for sentence in passage.sentences:
        if sentence.lead:
            theme = reader.triggers.topic(content[sentence.start : sentence.end]) or theme
        opening = content[sentence.start : sentence.end]
        planned = planned or tense.opens_plan(opening)
        state = _read_sentence(
            sentence, reader, state, filters.Setting(planned=planned, caption=passage.caption), theme, found
        )
    keep, dropped = filters.settle_paragraph(
        [(row.candidate, lead) for row, lead in zip(found.rows, found.leads, strict=True)]
    )
    return Found([found.rows[i] for i in keep], [], found.dropped + dropped)


def _read_sentence(
    sentence: Sentence, reader: Reader, state: _State, setting: filters.Setting,
    theme: ActivityType | None, found: Found,
) -> _State:  # fmt: skip
    content = reader.text.content
    whole = content[sentence.start : sentence.end]
    setting = replace(
        setting,
        preamble=filters.is_preamble(whole),
        lead=sentence.lead,
        planned=setting.planned or tense.sentence_is_plan(whole),
    )
    after_semicolon = content[sentence.start - 1 : sentence.start] in "；;" if sentence.start else False
    if after_semicolon:
        state = replace(state, sentence_carried=antecedents.past_semicolon(state.sentence_carried))
    else:
        state = replace(
            state,
            subject=reader.cast.issuer,
            explicit=False,
            topic="",
            previous=(),
            sentence_carried=(),
            urging=False,
            year="",
        )
    for clause in sentence.clauses:
        state = _read_clause(clause, sentence, reader, state, setting, theme, found)
    if sentence.lead:
        named = antecedents.themes(sentence.start, sentence.end, reader.cast)
        state = replace(state, carried=named, lead_about=state.about)
    return state


def _read_clause(
    clause: Clause, sentence: Sentence, reader: Reader, state: _State, setting: filters.Setting,
    theme: ActivityType | None, found: Found,
) -> _State:  # fmt: skip
    content = reader.text.content
    if year := tense.other_year(clause.masked, reader.header.period):
        state = replace(state, year=year)
    subject = subject_of(clause, reader.cast, content)
    if subject:
        state = replace(
            state,
            subject=subject,
            explicit=True,
            government=state.government or subject == reader.cast.government,
            deputies=subject == reader.cast.deputies,
        )
    projects = tuple(
        (o.start, o.end) for o in reader.cast.within(clause.start, clause.end) if o.entity.type == "Project"
    )
    scene = Scene(
        content, reader.triggers, state.topic, theme, state.previous, state.lead_about or (state.previous[-1].object if state.previous else ""),
        bool(state.subject) and state.subject == reader.cast.deputies, projects,
        content[sentence.start : sentence.end], setting.caption,
    )  # fmt: skip
    candidates = read_clause(clause, scene)
    state = state.with_carried(
        *antecedents.taken_up(clause, state.since, reader.cast),
        *antecedents.instrument_acted_on(clause, state.previous, reader.cast),
    )
    if not candidates and (topic := announced_topic((clause,), content)):
        return replace(state, topic=topic).with_carried(*antecedents.handed_on(clause, (), reader.cast))
    if not candidates and reader.classifier and not says_no_deed(clause, scene):
        candidates = suggest_activity(clause, scene, reader.classifier)
    if not candidates:
        _add_told(clause, sentence, reader.cast, found)
    kept: tuple[Candidate, ...] = ()
    for candidate in candidates:
        reason = filters.reason_to_drop(candidate, clause.masked, setting)
        kept += () if reason else (candidate,)
        if not reason and state.urging and _is_asked_for(candidate):
            reason = "part of what another body was asked for"
        if reason:
            found.dropped.append(Dropped(candidate, reason))
            continue
        found.rows.append(
            _accept(candidate, candidates, clause, sentence, reader, state, bool(subject), setting.planned)
        )
        found.leads.append(setting.lead)
    if ASKED.search(clause.masked):
        state = replace(state, urging=True)
    elif any(c.type in _OVERSIGHT for c in candidates) or subject:
        state = replace(state, urging=False)
    about = (
        kept[-1].object if kept and kept[-1].type not in ("Honour", "Publicity", "Exchange") else state.about
    )
    state = replace(state, about=about, previous=state.previous + kept)
    return state.with_carried(*antecedents.handed_on(clause, kept, reader.cast))


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
    candidate: Candidate, siblings: tuple[Candidate, ...], clause: Clause, sentence: Sentence,
    reader: Reader, state: _State, named_here: bool, planned: bool,
) -> Accepted:  # fmt: skip
    cast = reader.cast
    content = reader.text.content
    voice = Voice(
        state.subject, state.explicit, named_here,
        content[clause.start : clause.end], content[sentence.start : clause.start],
    )  # fmt: skip
    agent = agent_of(candidate, voice, cast)
    if candidate.rule in _CARRIED_OUT and state.government and cast.government:
        agent = cast.government
    if candidate.type == "Assistance" and agent == cast.issuer and state.deputies and not state.explicit:
        agent = cast.deputies
    refs = refs_of(candidate, siblings, clause, cast, agent, (*state.sentence_carried, *state.carried))
    return Accepted(candidate, agent, refs, planned, state.year, (sentence.start, sentence.end))
