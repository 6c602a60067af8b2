"""Institutions or years side by side: what each did, in the measures that reports have in common."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.answers.evidence import evidence_url
from graph.answers.rows import Row, select_rows, values
from graph.answers.view import View, id_of
from graph.vocabulary import KINDS, RENDA
from ingest.facts import ActivityType, QuantityKind

_ACTIVITIES = """SELECT DISTINCT ?a ?type ?period WHERE {{ {agents}
  ?a prov:wasAssociatedWith ?agent ; a ?type . FILTER(?type != renda:Activity)
  OPTIONAL {{ ?a renda:planned ?planned }} FILTER(!COALESCE(?planned, false))
  OPTIONAL {{ ?a dcterms:temporal ?period }} }}"""
_LAWS = """SELECT DISTINCT ?a ?law ?name ?period WHERE {{ {agents}
  ?a a renda:LawEnforcementInspection ; prov:wasAssociatedWith ?agent ; renda:concerns ?law .
  ?law a renda:LegalInstrument ; skos:prefLabel ?name .
  OPTIONAL {{ ?a renda:planned ?planned }} FILTER(!COALESCE(?planned, false))
  OPTIONAL {{ ?a dcterms:temporal ?period }} }}"""
_NUMBERS = """SELECT DISTINCT ?o ?a ?type ?object ?kind ?of ?unit ?value ?period ?report ?start ?end
WHERE {{
  {agents} {types}
  ?a a ?type ; prov:wasAssociatedWith ?agent ; renda:hasOutcome ?o ; dcterms:source ?report .
  ?o schema:value ?value ; renda:kind ?kind . OPTIONAL {{ ?o renda:counted ?of }}
  OPTIONAL {{ ?a renda:object ?object }}
  OPTIONAL {{ ?o renda:unit/skos:prefLabel ?unit }} OPTIONAL {{ ?a dcterms:temporal ?period }}
  OPTIONAL {{ ?a renda:planned ?planned }} FILTER(!COALESCE(?planned, false))
  OPTIONAL {{ ?o renda:evidence/oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end }} }}"""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that reports give of the same thing: of activities of these types, of that kind."""

    id: str
    zh: str
    en: str
    types: tuple[ActivityType, ...]
    kind: QuantityKind
    units: tuple[str, ...] = ()
    """Units that count; any for none."""
    words: tuple[str, ...] = ()
    """What is counted holds one of them; anything for none."""
    without: tuple[str, ...] = ()
    """What is counted holds none of them."""
    of_object: bool = False
    """Only numbers of the activity's own object: of 办理代表建议60件，办结52件 the 60."""


MEASURES = (
    Measure("suggestions", "收到建议", "suggestions received", ("SuggestionHandling",), "count", ("件", "条"),
            ("建议", "议案"), of_object=True),
    Measure("answered", "办结率、答复率", "answered", ("SuggestionHandling",), "rate", ("%",),
            ("办", "复"), ("满意", "解决")),
    Measure("resolved", "解决率", "resolved", ("SuggestionHandling",), "rate", ("%",), ("解决",), ("满意",)),
    Measure("satisfied", "代表满意率", "deputies satisfied", ("SuggestionHandling",), "rate", ("%",),
            ("满意",)),
    Measure("projects", "票决项目", "projects voted", ("ProjectVote",), "count", (), (), ("候选",),
            of_object=True),
    Measure("invested", "项目投入", "invested", ("ProjectVote", "ProjectProgress"), "money"),
    Measure("received", "接待和走访", "people met", ("Outreach", "Petition"), "count",
            ("人次", "人", "名", "位")),
)  # fmt: skip
"""The measures of the page: what deputies and standing committees do by the Deputies Law (代表法, of which
议案 and 建议 are terms), the Supervision Law (监督法) and the practice of voted projects. The words name
things and rates; which number is the main one of an activity follows from its object."""


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
    """One of the things compared: a body, or a body in one period."""

    name: str
    period: str = ""
    activities: Counter[str] = field(default_factory=Counter)
    """Activities done by type."""
    laws: dict[str, str] = field(default_factory=dict)
    """Names of the laws inspected by id."""
    figures: dict[str, Figure] = field(default_factory=dict)
    """Numbers by the id of the measure."""

    @property
    def title(self) -> str:
        """What the side is called beside the others."""
        return f"{self.name} {self.period}".strip()


def read_side(view: View, name: str, agents: Sequence[str], period: str = "") -> Side:
    """What these agents (IRIs) did, in one period (``2022``, ``2018-2022``) or in all."""
    side = Side(name, period)
    if not agents:
        return side
    given = values("agent", agents)
    for row in _rows_of(view, _ACTIVITIES.format(agents=given), period):
        side.activities[row["type"].removeprefix(RENDA)] += 1
    for row in _rows_of(view, _LAWS.format(agents=given), period):
        side.laws[id_of(view, row["law"])] = row["name"]
    types = sorted({RENDA + one for measure in MEASURES for one in measure.types})
    query = _NUMBERS.format(agents=given, types=values("type", types))
    rows = {row["o"]: row for row in _rows_of(view, query, period)}
    for measure in MEASURES:
        found = [row for row in rows.values() if _meets(measure, row)]
        if found:
            side.figures[measure.id] = _figure(view, max(found, key=_weight))
    return side


def _rows_of(view: View, query: str, period: str) -> Iterator[Row]:
    return (row for row in select_rows(view.reader, query) if period in ("", _last(row["period"])))


def _weight(row: Row) -> tuple[str, int, float]:
    """Of several numbers of a measure the latest, then the one that counts the activity's object most
    exactly, then the largest: it is the whole of which others are parts."""
    of, object_ = row["of"], row["object"]
    exactness = 2 * (of == object_) or int(bool(of) and object_.startswith(of))
    return _last(row["period"]), exactness, float(row["value"])


def _figure(view: View, row: Row) -> Figure:
    url = evidence_url(view.iris.id_of(row["report"]), int(row["start"] or 0), int(row["end"] or 0))
    return Figure(float(row["value"]), row["unit"], row["of"], _last(row["period"]), url)


def _meets(measure: Measure, row: Row) -> bool:
    of, object_ = row["of"], row["object"]
    if row["type"].removeprefix(RENDA) not in measure.types or row["kind"] != KINDS[measure.kind].value:
        return False
    if measure.units and row["unit"] not in measure.units:
        return False
    if measure.of_object and not (of and (of in object_ or object_ in of)):
        return False
    if any(word in of for word in measure.without):
        return False
    return not measure.words or any(word in of for word in measure.words)


def periods_of(view: View, agents: Sequence[str]) -> list[str]:
    """The periods of what these agents did, as their reports have them, in order."""
    if not agents:
        return []
    rows = select_rows(view.reader, _ACTIVITIES.format(agents=values("agent", agents)))
    return sorted({_last(row["period"]) for row in rows} - {""})


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
