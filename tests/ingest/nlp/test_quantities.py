"""Quantities of sentences: value, unit, what is counted, approximation."""

import pytest

from ingest.facts import Entity, Mention, Quantity, Span
from ingest.lexicon import load_lexicons
from ingest.nlp.quantities import extract_quantities
from ingest.resources import data_dir
from ingest.text import text_of

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
