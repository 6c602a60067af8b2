"""Tables: one row a fact, for spreadsheets and statistics."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO

from graph.answers.activities import Candidate, read_activities
from graph.answers.records import ActivityRecord
from graph.answers.view import View

COLUMNS = (
    "activity", "type", "type_zh", "agent", "object", "planned", "period", "refs",
    "value", "unit", "of", "approx", "min", "max", "kind",
    "evidence", "document", "start", "end", "rule", "confidence",
)  # fmt: skip
_BATCH = 500


def activity_rows(view: View, candidates: Sequence[Candidate]) -> Iterator[Mapping[str, object]]:
    """A row for every quantity of every activity; an activity without any has one row too."""
    ordered = sorted(candidates, key=lambda one: one.iri)
    for at in range(0, len(ordered), _BATCH):
        for record in read_activities(view, [(one, 0.0) for one in ordered[at : at + _BATCH]]):
            yield from _rows(record)


def export_csv(rows: Iterable[Mapping[str, object]], file: IO[bytes]) -> None:
    """Write the rows as CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs to read Chinese."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in row.items()} for row in rows)
    text.flush()
    text.detach()


def _harmless(value: object) -> object:
    """Text that a spreadsheet would take for a formula, after an apostrophe (OWASP, CSV injection)."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _rows(record: ActivityRecord) -> Iterator[Mapping[str, object]]:
    evidence = record.evidence[0] if record.evidence else None
    row = {
        "activity": record.id,
        "type": record.type,
        "type_zh": record.label.zh,
        "agent": record.agent.name,
        "object": record.object,
        "planned": str(record.planned).lower(),
        "period": record.period,
        "refs": "；".join(ref.name for ref in record.refs),
        "evidence": evidence.quote if evidence else "",
        "document": evidence.document if evidence else "",
        "start": evidence.start if evidence else "",
        "end": evidence.end if evidence else "",
        "rule": record.rule,
        "confidence": record.confidence,
    }
    if not record.quantities:
        yield row
    for quantity in record.quantities:
        yield row | {
            "value": quantity.value,
            "unit": quantity.unit,
            "of": quantity.of,
            "approx": quantity.approx,
            "min": "" if quantity.min is None else quantity.min,
            "max": "" if quantity.max is None else quantity.max,
            "kind": quantity.kind,
        }
