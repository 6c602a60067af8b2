"""How fast reports are read, and what a second build costs, in one run."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.shared import shared_dir
from ingest.clean import clean_source
from ingest.nlp.pipeline import extract_facts, load_pipeline
from ingest.resources import data_dir
from ingest.source import load_source

T = TypeVar("T")


def measure() -> int:
    """Print characters a second of each step, and the ratio of a second build to a first."""
    seeds = shared_dir() / "seeds"
    folder = seeds if seeds.is_dir() else data_dir() / "reports"
    paths = sorted(path for path in folder.iterdir() if path.is_file() and path.suffix != ".md")
    started, nlp = _timed(lambda: load_pipeline(data_dir()))
    reading, sources = _timed(lambda: [load_source(path) for path in paths])
    cleaning, texts = _timed(lambda: [clean_source(source) for source in sources])
    pairs = list(zip(sources, texts, strict=True))
    extraction, _ = _timed(lambda: [extract_facts(nlp, source, text) for source, text in pairs])
    characters = sum(len(text.content) for text in texts)
    print(f"{len(paths)} reports, {characters} cleaned characters; the pipeline loads in {started:.2f} s")
    for step, seconds in (("reading", reading), ("cleaning", cleaning), ("extraction", extraction)):
        print(f"{step:12} {seconds:7.2f} s  {characters / seconds:10,.0f} characters a second")
    first, second = _builds(paths)
    print(f"first build  {first:7.2f} s\nsecond build {second:7.2f} s  {second / first:.1%} of the first")
    return int(second >= 2.0)


def _builds(paths: list[Path]) -> tuple[float, float]:
    """Seconds of the command, start-up included, on an empty store and again on the full one."""
    with tempfile.TemporaryDirectory() as store:
        command = [sys.executable, "-m", "api.cli", "build", *map(str, paths), "--store", f"{store}/store"]
        runs = [_timed(lambda: subprocess.run(command, check=True, capture_output=True))[0] for _ in range(2)]
    return runs[0], runs[1]


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result
