"""Whatever facts come in, their graph conforms or one sentence says why there is none."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import pyoxigraph as ox
from hypothesis import event, given, settings
from hypothesis import strategies as st

from graph.dump import sorted_nquads
from graph.iris import Iris
from graph.quads import quads_of
from graph.validation import check, load_shapes
from ingest.errors import FactsError
from ingest.facts import (
    ACTIVITY_TYPES,
    ENTITY_TYPES,
    Activity,
    Entity,
    Facts,
    Membership,
    Mention,
    Origin,
    Quantity,
    Span,
)
from ingest.resources import data_dir

T = TypeVar("T")
SHAPES = load_shapes(data_dir() / "shapes.ttl")
IRIS = Iris("https://example.org/id/")
TEXT = "全年召开常委会会议7次，\n听取报告２３个。𠮷"

STRANGE = [
    "常委会",
    "区 政府",
    "a/b",
    "%2F",
    "..",
    "“双百”",
    "\u202e倒",
    "\x00",
    "𠮷",
    "\n",
    "é",
    "#?",
    "<b>",
    "\\u4e00",
]

names = st.one_of(st.sampled_from(STRANGE), st.text(min_size=1, max_size=4))
words = st.one_of(st.just(""), names)
spans = st.builds(
    lambda start, length, shift: Span(start, start + length, start + shift, start + length + 2 * shift),
    st.integers(0, 10),
    st.integers(1, 6),
    st.integers(0, 3),
)


@dataclass(frozen=True)
class Values:
    """What may stand in the places of facts."""

    names: st.SearchStrategy[str]
    numbers: st.SearchStrategy[float]
    confidences: st.SearchStrategy[float]
    regions: st.SearchStrategy[str]
    periods: st.SearchStrategy[str]
    digests: st.SearchStrategy[str]
    bounds: st.SearchStrategy[float | None]
    spans: st.SearchStrategy[Span]


SOUND = Values(
    names=names,
    numbers=st.floats(allow_nan=False, allow_infinity=False),
    confidences=st.floats(0, 1),
    regions=st.sampled_from(["", "000000", "420114"]),
    periods=st.sampled_from(["", "2022", "2021-2023", "2022-2022"]),
    digests=st.sampled_from(["", "0" * 64, "0123456789abcdef" * 4]),
    bounds=st.sampled_from([None, 200.0]),
    spans=spans,
)
UNSOUND = (
    replace(SOUND, names=st.sampled_from(["", "\ud800", "a"])),
    replace(SOUND, numbers=st.sampled_from([float("nan"), float("inf"), 1.0])),
    replace(SOUND, confidences=st.sampled_from([-0.1, 1.5, float("nan"), 1.0])),
    replace(SOUND, regions=st.sampled_from(["61102", "四二〇一一四", "420114\n", ""])),
    replace(SOUND, periods=st.sampled_from(["近五年", "0000", "2023-2021", "2022\n", ""])),
    replace(SOUND, digests=st.sampled_from(["abc", "0" * 65, ""])),
    replace(SOUND, bounds=st.sampled_from([1.0, 2.0])),
    replace(SOUND, spans=st.sampled_from([Span(3, 3, 3, 3), Span(-1, 2, 0, 3), Span(0, 99, 0, 99)])),
    replace(SOUND, spans=st.just(Span(0, 1, 5, 4))),
)


def entities(v: Values) -> st.SearchStrategy[Entity]:
    mentions = st.lists(st.builds(Mention, words, v.spans), max_size=2).map(tuple)
    aliases = st.lists(words, max_size=2).map(tuple)
    kinds = st.sampled_from(ENTITY_TYPES)
    return st.builds(Entity, kinds, v.names, aliases, mentions, v.regions, words, v.confidences)


def activities(v: Values, name: str, ids: list[str], known: list[str]) -> st.SearchStrategy[Activity]:
    return st.builds(
        Activity,
        st.just(name),
        st.sampled_from(ACTIVITY_TYPES),
        st.one_of(words, st.sampled_from([*known, ""])),
        words,
        refs=some(known),
        planned=st.booleans(),
        evidence=words,
        span=st.one_of(st.none(), v.spans),
        period=v.periods,
        topics=some(["food-safety", "environment"]),
        led_to=some(ids),
        rule=words,
        confidence=v.confidences,
    )


def quantities(v: Values, ids: list[str]) -> st.SearchStrategy[Quantity]:
    return st.builds(
        Quantity,
        v.numbers,
        words,
        words,
        approx=st.sampled_from(["exact", "over"]),
        activity=st.sampled_from([None, *ids]),
        min=v.bounds,
        max=v.bounds,
        surface=words,
        span=st.one_of(st.none(), v.spans),
        confidence=v.confidences,
    )


def memberships(v: Values, known: list[str]) -> st.SearchStrategy[Membership]:
    organizations = st.one_of(v.names, st.sampled_from([*known, "区政府"]))
    return st.builds(Membership, v.names, v.names, organizations, words, st.one_of(st.none(), v.spans))


def some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2).map(tuple) if values else st.just(())


@st.composite
def facts_of(draw: st.DrawFn, v: Values) -> Facts:
    """Facts whose links hold."""
    found = draw(st.lists(entities(v), max_size=4))
    known = [entity.name for entity in found]
    ids = draw(st.lists(v.names, max_size=3, unique=True))
    return Facts(
        draw(words),
        issuer=draw(st.one_of(words, st.sampled_from([*known, ""]))),
        period=draw(v.periods),
        title=draw(words),
        region=draw(v.regions),
        origin=draw(st.builds(Origin, words, words, words, v.digests, words)),
        entities=tuple(found),
        activities=tuple(draw(activities(v, name, ids, known)) for name in ids),
        quantities=tuple(draw(st.lists(quantities(v, ids), max_size=3))),
        memberships=tuple(draw(st.lists(memberships(v, known), max_size=2))),
        text=TEXT,
        source_text=TEXT * 2,
    )


def quads_or_why(facts: Facts) -> frozenset[ox.Quad] | str:
    try:
        return quads_of(facts, IRIS)
    except FactsError as error:
        return str(error)


@settings(max_examples=40, deadline=None)
@given(facts_of(SOUND))
def test_sound_facts_give_a_graph_that_conforms(facts: Facts) -> None:
    assert [str(finding) for finding in check(quads_of(facts, IRIS), SHAPES)] == []


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(UNSOUND).flatmap(facts_of))
def test_unsound_facts_give_one_that_conforms_or_none(facts: Facts) -> None:
    quads = quads_or_why(facts)
    event("refused" if isinstance(quads, str) else "taken")
    if isinstance(quads, str):
        assert quads.strip()
    else:
        assert [str(finding) for finding in check(quads, SHAPES)] == []


@settings(max_examples=40, deadline=None)
@given(facts_of(SOUND))
def test_strange_names_pass_through_the_store_and_its_formats(facts: Facts) -> None:
    quads = quads_of(facts, IRIS)
    store = ox.Store()
    store.extend(quads)
    assert set(store) == quads
    lines = "".join(sorted_nquads(quads))
    assert set(ox.parse(lines, ox.RdfFormat.N_QUADS)) == quads
    assert lines == "".join(sorted_nquads(store))


@settings(max_examples=40, deadline=None)
@given(facts_of(SOUND), st.randoms(use_true_random=False))
def test_order_changes_nothing(facts: Facts, chance: random.Random) -> None:
    def shuffled(items: Sequence[T]) -> tuple[T, ...]:
        return tuple(chance.sample(items, len(items)))

    other = replace(
        facts,
        entities=shuffled(facts.entities),
        activities=shuffled(facts.activities),
        quantities=shuffled(facts.quantities),
        memberships=shuffled(facts.memberships),
    )
    assert quads_of(facts, IRIS) == quads_of(other, IRIS)


def test_a_dump_is_one_quad_a_line(facts: Facts) -> None:
    lines = list(sorted_nquads(quads_of(facts, IRIS)))
    assert lines == sorted(set(lines))
    assert all(line.endswith(" .\n") and line.count("\n") == 1 for line in lines)
    assert "蔡甸区人大常委会" in "".join(lines)
