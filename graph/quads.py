"""Facts → quads: one report as one named graph, named by the report's IRI.

The graph is made so that an answer is a short walk:

- A **report** (`renda:Report`) has an issuer (`dcterms:creator`), a period (`dcterms:temporal`), a place
  (`dcterms:spatial`), a cleaned text (`dcterms:hasPart`) and the source that it came from
  (`prov:hadPrimarySource`), both with their characters (`schema:text`).
- An **entity** is `renda:Entity` and one of eight classes, with `skos:prefLabel`, `skos:altLabel` and the
  division that it belongs to. Type, region and name make its IRI: two reports share one node. Each
  report says by an **appearance** (`oa:Annotation`) where it names the entity, by which rule, how sure.
- An **activity** is `renda:Activity` and one of the 26 types, with its agent (`prov:wasAssociatedWith`: an
  entity, or a `renda:Collective` that only a phrase names), `renda:object` in words, `renda:concerns` →
  entities, `renda:planned`, `dcterms:temporal`, `dcterms:subject` → topics, `renda:ledTo` → later activities.
- An **outcome** is a number with unit, kind and bounds, tied by `renda:hasOutcome` to its activity, or by
  `renda:describesState` to the report.
- Activities, outcomes and memberships have `renda:evidence`, `renda:rule`, `renda:confidence` and
  `dcterms:source` → report. **Evidence** has a quote and a position in the cleaned text (`oa:hasSelector`)
  and a position in the source (`renda:sourceSelector`).

    <report/420114/2022/3fea1b3cbe80/activity/a7> a renda:Activity, renda:Hearing ;
        prov:wasAssociatedWith <institution/420114/蔡甸区人大常委会> ;
        renda:object "专项工作报告"@zh ; renda:planned false ; dcterms:temporal <period/2022> ;
        renda:hasOutcome <report/420114/2022/3fea1b3cbe80/outcome/3> ;
        renda:evidence <report/420114/2022/3fea1b3cbe80/evidence/120-134/131-145> .
    <report/420114/2022/3fea1b3cbe80/outcome/3> a renda:Outcome ;
        schema:value 23.0 ; renda:unit <unit/个> ; renda:kind renda:count ; renda:counted "专项工作报告"@zh .

There are no blank nodes and no time stamps: equal facts give equal quads, whatever their order.
"""

from itertools import chain

import pyoxigraph as ox

from graph.activities import activity_triples
from graph.documents import document_triples
from graph.entities import entity_triples
from graph.iris import Iris
from graph.memberships import membership_triples
from graph.outcomes import outcome_triples
from graph.scope import scope_of
from ingest.facts import Facts


def quads_of(facts: Facts, iris: Iris) -> frozenset[ox.Quad]:
    """The quads of one report, in the graph that `report_iri` names.

    Raises FactsError where the facts do not hang together: an id given twice, a link to nothing, a span
    outside the text, a number that is none.
    """
    scope = scope_of(facts, iris)
    graph = ox.NamedNode(scope.report)
    triples = chain(
        document_triples(scope),
        entity_triples(scope),
        activity_triples(scope),
        outcome_triples(scope),
        membership_triples(scope),
    )
    return frozenset(ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples)
