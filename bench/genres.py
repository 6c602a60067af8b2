"""Facts per 1,000 characters that are found in texts of other genres, where next to none are."""

import sys
from collections.abc import Iterator
from pathlib import Path

from ingest.clean import clean_source
from ingest.facts import Facts
from ingest.nlp.pipeline import extract_facts, load_pipeline
from ingest.resources import data_dir
from ingest.source import load_source

TEXTS = Path(__file__).parent.parent / "tests" / "data" / "other_genres"
LIMIT = 1.0
"""Facts per 1,000 characters of all texts together; a report of a congress has a hundred and more."""


def count_facts(facts: Facts) -> int:
    """Entities, activities, numbers and posts."""
    return sum(map(len, (facts.entities, facts.activities, facts.quantities, facts.memberships)))


def read_texts(folder: Path = TEXTS) -> Iterator[tuple[Path, Facts]]:
    """Each text of the folder with the facts that are found in it."""
    nlp = load_pipeline(data_dir())
    for path in sorted(folder.glob("*.txt")):
        source = load_source(path)
        yield path, extract_facts(nlp, source, clean_source(source))


def measure() -> int:
    """Print the rate of each text and of all; 1 where all together are over the limit."""
    facts = characters = 0
    for path, found in read_texts():
        count = count_facts(found)
        facts, characters = facts + count, characters + len(found.text)
        print(f"{path.stem:28} {count:4} in {len(found.text):5}  {1000 * count / len(found.text):6.1f}")
    rate = 1000 * facts / characters
    print(f"{'all':28} {facts:4} in {characters:5}  {rate:6.1f} facts per 1,000 characters")
    return int(rate > LIMIT)


if __name__ == "__main__":
    sys.exit(measure())
