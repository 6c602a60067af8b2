"""The pipeline: what spaCy's users expect of it."""

from pathlib import Path

import pytest
from spacy.language import Language

from ingest.nlp.pipeline import COMPONENTS, extract_facts, extract_many, load_pipeline
from ingest.resources import data_dir
from ingest.source import Source
from ingest.text import text_of

REPORT = "平阳县人大常委会2023年工作回顾\n2023年，县人大常委会听取审议专项工作报告12项。"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline(data_dir())


def source(text: str) -> Source:
    return Source("报告.txt", "txt", "utf-8", "0" * 64, text)


def test_the_components_stand_in_their_order(nlp: Language) -> None:
    assert tuple(nlp.pipe_names) == COMPONENTS


def test_the_header_reaches_the_facts(nlp: Language) -> None:
    facts = extract_facts(nlp, source(REPORT), text_of(REPORT))
    assert (facts.issuer, facts.period) == ("平阳县人大常委会", "2023")
    assert facts.document == "报告.txt"
    assert facts.text == REPORT


def test_a_batch_gives_what_one_by_one_gives(nlp: Language) -> None:
    texts = [REPORT, REPORT.replace("2023", "2021"), "无关的一句话。"]
    batch = list(extract_many(nlp, [(source(t), text_of(t)) for t in texts]))
    assert batch == [extract_facts(nlp, source(t), text_of(t)) for t in texts]


def test_a_plain_string_works_as_with_any_spacy_pipeline(nlp: Language) -> None:
    assert nlp(REPORT)._.renda_header.issuer == "平阳县人大常委会"


def test_a_pipeline_survives_the_disk(nlp: Language, tmp_path: Path) -> None:
    import spacy

    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again(REPORT)._.renda_header == nlp(REPORT)._.renda_header
