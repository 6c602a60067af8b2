"""Clauses that no frame can read: what the trained classifier takes them for, and when it is asked."""

import shutil
import socket
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import ModelError
from ingest.facts import ACTIVITY_TYPES, Activity, ActivityType
from ingest.lexicon import load_lexicons
from ingest.nlp.activities import consider_activities, extract_activities, reading
from ingest.nlp.activities.clause_features import features_of, normal_form
from ingest.nlp.activities.clause_model import NONE, RULE, SURE, Classifier, load_classifier, save_classifier
from ingest.nlp.activities.triggers import compile_triggers
from ingest.nlp.clauses import Clause
from ingest.nlp.header import Header
from ingest.nlp.pipeline import load_pipeline
from ingest.resources import data_dir
from ingest.text import text_of

FOLDER = data_dir() / "models" / "clauses"
LEXICONS = load_lexicons(data_dir() / "lexicons")
HEADER = Header("甲县人大常委会", "2018")
TRIGGERS = compile_triggers(LEXICONS)


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", _no_network)
        return load_classifier(FOLDER)


def _no_network(*_: object, **__: object) -> None:
    raise AssertionError("a model must load without a network")


def activities(content: str, classifier: Classifier | None, header: Header = HEADER) -> tuple[Activity, ...]:
    return extract_activities(text_of(content), header, (), (), LEXICONS, classifier)[0]


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("代表带头为灾区捐款捐物", "Assistance"),
        ("邀请代表走进法院旁听职务犯罪案件庭审", "Outreach"),
        ("组织委员赴干部学院集中充电学习", "Training"),
        ("重点督办代表关于增设路灯的建议12件", "SuggestionHandling"),
        ("县人民法院关于破产审判工作情况的报告", "Hearing"),
        ("审查报备的规范性文件19件", "FilingReview"),
    ],
)
def test_wording_tells_the_type(classifier: Classifier, clause: str, kind: ActivityType) -> None:
    chances = classifier.probabilities(features(clause))
    assert max(chances, key=lambda label: chances[label]) == kind
    assert chances[kind] >= SURE
    assert sum(chances.values()) == pytest.approx(1)


def features(clause: str) -> frozenset[str]:
    return features_of(Clause(0, len(clause), clause), (0, len(clause)), clause, TRIGGERS)


@pytest.mark.parametrize(
    "clause",
    [
        "始终坚持人民至上",
        "各项事业蒸蒸日上",
        "使群众的日子越过越红火",
        "全县常住人口突破40万人",
        "社会大局持续和谐稳定",
        "三是突出民生导向",
        "切实把初心使命转化为履职动力",
        "为全县高质量发展贡献人大力量",
        "根据《全国人民代表大会和地方各级人民代表大会选举法》的规定",
        "从代表旁听庭审的情况看",
    ],
)
def test_rhetoric_purpose_ground_and_state_are_none(classifier: Classifier, clause: str) -> None:
    assert [one for one in activities(f"{clause}。", classifier) if one.rule == RULE] == []


@pytest.fixture
def no_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """As though no frame could read anything."""
    monkeypatch.setattr(reading, "read_clause", lambda clause, scene: ())


@pytest.mark.usefixtures("no_frames")
def test_what_no_frame_reads_comes_from_the_model(classifier: Classifier) -> None:
    content = "邀请代表走进法院旁听职务犯罪案件庭审。"
    assert activities(content, None) == ()
    (activity,) = activities(content, classifier)
    assert (activity.type, activity.agent, activity.rule) == ("Outreach", "甲县人大常委会", RULE)
    assert "职务犯罪案件庭审" in activity.object
    assert activity.confidence >= SURE
    assert activity.span is not None
    assert content[activity.span.start : activity.span.end] == activity.evidence


def test_a_frame_comes_before_the_model(classifier: Classifier) -> None:
    content = "听取审议专项工作报告12项，开展执法检查3次。"
    assert activities(content, classifier) == activities(content, None)


def test_a_topic_that_is_set_out_is_no_activity(classifier: Classifier) -> None:
    found = activities("围绕代表建议办理、民生实事项目票决，开展专题调研。", classifier)
    assert {one.type for one in found} == {"Research"}


