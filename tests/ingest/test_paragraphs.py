"""What part each line of a cleaned report plays."""

import pytest

from ingest.paragraphs import ParagraphKind, paragraph_kinds
from ingest.text import text_of

BODY = "一年来，县人大常委会听取和审议专项工作报告12个，开展执法检查3次。"


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["某县人大常委会工作报告", "——2023年1月5日在县人代会上", "县人大主任 张某", "各位代表：", BODY],
         ["title", "title", "byline", "body", "body"]),
        (["某县人大常委会工作报告", "（2023年1月5日）", BODY], ["title", "byline", "body"]),
        (["某镇人大主席团工作报告", "本报记者 李某 通讯员 王某", BODY], ["title", "byline", "body"]),
        ([BODY, "一、依法监督", "（一）强化预算审查", BODY], ["body", "heading", "heading", "body"]),
        ([BODY, "凝心聚力 服务大局", BODY], ["body", "heading", "body"]),
        ([BODY, "（县人大常委会办公室供稿）"], ["body", "byline"]),
        ([BODY, "（摘自《某县人大》2017年第1期）"], ["body", "byline"]),
        ([BODY, "策划:张某", "某县人大常委会办公室", "2023年1月5日"], ["body", "byline", "byline", "byline"]),
        ([BODY, "图为代表视察现场", BODY], ["body", "caption", "body"]),
        ([BODY, "[图片说明]", "代表视察学校", "主任会议"], ["body", "heading", "caption", "caption"]),
        ([BODY, "（1）加强学习。"], ["body", "body"]),
    ],
)  # fmt: skip
def test_kinds(lines: list[str], kinds: list[ParagraphKind]) -> None:
    assert list(paragraph_kinds(lines)) == kinds


def test_a_clean_text_gets_its_paragraphs() -> None:
    text = text_of(f"某县人大工作综述\n{BODY}")
    assert [paragraph.kind for paragraph in text.paragraphs] == ["title", "body"]
    assert text.span(0, 2).source_end == 2
