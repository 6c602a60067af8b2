"""Texts of other genres give next to nothing, and what they give is said of a congress."""

from pathlib import Path

import pytest
from spacy.language import Language

from ingest.clean import clean_source
from ingest.facts import Activity, Entity, Facts, Mention, Quantity
from ingest.lexicon import load_lexicons
from ingest.nlp.genre import is_congress_report, relevant_stretches, speaks_of_congress
from ingest.nlp.header import Header, extract_header, is_of_another_body
from ingest.nlp.pipeline import extract_facts, extract_many, load_pipeline
from ingest.nlp.relevance import Found, keep_relevant
from ingest.places import Places, load_places
from ingest.resources import data_dir
from ingest.source import Source, load_source
from ingest.text import text_of

TEXTS = sorted((Path(__file__).parents[2] / "data" / "other_genres").glob("*.txt"))
LIMIT = 1.0
"""Facts per 1,000 characters of all the texts together; a congress's report has a hundred and more."""
UNNAMED = (
    "常委会一年来的工作\n"
    "一年来，听取审议专项工作报告12项，开展执法检查3次，作出决议决定8件。\n"
    "密切联系代表。走访人大代表260人次，邀请人大代表列席常委会会议45人次，办理代表建议132件，"
    "代表满意率达96%。开展代表视察4次，召开代表座谈会6次，新建代表联络站9个。\n"
    "加强自身建设。组织集体学习14次，开展专题调研11次，印发简报20期，在市级以上媒体发表稿件55篇。"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline(data_dir())


@pytest.fixture(scope="module")
def other_genres(nlp: Language) -> dict[str, Facts]:
    sources = [load_source(path) for path in TEXTS]
    found = extract_many(nlp, [(source, clean_source(source)) for source in sources])
    return {path.stem: facts for path, facts in zip(TEXTS, found, strict=True)}


def count_facts(facts: Facts) -> int:
    return sum(map(len, (facts.entities, facts.activities, facts.quantities, facts.memberships)))


@pytest.fixture(scope="module")
def places() -> Places:
    return load_places(load_lexicons(data_dir() / "lexicons"))


def test_twenty_texts_are_read(other_genres: dict[str, Facts]) -> None:
    assert len(other_genres) == 20


def test_other_genres_give_next_to_nothing(other_genres: dict[str, Facts]) -> None:
    characters = sum(len(facts.text) for facts in other_genres.values())
    assert 1000 * sum(map(count_facts, other_genres.values())) / characters <= LIMIT


def test_what_another_genre_gives_is_said_of_a_congress(other_genres: dict[str, Facts]) -> None:
    checked = 0
    for facts in other_genres.values():
        spans = [*(one.span for one in facts.activities), *(one.span for one in facts.quantities)]
        for span in spans:
            assert span is not None
            sentence = facts.text[facts.text.rfind("。", 0, span.start) + 1 : span.end]
            assert speaks_of_congress(sentence)
            checked += 1
    assert checked


def test_no_other_genre_has_an_issuer(other_genres: dict[str, Facts]) -> None:
    assert {stem for stem, facts in other_genres.items() if facts.issuer} == set()


def test_suggestions_of_deputies_in_a_government_report_are_found(other_genres: dict[str, Facts]) -> None:
    found = other_genres["government_work_report"].activities
    assert [(one.type, one.agent) for one in found] == [("SuggestionHandling", "")]


def test_a_report_without_an_issuer_is_read_whole(nlp: Language) -> None:
    assert len(UNNAMED) > 150
    source = Source("甲.txt", "txt", "utf-8", "0" * 64, UNNAMED)
    facts = extract_facts(nlp, source, text_of(UNNAMED))
    assert facts.issuer == ""
    assert {"Hearing", "LawEnforcementInspection", "Training"} <= {one.type for one in facts.activities}
    assert len(facts.quantities) >= 12


@pytest.mark.parametrize(
    ("title", "head", "other"),
    [
        ("政府工作报告", "", True),
        ("平阳县人民法院2022年工作报告", "", True),
        ("", "各位代表：我代表县人民检察院，向大会报告工作，请予审议。", True),
        ("政协平阳县委员会常务委员会工作报告", "", True),
        ("平阳县人大常委会工作报告", "我受县人大常委会委托，向大会报告工作", False),
        ("", "我代表市人大常委会，向大会报告工作", False),
        ("平阳县人大常委会关于政府工作报告的审议意见", "", False),
        ("街道人大工委工作总结", "人大代表联系政府部门", False),
    ],
)  # fmt: skip
def test_who_reports(title: str, head: str, other: bool) -> None:
    assert is_of_another_body(title, head) == other


def test_a_government_that_is_watched_by_a_committee_does_not_lend_its_name(places: Places) -> None:
    text = text_of("政府工作报告\n各位代表：\n我代表县人民政府报告工作。自觉接受平阳县人大常委会监督。")
    header = extract_header(text, places)
    assert (header.issuer, header.other) == ("", True)


def test_a_short_passage_is_taken_at_its_word() -> None:
    assert is_congress_report(text_of("全年听取审议专项工作报告23个。"), Header())
    assert not is_congress_report(text_of("雪落了一夜。" * 50), Header())


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("县人大常委会听取报告", True),
        ("办理代表建议67件", True),
        ("邀请代表们座谈", True),
        ("他在人大附中读书", False),
        ("公司法定代表人鲍某", False),
        ("这代表着新的开始", False),
        ("政协委员提出提案", False),
    ],
)
def test_words_for_a_congress(words: str, speaks: bool) -> None:
    assert speaks_of_congress(words) == speaks


def test_only_what_stands_in_a_relevant_sentence_stays() -> None:
    content = "公司召开会议5次。县人大代表视察公司2次。"
    text = text_of(content)
    deputies = Entity("Institution", "县人大", mentions=(Mention("县人大", text.span(9, 12)),))
    firm = Entity("Institution", "某公司", mentions=(Mention("公司", text.span(0, 2)),))
    found = Found(
        (deputies, firm),
        (
            Activity("a1", "Meeting", "某公司", "会议", span=text.span(0, 8), led_to=("a2",)),
            Activity("a2", "Inspection", "某公司", "公司", ("某公司", "县人大"), span=text.span(9, 19)),
        ),
        (
            Quantity(5, "次", "会议", activity="a1", span=text.span(6, 8)),
            Quantity(2, "次", "视察", activity="a2", span=text.span(17, 19)),
        ),
        (),
    )
    kept = keep_relevant(found, relevant_stretches(text))
    assert [entity.name for entity in kept.entities] == ["县人大"]
    assert [(one.id, one.agent, one.refs) for one in kept.activities] == [("a2", "", ("县人大",))]
    assert [one.value for one in kept.quantities] == [2]
