"""Texts cut for marks: nothing is lost, and places have one name in the cleaned text and in the source."""

from hypothesis import given
from hypothesis import strategies as st

from api.marking import mark_cleaned, mark_source, place_in_source
from graph.answers.documents import SpanRecord

TEXT = "全年听取报告三项。开展检查两次。"
SOURCE = "<p>全年听取\n报告三项。</p>\n图：会场\n<p>开展檢查兩次。</p>"


def _span(words: str, source: str) -> SpanRecord:
    start, there = TEXT.index(words), SOURCE.index(source)
    end, end_there = start + len(words), there + len(source)
    return SpanRecord(start, end, there, end_there, "activity", "Hearing", "id", "label", "rule", 1.0)


SPANS = (_span("听取报告", "听取\n报告"), _span("开展检查", "开展檢查"))

places = st.integers(0, 40)
spans = st.builds(
    SpanRecord, places, places, places, places, st.just("activity"), st.just("Hearing"), st.just("id"),
    st.just("label"), st.just("rule"), st.just(1.0),
)  # fmt: skip
texts = st.text("听取报告。！\n”ab", max_size=40)


@given(texts, texts, st.lists(spans, max_size=6))
def test_joined_the_pieces_are_the_text(text: str, source: str, found: list[SpanRecord]) -> None:
    for words, sentences in ((text, mark_cleaned(text, found)), (source, mark_source(source, text, found))):
        assert "".join(piece.text for one in sentences for piece in one.pieces) == words
        anchors = [anchor for one in sentences for anchor in one.anchors]
        assert len(anchors) == len(set(anchors))
        assert all(one.anchors for one in sentences)


@given(texts, texts.filter(bool), st.lists(spans, max_size=6))
def test_every_sentence_of_the_cleaned_text_is_found_in_the_source(
    text: str, source: str, found: list[SpanRecord]
) -> None:
    cleaned = {anchor for one in mark_cleaned(text, found) for anchor in one.anchors}
    assert cleaned <= {anchor for one in mark_source(source, text, found) for anchor in one.anchors}


def test_the_source_has_the_anchors_of_the_cleaned_text() -> None:
    by_anchor = {
        anchor: "".join(piece.text for piece in one.pieces)
        for one in mark_source(SOURCE, TEXT, SPANS)
        for anchor in one.anchors
    }
    assert by_anchor["s0"].strip() == "<p>全年听取"
    assert "开展檢查" in by_anchor["s9"]
    assert by_anchor["o18"].strip() == "图：会场"
    (piece,) = [
        piece
        for one in mark_source(SOURCE, TEXT, SPANS)
        for piece in one.pieces
        if f"c{SPANS[1].start}-{SPANS[1].end}" in piece.anchors
    ]
    assert piece.text == "开展檢查"


def test_places_outside_of_facts_are_reckoned_from_the_nearest() -> None:
    knots = [(4, 10), (20, 40)]
    assert [place_in_source(at, knots) for at in (0, 4, 6, 19, 30)] == [6, 10, 12, 39, 50]
    assert place_in_source(7, []) == 7


def test_kinds_name_the_innermost_entity() -> None:
    wide = SpanRecord(0, 8, 0, 8, "entity", "Institution", "1", "x", "r", 1.0)
    narrow = SpanRecord(2, 4, 2, 4, "entity", "Place", "2", "y", "r", 1.0)
    pieces = [piece for one in mark_cleaned(TEXT, (wide, narrow)) for piece in one.pieces]
    assert [piece.kinds for piece in pieces[:3]] == [
        "entity Institution",
        "entity Place",
        "entity Institution",
    ]
