"""FollowTheMoney statements (https://followthemoney.tech/docs/statements/): one row a property of an entity.

Institutions are PublicBody, people Person, posts Membership, projects Project, laws Document, activities
Event of the body that did them; each statement has the report that says so as its origin.
"""

import csv
import io
from collections.abc import Iterator
from hashlib import sha1
from typing import IO

from graph.answers.view import View
from graph.export.selection import Selection, chosen_activities
from graph.export.sheets import Sheet
from graph.export.tables import Row, read_tables

_COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "lang", "original_value",
    "external", "first_seen", "last_seen", "origin", "id",
)  # fmt: skip
_SCHEMATA = {
    "Institution": "PublicBody",
    "Person": "Person",
    "Project": "Project",
    "LegalInstrument": "Document",
    "Place": "Address",
    "Meeting": "Event",
    "Campaign": "Event",
}
_NAMES = {"Document": "title", "Address": "full"}
"""The property that holds the name, where it is another than ``name``."""
_TYPES = {
    "title": "string", "full": "address", "alias": "name", "name": "name", "country": "country",
    "member": "entity", "organization": "entity", "role": "string", "organizer": "entity", "date": "date",
    "summary": "text",
}  # fmt: skip
_DATASET = "renda"

Statement = tuple[str, str, str, str, str]
"""Entity, schema, property, value and origin."""


def export_ftm(view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    """Write the statements as CSV, the columns being those of the ``followthemoney`` library."""
    activities = chosen_activities(view, selection)
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for table, row in read_tables(view, activities):
        writer.writerows(map(_line, _statements(table, row)))
    text.flush()
    text.detach()


def _statements(table: str, row: Row) -> Iterator[Statement]:
    get = {name: str(value) for name, value in row.items() if value not in (None, "")}
    if table == "entities" and get["type"] in _SCHEMATA:
        schema = _SCHEMATA[get["type"]]
        yield get["entity"], schema, _NAMES.get(schema, "name"), get["name"], get["document"]
        if schema in ("PublicBody", "Person"):
            for alias in filter(None, get.get("aliases", "").split("；")):
                yield get["entity"], schema, "alias", alias, get["document"]
            yield get["entity"], schema, "country", "cn", get["document"]
    elif table == "memberships":
        own = f"{get['document']}/membership/{get['person']}/{get['organization']}/{get.get('post', '')}"
        for prop, value in (("member", "person_id"), ("organization", "organization_id"), ("role", "post")):
            if value in get:
                yield own, "Membership", prop, get[value], get["document"]
    elif table == "activities":
        name = get.get("object") or get["type_zh"]
        yield get["activity"], "Event", "name", f"{get['type_zh']}：{name}", get["document"]
        for prop, value in (("organizer", "agent_id"), ("date", "period"), ("summary", "quote")):
            if value in get:
                text = get[value][:4] if prop == "date" else get[value]
                yield get["activity"], "Event", prop, text, get["document"]


def _line(statement: Statement) -> list[str]:
    entity, schema, prop, value, origin = statement
    language = "" if _TYPES[prop] in ("entity", "country", "date") else "zho"
    key = sha1(f"{_DATASET}.{entity}.{prop}.{value}".encode()).hexdigest()
    return [
        entity,
        entity,
        prop,
        _TYPES[prop],
        schema,
        value,
        _DATASET,
        language,
        "",
        "f",
        "",
        "",
        origin,
        key,
    ]
