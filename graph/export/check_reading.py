"""Reads a graph file from beginning to end, and gives the elements that the linter looks at one by one.

By expat, which hands out what it reads and keeps nothing: of several gigabytes no tree is built.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

_CHUNK = 1 << 16
_WHOLE = frozenset(("node", "edge"))
_HEADS = frozenset(("key", "attribute", "attributes", "graph"))


class NotXmlError(ValueError):
    """The file is no well-formed XML."""


@dataclass(slots=True)
class Element:
    """An element; the first one of a file has its namespace before its name: ``http://gexf.net/1.3 gexf``."""

    name: str
    attributes: Mapping[str, str]
    values: dict[str, str] = field(default_factory=dict)
    """Of a node or edge what ``data`` or ``attvalue`` say, by column id."""
    spells: list[Mapping[str, str]] = field(default_factory=list)
    """Of a node or edge in GEXF when it is there."""


def read_elements(file: IO[bytes]) -> Iterator[Element]:
    """The first element, then graphs, declarations of columns, nodes and edges, in the order of the file;
    nodes and edges when they end, all others when they begin. Raises NotXmlError at the first error."""
    reading = _Reading()
    try:
        while chunk := file.read(_CHUNK):
            reading.parser.Parse(chunk)
            yield from reading.taken()
        reading.parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise NotXmlError(str(error)) from error
    except (ValueError, LookupError) as error:  # an encoding of several bytes, or unknown
        raise NotXmlError(f"its encoding cannot be read; write it as UTF-8: {error}") from error
    yield from reading.taken()


class _Reading:
    """The handlers of expat, and what they have found."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._names: dict[str, str] = {}
        self._found: list[Element] = []
        self._open: list[Element] = []
        self._column, self._values = "", dict[str, str]()

    def taken(self) -> list[Element]:
        """What was found since the last time."""
        found, self._found = self._found, []
        return found

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = self._names.get(tag)
        if name is None:
            name = self._names[tag] = tag.rpartition(" ")[2]
            if len(self._names) == 1:
                self._found.append(Element(tag, attributes))
                return
        if name == "attvalue":
            self._values[attributes.get("for", "")] = attributes.get("value", "")
        elif name == "data":
            self._column = attributes.get("key", "")
            self._values[self._column] = ""
        elif name in _WHOLE:
            self._open.append(Element(name, attributes))
            self._values = self._open[-1].values
        elif name in _HEADS:
            self._found.append(Element(name, attributes))
        elif name == "spell" and self._open:
            self._open[-1].spells.append(attributes)

    def _text(self, text: str) -> None:
        if self._column:
            self._values[self._column] += text

    def _end(self, tag: str) -> None:
        self._column = ""
        if self._names[tag] in _WHOLE:
            self._found.append(self._open.pop())
            self._values = self._open[-1].values if self._open else {}
