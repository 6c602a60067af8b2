"""What holds of the entities of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.facts import ENTITY_TYPES
from ingest.nlp.entities import Gazetteer, extract_entities
from ingest.nlp.header import Header
from ingest.text import text_of

PIECES = st.one_of(
    st.sampled_from(
        ("区人大常委会", "市委", "省、市", "中央和", "人大工作会议", "十九届", "人大", "二次会议")
    ),
    st.sampled_from(
        ("视察", "深入", "制定", "荣获", "主任", "王小明", "等", "3个", "项目", "活动", "条例", "年")
    ),
    st.sampled_from(("北关镇", "五里村", "博物馆", "先进单位", "党的二十大", "[图片说明]", "2023")),
    st.sampled_from(tuple("《》“”、,。：\n ()")),
)
HEADER = Header("市北区人大常委会", "2023", "", "370203")


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_gives_entities_that_are_where_they_say(gazetteer: Gazetteer, content: str) -> None:
    entities = extract_entities(text_of(content), HEADER, gazetteer)
    assert len({(entity.type, entity.name) for entity in entities}) == len(entities)
    for entity in entities:
        assert entity.type in ENTITY_TYPES
        assert entity.name
        assert entity.rule
        assert entity.mentions
        assert entity.name not in entity.aliases
        for mention in entity.mentions:
            assert content[mention.span.start : mention.span.end] == mention.surface
    assert entities == extract_entities(text_of(content), HEADER, gazetteer)


def test_an_endless_enumeration_ends_in_seconds(gazetteer: Gazetteer) -> None:
    """Bounded repetition in the patterns: unbounded, twelve thousand characters of list took minutes."""
    assert extract_entities(text_of("甲乙丙、" * 3000), HEADER, gazetteer) == ()
