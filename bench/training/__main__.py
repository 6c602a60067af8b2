"""Train the shipped models anew: python -m bench.training [segmentation] [names] [clauses]"""

import argparse
import time
from pathlib import Path

from bench.training.corpus import load_corpus
from ingest.lexicon import load_lexicons

DATA = Path(__file__).parent.parent.parent / "data"
SEED = 2023
MODELS = ("segmentation", "names", "clauses")


def main() -> None:
    """Train what is asked for; everything where nothing is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="*", metavar="MODEL", help="segmentation, names or clauses; else all")
    parser.add_argument("--output", type=Path, default=DATA / "models")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    corpus = load_corpus(DATA / "corpus", load_lexicons(DATA / "lexicons"))
    unknown = set(options.models) - set(MODELS)
    if unknown:
        parser.error(f"no such model: {', '.join(sorted(unknown))}")
    for name in options.models or MODELS:
        began = time.perf_counter()
        if name == "segmentation":
            from bench.training.segmentation import train_segmentation

            train_segmentation(corpus, options.output / "pkuseg", options.seed)
        elif name == "clauses":
            from bench.training.clauses import train_clauses

            train_clauses(DATA, options.output / "clauses")
        else:
            from bench.training.recognition import train_recognition

            train_recognition(corpus, options.output / "ner", options.seed)
        print(f"{name}: trained in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
