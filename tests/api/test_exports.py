"""Exports over HTTP and from the command line."""

import io

import networkx as nx
import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from graph.export.targets import FORMATS_BY_NAME


@pytest.mark.parametrize("name", FORMATS_BY_NAME)
def test_every_format_is_streamed(client: TestClient, name: str) -> None:
    answer = client.get("/api/export", params={"format": name})
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="renda.{name}"'
    assert len(answer.content) > 10_000


def test_the_dump_is_the_store(client: TestClient) -> None:
    quads = list(ox.parse(client.get("/api/export?format=nq").content, format=ox.RdfFormat.N_QUADS))
    trig = list(ox.parse(client.get("/api/export?format=trig").content, format=ox.RdfFormat.TRIG))
    assert set(quads) == set(trig)
    assert len(quads) == client.get("/api/stats").json()["quads"]


def test_filters_narrow_the_graph(client: TestClient) -> None:
    whole = nx.read_graphml(io.BytesIO(client.get("/api/export?format=graphml").content))
    part = nx.read_graphml(
        io.BytesIO(client.get("/api/export", params={"format": "graphml", "who": "略阳县人大常委会"}).content)
    )
    assert 5 < len(part) < len(whole)
    assert "institution/610727/略阳县人大常委会" in part


def test_filters_narrow_the_dump(client: TestClient) -> None:
    whole = set(ox.parse(client.get("/api/export?format=nq").content, format=ox.RdfFormat.N_QUADS))
    answer = client.get("/api/export", params={"format": "nq", "who": "略阳县人大常委会"})
    part = set(ox.parse(answer.content, format=ox.RdfFormat.N_QUADS))
    assert 100 < len(part) < len(whole)
    assert part < whole
