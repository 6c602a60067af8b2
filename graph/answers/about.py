"""What a question is about: words, their synonyms in the topic scheme, and entities of that name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.answers.names import Named, NameIndex
from ingest.facts import Topic

_BETWEEN = re.compile(r"[\s、，,；;。·“”\"《》]+")
_WORD, _SYNONYM, _TOPIC, _ENTITY, _NARROWER = 3.0, 2.5, 2.0, 2.5, 1.2
_IN_EVIDENCE = 0.5
"""How much a word counts that stands in the evidence and not in the object."""
_LEAST_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Subject:
    """One part of a question's about, and what it was taken to mean."""

    word: str
    synonyms: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    """Words of topics that are only a part of `word`: 食品安全 of 校园食品安全."""
    shadows: tuple[str, ...] = ()
    """Words of other topics in which `word` or a synonym stands across a border: 粮食安全 has 食安 inside."""
    topics: frozenset[str] = frozenset()
    entities: tuple[Named, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """Every text that is looked for."""
        return tuple(dict.fromkeys((self.word, *self.synonyms, *self.loose)))


def understand_about(text: str, topics: Sequence[Topic], names: NameIndex) -> tuple[Subject, ...]:
    """The parts of `text`, which must all be met; empty for an empty text.

    >>> topics = [Topic("food-safety", "食品安全", synonyms=("食安", "食品药品安全"))]
    >>> understand_about("食安", topics, NameIndex(()))[0].terms
    ('食安', '食品安全', '食品药品安全')
    """
    whole = text.strip()
    known = whole in names.by_name or any(whole.casefold() == topic.en.casefold() for topic in topics)
    words = dict.fromkeys([whole] if whole and known else filter(None, _BETWEEN.split(text)))
    return tuple(_understand(word, topics, names) for word in words)


def _understand(word: str, topics: Sequence[Topic], names: NameIndex) -> Subject:
    meant = [topic for topic in topics if word in topic.words or word.casefold() == topic.en.casefold()]
    ids = {topic.id for topic in meant}
    meant += [topic for topic in topics if topic.broader in ids]
    partly = [] if meant else [topic for topic in topics if _is_inside(topic.words, word)]
    entities = names.by_name.get(word, [])
    synonyms = [text for topic in meant for text in topic.words]
    synonyms += [name for entity in entities for name in entity.names if len(name) >= len(word)]
    return Subject(
        word,
        tuple(dict.fromkeys(synonyms)),
        tuple(dict.fromkeys(text for topic in partly for text in topic.words if text in word)),
        _shadows((word, *synonyms), topics),
        frozenset(topic.id for topic in meant),
        tuple(entities),
    )


def _shadows(words: Iterable[str], topics: Iterable[Topic]) -> tuple[str, ...]:
    """Longer words of the scheme that hold one of `words` strictly inside, and are none of them."""
    sought = set(words)
    others = {word for topic in topics for word in topic.words} - sought
    return tuple(
        sorted(other for other in others if any(word in other[1:-1] for word in sought if len(word) > 1))
    )


def _is_inside(words: Iterable[str], text: str) -> bool:
    return any(len(word) > 1 and word in text for word in words)


def relevance(
    subject: Subject, object_: str, evidence: str, topics: Iterable[str] = (), refs: Iterable[str] = ()
) -> float:
    """How well an activity meets one part of the question, by its object, its evidence, the ids of its topics
    and the IRIs of what it concerns; 0 where it does not."""
    for shadow in subject.shadows:
        object_, evidence = object_.replace(shadow, "\n"), evidence.replace(shadow, "\n")
    found = [
        _in_texts((subject.word,), _WORD, object_, evidence),
        _in_texts(subject.synonyms, _SYNONYM, object_, evidence),
        _in_texts(subject.loose, _NARROWER, object_, evidence),
        _TOPIC if not subject.topics.isdisjoint(topics) else 0.0,
        _ENTITY if {entity.iri for entity in subject.entities}.intersection(refs) else 0.0,
    ]
    best = max(found)
    if best:
        return best + 0.1 * (sum(map(bool, found)) - 1)
    overlap = bigram_overlap(subject.word, object_ + "\n" + evidence)
    return overlap if overlap >= _LEAST_OVERLAP else 0.0


def _in_texts(words: Iterable[str], weight: float, object_: str, evidence: str) -> float:
    words = tuple(words)
    if any(word in object_ for word in words):
        return weight
    return weight * _IN_EVIDENCE if any(word in evidence for word in words) else 0.0


def bigram_overlap(word: str, text: str) -> float:
    """The share of the word's neighbouring pairs of characters that the text holds; 0 below three characters.

    >>> bigram_overlap("农村饮水安全", "农村居民饮水安全")
    0.8
    """
    pairs = {word[at : at + 2] for at in range(len(word) - 1)}
    if len(word) < 3:
        return 0.0
    return sum(pair in text for pair in pairs) / len(pairs)
