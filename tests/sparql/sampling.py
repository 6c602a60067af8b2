"""The sample corpus built as `renda demo` builds it."""

from pathlib import Path

from api.building import build_store
from api.settings import Settings
from ingest.resources import data_dir


def build_samples(folder: Path) -> Path:
    """A store with the sample reports."""
    summary = build_store(
        sorted((data_dir() / "reports").glob("*_*.*")),
        Settings(store=str(folder)),
        lambda _: lambda path: None,
    )
    assert not summary.failed
    return folder
