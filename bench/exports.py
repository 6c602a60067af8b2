"""How much memory the export of a large graph takes, and how long: 5 million edges, made up as they are read.

The graph has the shape of a store: bodies, activities and their outcomes, one report after the other. It goes
the way of every export: gathered part by part, put together on disk, written, checked. RENDA_BENCH_EDGES sets
another number of edges.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from graph.export.check import check_file
from graph.export.drawing import Drawing
from graph.export.gathering import Fact, Gathered
from graph.export.gexf import export_gexf
from graph.export.graphml import export_graphml
from graph.export.spool import open_spool
from graph.iris import Iris
from graph.network import Node, make_node
from graph.vocabulary import OUTCOME, term

EDGES = int(os.environ.get("RENDA_BENCH_EDGES", "100000"))
MOST_MEMORY = 500
"""Aim: megabytes at the peak, whatever the number of edges."""
_ACTIVITIES = 500
"""Activities of a report; each gives four edges."""
_WRITERS = {"graphml": export_graphml, "gexf": export_gexf}


def reports(edges: int) -> Iterator[Gathered]:
    """Reports of invented bodies with as many edges together, one at a time."""
    iris = Iris()
    for number in range(max(1, edges // (4 * _ACTIVITIES))):
        region, year = f"{110000 + number % 880000:06d}", str(2003 + number % 20)
        body = make_node(
            iris,
            iris.iri("institution", region, f"第{number}号人大常委会"),
            term("renda:Institution").value,
            "",
            "",
            1.0,
            3,
        )
        other = make_node(
            iris,
            iris.iri("institution", region, f"第{number}号人民政府"),
            term("renda:Institution").value,
            "",
            "",
            1.0,
            2,
        )
        nodes: list[Node] = [body, other]
        facts: list[Fact] = []
        for at in range(_ACTIVITIES):
            own = ("report", region, year, f"{number:012x}")
            activity = make_node(
                iris,
                iris.iri(*own, "activity", f"a{at}"),
                term("renda:Hearing").value,
                f"专项工作报告{at}",
                year,
                0.9,
            )
            outcomes = [
                make_node(iris, iris.iri(*own, "outcome", f"{at}-{one}"), OUTCOME.value, f"{at}件", year, 0.8)
                for one in range(2)
            ]
            nodes += [activity, *outcomes]
            facts.append(Fact(body.uri, activity.uri, "did", "did", year, 1))
            facts.append(Fact(activity.uri, other.uri, "concerns", "concerns", year, 1))
            facts += [Fact(activity.uri, one.uri, "outcome", "has outcome", year, 1) for one in outcomes]
        yield Gathered(nodes, facts)


def export(edges: int, path: Path) -> None:
    """Write and check the graph, and print what it took."""
    began = time.perf_counter()
    with open_spool(reports(edges)) as spool:
        spool.make_edges("merged")
        gathered = time.perf_counter()
        with path.open("wb") as file:
            _WRITERS[path.suffix[1:]](Drawing(spool.nodes, spool.edges), file)
    written = time.perf_counter()
    checked = check_file(path)
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{path.suffix[1:]}: {checked.nodes:,} nodes, {checked.edges:,} edges, {path.stat().st_size:,} bytes"
    )
    print(
        f"gathered in {gathered - began:.0f} s, written in {written - gathered:.0f} s, checked in "
        f"{done - written:.0f} s; {time.process_time():.0f} s of a processor"
    )
    print(f"{peak:.0f} MB at the peak; {len(checked.problems)} problems", flush=True)
    sys.exit(int(bool(checked.problems) or peak > MOST_MEMORY))


def measure() -> int:
    """Each format in a process of its own, so that its peak is its own; 1 where memory is above the aim."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in _WRITERS:
            command = [sys.executable, "-m", "bench.exports", str(EDGES), f"{folder}/large.{name}"]
            failed |= subprocess.run(command, check=False).returncode
            Path(folder, f"large.{name}").unlink(missing_ok=True)
    return int(bool(failed))


if __name__ == "__main__":
    export(int(sys.argv[1]), Path(sys.argv[2]))
