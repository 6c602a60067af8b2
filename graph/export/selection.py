"""Filters: the part of the store that an export is to hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.answers.about import understand_about
from graph.answers.activities import Candidate, find_candidates
from graph.answers.did import Question, rank
from graph.answers.rows import is_iri, select_rows, text_literal, values
from graph.answers.view import View
from graph.answers.who import understand_who
from graph.base import base_graph
from graph.levels import below
from graph.network import read_neighbours
from ingest.errors import RendaError

_DIVISIONS = """SELECT DISTINCT ?code WHERE {{ ?d a renda:Division ; skos:notation ?code .
  FILTER(?code = {name} || EXISTS {{ ?d skos:prefLabel ?label . FILTER(STR(?label) = {name}) }}) }}"""
_REGIONS = """SELECT ?a ?code WHERE {{ {activities}
  {{ ?a prov:wasAssociatedWith/dcterms:spatial/skos:notation ?code }} UNION
  {{ ?a renda:concerns/dcterms:spatial/skos:notation ?code }} UNION
  {{ ?a dcterms:source/dcterms:spatial/skos:notation ?code }} }}"""
_BATCH = 2_000


class ExportError(RendaError):
    """An export that cannot be made as asked."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; every part that is given must be met. The default is the whole store."""

    who: str = ""
    """A body: what it did."""
    about: str = ""
    type: str = ""
    """An activity type."""
    planned: bool | None = None
    years: tuple[int, int] | None = None
    """First and last year."""
    topic: str = ""
    """Id or name of a topic; the narrower ones count."""
    place: str = ""
    """Name or code of a division; those below it count."""
    around: str = ""
    """Id or name of a node: what lies within so many hops of it."""
    hops: int = 1

    def __post_init__(self) -> None:
        """Raises ExportError for hops around nothing."""
        if self.hops != 1 and not self.around:
            raise ExportError("hops say how far to go from a node; name it with around.")

    @property
    def asks_for_activities(self) -> bool:
        """Does it choose among activities at all?"""
        return self != Selection(around=self.around, hops=self.hops)


def parse_years(text: str) -> tuple[int, int] | None:
    """``2022`` or ``2019-2022``; None for an empty text. Raises ExportError for anything else."""
    if not text:
        return None
    first, _, last = text.partition("-")
    last = last or first
    if not (first.isdigit() and last.isdigit() and 1949 <= int(first) <= int(last) <= 2200):
        raise ExportError(f"“{text}” is no year and no range of years; write 2022 or 2019-2022.")
    return int(first), int(last)


def select_nodes(view: View, selection: Selection) -> frozenset[str] | None:
    """The IRIs of the nodes chosen: the activities that meet the filters with all but other activities
    that they touch directly, what lies around a node, or what does both; None for the whole store.

    Raises ExportError where a name is not known, or nothing meets the filters.
    """
    chosen: frozenset[str] | None = None
    if selection.asks_for_activities:
        activities = [one.iri for one in select_activities(view, selection)]
        near = {far for batch in _batches(activities) for _, far in read_neighbours(view.reader, batch)}
        near = {iri for iri in near if not _is_activity(view, iri)}
        chosen = frozenset((*activities, *near, *_topics_of(view, activities)))
    if selection.around:
        reached = _reach(view, selection)
        chosen = reached if chosen is None else chosen & reached
    if chosen is not None and not chosen:
        raise ExportError("Nothing in the store meets these filters; widen them.")
    return chosen


def chosen_activities(view: View, selection: Selection) -> frozenset[str] | None:
    """The IRIs of the activities among the nodes chosen; None for the whole store.

    Raises ExportError as `select_nodes` does, and where there are nodes and no activities.
    """
    if selection == Selection():
        return None
    if not selection.around:
        return frozenset(one.iri for one in select_activities(view, selection))
    nodes = select_nodes(view, selection) or ()
    found = frozenset(iri for iri in nodes if _is_activity(view, iri))
    if not found:
        raise ExportError(f"No activity lies so near to “{selection.around}”; go more hops.")
    return found


