"""A report made by hand, small enough to read, with every kind of fact in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from graph.answers.view import View
from graph.iris import Iris
from graph.manifest import Entry
from graph.oxigraph import open_reader, open_writer
from graph.quads import quads_of
from graph.scope import report_iri
from ingest.facts import (
    Activity,
    Entity,
    Facts,
    Membership,
    Mention,
    Origin,
    Quantity,
    Span,
)

TEXT = (
    "蔡甸区人大常委会2022年工作总结\n"
    "全年听取审议专项工作报告23个，提出审议意见60余条，督促区政府办结52条。\n"
    "区人大常委会主任李明带队视察沉湖国际重要湿地。\n"
    "全区共有人大代表1177名。"
)


def span(words: str) -> Span:
    """Where the words stand in the text; the source has two characters before it."""
    start = TEXT.index(words)
    return Span(start, start + len(words), start + 2, start + len(words) + 2)


def mention(words: str) -> Mention:
    return Mention(words, span(words))


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The facts of `TEXT`."""
    committee = "蔡甸区人大常委会"
    return Facts(
        document="004.txt",
        issuer=committee,
        period="2022",
        title="蔡甸区人大常委会2022年工作总结",
        region="420114",
        origin=Origin("004.txt", "txt", "utf-8", "3fea1b3cbe807609" * 4, "https://example.org/004"),
        entities=(
            Entity(
                "Institution",
                committee,
                ("区人大常委会", "常委会"),
                (mention(committee), mention("区人大常委会主任")),
                "420114",
                "organs",
                0.98,
            ),
            Entity(
                "Institution", "蔡甸区人民政府", ("区政府",), (mention("区政府"),), "420114", "organs", 0.9
            ),
            Entity("Person", "李明", (), (mention("李明"),), "", "title-and-name", 0.8),
            Entity("Place", "沉湖国际重要湿地", (), (mention("沉湖国际重要湿地"),), "420114", "site", 0.7),
        ),
        activities=(
            Activity(
                "a1",
                "Hearing",
                committee,
                "专项工作报告",
                evidence="全年听取审议专项工作报告23个",
                span=span("全年听取审议专项工作报告23个"),
                topics=("supervision",),
                led_to=("a2",),
                rule="hear",
                confidence=0.95,
            ),
            Activity(
                "a2",
                "Other",
                committee,
                "审议意见",
                refs=("蔡甸区人民政府",),
                evidence="督促区政府办结52条",
                span=span("督促区政府办结52条"),
                period="2022-2023",
                rule="urge",
                confidence=0.6,
            ),
            Activity(
                "a3",
                "Inspection",
                "区人大代表",
                "沉湖国际重要湿地",
                refs=("沉湖国际重要湿地",),
                planned=True,
                evidence="视察沉湖国际重要湿地",
                span=span("视察沉湖国际重要湿地"),
                rule="inspect",
                confidence=0.9,
            ),
        ),
        quantities=(
            Quantity(
                23, "个", "专项工作报告", activity="a1", min=23, max=23, surface="23个", span=span("23个")
            ),
            Quantity(60, "条", "审议意见", "over", "a1", min=60, surface="60余条", span=span("60余条")),
            Quantity(52, "条", "审议意见", activity="a2", min=52, max=52, surface="52条", span=span("52条")),
            Quantity(1177, "名", "人大代表", min=1177, max=1177, surface="1177名", span=span("1177名")),
        ),
        memberships=(
            Membership(
                "李明", "主任", committee, "区人大常委会主任李明", span("区人大常委会主任李明"), "post", 0.9
            ),
        ),
        text=TEXT,
        source_text="\ufeff\n" + TEXT,
    )


@pytest.fixture(scope="session")
def other_facts(facts: Facts) -> Facts:
    """A report of the next year by the same body."""
    origin = replace(facts.origin, name="005.txt", digest="58b3b0cfed796d60" * 4)
    return replace(facts, document="005.txt", period="2023", origin=origin)


@contextmanager
def open_view(folder: Path, *reports: Facts) -> Iterator[View]:
    """A view of a new store that holds these reports."""
    iris = Iris()
    with open_writer(folder) as writer:
        for number, one in enumerate(reports):
            writer.put(f"{number}.txt", Entry("digest", report_iri(one, iris), "mark"), quads_of(one, iris))
    with open_reader(folder) as reader:
        yield View(reader, iris)
