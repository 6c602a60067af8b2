"""Where the name of a person ends, by what goes on after it."""

import pytest

from ingest.nlp.entities import Gazetteer, extract_entities
from ingest.nlp.entities.person_names import find_name_end
from ingest.nlp.header import Header
from ingest.text import text_of

TENGZHOU = Header("滕州市人大常委会", "2023", "", "370481")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("李青山领办的协会", "李青山"),
        ("李强提出建议", "李强"),
        ("张明在会上说", "张明"),
        ("周柏林带着民兵", "周柏林"),
        ("陈刚等五十六人", "陈刚"),
        ("向承志等一批人", "向承志"),
        ("洛桑扎西带头养殖", "洛桑扎西"),
        ("巴雅尔·哈斯办起作坊", "巴雅尔·哈斯"),
        ("买买提·艾力提出的建议", "买买提·艾力"),
        ("时间安排紧", None),
        ("向群众宣讲", None),
        ("占七成以上", None),
        ("关于食堂的建议", None),
        ("满意度测评", None),
        ("高度评价", None),
        ("全覆盖走访", None),
        ("", None),
    ],
)
def test_a_name_ends_before_what_its_bearer_does(
    content: str, name: str | None, gazetteer: Gazetteer
) -> None:
    surnamed = gazetteer.person
    end = find_name_end(content, 0, surnamed)
    assert (None if end is None else content[:end]) == name


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("大兴镇代表李青山创办的工厂吸收妇女。", "李青山"),
        ("镇人大主席周柏林失去三位亲人。", "周柏林"),
        ("牧民琪琪格反映水塔断电。", "琪琪格"),
        ("东村有位叫李青山的代表，自己掏油钱。", "李青山"),
        ("剪纸传承人周柏林代表带动学徒就业。", "周柏林"),
    ],
)
def test_one_person_is_named_beside_a_role(content: str, name: str, gazetteer: Gazetteer) -> None:
    found = extract_entities(text_of(content), TENGZHOU, gazetteer)
    assert [one.name for one in found if one.type == "Person"] == [name]
