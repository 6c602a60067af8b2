"""IRIs: readable, allowed, and one to one with names."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib.util import from_n3

from graph.iris import Iris, escape_segment, unescape_segment
from ingest.errors import FactsError

names = st.text(min_size=1)


def test_chinese_stands_as_it_is() -> None:
    assert (
        Iris().iri("institution", "420114", "蔡甸区人大常委会")
        == "https://w3id.org/renda/id/institution/420114/蔡甸区人大常委会"
    )


@pytest.mark.parametrize(
    ("name", "segment"),
    [
        ("市中区 人大", "市中区%20人大"),
        ("人大/办公室", "人大%2F办公室"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("..", "%2E%2E"),
        ("a.b", "a.b"),
        ("“双百行动”", "“双百行动”"),
        ("\u3000\u200b\ufeff", "%E3%80%80%E2%80%8B%EF%BB%BF"),
        ("\ue000", "%EE%80%80"),
        ("𠮷林", "𠮷林"),
    ],
)
def test_what_an_iri_does_not_allow_is_escaped_once(name: str, segment: str) -> None:
    assert escape_segment(name) == segment


@given(st.lists(names, min_size=1, max_size=4))
def test_names_come_back_from_iri_and_id(given_names: list[str]) -> None:
    iris = Iris("https://example.org/g#")
    iri = iris.iri(*given_names)
    assert iris.names_of(iri) == tuple(given_names)
    assert iris.iri_of(iris.id_of(iri)) == iri


@given(names)
def test_every_name_gives_an_iri_that_readers_of_rdf_accept(name: str) -> None:
    iri = Iris().iri("law", "000000", name)
    assert ox.NamedNode(iri).value == iri
    assert str(from_n3(f"<{iri}>")) == iri
    line = f"<{iri}> <{iri}> <{iri}> .\n"
    assert next(iter(ox.parse(line, ox.RdfFormat.N_TRIPLES))).subject == ox.NamedNode(iri)


@given(names, names)
def test_two_names_are_never_one_segment(one: str, other: str) -> None:
    assert (escape_segment(one) == escape_segment(other)) == (one == other)


@given(names)
def test_a_segment_is_one_segment(name: str) -> None:
    segment = escape_segment(name)
    assert not set(segment) & set('/?#[]<>"{}|\\^` \t\n')
    assert segment not in {".", ".."}
    assert unescape_segment(segment) == name


@pytest.mark.parametrize("name", ["", "\ud800"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(FactsError):
        escape_segment(name)


def test_an_iri_of_another_base_has_no_id() -> None:
    with pytest.raises(ValueError, match="not under"):
        Iris().id_of("https://example.org/x")
