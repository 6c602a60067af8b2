"""Names that a trained recognizer suggests, and what becomes of them."""

import shutil
import socket
from pathlib import Path

import pytest
from spacy.language import Language

from ingest.errors import ModelError
from ingest.facts import EntityType
from ingest.nlp.entities import Gazetteer
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.setting import setting_of
from ingest.nlp.entities.suggested import tag_suggested
from ingest.nlp.header import Header
from ingest.nlp.names import Suggestion, load_recognizer, suggest_names
from ingest.nlp.pipeline import load_pipeline
from ingest.resources import data_dir

TEXT = "察看了龙潭水库除险加固现场"


@pytest.fixture(scope="module")
def recognizer() -> Language:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", _no_network)
        return load_recognizer(data_dir() / "models" / "ner")


def _no_network(*_: object, **__: object) -> None:
    raise AssertionError("a model must load without a network")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("代表们来到柳湾村看望困难群众。", "柳湾村", "Place"),
        ("任命李建平为县教育局局长。", "李建平", "Person"),
        ("走访了金穗农业发展有限公司。", "金穗农业发展有限公司", "Institution"),
        ("2023年\n视察柳湾大桥建设项目进展。", "柳湾大桥建设项目", "Project"),
    ],
)
def test_a_name_is_suggested_at_its_place(
    recognizer: Language, text: str, name: str, kind: EntityType
) -> None:
    found = {(text[one.start : one.end], one.type): one for one in suggest_names(text, recognizer)}
    assert (name, kind) in found
    assert 0 < found[name, kind].confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "。。。",
        "增强“四个意识”，坚定“四个自信”。",
        "各乡镇、街道结合实际抓好落实。",
        "7月10日，共12件。",
    ],
)
def test_what_names_nothing_gives_no_suggestion(recognizer: Language, text: str) -> None:
    assert suggest_names(text, recognizer) == ()


def test_the_same_text_gives_the_same_suggestions(recognizer: Language) -> None:
    text = "代表们来到柳湾村，走访了金穗农业发展有限公司。" * 3
    assert suggest_names(text, recognizer) == suggest_names(text, recognizer)


@pytest.mark.parametrize(
    ("kind", "confidence", "chosen", "taken"),
    [
        ("Place", 1.0, (), True),
        ("Place", 0.3, (), False),
        ("Place", 1.0, ((5, 9),), False),
        ("Place", 1.0, ((6, 11),), False),
        ("Place", 1.0, ((0, 3),), True),
    ],
)
def test_a_suggestion_counts_only_where_no_rule_speaks(
    gazetteer: Gazetteer,
    kind: EntityType,
    confidence: float,
    chosen: tuple[tuple[int, int], ...],
    taken: bool,
) -> None:
    setting = setting_of(Header(), TEXT, gazetteer.divisions, gazetteer.openers)
    rules = [Candidate(start, end, "Place", TEXT[start:end], "site") for start, end in chosen]
    suggestion = Suggestion(3, 7, kind, confidence)
    found = list(tag_suggested([suggestion], rules, TEXT, setting, gazetteer))
    assert [(one.name, one.rule) for one in found] == ([("龙潭水库", "model:ner")] if taken else [])


def test_a_report_is_read_for_names_and_other_texts_are_not() -> None:
    nlp = load_pipeline(data_dir(), names=True)
    text = "代表李广志多次反映群众饮水难问题。"
    report = nlp("平阳县人大常委会2023年工作回顾\n" + text)
    assert "李广志" in {entity.name for entity in report._.renda_entities}
    assert report._.renda_suggestions
    assert nlp(text)._.renda_suggestions == ()


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    shutil.copytree(data_dir() / "lexicons", tmp_path / "lexicons")
    with pytest.raises(ModelError, match="ner"):
        load_pipeline(tmp_path, names=True, clauses=False)
    assert "renda_names" not in load_pipeline(tmp_path, clauses=False).pipe_names
