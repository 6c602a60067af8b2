"""Reads the store report by report and gives the nodes and facts that a graph is drawn from.

One report is in memory at a time, whatever the size of the store.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from graph import vocabulary as v
from graph.iris import Iris
from graph.network import EDGE_LABELS, FACT_OF, Node, make_node
from graph.store import StoreReader

DRAWN = {v.ENTITY.value, v.ACTIVITY.value, v.COLLECTIVE.value, v.OUTCOME.value, v.REPORT.value}
"""Classes of the nodes that a graph shows; a topic is one, too."""
_GENERAL = {v.ENTITY.value, v.ACTIVITY.value}
"""Classes that stand beside a more precise one."""
_LINKS = {
    v.CONCERNS.value: "concerns",
    v.TOPIC.value: "about",
    v.HAS_OUTCOME.value: "outcome",
    v.DESCRIBES_STATE.value: "state",
    v.LED_TO.value: "led_to",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of one report that an edge is drawn from; its ends are IRIs."""

    source: str
    target: str
    predicate: str
    label: str
    years: str
    """``2022`` or ``2021-2023``; empty where nothing says."""
    evidence: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one named graph gives."""

    nodes: list[Node]
    facts: list[Fact]


_Values = dict[str, list[str]]


def gather(reader: StoreReader, iris: Iris, graphs: Iterable[str]) -> Iterator[Gathered]:
    """Nodes and facts of the named graphs, one graph after the other."""
    for name in graphs:
        yield gather_quads(reader.quads(name), iris)


def gather_quads(quads: Iterable[ox.Quad], iris: Iris) -> Gathered:
    """Nodes and facts of the quads of one report; of the base graph, the topics."""
    about: defaultdict[str, _Values] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode) and _is_for_reading(quad.object):
            value = quad.object.value if not isinstance(quad.object, ox.Triple) else ""
            about[quad.subject.value][quad.predicate.value].append(value)
    subjects = {iri: values for iri, values in about.items() if v.TYPE.value in values}
    appearances = _appearances(subjects.values())
    nodes = [node for iri in sorted(subjects) for node in _node(iris, iri, subjects[iri], appearances)]
    return Gathered(nodes, list(_facts(subjects, about)))


def _is_for_reading(value: object) -> bool:
    """Chinese, or of no language: labels in English are translations."""
    return not isinstance(value, ox.Literal) or value.language in (None, "zh")


def _appearances(subjects: Iterable[_Values]) -> dict[str, tuple[int, float]]:
    """Mentions and confidence of each entity in this report."""
    found: dict[str, tuple[int, float]] = {}
    for values in subjects:
        if v.APPEARANCE.value in values[v.TYPE.value]:
            body = values[v.HAS_BODY.value][0]
            found[body] = (
                int(_first(values, v.MENTION_COUNT, "0")),
                float(_first(values, v.CONFIDENCE, "1")),
            )
    return found


def _node(iris: Iris, iri: str, values: _Values, appearances: dict[str, tuple[int, float]]) -> Iterator[Node]:
    classes = values[v.TYPE.value]
    is_topic = v.TOPIC_SCHEME.value in values.get(v.IN_SCHEME.value, ())
    if not (is_topic or DRAWN.intersection(classes)) or not iris.is_own(iri):
        return
    precise = min(set(classes) - _GENERAL, default=classes[0])
    name = _first(values, v.NAME) or _first(values, v.LABEL)
    mentions, sure = appearances.get(iri, (0, 1.0))
    confidence = float(_first(values, v.CONFIDENCE) or sure)
    yield make_node(iris, iri, precise, name, _years(values), confidence, mentions)


def _facts(subjects: dict[str, _Values], about: dict[str, _Values]) -> Iterator[Fact]:
    for iri in sorted(subjects):
        values = subjects[iri]
        for predicate, name in _LINKS.items():
            for target in sorted(values.get(predicate, ())):
                fact = iri if FACT_OF[name] == "source" else target
                yield _fact(iri, target, name, about.get(fact, {}), values)
        for agent in sorted(values.get(v.AGENT.value, ())):
            yield _fact(agent, iri, "did", values, values)
        if v.REPORT.value in values[v.TYPE.value]:
            for issuer in sorted(values.get(v.CREATOR.value, ())):
                yield _fact(issuer, iri, "issued", values, values)
        if v.MEMBERSHIP.value in values[v.TYPE.value]:
            yield from _post(values, about)


def _post(values: _Values, about: dict[str, _Values]) -> Iterator[Fact]:
    role = _first(values, v.ROLE)
    report = about.get(_first(values, v.SOURCE), {})
    label = _first(about.get(role, {}), v.NAME)
    evidence = len(values.get(v.HAS_EVIDENCE.value, ()))
    for member in values.get(v.MEMBER.value, ()):
        for body in values.get(v.ORGANIZATION.value, ()):
            yield Fact(member, body, "post", label or EDGE_LABELS["post"], _years(report), evidence)


def _fact(source: str, target: str, name: str, fact: _Values, dated: _Values) -> Fact:
    evidence = len(fact.get(v.HAS_EVIDENCE.value, ()))
    return Fact(source, target, name, EDGE_LABELS[name], _years(dated), evidence)


def _years(values: _Values) -> str:
    return _first(values, v.TEMPORAL).rsplit("/", 1)[-1]


def _first(values: _Values, predicate: ox.NamedNode, default: str = "") -> str:
    """The least of the values, so that the order in which a store gives them does not matter."""
    return min(values.get(predicate.value, ()), default=default)


def only(gathered: Gathered, kept: Container[str]) -> Gathered:
    """What stands among these nodes (IRIs)."""
    return Gathered(
        [node for node in gathered.nodes if node.uri in kept],
        [fact for fact in gathered.facts if fact.source in kept and fact.target in kept],
    )
