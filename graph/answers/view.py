"""A view: one state of the store with the indexes that answers read again and again."""

from dataclasses import dataclass
from functools import cached_property

from graph.answers.names import NameIndex
from graph.answers.naming import load_names
from graph.iris import Iris
from graph.store import StoreReader
from ingest.facts import Topic


@dataclass(frozen=True)
class View:
    """What every answer is given; indexes are made when first asked for and kept as long as the view."""

    reader: StoreReader
    iris: Iris
    topics: tuple[Topic, ...] = ()
    """The topic scheme, for synonyms."""

    @cached_property
    def names(self) -> NameIndex:
        """Every entity of the store by its names."""
        return NameIndex(load_names(self.reader, self.iris))


def id_of(view: View, iri: str) -> str:
    """The id of a node; an IRI of somebody else's stays as it is."""
    return view.iris.id_of(iri) if view.iris.is_own(iri) else iri
