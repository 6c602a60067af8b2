"""What an entity's page shows beside its record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.answers.profile import read_hierarchy, read_neighbours_of, read_numbers
from graph.answers.view import View
from graph.base import Division, base_quads
from graph.iris import Iris
from graph.oxigraph import open_reader, open_writer
from ingest.facts import Facts
from ingest.resources import ontology_path
from tests.graph.conftest import open_view

COMMITTEE = "蔡甸区人大常委会"
DIVISIONS = (
    Division("000000", "中华人民共和国", ""),
    Division("420000", "湖北省", "000000"),
    Division("420100", "武汉市", "420000"),
    Division("420114", "蔡甸区", "420100"),
    Division("110000", "北京市", "000000"),
)


@pytest.fixture(scope="module")
def view(facts: Facts, other_facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    folder: Path = tmp_path_factory.mktemp("profile") / "store"
    with open_view(folder, facts, other_facts) as view:
        yield view


def _iri(view: View, name: str) -> str:
    (entity,) = view.names.by_name[name]
    return entity.iri


def test_numbers_over_years_with_their_places(view: View) -> None:
    numbers = read_numbers(view, [_iri(view, COMMITTEE)])
    assert [(one.period, one.value) for one in numbers if one.of == "专项工作报告"] == [
        ("2022", 23),
        ("2023", 23),
    ]
    assert all("#c" in one.url for one in numbers)
    assert read_numbers(view, []) == []


def test_neighbours_are_those_of_the_same_activities(view: View) -> None:
    (neighbour,) = read_neighbours_of(view, _iri(view, COMMITTEE))
    assert (neighbour.entity.name, neighbour.count) == ("蔡甸区人民政府", 2)
    (back,) = read_neighbours_of(view, _iri(view, "蔡甸区人民政府"))
    assert back.entity.name == COMMITTEE


def test_the_hierarchy_goes_from_the_widest_down(tmp_path: Path) -> None:
    iris = Iris()
    with open_writer(tmp_path / "store") as writer:
        writer.put_base(iris.iri("graph", "base"), base_quads(ontology_path(), (), DIVISIONS, iris))
    with open_reader(tmp_path / "store") as reader:
        view = View(reader, iris)
        assert [one.name for one in read_hierarchy(view, "420114")][-3:] == ["湖北省", "武汉市", "蔡甸区"]
        assert read_hierarchy(view, "report-1") == []
        assert read_hierarchy(view, "999999") == []
