"""The topic scheme: from words to what they are about, and back."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ingest.facts import Activity, Topic
from ingest.lexicon import Row

_QUOTES = str.maketrans("", "", "“”‘’\"'")


@dataclass(frozen=True, slots=True)
class TopicScheme:
    """The topics by id and by word; made by `scheme_of` and never changed."""

    topics: Mapping[str, Topic]
    by_word: Mapping[str, str]
    """Id by name or synonym."""
    pattern: re.Pattern[str]
    """Any word, longest first, and any phrase in which a word means no topic (教育局)."""


@dataclass(frozen=True, slots=True)
class UnderstoodTopic:
    """What a query was taken to mean: topics, and every word by which texts may speak of them."""

    topics: tuple[str, ...] = ()
    """Ids of the topics named, and of the narrower ones."""
    terms: tuple[str, ...] = ()


def scheme_of(rows: Iterable[Row]) -> TopicScheme:
    """The scheme of the rows of `topics.csv`."""
    rows = tuple(rows)
    topics = {row["id"]: _topic(row) for row in rows}
    by_word = {word: topic.id for topic in topics.values() for word in topic.words}
    silent = {phrase for row in rows for phrase in row["not_in"].split("|") if phrase}
    longest_first = sorted({*by_word, *silent}, key=lambda word: (-len(word), word))
    return TopicScheme(topics, by_word, re.compile("|".join(map(re.escape, longest_first)) or r"(?!)"))


def tag_topics(phrase: str, scheme: TopicScheme) -> tuple[str, ...]:
    """Ids of the topics that the phrase names, in the order of the text, each once.

    The longest word wins at each place, and a topic that is broader than another one found is left out:
    校园食品安全 gives school-safety alone, 大气和水污染防治 gives air-quality and water-pollution.
    """
    plain = phrase.translate(_QUOTES)  # 集体“三资”管理
    named = (scheme.by_word.get(found[0]) for found in scheme.pattern.finditer(plain))
    found = tuple(dict.fromkeys(filter(None, named)))
    implied = {above for id_ in found for above in broader_topics(id_, scheme)}
    return tuple(id_ for id_ in found if id_ not in implied)


def with_topics(activities: Iterable[Activity], scheme: TopicScheme) -> tuple[Activity, ...]:
    """The activities with the topics of their object or, where that names none, of their evidence."""
    return tuple(
        replace(one, topics=tag_topics(one.object, scheme) or tag_topics(one.evidence, scheme))
        for one in activities
    )


def broader_topics(id_: str, scheme: TopicScheme) -> tuple[str, ...]:
    """The topics above, nearest first."""
    above: list[str] = []
    while id_ := scheme.topics[id_].broader:
        above.append(id_)
    return tuple(above)


def narrower_topics(id_: str, scheme: TopicScheme) -> tuple[str, ...]:
    """All topics below, by id."""
    return tuple(below for below in sorted(scheme.topics) if id_ in broader_topics(below, scheme))


def understand_topic(query: str, scheme: TopicScheme) -> UnderstoodTopic:
    """The topics that a query names, in Chinese, English or by id, and their words; empty for none.

    食安 gives food-safety and its narrower drug-safety, and the terms 食品安全, 食安, 药品安全 …
    """
    named = tag_topics(query, scheme) or _in_english(query, scheme)
    every = tuple(
        dict.fromkeys([*named, *(below for id_ in named for below in narrower_topics(id_, scheme))])
    )
    return UnderstoodTopic(
        every, tuple(dict.fromkeys(word for id_ in every for word in scheme.topics[id_].words))
    )


def _in_english(query: str, scheme: TopicScheme) -> tuple[str, ...]:
    wanted = query.strip().casefold()
    return tuple(topic.id for topic in scheme.topics.values() if wanted in {topic.id, topic.en.casefold()})


def _topic(row: Row) -> Topic:
    synonyms = tuple(filter(None, row["synonyms"].split("|")))
    return Topic(row["id"], row["zh"], row["en"], synonyms, row["broader"])
