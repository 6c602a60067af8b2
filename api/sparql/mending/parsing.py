"""Reading the outline of a query from its tokens."""

from functools import lru_cache

from api.sparql.mending.cursor import END, OutlineError
from api.sparql.mending.outline import Kind, LongestTokenError, Outline, Part, Span
from api.sparql.mending.triples import OPERANDS, TriplesCursor
from api.sparql.tokens import Token, longest_tokens

_GROUPS: dict[str, Kind] = {"OPTIONAL": "optional", "MINUS": "minus", "UNION": "group"}
_MODIFIERS = frozenset({"GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET"})
_OPERATORS = frozenset("=!<>&|+-*/,;^")


@lru_cache(maxsize=128)
def outline_of(query: str) -> Outline | None:
    """None for what is not understood. Raises LongestTokenError for comparisons that are an IRI."""
    try:
        return _Parser(query, tuple(longest_tokens(query))).query()
    except (OutlineError, RecursionError):
        return None


class _Parser(TriplesCursor):
    """Goes through the tokens once."""

    def __init__(self, query: str, tokens: tuple[Token, ...]) -> None:
        super().__init__(tokens)
        self._query = query

    def query(self) -> Outline:
        while self.word in {"BASE", "PREFIX"}:
            if self.take().text.upper() == "PREFIX":
                self.take_kind("name")
            self.take_kind("iri")
        prologue = self.end
        root = Part("query", prologue, prologue)
        self._form(root)
        dataset = self.end
        while self.skip_word("FROM"):
            self.skip_word("NAMED")
            self.term()
        span = Span(dataset, self.end)
        self.skip_word("WHERE")
        if self.next.text == "{":
            root.parts.append(self._group("group"))
        self._solution_modifiers(root)
        if self.next is not END:
            raise OutlineError
        root.end = len(self._query)
        return Outline(self._tokens, Span(0, prologue), span, root)

    def _form(self, root: Part) -> None:
        form = self.take().text.upper()
        if form == "SELECT":
            self._select_clause(root)
        elif form == "CONSTRUCT" and self.next.text == "{":
            self.skip_block("{", "}")
        elif form == "DESCRIBE":
            while self.next.kind in {"variable", "iri", "name"} or self.next.text == "*":
                self.take()
        elif form not in {"ASK", "CONSTRUCT"}:
            raise OutlineError

    def _select_clause(self, select: Part) -> list[Part]:
        found: list[Part] = []
        if self.word in {"DISTINCT", "REDUCED"}:
            self.take()
        select.body = self.next.start
        while self.next.kind == "variable" or self.next.text in {"*", "("}:
            if self.next.text == "(":
                found += self._brackets()
            else:
                self.take()
        select.selected = Span(select.body, self.end)
        return found

    def _solution_modifiers(self, into: Part) -> None:
        while self.word in _MODIFIERS:
            word = self.take().text.upper()
            if word in {"GROUP", "ORDER"}:
                self.take_word("BY")
            into.parts += self._conditions()
        if self.word == "VALUES":
            into.parts.append(self._values())

    def _conditions(self) -> list[Part]:
        """What comes after GROUP BY, HAVING, ORDER BY, LIMIT and OFFSET."""
        found: list[Part] = []
        while self.next.kind in {"variable", "number", "iri", "name", "word"} or self.next.text == "(":
            if self.word in _MODIFIERS | {"VALUES"}:
                break
            found += self._constraint() if self.next.kind not in {"variable", "number"} else []
            if self.next.kind in {"variable", "number"}:
                self.take()
        return found

    def _constraint(self) -> list[Part]:
        """An expression in brackets, a call, or EXISTS."""
        self.skip_word("NOT")
        if self.word == "EXISTS":
            self.take()
            return [self._group("exists")]
        if self.next.kind in {"word", "iri", "name"}:
            self.take()
        return self._brackets()

    def _brackets(self) -> list[Part]:
        """An expression in round brackets; the groups after EXISTS in it."""
        found: list[Part] = []
        self.take_sign("(")
        depth, is_after_operand = 1, False
        while True:
            token = self.take()
            if token.kind == "iri" and is_after_operand:
                raise self._longest_token(token)
            depth += (token.text == "(") - (token.text == ")")
            if depth == 0:
                return found
            if token.kind == "word" and token.text.upper() == "EXISTS":
                found.append(self._group("exists"))
            elif token.kind == "sign" and token.text not in _OPERATORS | {"(", ")"}:
                raise OutlineError
            is_after_operand = token.kind in OPERANDS or token.text == ")"

    def _group(self, kind: Kind, start: int | None = None, graph: str = "") -> Part:
        brace = self.take_sign("{")
        group = Part(kind, brace.start if start is None else start, brace.start, graph=graph)
        if self.word == "SELECT":
            group.parts.append(self._subselect())
        else:
            while self.next.text != "}":
                self._element(group)
        self.take_sign("}")
        group.end = self.end
        return group

    def _subselect(self) -> Part:
        select = Part("select", self.next.start, self.next.start)
        self.take()
        select.parts += self._select_clause(select)
        self.skip_word("WHERE")
        select.parts.append(self._group("group"))
        self._solution_modifiers(select)
        select.end = self.end
        return select

    def _element(self, group: Part) -> None:
        """One element of a group, put into it."""
        word, start = self.word, self.next.start
        if self.next.text == ".":
            self.take()
        elif self.next.text == "{":
            group.parts.append(self._group("group"))
        elif word in _GROUPS:
            self.take()
            group.parts.append(self._group(_GROUPS[word], start))
        elif word == "GRAPH":
            self.take()
            group.parts.append(self._group("graph", start, self.term().of(self._query)))
        elif word in {"FILTER", "BIND"}:
            self.take()
            part = Part("filter" if word == "FILTER" else "bind", start, start, parts=self._constraint())
            part.end = self.end
            group.parts.append(part)
        elif word == "VALUES":
            group.parts.append(self._values())
        else:
            group.parts.append(self.triples())

    def _values(self) -> Part:
        part = Part("values", self.next.start, self.next.start)
        self.take()
        if self.next.text == "(":
            self.skip_block("(", ")")
        else:
            self.take_kind("variable")
        self.skip_block("{", "}")
        part.end = self.end
        return part

    def _longest_token(self, token: Token) -> LongestTokenError:
        before = self._query[: token.start]
        line, column = before.count("\n") + 1, token.start - (before.rfind("\n") + 1) + 1
        return LongestTokenError(
            f"error at {line}:{column}: {token.text} is read as an IRI here; put a space after <"
        )
