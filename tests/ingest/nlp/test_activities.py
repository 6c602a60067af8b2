"""Activities of whole little reports: agents, offsets, tense, quantities."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.facts import Activity, Entity, Mention, Quantity
from ingest.lexicon import Lexicons, load_lexicons
from ingest.nlp.activities import extract_activities
from ingest.nlp.header import Header
from ingest.resources import data_dir
from ingest.text import text_of

LEXICONS: Lexicons = load_lexicons(data_dir() / "lexicons")
HEADER = Header("青田县人大常委会", "2019", "", "331121")


def read(content: str, *entities: Entity) -> tuple[Activity, ...]:
    return extract_activities(text_of(content), HEADER, entities, (), LEXICONS)[0]


def test_hearing_with_count() -> None:
    (activity,) = read("全年听取和审议专项工作报告12项。")
    assert (activity.type, activity.object, activity.agent) == ("Hearing", "专项工作报告", "青田县人大常委会")


def test_span_is_evidence() -> None:
    content = "二、依法履职\n一年来，我们围绕饮用水安全开展专题调研，检查了消防法实施情况。"
    text = text_of(content)
    for activity in extract_activities(text, HEADER, (), (), LEXICONS)[0]:
        assert activity.span is not None
        assert content[activity.span.start : activity.span.end] == activity.evidence
        assert len(activity.evidence) <= 60


def test_quantity_goes_to_its_activity() -> None:
    content = "召开常委会会议8次。"
    text = text_of(content)
    given = Quantity(8, "次", "常委会会议", span=text.span(7, 9), surface="8次")
    activities, (quantity,) = extract_activities(text, HEADER, (), (given,), LEXICONS)
    assert quantity.activity == activities[0].id
    assert activities[0].type == "Meeting"


def test_plan_section_is_planned() -> None:
    content = "2020年工作安排\n听取县政府关于环境保护工作的报告。对安全生产法实施情况开展执法检查。"
    assert [a.planned for a in read(content)] == [True, True]


def test_law_named_among_entities_becomes_reference() -> None:
    content = "对《安全生产法》实施情况开展执法检查。"
    text = text_of(content)
    law = Entity("LegalInstrument", "安全生产法", (), (Mention("安全生产法", text.span(2, 7)),))
    (activity,) = extract_activities(text, HEADER, (law,), (), LEXICONS)[0]
    assert activity.type == "LawEnforcementInspection"
    assert activity.refs == ("安全生产法",)


@settings(max_examples=60, deadline=2000)
@given(
    st.text(
        alphabet="听取审议对围绕开展进行调研代表建议的和、，。《》“”8次将组织就在督促政府完善", max_size=120
    )
)
def test_any_text_is_read_without_fault(content: str) -> None:
    for activity in read(content):
        assert activity.object
        assert activity.span is not None
