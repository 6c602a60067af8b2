"""Clean text made noisy in the ways of `bench.garbled` comes back as it was."""

import random
from functools import cache

import pytest
from rapidfuzz.distance import Levenshtein

from bench.garbled import characters, encodings, lines, loss, pages, repeats, web
from bench.garbled.ways import MIXTURES, WAYS, Garble, garble
from ingest.clean import clean_text
from ingest.resources import data_dir

SEEDS = range(2)
LIMIT = 0.003


@cache
def reports() -> tuple[str, ...]:
    """The sample reports as a careful reader restored them, without their captions."""
    paths = sorted((data_dir() / "gold").glob("*.txt"))
    assert len(paths) >= 4
    return tuple(path.read_text("utf-8").split("\n[图片说明]")[0].strip() for path in paths)


KINDS: dict[str, tuple[Garble, ...]] = {
    step.__name__: (step,)
    for step in (
        lines.wrapped, lines.wrapped_flush, lines.wrapped_by_rule, lines.wrapped_apart,
        lines.wrapped_unevenly, lines.wrapped_narrow, lines.wrapped_then_joined, lines.broken,
        lines.in_one_line_spaced, lines.spaced, pages.page_numbers, pages.page_numbers_apart,
        pages.page_numbers_inside, web.markup, web.page, web.line_breaks, web.entities,
        web.numeric_entities, web.chrome, characters.full_width, characters.straight_quotes,
        characters.wrong_quotes, characters.radicals, characters.invisible, characters.spaced_out,
        characters.spaced_at_random, characters.spaced_numbers, characters.spaced_digits,
        characters.spaced_marks, characters.traditional, characters.with_readings,
        characters.doubled_marks, characters.variant_marks, loss.converted, repeats.repeated,
        repeats.nearly_repeated,
    )
} | {
    "traditional in markup": (characters.doubled_marks, characters.with_readings, web.markup),
    **{name: MIXTURES[name] for name in ("repeated and broken", "wrapped with chrome", "converted page")},
}  # fmt: skip


def error_rate(clean: str, steps: tuple[Garble, ...], seed: int) -> float:
    chance, raw = random.Random(seed), clean
    for step in steps:
        raw = step(raw, chance)
    assert raw != clean
    return Levenshtein.distance(clean_text(raw).content, clean) / len(clean)


@pytest.mark.parametrize("kind", KINDS)
def test_noise_comes_off(kind: str) -> None:
    rates = [error_rate(clean, KINDS[kind], seed) for clean in reports()[::2] for seed in SEEDS]
    mean = sum(rates) / len(rates)
    assert mean <= LIMIT, f"{kind}: {mean:.3%}, worst {max(rates):.3%}"


@pytest.mark.parametrize("way", WAYS)
def test_every_way_garbles(way: str) -> None:
    clean = reports()[0]
    data = garble(clean, way, random.Random(1))
    assert data != clean.encode("utf-8")
    assert data == garble(clean, way, random.Random(1))


def test_misread_text_is_what_it_looks_like() -> None:
    assert encodings.gbk_as_latin("区人大", random.Random(1)) == "ÇøÈË´ó"
    assert encodings.utf8_as_windows("区", random.Random(1)) == "åŒº"


def test_captions_are_set_apart() -> None:
    for clean in reports():
        text = clean_text(repeats.with_captions(clean, random.Random(1)))
        found = [text.content[p.start : p.end] for p in text.paragraphs if p.kind == "caption"]
        assert sorted(found) == sorted(repeats.CAPTIONS[:2])
        assert text.content.split("\n[图片说明]")[0] == clean


def test_clean_text_is_left_alone() -> None:
    for clean in reports():
        assert clean_text(clean).content == clean
