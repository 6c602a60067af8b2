"""FollowTheMoney statements (https://followthemoney.tech/docs/statements/): one row a property of an entity.

Institutions are PublicBody, bodies that only a phrase names LegalEntity, people Person, posts Membership,
projects Project, laws Article, places Address, activities Event of the body that did them. Each statement
has the report that says so as its origin, each entity its IRI as ``sourceUrl``: ids of FollowTheMoney are of
Latin letters and digits.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from typing import IO

from graph.answers.view import View
from graph.export.selection import Selection, chosen_activities
from graph.export.sheets import Sheet
from graph.export.tables import Row, read_tables
from graph.export.xml_text import clean_label
from graph.export.years import years_of
from graph.iris import Iris

_COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang",
    "original_value", "external", "first_seen", "last_seen", "id",
)  # fmt: skip
_SCHEMATA = {
    "Institution": "PublicBody",
    "Person": "Person",
    "Project": "Project",
    "LegalInstrument": "Article",
    "Place": "Address",
    "Meeting": "Event",
    "Campaign": "Event",
}
_NAMES = {"Article": "title", "Address": "full"}
"""The property that holds the name, where it is another than ``name``."""
_TYPES = {
    "title": "string", "full": "address", "alias": "name", "name": "name", "country": "country",
    "member": "entity", "organization": "entity", "role": "string", "organizer": "entity", "date": "date",
    "startDate": "date", "endDate": "date", "summary": "text", "sourceUrl": "url",
}  # fmt: skip
"""The properties in use, with the types that the model gives them."""
_CHINESE = frozenset(("name", "string", "address", "text"))
_DATASET = "renda"


@dataclass(frozen=True, slots=True)
class Statement:
    """What a report says of one entity (id of this graph)."""

    entity: str
    schema: str
    prop: str
    value: str
    origin: str


def export_ftm(view: View, selection: Selection, sheet: Sheet, file: IO[bytes]) -> None:
    """Write the statements as CSV, the columns being those of the ``followthemoney`` library."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text, csv.unix_dialect)
    writer.writerow(_COLUMNS)
    report, said = "", set[Statement]()
    for table, row in read_tables(view, chosen_activities(view, selection)):
        if row.get("document") != report:
            report, said = str(row.get("document")), set()
        new = dict.fromkeys(one for one in _statements(table, row, view.iris) if one not in said)
        said.update(new)
        writer.writerows(map(_line, new))
    text.flush()
    text.detach()


def _statements(table: str, row: Row, iris: Iris) -> Iterator[Statement]:
    get = {name: str(value) for name, value in row.items() if value not in (None, "")}
    if table == "entities" and get["type"] in _SCHEMATA:
        yield from _entity(get, iris)
    elif table == "memberships" and {"person_id", "organization_id"} <= get.keys():
        own = f"{get['document']}/membership/{get['person']}/{get['organization']}/{get.get('post', '')}"
        for prop, value in (("member", "person_id"), ("organization", "organization_id"), ("role", "post")):
            if value in get:
                yield Statement(own, "Membership", prop, get[value], get["document"])
        yield from _dates(own, "Membership", get)
    elif table == "activities":
        yield from _activity(get, iris)


def _entity(get: dict[str, str], iris: Iris) -> Iterator[Statement]:
    schema = _SCHEMATA[get["type"]]
    yield from _named(get["entity"], schema, get["name"], get["document"], iris)
    if schema in ("PublicBody", "Person"):
        for alias in filter(None, get.get("aliases", "").split("；")):
            yield Statement(get["entity"], schema, "alias", alias, get["document"])
        yield Statement(get["entity"], schema, "country", "cn", get["document"])


def _activity(get: dict[str, str], iris: Iris) -> Iterator[Statement]:
    name = f"{get['type_zh']}：{get.get('object') or get['type_zh']}"
    yield from _named(get["activity"], "Event", name, get["document"], iris)
    if get.get("agent_id", "").startswith("collective/"):
        yield from _named(get["agent_id"], "LegalEntity", get["agent"], get["document"], iris)
    for prop, value in (("organizer", "agent_id"), ("summary", "quote")):
        if value in get:
            yield Statement(get["activity"], "Event", prop, get[value], get["document"])
    yield from _dates(get["activity"], "Event", get)


def _named(entity: str, schema: str, name: str, document: str, iris: Iris) -> Iterator[Statement]:
    yield Statement(entity, schema, _NAMES.get(schema, "name"), name, document)
    yield Statement(entity, schema, "sourceUrl", iris.iri_of(entity), document)


def _dates(entity: str, schema: str, get: dict[str, str]) -> Iterator[Statement]:
    first, last = years_of(get.get("period", "")) or (0, 0)
    props = {"date": first} if first == last else {"startDate": first, "endDate": last}
    for prop, year in props.items():
        if year:
            yield Statement(entity, schema, prop, str(year), get["document"])


def _line(one: Statement) -> list[str]:
    kind = _TYPES[one.prop]
    entity, value = _id(one.entity), _id(one.value) if kind == "entity" else clean_label(one.value)
    language = "zho" if kind in _CHINESE else ""
    key = f"{_DATASET}.{entity}.{one.prop}.{value}{f'@{language}' if language else ''}"
    return [
        entity, entity, one.prop, kind, one.schema, value, _DATASET, one.origin, language, "", "f", "", "",
        sha1(key.encode()).hexdigest(),
    ]  # fmt: skip


def _id(node: str) -> str:
    return f"{_DATASET}-{sha1(node.encode()).hexdigest()}"
