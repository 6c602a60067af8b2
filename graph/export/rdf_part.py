"""The part of a named graph that says all about some nodes: what they are, and where it is written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from graph import vocabulary as v
from graph.export.gathering import DRAWN

_About = Mapping[str, list[ox.Quad]]
_TIES = ({v.HAS_BODY.value}, {v.MEMBER.value, v.ORGANIZATION.value})
"""Appearances and memberships point at nodes; they belong to the part where all that they point at does."""


def part_of(quads: Iterable[ox.Quad], report: str, chosen: frozenset[str]) -> list[ox.Quad]:
    """The quads about the chosen nodes (IRIs), their evidence, numbers and posts, and the report itself with
    its issuer; nothing where the graph has none of the nodes. No link leads to a node that is left out."""
    about: defaultdict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode):
            about[quad.subject.value].append(quad)
    if chosen.isdisjoint(about):
        return []
    wanted = {iri for iri in about if iri in chosen}
    if report in about:
        wanted |= {report, *_values(about[report], v.CREATOR.value)}
    wanted |= {iri for iri in about if any(_ties(about[iri], ends, wanted) for ends in _TIES)}
    shown = {iri for iri in about if not DRAWN.isdisjoint(_values(about[iri], v.TYPE.value))}
    kept = _reach(about, wanted, shown - wanted)
    return [quad for iri in sorted(kept) for quad in about[iri] if _target(quad) not in shown - kept]


def _ties(quads: Iterable[ox.Quad], ends: set[str], wanted: set[str]) -> bool:
    """Does this node tie wanted nodes together, or name one?"""
    found = {quad.predicate.value: _target(quad) in wanted for quad in quads if quad.predicate.value in ends}
    return found.keys() == ends and all(found.values())


def _reach(about: _About, wanted: Iterable[str], barred: set[str]) -> set[str]:
    """The wanted nodes, and what they lead to in this graph without passing a barred one."""
    kept, ahead = set[str](), list(wanted)
    while ahead:
        iri = ahead.pop()
        if iri in about and iri not in kept and iri not in barred:
            kept.add(iri)
            ahead.extend(_target(quad) for quad in about[iri])
    return kept


def _values(quads: Iterable[ox.Quad], predicate: str) -> Iterator[str]:
    return (_target(quad) for quad in quads if quad.predicate.value == predicate)


def _target(quad: ox.Quad) -> str:
    """The IRI that a quad leads to; empty where it leads to none."""
    return quad.object.value if isinstance(quad.object, ox.NamedNode) else ""
