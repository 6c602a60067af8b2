"""Trains the recognizer of names that no list and no rule knows: spaCy's `ner` over characters."""

from collections.abc import Iterable
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed  # type: ignore[attr-defined]
from thinc.api import Optimizer

from bench.training.corpus import Corpus, Sentence, sentences, vocabulary_sentences

ROUNDS, EPOCHS, SWAP, NAMELESS = 6, 7, 0.25, 300
_BATCH = 48
CONFIG = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": 96,
                "attrs": ["NORM", "SHAPE"],
                "rows": [4000, 200],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": 96,
                "window_size": 2,
                "maxout_pieces": 2,
                "depth": 4,
            },
        },
    }
}


def train_recognition(corpus: Corpus, target: Path, seed: int) -> None:
    """Write a spaCy pipeline with one `ner` into `target`; each epoch sees names that none saw before."""
    fix_random_seed(seed)
    rng = Random(seed)
    nlp = spacy.blank("zh")
    recognizer = nlp.add_pipe("ner", config=CONFIG)
    for label in ("Institution", "Person", "Place", "Project"):
        recognizer.add_label(label)  # type: ignore[attr-defined]
    optimizer = nlp.initialize(lambda: _examples(nlp, sentences(corpus, Random(seed), 1, SWAP)))
    for epoch in range(EPOCHS):
        optimizer.learn_rate = 0.001 * (1 - epoch / EPOCHS)
        loss = _epoch(nlp, corpus, rng, optimizer)
        print(f"epoch {epoch}: loss {loss:.0f}")
    nlp.meta["name"], nlp.meta["version"] = "renda_names", "0.1.0"
    target.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(target)


def _epoch(nlp: Language, corpus: Corpus, rng: Random, optimizer: Optimizer) -> float:
    nameless = rng.sample([*vocabulary_sentences(corpus, rng, 1)], NAMELESS)
    training = [*sentences(corpus, rng, ROUNDS, SWAP), *nameless]
    rng.shuffle(training)
    losses: dict[str, float] = {}
    examples = _examples(nlp, _grouped(training, rng))
    for start in range(0, len(examples), _BATCH):
        nlp.update(examples[start : start + _BATCH], sgd=optimizer, drop=0.2, losses=losses)
    return losses["ner"]


def _grouped(training: list[Sentence], rng: Random) -> list[Sentence]:
    """Some sentences run on after others, as clauses do."""
    grouped: list[Sentence] = []
    for one in training:
        if grouped and rng.random() < 0.3 and len(grouped[-1].words) < 60:
            before = grouped.pop()
            shift = len(before.words)
            moved = tuple((first + shift, last + shift, label) for first, last, label in one.entities)
            one = Sentence((*before.words[:-1], "，", *one.words), before.entities + moved)
        grouped.append(one)
    return grouped


def _examples(nlp: Language, training: Iterable[Sentence]) -> list[Example]:
    examples = []
    for one in training:
        reference: Doc = nlp.make_doc(one.text)
        spans = [reference.char_span(start, end, label=label) for start, end, label in one.spans()]
        reference.set_ents([span for span in spans if span is not None])
        examples.append(Example(nlp.make_doc(one.text), reference))
    return examples
