"""Meetings of the party: its congresses and plenums, the nation's and those of places."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.prefixes import Prefix, prefixes_before
from ingest.nlp.entities.setting import Setting
from ingest.places import NATION

N = "[一二三四五六七八九十百]{1,4}"
"""A number of a session or a term, as an expression."""
_PARTY_CONGRESS = re.compile(rf"(?:中国共产党|党的?)第?({N})(?:大(?!精神文明)|次全国代表大会)")
_PLENUM = re.compile(rf"(党的|中共)?({N})届((?:{N}中、?){{0,8}}{N}中)全会")
_PARTY_PLENUM = re.compile(rf"委(第?{N}届)((?:{N}次、){{0,6}}{N}次)(全会|全体会议|全体\(扩大\)会议)")
_DELEGATES = re.compile(rf"(?:委)?第({N})(?:届({N}))?次(?:党代会|党员代表大会|代表大会)")


def tag_party_meetings(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of the party's congresses and plenums."""
    for found in _PARTY_CONGRESS.finditer(content):
        yield Candidate(*found.span(), "Meeting", f"党的{found[1]}大", "party-congress", 0.97, NATION)
    for found in _PLENUM.finditer(content):
        if content[max(0, found.start() - 1) : found.start()] not in tuple("委省市县区"):
            yield from _plenums(found)
    yield from _of_places(content, setting)


def _plenums(found: re.Match[str]) -> Iterator[Candidate]:
    """One candidate for each member of 十八届三中、四中全会, with its own stretch of the enumeration."""
    members = list(re.finditer(f"{N}中", found[3]))
    for member in members:
        start = found.start() if member is members[0] else found.start(3) + member.start()
        end = found.end() if member is members[-1] else found.start(3) + member.end()
        yield Candidate(
            start,
            end,
            "Meeting",
            f"党的{found[2]}届{member[0]}全会",
            "party-plenum",
            0.95,
            NATION,
            outer=found.span() if len(members) > 1 else None,
        )


def _of_places(content: str, setting: Setting) -> Iterator[Candidate]:
    """区第七次党代会, 省委十四届五次、六次全会: one plenum for each number."""
    for found in _DELEGATES.finditer(content):
        for prefix in prefixes_before(content, found.start(), setting)[-1:]:
            yield _of_party(content, prefix, found, found[0], "party-delegates")
    for found in _PARTY_PLENUM.finditer(content):
        for prefix in prefixes_before(content, found.start(), setting)[-1:]:
            for number in found[2].split("、"):
                name = f"委{found[1]}{number}{found[3]}"
                yield _of_party(content, prefix, found, name, "party-plenum-local")


def _of_party(content: str, prefix: Prefix, found: re.Match[str], name: str, rule: str) -> Candidate:
    """A meeting of a place's party body; those that share one stretch stand there together."""
    span = prefix.start, found.end()
    full = prefix.local.name + name
    return Candidate(*span, "Meeting", full, rule, 0.92, prefix.local.region, outer=span)
