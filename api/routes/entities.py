"""Entities and the graph around them."""

from io import BytesIO
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import TypeAdapter

from api.parameters import Limit, Offset
from api.problems import RequestError, UnknownError
from api.service import ServiceOf, ViewOf
from api.wording import clean_question
from graph.answers.entities import EntityHit, EntityRecord, read_entity, search_entities
from graph.answers.names import Named
from graph.answers.neighbourhood import read_neighbourhood
from graph.answers.records import Page
from graph.answers.rows import is_iri
from graph.answers.view import View
from graph.export.drawing import drawing_of
from graph.export.gexf import export_gexf
from graph.export.graphml import export_graphml
from graph.iris import escape_segment
from graph.network import Network, read_neighbours
from ingest.facts import ACTIVITY_TYPES, ENTITY_TYPES

router = APIRouter(prefix="/api/entities", tags=["entities"])

_ENTITY_TYPES = (*ENTITY_TYPES, "Collective")
_NODE_TYPES = (*_ENTITY_TYPES, "Activity", "Outcome", "Report", *ACTIVITY_TYPES)
_NETWORK = TypeAdapter(Network)
"""Writes thousands of nodes twenty times as fast as FastAPI's encoder for any value."""
_WRITERS = {
    "graphml": (export_graphml, "application/graphml+xml"),
    "gexf": (export_gexf, "application/gexf+xml"),
}


@router.get("")
def entities(
    view: ViewOf,
    limit: Limit,
    q: Annotated[
        str, Query(max_length=200, description="Name, part of it, pinyin or initials; empty: all.")
    ] = "",
    type: Annotated[list[str], Query(description="Entity types; may be given several times.")] = [],  # noqa: B006
    offset: Offset = 0,
) -> Page[EntityHit]:
    """Search and completion over names, aliases, pinyin and traditional script."""
    return search_entities(view, clean_question(q), _checked(type, _ENTITY_TYPES), limit, offset)


@router.get("/{id:path}/neighbourhood", response_class=Response, responses={200: {"model": Network}})
def neighbourhood(
    service: ServiceOf,
    view: ViewOf,
    id: str,
    hops: Annotated[int, Query(ge=1, le=4, description="Steps from the entity.")] = 1,
    types: Annotated[list[str], Query(description="Keep only nodes of these types.")] = [],  # noqa: B006
    limit: Annotated[int, Query(ge=1, description="Most nodes.")] = 200,
    format: Literal["json", "graphml", "gexf"] = "json",
) -> Response:
    """The graph around an entity, or any other node; `truncated` says whether the limit cut it."""
    most = service.settings.neighbourhood_limit
    if limit > most:
        raise RequestError(f"limit={limit} is more than is drawn; ask for at most {most} nodes.")
    network = read_neighbourhood(view, _node(view, id), hops, _checked(types, _NODE_TYPES), limit)
    if format == "json":
        return Response(_NETWORK.dump_json(network), media_type="application/json")
    export, media_type = _WRITERS[format]
    file = BytesIO()
    export(drawing_of(network), file)
    headers = {"X-Truncated": str(network.truncated).lower()}
    return Response(file.getvalue(), media_type=media_type, headers=headers)


@router.get("/{id:path}")
def entity(view: ViewOf, id: str) -> EntityRecord:
    """One entity: names, type, documents, counts, posts."""
    found = read_entity(view, _known(view, id).id)
    assert found is not None
    return found


def _known(view: View, entity_id: str) -> Named:
    """The entity of an id as it stands, or as a path has it whose escapes have been resolved."""
    for spelling in (entity_id, _escaped(entity_id)):
        if spelling in view.names.by_id:
            return view.names.by_id[spelling]
    raise UnknownError(f"There is no entity {entity_id}; /api/entities?q=… finds its id.")


def _node(view: View, node_id: str) -> str:
    """The IRI of an entity, or of another node that stands in the graph: an activity, a report."""
    try:
        return _known(view, node_id).iri
    except UnknownError:
        iri = view.iris.iri_of(node_id)
        if is_iri(iri) and read_neighbours(view.reader, [iri]):
            return iri
        raise


def _escaped(entity_id: str) -> str:
    """Type, region and name, each escaped as the IRI has it; the name may have slashes."""
    return "/".join(escape_segment(one) for one in entity_id.split("/", 2) if one)


def _checked(types: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
    for name in types:
        if name not in known:
            raise RequestError(f"“{name}” is no type; choose among {', '.join(known)}.")
    return tuple(types)