@pytest.mark.usefixtures("no_frames")
def test_what_is_dropped_of_the_model_has_its_reason(classifier: Classifier) -> None:
    text = text_of("旨在重点督办代表关于增设路灯的建议12件。")
    consideration = consider_activities(text, HEADER, (), LEXICONS, classifier)
    assert consideration.accepted == ()
    assert [(one.candidate.rule, one.reason) for one in consideration.dropped] == [(RULE, "purpose")]


@pytest.mark.usefixtures("no_frames")
@pytest.mark.parametrize(
    ("content", "doer"),
    [
        ("《关于增设路灯的建议》由副县长领办。", "甲县人民政府"),
        ("《关于增设路灯的建议》交由县住建局办理。", "县住建局"),
        ("代表关于增设路灯的建议由主任会议成员领衔督办。", "甲县人大常委会"),
        ("重点督办代表关于增设路灯的建议12件。", "甲县人大常委会"),
    ],
)
def test_who_did_it_is_read_from_the_passive(classifier: Classifier, content: str, doer: str) -> None:
    assert [(one.type, one.agent) for one in activities(content, classifier)] == [
        ("SuggestionHandling", doer)
    ]


@pytest.mark.usefixtures("no_frames")
def test_a_text_without_issuer_gets_none(classifier: Classifier) -> None:
    assert activities("邀请代表走进法院旁听职务犯罪案件庭审。", classifier, Header()) == ()


@given(st.text(alphabet="听取审议报告代表接待群众0123456789，。《》“”、 \n", max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(content: str) -> None:
    for activity in activities(content, load_classifier(FOLDER)):
        assert activity.type in ACTIVITY_TYPES
        assert 0 < activity.confidence <= 1


@given(st.text(alphabet="接待群众次0123456789.", max_size=30))
def test_the_normal_form_forgets_which_number(clause: str) -> None:
    form = normal_form(clause)
    assert normal_form(form) == form
    assert normal_form("接待12人次") == normal_form("接待3045人次")


def test_features_are_of_the_clause_and_of_what_stands_around_it() -> None:
    content = "围绕教育，开展调研3次，形成报告。"
    found = features_of(Clause(5, 11, content[5:11]), (0, len(content) - 1), content, TRIGGERS)
    assert {"c2:开展", "c1:^", "number", "b:教育", "a:，", "a:形"} <= found
    assert not {"c2:形成", "c2:教育"} & found


def test_unknown_features_count_for_nothing() -> None:
    weights = np.array([[2.0, 0.0], [0.0, 1.0]], dtype=np.float32)
    classifier = Classifier(("Research", NONE), {"v1:调研": 0}, weights)
    assert classifier.probabilities(["w:何物"]) == classifier.probabilities([])
    chances = classifier.probabilities(["v1:调研", "w:何物"])
    assert chances["Research"] == pytest.approx(np.e / (np.e + 1))


def test_what_is_saved_is_what_is_loaded(tmp_path: Path, classifier: Classifier) -> None:
    save_classifier(classifier, tmp_path)
    loaded = load_classifier(tmp_path)
    clause = "走访慰问困难代表"
    assert (loaded.labels, loaded.rows) == (classifier.labels, classifier.rows)
    assert loaded.probabilities(features(clause)) == classifier.probabilities(features(clause))


@pytest.mark.usefixtures("no_frames")
def test_the_pipeline_asks_the_model_unless_told_not_to() -> None:
    content = "平阳县人大常委会2018年工作回顾\n邀请代表走进法院旁听职务犯罪案件庭审。"
    assert {one.rule for one in load_pipeline(data_dir())(content)._.renda_activities} == {RULE}
    assert load_pipeline(data_dir(), clauses=False)(content)._.renda_activities == ()


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    shutil.copytree(data_dir() / "lexicons", tmp_path / "lexicons")
    with pytest.raises(ModelError, match="clauses"):
        load_pipeline(tmp_path)
    assert load_pipeline(tmp_path, clauses=False).pipe_names


def test_the_model_is_small_enough_to_ship(classifier: Classifier) -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 5_000_000
    assert set(classifier.labels) == {*ACTIVITY_TYPES, NONE}
    assert len(classifier.weights) == len(classifier.rows) + 1
