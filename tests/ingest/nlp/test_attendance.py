"""Who was there: told of the event that stands before, and no activity of its own."""

import re

import pytest

from ingest.facts import Activity, Entity, Mention
from ingest.lexicon import load_lexicons
from ingest.nlp.activities import extract_activities
from ingest.nlp.header import Header
from ingest.resources import data_dir
from ingest.text import text_of

LEXICONS = load_lexicons(data_dir() / "lexicons")
HEADER = Header("青田县人大常委会", "2019", "", "331121")
PEOPLE = ("林秋实", "周小满", "陈立夏")


def activities(content: str) -> tuple[Activity, ...]:
    """The activities of a text in which three people may be named."""
    text = text_of(content)
    entities = tuple(
        Entity("Person", name, (), tuple(Mention(name, text.span(*m.span())) for m in found))
        for name in PEOPLE
        if (found := [*re.finditer(name, content)])
    )
    return extract_activities(text, HEADER, entities, (), LEXICONS)[0]


@pytest.mark.parametrize(
    ("content", "people"),
    [
        (
            "县人大常委会召开第三次会议。主任林秋实主持会议，副主任周小满、陈立夏参加会议。",
            ("林秋实", "周小满", "陈立夏"),
        ),
        ("县人大常委会召开座谈会，副县长林秋实，县法院院长周小满列席会议。", ("林秋实", "周小满")),
        ("县人大常委会召开第三次会议。\n会议听取了工作汇报。\n副主任周小满出席会议。", ("周小满",)),
        ("12月4日，县人大常委会对水利工程建设情况进行视察。副县长陈立夏陪同视察。", ("陈立夏",)),
        ("县人大常委会调研养老服务工作。秘书长周小满等参加调研。", ("周小满",)),
        ("在主任林秋实的带领下，实地视察了水利工程建设情况。", ("林秋实",)),
        ("县人大常委会现场督办代表建议。主任林秋实等参加现场督办活动及座谈会。", ("林秋实",)),
        (
            "县人大常委会第六次主任会议召开，决定县人大常委会第七次会议于12月召开。主任林秋实参加。",
            ("林秋实",),
        ),
        ("主任林秋实、副主任周小满带队，视察水利工程建设情况。", ("林秋实", "周小满")),
    ],
)
def test_an_event_has_those_who_were_there(content: str, people: tuple[str, ...]) -> None:
    assert set(activities(content)[0].refs) == set(people)


@pytest.mark.parametrize(
    "content",
    [
        "县人大常委会对水利工程建设情况进行视察。县领导林秋实、周小满参加视察。",
        "县人大常委会对水利工程建设情况进行视察。副主任林秋实，副县长陈立夏参加了视察活动。",
        "县人大常委会召开第三次会议，县委书记林秋实出席并讲话。",
    ],
)
def test_to_have_been_there_is_no_activity(content: str) -> None:
    assert len(activities(content)) == 1


def test_deputies_who_sit_in_are_an_activity_all_the_same() -> None:
    found = activities("县人大常委会召开第三次会议。副县长陈立夏，部分县人大代表列席会议。")
    assert [a.type for a in found] == ["Meeting", "Outreach"]
    assert found[0].refs == ("陈立夏",)


@pytest.mark.parametrize(
    "content",
    [
        "县人大常委会召开第三次会议。林秋实强调，要强化责任落实。",
        "县人大常委会召开第三次会议。林秋实参加视察。",
        "林秋实主持会议。县人大常委会召开第三次会议。",
    ],
)
def test_people_of_other_events_are_not_there(content: str) -> None:
    assert all("林秋实" not in a.refs for a in activities(content) if a.type == "Meeting")
