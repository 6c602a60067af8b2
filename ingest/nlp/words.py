"""Words of a text with their parts of speech: where a name may begin, and which words are none of it.

Segmentation and tags come from jieba's dictionary (https://github.com/fxsjy/jieba): rough, but fast, and good
enough to tell a verb from what it governs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ingest.dictionary import dictionary


@dataclass(frozen=True, slots=True)
class Word:
    """``content[start:end]`` and its part of speech by ICTCLAS (v verb, p preposition, n noun …)."""

    start: int
    end: int
    form: str
    tag: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, by where they end; together they cover it."""

    ending: Mapping[int, Word] = field(default_factory=dict)

    def start_to_end(self) -> Iterator[Word]:
        """All words from left to right."""
        yield from sorted(self.ending.values(), key=lambda word: word.start)

    def before(self, end: int) -> Iterator[Word]:
        """The words before an offset, nearest first; a word that it cuts is left out."""
        while end > 0 and end not in self.ending:
            end -= 1
        while (word := self.ending.get(end)) is not None:
            yield word
            end = word.start


def words_of(content: str, *, known: bool = False) -> Words:
    """The words of a cleaned text; offsets in characters. With `known` only those of the dictionary, none
    guessed: characters that make none stand alone.

    转交镇人民政府 gives 转交/v 镇/n 人民政府/nt.
    """
    ending: dict[int, Word] = {}
    start = 0
    for form, tag in dictionary().tag(content, not known):
        end = start + len(form)
        ending[end] = Word(start, end, form, tag)
        start = end
    return Words(ending)
