"""Paragraphs run together in one line, and a site's words in the line of a title or of the last sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean import clean_text
from ingest.clean.glued import drop_glued_chrome, part_paragraphs
from ingest.clean.marked import Marked

TITLE = "某县人大常委会2023年工作总结"
BODY = "全年召开常委会会议7次。"


@pytest.mark.parametrize(
    "behind",
    [
        " 发布时间：2023-02-01 10:21 来源：某县人大 浏览次数：311 次 字号：[大 中 小] 打印",
        "2023-02-01 来源:人大办 作者: 点击数:68",
        " 日期：2023年2月1日 信息来源：人大办公室 【字体：大 中 小】 分享到：",
        " 2023年02月01日 10:21 阅读：1024次",
    ],
)
def test_what_stands_behind_a_title_goes(behind: str) -> None:
    assert clean_text(f"{TITLE}{behind}\n{BODY}").content == f"{TITLE}\n{BODY}"


@pytest.mark.parametrize(
    "foot",
    [
        "【打印】【关闭】 上一篇：没有了 下一篇：会议召开",
        "责任编辑：王某 分享 收藏 点赞",
        "（责任编辑：王某） 返回顶部",
        "扫一扫在手机打开当前页 版权所有：某县人大常委会",
    ],
)
def test_what_stands_behind_the_last_sentence_goes(foot: str) -> None:
    assert clean_text(f"{TITLE}\n{BODY}{foot}").content == f"{TITLE}\n{BODY}"


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n{BODY}（办公室供稿）",
        "某县人大常委会工作报告 2023年1月5日在县人民代表大会上\n" + BODY,
        "视察时间：5月，来源：群众来信12件\n" + BODY,
        f"{BODY}编辑：人大简报12期。",
        f"{TITLE}\n来源:作者:发布日期:2013-11-21\n{BODY}",
    ],
)
def test_what_the_report_says_stays(text: str) -> None:
    assert drop_glued_chrome(Marked.of(text)).content == text


def test_paragraphs_parted_by_blanks_only_are_lines() -> None:
    paragraphs = [TITLE, *(BODY * 5,) * 8]
    assert part_paragraphs(Marked.of("    ".join(paragraphs))).content.split("\n") == paragraphs


@pytest.mark.parametrize("text", [f"{TITLE}    {BODY}", "建议    87    件    " * 60])
def test_blanks_in_short_lines_and_tables_stay(text: str) -> None:
    assert part_paragraphs(Marked.of(text)).content == text


@given(
    st.lists(
        st.sampled_from([TITLE, BODY, " ", "\n", "来源：", "2023-02-01", "打印", "【", "】"]), max_size=12
    )
)
def test_what_is_kept_keeps_its_place(parts: list[str]) -> None:
    text = "".join(parts)
    after = drop_glued_chrome(Marked.of(text))
    assert "".join(text[at] for at in after.offsets) == after.content


@pytest.mark.parametrize("first", [TITLE, f"{TITLE}_某县人大网", f"{TITLE} - 某县政府"])
def test_a_title_said_twice_is_kept_once(first: str) -> None:
    assert clean_text(f"{first}\n{TITLE}\n{BODY}").content == f"{TITLE}\n{BODY}"


def test_a_subtitle_is_no_title_said_twice() -> None:
    text = f"——2015年1月29日在省人民代表大会会议上\n省人大常委会副主任 李某\n{BODY}"
    assert clean_text(text).content == text


def test_a_program_s_escapes_are_read() -> None:
    assert clean_text(f"{TITLE}\\n{BODY}\\r\\n听取\\u201c两院\\u201d报告。").content == (
        f"{TITLE}\n{BODY}\n听取“两院”报告。"
    )
