"""Outcome chains: which activity came of which, by typed patterns inside a paragraph."""

from collections.abc import Sequence

from ingest.facts import ActivityType
from ingest.nlp.activities.attribution import Placed

_LEADS: dict[ActivityType, frozenset[ActivityType]] = {
    "Inspection": frozenset({"SuggestionHandling", "Other", "ProjectProgress", "Decision", "Mechanism"}),
    "Research": frozenset({"SuggestionHandling", "Other", "Decision", "ProjectProgress"}),
    "LawEnforcementInspection": frozenset({"SuggestionHandling", "Other", "Inquiry", "Decision"}),
    "Hearing": frozenset({"Other", "Decision", "Appraisal", "SuggestionHandling"}),
    "Inquiry": frozenset({"Appraisal", "Other", "SuggestionHandling"}),
    "ProjectVote": frozenset({"ProjectProgress"}),
    "Outreach": frozenset({"SuggestionHandling"}),
    "Meeting": frozenset({"SuggestionHandling", "Decision"}),
    "SuggestionHandling": frozenset({"SuggestionHandling", "ProjectProgress"}),
    "Petition": frozenset({"SuggestionHandling"}),
    "Mechanism": frozenset({"Honour"}),
}


def chain_outcomes(placed: Sequence[Placed]) -> dict[str, tuple[str, ...]]:
    """Ids of activities by id of the one that led to them: in the same sentence, the cause said first."""
    links: dict[str, tuple[str, ...]] = {}
    for i, cause in enumerate(placed):
        follows = _LEADS.get(cause.candidate.type, frozenset())
        for effect in placed[i + 1 : i + 4]:
            if effect.sentence != cause.sentence or effect.candidate.start == cause.candidate.start:
                continue
            if effect.candidate.type in follows and not _led(effect.id, links):
                links[cause.id] = (*links.get(cause.id, ()), effect.id)
    return links


def _led(effect: str, links: dict[str, tuple[str, ...]]) -> bool:
    return any(effect in effects for effects in links.values())
