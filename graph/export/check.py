"""The linter of graph files: finds what Gephi would misread or half read.

One pass over the file, whatever its size; ids are remembered as numbers of eight bytes. What Gephi does with
a file stands in its import plugins (gephi/gephi, modules/ImportPlugin: ImporterGraphML, ImporterGEXF).
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

from lxml import etree

from graph.export.check_columns import Columns
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
            return _check(etree.iterparse(file, events=("start", "end"), huge_tree=True), name)
    except OSError as error:
        raise ExportError(f"{path}: cannot be read ({error.strerror}); name a file that is there.") from error
    except etree.XMLSyntaxError as error:
        return Checked(0, 0, (f"it is no well-formed XML ({error.msg})",), ())


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


@dataclass
class Ids:
    """Ids and pairs of ids as fingerprints, to be compared when the file has been read."""

    nodes: "array[int]" = field(default_factory=lambda: array("Q"))
    edges: "array[int]" = field(default_factory=lambda: array("Q"))
    ends: "array[int]" = field(default_factory=lambda: array("Q"))
    parallels: "array[int]" = field(default_factory=lambda: array("Q"))

    def compare(self, problems: Findings, warnings: Findings, sums: str) -> None:
        """Note ids given twice, ends that are no nodes, and edges that Gephi merges."""
        import numpy as np

        nodes = np.frombuffer(self.nodes, np.uint64) if self.nodes else np.zeros(0, np.uint64)
        known = np.unique(nodes)
        for name, given, unique in (("nodes", nodes, known), ("edges", self.edges, None)):
            own = np.frombuffer(given, np.uint64) if len(given) else np.zeros(0, np.uint64)
            double = len(own) - len(np.unique(own) if unique is None else unique)
            if double:
                problems.add(f"{double} {name} have the id of another one")
        ends = np.frombuffer(self.ends, np.uint64) if self.ends else np.zeros(0, np.uint64)
        loose = int((~np.isin(ends, known)).sum())
        if loose:
            problems.add(f"{loose} ends of edges are no nodes of the file")
        pairs = np.frombuffer(self.parallels, np.uint64) if self.parallels else np.zeros(0, np.uint64)
        double = len(pairs) - len(np.unique(pairs))
        if double:
            warnings.add(f"{double} parallel edges: {sums}")


class Dialect(Protocol):
    """How one format says things."""

    name: str
    sums: str
    """What Gephi does with parallel edges."""

    def check_root(self, element: etree._Element, problems: Findings) -> None:
        """Note a namespace or version that is not the format's."""

    def check_graph(self, element: etree._Element, problems: Findings) -> None:
        """Note a graph that does not say that it is directed."""

    def add_column(self, element: etree._Element, columns: Columns, problems: Findings) -> bool:
        """Take in the declaration of a column; False where the element is none."""

    def values(self, element: etree._Element) -> Iterator[tuple[str, str]]:
        """Column ids and values of a node or edge."""
        ...

    def label(self, element: etree._Element, values: Mapping[str, str]) -> str | None:
        """The label of a node, whose values are given by the names of their columns."""

    def weight(self, element: etree._Element, values: Mapping[str, str]) -> str | None:
        """The weight of an edge."""

    def kind(self, element: etree._Element) -> str:
        """What keeps parallel edges apart."""


def _check(events: "etree.iterparse[Any]", name: str) -> Checked:
    from graph.export.check_dialects import DIALECTS

    dialect = DIALECTS[name]
    problems, warnings, ids, columns = Findings(), Findings(), Ids(), Columns()
    counts = Counter[str]()
    for number, (event, element) in enumerate(events):
        tag = etree.QName(element).localname
        if event == "start":
            if number == 0:
                dialect.check_root(element, problems)
            elif tag == "graph":
                dialect.check_graph(element, problems)
            continue
        if dialect.add_column(element, columns, problems):
            continue
        if tag in ("node", "edge"):
            counts[tag] += 1
            _check_element(tag, element, dialect, columns, problems, ids)
            _forget(element)
    ids.compare(problems, warnings, dialect.sums)
    if not counts["node"]:
        problems.add("it has no nodes")
    return Checked(counts["node"], counts["edge"], problems.sentences(), warnings.sentences())


def _check_element(
    tag: str, element: etree._Element, dialect: Dialect, columns: Columns, problems: Findings, ids: Ids
) -> None:
    name = element.get("id")
    if not name:
        problems.add(f"{'a node' if tag == 'node' else 'an edge'} has no id")
        return
    values = dict(dialect.values(element))
    columns.check(tag, name, values, problems)
    named = columns.named(tag, values)
    if tag == "node":
        ids.nodes.append(_fingerprint(name))
        _check_label(name, dialect.label(element, named), problems)
        return
    source, target = element.get("source", ""), element.get("target", "")
    ids.edges.append(_fingerprint(name))
    ids.ends.extend((_fingerprint(source), _fingerprint(target)))
    ids.parallels.append(_fingerprint(f"{source}\0{target}\0{dialect.kind(element)}"))
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


def _forget(element: etree._Element) -> None:
    """Let go of what has been read: memory stays the same however long the file."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _fingerprint(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
