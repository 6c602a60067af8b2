"""Marked: characters, each with the source offset that it came from."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Edit = tuple[int, int, str]
"""Replace ``content[start:end]`` by a string: (start, end, string)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Text on its way from source to cleaned; ``offsets[i]`` is the source offset of ``content[i]``.

    >>> Marked.of("認(rèn)真").edit([(1, 6, "")])
    Marked(content='認真', offsets=(0, 6))
    """

    content: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> "Marked":
        """The source itself: every character at its own offset."""
        return cls(source, tuple(range(len(source))))

    def slice(self, start: int, end: int) -> "Marked":
        """The characters from start to end, with their offsets."""
        return Marked(self.content[start:end], self.offsets[start:end])

    def edit(self, edits: Iterable[Edit]) -> "Marked":
        """Apply edits that are sorted and do not overlap; the same value where they change nothing.

        A replacement takes the offsets of the characters it replaces, one by one, the last of them
        for whatever is left over; an insertion takes the offset of the character before it.
        """
        pieces: list[str] = []
        offsets: list[int] = []
        done = 0
        for start, end, new in edits:
            if self.content[start:end] == new:
                continue
            pieces += (self.content[done:start], new)
            offsets += self.offsets[done:start]
            offsets += self._offsets_for(start, end, len(new))
            done = end
        if not pieces:
            return self
        return Marked("".join(pieces) + self.content[done:], (*offsets, *self.offsets[done:]))

    def sub(self, pattern: re.Pattern[str], new: "str | Callable[[re.Match[str]], str]") -> "Marked":
        """Replace every match by a string, or by what a function makes of the match."""
        make = new if callable(new) else lambda match: match.expand(new)
        return self.edit((m.start(), m.end(), make(m)) for m in pattern.finditer(self.content))

    def surround(self, matches: Iterable[re.Match[str]], left: str = "", right: str = "") -> "Marked":
        """Put other marks, or none, around the last group of each match, which keeps its offsets.

        >>> found = re.compile(r"<<(\\w+)>>").finditer("修订<<规则>>")
        >>> Marked.of("修订<<规则>>").surround(found, "《", "》").content
        '修订《规则》'
        """
        edits: list[Edit] = []
        for match in matches:
            start, end = match.span(match.lastindex or 0)
            if start > match.start():
                edits += [(match.start(), start, left), (end, match.end(), right)]
        return self.edit(edits)

    def lines(self) -> list["Marked"]:
        """The stretches between line ends, as `str.split` on ``\\n`` gives them."""
        found, start = [], 0
        for line in self.content.split("\n"):
            found.append(self.slice(start, start + len(line)))
            start += len(line) + 1
        return found

    def _offsets_for(self, start: int, end: int, length: int) -> list[int]:
        if not self.offsets:
            return [0] * length
        last = end - 1 if end > start else max(start - 1, 0)
        first = start if end > start else last
        return [self.offsets[min(first + i, last)] for i in range(length)]


def joined(lines: Iterable[Marked], separator: str = "\n") -> Marked:
    """The lines in one, with a separator between them that stands where the line before it ends."""
    content: list[str] = []
    offsets: list[int] = []
    for line in lines:
        if content:
            offsets += [offsets[-1] if offsets else 0] * len(separator)
        content.append(line.content)
        offsets += line.offsets
    return Marked(separator.join(content), tuple(offsets))
