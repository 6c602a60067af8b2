"""Answers as rows for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from fastapi.responses import Response

from graph.answers.records import ActivityRecord

ANSWER_COLUMNS = (
    "id", "type", "type_zh", "planned", "period", "agent", "object", "counted", "value", "unit", "approx",
    "quote", "document", "start", "end", "rule", "confidence",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_response(columns: Sequence[str], rows: Iterable[Sequence[object]], name: str) -> Response:
    """A CSV file (RFC 4180, UTF-8 with a mark, as spreadsheets want it); text never becomes a formula."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response("\ufeff" + file.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def answer_rows(answers: Iterable[ActivityRecord]) -> Iterable[tuple[object, ...]]:
    """A row a number of an activity; one row for an activity without numbers."""
    for one in answers:
        words = one.evidence[0] if one.evidence else None
        place = (words.quote, words.document, words.start, words.end) if words else ("", "", "", "")
        for number in one.quantities or (None,):
            counted = (number.of, number.value, number.unit, number.approx) if number else ("", "", "", "")
            yield (
                one.id, one.type, one.label.zh, one.planned, one.period, one.agent.name, one.object,
                *counted, *place, one.rule, one.confidence,
            )  # fmt: skip


def _cell(value: object) -> object:
    """Text that a spreadsheet would run gets an apostrophe before it (OWASP, CSV injection)."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
