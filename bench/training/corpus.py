"""Sentences to train on: the hand-written frames of `data/corpus/frames`, filled with names by grammar.

A frame is a line of words; ``{村}`` is a slot. Everything is drawn from one seeded generator: the same
seed, frames and lexicons give the same sentences.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.training.names import GRAMMAR, Parts, load_parts
from ingest.lexicon import Lexicons

_SLOT = re.compile(r"\{(.+?)\}")
_RANKS = "县县县区区市市州旗"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, and the entities among them as (first word, word after the last, type)."""

    words: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...] = ()

    @property
    def text(self) -> str:
        return "".join(self.words)

    def spans(self) -> list[tuple[int, int, str]]:
        """The entities in characters."""
        starts = [0]
        for word in self.words:
            starts.append(starts[-1] + len(word))
        return [(starts[first], starts[last], label) for first, last, label in self.entities]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What sentences are made of."""

    frames: tuple[tuple[str, ...], ...]
    words: Mapping[str, tuple[str, ...]]
    """General vocabulary by part of speech."""
    parts: Parts
    laws: tuple[str, ...]
    topics: tuple[str, ...]

    @property
    def tags(self) -> dict[str, str]:
        return {word: tag for tag, words in self.words.items() for word in words}


def load_corpus(folder: Path, lexicons: Lexicons) -> Corpus:
    """The frames and the vocabulary of `data/corpus`, with what the lexicons give."""
    frames = tuple(
        tuple(line.split())
        for path in sorted((folder / "frames").glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    )
    return Corpus(
        frames=frames,
        words=_load_words(folder / "words.csv", frames),
        parts=load_parts(folder / "name_parts.csv", lexicons),
        laws=tuple(row["name"].removeprefix("中华人民共和国") for row in lexicons["laws"]),
        topics=tuple(dict.fromkeys(row["zh"] for row in lexicons["topics"])),
    )


def _load_words(path: Path, frames: tuple[tuple[str, ...], ...]) -> dict[str, tuple[str, ...]]:
    """The vocabulary without what the frames cut otherwise, so that there is one convention."""
    joined = {
        "".join(frame[i : i + size])
        for frame in frames
        for size in (2, 3, 4)
        for i in range(len(frame) - size + 1)
    }
    words: dict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["word"] not in joined:
                words[row["tag"]].append(row["word"])
    return {tag: tuple(found) for tag, found in words.items()}


def sentences(corpus: Corpus, rng: Random, rounds: int, swap: float) -> Iterator[Sentence]:
    """Every frame `rounds` times, slots filled anew.

    A share `swap` of the ordinary words is exchanged for others of their part of speech, so that what is
    learned is the form of names rather than the frames.
    """
    tags = corpus.tags
    for _ in range(rounds):
        for frame in rng.sample(corpus.frames, len(corpus.frames)):
            yield _fill(frame, corpus, rng, swap, tags)


def _fill(
    frame: tuple[str, ...], corpus: Corpus, rng: Random, swap: float, tags: Mapping[str, str]
) -> Sentence:
    words: list[str] = []
    entities: list[tuple[int, int, str]] = []
    rank = rng.choice(_RANKS)
    for part in frame:
        slot = _SLOT.fullmatch(part)
        if slot and slot[1] in GRAMMAR:
            label, make_name = GRAMMAR[slot[1]]
            name = make_name(rng, corpus.parts)
            entities.append((len(words), len(words) + len(name), label))
            words += name
        elif slot:
            words += _value(slot[1], corpus, rng, rank)
        elif "{" in part:
            words.append(part.replace("{级}", rank))
        elif part in tags and len(part) > 1 and rng.random() < swap:
            words.append(rng.choice(corpus.words[tags[part]]))
        else:
            words.append(part)
    return Sentence((*words, rng.choice("。。。。；")), tuple(entities))


def _value(slot: str, corpus: Corpus, rng: Random, rank: str) -> list[str]:
    """What fills a slot that holds no name to be found; KeyError where a frame has an unknown slot."""
    if slot == "题":
        return [rng.choice(corpus.topics)]
    if slot == "法":
        return ["《", rng.choice(corpus.laws), "》"]
    return [rank] if slot == "级" else [_FILLERS[slot](rng)]


def _number(rng: Random) -> str:
    size = rng.choice((9, 9, 99, 99, 999, 9999))
    return str(rng.randrange(1, size + 1)) + rng.choice(["", "", "", "", "余", "多", "万"])


def _money(rng: Random) -> str:
    return f"{rng.randrange(2, 9999) / rng.choice((1, 10, 100)):g}" + rng.choice(["万元", "亿元", "余万元"])


def _chinese_number(rng: Random) -> str:
    ones, tens = rng.choice("一二三四五六七八九"), rng.choice("二三四五六七八九")
    return rng.choice([ones, ones, "十", "十" + ones, tens + "十" + ones, tens + "百", ones + "千"])


_FILLERS: Mapping[str, Callable[[Random], str]] = {
    "镇级": lambda rng: rng.choice(["乡镇", "镇级", "镇街"]),
    "数": _number,
    "汉数": _chinese_number,
    "小数": lambda rng: str(rng.randrange(1, 12)),
    "中数": lambda rng: rng.choice("两三四五"),
    "率": lambda rng: f"{rng.randrange(300, 1000) / 10:g}" + rng.choice("%％"),
    "钱": _money,
    "年": lambda rng: str(rng.randrange(2005, 2030)),
}
_PATTERNS = (
    "d v n", "v n n", "a n", "n v", "n n", "v v n", "n d v", "v a n", "n 的 n", "v 了 n", "d v v", "vn n",
    "n vn", "i n", "n 和 n", "l", "i", "v n 的 n", "d a", "r v n", "b n", "t v", "s v n", "p n v", "n c n",
    "v q n", "n f v", "j n",
)  # fmt: skip
"""Parts of speech of clauses; what is none stands for itself."""


def vocabulary_sentences(corpus: Corpus, rng: Random, rounds: int) -> Iterator[Sentence]:
    """Sentences without names that have about every word of the vocabulary `rounds` times."""
    by_tag = {tag: _cycle(words, rng) for tag, words in corpus.words.items()}
    left = sum(map(len, corpus.words.values())) * rounds
    while left > 0:
        words: list[str] = []
        for _ in range(rng.choice((2, 3, 4))):
            words += [next(by_tag[tag]) if tag in by_tag else tag for tag in rng.choice(_PATTERNS).split()]
            words.append(rng.choice("，，，、"))
        left -= len(words)
        yield Sentence((*words[:-1], "。"))


def _cycle(words: tuple[str, ...], rng: Random) -> Iterator[str]:
    while True:
        yield from rng.sample(words, len(words))
