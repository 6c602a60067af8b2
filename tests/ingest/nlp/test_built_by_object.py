"""What was built is another activity by its words and by the verb."""

import pytest

from ingest.facts import ActivityType
from ingest.nlp.activities.frames.built import refine_built


@pytest.mark.parametrize(
    ("kind", "verb", "rest", "expected"),
    [
        ("Mechanism", "健全", "党内监督制度", "PartyWork"),
        ("Mechanism", "完善", "考勤、公务接待等12项制度", "RuleMaking"),
        ("Mechanism", "建立", "考勤、公务接待等12项制度", "Mechanism"),
        ("Mechanism", "构建", "三级联络站体系", "PlatformBuilding"),
        ("RuleMaking", "完善", "考勤、公务接待等制度", "RuleMaking"),
        ("RuleMaking", "建立", "首问负责制度", "Mechanism"),
        ("RuleMaking", "修订完善", "首问负责制度", "RuleMaking"),
        ("RuleMaking", "严格执行", "议事规则", "Other"),
        ("PlatformBuilding", "建成", "联络站体系", "PlatformBuilding"),
    ],
)
def test_words_and_verb_decide(kind: ActivityType, verb: str, rest: str, expected: ActivityType) -> None:
    assert refine_built(kind, verb, rest) == expected
