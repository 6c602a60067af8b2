"""Segmentation: offsets tile the text, quotations stay whole, headings and leads are told apart."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.nlp.clauses import mask_quoted, segment_passages
from ingest.text import text_of


def test_title_with_comma_is_one_clause() -> None:
    text = text_of("制定《关于推进农村人居环境整治,打造美丽乡村的决议》,并印发各镇。")
    (passage,) = segment_passages(text)
    (sentence,) = passage.sentences
    clauses = [text.content[c.start : c.end] for c in sentence.clauses]
    assert clauses == ["制定《关于推进农村人居环境整治,打造美丽乡村的决议》", "并印发各镇"]


def test_number_with_thousands_comma_is_not_cut() -> None:
    text = text_of("投入资金1,200万元，惠及群众。")
    assert len(segment_passages(text)[0].sentences[0].clauses) == 2


def test_heading_and_lead() -> None:
    text = text_of("二、依法监督\n加强司法监督。听取法院执行工作报告，开展视察3次。")
    heading, body = segment_passages(text)
    assert heading.heading
    assert not body.heading
    assert [s.lead for s in body.sentences] == [True, False]


@given(st.text(alphabet="听取报告，。；：“”《》（）、7次\n 一、", max_size=80))
def test_clauses_lie_in_order_inside_their_sentences(content: str) -> None:
    end = 0
    for passage in segment_passages(text_of(content)):
        for sentence in passage.sentences:
            for clause in sentence.clauses:
                assert end <= clause.start < clause.end <= sentence.end <= passage.end
                assert clause.masked == mask_quoted(content)[clause.start : clause.end]
                end = clause.end
