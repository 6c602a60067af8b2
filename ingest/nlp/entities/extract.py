"""From a cleaned report to its entities."""

from collections.abc import Iterable, Iterator, Mapping

from ingest.facts import Entity
from ingest.nlp.entities.awards import tag_awards
from ingest.nlp.entities.campaigns import tag_campaigns
from ingest.nlp.entities.candidates import Candidate, choose
from ingest.nlp.entities.countries import tag_countries
from ingest.nlp.entities.departments import tag_departments
from ingest.nlp.entities.enumerations import tag_enumerated
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.institutions import tag_institutions
from ingest.nlp.entities.instruments import tag_instruments
from ingest.nlp.entities.landscape import tag_landscape
from ingest.nlp.entities.linking import link
from ingest.nlp.entities.listed_works import tag_listed_works
from ingest.nlp.entities.media import tag_media
from ingest.nlp.entities.meetings import tag_meetings
from ingest.nlp.entities.national import tag_national
from ingest.nlp.entities.organizations import tag_organizations
from ingest.nlp.entities.own_units import tag_own_units
from ingest.nlp.entities.persons import tag_persons
from ingest.nlp.entities.places_in_text import tag_own_place, tag_places
from ingest.nlp.entities.projects import tag_projects
from ingest.nlp.entities.regions import tag_regions
from ingest.nlp.entities.setting import Setting, setting_of
from ingest.nlp.entities.shared_heads import tag_shared_heads
from ingest.nlp.entities.suggested import tag_suggested
from ingest.nlp.entities.township import tag_township
from ingest.nlp.header import Header
from ingest.nlp.names import Suggestion
from ingest.text import Text

_FULL_WIDTH = str.maketrans(",;:!?", "，；：！？")
"""Reports mix half- and full-width marks; the recognizers see one form, at the same offsets."""


def extract_entities(
    text: Text, header: Header, gazetteer: Gazetteer, suggestions: Iterable[Suggestion] = ()
) -> tuple[Entity, ...]:
    """The entities of a report in the order of their first mention; suggestions count where no rule speaks.

    In a report of 商州区人大常委会, 区政府 becomes an Institution 商州区人民政府 with the alias 区政府.
    """
    content = text.content.translate(_FULL_WIDTH)
    setting = setting_of(header, content, gazetteer.divisions, gazetteer.openers)
    chosen = choose(tag_all(text, setting, gazetteer))
    added = [
        *tag_suggested(suggestions, chosen, content, setting, gazetteer),
        *tag_own_place(content, chosen, setting),
    ]
    return link([*chosen, *added], text, setting)


def list_passed_over(
    text: Text, header: Header, gazetteer: Gazetteer
) -> tuple[tuple[Candidate, Candidate], ...]:
    """Readings that yield to another that overlaps with them, each with that other one, in text order."""
    content = text.content.translate(_FULL_WIDTH)
    setting = setting_of(header, content, gazetteer.divisions, gazetteer.openers)
    readings = sorted(set(tag_all(text, setting, gazetteer)), key=lambda one: (one.start, one.end, one.rule))
    winner = {i: one for one in choose(readings) for i in range(one.start, one.end)}
    yielding = ((one, _winner_over(one, winner)) for one in readings)
    return tuple((one, other) for one, other in yielding if other)


def _winner_over(one: Candidate, winner: Mapping[int, Candidate]) -> Candidate | None:
    """The chosen reading where `one` stands; None where that says the same of the same place."""
    other = next((winner[i] for i in range(one.start, one.end) if i in winner), None)
    if other and (one.start, one.end, one.type, one.name) == (other.start, other.end, other.type, other.name):
        return None
    return other


def tag_all(text: Text, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Every reading that a recognizer proposes, overlapping ones too."""
    content = text.content.translate(_FULL_WIDTH)
    yield from tag_institutions(content, setting, gazetteer)
    yield from tag_national(content)
    yield from tag_own_units(content, setting, gazetteer)
    yield from tag_departments(content, setting, gazetteer)
    yield from tag_media(content, setting, gazetteer)
    yield from tag_organizations(content, setting)
    yield from tag_township(content, setting)
    yield from tag_instruments(content, setting, gazetteer)
    yield from tag_meetings(content, setting)
    yield from tag_campaigns(content, setting, gazetteer)
    yield from tag_enumerated(content, setting)
    yield from tag_listed_works(content, setting)
    yield from tag_shared_heads(content, setting)
    yield from tag_projects(content, setting)
    yield from tag_places(content, setting)
    yield from tag_landscape(content, setting)
    yield from tag_countries(content, setting, gazetteer)
    yield from tag_regions(content, gazetteer)
    yield from tag_awards(content, setting, gazetteer)
    yield from tag_persons(content, setting, gazetteer)
