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
    def by_pinyin(self) -> dict[str, list[tuple[str, Named]]]:
        """Name and entity by pinyin in full and by initials: ``caidianqu…`` and ``cdq…``."""
        index: dict[str, list[tuple[str, Named]]] = defaultdict(list)
        for name, entities in self.by_name.items():
            for key in pinyin_keys(name):
                index[key].extend((name, entity) for entity in entities)
        return dict(index)

    def search(self, query: str, types: Sequence[str] = ()) -> list[Hit]:
        """Entities that `query` may mean, best first, one hit each; an empty list where none is near.

        >>> index = NameIndex((Named("1", "i:1", "Institution", "蔡甸区人大常委会", ("区人大常委会",)),))
        >>> [(hit.how, hit.on) for hit in index.search("cdqrd")]
        [('pinyin', '蔡甸区人大常委会')]
        """
        wanted = "".join(query.split())
        if not wanted:
            hits: Iterable[Hit] = (Hit(entity, "name", entity.name, 0.0) for entity in self.entities)
        elif wanted.isascii():
            hits = [*self._exact(wanted), *self._containing(wanted), *self._pinyin(wanted.lower())]
        else:
            hits = [*self._exact(wanted), *self._containing(wanted)]
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
        for key, pairs in self.by_pinyin.items():
            if key.startswith(wanted):
                share = len(wanted) / len(key) * 0.5
                for name, entity in pairs:
                    yield Hit(entity, "pinyin", name, _SCORES["pinyin"] + share)


def pinyin_keys(name: str) -> tuple[str, ...]:
    """The name in pinyin without tones, in full and by initials; nothing for a name without Chinese.

    >>> pinyin_keys("商州区")
    ('shangzhouqu', 'szq')
    """
    from pypinyin import lazy_pinyin

    if name.isascii():
        return ()
    syllables = [syllable.lower() for syllable in lazy_pinyin(name)]
    return "".join(syllables), "".join(syllable[:1] for syllable in syllables)


def _any_of(entities: Iterable[Named], types: Sequence[str]) -> bool:
    return not types or any(entity.type in types for entity in entities)


def _rank(hit: Hit) -> tuple[float, int, int, str]:
    return -hit.score, -hit.entity.weight, len(hit.entity.name), hit.entity.iri
