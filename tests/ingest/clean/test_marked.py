"""Edits keep every offset true."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ingest.clean.marked import Marked, joined

TEXT = st.text(alphabet="人大常委会a1，。\n ", max_size=40)


@given(
    TEXT,
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 3), st.text(alphabet="新文", max_size=4)), max_size=4
    ),
)
def test_edits_keep_length_order_and_origin(text: str, wishes: list[tuple[int, int, str]]) -> None:
    edits, done = [], 0
    for start, length, new in sorted(wishes):
        start = max(start, done)
        end = min(start + length, len(text))
        if start <= len(text) and start < end:
            edits.append((start, end, new))
            done = end
    marked = Marked.of(text).edit(edits)
    assert len(marked.content) == len(marked.offsets)
    assert list(marked.offsets) == sorted(marked.offsets)
    replaced = {i for start, end, _ in edits for i in range(start, end)}
    for character, offset in zip(marked.content, marked.offsets, strict=True):
        assert character == text[offset] or offset in replaced


@given(TEXT)
def test_lines_join_to_what_they_were(text: str) -> None:
    marked = Marked.of(text)
    again = joined(marked.lines())
    assert again.content == text
    assert len(again.offsets) == len(text)


def test_nothing_changed_is_the_same_value() -> None:
    marked = Marked.of("区人大")
    assert marked.sub(re.compile("人"), "人") is marked
