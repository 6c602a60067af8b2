"""The store, or a part of it, as a file."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, BinaryIO

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api.parameters import Year, check_type
from api.service import ViewOf
from api.wording import clean_question
from graph.answers.did import Question
from graph.export.targets import export_file, format_named

router = APIRouter(prefix="/api", tags=["export"])
_CHUNK = 1 << 16


@router.get("/export", response_class=StreamingResponse)
def export(
    view: ViewOf,
    format: Annotated[
        str, Query(description="graphml, gexf, csv, nq, trig, ttl, nt, rdf or jsonld.")
    ] = "graphml",
    who: Annotated[str, Query(max_length=200)] = "",
    about: Annotated[str, Query(max_length=200)] = "",
    year: Year = None,
    type: str = "",
    planned: bool | None = None,
) -> StreamingResponse:
    """Write the export to a temporary file, then stream it."""
    asked = Question(clean_question(who), clean_question(about), year, check_type(type), planned)
    chosen = format_named(format)
    folder = tempfile.TemporaryDirectory(prefix="renda-export-")
    path = Path(folder.name) / f"renda.{format.lstrip('.').lower()}"
    try:
        export_file(view, path, None if asked == Question() else asked)
    except BaseException:
        folder.cleanup()
        raise
    headers = {"Content-Disposition": f'attachment; filename="{path.name}"'}
    return StreamingResponse(_chunks(path.open("rb"), folder), media_type=chosen.media_type, headers=headers)


def _chunks(file: BinaryIO, folder: "tempfile.TemporaryDirectory[str]") -> Iterator[bytes]:
    with folder, file:
        while chunk := file.read(_CHUNK):
            yield chunk
