"""Text as XML holds it, in attributes and between tags.

Graph files are written as text, since an element tree for every node and edge takes several times as long.
"""

import re
from collections.abc import Iterable

_SPECIAL = re.compile("[^ !#-%'-;=?-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What XML forbids, and ``& < > "`` and the blanks that a reader of attributes would change."""
_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}
_ILLEGAL = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_SPACE = re.compile(r"\s+")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def clean_xml(text: str) -> str:
    """Text without the characters that XML 1.0 forbids (§2.2)."""
    return _ILLEGAL.sub("", text)


def escape_xml(text: str) -> str:
    """Any text, ready to stand in an attribute or between tags, without the characters that XML forbids.

    >>> escape_xml('预算 <2022> & "决算"\\x0b')
    '预算 &lt;2022&gt; &amp; &quot;决算&quot;'
    """
    return _SPECIAL.sub(_entity, text)


def clean_label(text: str) -> str:
    """A label on one line; what would be empty shows as a dash."""
    return _SPACE.sub(" ", clean_xml(text)).strip() or "—"


def open_tag(name: str, attributes: Iterable[tuple[str, str]]) -> str:
    """A start tag.

    >>> open_tag("node", [("id", "a&b")])
    '<node id="a&amp;b">'
    """
    return "".join((f"<{name}", *(f' {key}="{escape_xml(value)}"' for key, value in attributes), ">"))


def _entity(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], "")
