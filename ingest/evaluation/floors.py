"""Floors: the scores of annotated sets below which a change may not fall.

A file of floors names its sets, each with a folder (from where the program is run) and a floor a measure::

    {"samples": {"folder": "data/reports", "floors": {"quantities": 0.98}}}
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ingest.errors import FactsError
from ingest.evaluation.scores import Scores


@dataclass(frozen=True, slots=True)
class Floor:
    """An annotated set and the least figure of each measure."""

    folder: str
    floors: Mapping[str, float]


Floors = Mapping[str, Floor]
"""By the name of the set."""


def load_floors(path: Path) -> Floors:
    """Read a file of floors; raises FactsError where it does not have the form."""
    try:
        return TypeAdapter(dict[str, Floor]).validate_json(path.read_bytes())
    except OSError as error:
        raise FactsError(str(path), f"the file cannot be read: {error.strerror}") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise FactsError(f"{path}: {'.'.join(map(str, first['loc']))}", first["msg"]) from error


def dump_floors(floors: Floors) -> str:
    """The floors as JSON text, as `load_floors` reads it."""
    rows = {name: {"folder": floor.folder, "floors": dict(floor.floors)} for name, floor in floors.items()}
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def below_floor(floor: Floor, scores: Scores) -> tuple[str, ...]:
    """A sentence for each measure that is below its floor."""
    return tuple(
        f"{measure} is {scores.value(measure):.3f}, below its floor of {least:.3f}"
        for measure, least in floor.floors.items()
        if scores.value(measure) < least
    )


def raise_floors(floor: Floor, scores: Scores, measures: Iterable[str], lower: bool = False) -> Floor:
    """Floors at the scores, cut to three decimals; one that is above its score stays unless `lower`."""
    reached = {measure: math.floor(scores.value(measure) * 1000) / 1000 for measure in measures}
    kept = {} if lower else floor.floors
    return replace(floor, floors={m: max(value, kept.get(m, 0.0)) for m, value in reached.items()})
