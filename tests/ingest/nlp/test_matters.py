"""What a clause is about that names no object of its own."""

import pytest

from ingest.facts import ActivityType
from ingest.lexicon import load_lexicons
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames import Scene
from ingest.nlp.activities.frames.matters import matter_of
from ingest.nlp.activities.triggers import compile_triggers
from ingest.nlp.clauses import Clause, mask_quoted
from ingest.resources import data_dir

TRIGGERS = compile_triggers(load_lexicons(data_dir() / "lexicons"))


def matter(sentence: str, kind: ActivityType, topic: str = "", handled: str = "") -> str:
    """The matter of the last clause of the sentence."""
    start = sentence.rindex("，") + 1
    clause = Clause(start, len(sentence), mask_quoted(sentence)[start:])
    previous = (Candidate("SuggestionHandling", handled, 0, start - 1, "handle", 0.8),) if handled else ()
    scene = Scene(sentence, TRIGGERS, topic=topic, previous=previous, sentence=sentence)
    return matter_of(clause, scene, kind)


@pytest.mark.parametrize(
    "clause", ["由主任会议研究交办", "目前已全部办理完毕并答复代表", "交由12家单位研究办理", "均已办结"]
)
def test_further_steps_are_about_the_suggestions_told_before(clause: str) -> None:
    assert matter(f"收到代表建议98件，{clause}", "SuggestionHandling", handled="代表建议") == "代表建议"


@pytest.mark.parametrize(
    "clause",
    ["已办结89件", "“关于疏通沟渠的建议”由主任督办", "转交镇政府办理", "推动解决饮水问题", "代表张某领办"],
)
def test_own_matters_and_counts_of_the_same_are_left(clause: str) -> None:
    assert matter(f"收到代表建议98件，{clause}", "SuggestionHandling", handled="代表建议") == ""


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("代表张某提出的“校车接送”一事", "校车接送"),
        ("六名代表联名写了《关于关停纸厂的建议》", "关于关停纸厂的建议"),
        ("镇代表团所提修桥的建议", "镇代表团所提修桥的建议"),
        ("今年夏天降雨偏多", ""),
    ],
)
def test_what_was_put_forward_may_stand_alone_in_the_clause_before(before: str, expected: str) -> None:
    assert matter(f"{before}，由县教育局列支经费予以安排", "SuggestionHandling") == expected


def test_a_visit_with_its_verb_last_is_about_the_topic_announced() -> None:
    assert matter("围绕园区建设，三次到工地察看", "Inspection", topic="园区建设") == "园区建设"
    assert matter("围绕园区建设，先后下矿井、走村户", "Inspection", topic="园区建设") == ""
    assert matter("围绕园区建设，三次到工地察看", "Meeting", topic="园区建设") == ""
