"""Topics: what phrases are about, and what a question's words may mean."""

import re

import pytest

from ingest.facts import Activity
from ingest.lexicon import load_rows
from ingest.resources import data_dir
from ingest.topics import (
    TopicScheme,
    broader_topics,
    narrower_topics,
    scheme_of,
    tag_topics,
    understand_topic,
    with_topics,
)

ROWS = load_rows(data_dir() / "lexicons/topics.csv")


@pytest.fixture(scope="module")
def scheme() -> TopicScheme:
    return scheme_of(ROWS)


@pytest.mark.parametrize(
    ("phrase", "topics"),
    [
        ("食品药品安全工作情况", ("food-safety",)),
        ("校园食品安全", ("school-safety",)),
        ("大气污染和水污染防治", ("air-quality", "water-pollution")),
        ("2022年财政决算和预算执行审计", ("audit",)),
        ("国有资产管理情况的综合报告", ("state-assets",)),
        ("老旧小区改造和物业管理", ("old-neighbourhoods", "property-management")),
        ("巩固拓展脱贫攻坚成果同乡村振兴有效衔接", ("poverty-alleviation",)),
        ("民生实事项目票决", ("livelihood-projects",)),
        ("代表联络站建设", ("deputy-stations",)),
        ("规范性文件备案审查", ("filing-review",)),
        ("反电信网络诈骗法", ("fraud",)),
        ("党史学习教育", ("party-building",)),
        ("古城保护条例", ("cultural-relics",)),
        ("义务教育“双减”政策落实", ("compulsory-education",)),
        ("农村集体“三资”管理", ("rural-collective-economy",)),
        ("“一府一委两院”工作", ()),
        ("开展宣传教育活动", ()),
        ("区教育局", ()),
        ("青年大学习", ()),
        ("实现中华民族伟大复兴", ()),
        ("", ()),
    ],
)
def test_phrases_are_about(phrase: str, topics: tuple[str, ...], scheme: TopicScheme) -> None:
    assert tag_topics(phrase, scheme) == topics


@pytest.mark.parametrize(
    ("query", "topic", "term"),
    [
        ("环保", "environment", "生态环境"),
        ("扶贫", "poverty-alleviation", "脱贫攻坚"),
        ("食安", "food-safety", "食品药品安全"),
        ("双减", "compulsory-education", "校外培训"),
        ("food safety", "food-safety", "食品安全"),
        ("food-safety", "food-safety", "食品安全"),
    ],
)
def test_a_query_finds_its_topic_and_other_words(
    query: str, topic: str, term: str, scheme: TopicScheme
) -> None:
    understood = understand_topic(query, scheme)
    assert understood.topics[0] == topic
    assert term in understood.terms


def test_a_query_includes_what_is_narrower(scheme: TopicScheme) -> None:
    assert {"air-quality", "wetland"} <= set(understand_topic("生态环境", scheme).topics)
    assert "大气污染防治" in understand_topic("环保", scheme).terms


def test_a_query_of_no_topic_is_empty(scheme: TopicScheme) -> None:
    assert understand_topic("某某", scheme).topics == ()
    assert understand_topic("某某", scheme).terms == ()


def test_ids_are_kebab_case_and_the_scheme_has_no_cycles(scheme: TopicScheme) -> None:
    assert 120 <= len(scheme.topics) <= 160
    for id_, topic in scheme.topics.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", id_)
        assert topic.zh
        assert topic.en
        assert topic.broader == "" or topic.broader in scheme.topics
    for id_ in scheme.topics:
        above = id_
        for _ in scheme.topics:
            above = scheme.topics[above].broader if above else ""
        assert above == "", f"{id_}: its broader topics go round in a circle"


def test_above_and_below_agree(scheme: TopicScheme) -> None:
    for id_ in scheme.topics:
        for above in broader_topics(id_, scheme):
            assert id_ in narrower_topics(above, scheme)


def test_a_word_belongs_to_one_topic_and_is_no_silent_phrase(scheme: TopicScheme) -> None:
    words = [word for topic in scheme.topics.values() for word in topic.words]
    assert len(words) == len(set(words))
    assert min(map(len, words)) >= 2
    silent = [phrase for row in ROWS for phrase in row["not_in"].split("|") if phrase]
    assert not set(silent) & set(words)
    for phrase in silent:
        assert any(word in phrase for word in words), phrase


def test_an_activity_gets_the_topics_of_its_object_else_of_its_evidence(scheme: TopicScheme) -> None:
    by_object = Activity("a1", "Hearing", "区人大常委会", "食品安全工作情况的报告", evidence="视察消防工作")
    by_evidence = Activity("a2", "Inspection", "区人大常委会", "三家企业", evidence="赴三家企业视察安全生产")
    of_none = Activity("a3", "Meeting", "区人大常委会", "会议", evidence="召开会议")
    topics = [one.topics for one in with_topics((by_object, by_evidence, of_none), scheme)]
    assert topics == [("food-safety",), ("safety-production",), ()]


def test_every_word_alone_means_its_topic(scheme: TopicScheme) -> None:
    for topic in scheme.topics.values():
        for word in topic.words:
            assert tag_topics(word, scheme) == (topic.id,), word
