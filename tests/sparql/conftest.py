"""The suites of the W3C in one store: each data file is a named graph, and every query names its graphs."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from api.settings import Settings
from graph.oxigraph import open_writer
from tests.sparql.sampling import build_samples
from tests.sparql.serving import serve
from tests.sparql.w3c import load_cases, path_of


def _quads(iri: str) -> list[ox.Quad]:
    path = path_of(iri)
    form = ox.RdfFormat.from_extension(path.suffix[1:]) or ox.RdfFormat.TURTLE
    graph = ox.NamedNode(iri)
    return [
        ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        for quad in ox.parse(path=str(path), format=form, base_iri=iri, rename_blank_nodes=True)
    ]


@pytest.fixture(scope="session")
def suites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of the service over the data of the suites."""
    store = tmp_path_factory.mktemp("w3c") / "store"
    with open_writer(Path(store)) as writer:
        for iri in sorted({iri for case in load_cases() for iri in (*case.data, *case.graphs, *case.said)}):
            writer.replace_graph(iri, _quads(iri))
    with (
        serve(Settings(store=str(store), query_union=False)) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        yield client


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample reports; not to be written to."""
    return build_samples(tmp_path_factory.mktemp("corpus") / "store")


@pytest.fixture(scope="session")
def service(corpus: Path) -> Iterator[str]:
    """The address of the service over the sample reports."""
    with serve(Settings(store=str(corpus), query_rows=5000)) as address:
        yield address
