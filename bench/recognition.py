"""What the recognizer finds in sentences named by hand, by threshold: python -m bench.recognition

The sentences stand in `data/corpus/heldout/names.txt`; no model was trained on them.
"""

import re
from collections import Counter
from pathlib import Path

from ingest.nlp.names import load_recognizer, suggest_names
from ingest.resources import data_dir

_NAME = re.compile(r"\[(?P<name>[^|]+)\|(?P<type>[A-Za-z]+)\]")
Found = tuple[int, int, str]


def load_named(path: Path) -> list[tuple[str, set[Found]]]:
    """Sentences without their brackets, and what stood in them."""
    loaded = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, names, last = "", set[Found](), 0
        for found in _NAME.finditer(line):
            text += line[last : found.start()] + found["name"]
            names.add((len(text) - len(found["name"]), len(text), found["type"]))
            last = found.end()
        loaded.append((text + line[last:], names))
    return loaded


def main() -> None:
    """Print precision and recall, all and by type, at several thresholds."""
    recognizer = load_recognizer(data_dir() / "models" / "ner")
    sentences = load_named(data_dir() / "corpus" / "heldout" / "names.txt")
    suggested = [(names, suggest_names(text, recognizer)) for text, names in sentences]
    for least in (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99):
        right, given, wanted = Counter[str](), Counter[str](), Counter[str]()
        for names, suggestions in suggested:
            found = {(one.start, one.end, one.type) for one in suggestions if one.confidence >= least}
            for counter, members in ((right, found & names), (given, found), (wanted, names)):
                counter.update(kind for _, _, kind in members)
        cells = [f"{kind} {right[kind]}/{given[kind]}/{wanted[kind]}" for kind in sorted(wanted)]
        print(f"{least:.2f}  P {right.total() / max(1, given.total()):.2f}", end="  ")
        print(f"R {right.total() / wanted.total():.2f}  right/found/there: {', '.join(cells)}")


if __name__ == "__main__":
    main()
