"""Trains the pkuseg model that spaCy's tokenizer segments with.

pkuseg is the conditional random field of Luo et al. 2019, https://arxiv.org/abs/1906.11455.
"""

import random
import tempfile
from pathlib import Path
from random import Random

import numpy as np
import srsly

from bench.training.corpus import Corpus, Sentence, sentences, vocabulary_sentences

ROUNDS, VOCABULARY_ROUNDS, EPOCHS = 8, 3, 8
_SMALL = 0.02
"""Weights below it are dropped: they change no boundary, and zeros are stored for nothing."""


def train_segmentation(corpus: Corpus, target: Path, seed: int) -> None:
    """Write a pkuseg model into `target`; the same corpus and seed give the same model."""
    import spacy_pkuseg
    from spacy_pkuseg.config import config

    rng = Random(seed)
    train = [
        *sentences(corpus, rng, ROUNDS, swap=0.1),
        *vocabulary_sentences(corpus, rng, VOCABULARY_ROUNDS),
    ]
    rng.shuffle(train)
    target.mkdir(parents=True, exist_ok=True)
    config.featureTrim = 1
    with tempfile.TemporaryDirectory() as folder:
        path = _written(Path(folder) / "train.txt", train)
        held = _written(Path(folder) / "test.txt", train[:200])
        random.seed(seed)  # spacy_pkuseg shuffles with the module's own generator
        spacy_pkuseg.train(str(path), str(held), str(target), train_iter=EPOCHS)
    _compact(target)


def _written(path: Path, training: list[Sentence]) -> Path:
    path.write_text("".join(" ".join(one.words).replace("　", "") + "\n" for one in training), "utf-8")
    return path


def _compact(folder: Path) -> None:
    """Store what pkuseg wrote in a fixed order and a tenth of the room; it reads the same format."""
    features = srsly.read_msgpack(folder / "features.msgpack")
    features["bigram"] = []  # written by the trainer, read by nobody
    model = np.load(folder / "weights.npz")
    tags, count = (int(size) for size in model["sizes"])
    weights = model["w"]
    rows, transitions = weights[: tags * count].reshape(count, tags), weights[tags * count :]
    kept = np.abs(rows).max(axis=1) >= _SMALL
    kept[0] = True
    order = sorted(features["feature_to_idx"], key=features["feature_to_idx"].__getitem__)
    names = [name for name, keep in zip(order, kept, strict=True) if keep]
    features["feature_to_idx"] = {name: index for index, name in enumerate(names)}
    rounded = np.concatenate([rows[kept].ravel(), transitions]).round(2)
    srsly.write_msgpack(folder / "features.msgpack", features)
    np.savez_compressed(folder / "weights.npz", sizes=np.array([tags, len(names)]), w=rounded)
