"""Facts to JSON and back."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from ingest.facts_json import dump_facts, facts_from_json, facts_to_json, load_facts

WORDS = st.text("人大常委会听取审议报告 《》0９\n", max_size=8)
NAMES = st.text("区人大常委会政府法院", min_size=1, max_size=8)
SHARES = st.floats(0, 1)
NUMBERS = st.floats(-1e15, 1e15)
TEXT = "区人大常委会全年听取审议专项工作报告23个，提出意见建议8条。" * 4


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    source = draw(st.integers(0, 500))
    return Span(start, draw(st.integers(start + 1, len(TEXT))), source, source + draw(st.integers(0, 90)))


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    mentions = draw(st.lists(st.builds(Mention, WORDS, spans()), max_size=2))
    aliases = draw(st.lists(WORDS, max_size=2))
    kind, name = draw(st.sampled_from(ENTITY_TYPES)), draw(NAMES)
    return Entity(kind, name, tuple(aliases), tuple(mentions), draw(WORDS), draw(WORDS), draw(SHARES))


@st.composite
def activities(draw: st.DrawFn, count: int, names: list[str]) -> tuple[Activity, ...]:
    refs = st.lists(st.sampled_from(names), max_size=2).map(tuple) if names else st.just(())
    links = st.lists(st.sampled_from([f"a{i}" for i in range(count)]), max_size=2).map(tuple)
    return tuple(
        Activity(
            id=f"a{i}",
            type=draw(st.sampled_from(ACTIVITY_TYPES)),
            agent=draw(WORDS),
            object=draw(WORDS),
            refs=draw(refs),
            planned=draw(st.booleans()),
            evidence=draw(WORDS),
            span=draw(st.none() | spans()),
            period=draw(WORDS),
            topics=draw(st.lists(WORDS, max_size=2).map(tuple)),
            led_to=draw(links),
            rule=draw(WORDS),
            confidence=draw(SHARES),
        )
        for i in range(count)
    )


@st.composite
def quantities(draw: st.DrawFn, count: int) -> Quantity:
    bounds = st.none() | NUMBERS
    return Quantity(
        value=draw(NUMBERS | st.integers(0, 10**9).map(float)),
        unit=draw(WORDS),
        of=draw(WORDS),
        approx=draw(st.sampled_from(["exact", "over", "about", "under"])),
        activity=draw(st.sampled_from([None, *(f"a{i}" for i in range(count))])),
        kind=draw(st.sampled_from(["count", "money", "rate", "other"])),
        min=draw(bounds),
        max=draw(bounds),
        surface=draw(WORDS),
        span=draw(st.none() | spans()),
        rule=draw(WORDS),
        confidence=draw(SHARES),
    )


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    found = draw(st.lists(entities(), max_size=3))
    count = draw(st.integers(0, 3))
    membership = st.builds(Membership, WORDS, WORDS, WORDS, WORDS, st.none() | spans(), WORDS, SHARES)
    return Facts(
        document=draw(WORDS),
        issuer=draw(WORDS),
        period=draw(WORDS),
        title=draw(WORDS),
        region=draw(WORDS),
        origin=draw(st.builds(Origin, WORDS, WORDS, WORDS, WORDS, WORDS)),
        entities=tuple(found),
        activities=draw(activities(count, [entity.name for entity in found])),
        quantities=tuple(draw(st.lists(quantities(count), max_size=3))),
        memberships=tuple(draw(st.lists(membership, max_size=2))),
        text=TEXT,
        source_text=draw(WORDS),
    )


@settings(max_examples=60, deadline=None)
@given(facts())
def test_facts_come_back_from_json_as_they_were(given_facts: Facts) -> None:
    assert facts_from_json(json.loads(dump_facts(given_facts))) == given_facts


EXAMPLE: dict[str, Any] = {
    "document": "004.txt",
    "issuer": "蔡甸区人大常委会",
    "period": "2022",
    "entities": [{"type": "Institution", "name": "蔡甸区人民政府", "aliases": ["区政府"]}],
    "activities": [
        {
            "id": "a1",
            "type": "Hearing",
            "agent": "蔡甸区人大常委会",
            "object": "安全生产工作情况的报告",
            "refs": ["蔡甸区人民政府"],
            "planned": False,
            "evidence": "听取审议关于安全生产工作情况的报告",
        }
    ],
    "quantities": [{"value": 23, "unit": "个", "of": "专项工作报告", "approx": "exact", "activity": "a1"}],
}


def test_an_annotation_of_the_guidelines_loads(tmp_path: Path) -> None:
    path = tmp_path / "004.json"
    path.write_text(json.dumps(EXAMPLE, ensure_ascii=False), encoding="utf-8")
    loaded = load_facts(path)
    assert loaded.quantities == (Quantity(23.0, "个", "专项工作报告", activity="a1"),)
    written = facts_to_json(loaded)
    for key in ("document", "issuer", "period"):
        assert written[key] == EXAMPLE[key]
    for key in ("entities", "activities", "quantities"):
        for row, expected in zip(written[key], EXAMPLE[key], strict=True):
            assert expected == {name: row[name] for name in expected}
            assert "start" not in row


def test_a_header_that_the_report_does_not_state_may_be_null() -> None:
    loaded = facts_from_json(EXAMPLE | {"issuer": None, "period": None})
    assert (loaded.issuer, loaded.period) == ("", "")


BROKEN: list[tuple[tuple[str | int, ...], object, str]] = [
    (("entities", 0, "type"), "Body", "$.entities[0].type"),
    (("entities", 0, "name"), "", "$.entities[0].name"),
    (("activities", 0, "planned"), "no", "$.activities[0].planned"),
    (("activities", 0, "refs"), ["市政府"], "$.activities[0].refs"),
    (("activities", 0, "refs"), "区政府", "$.activities[0].refs"),
    (("activities", 0, "led_to"), ["a9"], "$.activities[0].led_to"),
    (("activities", 0, "type"), None, "$.activities[0].type"),
    (("quantities", 0, "value"), "23", "$.quantities[0].value"),
    (("quantities", 0, "value"), True, "$.quantities[0].value"),
    (("quantities", 0, "value"), float("nan"), "$.quantities[0].value"),
    (("quantities", 0, "approx"), "circa", "$.quantities[0].approx"),
    (("quantities", 0, "activity"), "a2", "$.quantities[0].activity"),
    (("quantities", 0, "start"), -1, "$.quantities[0].start"),
    (("quantities",), {}, "$.quantities"),
    (("document",), 7, "$.document"),
]


@pytest.mark.parametrize(("path", "value", "where"), BROKEN)
def test_a_malformed_annotation_names_its_place(
    path: tuple[str | int, ...], value: object, where: str
) -> None:
    data: Any = copy.deepcopy(EXAMPLE)
    row = data
    for key in path[:-1]:
        row = row[key]
    row[path[-1]] = value
    with pytest.raises(FactsError) as caught:
        facts_from_json(data, "gold/004.json")
    assert caught.value.where == f"gold/004.json: {where}"


@pytest.mark.parametrize("key", ["value", "unit", "of", "approx", "activity"])
def test_a_quantity_without_a_key_of_the_guidelines_is_refused(key: str) -> None:
    data = copy.deepcopy(EXAMPLE)
    del data["quantities"][0][key]
    with pytest.raises(FactsError, match=rf"\$\.quantities\[0\]\.{key}"):
        facts_from_json(data)


def test_an_id_given_twice_is_refused() -> None:
    data = copy.deepcopy(EXAMPLE)
    data["activities"] *= 2
    with pytest.raises(FactsError, match="occurs twice"):
        facts_from_json(data)


def test_a_span_past_the_text_is_refused() -> None:
    data = copy.deepcopy(EXAMPLE) | {"text": "短"}
    data["quantities"][0] |= {"start": 0, "end": 2, "source_start": 0, "source_end": 2}
    with pytest.raises(FactsError, match="after the text's 1 characters"):
        facts_from_json(data)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[" * 5000])
def test_a_file_that_is_not_json_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(FactsError, match="not JSON"):
        load_facts(path)


@pytest.mark.parametrize("data", [None, [], "facts", 3])
def test_a_value_that_is_no_object_is_refused(data: object) -> None:
    with pytest.raises(FactsError):
        facts_from_json(data)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match=r"none\.json"):
        load_facts(tmp_path / "none.json")
