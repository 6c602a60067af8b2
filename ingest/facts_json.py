"""The JSON form of Facts: the format of the annotation guidelines, with extra keys.

Reading checks the form (pydantic, strict) and the links between rows, so that a malformed
annotation fails with its file and place, and is not scored as something that it does not say.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ingest.errors import FactsError
from ingest.facts import Activity, Entity, Facts, Membership, Quantity, Span
from ingest.facts_forms import FactsForm

Json = dict[str, Any]


def facts_to_json(facts: Facts) -> Json:
    """The facts as values for `json.dumps`; spans become `start`, `end`, `source_start`, `source_end`.

    >>> meetings = Quantity(7.0, "次", "常委会会议")
    >>> facts_to_json(Facts("a.txt", quantities=(meetings,)))["quantities"][0]["value"]
    7
    """
    return {
        "document": facts.document,
        "issuer": facts.issuer,
        "period": facts.period,
        "title": facts.title,
        "region": facts.region,
        "origin": asdict(facts.origin),
        "entities": [_entity_row(entity) for entity in facts.entities],
        "activities": [_row(activity) for activity in facts.activities],
        "quantities": [_quantity_row(quantity) for quantity in facts.quantities],
        "memberships": [_row(membership) for membership in facts.memberships],
        "text": facts.text,
        "source_text": facts.source_text,
    }


def facts_from_json(data: object, where: str = "facts") -> Facts:
    """Facts of a decoded JSON value; `where` names its file in errors.

    Keys that the format does not know are passed over. Raises FactsError, with the place as
    ``file: $.quantities[3].value``, where a key is missing or has a wrong type, an id occurs
    twice, or a link or a span leads nowhere.
    """
    try:
        form = FactsForm.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise FactsError(f"{where}: {_json_path(first['loc'])}", first["msg"]) from error
    facts = form.facts()
    for path, why in _broken_links(facts):
        raise FactsError(f"{where}: {path}", why)
    return facts


def load_facts(path: Path) -> Facts:
    """Read one file of facts or annotations (UTF-8 JSON); raises FactsError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FactsError(str(path), f"the file cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise FactsError(str(path), f"this is not JSON in UTF-8: {error}") from error
    return facts_from_json(data, str(path))


def dump_facts(facts: Facts) -> str:
    """The facts as JSON text that ends in a line end; equal facts give equal text."""
    return json.dumps(facts_to_json(facts), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _row(value: Activity | Quantity | Membership) -> Json:
    """A record with its span laid flat, without the span's keys where there is none."""
    row = _lists(asdict(value))
    return row | (row.pop("span") or {})


def _lists(row: Json) -> Json:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}


def _quantity_row(quantity: Quantity) -> Json:
    row = _row(quantity)
    return row | {key: _plain(row[key]) for key in ("value", "min", "max")}


def _entity_row(entity: Entity) -> Json:
    mentions = [{"surface": mention.surface} | asdict(mention.span) for mention in entity.mentions]
    return _lists(asdict(entity)) | {"mentions": mentions}


def _plain(number: float | None) -> float | int | None:
    """A whole number without ``.0``, as annotators write it."""
    return int(number) if number is not None and float(number).is_integer() else number


def _json_path(parts: Iterable[int | str]) -> str:
    """``$.quantities[3].value``"""
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)


def _broken_links(facts: Facts) -> Iterable[tuple[str, str]]:
    """Places whose link, id or span does not hold, each with what is wrong there."""
    ids = Counter(activity.id for activity in facts.activities)
    names = {entity.name for entity in facts.entities}
    for i, activity in enumerate(facts.activities):
        path = f"$.activities[{i}]"
        if ids[activity.id] > 1:
            yield f"{path}.id", f"the id {activity.id} occurs twice; give each activity its own"
        for ref in activity.refs:
            if ref not in names:
                yield f"{path}.refs", f"{ref} is no entity of this file; use an entity's name"
        for target in activity.led_to:
            if target not in ids:
                yield f"{path}.led_to", f"{target} is no activity of this file"
    for i, quantity in enumerate(facts.quantities):
        if quantity.activity is not None and quantity.activity not in ids:
            yield f"$.quantities[{i}].activity", f"{quantity.activity} is no activity of this file"
    yield from _broken_spans(facts)


def _broken_spans(facts: Facts) -> Iterable[tuple[str, str]]:
    for path, span in _spans(facts):
        if not span.start < span.end or not span.source_start <= span.source_end:
            yield path, "a span must end after it starts"
        elif facts.text and span.end > len(facts.text):
            yield path, f"the span ends at {span.end}, after the text's {len(facts.text)} characters"


def _spans(facts: Facts) -> Iterable[tuple[str, Span]]:
    for i, entity in enumerate(facts.entities):
        for j, mention in enumerate(entity.mentions):
            yield f"$.entities[{i}].mentions[{j}]", mention.span
    rows: Mapping[str, tuple[Activity | Quantity | Membership, ...]] = {
        "activities": facts.activities,
        "quantities": facts.quantities,
        "memberships": facts.memberships,
    }
    for key, values in rows.items():
        for i, value in enumerate(values):
            if value.span is not None:
                yield f"$.{key}[{i}]", value.span
