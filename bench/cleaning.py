"""Character error rate of cleaned reports: python bench/cleaning.py SEEDS GOLD

SEEDS holds reports as found (`004_….txt`), GOLD the texts that a careful reader restored (`004.txt` or
`004.clean.txt`); files belong together by the part of the name before the first `_` or `.`.
"""

import argparse
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from bench.shared import shared_dir
from ingest.clean import clean_source
from ingest.resources import data_dir
from ingest.source import load_source

LIMIT = 0.003


def pairs(seeds: Path, gold: Path) -> Iterator[tuple[Path, Path]]:
    """Reports and their restored texts, by the key in their names."""
    restored = {re.split(r"[_.]", path.name)[0]: path for path in sorted(gold.glob("*.txt"))}
    for path in sorted(seeds.iterdir()):
        key = re.split(r"[_.]", path.name)[0]
        if "_" in path.name and path.suffix in {".txt", ".html", ".htm", ".docx", ".pdf"} and key in restored:
            yield path, restored[key]


def main(arguments: list[str]) -> int:
    """Print the rate of each report and of all; 1 where all together are over the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=Path)
    parser.add_argument("gold", type=Path)
    options = parser.parse_args(arguments)
    errors = characters = 0
    for report, restored in pairs(options.seeds, options.gold):
        expected = restored.read_text("utf-8").strip("\n")
        began = time.perf_counter()
        content = clean_source(load_source(report)).content
        took = time.perf_counter() - began
        distance = Levenshtein.distance(content, expected)
        rate = distance / len(expected)
        errors, characters = errors + distance, characters + len(expected)
        print(f"{report.name:32} {distance:5} of {len(expected):6}  {rate:8.3%}  {took:.2f} s")
    if not characters:
        print("no report has a restored text beside it")
        return 2
    print(f"{'all':32} {errors:5} of {characters:6}  {errors / characters:8.3%}")
    return int(errors / characters > LIMIT)


def measure() -> int:
    """The rates of the sample reports, and of the real ones where they are present."""
    sets = [(data_dir() / "reports", data_dir() / "gold")]
    if (shared_dir() / "seeds").is_dir():
        sets.append((shared_dir() / "seeds", shared_dir() / "gold"))
    return max(main([str(seeds), str(gold)]) for seeds, gold in sets)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
