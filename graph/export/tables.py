"""Tables: one row a fact, read report by report, as values of one type a column."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import pyoxigraph as ox

from graph import vocabulary as v
from graph.answers.activities import read_labels
from graph.answers.naming import TYPE_OF_CLASS
from graph.answers.view import View
from graph.vocabulary import APPROXIMATIONS, KINDS, RENDA

Kind = Literal["text", "whole", "number", "truth"]
Value = str | int | float | bool | None
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its English and its Chinese header, and the type of its values."""

    name: str
    zh: str
    kind: Kind = "text"


_PLACED = (Field("document", "报告"), Field("quote", "原文"), Field("start", "起始", "whole"),
           Field("end", "结束", "whole"))  # fmt: skip
_PROVED = (Field("rule", "规则"), Field("confidence", "置信度", "number"))
TABLES: Mapping[str, tuple[Field, ...]] = {
    "activities": (
        Field("activity", "活动"), Field("type", "类型代码"), Field("type_zh", "类型"),
        Field("agent", "主体"),
        Field("agent_id", "主体标识"), Field("object", "内容"), Field("planned", "计划中", "truth"),
        Field("period", "时期"), Field("topics", "主题"), Field("refs", "涉及"), Field("led_to", "促成"),
        *_PLACED, *_PROVED,
    ),
    "quantities": (
        Field("quantity", "数量"), Field("activity", "活动"), Field("value", "数值", "number"),
        Field("unit", "单位"), Field("of", "计数对象"), Field("approx", "近似程度"),
        Field("min", "下限", "number"), Field("max", "上限", "number"), Field("kind", "数量种类"),
        Field("period", "时期"), *_PLACED, *_PROVED,
    ),
    "entities": (
        Field("entity", "实体"), Field("type", "类型代码"), Field("name", "名称"), Field("aliases", "别名"),
        Field("region", "行政区划代码"), Field("document", "报告"),
        Field("mentions", "提及次数", "whole"), *_PROVED,
    ),
    "memberships": (
        Field("person", "人物"), Field("post", "职务"), Field("organization", "机构"),
        Field("person_id", "人物标识"), Field("organization_id", "机构标识"), Field("period", "时期"),
        *_PLACED, *_PROVED,
    ),
    "evidence": (
        Field("fact", "事实"), Field("fact_type", "类型代码"), *_PLACED,
        Field("source_start", "来源起始", "whole"), Field("source_end", "来源结束", "whole"),
    ),
}  # fmt: skip
"""The columns of every table."""
_KIND_OF = {node.value: kind for kind, node in KINDS.items()}
_APPROX_OF = {node.value: approx for approx, node in APPROXIMATIONS.items()}


def read_tables(view: View, activities: Container[str] | None = None) -> Iterator[tuple[str, Row]]:
    """The rows of all tables, each after the name of its table, report by report in the order of their IRIs.

    With `activities` (IRIs) only these, their outcomes and evidence, and the entities and posts of their
    reports.
    """
    zh = {name: label.zh for name, label in read_labels(view.reader, _types()).items()}
    topics = {topic.id: topic.zh for topic in view.topics}
    for graph in sorted(view.reader.graphs()):
        report = _Report(view, graph, zh, topics)
        if v.REPORT.value in report.of(graph, v.TYPE) and (activities is None or report.has(activities)):
            yield from report.rows(activities)


def read_table(view: View, name: str, activities: Container[str] | None = None) -> Iterator[Row]:
    """The rows of one table."""
    return (row for table, row in read_tables(view, activities) if table == name)


def _types() -> tuple[str, ...]:
    from ingest.facts import ACTIVITY_TYPES

    return ACTIVITY_TYPES


