"""Reads FollowTheMoney statements with the library itself and prints, as JSON, what it understood and what
it would not take: python read_statements.py FILE (run with the library's own folder on PYTHONPATH)."""

import json
import sys
from collections import defaultdict
from pathlib import Path

from followthemoney import model
from followthemoney.dataset import Dataset
from followthemoney.statement import Statement, StatementEntity
from followthemoney.statement.serialize import read_csv_statements


def wrong(one: Statement) -> str:
    """Why a statement does not keep to the model; empty where it does."""
    schema = model.get(one.schema)
    prop = schema and schema.get(one.prop)
    if not prop:
        return f"no property {one.schema}:{one.prop}"
    if prop.type.name != one.prop_type:
        return f"{prop.qname} is of type {prop.type.name}"
    if prop.type.clean(one.value) != one.value:
        return f"{prop.qname} takes no {one.value}"
    return "" if one.generate_key() == one.id else f"{prop.qname} has another id"


def read(path: Path) -> dict[str, object]:
    """The captions of the entities by schema, and all problems."""
    statements: dict[str, list[Statement]] = defaultdict(list)
    problems = set()
    with path.open("rb") as file:
        for one in read_csv_statements(file):
            statements[one.entity_id].append(one)
            problems.add(wrong(one))
    dataset = Dataset.make({"name": "renda", "title": "renda"})
    entities = {key: StatementEntity.from_statements(dataset, some) for key, some in statements.items()}
    captions: dict[str, list[str]] = defaultdict(list)
    for entity in entities.values():
        captions[entity.schema.name].append(entity.caption)
        problems |= {
            f"{entity.schema.name} lacks {one}" for one in entity.schema.required if not entity.get(one)
        }
        for prop, value in entity.itervalues():
            if prop.type.name == "entity" and not (
                value in entities and prop.range and entities[value].schema.is_a(prop.range)
            ):
                problems.add(f"{prop.qname} leads to no {prop.range}")
    return {"captions": captions, "problems": sorted(problems - {""})}


if __name__ == "__main__":
    print(json.dumps(read(Path(sys.argv[1]))))
