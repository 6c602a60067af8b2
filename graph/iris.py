"""IRIs and ids: one readable, deterministic name for every node, Chinese as it stands.

A node's id is its IRI without the base: ``institution/420114/蔡甸区人大常委会``. Chinese is raw in both
(they are IRIs in the sense of RFC 3987, not URIs); what an IRI does not allow, or would not survive being
read, is percent-encoded here once, from UTF-8. Nothing else in the project escapes or unescapes a name.
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from ingest.errors import FactsError

DEFAULT_BASE = "https://w3id.org/renda/id/"

# What stands raw in a segment: ASCII unreserved and sub-delims, ":" and "@" (RFC 3986 pchar), and of the
# ucschar of RFC 3987 all but blanks, soft hyphen, invisible and bidirectional marks (see its §4.1).
# Fixed ranges, because Python's own character tables differ from version to version.
_ESCAPED = re.compile(
    r"[^A-Za-z0-9\-._~!$&'()*+,;=:@"
    "\u00a1-\u00ac\u00ae-\u061b\u061d-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef"
    "\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)


def escape_segment(text: str) -> str:
    """One path segment for any text, escaped where an IRI asks for it; `unescape_segment` turns it back.

    Raises FactsError for an empty text, which no segment can show, and for half a surrogate pair.

    >>> escape_segment("市中区 人大/办公室")
    '市中区%20人大%2F办公室'
    """
    if not text:
        raise FactsError("a name", "is empty; give every node a name")
    if not text.strip("."):  # "." and ".." are steps of a path, not names
        return text.replace(".", "%2E")
    return _ESCAPED.sub(_percent, text)


def unescape_segment(segment: str) -> str:
    """The text that `escape_segment` was given."""
    return unquote(segment, errors="strict")


def _percent(found: re.Match[str]) -> str:
    try:
        return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8"))
    except UnicodeEncodeError:
        raise FactsError(
            "a name", f"holds half a surrogate pair (U+{ord(found[0]):04X}); remove it"
        ) from None


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs under one base, which ends in ``/`` or ``#``."""

    base: str = DEFAULT_BASE

    def iri(self, *names: str) -> str:
        """The IRI whose id has these names as segments, each escaped.

        >>> Iris().iri("place", "420114", "沉湖国际重要湿地")
        'https://w3id.org/renda/id/place/420114/沉湖国际重要湿地'
        """
        return self.base + "/".join(map(escape_segment, names))

    def below(self, iri: str, *names: str) -> str:
        """An IRI under another one: an activity under its report."""
        return "/".join((iri, *map(escape_segment, names)))

    def is_own(self, iri: str) -> bool:
        """Is it one of ours?"""
        return iri.startswith(self.base) and len(iri) > len(self.base)

    def id_of(self, iri: str) -> str:
        """The id: the IRI without the base. Raises ValueError for an IRI under another base."""
        if not self.is_own(iri):
            raise ValueError(f"{iri} is not under {self.base}")
        return iri[len(self.base) :]

    def iri_of(self, node_id: str) -> str:
        """The IRI of an id, as it stands: escapes in it are kept, none are added."""
        return self.base + node_id

    def names_of(self, iri: str) -> tuple[str, ...]:
        """The names that `iri` was called with."""
        return tuple(map(unescape_segment, self.id_of(iri).split("/")))
