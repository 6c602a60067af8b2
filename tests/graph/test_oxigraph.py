"""The embedded store: all of a write or none of it, and sentences where it cannot be used."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import oxigraph
from graph.dump import sorted_nquads
from graph.iris import Iris
from graph.manifest import Entry
from graph.oxigraph import current_generation, open_reader, open_writer
from graph.quads import quads_of
from graph.scope import report_iri
from graph.store import Dataset
from ingest.errors import StoreError
from ingest.facts import Facts

IRIS = Iris()
GRAPH = "https://example.org/graph"


def quad(value: int, graph: str = GRAPH) -> ox.Quad:
    node = ox.NamedNode("https://example.org/n")
    return ox.Quad(node, node, ox.Literal(value), ox.NamedNode(graph))


def write(path: Path, *values: int) -> None:
    with open_writer(path) as writer:
        writer.replace_graph(GRAPH, map(quad, values))


def values_in(path: Path) -> set[str]:
    with open_reader(path) as reader:
        return {quad.object.value for quad in reader.quads() if isinstance(quad.object, ox.Literal)}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write(tmp_path / "store", 1, 2)
    assert values_in(tmp_path / "store") == {"1", "2"}


def test_a_graph_is_replaced_whole(tmp_path: Path) -> None:
    write(tmp_path, 1, 2)
    write(tmp_path, 2, 3)
    assert values_in(tmp_path) == {"2", "3"}


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    write(tmp_path, 0)
    with open_reader(tmp_path) as reader:
        for value in range(1, oxigraph.KEPT + 3):
            write(tmp_path, value)
        assert [str(q.object) for q in reader.quads(GRAPH)] == [str(quad(0).object)]
        assert reader.generation != current_generation(tmp_path)
    assert values_in(tmp_path) == {str(oxigraph.KEPT + 2)}


def test_old_generations_go_when_nobody_reads_them(tmp_path: Path) -> None:
    write(tmp_path, 0)
    with open_reader(tmp_path):
        for value in range(1, oxigraph.KEPT + 3):
            write(tmp_path, value)
        kept = {path.name for path in (tmp_path / "generations").iterdir()}
        assert kept == {"000001", "000004", "000005", "000006"}
    write(tmp_path, 99)
    kept = {path.name for path in (tmp_path / "generations").iterdir()}
    assert kept == {"000005", "000006", "000007"}


def test_readers_see_nothing_of_a_write_that_fails(tmp_path: Path) -> None:
    write(tmp_path, 1)
    before = current_generation(tmp_path)

    def half_a_write() -> None:
        with open_writer(tmp_path) as writer:
            writer.replace_graph(GRAPH, [quad(2)])
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        half_a_write()
    assert current_generation(tmp_path) == before
    assert values_in(tmp_path) == {"1"}
    assert len(list((tmp_path / "generations").iterdir())) == 1


def test_readers_see_nothing_of_a_write_that_died(tmp_path: Path) -> None:
    write(tmp_path, 1)
    shutil.copytree(tmp_path / "generations" / "000001", tmp_path / "generations" / "000002")
    assert values_in(tmp_path) == {"1"}
    write(tmp_path, 3)
    assert values_in(tmp_path) == {"3"}


def test_commit_half_way_and_go_on(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        writer.replace_graph(GRAPH, [quad(1)])
        writer.commit()
        assert values_in(tmp_path) == {"1"}
        writer.replace_graph(GRAPH, [quad(2)])
        writer.rollback()
        assert writer.remove_graph("https://example.org/other") is False
    assert values_in(tmp_path) == {"1"}


def test_a_writer_that_changes_nothing_makes_no_generation(tmp_path: Path) -> None:
    write(tmp_path, 1)
    before = current_generation(tmp_path)
    with open_writer(tmp_path) as writer:
        assert writer.sources == {}
    assert current_generation(tmp_path) == before


def test_a_source_gives_one_report_and_takes_it_away(
    tmp_path: Path, facts: Facts, other_facts: Facts
) -> None:
    one, other = (Entry(f.origin.digest, report_iri(f, IRIS), "v1") for f in (facts, other_facts))
    with open_writer(tmp_path) as writer:
        writer.put("a.txt", one, quads_of(facts, IRIS))
        writer.put("copy of a.txt", one, quads_of(facts, IRIS))
        writer.put("b.txt", other, quads_of(other_facts, IRIS))
    with open_reader(tmp_path) as reader:
        assert set(reader.graphs()) == {one.report, other.report}
        assert reader.sources == {"a.txt": one, "copy of a.txt": one, "b.txt": other}
    with open_writer(tmp_path) as writer:
        assert writer.withdraw("a.txt")
        assert not writer.withdraw("a.txt")
        writer.put("b.txt", one, quads_of(facts, IRIS))
    with open_reader(tmp_path) as reader:
        assert set(reader.graphs()) == {one.report}
        assert set(reader.quads(one.report)) == quads_of(facts, IRIS)


def test_a_query_sees_all_graphs_and_knows_the_prefixes(tmp_path: Path, facts: Facts) -> None:
    with open_writer(tmp_path) as writer:
        writer.replace_graph(report_iri(facts, IRIS), quads_of(facts, IRIS))
    with open_reader(tmp_path) as reader:
        assert bool(reader.query("ASK { ?a a renda:Hearing }"))
        assert not bool(reader.query("ASK { ?a a renda:Hearing }", dataset=Dataset(named=None)))
        assert bool(reader.query("ASK { GRAPH ?g { ?a a renda:Hearing } }", dataset=Dataset(named=None)))
        with pytest.raises(SyntaxError):
            reader.query("SELECT")


def test_quads_of_another_graph_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="other graphs"), open_writer(tmp_path) as writer:
        writer.replace_graph(GRAPH, [quad(1, "https://example.org/other")])


def test_a_second_writer_is_told_at_once(tmp_path: Path) -> None:
    with (
        open_writer(tmp_path),
        pytest.raises(StoreError, match="another renda is writing"),
        open_writer(tmp_path),
    ):
        pass


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        open_reader(tmp_path / "nowhere")
    with pytest.raises(StoreError, match="not a renda store"):
        open_reader(tmp_path)
    with open_writer(tmp_path / "new"):
        pass
    with pytest.raises(StoreError, match="empty"):
        open_reader(tmp_path / "new")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root and Windows write where they like")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be written"), open_writer(tmp_path / "store"):
        pass
    tmp_path.chmod(0o000)
    with pytest.raises(StoreError, match="may not be read"):
        open_reader(tmp_path / "store")
    tmp_path.chmod(0o700)


def test_the_order_of_input_does_not_show(tmp_path: Path, facts: Facts, other_facts: Facts) -> None:
    dumps = []
    for order in ((facts, other_facts), (other_facts, facts)):
        folder = tmp_path / order[0].document
        for each in order:
            with open_writer(folder) as writer:
                entry = Entry(each.origin.digest, report_iri(each, IRIS), "v1")
                writer.put(each.document, entry, quads_of(each, IRIS))
        with open_reader(folder) as reader:
            dumps.append(("".join(sorted_nquads(reader.quads())), reader.generation))
    assert dumps[0] == dumps[1]


READ = """
import sys, time
from pathlib import Path
from graph.oxigraph import open_reader
seen = set()
while "9" not in seen:
    with open_reader(Path(sys.argv[1])) as reader:
        values = {quad.object.value for quad in reader.quads()}
        assert len(values) == 1 and sum(1 for _ in reader.quads()) == 20, values
        seen |= values
