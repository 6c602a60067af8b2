"""Going through the tokens of a query."""

from api.sparql.tokens import Token

END = Token("gap", "", -1)
"""Stands where no token is left."""


class OutlineError(Exception):
    """The query is not understood."""


class Cursor:
    """A place among the tokens; what is taken must be there, or OutlineError is raised."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens, self._at = tokens, 0

    @property
    def next(self) -> Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else END

    @property
    def end(self) -> int:
        """Where the last token that was taken ends."""
        last = self._tokens[self._at - 1] if self._at else Token("gap", "", 0)
        return last.start + len(last.text)

    @property
    def word(self) -> str:
        """The next token in capitals, if it is a word."""
        return self.next.text.upper() if self.next.kind == "word" else ""

    def take(self) -> Token:
        token = self.next
        if token is END:
            raise OutlineError
        self._at += 1
        return token

    def take_kind(self, kind: str) -> Token:
        if self.next.kind != kind:
            raise OutlineError
        return self.take()

    def take_sign(self, sign: str) -> Token:
        if self.next.text != sign:
            raise OutlineError
        return self.take()

    def take_word(self, word: str) -> None:
        if not self.skip_word(word):
            raise OutlineError

    def skip_word(self, word: str) -> bool:
        if self.word != word:
            return False
        self.take()
        return True

    def skip_sign(self, sign: str) -> bool:
        if self.next.text != sign:
            return False
        self.take()
        return True

    def skip_block(self, opening: str, closing: str) -> None:
        depth = 0
        while True:
            text = self.take().text
            depth += (text == opening) - (text == closing)
            if depth == 0:
                return
