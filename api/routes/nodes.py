"""A node at its IRI: HTML, JSON-LD or Turtle, as the client likes."""

from collections.abc import Iterable
from typing import Annotated
from urllib.parse import quote, unquote

import pyoxigraph as ox
from fastapi import APIRouter, Header, Request
from fastapi.responses import RedirectResponse, Response

from api.pages.profile import entity_page
from api.pages.reader import Reader, ReaderOf
from api.problems import AcceptError, UnknownError
from api.service import ViewOf
from api.sparql.formats import choose
from graph.answers.entities import read_entity
from graph.answers.evidence import read_evidence
from graph.answers.view import View
from graph.iris import escape_segment
from graph.node import describe_node
from graph.vocabulary import LABEL, NAME, OBJECT, PREFIXES

router = APIRouter(tags=["nodes"])

_OFFERS = ("text/html", "application/ld+json", "text/turtle", "application/n-triples", "application/rdf+xml")


@router.get("/id/{id:path}", response_class=Response)
def node(
    request: Request, view: ViewOf, reader: ReaderOf, id: str, accept: Annotated[str, Header()] = "*/*"
) -> Response:
    """What the store says of one node, by content negotiation."""
    media_type = choose(accept, _OFFERS)
    if media_type is None:
        raise AcceptError(f"A node is given as {', '.join(_OFFERS)}.")
    id, triples = _described(view, _spellings(request))
    if media_type == "text/html":
        response = _page(view, reader, id, triples)
    else:
        kind = ox.RdfFormat.from_media_type(media_type)
        assert kind is not None
        response = Response(ox.serialize(triples, format=kind, prefixes=PREFIXES), media_type=media_type)
    response.headers.setdefault("Vary", "Accept")
    return response


def _described(view: View, ids: Iterable[str]) -> tuple[str, list[ox.Triple]]:
    """The first of the ids that the store knows, and what it says of it; UnknownError where it knows none."""
    for one in ids:
        triples = describe_node(view.reader, view.iris.iri_of(one))
        if triples:
            return one, triples
    raise UnknownError(
        "Nothing is known of this node; /api/entities?q=… finds the ids of entities.",
        "库中没有这个节点；报告换了版本后，它也可能已经改名。可在下面按名称查找。",
    )


def _spellings(request: Request) -> tuple[str, ...]:
    """The ids that the path may mean: decoded once, as links escape an IRI, or with the escapes that the IRI
    itself has (``%2F``), as one types it."""
    raw = request.scope["raw_path"].decode("ascii", "replace").partition("?")[0].removeprefix("/id/")
    canonical = "/".join(escape_segment(unquote(segment)) for segment in raw.split("/") if segment)
    return tuple(dict.fromkeys((unquote(raw), canonical)))


def _page(view: View, reader: Reader, node_id: str, triples: list[ox.Triple]) -> Response:
    if node_id.startswith("report/") and node_id.count("/") == 3:
        return RedirectResponse(f"/documents/{quote(node_id)}", 303)
    entity = read_entity(view, node_id)
    if entity is not None:
        return entity_page(view, reader, entity)
    rows = [(_short(one.predicate.value), _text(one.object), _link(view, one.object)) for one in triples]
    evidence = read_evidence(view, [view.iris.iri_of(node_id)])
    return reader.page(
        "node.html",
        id=node_id,
        title=_title(triples) or node_id,
        rows=rows,
        evidence=[one for found in evidence.values() for one in found],
    )


def _title(triples: Iterable[ox.Triple]) -> str:
    """What the node is called, or says of its object; empty where it has no words."""
    words = {one.predicate: one.object.value for one in triples if isinstance(one.object, ox.Literal)}
    return next((words[name] for name in (NAME, LABEL, OBJECT) if name in words), "")


def _short(iri: str) -> str:
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri[len(start) :]}"
    return iri


def _text(value: object) -> str:
    return _short(str(getattr(value, "value", value)))


def _link(view: View, value: object) -> str:
    """Path of the node's page; empty for a literal and for nodes of others."""
    if not isinstance(value, ox.NamedNode) or not view.iris.is_own(value.value):
        return ""
    return f"/id/{quote(view.iris.id_of(value.value))}"
