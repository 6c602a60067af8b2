"""What was built is another activity by its words and by the verb."""

import pytest

from ingest.facts import ActivityType
from ingest.nlp.activities.frames.built import refine_built


@pytest.mark.parametrize(
    ("kind", "verb", "rest", "expected"),
    [
        ("Mechanism", "健全", "党内监督制度", "PartyWork"),
        ("Mechanism", "完善", "考勤、公务接待等12项制度", "RuleMaking"),
        ("Mechanism", "健全", "工作机制", None),
        ("Mechanism", "健全", "代表参与机制", None),
        ("Mechanism", "建立", "代表参与机制", "Mechanism"),
        ("Mechanism", "健全", "代表退出机制", "Mechanism"),
        ("Mechanism", "完善", "共同治理的工作格局", None),
        ("Mechanism", "推行", "宪法宣誓制度", "Oath"),
        ("Mechanism", "落实", "“双联”制度", "Outreach"),
        ("Mechanism", "完善", "公车、印章制度", "RuleMaking"),
        ("RuleMaking", "落实", "议事规则", None),
        ("Mechanism", "建立", "考勤、公务接待等12项制度", "Mechanism"),
        ("Mechanism", "构建", "三级联络站体系", "PlatformBuilding"),
        ("RuleMaking", "完善", "考勤、公务接待等制度", "RuleMaking"),
        ("RuleMaking", "建立", "首问负责制度", "Mechanism"),
        ("RuleMaking", "修订完善", "首问负责制度", "RuleMaking"),
        ("RuleMaking", "严格执行", "议事规则", None),
        ("RuleMaking", "实施", "议事规则", "Other"),
        ("PlatformBuilding", "建成", "联络站体系", "PlatformBuilding"),
    ],
)
def test_words_and_verb_decide(
    kind: ActivityType, verb: str, rest: str, expected: ActivityType | None
) -> None:
    assert refine_built(kind, verb, rest) == expected
