"""Names of entities, and the ways people type them: full, short, alias, pinyin, initials, with slips.

Queries must be in simplified Chinese already; the edge converts them as it cleans reports.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

How = Literal["name", "alias", "part", "pinyin", "near"]
"""How a query met a name, best first."""

_SCORES: dict[How, float] = {"name": 4.0, "alias": 3.0, "part": 2.0, "pinyin": 1.5, "near": 1.0}


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the store as far as its names go."""

    id: str
    iri: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    region: str = ""
    weight: int = 0
    """How many statements name it; breaks ties."""

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that a query means, how they met, and on which of its names."""

    entity: Named
    how: How
    on: str
    score: float


@dataclass(frozen=True)
class NameIndex:
    """All names of one state of the store, ready to be searched."""

    entities: tuple[Named, ...]

    @cached_property
    def by_name(self) -> dict[str, list[Named]]:
        """Entities by name and alias."""
        index: dict[str, list[Named]] = defaultdict(list)
        for entity in self.entities:
            for name in dict.fromkeys(entity.names):
                index[name].append(entity)
        return dict(index)

    @cached_property
    def by_id(self) -> dict[str, Named]:
        """Entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def by_iri(self) -> dict[str, Named]:
        """Entities by IRI."""
        return {entity.iri: entity for entity in self.entities}

    @cached_property
    def by_pinyin(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Every name with Chinese in it, after its syllables in pinyin."""
        return tuple((syllables_of(name), name) for name in self.by_name if not name.isascii())

    def search(self, query: str, types: Sequence[str] = ()) -> list[Hit]:
        """Entities that `query` may mean, best first, one hit each; an empty list where none is near.

        >>> index = NameIndex((Named("1", "i:1", "Institution", "蔡甸区人大常委会", ("区人大常委会",)),))
        >>> [(hit.how, hit.on) for hit in index.search("cdqrd")]
        [('pinyin', '蔡甸区人大常委会')]
        """
        wanted = "".join(query.split())
        if not wanted:
            hits: Iterable[Hit] = (Hit(entity, "name", entity.name, 0.0) for entity in self.entities)
        else:
            hits = [*self._exact(wanted), *self._containing(wanted)]
            if is_pinyin(wanted):
                hits += self._pinyin(plain_pinyin(wanted))
        best: dict[str, Hit] = {}
        for hit in hits:
            known = best.get(hit.entity.iri)
            if (not types or hit.entity.type in types) and (known is None or hit.score > known.score):
                best[hit.entity.iri] = hit
        return sorted(best.values(), key=_rank)

    def near(self, query: str, limit: int = 5, types: Sequence[str] = ()) -> list[Hit]:
        """Entities whose names look like `query` though none is or holds it."""
        from rapidfuzz import fuzz, process

        wanted = "".join(query.split())
        names = [name for name, entities in self.by_name.items() if _any_of(entities, types)]
        found = process.extract(wanted, names, scorer=fuzz.ratio, limit=4 * limit, score_cutoff=45)
        best: dict[str, Hit] = {}
        for name, ratio, _ in found:
            for entity in self.by_name[name]:
                if not types or entity.type in types:
                    best.setdefault(entity.iri, Hit(entity, "near", name, ratio / 100))
        return sorted(best.values(), key=_rank)[:limit]

    def _exact(self, wanted: str) -> Iterable[Hit]:
        for entity in self.by_name.get(wanted, ()):
            how: How = "name" if entity.name == wanted else "alias"
            yield Hit(entity, how, wanted, _SCORES[how])

    def _containing(self, wanted: str) -> Iterable[Hit]:
        for name, entities in self.by_name.items():
            if wanted in name and wanted != name:
                share = len(wanted) / len(name) * 0.4 + (0.1 if name.startswith(wanted) else 0.0)
                for entity in entities:
                    yield Hit(entity, "part", name, _SCORES["part"] + share)

    def _pinyin(self, wanted: str) -> Iterable[Hit]:
        for syllables, name in self.by_pinyin:
            used = match_pinyin(wanted, syllables)
            if used:
                score = _SCORES["pinyin"] + 0.4 * used / len(syllables)
                yield from (Hit(entity, "pinyin", name, score) for entity in self.by_name[name])


def is_pinyin(query: str) -> bool:
    """May it be pinyin: Latin letters alone, ``ü`` among them?"""
    return query.replace("ü", "u").replace("Ü", "U").isascii() and query.isalpha()


def plain_pinyin(text: str) -> str:
    """Pinyin in small letters with ``u`` for ü, which people type as u or v: 略 is lüe, lue or lve."""
    return text.lower().replace("ü", "u").replace("v", "u")


def syllables_of(name: str) -> tuple[str, ...]:
    """The syllables of a name without tones; what is not Chinese stays as it is.

    >>> syllables_of("略阳县")
    ('lue', 'yang', 'xian')
    """
    from pypinyin import lazy_pinyin

    return tuple(plain_pinyin(syllable) for syllable in lazy_pinyin(name))


def match_pinyin(wanted: str, syllables: Sequence[str]) -> int:
    """How many syllables from the first on `wanted` spells, each in full or by its first letters; else 0.

    >>> match_pinyin("caidqurd", ("cai", "dian", "qu", "ren", "da", "chang"))
    5
    """
    ends = {0}
    for number, syllable in enumerate(syllables, start=1):
        ends = {
            end + length
            for end in ends
            for length in range(1, len(syllable) + 1)
            if wanted.startswith(syllable[:length], end)
        }
        if len(wanted) in ends:
            return number
        if not ends:
            return 0
    return 0


def _any_of(entities: Iterable[Named], types: Sequence[str]) -> bool:
    return not types or any(entity.type in types for entity in entities)


def _rank(hit: Hit) -> tuple[float, int, int, str]:
    return -hit.score, -hit.entity.weight, len(hit.entity.name), hit.entity.iri
