"""Trains the recognizer of names that no list and no rule knows: spaCy's `tagger` over characters.

Each character is tagged with its place in a name of a type (B first, I inner, E last, S alone) or O outside;
a small convolutional network reads eight characters to each side. Decoding is `ingest.nlp.names`' work.
"""

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

ROUNDS, EPOCHS, SWAP, NAMELESS = 4, 12, 0.25, 300
_BATCH, _RATE, _DROP = 12, 0.002, 0.1
_WIDTH, _DEPTH = 64, 4
CONFIG = {
    "model": {
        "@architectures": "spacy.Tagger.v2",
        "normalize": True,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": _WIDTH,
                "attrs": ["NORM", "SHAPE"],
                "rows": [4000, 100],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": _WIDTH,
                "window_size": 2,
                "maxout_pieces": 2,
                "depth": _DEPTH,
            },
        },
    },
}


def train_recognition(corpus: Corpus, target: Path, seed: int) -> None:
    """Write a spaCy pipeline with one `tagger` into `target`; each epoch sees names that none saw before."""
    fix_random_seed(seed)
    rng = Random(seed)
    nlp = spacy.blank("zh")
    nlp.add_pipe("tagger", config=CONFIG)
    optimizer = nlp.initialize(lambda: _examples(nlp, sentences(corpus, Random(seed), 1, SWAP)))
    for epoch in range(EPOCHS):
        optimizer.learn_rate = _RATE * (1 - epoch / EPOCHS)
        loss = _epoch(nlp, corpus, rng, optimizer)
        print(f"epoch {epoch}: loss {loss:.0f}", flush=True)
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
        nlp.update(examples[start : start + _BATCH], sgd=optimizer, drop=_DROP, losses=losses)
    return losses["tagger"]


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
        predicted = nlp.make_doc(one.text)
        reference = Doc(nlp.vocab, words=[token.text for token in predicted], spaces=[False] * len(predicted))
        for token, tag in zip(reference, _tags(one), strict=True):
            token.tag_ = tag
        examples.append(Example(predicted, reference))
    return examples


def _tags(sentence: Sentence) -> list[str]:
    tags = ["O"] * len(sentence.text)
    for start, end, label in sentence.spans():
        tags[start:end] = [f"I-{label}"] * (end - start)
        tags[start], tags[end - 1] = f"B-{label}", f"E-{label}"
        if end - start == 1:
            tags[start] = f"S-{label}"
    return tags
