"""Letters for digits, dashes for 一, dots and rings for stops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean.marked import Marked
from ingest.clean.misread import restore_misread


def restored(text: str) -> str:
    return restore_misread(Marked.of(text)).content


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("2O22年，提出意见l2件", "2022年，提出意见12件"),
        ("满意率9O.l%", "满意率90.1%"),
        ("第—次会议，进—步完善", "第一次会议，进一步完善"),
        ("主要做法：—是加强学习", "主要做法：一是加强学习"),
        ("\n—、主要工作\n（—）监督", "\n一、主要工作\n（一）监督"),
        ("修订《议事规则》.全年召开会议7次.\n", "修订《议事规则》。全年召开会议7次。\n"),
        ("听取报告.开展视察.走访代表.督办建议", "听取报告。开展视察。走访代表。督办建议"),
        ("听取报告o开展视察o走访代表o督办建议", "听取报告。开展视察。走访代表。督办建议"),
    ],
)
def test_what_was_misread_is_put_right(found: str, meant: str) -> None:
    assert restored(found) == meant


@pytest.mark.parametrize(
    "text",
    [
        "O2O平台，5G基站，H7N9，3D打印",
        "北京—天津铁路",
        "——某县人大工作综述",
        "2016—2020年，7-12月",
        "艾力.买买提代表，阿不都.热合曼代表",
        "\n一.主要工作\n二.存在问题\n三.今后打算\n",
        "（一）.主要工作",
        "增长3.5%，1.2万亩",
    ],
)
def test_what_was_read_rightly_stays(text: str) -> None:
    assert restored(text) == text


@given(st.text(alphabet="县人大第一次进步是2Ol0.．—-。，%件年\n（）", max_size=30))
def test_every_character_stays_in_its_place(text: str) -> None:
    after = restore_misread(Marked.of(text))
    assert after.offsets == tuple(range(len(text)))
    kept = "县人大第次进步是2，%件年\n（）"
    assert [c for c in after.content if c in kept and c != "2"] == [c for c in text if c in kept and c != "2"]
