"""What to ask instead where a question has no answer."""

from pathlib import Path

from graph.answers.did import Question
from graph.answers.suggestions import answered_topics, near_topics
from graph.answers.view import View
from ingest.facts import Activity, Facts, Topic
from tests.graph.conftest import open_view

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


def test_only_topics_with_answers_are_offered_with_their_number(tmp_path: Path) -> None:
    who = "宁溪县人大常委会"
    school = Activity("a", "Inspection", who, "教育", evidence="视察教育", topics=("school",))
    plan = Activity(
        "b", "Inspection", who, "住房保障", evidence="视察住房保障", planned=True, topics=("housing",)
    )
    with open_view(
        tmp_path / "store", Facts("a.txt", who, "2023", activities=(school, plan), text="文")
    ) as view:
        view = View(view.reader, view.iris, TOPICS)
        question = Question(about="食安", limit=20)
        assert [(one.zh, count) for one, count in answered_topics(view, question)][1:] == [
            ("住房保障", 1),
            ("教育", 1),
        ]
        done = Question(about="食安", planned=False)
        assert "住房保障" not in [one.zh for one, _ in answered_topics(view, done)]
