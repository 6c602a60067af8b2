"""Numerals in every style parse back."""

import pytest
from cn2an import an2cn
from hypothesis import given
from hypothesis import strategies as st

from ingest.nlp.quantities.numerals import fold_width, parse_number

_WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


@given(st.integers(0, 10**13))
def test_arabic_numerals_parse_back(number: int) -> None:
    for written in (str(number), str(number).translate(_WIDE), f"{number:,}"):
        assert parse_number(written) == number


@given(st.integers(1, 10**12 - 1))
def test_chinese_numerals_parse_back(number: int) -> None:
    assert parse_number(an2cn(number)) == number


@given(
    st.integers(1, 10**8), st.sampled_from([("万", 10**4), ("亿", 10**8), ("千", 10**3), ("万亿", 10**12)])
)
def test_scaled_decimals_lose_nothing(hundredths: int, scale: tuple[str, int]) -> None:
    written = f"{hundredths // 100}.{hundredths % 100:02d}{scale[0]}"
    assert parse_number(written) == hundredths * scale[1] / 100


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    folded = fold_width(text)
    assert len(folded) == len(text)
    assert fold_width(folded) == folded


@given(st.text("0123456789.,一二两三十百千万亿〇零点几余多", max_size=12))
def test_no_numeral_raises(numeral: str) -> None:
    parse_number(numeral)


@pytest.mark.parametrize("numeral", ["", "亿", "百千", "七八", "三四十", "二〇二三", "1.2.3", ",", "人"])
def test_what_writes_no_single_number_is_none(numeral: str) -> None:
    assert parse_number(numeral) is None


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("两", 2),
        ("十", 10),
        ("二十一点五", 21.5),
        ("两千三百", 2300),
        ("一百二", 120),
        ("〇", 0),
        ("3百", 300),
    ],
)
def test_numerals(numeral: str, number: float) -> None:
    assert parse_number(numeral) == number
