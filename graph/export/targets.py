"""One way to write any export: a format by name, a filter, a shape, a file."""

import gzip
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, cast

from graph.answers.view import View
from graph.export.annotated import export_conllu, export_docbin
from graph.export.check import check_file
from graph.export.drawing import Drawing
from graph.export.ftm import export_ftm
from graph.export.gexf import export_gexf
from graph.export.graphml import export_graphml
from graph.export.graphs import Shape, open_draft
from graph.export.neo4j import export_neo4j
from graph.export.rdf import FORMATS, export_rdf, export_triples
from graph.export.selection import ExportError, Selection
from graph.export.sheets import Sheet, export_csv, export_parquet, export_xlsx
from graph.files import replace_file

WHOLE, PLAIN, SHEET = Selection(), Shape(), Sheet()
"""The whole store, a graph and a table without any wish."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its media type, and how it is written; graphs are drawn, all else is not."""

    media_type: str
    write: Callable[[View, Selection, Sheet, IO[bytes]], None] | None = None
    draw: Callable[[Drawing, IO[bytes]], None] | None = None


def _write_rdf(name: str, view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    export_rdf(view, selection, name, file)


def _write_triples(view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    export_triples(view, selection, file)


FORMATS_BY_NAME: Mapping[str, Format] = {
    "graphml": Format("application/graphml+xml", draw=export_graphml),
    "gexf": Format("application/gexf+xml", draw=export_gexf),
    "csv": Format("text/csv; charset=utf-8", export_csv),
    "parquet": Format("application/vnd.apache.parquet", export_parquet),
    "xlsx": Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", export_xlsx),
    "triples.parquet": Format("application/vnd.apache.parquet", _write_triples),
    "neo4j": Format("application/zip", draw=export_neo4j),
    "ftm": Format("text/csv; charset=utf-8", export_ftm),
    "conllu": Format("text/plain; charset=utf-8", export_conllu),
    "spacy": Format("application/octet-stream", export_docbin),
} | {name: Format(kind.media_type, partial(_write_rdf, name)) for name, kind in FORMATS.items()}
"""Every format by the ending of its files."""


_TABLES = ("csv", "parquet", "xlsx")


def ending_of(name: str) -> str:
    """The ending of a file name, or a format's name itself, that is a format: of ``all.triples.parquet`` the
    longer one. ExportError lists all formats where it is none."""
    parts = name.lower().lstrip(".").split(".")
    for at in range(max(0, len(parts) - 2), len(parts)):
        if (ending := ".".join(parts[at:])) in FORMATS_BY_NAME:
            return ending
    offers = ", ".join(f".{offer}" for offer in FORMATS_BY_NAME)
    raise ExportError(f"“{parts[-1]}” is no format that can be written; choose one of {offers}.")


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and what is worth knowing about it."""

    path: Path
    notes: tuple[str, ...] = ()


def export_file(
    view: View, path: Path, selection: Selection = WHOLE, shape: Shape = PLAIN, sheet: Sheet = SHEET
) -> Written:
    """Write the store, or the selected part, in the format of the file's ending, whole or not at all.

    Raises ExportError for an unknown ending or an empty selection, OutputError for a file that cannot be
    written.
    """
    packed = path.suffix.lower() == ".gz"
    plain = path.with_suffix("") if packed else path
    ending = ending_of(plain.name)
    chosen = FORMATS_BY_NAME[ending]
    _check_wishes(ending, chosen, shape, sheet)
    if chosen.draw is None:
        assert chosen.write is not None
        with replace_file(path) as part, _open(part, packed) as file:
            chosen.write(view, selection, sheet, file)
        return Written(path)
    if packed:
        raise ExportError(f"{path}: Gephi does not unpack files; leave .gz out.")
    with open_draft(view, selection, shape) as draft:
        return _draw(draft.draw(), chosen.draw, path)


def export_years(view: View, path: Path, selection: Selection, shape: Shape) -> Iterator[Written]:
    """Write one graph file a year: ``all.gexf`` gives ``all-2021.gexf``, ``all-2022.gexf`` …

    Raises ExportError and OutputError as `export_file` does; the files before stay.
    """
    ending = ending_of(path.name)
    chosen = FORMATS_BY_NAME[ending]
    _check_wishes(ending, chosen, shape, SHEET)
    if chosen.draw is None:
        raise ExportError(f".{ending} is no graph; one file a year is made of .graphml and .gexf.")
    with open_draft(view, selection, shape) as draft:
        years = draft.years()
        if not years:
            raise ExportError("Nothing in the store belongs to a year; leave --by-year out.")
        for year in years:
            yield _draw(draft.draw(year), chosen.draw, path.with_stem(f"{path.stem}-{year}"))


@contextmanager
def _open(path: Path, packed: bool) -> Iterator[IO[bytes]]:
    """The file to write into; packed without the time of day, so that equal stores give equal bytes."""
    with path.open("wb") as file:
        if not packed:
            yield file
            return
        with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as whole:
            yield cast(IO[bytes], whole)


def _check_wishes(ending: str, chosen: Format, shape: Shape, sheet: Sheet) -> None:
    if chosen.draw is None and shape != PLAIN:
        raise ExportError(f".{ending} is no graph; these options are for .graphml and .gexf.")
    if sheet != SHEET and ending not in _TABLES:
        raise ExportError(f".{ending} is no table; these options are for .csv, .parquet and .xlsx.")
    if shape.timeline and chosen.draw is not export_gexf:
        raise ExportError(f".{ending} holds no timeline; choose .gexf, or one file a year.")


def _draw(drawing: Drawing, draw: Callable[[Drawing, IO[bytes]], None], path: Path) -> Written:
    """Write a graph, and check it before it takes its place."""
    with replace_file(path) as part:
        with part.open("wb") as file:
            draw(drawing, file)
        if draw is export_neo4j:
            return Written(path)
        checked = check_file(part, path.suffix)
        if checked.problems:
            raise ExportError(f"{path}: not written, because {'; '.join(checked.problems)}.")
    notes = [f"{checked.nodes} nodes and {checked.edges} edges", *checked.warnings]
    if not drawing.places:
        notes.append("no communities and no layout")
    return Written(path, tuple(notes))
