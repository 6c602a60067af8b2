"""The columns that a graph file declares, and whether its values keep to them."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.export.check import Findings

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_INTEGER = re.compile(r"[+-]?\d{1,10}")
_TESTS: Mapping[str, re.Pattern[str] | None] = {
    "integer": _INTEGER,
    "int": _INTEGER,
    "long": re.compile(r"[+-]?\d{1,19}"),
    "double": _NUMBER,
    "float": _NUMBER,
    "boolean": re.compile("true|false"),
    "string": None,
}
_OWN = ("id", "source", "target", "type", "kind", "interval", "timeset")
"""Columns that Gephi has itself; one of the file's of that name stands twice in its tables."""


@dataclass
class Columns:
    """Name and type of each column, by owner (node or edge) and id."""

    by_owner: defaultdict[str, dict[str, tuple[str, str]]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, owner: str, identity: str, name: str, kind: str, problems: "Findings") -> None:
        """Take in a declaration, and note what is wrong with it."""
        shown = f"{owner} column {name or identity or '?'}"
        columns = self.by_owner[owner]
        if identity in columns:
            problems.add("a column is declared twice", shown)
        if name.lower() in {other.lower() for other, _ in columns.values()}:
            problems.add("two columns have one name, so Gephi makes one of them or shows both", shown)
        if not _NAME.fullmatch(name):
            problems.add("a column's name is not of small letters, digits and _", shown)
        if name.lower() in _OWN:
            problems.add("a column has the name of one that Gephi has itself", shown)
        if kind not in _TESTS:
            problems.add(f"a column has the type “{kind}”, which Gephi does not know", shown)
        if owner == "edge" and name.lower() == "weight" and kind not in ("double", "float"):
            problems.add("weight is not of type double, so Gephi makes a second column of it", shown)
        columns[identity] = name, kind

    def check(
        self, owner: str, where: str, values: Mapping[str, str], problems: "Findings"
    ) -> Mapping[str, str]:
        """The values by the names of their columns; notes values that have no column, or are not of its
        type."""
        columns, named = self.by_owner[owner], {}
        for identity, value in values.items():
            name, kind = columns.get(identity, ("", ""))
            if not name:
                problems.add("a value has no column, so Gephi drops it", f"{where}: {identity}")
            elif (test := _TESTS.get(kind)) and not test.fullmatch(value):
                problems.add(f"a value is not of the type of its column, {kind}", f"{where}: {name}={value}")
            named[name] = value
        return named
