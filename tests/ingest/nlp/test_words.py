"""Segmentation by the shipped model."""

import socket
from pathlib import Path

import pytest
from spacy.language import Language

from ingest.errors import ModelError
from ingest.nlp.pipeline import COMPONENTS, load_pipeline
from ingest.resources import data_dir

HELD_OUT = data_dir() / "corpus" / "heldout" / "segmented.txt"


@pytest.fixture(scope="module")
def nlp() -> Language:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", _no_network)
        return load_pipeline(data_dir(), exclude=COMPONENTS, segmenter="pkuseg")


def _no_network(*_: object, **__: object) -> None:
    raise AssertionError("a model must load without a network")


def held_out() -> list[list[str]]:
    lines = HELD_OUT.read_text("utf-8").splitlines()
    return [line.split() for line in lines if not line.startswith("#")]


def test_words_of_the_genre(nlp: Language) -> None:
    words = [token.text for token in nlp.make_doc("组织代表视察石桥镇饮水安全工作")]
    assert words == ["组织", "代表", "视察", "石桥镇", "饮水", "安全", "工作"]


def test_a_token_keeps_its_place(nlp: Language) -> None:
    text = "全年召开常委会会议7次。\n听取审议专项工作报告12项。"
    doc = nlp.make_doc(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_sentences_cut_by_hand(nlp: Language) -> None:
    gold = held_out()
    assert len(gold) >= 60
    same = given = wanted = 0
    for words in gold:
        expected = _spans(words)
        predicted = _spans([token.text for token in nlp.make_doc("".join(words))])
        same, given, wanted = same + len(expected & predicted), given + len(predicted), wanted + len(expected)
    assert 2 * same / (given + wanted) >= 0.87


def test_held_out_sentences_are_not_trained_on() -> None:
    frames = {
        line.replace(" ", "")
        for path in (HELD_OUT.parent.parent / "frames").glob("*.txt")
        for line in path.read_text("utf-8").splitlines()
    }
    assert len(frames) >= 300
    assert not frames & {"".join(words) for words in held_out()}


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="pkuseg"):
        load_pipeline(tmp_path, exclude=COMPONENTS, segmenter="pkuseg")


def _spans(words: list[str]) -> set[tuple[int, int]]:
    ends = [sum(map(len, words[: i + 1])) for i in range(len(words))]
    return {(end - len(word), end) for word, end in zip(words, ends, strict=True)}
