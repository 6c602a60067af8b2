"""The measured figure: character errors against texts that careful readers restored."""

import os
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from ingest.clean import clean_source, clean_text
from ingest.resources import data_dir
from ingest.source import load_source

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("RENDA_SHARED", ROOT.parent / "shared"))
WORST = 0.003

needs_shared = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the real reports (../shared or RENDA_SHARED) are not here"
)


def pairs(reports: Path, gold: Path) -> list[tuple[Path, Path]]:
    restored = {path.name[:3]: path for path in gold.glob("*.txt")}
    return [
        (path, restored[path.name[:3]])
        for path in sorted(reports.iterdir())
        if path.is_file() and path.name[:3] in restored
    ]


def error_rate(report: Path, restored: Path) -> float:
    expected = restored.read_text("utf-8").strip("\n")
    return Levenshtein.distance(clean_source(load_source(report)).content, expected) / len(expected)


@needs_shared
def test_real_reports_come_out_as_restored_by_hand() -> None:
    found = pairs(SHARED / "seeds", SHARED / "gold")
    assert len(found) == 5
    rates = {report.name: error_rate(report, restored) for report, restored in found}
    assert max(rates.values()) <= WORST, rates


@needs_shared
def test_restored_texts_are_left_alone() -> None:
    for path in sorted((SHARED / "gold").glob("*.txt")):
        text = path.read_text("utf-8").strip("\n")
        assert clean_text(text).content == text


def test_sample_reports_come_out_as_restored_by_hand() -> None:
    found = pairs(data_dir() / "reports", data_dir() / "gold")
    assert len(found) >= 8
    rates = {report.name: error_rate(report, restored) for report, restored in found}
    assert sum(rates.values()) / len(rates) <= WORST, rates
