"""How GraphML and GEXF say what the linter looks at."""

from collections.abc import Iterator, Mapping

from lxml import etree

from graph.export import gexf, graphml
from graph.export.check import Dialect, Findings
from graph.export.check_columns import Columns


def _check_name(element: etree._Element, root: str, namespace: str, problems: Findings) -> None:
    found = etree.QName(element)
    if found.localname != root:
        problems.add(f"its first element is {found.localname} and not {root}")
    elif found.namespace != namespace:
        problems.add(f"its namespace is not {namespace}")


def _check_direction(element: etree._Element, attribute: str, problems: Findings) -> None:
    if element.get(attribute) != "directed":
        problems.add(f"the graph does not say {attribute}=directed, so Gephi takes edges for undirected")


class GraphML:
    """Columns are ``key``, values are ``data``; label and weight are columns among the others."""

    name = "graphml"
    sums = (
        "where a graph is to have one edge for each pair, Gephi adds up their weights; "
        "a .gexf keeps them apart by their kind, --edges single makes one of them"
    )

    def check_root(self, element: etree._Element, problems: Findings) -> None:
        """The namespace of GraphML."""
        _check_name(element, "graphml", graphml.NAMESPACE, problems)

    def check_graph(self, element: etree._Element, problems: Findings) -> None:
        """``edgedefault``."""
        _check_direction(element, "edgedefault", problems)

    def add_column(self, element: etree._Element, columns: Columns, problems: Findings) -> bool:
        """``key``."""
        if etree.QName(element).localname != "key":
            return False
        name, kind = element.get("attr.name", ""), element.get("attr.type", "")
        columns.add(element.get("for", ""), element.get("id", ""), name, kind, problems)
        return True

    def values(self, element: etree._Element) -> Iterator[tuple[str, str]]:
        """``data``."""
        for data in element.iterchildren("{*}data"):
            yield data.get("key", ""), data.text or ""

    def label(self, element: etree._Element, values: Mapping[str, str]) -> str | None:
        """The column ``label``."""
        return values.get("label")

    def weight(self, element: etree._Element, values: Mapping[str, str]) -> str | None:
        """The column ``weight``."""
        return values.get("weight")

    def kind(self, element: etree._Element) -> str:
        """Nothing keeps parallel edges apart."""
        return ""


class GEXF:
    """Columns are ``attribute``, values are ``attvalue``; label, weight and kind are XML attributes."""

    name = "gexf"
    sums = "they have one kind as well as both ends, so Gephi adds up their weights"

    def check_root(self, element: etree._Element, problems: Findings) -> None:
        """The namespace and the version of GEXF 1.3."""
        _check_name(element, "gexf", gexf.NAMESPACE, problems)
        if element.get("version") != "1.3":
            problems.add("its version is not 1.3")

    def check_graph(self, element: etree._Element, problems: Findings) -> None:
        """``defaultedgetype``, and a timeline that says what its times are."""
        _check_direction(element, "defaultedgetype", problems)
        if element.get("mode") == "dynamic" and element.get("timeformat") not in (
            "date",
            "dateTime",
            "double",
        ):
            problems.add("a timeline does not say its timeformat, so Gephi takes dates for numbers")

    def add_column(self, element: etree._Element, columns: Columns, problems: Findings) -> bool:
        """``attribute``, of the class that stands around it."""
        if etree.QName(element).localname != "attribute":
            return False
        parent = element.getparent()
        owner = parent.get("class", "") if parent is not None else ""
        name = element.get("title", "")
        columns.add(owner, element.get("id", ""), name, element.get("type", ""), problems)
        if name.lower() in ("label", "weight"):
            problems.add("a column has the name of one that Gephi has itself", f"{owner} column {name}")
        return True

    def values(self, element: etree._Element) -> Iterator[tuple[str, str]]:
        """``attvalue``."""
        for value in element.iterfind("{*}attvalues/{*}attvalue"):
            yield value.get("for", ""), value.get("value", "")

    def label(self, element: etree._Element, values: Mapping[str, str]) -> str | None:
        """The attribute ``label``."""
        return element.get("label")

    def weight(self, element: etree._Element, values: Mapping[str, str]) -> str | None:
        """The attribute ``weight``."""
        return element.get("weight")

    def kind(self, element: etree._Element) -> str:
        """The attribute ``kind``."""
        return element.get("kind", "")


DIALECTS: Mapping[str, Dialect] = {"graphml": GraphML(), "gexf": GEXF()}
