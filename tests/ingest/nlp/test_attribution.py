"""Which activity a number measures: sentences with a number, and words of the activity that it is of."""

import pytest

from ingest.lexicon import load_lexicons
from ingest.nlp.activities import extract_activities
from ingest.nlp.header import Header
from ingest.nlp.quantities import extract_quantities
from ingest.resources import data_dir
from ingest.text import text_of

LEXICONS = load_lexicons(data_dir() / "lexicons")
HEADER = Header("青田县人大常委会", "2019", "", "331121")


def measured(content: str, value: float) -> tuple[str, str]:
    """Type and object of the activity that the number of that value measures."""
    text = text_of(content)
    numbers = extract_quantities(text, (), LEXICONS)
    activities, quantities = extract_activities(text, HEADER, (), numbers, LEXICONS)
    (ids,) = {q.activity for q in quantities if q.value == value}
    return next(((a.type, a.object) for a in activities if a.id == ids), ("", ""))


@pytest.mark.parametrize(
    ("content", "value", "kind"),
    [
        ("投入资金30万元，新建代表联络站5个。", 300_000, "PlatformBuilding"),
        ("县政府安排资金2亿元，治理河段12公里。", 200_000_000, "ProjectProgress"),
        ("筹措资金80余万元，修建村组道路6公里。", 800_000, "ProjectProgress"),
    ],
)
def test_money_put_into_works_measures_the_works(content: str, value: float, kind: str) -> None:
    assert measured(content, value)[0] == kind


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("代表捐款20万元，修建村组道路6公里。", 200_000),
        ("督促收回违规资金90万元，新建代表联络站5个。", 900_000),
        ("组织代表捐款捐物12万元；新建代表联络站5个。", 120_000),
    ],
)
def test_money_that_is_given_or_got_back_is_no_cost_of_works(content: str, value: float) -> None:
    assert measured(content, value)[0] not in ("", "PlatformBuilding", "ProjectProgress")