print(len(seen))
"""


def test_another_process_reads_while_this_one_writes(tmp_path: Path) -> None:
    def fill(value: int) -> None:
        graphs = [f"{GRAPH}/{number}" for number in range(20)]
        with open_writer(tmp_path) as writer:
            for graph in graphs:
                writer.replace_graph(graph, [quad(value, graph)])

    fill(0)
    reader = subprocess.Popen([sys.executable, "-c", READ, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    for value in range(1, 10):
        fill(value)
    out, _ = reader.communicate(timeout=60)
    assert reader.returncode == 0
    assert int(out) >= 1


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(StoreError, match="other things"), open_writer(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be written"), open_writer(tmp_path / "file"):
        pass
    with pytest.raises(StoreError, match="this is a file"):
        open_reader(tmp_path / "file")


@pytest.mark.parametrize(("version", "why"), [(0, "older.*build it anew"), (99, "newer.*update renda")])
def test_a_store_of_another_format(tmp_path: Path, version: int, why: str) -> None:
    write(tmp_path, 1)
    (tmp_path / "format.json").write_text(json.dumps({"format": version}))
    with pytest.raises(StoreError, match=why):
        open_reader(tmp_path)
    with pytest.raises(StoreError, match=why), open_writer(tmp_path):
        pass


@pytest.mark.parametrize("broken", ["format.json", "current", "manifest.json", "CURRENT"])
def test_a_damaged_store_says_so(tmp_path: Path, broken: str) -> None:
    write(tmp_path, 1)
    next(tmp_path.rglob(broken)).write_bytes(b"\xff{")
    with pytest.raises(StoreError):
        open_reader(tmp_path)


def test_a_store_whose_current_generation_is_gone_says_so(tmp_path: Path) -> None:
    write(tmp_path, 1)
    shutil.rmtree(tmp_path / "generations" / "000001")
    with pytest.raises(StoreError, match="cannot be opened"):
        open_reader(tmp_path)
    with pytest.raises(StoreError, match="damaged"), open_writer(tmp_path):
        pass
