"""Pages to look things up in: what the store holds, the ontology, the routes."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from api.pages.reader import ReaderOf
from api.service import ViewOf
from graph.answers.statistics import read_statistics
from graph.ontology import load_terms
from ingest.resources import ontology_path

router = APIRouter(tags=["pages"], default_response_class=HTMLResponse)

_SORTS = ("Class", "ObjectProperty", "DatatypeProperty", "ConceptScheme", "Concept")

_DOWNLOADS = (
    ("csv", "CSV", "表格软件：节点和边各一个文件", "spreadsheets: nodes and edges, a file each"),
    ("graphml", "GraphML", "Gephi、yEd、igraph、networkx", "Gephi, yEd, igraph, networkx"),
    ("gexf", "GEXF", "Gephi", "Gephi"),
    ("ttl", "Turtle", "三元组，便于阅读", "triples, easy to read"),
    ("jsonld", "JSON-LD", "三元组，便于程序处理", "triples, for programs"),
    ("nq", "N-Quads", "每份报告一个命名图，可载入任何 RDF 库", "a named graph a report, for any RDF store"),
    ("trig", "TriG", "命名图，便于阅读", "named graphs, easy to read"),
    ("rdf", "RDF/XML", "较早的 RDF 工具", "older RDF tools"),
)  # fmt: skip
"""Format, its name, and what it is for in Chinese and English."""


@router.get("/data")
def data(view: ViewOf, reader: ReaderOf) -> HTMLResponse:
    """What is in the store, and how to take it away."""
    return reader.page("data.html", statistics=read_statistics(view), downloads=_DOWNLOADS)


@router.get("/ontology")
def ontology(reader: ReaderOf) -> HTMLResponse:
    """The terms of the ontology in Chinese and English, from its file."""
    terms = load_terms(ontology_path())
    groups = {sort: [one for one in terms.values() if one.sort == sort] for sort in _SORTS}
    return reader.page("ontology.html", groups=groups)


@router.get("/ontology.ttl", response_class=Response)
def ontology_file() -> Response:
    """The ontology itself."""
    return Response(ontology_path().read_text("utf-8"), media_type="text/turtle; charset=utf-8")


@router.get("/docs")
def docs(request: Request, reader: ReaderOf) -> HTMLResponse:
    """The routes with their parameters, made from the OpenAPI description."""
    return reader.page("docs.html", api=request.app.openapi())


@router.get("/favicon.ico", include_in_schema=False)
def favicon() -> Response:
    """Where browsers look for a picture of what is no page."""
    return RedirectResponse("/static/icon.svg", 308)
