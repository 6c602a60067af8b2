"""Names: the ways people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answers.names import Named, NameIndex, match_pinyin, syllables_of
from graph.answers.who import understand_who


def named(name: str, *aliases: str, type: str = "Institution", region: str = "", weight: int = 1) -> Named:
    return Named(
        f"x/{region}/{name}", f"https://example.org/{region}/{name}", type, name, aliases, region, weight
    )


INDEX = NameIndex(
    (
        named("蔡甸区人大常委会", "区人大常委会", "常委会", region="420114", weight=90),
        named("蔡甸区人民代表大会", "蔡甸区人大", region="420114", weight=9),
        named("蔡甸区人大代表", type="Collective", region="420114"),
        named("蔡甸区人大常委会党组", region="420114"),
        named("蔡甸区人民政府", "区政府", region="420114", weight=30),
        named("略阳县人大常委会", "县人大常委会", "常委会", region="610727", weight=50),
        named("略阳县人大社会建设委员会", region="610727"),
        named("朝阳区人大常委会", region="110105"),
        named("朝阳区人大常委会", region="220104"),
        named("消防法", type="LegalInstrument"),
    )
)


@pytest.mark.parametrize(
    ("query", "name", "how"),
    [
        ("蔡甸区人大常委会", "蔡甸区人大常委会", "name"),
        ("区人大常委会", "蔡甸区人大常委会", "alias"),
        ("蔡甸区人大", "蔡甸区人民代表大会", "alias"),
        ("甸区人民政府", "蔡甸区人民政府", "part"),
        ("caidianqurenmindaibiaodahui", "蔡甸区人民代表大会", "pinyin"),
        ("CDQRMZF", "蔡甸区人民政府", "pinyin"),
        ("lüeyangxrdcwh", "略阳县人大常委会", "pinyin"),
    ],
)
def test_search(query: str, name: str, how: str) -> None:
    hits = INDEX.search(query)
    assert (hits[0].entity.name, hits[0].how) == (name, how)


def test_an_alias_of_two_goes_to_the_one_spoken_of_most() -> None:
    assert [hit.entity.region for hit in INDEX.search("常委会")][:2] == ["420114", "610727"]


def test_nothing_and_near() -> None:
    assert INDEX.search("没有这个") == []
    assert INDEX.near("蔡甸区人大常务会")[0].entity.name == "蔡甸区人大常委会"
    assert INDEX.near("zzzzzz") == []


@given(st.text(max_size=20))
def test_any_text_may_be_searched(query: str) -> None:
    INDEX.search(query)
    INDEX.near(query)
    understand_who(query, INDEX)


@given(st.sampled_from([entity.name for entity in INDEX.entities]), st.data())
def test_any_mixture_of_full_syllables_and_initials_spells_a_name(name: str, data: st.DataObject) -> None:
    syllables = syllables_of(name)
    typed = "".join(data.draw(st.sampled_from((one, one[0]))) for one in syllables)
    assert match_pinyin(typed, syllables) > 0
    assert name in [hit.entity.name for hit in INDEX.search(typed)]


@pytest.mark.parametrize("who", ["蔡甸区人大", "蔡甸区人大常委会"])
def test_a_congress_and_its_organs_answer_together(who: str) -> None:
    names = {one.name for one in understand_who(who, INDEX).entities}
    assert names == {"蔡甸区人大常委会", "蔡甸区人民代表大会", "蔡甸区人大代表", "蔡甸区人大常委会党组"}


def test_a_part_answers_for_itself() -> None:
    assert [one.name for one in understand_who("略阳县人大社会建设委员会", INDEX).entities] == [
        "略阳县人大社会建设委员会"
    ]
    assert [one.name for one in understand_who("蔡甸区人民政府", INDEX).entities] == ["蔡甸区人民政府"]


def test_bodies_of_one_name_in_two_regions_stay_apart() -> None:
    doers = understand_who("朝阳区人大常委会", INDEX)
    assert len(doers.entities) == 1
    assert [one.name for one in doers.who.alternatives] == ["朝阳区人大常委会"]


def test_the_account_says_how_a_name_was_taken() -> None:
    assert understand_who("蔡甸区人大常委会", INDEX).who.note == ""
    assert "short name" in understand_who("区政府", INDEX).who.note
    assert "pinyin" in understand_who("cdq", INDEX).who.note
    unknown = understand_who("蔡甸区人大常务会", INDEX).who
    assert (unknown.entity, unknown.alternatives[0].name) == (None, "蔡甸区人大常委会")


def test_only_doers_are_who() -> None:
    assert understand_who("消防法", INDEX).entities == ()