class _Report:
    """One report's graph by subject and predicate."""

    def __init__(self, view: View, graph: str, zh: Mapping[str, str], topics: Mapping[str, str]) -> None:
        self._view, self._graph, self._zh, self._topics = view, graph, zh, topics
        self._values: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for quad in view.reader.quads(graph):
            if isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.Triple):
                self._values[quad.subject.value][quad.predicate.value].append(quad.object.value)
        self._subjects = sorted(self._values, key=lambda iri: (len(iri), iri))

    def of(self, iri: str, predicate: ox.NamedNode) -> list[str]:
        """The values of a predicate, in order; none for a stranger."""
        return sorted(self._values[iri][predicate.value]) if iri in self._values else []

    def has(self, activities: Container[str]) -> bool:
        return any(iri in activities for iri in self._subjects)

    def rows(self, activities: Container[str] | None) -> Iterator[tuple[str, Row]]:
        owners = {outcome: iri for iri in self._subjects for outcome in self.of(iri, v.HAS_OUTCOME)}
        for iri in self._subjects:
            types = self.of(iri, v.TYPE)
            chosen = activities is None or iri in activities or owners.get(iri, "") in activities
            if v.ACTIVITY.value in types and chosen:
                yield "activities", self._activity(iri, types)
            elif v.OUTCOME.value in types and chosen:
                yield "quantities", self._quantity(iri, owners.get(iri))
            elif v.APPEARANCE.value in types:
                yield "entities", self._entity(iri)
            elif v.MEMBERSHIP.value in types:
                yield "memberships", self._membership(iri)
            else:
                continue
            if chosen or v.MEMBERSHIP.value in types:
                yield from (("evidence", row) for row in self._evidence(iri, types))

    def _activity(self, iri: str, types: Iterable[str]) -> Row:
        kind = next(one.removeprefix(RENDA) for one in types if one != v.ACTIVITY.value)
        agent = self._one(iri, v.AGENT)
        topics = (one.rsplit("/", 1)[-1] for one in self.of(iri, v.TOPIC))
        return {
            "activity": self._id(iri), "type": kind, "type_zh": self._zh[kind],
            "agent": self._name(agent), "agent_id": self._id(agent), "object": self._one(iri, v.OBJECT),
            "planned": self._one(iri, v.PLANNED) == "true", "period": self._period(iri),
            "topics": "；".join(self._topics.get(one, one) for one in topics),
            "refs": "；".join(map(self._name, self.of(iri, v.CONCERNS))),
            "led_to": "；".join(map(self._id, self.of(iri, v.LED_TO))),
            **self._placed(iri), **self._proved(iri),
        }  # fmt: skip

    def _quantity(self, iri: str, activity: str | None) -> Row:
        return {
            "quantity": self._id(iri), "activity": self._id(activity or ""),
            "value": self._number(iri, v.VALUE), "unit": self._name(self._one(iri, v.UNIT)),
            "of": self._one(iri, v.COUNTED),
            "approx": _APPROX_OF.get(self._one(iri, v.APPROXIMATION), "exact"),
            "min": self._number(iri, v.MIN_VALUE), "max": self._number(iri, v.MAX_VALUE),
            "kind": _KIND_OF.get(self._one(iri, v.KIND), "other"), "period": self._period(iri),
            **self._placed(iri), **self._proved(iri),
        }  # fmt: skip

    def _entity(self, iri: str) -> Row:
        entity = self._one(iri, v.HAS_BODY)
        kind = next((TYPE_OF_CLASS[one] for one in self.of(entity, v.TYPE) if one in TYPE_OF_CLASS), "")
        return {
            "entity": self._id(entity), "type": kind, "name": self._name(entity),
            "aliases": "；".join(self.of(entity, v.ALIAS)),
            "region": self._one(self._one(entity, v.SPATIAL), v.NOTATION), "document": self._id(self._graph),
            "mentions": int(self._one(iri, v.MENTION_COUNT) or 0), **self._proved(iri),
        }  # fmt: skip

    def _membership(self, iri: str) -> Row:
        person, body = self._one(iri, v.MEMBER), self._one(iri, v.ORGANIZATION)
        return {
            "person": self._name(person), "post": self._name(self._one(iri, v.ROLE)),
            "organization": self._name(body), "person_id": self._id(person),
            "organization_id": self._id(body), "period": self._period(self._graph),
            **self._placed(iri), **self._proved(iri),
        }  # fmt: skip

    def _evidence(self, iri: str, types: Iterable[str]) -> Iterator[Row]:
        kind = min(one.rsplit("#", 1)[-1] for one in types if one != v.ACTIVITY.value)
        for evidence in (*self.of(iri, v.HAS_EVIDENCE), *self.of(iri, v.HAS_TARGET)):
            source = self._one(evidence, v.SOURCE_SELECTOR)
            yield {
                "fact": self._id(iri), "fact_type": kind, **self._place(evidence),
                "source_start": self._whole(source, v.START), "source_end": self._whole(source, v.END),
            }  # fmt: skip

    def _placed(self, iri: str) -> Row:
        found = self.of(iri, v.HAS_EVIDENCE)
        return self._place(found[0]) if found else {"document": self._id(self._graph), "quote": ""}

    def _place(self, evidence: str) -> Row:
        selectors = self.of(evidence, v.HAS_SELECTOR)
        quotes = [quote for one in selectors for quote in self.of(one, v.EXACT)]
        place = next((one for one in selectors if self.of(one, v.START)), "")
        return {
            "document": self._id(self._graph), "quote": quotes[0] if quotes else "",
            "start": self._whole(place, v.START), "end": self._whole(place, v.END),
        }  # fmt: skip

    def _proved(self, iri: str) -> Row:
        return {"rule": self._one(iri, v.RULE), "confidence": self._number(iri, v.CONFIDENCE)}

    def _one(self, iri: str, predicate: ox.NamedNode) -> str:
        return next(iter(self.of(iri, predicate)), "")

    def _number(self, iri: str, predicate: ox.NamedNode) -> float | None:
        text = self._one(iri, predicate)
        return float(text) if text else None

    def _whole(self, iri: str, predicate: ox.NamedNode) -> int | None:
        text = self._one(iri, predicate)
        return int(text) if text else None

    def _name(self, iri: str) -> str:
        return self._one(iri, v.NAME) or self._one(iri, v.LABEL)

    def _period(self, iri: str) -> str:
        return self._one(iri, v.TEMPORAL).rsplit("/", 1)[-1]

    def _id(self, iri: str) -> str:
        return self._view.iris.id_of(iri) if self._view.iris.is_own(iri) else iri
