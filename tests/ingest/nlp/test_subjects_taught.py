"""Lists of what was taught: parted where a reader counts the subjects apart."""

import pytest

from ingest.nlp.activities.object_lists import split_object


@pytest.mark.parametrize(
    ("phrase", "members"),
    [
        ("宪法、监督法和代表法", ("宪法", "监督法", "代表法")),
        ("预算法、审计法专题讲座", ("预算法", "审计法")),
        ("省委全会精神、选举法", ("省委全会精神", "选举法")),
        ("《民法典》《森林法》", ("民法典", "森林法")),
    ],
)
def test_laws_are_subjects_of_their_own(phrase: str, members: tuple[str, ...]) -> None:
    assert split_object(phrase, "Training", counted=False) == members


@pytest.mark.parametrize(
    "phrase",
    ["工作方法、履职办法培训", "外地做法和经验", "预算法专题讲座", "代表、干部培训班", "讲话和指示精神"],
)
def test_what_is_one_subject_stays_whole(phrase: str) -> None:
    assert split_object(phrase, "Training", counted=False) == (phrase,)
