"""The linter of graph files: finds what Gephi would misread or half read.

One pass over the file, whatever its size; ids are remembered as numbers of eight bytes. What Gephi does with
a file stands in its import plugins (gephi/gephi, modules/ImportPlugin: ImporterGraphML, ImporterGEXF).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from graph.export.check_columns import Columns
from graph.export.check_ids import Ids
from graph.export.check_reading import Element, NotXmlError, read_elements
from graph.export.selection import ExportError

_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Checked:
    """What the linter found in a file."""

    nodes: int
    edges: int
    problems: tuple[str, ...]
    """What Gephi would misread, a sentence each; a file with any is refused."""
    warnings: tuple[str, ...]
    """What Gephi reads, and a person should know."""


def check_file(path: Path, ending: str = "") -> Checked:
    """Check a graph file; its format is that of the `ending` given, else of its own.

    Raises ExportError for another format than .graphml and .gexf, and for a file that cannot be read.
    """
    name = (ending or path.suffix).lstrip(".").lower()
    if name not in ("graphml", "gexf"):
        raise ExportError(f"{path}: only .graphml and .gexf can be checked.")
    try:
        with path.open("rb") as file:
            return _check(read_elements(file), name)
    except OSError as error:
        raise ExportError(f"{path}: cannot be read ({error.strerror}); name a file that is there.") from error
    except NotXmlError as error:
        return Checked(0, 0, (f"it is no well-formed XML ({error})",), ())


class Findings:
    """Problems by kind, each counted, with the first few places."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._examples: dict[str, list[str]] = {}

    def add(self, problem: str, where: str = "") -> None:
        """Note a problem, at a place."""
        self._counts[problem] += 1
        places = self._examples.setdefault(problem, [])
        if where and len(places) < _EXAMPLES and where not in places:
            places.append(where)

    def sentences(self) -> tuple[str, ...]:
        """A sentence a kind of problem."""
        return tuple(
            problem + (f" ({count} times: {', '.join(places)} …)" if places and count > len(places)
                       else f" ({', '.join(places)})" if places else "")
            for problem, count in self._counts.items()
            for places in [self._examples[problem]]
        )  # fmt: skip


class Dialect(Protocol):
    """How one format says things."""

    name: str
    sums: str
    """What Gephi does with parallel edges."""

    def check_root(self, element: Element, problems: Findings) -> None:
        """Note a namespace or version that is not the format's."""

    def check_graph(self, element: Element, problems: Findings) -> None:
        """Note a graph that does not say that it is directed, or a timeline that does not say its times."""

    def declare(self, element: Element, columns: Columns, problems: Findings) -> None:
        """Take in what declares columns."""

    def label(self, element: Element, values: Mapping[str, str]) -> str | None:
        """The label of a node, whose values are given by the names of their columns."""

    def weight(self, element: Element, values: Mapping[str, str]) -> str | None:
        """The weight of an edge."""

    def kind(self, element: Element) -> str:
        """What keeps parallel edges apart."""

    def is_undirected(self, element: Element) -> bool:
        """Does an edge say that it goes both ways?"""

    def check_times(self, name: str, element: Element, problems: Findings) -> None:
        """Note times that are none, or end before they begin."""


def _check(elements: Iterable[Element], name: str) -> Checked:
    from graph.export.check_dialects import DIALECTS

    dialect = DIALECTS[name]()
    problems, warnings, ids, columns = Findings(), Findings(), Ids(), Columns()
    counts = Counter[str]()
    for number, element in enumerate(elements):
        if number == 0:
            dialect.check_root(element, problems)
        elif element.name == "graph":
            dialect.check_graph(element, problems)
        elif element.name in ("node", "edge"):
            counts[element.name] += 1
            _check_element(element, dialect, columns, problems, ids)
        else:
            dialect.declare(element, columns, problems)
    _compare(ids, problems, warnings, dialect.sums)
    if not counts["node"]:
        problems.add("it has no nodes")
    return Checked(counts["node"], counts["edge"], problems.sentences(), warnings.sentences())


def _compare(ids: Ids, problems: Findings, warnings: Findings, sums: str) -> None:
    """Note ids given twice, ends that are no nodes, and edges that Gephi merges."""
    for name, double in (("nodes", ids.double_nodes()), ("edges", ids.double_edges())):
        if double:
            problems.add(f"{double} {name} have the id of another one")
    if loose := ids.loose_ends():
        problems.add(f"{loose} ends of edges are no nodes of the file")
    if parallel := ids.parallel_edges():
        warnings.add(f"{parallel} parallel edges: {sums}")


def _check_element(
    element: Element, dialect: Dialect, columns: Columns, problems: Findings, ids: Ids
) -> None:
    kind, name = element.name, element.attributes.get("id")
    if not name:
        problems.add(f"{'a node' if kind == 'node' else 'an edge'} has no id")
        return
    named = columns.check(kind, name, element.values, problems)
    dialect.check_times(name, element, problems)
    if kind == "node":
        ids.add_node(name)
        _check_label(name, dialect.label(element, named), problems)
        return
    source, target = element.attributes.get("source", ""), element.attributes.get("target", "")
    ids.add_edge(name, source, target, dialect.kind(element))
    if dialect.is_undirected(element):
        problems.add("an edge says that it is undirected, so Gephi takes the graph for a mixed one", name)
    _check_weight(name, dialect.weight(element, named), problems)


def _check_label(name: str, label: str | None, problems: Findings) -> None:
    if not label or not label.strip():
        problems.add("a node has no label, so Gephi shows nothing", name)
    elif "://" in label and not any(ord(character) > 0x2E7F for character in label):
        problems.add("a node has an address for a label", name)


def _check_weight(name: str, weight: str | None, problems: Findings) -> None:
    if weight is None:
        problems.add("an edge has no weight, while others may have one", name)
        return
    try:
        number = float(weight)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        problems.add("a weight is no number above 0, so Gephi drops the edge or counts it as 1", name)
