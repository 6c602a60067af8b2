"""One way to write any export: a format by name, a filter, a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from graph.answers.about import understand_about
from graph.answers.activities import Candidate, find_candidates
from graph.answers.did import Question, rank
from graph.answers.view import View
from graph.answers.who import understand_who
from graph.export.gexf import export_gexf
from graph.export.graphml import export_graphml
from graph.export.rdf import FORMATS, export_rdf
from graph.export.tables import activity_rows, export_csv
from graph.files import replace_file
from graph.network import Network, read_around, read_neighbours, read_network
from ingest.errors import RendaError


class ExportError(RendaError):
    """An export that cannot be made as asked."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its media type, and whether it can hold a filtered part."""

    media_type: str
    write: Callable[[View, Question | None, IO[bytes]], None]


def _write_rdf(name: str, view: View, question: Question | None, file: IO[bytes]) -> None:
    if question is not None:
        raise ExportError(
            f".{name} holds the store as a whole; leave the filters out, or choose .graphml, .gexf or .csv."
        )
    export_rdf(view.reader.quads(), file, name)


def _write_graphml(view: View, question: Question | None, file: IO[bytes]) -> None:
    export_graphml(network_of(view, question), file)


def _write_gexf(view: View, question: Question | None, file: IO[bytes]) -> None:
    export_gexf(network_of(view, question), file)


def _write_csv(view: View, question: Question | None, file: IO[bytes]) -> None:
    export_csv(activity_rows(view, _chosen(view, question)), file)


FORMATS_BY_NAME: Mapping[str, Format] = {
    "graphml": Format("application/graphml+xml", _write_graphml),
    "gexf": Format("application/gexf+xml", _write_gexf),
    "csv": Format("text/csv; charset=utf-8", _write_csv),
} | {name: Format(kind.media_type, partial(_write_rdf, name)) for name, kind in FORMATS.items()}
"""Every format by the ending of its files."""


def format_named(name: str) -> Format:
    """The format of an ending or name; ExportError lists them where it is unknown."""
    found = FORMATS_BY_NAME.get(name.lstrip(".").lower())
    if found is None:
        offers = ", ".join(f".{offer}" for offer in FORMATS_BY_NAME)
        raise ExportError(f"“{name}” is no format that can be written; choose one of {offers}.")
    return found


def export_file(view: View, path: Path, question: Question | None = None) -> None:
    """Write the store, or what answers the question, in the format of the file's ending, whole or not at all.

    Raises ExportError for an unknown ending or an empty selection, OutputError for a file that cannot be
    written.
    """
    chosen = format_named(path.suffix or path.name)
    with replace_file(path) as part, part.open("wb") as file:
        chosen.write(view, question, file)


def network_of(view: View, question: Question | None) -> Network:
    """The whole graph, or the activities that answer the question with all that they touch directly."""
    if question is None:
        return read_network(view.reader, view.iris)
    activities = [one.iri for one in _chosen(view, question)]
    near = [far for _, far in read_neighbours(view.reader, activities)]
    return read_around(view.reader, view.iris, list(dict.fromkeys([*activities, *near])))


def _chosen(view: View, question: Question | None) -> list[Candidate]:
    asked = question or Question()
    doers = understand_who(asked.who, view.names)
    subjects = understand_about(asked.about, view.topics, view.names)
    if asked.who and not doers.entities:
        raise ExportError(doers.who.note)
    terms = [term for subject in subjects for term in subject.terms]
    found = find_candidates(view, [one.iri for one in doers.entities], terms)
    chosen = [candidate for candidate, _ in rank(found, subjects, asked, doers)]
    if not chosen and question is not None:
        raise ExportError("Nothing in the store meets these filters; widen them.")
    return chosen
