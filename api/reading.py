"""From paths to Facts: which files are reports, and the one way from a file to what it says."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ingest.errors import SourceError
from ingest.facts import Facts

ENDINGS = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".docx", ".doc", ".pdf"})
"""What a report in a folder ends with; a file that is named itself may end with anything."""

ReadFacts = Callable[[Path], Facts]


def find_inputs(paths: Iterable[Path], most_bytes: int) -> tuple[list[Path], list[SourceError]]:
    """The report files under `paths`, each once and in order, and what is wrong with the others."""
    files: dict[Path, None] = {}
    failures: list[SourceError] = []
    for path in paths:
        found = _files_under(path) if path.is_dir() else [path]
        if not found:
            failures.append(
                SourceError(str(path), "holds no .txt, .html, .docx or .pdf file; name another folder")
            )
        for file in found:
            why = _reason_against(file, most_bytes)
            if why:
                failures.append(SourceError(str(file), why))
            else:
                files[file] = None
    return list(files), failures


def _files_under(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in ENDINGS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _reason_against(path: Path, most_bytes: int) -> str:
    try:
        size = path.stat().st_size
    except OSError as error:
        return f"cannot be found ({error.strerror}); check the path"
    if not path.is_file():
        return "is no file; name a report or a folder of reports"
    if size > most_bytes:
        return (
            f"is {size / 1e6:.0f} MB, and a report is at most {most_bytes / 1e6:.0f} MB; "
            "split it, or raise RENDA_INPUT_BYTES"
        )
    return ""


def load_reader() -> ReadFacts:
    """Load the pipeline once and hand out the function from a file to its Facts.

    The function raises SourceError for a file that is no report.
    """
    from ingest.clean import clean_source
    from ingest.nlp.pipeline import extract_facts, load_pipeline
    from ingest.readers import load_source
    from ingest.resources import data_dir

    nlp = load_pipeline(data_dir())

    def read_facts(path: Path) -> Facts:
        source = load_source(path)
        return extract_facts(nlp, source, clean_source(source))

    return read_facts


def digest_of(path: Path) -> str:
    """SHA-256 of the file's bytes, as `Source.digest` has it; raises SourceError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror}); check its permissions") from error


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
