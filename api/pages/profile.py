"""An entity's page: its charts and tables."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from fastapi.responses import HTMLResponse

from api.pages.charts import SERIES, Chart, stack_bars
from api.pages.reader import Reader
from graph.answers.entities import Doings, EntityRecord
from graph.answers.profile import NumberRecord, read_hierarchy, read_neighbours_of, read_numbers
from graph.answers.view import View

_NUMBERS_SHOWN = 12


def entity_page(view: View, reader: Reader, entity: EntityRecord) -> HTMLResponse:
    """The page of one entity."""
    numbers = read_numbers(view, [entity.iri])
    return reader.page(
        "entity.html",
        entity=entity,
        hierarchy=read_hierarchy(view, entity.region),
        doings=activity_chart(reader, entity.doings),
        numbers=number_series(numbers, reader.number)[:_NUMBERS_SHOWN],
        neighbours=read_neighbours_of(view, entity.iri),
    )


def activity_chart(reader: Reader, doings: Sequence[Doings]) -> Chart | None:
    """Activities by year and kind, the rarest kinds taken together; None where there are none."""
    if not doings:
        return None
    often = Counter[str]()
    for one in doings:
        often[one.type] += one.count
    kinds = [kind for kind, _ in often.most_common()]
    own, rest = (kinds, []) if len(kinds) <= SERIES else (kinds[: SERIES - 1], kinds[SERIES - 1 :])
    other = reader.text("其余类型", "other kinds")
    names = {kind: reader.label(kind) for kind in own} | dict.fromkeys(rest, other)
    values = Counter[tuple[str, str]]()
    unknown = reader.text("不明", "unknown")
    for one in doings:
        values[one.period or unknown, names[one.type]] += one.count
    columns = sorted({one.period or unknown for one in doings})
    title = reader.text("活动，按年份和类型", "Activities by year and kind")
    series = list(dict.fromkeys(names[kind] for kind in kinds))
    return stack_bars(title, columns, series, values, reader.number)


def number_series(numbers: Iterable[NumberRecord], number: Callable[[float], str]) -> list[dict[str, Any]]:
    """Numbers of one thing in one unit, together; a chart where they are of several years."""
    found = []
    for (of, unit), group in groupby(numbers, key=lambda one: (one.of, one.unit)):
        rows = list(group)
        years = {row.period: row.value for row in rows}
        title = f"{of}（{unit}）" if unit else of
        values = {(year, title): value for year, value in years.items()}
        chart = stack_bars(title, list(years), [title], values, number) if len(years) > 1 else None
        found.append({"title": title, "of": of, "unit": unit, "rows": rows, "chart": chart})
    return sorted(found, key=lambda one: one["chart"] is None)
