"""Numbers and heads of pages in a text whose pages are parted no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean.marked import Marked
from ingest.clean.pages import drop_page_marks

HEAD = "人大工作简报"


def without_marks(text: str) -> list[str]:
    return [line for line in drop_page_marks(Marked.of(text)).content.split("\n") if line.strip()]


@pytest.mark.parametrize("form", ["- {} -", "— {} —", "{}", "第 {} 页", "－{}－", "{}/12", "第{}页 共12页"])
def test_numbers_and_heads_beside_them_go(form: str) -> None:
    pages = ["常委会听取", "审议报告，组织", "代表视察。"]
    text = "\n".join(f"{HEAD}\n{page}\n{form.format(at)}" for at, page in enumerate(pages, 3))
    assert without_marks(text) == [HEAD, *pages] or without_marks(text) == pages


def test_a_title_that_heads_every_page_stays_once() -> None:
    text = "某县人大工作报告\n常委会\n1\n某县人大工作报告\n听取\n2\n某县人大工作报告\n报告。"
    assert without_marks(text) == ["某县人大工作报告", "常委会", "听取", "报告。"]


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("审议专项—3—报告12个", "审议专项报告12个"),
        ("形成建议2 - 4 - 15件", "形成建议215件"),
        ("听取 - 12 - 报告", "听取报告"),
    ],
)
def test_a_number_inside_a_sentence_goes(found: str, meant: str) -> None:
    assert without_marks(found) == [meant]


@pytest.mark.parametrize(
    "text", ["12\n7\n30", "2016-2020年", "7-12月", "——2023年1月5日在会上", "第3页", "亮点\n1\n监督\n代表"]
)
def test_other_numbers_stay(text: str) -> None:
    assert without_marks(text) == text.split("\n")


@given(
    st.lists(st.sampled_from(["会议", "- 1 -", "2", "3", "\n", " ", HEAD, "—4—", "听取报告。"]), max_size=14)
)
def test_what_is_kept_keeps_its_place(parts: list[str]) -> None:
    text = "".join(parts)
    after = drop_page_marks(Marked.of(text))
    assert "".join(text[at] for at in after.offsets) == after.content
