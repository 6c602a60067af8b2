"""The build use case: files → facts → quads → store, skipping what has not changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from api.reading import ReadFacts, digest_of, find_inputs, fingerprint, load_reader
from api.settings import Settings
from ingest.errors import FactsError, SourceError
from ingest.facts import Facts

if TYPE_CHECKING:
    from graph.store import StoreWriter

COMMIT_EVERY = 50
"""Reports between two published generations: what an interruption can cost at most."""

Status = Literal["added", "replaced", "unchanged"]
OnDone = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Taken:
    """A report that is in the store now, and what it gave."""

    source: str
    """Path of the file, or name of the upload."""
    status: Status
    report: str
    entities: int = 0
    activities: int = 0
    quantities: int = 0
    issuer: str = ""
    """Full name of the body that reports; empty where the text does not say, and for an unchanged report."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did; `failed` has a sentence an input."""

    store: str
    taken: list[Taken] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    @property
    def unissued(self) -> list[Taken]:
        """Reports read now that do not say whose they are."""
        return [one for one in self.taken if one.status != "unchanged" and not one.issuer]

    def counts(self) -> Mapping[str, int]:
        """Reports by what became of them."""
        states = [one.status for one in self.taken]
        return {state: states.count(state) for state in ("added", "replaced", "unchanged")} | {
            "failed": len(self.failed)
        }


def build_store(paths: Iterable[Path], settings: Settings, start: Callable[[int], OnDone]) -> Summary:
    """Take the reports under `paths` into the store.

    `start` is told how many files there are to read and hands out what is called after each. A report that
    fails is named in the summary and leaves the store as it was for it. Raises StoreError where the store
    cannot be written.
    """
    from graph.opening import open_writer

    files, failures = find_inputs(paths)
    summary = Summary(settings.store_name, failed=[str(error) for error in failures])
    if not files:
        return summary
    with open_writer(settings.store_at) as writer:
        mark = fingerprint()
        changed = _pass_over_unchanged(files, writer, mark, summary)
        done = start(len(changed))
        if changed:
            write_base(writer, settings.base)
            _take_all(changed, writer, settings, mark, summary, done)
    return summary


def _pass_over_unchanged(
    files: Iterable[Path], writer: "StoreWriter", mark: str, summary: Summary
) -> dict[Path, str]:
    """The files to read, with their digests; the others go to the summary."""
    changed: dict[Path, str] = {}
    for path in files:
        try:
            digest = digest_of(path)
        except SourceError as error:
            summary.failed.append(str(error))
            continue
        entry = writer.sources.get(source_key(path))
        if entry and (entry.digest, entry.fingerprint) == (digest, mark):
            summary.taken.append(Taken(source_key(path), "unchanged", entry.report))
        else:
            changed[path] = digest
    return changed


def _take_all(
    changed: Mapping[Path, str],
    writer: "StoreWriter",
    settings: Settings,
    mark: str,
    summary: Summary,
    done: OnDone,
) -> None:
    read = load_reader(settings.input_bytes)
    try:
        for number, (path, digest) in enumerate(changed.items(), start=1):
            try:
                facts = read_facts(read, path)
                summary.taken.append(take_facts(writer, source_key(path), facts, digest, mark, settings.base))
            except (SourceError, FactsError) as error:
                summary.failed.append(str(error))
            done(path)
            if number % COMMIT_EVERY == 0:
                writer.commit()
    except KeyboardInterrupt:
        writer.commit()  # what is done is done
        raise


def read_facts(read: ReadFacts, path: Path) -> Facts:
    """The facts of one file.

    A defect of the program that one report brings out is that report's failure, with the defect's name, and
    not the end of the others.
    """
    try:
        return read(path)
    except (SourceError, FactsError):
        raise
    except Exception as error:
        defect = f"{type(error).__name__}: {error}"
        raise SourceError(
            str(path), f"could not be read because of a defect in renda ({defect}); report it"
        ) from error


def take_facts(writer: "StoreWriter", key: str, facts: Facts, digest: str, mark: str, base: str) -> Taken:
    """Put one report into the store, in place of what the same source gave before.

    FactsError leaves the store as it was.
    """
    from graph.iris import Iris
    from graph.manifest import Entry
    from graph.quads import quads_of
    from graph.scope import report_iri

    iris = Iris(base)
    quads, report = quads_of(facts, iris), report_iri(facts, iris)
    status: Status = "replaced" if key in writer.sources else "added"
    writer.put(key, Entry(digest, report, mark), quads)
    counts = len(facts.entities), len(facts.activities), len(facts.quantities)
    return Taken(key, status, report, *counts, issuer=facts.issuer)


def source_key(path: Path) -> str:
    """The path by which the store remembers a file."""
    return str(path.resolve())


def write_base(writer: "StoreWriter", base: str) -> None:
    """The ontology, the topics and the divisions, where the store does not have them as they are now."""
    from api.shared import load_base
    from graph.base import base_graph
    from graph.iris import Iris

    writer.put_base(base_graph(Iris(base)), load_base(base))
