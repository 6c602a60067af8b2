"""The store, or a part of it, as a file."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, BinaryIO

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse

from api.parameters import Year, check_type
from api.problems import RequestError
from api.service import ViewOf
from api.wording import clean_question
from graph.export.graphs import Shape
from graph.export.selection import Selection, parse_years
from graph.export.sheets import Sheet
from graph.export.targets import FORMATS_BY_NAME, ending_of, export_file

router = APIRouter(prefix="/api", tags=["export"])
_CHUNK = 1 << 16

_Text = Annotated[str, Query(max_length=200)]


def _selection(
    who: _Text = "",
    about: _Text = "",
    year: Year = None,
    years: Annotated[str, Query(description="2022, or 2019-2022.")] = "",
    type: str = "",
    planned: bool | None = None,
    topic: _Text = "",
    place: Annotated[str, Query(max_length=200, description="Name or code; those below it count.")] = "",
    around: Annotated[str, Query(max_length=400, description="Id or name of a node.")] = "",
    hops: Annotated[int, Query(ge=1, le=4, description="Steps from that node.")] = 1,
) -> Selection:
    if year is not None and years:
        raise RequestError("year and years are both given; give one.")
    return Selection(
        clean_question(who), clean_question(about), check_type(type), planned,
        (year, year) if year else parse_years(years), clean_question(topic), clean_question(place), around,
        hops,
    )  # fmt: skip


def _shape(
    project: Annotated[str, Query(description="institution-topic, -law, -institution or -project.")] = "",
    edges: Annotated[str, Query(description="merged, multi or single.")] = "merged",
    min_weight: Annotated[float, Query(ge=0)] = 0.0,
    node_type: Annotated[list[str], Query(description="Only nodes of these types.")] = [],  # noqa: B006
    timeline: bool = False,
    layout: bool = True,
    centrality: bool = False,
) -> Shape:
    return Shape(project, edges, min_weight, tuple(node_type), timeline, layout, centrality)


def _sheet(
    table: Annotated[
        str, Query(description="activities, quantities, entities, memberships or evidence.")
    ] = "",
    headers: Annotated[str, Query(description="Headers in en or zh.")] = "en",
    bom: Annotated[bool, Query(description="With the mark by which Excel knows UTF-8.")] = True,
) -> Sheet:
    return Sheet(table, headers, bom)


@router.get("/export", response_class=StreamingResponse)
def export(
    view: ViewOf,
    selection: Annotated[Selection, Depends(_selection)],
    shape: Annotated[Shape, Depends(_shape)],
    sheet: Annotated[Sheet, Depends(_sheet)],
    format: Annotated[str, Query(description=", ".join(FORMATS_BY_NAME))] = "graphml",
) -> StreamingResponse:
    """Write the export to a temporary file, then stream it."""
    ending = ending_of(format)
    folder = tempfile.TemporaryDirectory(prefix="renda-export-")
    path = Path(folder.name) / f"renda.{ending}"
    try:
        export_file(view, path, selection, shape, sheet)
    except BaseException:
        folder.cleanup()
        raise
    headers = {"Content-Disposition": f'attachment; filename="{path.name}"'}
    return StreamingResponse(
        _chunks(path.open("rb"), folder), media_type=FORMATS_BY_NAME[ending].media_type, headers=headers
    )


def _chunks(file: BinaryIO, folder: "tempfile.TemporaryDirectory[str]") -> Iterator[bytes]:
    with folder, file:
        while chunk := file.read(_CHUNK):
            yield chunk
