"""Words with parts of speech, and where names begin."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.nlp.entities import Gazetteer
from ingest.nlp.entities.boundaries import Bounds, find_start, trim_start
from ingest.nlp.words import words_of


@settings(deadline=None)
@given(st.text(alphabet="县人大常委会视察水库了，“》\n 2０a\u3000", max_size=40))
def test_words_cover_the_text(content: str) -> None:
    words = sorted(words_of(content).ending.values(), key=lambda word: word.end)
    assert "".join(word.form for word in words) == content
    assert all(content[word.start : word.end] == word.form for word in words)


@pytest.mark.parametrize(
    ("content", "suffix", "name"),
    [
        ("长期困扰白塔镇的难题", "镇", "白塔镇"),
        ("就石桥水库", "水库", "石桥水库"),
        ("汛期前完成大坝", "大坝", None),
        ("每个村", "村", None),
        ("跟踪检查物业管理条例", "条例", "物业管理条例"),
        ("修订促进民族团结进步条例", "条例", "促进民族团结进步条例"),
    ],
)
def test_a_name_begins_after_words_that_no_name_has(
    content: str, suffix: str, name: str | None, gazetteer: Gazetteer
) -> None:
    bounds = Bounds(gazetteer.openers, words_of(content))
    end = content.index(suffix) + len(suffix)
    start = find_start(content, end, suffix, range(1, 20), bounds, title=suffix == "条例")
    assert (None if start is None else content[start:end]) == name


@pytest.mark.parametrize(
    ("before", "name"),
    [("们实地视察了", "鑫宇电池片扩建项目"), ("人员专题视察调研", "白塔景区"), ("", "树人学校")],
)
def test_an_enumerations_first_member_sheds_the_verb(before: str, name: str, gazetteer: Gazetteer) -> None:
    content = "代表" + before + name
    bounds = Bounds(gazetteer.openers, words_of(content))
    start = trim_start(content, 2, len(content), bounds)
    assert content[start:] == name
