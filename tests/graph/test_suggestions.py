"""What to ask instead where a question has no answer."""

from graph.answers.suggestions import near_topics
from ingest.facts import Topic

TOPICS = (
    Topic("livelihood", "民生"),
    Topic("food-safety", "食品安全", synonyms=("食安",), broader="livelihood"),
    Topic("housing", "住房保障", broader="livelihood"),
    Topic("school", "教育", broader="livelihood"),
    Topic("fishery", "渔业资源"),
    Topic("water", "水污染防治"),
)


def names(text: str, limit: int = 8) -> list[str]:
    return [one.zh for one in near_topics(text, TOPICS, limit)]


def test_the_broader_topic_comes_first_then_its_other_children() -> None:
    assert names("食安") == ["民生", "住房保障", "教育"]
    assert names("校园食品安全")[0] == "民生"


def test_topics_that_look_alike_are_offered() -> None:
    assert names("渔业资源保护") == []  # the topic itself was asked for, and has none beside it
    assert "渔业资源" in names("渔业")
    assert "水污染防治" in names("水污染治理")


def test_nothing_is_like_nothing() -> None:
    assert names("量子计算") == []
    assert names("") == []
    assert names("食安", limit=1) == ["民生"]
