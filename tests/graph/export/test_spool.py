"""Nodes and facts put together on disk are those that went in, whatever the order of the reports."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.export.gathering import Fact, Gathered
from graph.export.spool import open_spool
from graph.export.years import years_of
from graph.network import Node

NAMES = "甲乙丙丁"


def node(name: str, mentions: int) -> Node:
    return Node(f"n/{name}", name, "Institution", "", "", "", 0.5, f"https://x/n/{name}", "", mentions)


def fact(source: str, target: str, kind: tuple[str, str], years: str) -> Fact:
    return Fact(f"https://x/n/{source}", f"https://x/n/{target}", kind[0], kind[1], years, 1)


nodes = st.builds(node, st.sampled_from(NAMES), st.integers(0, 3))
facts = st.builds(
    fact,
    st.sampled_from(NAMES + "戊"),
    st.sampled_from(NAMES + "戊"),
    st.sampled_from([("did", "did"), ("post", "主任"), ("post", "副主任"), ("issued", "did")]),
    st.sampled_from(["", "2021", "2020-2022"]),
)
parts = st.lists(st.builds(Gathered, st.lists(nodes, max_size=4), st.lists(facts, max_size=6)), max_size=4)


@given(parts)
@settings(deadline=None, max_examples=60)
def test_the_spool_against_counting_in_memory(given_parts: list[Gathered]) -> None:
    mentions = Counter[str]()
    for part in given_parts:
        for one in part.nodes:
            mentions[one.id] += one.mentions
    names = {one.id for part in given_parts for one in part.nodes}
    said = Counter(
        (
            one.source.removeprefix("https://x/"),
            one.target.removeprefix("https://x/"),
            one.predicate,
            one.label,
        )
        for part in given_parts
        for one in part.facts
    )
    known = {key: count for key, count in said.items() if {key[0], key[1]} <= names}
    with open_spool(given_parts) as spool:
        spool.make_edges("merged")
        found, drawn = list(spool.nodes()), list(spool.edges())
        merged = [one.edge for one in drawn]
        spans = dict(spool.spans())
        spool.make_edges("multi")
        multi = [one.edge for one in spool.edges()]
        spool.make_edges("single", 2)
        single = [one.edge for one in spool.edges()]
    assert [one.id for one in found] == sorted(names)
    assert {one.id: one.mentions for one in found} == {one: mentions[one] for one in names}
    degrees = Counter(end for one in merged for end in (one.source, one.target))
    assert {one.id: one.degree for one in found} == {one: degrees[one] for one in names}
    assert [(one.source, one.target, one.predicate, one.label) for one in merged] == sorted(known)
    assert {one.id for one in merged} == {f"e{at + 1}" for at in range(len(merged))}
    assert [one.weight for one in merged] == [float(known[key]) for key in sorted(known)]
    assert len({(one.edge.source, one.edge.target, one.edge.label, one.nth) for one in drawn}) == len(drawn)
    assert len(multi) == sum(known.values())
    pairs = Counter[tuple[str, str]]()
    for (source, target, *_), count in known.items():
        pairs[source, target] += count
    assert {(one.source, one.target): one.weight for one in single} == {
        pair: float(count) for pair, count in pairs.items() if count >= 2
    }
    years = [years_of(one.year) for one in multi]
    assert bool(spans) == any(years)


@given(parts)
@settings(deadline=None, max_examples=20)
def test_the_order_of_the_reports_does_not_matter(given_parts: list[Gathered]) -> None:
    results = []
    for order in (given_parts, [replace(one, facts=one.facts[::-1]) for one in reversed(given_parts)]):
        with open_spool(order) as spool:
            spool.make_edges("merged")
            results.append((list(spool.nodes()), list(spool.edges())))
    assert results[0] == results[1]
