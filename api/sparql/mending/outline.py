"""The outline of a query: its groups, triples and paths with their places, by the grammar of SPARQL 1.1.

Read from the tokens of the one reading that the grammar allows, in which each token is the longest
(https://www.w3.org/TR/sparql11-query/#grammar). Of expressions only their brackets are followed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from api.sparql.tokens import Token

Kind = Literal[
    "query", "select", "group", "optional", "minus", "graph", "exists", "filter", "bind", "values", "triples"
]


class LongestTokenError(SyntaxError):
    """What looks like comparisons is an IRI, by the rule of the longest token."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the query, in characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The stretch itself."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Triple:
    """One triple pattern; `is_nullable`: its verb is a path that nothing at all can match."""

    subject: Span
    verb: Span
    object: Span
    is_nullable: bool


@dataclass(slots=True)
class Part:
    """A part with the parts in it. `graph` is the name after GRAPH, `body` the place of its bracket."""

    kind: Kind
    start: int
    body: int
    end: int = 0
    graph: str = ""
    parts: list["Part"] = field(default_factory=list)
    triples: list[Triple] = field(default_factory=list)
    is_simple: bool = True
    """Is the subject of these triples, if it is of triples, a term and not a bracket?"""
    selected: Span = Span(0, 0)
    """What a SELECT selects, if it is one."""

    def walk(self) -> Iterator["Part"]:
        """This part and all in it."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(frozen=True, slots=True)
class Outline:
    """A query: its tokens, where its prologue ends, what it says with FROM, and its parts."""

    tokens: tuple[Token, ...]
    prologue: Span
    dataset: Span
    root: Part
