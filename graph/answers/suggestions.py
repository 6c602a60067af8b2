"""What to ask instead, where a question has no answer: topics near to its words, and broader ones."""

from collections.abc import Sequence
from dataclasses import replace

from graph.answers.did import Question, answer_did
from graph.answers.view import View
from ingest.facts import Topic

_LEAST_RATIO = 50


def near_topics(text: str, topics: Sequence[Topic], limit: int = 8) -> list[Topic]:
    """Topics that a question without answers may mean: the broader ones of those that its words name, their
    siblings, then those whose words look like its words; none of the topics that were asked for.

    >>> food = Topic("food-safety", "食品安全", synonyms=("食安",), broader="livelihood")
    >>> [one.zh for one in near_topics("食安", [food, Topic("livelihood", "民生")])]
    ['民生']
    """
    from rapidfuzz import fuzz, process

    by_id = {topic.id: topic for topic in topics}
    meant = [topic for topic in topics if any(word == text or word in text for word in topic.words)]
    wider = [by_id[topic.broader] for topic in meant if topic.broader in by_id]
    siblings = [one for one in topics if one.broader and one.broader in {topic.broader for topic in meant}]
    words = {word: topic for topic in topics for word in topic.words}
    alike = process.extract(text, list(words), scorer=fuzz.ratio, limit=limit, score_cutoff=_LEAST_RATIO)
    found = dict.fromkeys([*wider, *siblings[:4], *(words[word] for word, _, _ in alike)])
    return [topic for topic in found if topic not in meant or topic in wider][:limit]


def answered_topics(view: View, question: Question) -> list[tuple[Topic, int]]:
    """The topics to ask about instead that have answers, the rest of the question staying as it is, with the
    number of answers."""
    topics = near_topics(question.about, view.topics)
    counts = (answer_did(view, replace(question, about=one.zh, limit=0, offset=0)).total for one in topics)
    return [(topic, count) for topic, count in zip(topics, counts, strict=True) if count]
