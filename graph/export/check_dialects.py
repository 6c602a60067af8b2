"""How GraphML and GEXF say what the linter looks at."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from graph.export import gexf, graphml
from graph.export.check import Dialect, Findings
from graph.export.check_columns import Columns
from graph.export.check_reading import Element

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?")


def _check_name(element: Element, root: str, namespace: str, problems: Findings) -> None:
    found, _, name = element.name.rpartition(" ")
    if name != root:
        problems.add(f"its first element is {name} and not {root}")
    elif found != namespace:
        problems.add(f"its namespace is not {namespace}")


def _check_direction(element: Element, attribute: str, problems: Findings) -> None:
    if element.attributes.get(attribute) != "directed":
        problems.add(f"the graph does not say {attribute}=directed, so Gephi takes edges for undirected")


class GraphML:
    """Columns are ``key``, values are ``data``; label and weight are columns among the others."""

    name = "graphml"
    sums = (
        "where a graph is to have one edge for each pair, Gephi adds up their weights; "
        "a .gexf keeps them apart by their kind, --edges single makes one of them"
    )

    def check_root(self, element: Element, problems: Findings) -> None:
        """The namespace of GraphML."""
        _check_name(element, "graphml", graphml.NAMESPACE, problems)

    def check_graph(self, element: Element, problems: Findings) -> None:
        """``edgedefault``."""
        _check_direction(element, "edgedefault", problems)

    def declare(self, element: Element, columns: Columns, problems: Findings) -> None:
        """``key``."""
        if element.name == "key":
            get = element.attributes.get
            name, kind = get("attr.name", ""), get("attr.type", "")
            columns.add(get("for", ""), get("id", ""), name, kind, problems)

    def label(self, element: Element, values: Mapping[str, str]) -> str | None:
        """The column ``label``."""
        return values.get("label")

    def weight(self, element: Element, values: Mapping[str, str]) -> str | None:
        """The column ``weight``."""
        return values.get("weight")

    def kind(self, element: Element) -> str:
        """Nothing keeps parallel edges apart."""
        return ""

    def is_undirected(self, element: Element) -> bool:
        """``directed="false"``."""
        return element.attributes.get("directed") == "false"

    def check_times(self, name: str, element: Element, problems: Findings) -> None:
        """There are none in GraphML."""


class GEXF:
    """Columns are ``attribute``, values are ``attvalue``; label, weight and kind are XML attributes."""

    name = "gexf"
    sums = "they have one kind as well as both ends, so Gephi adds up their weights"

    def __init__(self) -> None:
        self._owner = ""
        self._format = ""

    def check_root(self, element: Element, problems: Findings) -> None:
        """The namespace and the version of GEXF 1.3."""
        _check_name(element, "gexf", gexf.NAMESPACE, problems)
        if element.attributes.get("version") != "1.3":
            problems.add("its version is not 1.3")

    def check_graph(self, element: Element, problems: Findings) -> None:
        """``defaultedgetype``, and a timeline that says what its times are."""
        _check_direction(element, "defaultedgetype", problems)
        self._format = element.attributes.get("timeformat", "")
        is_dynamic = element.attributes.get("mode") == "dynamic"
        if is_dynamic and self._format not in ("date", "dateTime", "double"):
            problems.add("a timeline does not say its timeformat, so Gephi takes dates for numbers")

    def declare(self, element: Element, columns: Columns, problems: Findings) -> None:
        """``attribute``, of the class that stands around it."""
        get = element.attributes.get
        if element.name == "attributes":
            self._owner = get("class", "")
        elif element.name == "attribute":
            name = get("title", "")
            columns.add(self._owner, get("id", ""), name, get("type", ""), problems)
            if name.lower() in ("label", "weight"):
                shown = f"{self._owner} column {name}"
                problems.add("a column has the name of one that Gephi has itself", shown)

    def label(self, element: Element, values: Mapping[str, str]) -> str | None:
        """The attribute ``label``."""
        return element.attributes.get("label")

    def weight(self, element: Element, values: Mapping[str, str]) -> str | None:
        """The attribute ``weight``."""
        return element.attributes.get("weight")

    def kind(self, element: Element) -> str:
        """The attribute ``kind``."""
        return element.attributes.get("kind", "")

    def is_undirected(self, element: Element) -> bool:
        """``type="undirected"`` or ``type="mutual"``."""
        return element.attributes.get("type", "directed") != "directed"

    def check_times(self, name: str, element: Element, problems: Findings) -> None:
        """``start`` and ``end`` of the element itself and of each ``spell``."""
        for times in (element.attributes, *element.spells):
            ends = [times[end] for end in ("start", "end") if end in times]
            moments = [one for one in map(self._moment, ends) if one is not None]
            shown = f"{name}: {'–'.join(ends)}"
            if len(moments) < len(ends):
                problems.add(f"a time is no {self._format or 'double'}, as the timeline asks", shown)
            elif moments != sorted(moments):
                problems.add("a time ends before it begins", shown)

    def _moment(self, text: str) -> float | None:
        """A time as a number; None for what the timeline cannot read."""
        try:
            if self._format in ("date", "dateTime") and "Infinity" not in text:
                if not _DATE.fullmatch(text):
                    return None
                moment = datetime.fromisoformat(text)
                return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
            return float(text)
        except ValueError:
            return None


DIALECTS: Mapping[str, type[Dialect]] = {"graphml": GraphML, "gexf": GEXF}
