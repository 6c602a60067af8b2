"""Marks of Markdown go, and what looks like them stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean.markdown import strip_markdown
from ingest.clean.marked import Marked


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("# 某县人大工作总结", "某县人大工作总结"),
        ("**一、主要工作**\n- 听取报告12个", "一、主要工作\n听取报告12个"),
        ("见[工作报告](/art/1.html)。![会场](http://a.cn/1.jpg)", "见工作报告。"),
        ("> 听取报告", "听取报告"),
    ],
)
def test_marks_go(found: str, meant: str) -> None:
    assert strip_markdown(Marked.of(found)).content == meant


@pytest.mark.parametrize("text", ["- 3 -", "*", "[图片说明]", "报告[2023]12号(试行)", "首页 > 正文", "-5%"])
def test_others_stay(text: str) -> None:
    assert strip_markdown(Marked.of(text)).content == text


@given(st.text(alphabet="县人大*_#[]()!> -\n/http:", max_size=30))
def test_what_is_kept_keeps_its_place(text: str) -> None:
    after = strip_markdown(Marked.of(text))
    assert "".join(text[at] for at in after.offsets) == after.content
