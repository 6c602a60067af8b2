"""Institutions or years side by side: what each did, in the measures that reports have in common."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.answers.evidence import evidence_url
from graph.answers.rows import Row, select_rows, values
from graph.answers.view import View, id_of
from graph.vocabulary import RENDA

_ACTIVITIES = """SELECT DISTINCT ?a ?type ?period WHERE {{ {agents}
  ?a prov:wasAssociatedWith ?agent ; a ?type . FILTER(?type != renda:Activity)
  OPTIONAL {{ ?a renda:planned ?planned }} FILTER(!COALESCE(?planned, false))
  OPTIONAL {{ ?a dcterms:temporal ?period }} }}"""
_LAWS = """SELECT DISTINCT ?a ?law ?name ?period WHERE {{ {agents}
  ?a a renda:LawEnforcementInspection ; prov:wasAssociatedWith ?agent ; renda:concerns ?law .
  ?law a renda:LegalInstrument ; skos:prefLabel ?name .
  OPTIONAL {{ ?a renda:planned ?planned }} FILTER(!COALESCE(?planned, false))
  OPTIONAL {{ ?a dcterms:temporal ?period }} }}"""
_NUMBERS = """SELECT DISTINCT ?o ?a ?type ?of ?unit ?value ?period ?report ?start ?end WHERE {{
  {agents} {types}
  ?a a ?type ; prov:wasAssociatedWith ?agent ; renda:hasOutcome ?o ; dcterms:source ?report .
  ?o schema:value ?value . OPTIONAL {{ ?o renda:counted ?of }}
  OPTIONAL {{ ?o renda:unit/skos:prefLabel ?unit }} OPTIONAL {{ ?a dcterms:temporal ?period }}
  OPTIONAL {{ ?a renda:planned ?planned }} FILTER(!COALESCE(?planned, false))
  OPTIONAL {{ ?o renda:evidence/oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end }} }}"""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that reports give of the same thing: of which activities, in which units, of what."""

    id: str
    zh: str
    en: str
    types: tuple[str, ...]
    units: tuple[str, ...]
    """Units that count; the first is the one shown."""
    words: tuple[str, ...] = ()
    """What is counted holds one of them; anything for none."""
    without: tuple[str, ...] = ()
    """What is counted holds none of them."""


_MONEY = {"元": 1.0, "万元": 1e4, "亿元": 1e8, "万亿元": 1e12}
MEASURES = (
    Measure("suggestions", "收到建议", "suggestions received", ("SuggestionHandling",), ("件", "条"),
            ("建议", "议案", "意见"), ("办结", "答复", "满意", "解决", "重点", "督办", "未")),
    Measure("answered", "答复率、办结率", "answered or settled", ("SuggestionHandling",), ("%",),
            ("办结", "答复", "办复")),
    Measure("satisfied", "代表满意率", "deputies satisfied", ("SuggestionHandling",), ("%",), ("满意",)),
    Measure("projects", "票决项目", "projects voted", ("ProjectVote",), ("个", "项", "件"), (), ("候选",)),
    Measure("invested", "项目投入", "invested", ("ProjectVote", "ProjectProgress"), tuple(_MONEY)),
    Measure("received", "接待和走访", "people met", ("Outreach", "Petition"),
            ("人次", "人", "名", "次")),
)  # fmt: skip
"""The measures of the page, by the duties of deputies and standing committees (代表法, 监督法)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one measure, and where it is stated."""

    value: float
    unit: str
    of: str
    period: str
    url: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things compared: a body, or a body in one year."""

    title: str
    activities: Counter[str] = field(default_factory=Counter)
    """Activities done by type."""
    laws: dict[str, str] = field(default_factory=dict)
    """Names of the laws inspected by id."""
    figures: dict[str, Figure] = field(default_factory=dict)
    """Numbers by the id of the measure."""


def read_side(view: View, title: str, agents: Sequence[str], year: int | None = None) -> Side:
    """What these agents (IRIs) did, in one year or in all."""
    side = Side(title)
    if not agents:
        return side
    given = values("agent", agents)
    for row in select_rows(view.reader, _ACTIVITIES.format(agents=given)):
        if _is_of(row, year):
            side.activities[row["type"].removeprefix(RENDA)] += 1
    for row in select_rows(view.reader, _LAWS.format(agents=given)):
        if _is_of(row, year):
            side.laws[id_of(view, row["law"])] = row["name"]
    types = sorted({RENDA + one for measure in MEASURES for one in measure.types})
    query = _NUMBERS.format(agents=given, types=values("type", types))
    rows = {row["o"]: row for row in select_rows(view.reader, query) if _is_of(row, year)}
    for measure in MEASURES:
        found = [_figure(view, row) for row in rows.values() if _meets(measure, row)]
        if found:
            side.figures[measure.id] = max(found, key=lambda one: (one.period, _size(one)))
    return side


def _size(figure: Figure) -> float:
    return figure.value * _MONEY.get(figure.unit, 1.0)


def _figure(view: View, row: Row) -> Figure:
    url = evidence_url(view.iris.id_of(row["report"]), int(row["start"] or 0), int(row["end"] or 0))
    return Figure(float(row["value"]), row["unit"], row["of"], row["period"].rsplit("/", 1)[-1], url)


def _meets(measure: Measure, row: Row) -> bool:
    if row["type"].removeprefix(RENDA) not in measure.types or row["unit"] not in measure.units:
        return False
    if any(word in row["of"] for word in measure.without):
        return False
    return not measure.words or any(word in row["of"] for word in measure.words)


def _is_of(row: Row, year: int | None) -> bool:
    years = [int(one) for one in row["period"].rsplit("/", 1)[-1].split("-") if one.isdigit()]
    return year is None or (bool(years) and years[0] <= year <= years[-1])


def years_of(view: View, agents: Sequence[str]) -> list[int]:
    """The years of what these agents did."""
    if not agents:
        return []
    rows = select_rows(view.reader, _ACTIVITIES.format(agents=values("agent", agents)))
    return sorted(
        {int(y) for row in rows for y in row["period"].rsplit("/", 1)[-1].split("-") if y.isdigit()}
    )