def chosen_graphs(view: View, selection: Selection, chosen: frozenset[str] | None) -> list[str]:
    """The named graphs to read, in order: where activities were chosen those of their reports, else all;
    always the base graph, which names the topics."""
    there = sorted(view.reader.graphs())
    if chosen is None or not selection.asks_for_activities:
        return there
    wanted = {view.iris.iri_of("/".join(view.iris.id_of(iri).split("/")[:4])) for iri in chosen}
    wanted.add(base_graph(view.iris))
    return [name for name in there if name in wanted]


def _is_activity(view: View, iri: str) -> bool:
    return view.iris.is_own(iri) and view.iris.id_of(iri).split("/")[4:5] == ["activity"]


def select_activities(view: View, selection: Selection) -> list[Candidate]:
    """The activities that meet the filters, by IRI. Raises ExportError as `select_nodes` does."""
    found = _rank(view, selection)
    if selection.topic:
        topics = _topics(view, selection.topic)
        found = [one for one in found if topics.intersection(one.topics)]
    if selection.years:
        first, last = selection.years
        found = [one for one in found if one.years and one.years[0] <= last and first <= one.years[-1]]
    if selection.place:
        found = _in_place(view, found, selection.place)
    if not found and selection != Selection():
        raise ExportError("Nothing in the store meets these filters; widen them.")
    return sorted(found, key=lambda one: one.iri)


def _rank(view: View, selection: Selection) -> list[Candidate]:
    doers = understand_who(selection.who, view.names)
    subjects = understand_about(selection.about, view.topics, view.names)
    if selection.who and not doers.entities:
        raise ExportError(doers.who.note)
    terms = [term for subject in subjects for term in subject.terms]
    candidates = find_candidates(view, [one.iri for one in doers.entities], terms)
    asked = Question(selection.who, selection.about, None, selection.type, selection.planned)
    return [candidate for candidate, _ in rank(candidates, subjects, asked, doers)]


def _topics(view: View, name: str) -> set[str]:
    """Ids of the topic of that id or name and of all narrower ones."""
    found = {one.id for one in view.topics if name in (one.id, *one.words)}
    if not found:
        raise ExportError(
            f"“{name}” is no topic of the scheme; give its id or its name, as /docs lists them."
        )
    while True:
        narrower = {one.id for one in view.topics if one.broader in found} - found
        if not narrower:
            return found
        found |= narrower


def _in_place(view: View, candidates: Sequence[Candidate], place: str) -> list[Candidate]:
    rows = select_rows(view.reader, _DIVISIONS.format(name=text_literal(place)))
    begins = tuple(below(row["code"]) for row in rows)
    if not begins:
        raise ExportError(
            f"No division is called “{place}”; give its full name (武汉市) or its code (420100)."
        )
    there: set[str] = set()
    for batch in _batches([one.iri for one in candidates]):
        for row in select_rows(view.reader, _REGIONS.format(activities=values("a", batch))):
            if row["code"].startswith(begins):
                there.add(row["a"])
    return [one for one in candidates if one.iri in there]


def _topics_of(view: View, activities: Sequence[str]) -> Iterable[str]:
    query = "SELECT DISTINCT ?topic WHERE {{ {given} ?a dcterms:subject ?topic }}"
    for batch in _batches(activities):
        for row in select_rows(view.reader, query.format(given=values("a", batch))):
            yield row["topic"]


def _reach(view: View, selection: Selection) -> frozenset[str]:
    """All nodes within the hops, topics left out: they tie everything to everything."""
    centre = _centre(view, selection.around)
    reached = {centre}
    frontier = [centre]
    for _ in range(selection.hops):
        steps = (far for batch in _batches(frontier) for _, far in read_neighbours(view.reader, batch))
        frontier = sorted(set(steps) - reached)
        reached.update(frontier)
    return frozenset(reached)


def _centre(view: View, text: str) -> str:
    """The IRI of the node of that id, IRI or name; an entity goes before an activity."""
    for known in (view.names.by_id.get(text), view.names.by_iri.get(text)):
        if known is not None:
            return known.iri
    iri = view.iris.iri_of(text)
    if "/" in text and is_iri(iri) and read_neighbours(view.reader, [iri]):
        return iri
    hits = view.names.search(text)
    if not hits:
        raise ExportError(f"No node has the id or the name “{text}”; /api/entities?q=… finds it.")
    return hits[0].entity.iri


def _batches(items: Sequence[str]) -> Iterable[Sequence[str]]:
    for at in range(0, len(items), _BATCH):
        yield items[at : at + _BATCH]
