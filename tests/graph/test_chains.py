"""What came of an activity, over several steps, each with its numbers."""

from pathlib import Path

from graph.answers.did import Question, answer_did
from graph.answers.records import ActivityRef
from ingest.facts import Activity, Facts, Quantity
from tests.graph.conftest import open_view

WHO = "宁溪县人大常委会"


def _report(*links: tuple[str, ...]) -> Facts:
    """A report whose activities lead to one another: the first of each tuple to the others."""
    activities = tuple(
        Activity(one, "Other", WHO, f"事项{one}", evidence=f"办理事项{one}", led_to=tuple(later))
        for one, *later in links
    )
    quantities = tuple(
        Quantity(float(number), "件", f"事项{one.id}", activity=one.id)
        for number, one in enumerate(activities, start=1)
    )
    return Facts("a.txt", WHO, "2023", "工作报告", activities=activities, quantities=quantities, text="文")


def _steps(refs: list[ActivityRef]) -> list[tuple[str, list[float], list[object]]]:
    return [(one.object, [n.value for n in one.quantities], list(_steps(one.led_to))) for one in refs]


def _chain_of(folder: Path, facts: Facts, first: str) -> list[tuple[str, list[float], list[object]]]:
    with open_view(folder, facts) as view:
        answers = answer_did(view, Question(about=f"事项{first}")).answers
        return _steps(next(one for one in answers if one.object == f"事项{first}").led_to)


def test_a_chain_goes_on_over_several_steps(tmp_path: Path) -> None:
    facts = _report(("a", "b"), ("b", "c", "d"), ("c",), ("d",))
    assert _chain_of(tmp_path / "store", facts, "a") == [
        ("事项b", [2], [("事项c", [3], []), ("事项d", [4], [])])
    ]


def test_a_circle_ends_where_it_began(tmp_path: Path) -> None:
    facts = _report(("a", "b"), ("b", "c"), ("c", "a"))
    assert _chain_of(tmp_path / "store", facts, "a") == [("事项b", [2], [("事项c", [3], [])])]


def test_a_long_chain_is_bounded(tmp_path: Path) -> None:
    names = "abcdefghij"
    facts = _report(*((one, *names[at + 1 : at + 2]) for at, one in enumerate(names)))
    steps, depth = _chain_of(tmp_path / "store", facts, "a"), 0
    while steps:
        depth, steps = depth + 1, steps[0][2]  # type: ignore[assignment]
    assert depth == 5
