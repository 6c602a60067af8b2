"""How many answers each year, type and state would leave, so that a page can offer them as filters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.answers.about import understand_about
from graph.answers.activities import Candidate, find_candidates
from graph.answers.did import Question, rank
from graph.answers.view import View
from graph.answers.who import understand_who


@dataclass(frozen=True, slots=True)
class Facets:
    """Numbers of answers by the value of one filter, the others staying as they are."""

    years: Mapping[int, int]
    types: Mapping[str, int]
    planned: Mapping[bool, int]


def count_facets(view: View, question: Question) -> Facets:
    """The filters that leave something of the question, each with as many answers as `answer_did` would give.

    Years are the latest first, types the most frequent first.
    """
    doers = understand_who(question.who, view.names)
    subjects = understand_about(question.about, view.topics, view.names)
    if question.who and not doers.entities:
        return Facets({}, {}, {})
    terms = [term for subject in subjects for term in subject.terms]
    candidates = find_candidates(view, [one.iri for one in doers.entities], terms)

    def count(asked: Question) -> int:
        return len(rank(candidates, subjects, asked, doers))

    years = {year: count(replace(question, year=year)) for year in _years(candidates)}
    types = {one: count(replace(question, type=one)) for one in {one.type for one in candidates}}
    planned = {state: count(replace(question, planned=state)) for state in (False, True)}
    return Facets(
        {year: years[year] for year in sorted(years, reverse=True) if years[year]},
        dict(sorted(((k, n) for k, n in types.items() if n), key=lambda pair: (-pair[1], pair[0]))),
        {state: number for state, number in planned.items() if number},
    )


def _years(candidates: Iterable[Candidate]) -> set[int]:
    return {
        year
        for one in candidates
        if one.years
        for year in range(one.years[0], min(one.years[-1], one.years[0] + 10) + 1)
    }
