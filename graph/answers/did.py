"""The main question: what did WHO do about ABOUT, and what came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.answers.about import Subject, relevance, understand_about
from graph.answers.activities import Candidate, find_candidates, read_activities
from graph.answers.records import About, Did, EntityRef, Who
from graph.answers.view import View
from graph.answers.who import Doers, understand_who

_OWN, _NUMBERS, _CONFIDENCE, _PLANNED = 0.3, 0.2, 0.5, -0.2
_RESULT = 0.8
"""Part of its score that an activity hands on to what came of it."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; texts in simplified Chinese, as the edge cleans them, empty where left out."""

    who: str = ""
    about: str = ""
    year: int | None = None
    type: str = ""
    planned: bool | None = None
    limit: int = 20
    offset: int = 0


def answer_did(view: View, question: Question, who_input: str = "", about_input: str = "") -> Did:
    """Activities that answer the question, best first.

    `who_input` and `about_input` are the words as the person typed them, to be given back.
    """
    doers = understand_who(question.who, view.names)
    subjects = understand_about(question.about, view.topics, view.names)
    known = bool(doers.entities) or not question.who
    candidates = find_candidates(view, [one.iri for one in doers.entities], _terms(subjects)) if known else []
    ranked = rank(candidates, subjects, question, doers)
    page = ranked[question.offset : question.offset + question.limit]
    return Did(
        _with_input(doers, who_input or question.who),
        _about(about_input or question.about, subjects),
        len(ranked),
        question.limit,
        question.offset,
        read_activities(view, page),
    )


def rank(
    candidates: Iterable[Candidate], subjects: Sequence[Subject], question: Question, doers: Doers
) -> list[tuple[Candidate, float]]:
    """The candidates that meet every part of the question, and what came of them, with scores, best first."""
    own = doers.entities[0].iri if doers.entities else ""
    known = list(candidates)  # what came of an activity answers though a filter leaves the activity out
    scores = _with_results(known, _scores(known, subjects))
    asked = [one for one in known if _is_asked_for(one, question)]
    scored = [(one, round(scores[one.iri] + _general(one, own), 3)) for one in asked if one.iri in scores]
    return sorted(scored, key=lambda pair: (-pair[1], _latest_first(pair[0]), pair[0].iri))


def _scores(candidates: Sequence[Candidate], subjects: Sequence[Subject]) -> dict[str, float]:
    """How well each candidate meets the question, by IRI; those that miss a part of it are left out."""
    objects = _objects_by_quote(candidates)
    scores = {}
    for one in candidates:
        evidence = _own_words(one, objects[one.quote])
        parts = [relevance(subject, one.object, evidence, one.topics, one.refs) for subject in subjects]
        if all(parts):
            scores[one.iri] = sum(parts) / max(1, len(parts))
    return scores


def _with_results(candidates: Iterable[Candidate], scores: dict[str, float]) -> dict[str, float]:
    """The scores, with those of activities that came of what was found.

    Their own clause need not name the subject again: 票决民生实事项目20个 → 完成投资5.87亿元.
    """
    by_iri = {one.iri: one for one in candidates}
    scores, waiting = dict(scores), list(scores)
    while waiting:
        iri = waiting.pop()
        for later in by_iri[iri].led_to:
            if later in by_iri and later not in scores:
                scores[later] = scores[iri] * _RESULT
                waiting.append(later)
    return scores


def _objects_by_quote(candidates: Iterable[Candidate]) -> dict[str, list[str]]:
    objects: dict[str, list[str]] = {}
    for candidate in candidates:
        objects.setdefault(candidate.quote, []).append(candidate.object)
    return objects


def _own_words(candidate: Candidate, objects: Iterable[str]) -> str:
    """The evidence without what it says of other activities (one clause may list the objects of several), and
    what its numbers count."""
    words = candidate.quote
    for other in objects:
        if other and other not in candidate.object:
            words = words.replace(other, "\n")
    return "\n".join((words, *candidate.counted))


def _general(candidate: Candidate, own: str) -> float:
    return (
        _CONFIDENCE * candidate.confidence
        + _OWN * (candidate.agent == own)
        + _NUMBERS * candidate.has_numbers
        + _PLANNED * candidate.planned
    )


def _latest_first(candidate: Candidate) -> int:
    return -candidate.years[-1] if candidate.years else 0


def _is_asked_for(candidate: Candidate, question: Question) -> bool:
    if question.type and candidate.type != question.type:
        return False
    if question.planned is not None and candidate.planned != question.planned:
        return False
    if question.year is None:
        return True
    return bool(candidate.years) and candidate.years[0] <= question.year <= candidate.years[-1]


def _terms(subjects: Sequence[Subject]) -> list[str]:
    return [term for subject in subjects for term in subject.terms]


def _with_input(doers: Doers, text: str) -> Who:
    return replace(doers.who, input=text)


def _about(text: str, subjects: Sequence[Subject]) -> About:
    return About(
        text,
        list(dict.fromkeys(_terms(subjects))),
        sorted({topic for subject in subjects for topic in subject.topics}),
        [EntityRef(one.id, one.iri, one.type, one.name) for subject in subjects for one in subject.entities],
    )
