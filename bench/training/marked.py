"""Marked reports: texts of the project's own with their activities and entities (`data/corpus/README.md`).

``@@ issuer | period`` opens a report, ``%plan`` and ``%done`` say how the lines after them are meant, ``>``
begins a line of entities, ``//`` a comment; ``{Type!@agent|span|object / object}`` marks a stretch of a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.facts import ACTIVITY_TYPES, ENTITY_TYPES, ActivityType, EntityType

_MARK = re.compile(
    r"\{(?P<type>[A-Za-z]+)(?P<planned>!?)(?:@(?P<agent>[^|{}]*))?\|(?P<span>[^|{}]*)(?:\|(?P<objects>[^{}]*))?\}"
)
_ENTITY = re.compile(r"\s*(?P<type>\w+)\s+(?P<name>[^=]+?)\s*(?:=(?P<aliases>.*))?")
_TYPES = {kind: kind for kind in ACTIVITY_TYPES}
_ENTITY_TYPES = {kind: kind for kind in ENTITY_TYPES}


@dataclass(frozen=True, slots=True)
class MarkedActivity:
    """One activity: where its mark begins in the content, and what it is."""

    start: int
    type: ActivityType
    object: str
    agent: str
    planned: bool


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """A report without its marks, and what they say; entities are (type, name, aliases)."""

    name: str
    issuer: str
    period: str
    content: str
    activities: tuple[MarkedActivity, ...]
    entities: tuple[tuple[EntityType, str, tuple[str, ...]], ...]


def load_reports(folder: Path) -> tuple[MarkedReport, ...]:
    """The reports of a folder and the folders in it, by name. Raises ValueError at a faulty line."""
    return tuple(read_report(path) for path in sorted(folder.rglob("*.txt")))


def read_report(path: Path) -> MarkedReport:
    """One marked report (UTF-8). Raises ValueError, with file and line, at a faulty mark or entity."""
    issuer = period = content = ""
    activities: list[MarkedActivity] = []
    entities: list[tuple[EntityType, str, tuple[str, ...]]] = []
    planned = False
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            if line.startswith("@@"):
                issuer, _, period = (part.strip() for part in line[2:].partition("|"))
            elif line.strip() in ("%plan", "%done"):
                planned = line.strip() == "%plan"
            elif line.startswith(">"):
                entities += _entities(line[1:])
            elif not line.startswith("//"):
                found, plain = _unmark(line, len(content), issuer, planned)
                activities += found
                content += f"{plain}\n"
        except ValueError as fault:
            raise ValueError(f"{path}:{number}: {fault}") from fault
    return MarkedReport(
        f"{path.parent.name}/{path.stem}", issuer, period, content, tuple(activities), tuple(entities)
    )


def _unmark(line: str, start: int, issuer: str, planned: bool) -> tuple[list[MarkedActivity], str]:
    """The activities of a line that begins at `start`, and the line without marks."""
    activities, plain, at = [], "", 0
    for mark in _MARK.finditer(line):
        plain += line[at : mark.start()]
        here = start + len(plain)
        plain += mark["span"]
        at = mark.end()
        if mark["type"] not in _TYPES:
            raise ValueError(f"no type of activity: {mark['type']}")
        for object_ in (mark["objects"] or mark["span"]).split(" / "):
            activities.append(
                MarkedActivity(
                    here, _TYPES[mark["type"]], object_.strip(), mark["agent"] or issuer,
                    planned or bool(mark["planned"]),
                )
            )  # fmt: skip
    plain += line[at:]
    if stray := re.search(r"[{}|]", plain):
        raise ValueError(f"a mark that is none near {plain[max(0, stray.start() - 10) :][:30]!r}")
    return activities, plain


def _entities(items: str) -> Iterator[tuple[EntityType, str, tuple[str, ...]]]:
    for item in filter(str.strip, re.split("[;；]", items)):
        found = _ENTITY.fullmatch(item)
        if found is None or found["type"] not in _ENTITY_TYPES:
            raise ValueError(f"no entity: {item.strip()!r}")
        aliases = re.split("[,，]", found["aliases"] or "")
        yield (
            _ENTITY_TYPES[found["type"]],
            found["name"],
            tuple(alias.strip() for alias in aliases if alias.strip()),
        )
