"""What a store holds: an entry for each source file, so that what has not changed is skipped."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Self


@dataclass(frozen=True, slots=True)
class Entry:
    """What one source file gave, and by which digest and pipeline to know that nothing has changed."""

    digest: str
    report: str
    """IRI of the report, and of its graph."""
    fingerprint: str
    """Of the pipeline that read it."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """An entry a source path, and the digest of the base graph."""

    sources: Mapping[str, Entry] = field(default_factory=dict)
    base: str = ""

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `to_json` wrote. Raises ValueError for anything else."""
        try:
            raw = json.loads(text)
            return cls({path: Entry(**entry) for path, entry in raw["sources"].items()}, raw["base"])
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"no manifest: {error}") from error

    def to_json(self) -> str:
        """As text, in one order whatever the order of writing."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    def with_source(self, path: str, entry: Entry) -> Self:
        """With this entry for the path, in place of another."""
        return type(self)({**self.sources, path: entry}, self.base)

    def without_source(self, path: str) -> Self:
        """Without an entry for the path."""
        return type(self)({p: entry for p, entry in self.sources.items() if p != path}, self.base)

    def with_base(self, digest: str) -> Self:
        """With this digest of the base graph."""
        return type(self)(self.sources, digest)

    def orphans_of(self, before: Self) -> frozenset[str]:
        """Reports that no source stands for any longer. The same bytes under two paths are one report: it
        goes when the last of them goes."""
        return before._reports() - self._reports()

    def digest(self) -> str:
        """Eight hexadecimal digits that tell two manifests apart."""
        return sha256(self.to_json().encode()).hexdigest()[:8]

    def _reports(self) -> frozenset[str]:
        return frozenset(entry.report for entry in self.sources.values())
