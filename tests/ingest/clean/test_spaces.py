"""Blanks that a converter set, and those that the writer did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean import clean_text
from ingest.clean.marked import Marked
from ingest.clean.spaces import close_spaces

REPORT = (
    "常委会听取和审议县政府关于养老服务工作情况的报告，组织代表视察农村饮水工程，督促办理代表建议。"
    "主任会议研究重点工作安排，专题询问义务教育均衡发展，开展执法检查。"
)


def closed(text: str) -> str:
    return close_spaces(Marked.of(text)).content


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("2 0 2 3 年", "2023年"),
        ("满意率9 8 . 6 %", "满意率98.6%"),
        ("提出意见3 5 件", "提出意见35件"),
        ("投入1, 200万元", "投入1,200万元"),
        ("提出意见35 件", "提出意见35件"),
        ("召开会议, 听取报告( 书面)", "召开会议,听取报告(书面)"),
        ("组织人大代 表视察，", "组织人大代表视察，"),
        ("关于“ 三农” 工作", "关于“ 三农” 工作"),
    ],
)
def test_blanks_inside_numbers_and_words_are_closed(found: str, meant: str) -> None:
    assert closed(found) == meant


@pytest.mark.parametrize(
    "text",
    [
        "1 坚持党的领导",
        "凝心聚力谋发展 履职为民谱新篇",
        "通讯员 李明 王 芳",
        "某报讯（全媒体记者 田 坤 实习生 夏 天）为了解情况，县人大常委会视察。",
        "在县人民代表大会会议上 市人大常委会党组书记",
        "本报讯（记者 张强 李娜）",
        "2021 2022 2023",
        "电话 0716 8012345",
        "会议7次 报告12个",
    ],
)
def test_blanks_of_the_writer_stay(text: str) -> None:
    assert closed(text) == text


def test_blanks_that_stand_anywhere_go_wholly() -> None:
    parts = [REPORT[i : i + 5] for i in range(0, len(REPORT), 5)]
    assert clean_text(" ".join(parts)).content == REPORT
    assert clean_text(" ".join(REPORT)).content == REPORT


def test_blanks_around_numbers_go_where_the_report_sets_them_as_a_rule() -> None:
    found = "召开会议 7 次，听取报告 12 个，视察 3 次，其中 App 上 2 次"
    assert closed(found) == found.replace(" ", "")
    assert closed("召开会议7次，听取报告12个，视察3次，测评5次，全年 App上线") == (
        "召开会议7次，听取报告12个，视察3次，测评5次，全年 App上线"
    )


def test_blanks_in_place_of_commas_become_commas() -> None:
    found = REPORT.replace("，", " ") * 2
    assert closed(found) == REPORT * 2


@given(st.text(alphabet="县人大常委会听取报告 12,，。“”《（)%\n记者", max_size=40))
def test_only_blanks_are_taken_and_every_character_keeps_its_place(text: str) -> None:
    after = close_spaces(Marked.of(text))
    assert after.content.replace("，", "").replace(" ", "") == text.replace("，", "").replace(" ", "")
    assert list(after.offsets) == sorted(after.offsets)
    assert all(text[at] == c for at, c in zip(after.offsets, after.content, strict=True) if c not in "， ")
