"""Quantities of sentences: value, unit, what is counted, approximation."""

import pytest
from cn2an import an2cn
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.facts import Entity, Mention, Quantity, Span
from ingest.lexicon import load_lexicons
from ingest.nlp.quantities import extract_quantities, list_dropped
from ingest.resources import data_dir
from ingest.text import Paragraph, ParagraphKind, Text, text_of

LEXICONS = load_lexicons(data_dir() / "lexicons")


def found(sentence: str, *entities: Entity) -> tuple[Quantity, ...]:
    return extract_quantities(text_of(sentence), entities, LEXICONS)


def test_a_number_inside_a_name_is_no_quantity() -> None:
    name = "3500亩油菜种植项目"
    sentence = f"推进{name}2次"
    project = Entity("Project", name, mentions=(Mention(name, Span(2, 2 + len(name), 2, 2 + len(name))),))
    assert [q.value for q in found(sentence, project)] == [2]


def test_surface_and_span_are_those_of_the_text() -> None:
    sentence = "全年接待群众来访５.3万余人次。"
    (quantity,) = found(sentence)
    assert quantity.span is not None
    assert sentence[quantity.span.start : quantity.span.end] == quantity.surface == "５.3万余人次"
    assert (quantity.value, quantity.min, quantity.max) == (53000, 53000, None)


@pytest.mark.parametrize("sentence", ["", "\n\n", "“", "第", "一", "（", "％", "3", "。3件。", "3、4、5"])
def test_scraps_do_no_harm(sentence: str) -> None:
    for quantity in found(sentence):
        assert quantity.surface


STYLES = {
    "arabic": str,
    "full width": lambda n: str(n).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "grouped": lambda n: f"{n:,}",
    "chinese": an2cn,
    "ten thousands": lambda n: f"{n / 10**4:.4f}万",
    "hundred millions": lambda n: f"{n / 10**8:.8f}亿",
}


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=30, deadline=None)
@given(number=st.integers(2, 10**9), over=st.sampled_from(["", "余"]))
def test_a_number_in_any_style_is_read_back(style: str, number: int, over: str) -> None:
    written = STYLES[style](number)
    (quantity,) = found(f"全年接待群众来访{written}{over}人次。")
    assert (quantity.value, quantity.unit, quantity.of) == (number, "人次", "群众来访")
    assert quantity.approx == ("over" if over else "exact")
    assert quantity.surface == f"{written}{over}人次"


@settings(max_examples=60, deadline=None)
@given(st.text("全年接待审议0１2一二百万亿余近约第届次会议件元％.，、。的（）“”《》至分之每\n", max_size=40))
def test_every_quantity_stands_where_it_says(text: str) -> None:
    ends = 0
    for quantity in found(text):
        assert quantity.span is not None
        assert ends <= quantity.span.start < quantity.span.end <= len(text)
        assert text[quantity.span.start : quantity.span.end] == quantity.surface
        assert 0 < quantity.confidence <= 1
        assert quantity.rule.startswith("quantity.")
        assert quantity.min is None or quantity.max is None or quantity.min <= quantity.max
        ends = quantity.span.end


@pytest.mark.parametrize(
    ("sentence", "surface", "why"),
    [
        ("区十九届人大二次会议召开。", "二次", "session"),
        ("听取第15次会议纪要。", "15次", "ordinal"),
        ("推进“3500亩油菜项目”。", "3500亩", "in a title, a quotation or a fixed expression"),
        ("500万元以上项目12个。", "500万元以上", "threshold"),
        ("做好四件事：一是普法。", "四件", "announced list"),
    ],
)
def test_what_is_passed_over_has_a_reason(sentence: str, surface: str, why: str) -> None:
    dropped = {row.surface: row.why for row in list_dropped(text_of(sentence), (), LEXICONS)}
    assert dropped[surface] == why
    assert surface not in {quantity.surface for quantity in found(sentence)}


@pytest.mark.parametrize(
    ("kind", "sentence", "values"),
    [
        ("body", "抓好三项监督，开展调研8次", [3, 8]),
        ("heading", "抓好三项监督，开展调研8次", [8]),
        ("byline", "（编辑3人，电话8次未接）", []),
    ],
)
def test_headings_and_bylines_count_less(kind: ParagraphKind, sentence: str, values: list[float]) -> None:
    text = Text(sentence, tuple(range(len(sentence))), (Paragraph(0, len(sentence), kind),))
    assert [quantity.value for quantity in extract_quantities(text, (), LEXICONS)] == values


def test_fixed_expressions_of_the_lexicon_count_nothing() -> None:
    fixed = [row["word"] for row in LEXICONS["quantity_words"] if "fixed" in row["roles"].split()]
    assert len(fixed) >= 100
    assert [word for word in fixed if found(f"深入落实{word}工作要求。")] == []


def test_a_unit_is_none_in_the_words_that_its_row_names() -> None:
    words = [(row["unit"], word) for row in LEXICONS["units"] for word in row["not_in"].split()]
    assert len(words) >= 100
    assert all(word.startswith(unit) and word != unit for unit, word in words)
    misread = [
        (unit, word) for unit, word in words for quantity in found(f"完成3{word}。") if quantity.unit == unit
    ]
    assert misread == []


def test_every_unit_of_the_lexicon_is_read_back_with_its_kind() -> None:
    for row in LEXICONS["units"]:
        (quantity,) = (
            found(f"平均年龄评分为12.5{row['unit']}。") if row["unit"] != "版" else found("出版12版。")
        )
        assert quantity.kind == row["kind"], row
        assert quantity.unit in {row["unit"], "%"}, row
