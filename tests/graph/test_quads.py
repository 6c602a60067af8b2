"""What the graph says of a report, and that it says the same whatever the order."""

import random
from dataclasses import replace

import pyoxigraph as ox
import pytest

from graph import vocabulary as v
from graph.dump import sorted_nquads
from graph.iris import Iris
from graph.quads import quads_of
from graph.scope import report_iri
from ingest.errors import FactsError
from ingest.facts import Activity, Entity, Facts, Quantity

IRIS = Iris("https://example.org/id/")
REPORT = "https://example.org/id/report/420114/2022/3fea1b3cbe80"


def ask(facts: Facts, sparql: str) -> list[tuple[str, ...]]:
    """Rows of a query over the report's graph, as the values of its terms."""
    store = ox.Store()
    store.extend(quads_of(facts, IRIS))
    rows = store.query(sparql, use_default_graph_as_union=True, prefixes=v.PREFIXES, base_iri=IRIS.base)
    assert isinstance(rows, ox.QuerySolutions)
    return [tuple("" if term is None else str(getattr(term, "value", "")) for term in row) for row in rows]


def test_all_is_in_the_graph_named_by_the_report(facts: Facts) -> None:
    assert report_iri(facts, IRIS) == REPORT
    assert {quad.graph_name for quad in quads_of(facts, IRIS)} == {ox.NamedNode(REPORT)}


def test_what_came_of_a_hearing_is_one_walk(facts: Facts) -> None:
    def in_source(words: str) -> str:
        return str(facts.source_text.index(words))

    rows = ask(
        facts,
        """SELECT ?object ?value ?unit ?quote ?source {
            ?hearing a renda:Hearing ; prov:wasAssociatedWith/skos:prefLabel "蔡甸区人大常委会"@zh .
            ?hearing renda:ledTo* ?later .
            ?later renda:object ?object ; renda:hasOutcome ?outcome .
            ?outcome schema:value ?value ; renda:unit/skos:prefLabel ?unit ; renda:evidence ?evidence .
            ?evidence oa:hasSelector/oa:exact ?quote ; renda:sourceSelector/oa:start ?source }
        ORDER BY ?value""",
    )
    assert rows == [
        ("专项工作报告", "23", "个", "23个", in_source("23个")),
        ("审议意见", "52", "条", "52条", in_source("52条")),
        ("专项工作报告", "60", "条", "60余条", in_source("60余条")),
    ]


def test_a_state_is_tied_to_the_report(facts: Facts) -> None:
    rows = ask(facts, "SELECT ?r ?v { ?r renda:describesState/schema:value ?v }")
    assert rows == [(REPORT, "1177")]


def test_periods_are_years_of_the_activity_else_of_the_report(facts: Facts) -> None:
    rows = ask(
        facts,
        """SELECT ?type ?first ?last { ?a a renda:Activity, ?type ; dcterms:temporal ?p .
            ?p renda:firstYear ?first ; renda:lastYear ?last FILTER(?type != renda:Activity) }
            ORDER BY ?type""",
    )
    assert [row[1:] for row in rows] == [("2022", "2022"), ("2022", "2022"), ("2022", "2023")]


def test_an_entity_says_where_it_appears(facts: Facts) -> None:
    rows = ask(
        facts,
        """SELECT ?count ?confidence ?start { ?a oa:hasBody <institution/420114/蔡甸区人大常委会> ;
            renda:mentionCount ?count ; renda:confidence ?confidence ;
            oa:hasTarget/oa:hasSelector/oa:start ?start }
            ORDER BY ?start""",
    )
    assert rows == [("2", "0.98", "0"), ("2", "0.98", str(facts.text.index("区人大常委会主任")))]


def test_a_post_is_a_post(facts: Facts) -> None:
    rows = ask(
        facts,
        """SELECT ?person ?role { ?m a org:Membership ; org:member/skos:prefLabel ?person ; org:role ?r .
            ?r skos:prefLabel ?role .
            ?post org:role ?r ; org:postIn <institution/420114/蔡甸区人大常委会> }""",
    )
    assert rows == [("李明", "主任")]


def test_a_doer_that_is_no_entity_is_a_collective(facts: Facts) -> None:
    rows = ask(facts, "SELECT ?a { ?x prov:wasAssociatedWith ?a . ?a a renda:Collective }")
    assert rows == [("https://example.org/id/collective/420114/区人大代表",)]


def test_two_reports_share_the_institution(facts: Facts, other_facts: Facts) -> None:
    def committees(quads: frozenset[ox.Quad]) -> set[ox.NamedNode | ox.BlankNode | ox.Triple]:
        return {quad.subject for quad in quads if quad.object == v.ENTITY_CLASSES["Institution"]}

    assert committees(quads_of(facts, IRIS)) == committees(quads_of(other_facts, IRIS))


def test_two_places_of_one_name_stay_apart() -> None:
    pair = tuple(Entity("Place", "鼓楼区", region=region) for region in ("320106", "350102"))
    rows = ask(Facts("x", entities=pair), "SELECT ?e { ?e a renda:Place }")
    assert len(rows) == 2


def test_without_any_region_a_name_belongs_to_its_report() -> None:
    entities = (Entity("Institution", "区政府"),)
    one, other = (quads_of(Facts(name, entities=entities), IRIS) for name in ("x", "y"))
    assert not {quad.subject for quad in one} & {quad.subject for quad in other}


def test_order_of_the_facts_changes_nothing(facts: Facts) -> None:
    expected = list(sorted_nquads(quads_of(facts, IRIS)))
    shuffle = random.Random(2).shuffle
    for _ in range(5):
        parts = {name: list(getattr(facts, name)) for name in ("entities", "activities", "quantities")}
        for part in parts.values():
            shuffle(part)
        shuffled = replace(
            facts,
            entities=tuple(parts["entities"]),
            activities=tuple(parts["activities"]),
            quantities=tuple(parts["quantities"]),
        )
        assert list(sorted_nquads(quads_of(shuffled, IRIS))) == expected


def test_there_are_no_blank_nodes(facts: Facts) -> None:
    for quad in quads_of(facts, IRIS):
        assert not isinstance(quad.subject, ox.BlankNode)
        assert not isinstance(quad.object, ox.BlankNode)


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (Facts("x", period="二〇二二年"), "write a year"),
        (Facts("x", period="2023-2021"), "write a year"),
        (Facts("x", entities=(Entity("Person", ""),)), "is empty"),
        (Facts("x", entities=(Entity("Person", "李明", confidence=1.5),)), "from 0 to 1"),
        (Facts("x", activities=(Activity("a", "Other", "", "x"),) * 2), "given twice"),
        (Facts("x", activities=(Activity("a", "Other", "", "x", refs=("某局",)),)), "not among the entities"),
        (Facts("x", activities=(Activity("a", "Other", "", "x", led_to=("b",)),)), "no activity"),
        (Facts("x", quantities=(Quantity(1, "个", "x", activity="a"),)), "no activity"),
        (Facts("x", quantities=(Quantity(float("nan"), "个", "x"),)), "finite"),
        (Facts("x", quantities=(Quantity(1, "个", "x", min=2, max=1),)), "lower bound"),
    ],
)
def test_facts_that_do_not_hang_together_are_refused(broken: Facts, why: str) -> None:
    with pytest.raises(FactsError, match=why):
        quads_of(broken, IRIS)
