"""Reads activities out of a store: lightly, to choose among them, and fully, to answer with them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.answers.chains import read_chains
from graph.answers.evidence import read_evidence
from graph.answers.naming import TYPE_OF_CLASS
from graph.answers.outcomes import read_outcomes
from graph.answers.records import ActivityRecord, Agent, Label, Ref
from graph.answers.rows import Row, select_rows, sorted_rows, text_literal, values
from graph.answers.view import View, id_of
from graph.store import StoreReader
from graph.vocabulary import RENDA

_CANDIDATES = """SELECT ?a ?agent ?type ?object ?quote ?planned ?period ?confidence ?rule ?outcome WHERE {{
  {agents}
  ?a a renda:Activity ; a ?type . FILTER(?type != renda:Activity)
  {agent_is}
  OPTIONAL {{ ?a renda:object ?object }}
  OPTIONAL {{ ?a renda:evidence/oa:hasSelector/oa:exact ?quote }}
  OPTIONAL {{ ?a renda:planned ?planned }}
  OPTIONAL {{ ?a dcterms:temporal ?period }}
  OPTIONAL {{ ?a renda:confidence ?confidence }}
  OPTIONAL {{ ?a renda:rule ?rule }}
  OPTIONAL {{ ?a renda:hasOutcome ?outcome }}
  {words}
}}"""
_LINKS = """SELECT ?a ?topic ?ref ?later ?counted WHERE {{ {activities}
  {{ ?a dcterms:subject ?topic }} UNION {{ ?a renda:concerns ?ref }} UNION {{ ?a renda:ledTo ?later }}
  UNION {{ ?a renda:hasOutcome/renda:counted ?counted }} }}"""
_REFS = """SELECT ?a ?ref ?class ?name WHERE {{ {activities} {classes}
  ?a renda:concerns ?ref . ?ref a ?class ; skos:prefLabel ?name }}"""
_LABELS = """SELECT ?type ?label (LANG(?label) AS ?language) WHERE {{ {types} ?type rdfs:label ?label }}"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An activity as far as choosing and ranking need it."""

    iri: str
    agent: str
    type: str
    object: str
    quote: str
    planned: bool
    period: str
    confidence: float
    rule: str
    has_numbers: bool
    topics: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    led_to: tuple[str, ...] = ()
    """IRIs of activities that came of it."""
    counted: tuple[str, ...] = ()
    """What its numbers count: 湖泊 of 抽查湖泊39个."""

    @property
    def years(self) -> tuple[int, ...]:
        """First and last year; nothing where the period is unknown."""
        return tuple(int(year) for year in self.period.split("-") if year.isdigit())


def find_candidates(view: View, agents: Sequence[str], terms: Sequence[str] = ()) -> list[Candidate]:
    """Activities of these agents; of anybody where there are none, and then those with one of the terms."""
    query = _CANDIDATES.format(
        agents=values("agent", agents) if agents else "",
        agent_is=(
            "?a prov:wasAssociatedWith ?agent ."
            if agents
            else "OPTIONAL { ?a prov:wasAssociatedWith ?agent }"
        ),
        words="" if agents or not terms else _with_one(view.reader, terms),
    )
    rows: dict[str, Row] = {}
    for row in select_rows(view.reader, query):
        rows.setdefault(row["a"], row)
    links = _links(view, rows)
    return [_candidate(row, links[iri]) for iri, row in rows.items()]


def _with_one(reader: StoreReader, terms: Iterable[str]) -> str:
    """Only activities with one of the terms: as the index of the store has them, or read one by one."""
    found: set[str] = set()
    for term in terms:
        hits = reader.search(term)
        if hits is None:
            return _contains_one(terms)
        found.update(hits)
    return values("a", sorted(found))


def _contains_one(terms: Iterable[str]) -> str:
    tests = [
        f'CONTAINS(COALESCE(STR(?{variable}), ""), {text_literal(term)})'
        for term in terms
        for variable in ("object", "quote")
    ]
    counted = " || ".join(f"CONTAINS(?of, {text_literal(term)})" for term in terms)
    tests.append(f"EXISTS {{ ?a renda:hasOutcome/renda:counted ?of FILTER({counted}) }}")
    return f"FILTER({' || '.join(tests)})"


@dataclass(frozen=True, slots=True)
class _Links:
    """Where an activity points to: ids of topics, IRIs of entities and later activities, things counted."""

    topics: list[str] = field(default_factory=list)
    refs: list[str] = field(default_factory=list)
    led_to: list[str] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)


def _links(view: View, activities: Iterable[str]) -> defaultdict[str, _Links]:
    links: defaultdict[str, _Links] = defaultdict(_Links)
    for row in select_rows(view.reader, _LINKS.format(activities=values("a", activities))):
        if row["topic"]:
            links[row["a"]].topics.append(row["topic"].rsplit("/", 1)[-1])
        if row["ref"]:
            links[row["a"]].refs.append(row["ref"])
        if row["later"]:
            links[row["a"]].led_to.append(row["later"])
        if row["counted"]:
            links[row["a"]].counted.append(row["counted"])
    return links


def _candidate(row: Row, links: _Links) -> Candidate:
    return Candidate(
        row["a"],
        row["agent"],
        row["type"].removeprefix(RENDA),
        row["object"],
        row["quote"],
        row["planned"] == "true",
        row["period"].rsplit("/", 1)[-1],
        float(row["confidence"] or 1),
        row["rule"],
        bool(row["outcome"]),
        tuple(links.topics),
        tuple(links.refs),
        tuple(links.led_to),
        tuple(sorted(set(links.counted))),
    )


def read_activities(view: View, scored: Sequence[tuple[Candidate, float]]) -> list[ActivityRecord]:
    """The full records of these activities, in their order."""
    if not scored:
        return []
    iris = [candidate.iri for candidate, _ in scored]
    labels = read_labels(view.reader, {candidate.type for candidate, _ in scored})
    refs, outcomes = _read_refs(view, iris), read_outcomes(view, iris)
    later, evidence = read_chains(view, iris), read_evidence(view, iris)
    return [
        ActivityRecord(
            view.iris.id_of(one.iri), one.iri, one.type, labels[one.type], one.planned, one.period,
            _agent(view, one.agent), one.object, refs[one.iri], outcomes[one.iri], later[one.iri],
            evidence[one.iri], one.rule, one.confidence, score,
        )
        for one, score in scored
    ]  # fmt: skip


def read_labels(reader: StoreReader, types: Iterable[str]) -> dict[str, Label]:
    """What activity types are called in the ontology; the type itself where the store does not say."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in select_rows(reader, _LABELS.format(types=values("type", (RENDA + one for one in types)))):
        found[row["type"].removeprefix(RENDA)][row["language"]] = row["label"]
    return {one: Label(found[one].get("zh", one), found[one].get("en", one)) for one in types}


def _agent(view: View, iri: str) -> Agent:
    known = view.names.by_iri.get(iri)
    return Agent(known.id, known.name) if known else Agent(id_of(view, iri), "")


def _read_refs(view: View, iris: Sequence[str]) -> defaultdict[str, list[Ref]]:
    query = _REFS.format(activities=values("a", iris), classes=values("class", TYPE_OF_CLASS))
    found: defaultdict[str, list[Ref]] = defaultdict(list)
    for row in sorted_rows(select_rows(view.reader, query), "ref"):
        found[row["a"]].append(Ref(id_of(view, row["ref"]), TYPE_OF_CLASS[row["class"]], row["name"]))
    return found
