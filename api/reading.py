"""From paths to Facts: which files are reports, and the one way from a file to what it says."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from ingest.errors import SourceError
from ingest.facts import Facts

ENDINGS = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".docx", ".doc", ".pdf"})
"""What a report in a folder ends with; a file that is named itself may end with anything."""

ReadFacts = Callable[[Path], Facts]


def find_inputs(paths: Iterable[Path]) -> tuple[list[Path], list[SourceError]]:
    """The files that `paths` name or hold, each once and in order, and what is wrong with empty folders.

    A path that leads nowhere is among the files: reading it says so.
    """
    files: dict[Path, None] = {}
    failures: list[SourceError] = []
    for path in paths:
        found = _files_under(path) if path.is_dir() else [path]
        files.update(dict.fromkeys(found))
        if not found:
            why = "holds no .txt, .html, .docx or .pdf file; name another folder"
            failures.append(SourceError(str(path), why))
    return list(files), failures


def _files_under(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in ENDINGS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def load_reader(most_bytes: int) -> ReadFacts:
    """The function from a file to its Facts; the pipeline is loaded when the first good file comes.

    The function raises SourceError, with the whole path, for a file that is no report.
    """
    from ingest.clean import clean_source
    from ingest.nlp.pipeline import extract_facts, load_pipeline
    from ingest.resources import data_dir
    from ingest.source import load_source

    pipeline = cache(lambda: load_pipeline(data_dir()))

    def read_facts(path: Path) -> Facts:
        try:
            source = load_source(path, max_bytes=most_bytes)
        except SourceError as error:
            raise SourceError(str(path), error.why) from error
        return extract_facts(pipeline(), source, clean_source(source))

    return read_facts


def digest_of(path: Path) -> str:
    """SHA-256 of the file's bytes, as `Source.digest` has it; raises SourceError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise SourceError(str(path), "there is no such file; check the path.") from error
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror}); check its permissions.") from error


def fingerprint() -> str:
    """A short name of all that decides what a report becomes: program, lexicons, models and ontology.

    Reports taken in under another fingerprint are read again at the next build.
    """
    import graph
    import ingest
    from ingest.resources import data_dir, ontology_path

    code = [Path(path) for package in (ingest, graph) for path in package.__path__]
    files = [
        *_sorted_files(code, ".py"),
        *_sorted_files([data_dir() / "lexicons", data_dir() / "models"]),
        ontology_path(),
    ]
    total = hashlib.sha256()
    for file in files:
        if file.is_file():
            total.update(file.name.encode())
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]


def _sorted_files(folders: Sequence[Path], ending: str = "") -> list[Path]:
    return sorted(
        path for folder in folders for path in folder.rglob(f"*{ending}") if "__pycache__" not in path.parts
    )
