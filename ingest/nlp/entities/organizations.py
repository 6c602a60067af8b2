"""Other organizations: stations in quotes, training bases, delegations, and bodies inside others."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.prefixes import prefixes_before, rank_of
from ingest.nlp.entities.setting import Setting
from ingest.nlp.entities.suffixed import tag_suffixed
from ingest.places import NATION

_STATION = re.compile(
    r"“((?!优秀|先进|示范|星级|最[美佳强]|[十百]佳)[^“”]{4,20}(?:联络站|代表之家|工作室|联系点))”"
)
_PARTY_OF = re.compile(r"党委|党组(?!织)|党总支|工会")
_DELEGATION = re.compile(r"(?:人大)?代表(?:团|小组)(?![^，。；\n]{0,6}(?:考察|学习|来访))")
_TRAINING = re.compile(r"人大[一-龥]{0,6}?(?:培训基地|培训中心|培训学院|干部学院)")
"""Places where deputies are trained: 全国人大深圳培训基地, 江苏地方人大干部培训基地."""
_POSTED = re.compile(r"派驻(?:机关|[一-龥]{2,8}?)?纪检监察组")


def tag_organizations(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of organizations that are no organs of state."""
    for found in _STATION.finditer(content):
        yield Candidate(*found.span(), "Institution", found[1], "quoted-station", 0.85, setting.local.region)
    yield from _training_places(content, setting)
    for found in _POSTED.finditer(content):
        yield Candidate(*found.span(), "Institution", found[0], "posted", 0.85, setting.local.region)
    yield from _delegations(content, setting)
    suffixed = list(tag_suffixed(content, setting))
    yield from suffixed
    yield from _joined(content, suffixed, setting)


def _training_places(content: str, setting: Setting) -> Iterator[Candidate]:
    """Training bases of congresses under the place before them, if need be with 地方 between."""
    for found in _TRAINING.finditer(content):
        end = found.start() - 2 * content.endswith("地方", 0, found.start())
        place = setting.named.get(end)
        nation = content.endswith("全国", 0, end)
        if place or nation:
            start = place.start if place else end - 2
            region = place.place.code if place else NATION
            name = content[start : found.end()]
            yield Candidate(start, found.end(), "Institution", name, "training-base", 0.9, region)


def _delegations(content: str, setting: Setting) -> Iterator[Candidate]:
    """内蒙古代表团, 城关镇代表小组: deputies of a place at a congress, under the form that the text has."""
    for found in _DELEGATION.finditer(content):
        prefixes = prefixes_before(content, found.start(), setting)
        if prefixes and rank_of(content, prefixes[-1]) == "":
            start = prefixes[-1].start
            name = content[start : found.end()]
            region = prefixes[-1].local.region
            yield Candidate(start, found.end(), "Institution", name, "delegation", 0.9, region)


def _joined(content: str, parts: list[Candidate], setting: Setting) -> Iterator[Candidate]:
    """A body inside another, one name after the other: 某大学|附属医院, with its party committee."""
    starts = {one.start: one for one in parts}
    for first in parts:
        inner = starts.get(first.end)
        last = inner or first
        party = _PARTY_OF.match(content, last.end)
        end = party.end() if party else last.end
        if end > first.end:
            name = first.name + content[first.end : end]
            yield Candidate(first.start, end, "Institution", name, "joined", 0.75, setting.local.region)
