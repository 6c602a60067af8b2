"""What GraphML and GEXF share: columns with types, and text that XML can hold."""

import re
from typing import Any

from graph.network import EDGE_COLUMNS, NODE_COLUMNS, Edge, Node

_ILLEGAL = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_DOUBLES = frozenset({"weight", "confidence"})

NODE_DATA = tuple(name for name in NODE_COLUMNS if name != "id")
EDGE_DATA = tuple(name for name in EDGE_COLUMNS if name not in ("id", "source", "target"))


def clean_xml(text: str) -> str:
    """Text without the characters that XML 1.0 forbids (§2.2)."""
    return _ILLEGAL.sub("", text)


def column_type(name: str) -> str:
    """The one type of a column: ``double`` for measures, ``string`` for all else."""
    return "double" if name in _DOUBLES else "string"


def data_of(item: Node | Edge, columns: tuple[str, ...]) -> list[tuple[str, str]]:
    """Column and text of every value that is there."""
    pairs: list[tuple[str, Any]] = [(name, getattr(item, name)) for name in columns]
    return [(name, clean_xml(str(value))) for name, value in pairs if value != ""]
