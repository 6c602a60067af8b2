"""What a learning that names nothing was about."""

import pytest

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.doctrine import with_doctrine
from ingest.nlp.clauses import Clause

BEFORE = "深入学习贯彻省委全会精神。"


def learnt(told: str, phrase: str, before: str = BEFORE) -> str:
    """What the activity is about that the frames read as `phrase` in the clause `told`."""
    content = before + told
    clause = Clause(len(before), len(content), told)
    read = Candidate("Training", phrase, clause.start, clause.end, "test", 0.8)
    return with_doctrine(read, clause, content).object


@pytest.mark.parametrize(
    ("told", "phrase"),
    [
        ("党组会议进行专题学习", "专题学习"),
        ("机关各支部集中开展学习讨论", "学习讨论"),
        ("党组理论学习中心组深入学", "党组理论学习中心组深入学"),
    ],
)
def test_learning_is_about_the_doctrine_named_before(told: str, phrase: str) -> None:
    assert learnt(told, phrase) == "省委全会精神"


@pytest.mark.parametrize(
    ("told", "phrase"),
    [
        ("组织专题学习12次", "专题学习"),
        ("开展业务培训", "业务培训"),
        ("开展“双碳”专题学习", "“双碳”专题学习"),
        ("开展乡村振兴专题学习", "乡村振兴专题学习"),
        ("传达学习中央农村工作会议精神", "中央农村工作会议精神"),
    ],
)
def test_what_is_counted_or_says_its_subject_stays(told: str, phrase: str) -> None:
    assert learnt(told, phrase) == phrase


def test_another_paragraph_does_not_count() -> None:
    assert learnt("党组会议进行专题学习", "专题学习", BEFORE + "\n") == "专题学习"
