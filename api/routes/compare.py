"""The page that sets institutions or years side by side, and its numbers as a table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from api.pages.charts import SERIES, Chart, stack_bars
from api.pages.reader import Reader, ReaderOf
from api.pages.table import csv_response
from api.problems import RequestError
from api.service import ViewOf
from api.wording import clean_question
from graph.answers.compare import MEASURES, Measure, Side, periods_of, read_side
from graph.answers.records import Who
from graph.answers.view import View
from graph.answers.who import understand_who

router = APIRouter(tags=["pages"], default_response_class=HTMLResponse)

_MOST = 6
_COLUMNS = ("compared", "measure", "value", "unit", "counted", "period", "evidence")
Names = Annotated[
    list[str], Query(max_length=12, description="Two to six bodies, or one, whose years are compared.")
]


@router.get("/compare")
def compare(view: ViewOf, reader: ReaderOf, who: Names = []) -> HTMLResponse:  # noqa: B006
    """Bodies side by side; for a single one its years."""
    sides, unknown = _sides(view, who)
    types = sorted({type for side in sides for type in side.activities})
    types.sort(key=lambda type: (type == "Other", -sum(side.activities[type] for side in sides)))
    return reader.page(
        "compare.html",
        names=[name for name in who if name.strip()],
        unknown=unknown,
        sides=sides,
        types=types,
        total=_total(reader, sides, types),
        laws=_laws(reader, sides) if any(side.laws for side in sides) else None,
        charts=[
            (one, _chart(reader, one, sides)) for one in MEASURES if any(one.id in s.figures for s in sides)
        ],
        answers=answers_of,
    )


@router.get("/compare.csv", response_class=Response)
def compare_csv(view: ViewOf, who: Names = []) -> Response:  # noqa: B006
    """What the page shows, a row a number."""
    sides, _ = _sides(view, who)
    return csv_response(_COLUMNS, _rows(sides), "renda-compare.csv")


def _sides(view: View, who: Sequence[str]) -> tuple[list[Side], list[Who]]:
    """The things compared, and the names that nobody bears, with those like them."""
    names = [name.strip() for name in who if name.strip()]
    if len(names) > _MOST:
        raise RequestError(
            f"{len(names)} are too many to see side by side; name at most {_MOST}.",
            f"{len(names)} 个太多，并排看不清；请最多填 {_MOST} 个。",
        )
    found: dict[str, list[str]] = {}
    unknown = []
    for name in names:
        doers = understand_who(clean_question(name), view.names)
        if doers.entities:
            found[doers.entities[0].name] = [one.iri for one in doers.entities]
        else:
            unknown.append(replace(doers.who, input=name))
    if len(found) == 1 and not unknown:
        ((name, agents),) = found.items()
        return [read_side(view, name, agents, one) for one in periods_of(view, agents)[-_MOST:]], []
    return [read_side(view, name, agents) for name, agents in found.items()], unknown


def answers_of(side: Side, type: str) -> str:
    """The page of the answers that a number of activities counts."""
    asked = {"who": side.name, "type": type, "planned": "false", "year": side.period[:4]}
    return f"/?{urlencode({name: value for name, value in asked.items() if value})}"


def _total(reader: Reader, sides: Sequence[Side], types: Sequence[str]) -> Chart:
    own = types if len(types) <= SERIES else types[: SERIES - 1]
    other = reader.text("其余类型", "other kinds")
    names = {type: reader.label(type) if type in own else other for type in types}
    values = Counter[tuple[str, str]]()
    for side in sides:
        for type, count in side.activities.items():
            values[side.title, names[type]] += count
    title = reader.text("活动，按类型", "Activities by kind")
    series = list(dict.fromkeys(names.values()))
    return stack_bars(title, [one.title for one in sides], series, values, reader.number)


def _laws(reader: Reader, sides: Sequence[Side]) -> Chart:
    values = {side.title: float(len(side.laws)) for side in sides}
    return _bars(reader, sides, reader.text("检查的法律", "laws inspected"), values)


def _chart(reader: Reader, measure: Measure, sides: Sequence[Side]) -> Chart:
    values = {side.title: side.figures[measure.id].value for side in sides if measure.id in side.figures}
    return _bars(reader, sides, reader.text(measure.zh, measure.en), values)


def _bars(reader: Reader, sides: Sequence[Side], name: str, values: Mapping[str, float]) -> Chart:
    titles = [one.title for one in sides]
    heights = {(one, name): values.get(one, 0.0) for one in titles}
    return stack_bars(name, titles, [name], heights, reader.number)


def _rows(sides: Sequence[Side]) -> Iterator[tuple[object, ...]]:
    for side in sides:
        for type, count in side.activities.most_common():
            yield side.title, type, count, "", "", side.period, answers_of(side, type)
        laws = "、".join(side.laws.values())
        place = answers_of(side, "LawEnforcementInspection")
        yield side.title, "laws inspected", len(side.laws), "", laws, side.period, place
        for measure in MEASURES:
            if measure.id in side.figures:
                one = side.figures[measure.id]
                yield side.title, measure.en, one.value, one.unit, one.of, one.period, one.url
