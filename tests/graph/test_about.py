"""About: words, synonyms, narrower topics, entities; and what must not match."""

import pytest

from graph.answers.about import Subject, bigram_overlap, relevance, understand_about
from graph.answers.names import Named, NameIndex
from ingest.facts import Topic

LAW = Named("law/1", "https://example.org/law/1", "LegalInstrument", "食品安全法", ("食安法",))
NAMES = NameIndex((LAW,))
TOPICS = (
    Topic("food-safety", "食品安全", "food safety", ("食安", "食品药品安全")),
    Topic("drug-safety", "药品安全", "drug safety", (), "food-safety"),
    Topic("grain", "粮食安全", "grain security", ()),
    Topic("environment", "生态环境", "environment", ("环保",)),
)


def understand(text: str) -> Subject:
    (subject,) = understand_about(text, TOPICS, NAMES)
    return subject


def test_a_word_means_its_topic_and_the_narrower_ones() -> None:
    subject = understand("食安")
    assert subject.topics == {"food-safety", "drug-safety"}
    assert subject.terms == ("食安", "食品安全", "食品药品安全", "药品安全")
    assert understand("food safety").topics == subject.topics


def test_a_phrase_around_a_topic_means_it_loosely() -> None:
    subject = understand("校园食品安全")
    assert (subject.topics, subject.loose) == (frozenset(), ("食品安全",))


def test_a_name_means_its_entity() -> None:
    assert understand("食安法").entities == (LAW,)
    assert relevance(understand("食安法"), "一部法律", "", refs=[LAW.iri]) > 0


def test_words_are_apart() -> None:
    assert [one.word for one in understand_about("食品安全、环保 2022", TOPICS, NAMES)] == [
        "食品安全",
        "环保",
        "2022",
    ]
    assert understand_about("  ", TOPICS, NAMES) == ()


@pytest.mark.parametrize(
    ("about", "better", "worse"),
    [
        (("食品安全"), ("食品安全", ""), ("食品药品安全", "")),
        (("食品安全"), ("食品药品安全", ""), ("民生", "视察食品安全")),
        (("食安"), ("民生", "视察食品安全"), ("校园", "")),
        (("农村饮水安全工程"), ("农村居民饮水安全", ""), ("道路", "")),
    ],
)
def test_what_is_nearer_goes_first(about: str, better: tuple[str, str], worse: tuple[str, str]) -> None:
    subject = understand(about)
    assert relevance(subject, *better) > relevance(subject, *worse) >= 0


def test_a_word_across_the_border_of_two_others_does_not_match() -> None:
    assert relevance(understand("食安"), "粮食安全生产", "听取粮食安全生产报告") == 0


def test_a_tag_is_enough() -> None:
    assert relevance(understand("环保"), "黑臭水体", "", topics=["environment"]) > 0


def test_overlap_needs_three_characters() -> None:
    assert bigram_overlap("环保", "环保") == 0
    assert bigram_overlap("法律援助", "法律援助") == 1
