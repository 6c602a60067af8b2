"""Trains the classifier of clauses: spaCy's `textcat`, a bag of characters and pairs of them.

It learns the clauses of `data/corpus/clauses.tsv`, each with its slots filled anew and, mostly, an adverb or
a subject before it, so that what counts is what was done.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch  # type: ignore[attr-defined]

from bench.training.corpus import Corpus, fill_slots
from ingest.facts import ACTIVITY_TYPES
from ingest.nlp.activities.clause_model import NONE, normal_form

LABELS = (*ACTIVITY_TYPES, NONE)
EPOCHS = 3
ROUNDS = 2
"""Times that an epoch sees each clause."""
_BATCH, _RATE, _DROP = 32, 0.01, 0.2
_OPENED = 0.7
"""Share of the clauses that something is put before."""
OPENINGS = (
    "先后", "认真", "积极", "依法", "深入", "组织", "精心", "扎实", "首次", "切实", "持续", "继续", "进一步",
    "及时", "共", "累计", "还", "并", "全年共", "一年来", "五年来", "我们", "常委会", "{级}人大常委会",
)  # fmt: skip
CIRCUMSTANCES = (
    "在{}中", "在{}过程中", "在{}的基础上", "{}后", "{}前", "{}时", "{}期间", "为{}", "为了{}", "通过{}",
    "以{}为契机", "以{}为抓手", "根据{}情况", "从{}的情况看", "使{}", "确保{}", "要{}", "{}的做法",
    "{}的经验", "{}不够", "{}的代表", "{}的部门", "{}的任务", "{}等方面", "针对{}", "{}方面",
)  # fmt: skip
"""What makes of a deed a circumstance, an aim or a quality: no activity any more."""
_TURNED = 0.3
"""Share of the activities that are also seen so turned, as none."""
CONFIG = {
    "model": {
        "@architectures": "spacy.TextCatBOW.v3",
        "exclusive_classes": True,
        "ngram_size": 2,
        "length": 16384,
        "no_output_layer": False,
    },
}


def load_clauses(path: Path) -> tuple[tuple[str, str], ...]:
    """The labelled clauses, a line each: type or none, tab, clause. Raises ValueError at any other line."""
    clauses = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        label, tab, clause = line.partition("\t")
        if label not in LABELS or not tab or not clause:
            raise ValueError(f"{path}:{number}: not a type of activity or {NONE}, a tab, and a clause")
        clauses.append((label, clause))
    return tuple(clauses)


def train_clauses(corpus: Corpus, clauses: Path, target: Path, seed: int) -> None:
    """Write a spaCy pipeline with one `textcat` into `target`."""
    fix_random_seed(seed)
    rng = Random(seed)
    labelled = load_clauses(clauses)
    nlp = spacy.blank("zh")
    nlp.add_pipe("textcat", config=CONFIG)
    optimizer = nlp.initialize(lambda: _examples(nlp, labelled, corpus, Random(seed)))
    for epoch in range(EPOCHS):
        optimizer.learn_rate = _RATE * (1 - epoch / EPOCHS)
        examples = [one for _ in range(ROUNDS) for one in _examples(nlp, labelled, corpus, rng)]
        rng.shuffle(examples)
        for batch in minibatch(examples, _BATCH):
            nlp.update(batch, sgd=optimizer, drop=_DROP)
    nlp.meta["name"], nlp.meta["version"] = "renda_clauses", "0.1.0"
    target.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(target)


def _examples(
    nlp: Language, labelled: Iterable[tuple[str, str]], corpus: Corpus, rng: Random
) -> list[Example]:
    examples = []
    for label, clause in _varied(labelled, rng):
        doc = nlp.make_doc(normal_form(fill_slots(clause, corpus, rng)))
        cats = {name: float(name == label) for name in LABELS}
        examples.append(Example.from_dict(doc, {"cats": cats}))
    return examples


def _varied(labelled: Iterable[tuple[str, str]], rng: Random) -> Iterator[tuple[str, str]]:
    """The clauses, most with an opening, and some activities once more as mere circumstances."""
    for label, clause in labelled:
        yield label, (rng.choice(OPENINGS) if rng.random() < _OPENED else "") + clause
        if label != NONE and rng.random() < _TURNED:
            yield NONE, rng.choice(CIRCUMSTANCES).replace("{}", clause)
