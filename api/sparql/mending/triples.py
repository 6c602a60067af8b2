"""Reading triple patterns and property paths (section 9 of SPARQL 1.1)."""

from api.sparql.mending.cursor import Cursor, OutlineError
from api.sparql.mending.outline import Part, Span, Triple

OPERANDS = frozenset({"variable", "text", "iri", "tag", "node", "name", "number"})
"""Kinds of tokens that are terms, or end one."""


class TriplesCursor(Cursor):
    """Takes triples, paths and terms."""

    def triples(self) -> Part:
        """A subject with its verbs and objects."""
        part = Part("triples", self.next.start, self.next.start)
        part.is_simple = self.next.text not in {"[", "("}
        subject = self._node()
        part.triples = self._properties(subject)
        part.end = self.end
        return part

    def _properties(self, subject: Span) -> list[Triple]:
        """The verbs and objects of a subject; none after a bracket that says enough itself."""
        found: list[Triple] = []
        while self.next.kind in {"variable", "iri", "name"} or self._is_path():
            start = self.next.start
            is_nullable = False
            if self.next.kind == "variable":
                self.take()
            else:
                is_nullable = self._path()
            verb = Span(start, self.end)
            found.append(Triple(subject, verb, self._node(), is_nullable))
            while self.skip_sign(","):
                found.append(Triple(subject, verb, self._node(), is_nullable))
            if self.next.text != ";":
                break
            while self.skip_sign(";"):
                pass
        return found

    def _is_path(self) -> bool:
        return self.next.text in {"a", "^", "!", "("}

    def _path(self) -> bool:
        """A path; can it match nothing at all, from a term to itself?"""
        is_nullable = self._sequence()
        while self.skip_sign("|"):
            is_nullable |= self._sequence()
        return is_nullable

    def _sequence(self) -> bool:
        is_nullable = self._step()
        while self.skip_sign("/"):
            is_nullable &= self._step()
        return is_nullable

    def _step(self) -> bool:
        self.skip_sign("^")
        is_nullable = False
        if self.skip_sign("!"):
            if self.next.text == "(":
                self.skip_block("(", ")")
            else:
                self.skip_sign("^")
                self.take()
        elif self.skip_sign("("):
            is_nullable = self._path()
            self.take_sign(")")
        elif self.next.text == "a":
            self.take()
        else:
            self.term()
        if self.next.text in {"*", "?", "+"}:
            is_nullable |= self.take().text != "+"
        return is_nullable

    def _node(self) -> Span:
        """A subject or object, with what is in its brackets."""
        start, token = self.next.start, self.take()
        if token.text == "[":
            self._properties(Span(start, start))
            self.take_sign("]")
        elif token.text == "(":
            while self.next.text != ")":
                self._node()
            self.take_sign(")")
        elif token.text in {"+", "-"}:
            self.take_kind("number")
        elif token.kind == "text" and self.next.kind == "tag":
            self.take()
        elif token.kind == "text" and self.skip_sign("^"):
            self.take_sign("^")
            self.term()
        elif token.kind not in OPERANDS and token.text.lower() not in {"true", "false"}:
            raise OutlineError
        return Span(start, self.end)

    def term(self) -> Span:
        """A variable or an IRI."""
        if self.next.kind not in {"variable", "iri", "name"}:
            raise OutlineError
        token = self.take()
        return Span(token.start, self.end)
