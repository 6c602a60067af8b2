"""The tokens of a SPARQL query, by the terminals of its grammar (https://www.w3.org/TR/sparql11-query/#rQName).

A ``<`` after an operand may be a comparison or begin an IRI, and only a whole parser knows which. Here every
reading is followed, so that what no reading shows is not in the query, whatever the engine's parser does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["gap", "text", "iri", "variable", "tag", "node", "name", "number", "word", "sign"]

_CHAR = r"(?:[\w\-\u00b7\u0300-\u036f\u203f-\u2040]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_TERMINALS: tuple[tuple[Kind, str], ...] = (
    ("gap", r"\s+|#[^\r\n]*"),
    ("text", r'"""(?:"{0,2}(?:[^"\\]|\\.))*"""' + "|" + r"'''(?:'{0,2}(?:[^'\\]|\\.))*'''"),
    ("text", r'"(?:[^"\\\r\n]|\\.)*"' + "|" + r"'(?:[^'\\\r\n]|\\.)*'"),
    ("iri", r'<[^<>"{}|^`\x00-\x20]*>'),
    ("variable", r"[?$]\w+"),
    ("tag", r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*"),
    ("node", rf"_:{_CHAR}(?:\.*{_CHAR})*"),
    ("name", rf"(?:[^\W\d_](?:[\w.\-]*[\w\-])?)?:(?:(?:{_CHAR}|:)(?:\.*(?:{_CHAR}|:))*)?"),
    ("number", r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"),
    ("word", r"[^\W\d]\w*"),
    ("sign", r"."),
)
_TOKEN = re.compile("|".join(f"({pattern})" for _, pattern in _TERMINALS), re.DOTALL)
_KINDS = [kind for kind, _ in _TERMINALS]


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its place; `before` is the word right before it in this reading, in capitals."""

    kind: Kind
    text: str
    start: int
    before: str = ""


def tokens_of(query: str) -> Iterator[Token]:
    """Every token of every reading, once each; gaps (white space, comments) are left out.

    >>> [token.text for token in tokens_of("ASK { ?s a <x:y> } # all")]
    ['ASK', '{', '?s', 'a', '<x:y>', '}']
    """
    ahead = [(0, "")]
    seen: set[int] = set()
    while ahead:
        at, before = ahead.pop()
        for token in _from(query, at, before):
            if token.start in seen:
                break
            seen.add(token.start)
            if token.kind == "iri":
                ahead.append((token.start + 1, ""))
            if token.kind != "gap":
                yield token


def longest_tokens(query: str) -> Iterator[Token]:
    """The tokens of the one reading that the grammar allows: each is as long as it can be.

    >>> [token.text for token in longest_tokens("FILTER(?a<?b&&?c>?d)")]
    ['FILTER', '(', '?a', '<?b&&?c>', '?d', ')']
    """
    return (token for token in _from(query, 0, "") if token.kind != "gap")


def _from(query: str, at: int, before: str) -> Iterator[Token]:
    """The tokens from a place on, with the gaps."""
    while match := _TOKEN.match(query, at):
        assert match.lastindex is not None
        kind, text = _KINDS[match.lastindex - 1], match[0]
        yield Token(kind, text, at, before)
        if kind != "gap":
            before = text.upper() if kind == "word" else ""
        at = match.end()


_BY_KIND = {kind: pattern for kind, pattern in _TERMINALS if kind != "text"}
_GAP = f"(?:{_BY_KIND['gap']})*"
_GROUP = re.compile(rf"{_GAP}\{{")
_NAMED_GROUP = re.compile(
    rf"{_GAP}(?:SILENT{_GAP})?(?:{_BY_KIND['iri']}|{_BY_KIND['variable']}|{_BY_KIND['name']}){_GAP}\{{",
    re.IGNORECASE,
)


def is_before_group(query: str, token: Token) -> bool:
    """Does a ``{`` come next, white space and comments apart?"""
    return _GROUP.match(query, token.start + len(token.text)) is not None


def is_before_named_group(query: str, token: Token) -> bool:
    """Does an IRI or variable and then a ``{`` come next, as after SERVICE?"""
    return _NAMED_GROUP.match(query, token.start + len(token.text)) is not None
