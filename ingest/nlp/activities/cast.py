"""The cast of a report: its entities by place in the text, and the bodies that bare words mean."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from ingest.facts import Entity, EntityType
from ingest.nlp.header import Header
from ingest.nlp.issuer_place import without_peoples
from ingest.nlp.issuer_unit import body_of
from ingest.nlp.national_issuer import NATIONAL_ISSUER

_ISSUER = re.compile(
    r"^(?P<place>.+?)(?:第?[一二三四五六七八九十]*届)?(?:人大常委会|人民代表大会常务委员会|人民代表大会|人大|人大主席团)$"
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One mention of an entity, in text order."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the report names."""

    issuer: str
    place: str
    occurrences: tuple[Occurrence, ...]
    starts: tuple[int, ...]
    by_name: dict[str, Entity]

    def within(self, start: int, end: int) -> tuple[Occurrence, ...]:
        """Mentions that lie wholly in the stretch."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        return tuple(o for o in self.occurrences[first:last] if o.end <= end)

    def institution_ending(self, *endings: str) -> str:
        """The first institution of the issuer's own place whose name ends so; empty where none is named."""
        return next(
            (n for e in endings for n, x in self.by_name.items()
             if x.type == "Institution" and n.startswith(self.place) and n.endswith(e)), "",
        )  # fmt: skip

    def type_of(self, name: str) -> EntityType | None:
        """The type of the entity of that name, where the report has one."""
        return self.by_name[name].type if name in self.by_name else None

    def is_institution(self, name: str) -> bool:
        """Whether the report has an institution of that name."""
        return self.type_of(name) == "Institution"

    @property
    def party_group(self) -> str:
        """The party group of the standing committee."""
        return self.institution_ending("人大常委会党组", "人大党组") or (
            f"{self.issuer}党组" if self.issuer else ""
        )

    @property
    def government(self) -> str:
        """The government of the issuer's own level; empty where the text names none."""
        if self.issuer == NATIONAL_ISSUER:
            return "国务院"
        return self.institution_ending("人民政府", "政府")

    @property
    def government_named(self) -> str:
        """The government, by its usual name where the report has none for it."""
        return self.government or f"{self.place}人民政府"

    @property
    def congress(self) -> str:
        """The congress itself, of which the issuer mostly is the standing committee."""
        if not self.issuer.endswith(("常委会", "常务委员会")):
            return self.issuer
        return self.institution_ending("人民代表大会") or f"{self.place}人大"

    @property
    def deputies(self) -> str:
        """The deputies of the place, as one agent."""
        return f"{self.place}人大代表"

    @property
    def office(self) -> str:
        """The staff of the standing committee; empty where the text does not name it."""
        return self.institution_ending("人大常委会机关", "人大机关")


def cast_of(header: Header, entities: tuple[Entity, ...], content: str = "") -> Cast:
    """Sort the mentions and settle issuer and place."""
    occurrences = tuple(
        sorted(
            (Occurrence(m.span.start, m.span.end, e) for e in entities for m in e.mentions),
            key=lambda o: (o.start, -o.end),
        )
    )
    issuer = _placed(header.issuer or _likely_issuer(entities) or _called(content), entities)
    return Cast(
        issuer,
        place_of(issuer),
        occurrences,
        tuple(o.start for o in occurrences),
        {e.name: e for e in entities},
    )


def place_of(issuer: str) -> str:
    """The place of a congress or its standing committee; empty where the name has none.

    A town's is the town alone, as its other bodies have it: 城关镇 of 甲县城关镇人大主席团.
    """
    found = _ISSUER.match(body_of(issuer))
    return _COUNTY_OF_TOWN.sub("", found.group("place")) if found else ""


_COUNTY_OF_TOWN = re.compile(r"^.+?[县市区旗](?=.{1,8}(?:镇|乡|街道)$)")
_LEVEL = re.compile(r"^[省市县区州旗盟](?=人大|人民代表大会)")


def _placed(issuer: str, entities: tuple[Entity, ...]) -> str:
    """The full name where the text has it (甲乙族自治州 for 甲州); 市人大常委会 with the city that the text names most often, where the name lacks it."""
    autonomous = (e.name for e in entities if without_peoples(e.name) != e.name)
    if full := next((n for n in autonomous if without_peoples(n) == issuer), ""):
        return full
    level = _LEVEL.match(issuer)
    if level is None:
        return issuer
    places = [e for e in entities if e.type == "Place" and len(e.name) > 2 and e.name.endswith(level.group())]
    return max(places, key=lambda e: len(e.mentions)).name + issuer[1:] if places else issuer


_VAGUE = "个各我分该部一全本这两"


def _likely_issuer(entities: tuple[Entity, ...]) -> str:
    """The congress body that the text names most often, where the head does not say who reports."""
    bodies = [
        e for e in entities if e.type == "Institution" and _ISSUER.match(e.name) and e.name[0] not in _VAGUE
    ]
    return max(bodies, key=lambda e: len(e.mentions)).name if bodies else ""


_CALLED = re.compile(r"(?:自治[区州县旗]|[省市县区州盟旗镇乡])?人大(?:常委会|主席团|工委)")


def _called(content: str) -> str:
    """What the text calls the body that reports (县人大常委会), where neither head nor entities name it."""
    forms = _CALLED.findall(content)
    return max(sorted(set(forms)), key=forms.count) if forms else ""
