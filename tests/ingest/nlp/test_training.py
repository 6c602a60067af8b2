"""The marked reports that the classifier of clauses learns from, and that learning from them works."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from bench.training.clauses import learn_classifier, load_examples
from bench.training.marked import MarkedReport, load_reports, read_report
from ingest.facts import ACTIVITY_TYPES
from ingest.nlp.activities.clause_model import NONE
from ingest.resources import data_dir

CORPUS = data_dir() / "corpus"
REPORTS = load_reports(CORPUS / "reports")
APART = load_reports(CORPUS / "heldout" / "reports")
MARKED = """@@ 甲县人大常委会 | 2018
甲县人大常委会工作报告
听取审议{Hearing|就业、审计工作报告|就业工作报告 / 审计工作报告}，{Outreach@甲县人大代表|接待选民}12人次。
// 说明
> Institution 甲县人大常委会 = 常委会, 县人大常委会; LegalInstrument 代表法
%plan
{Training|举办代表培训班|代表培训班}。
"""


def write(folder: Path, content: str) -> Path:
    path = folder / "甲.txt"
    path.write_text(content, "utf-8")
    return path


def test_marks_give_activities_and_leave_the_text(tmp_path: Path) -> None:
    report = read_report(write(tmp_path, MARKED))
    assert (report.issuer, report.period) == ("甲县人大常委会", "2018")
    assert "{" not in report.content
    assert "接待选民12人次。" in report.content
    told = [(one.type, one.object, one.agent, one.planned) for one in report.activities]
    assert told == [
        ("Hearing", "就业工作报告", "甲县人大常委会", False),
        ("Hearing", "审计工作报告", "甲县人大常委会", False),
        ("Outreach", "接待选民", "甲县人大代表", False),
        ("Training", "代表培训班", "甲县人大常委会", True),
    ]
    assert report.content[report.activities[2].start :].startswith("接待选民")
    assert report.entities == (
        ("Institution", "甲县人大常委会", ("常委会", "县人大常委会")),
        ("LegalInstrument", "代表法", ()),
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [("{Hearings|报告}", "Hearings"), ("听取{报告}", "报告"), ("> Firm 某公司", "某公司")],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: str, told: str) -> None:
    with pytest.raises(ValueError, match=rf":2: .*{told}"):
        read_report(write(tmp_path, f"@@ 甲县人大常委会 | 2018\n{line}\n"))


def test_the_corpus_is_broad() -> None:
    types = Counter(one.type for report in REPORTS for one in report.activities)
    assert set(types) == set(ACTIVITY_TYPES)
    assert min(types.values()) >= 40
    assert types.total() >= 8000
    assert len(REPORTS) >= 200
    assert len(APART) >= 40


def test_what_is_kept_apart_is_not_learnt_from() -> None:
    assert not {_body(report) for report in APART} & {_body(report) for report in REPORTS}


def _body(report: MarkedReport) -> str:
    return report.content.split("\n", 2)[-1]


def test_learning_gives_the_labels_back_and_the_same_weights_again() -> None:
    examples = load_examples(data_dir(), CORPUS / "heldout" / "reports" / "towns-and-uneven")
    first, second = learn_classifier(examples), learn_classifier(examples)
    assert first.rows == second.rows
    assert np.array_equal(first.weights, second.weights)
    right = sum(
        max(c := first.probabilities(one.features), key=lambda k: c[k]) == one.label for one in examples
    )
    assert right > 0.8 * len(examples)
    assert NONE in first.labels
