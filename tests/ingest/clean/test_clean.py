"""What every cleaned text has, whatever the noise."""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.clean import clean_text
from ingest.clean.script import simplified
from ingest.paragraphs import CAPTIONS_HEADING

PIECES = [
    "县人大常委会听取和审议专项工作报告12个。",
    "开展执法检查，提出审议意见46条。",
    "一、依法监督",
    "（二）代表工作",
    "縣人大常委會認(rèn)真履行職責(zé)，",
    "變?yōu)椤靶腋Y~單”",
    "領(lǐng)導(dǎo)??h人大",
    "常\ufffd会",
    "<p>",
    "</p>",
    "<br>",
    "<b>",
    "&nbsp;",
    "&amp;lt;p&gt;",
    "&ldquo;",
    "，，",
    "。。",
    "，。",
    "；;",
    "？？",
    "……",
    "——",
    "\n",
    "\n\n",
    "\n\n\n\n",
    "\r\n",
    "　　",
    " ",
    "\t",
    "\u200b",
    "\ufeff",
    "０１２Ａ",
    "⼈大",
    "返回顶部",
    "责任编辑：张三",
    "版权所有",
    "当前位置：首页 > 正文",
    "[图片说明]",
    "图为视察现场",
    "区人大代表视察民生实事项目",
    "（办公室供稿）",
    "(rèn)",
    "《关于",
    "“",
    "”",
    "(",
    ")",
    "<html><body>",
    "1.",
    "100",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "\ue000",
    "常 委 会 主 任 会 议",
    "於",
    "著",
    "「代表之家」",
    '"一府两院"',
    "<<监督法>>",
    "2O22年",
    "**",
    "## ",
    "- ",
    "—是加强学习",
    "听取报告.",
    "?民生实事?",
    "\\n",
    "听取2 0 2 3 年",
    "—3—",
    "- 2 -",
    "听 取审议",
    " 来源：某县人大 浏览：12",
    "﹐",
]
NOISE = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
ANY = st.text(alphabet='环保局於于０１1,，。\u3000\u200b\n<p>&;?(è)“”"「', max_size=60)


@settings(deadline=None, max_examples=300)
@given(NOISE | ANY)
@example("&amp;amp;lt;b&gt;")
@example("，\n，。")
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    once = clean_text(raw).content
    assert clean_text(once).content == once


@settings(deadline=None, max_examples=300)
@given(NOISE | ANY)
def test_every_character_knows_its_place(raw: str) -> None:
    text = clean_text(raw)
    assert len(text.offsets) == len(text.content)
    assert all(0 <= offset < max(len(raw), 1) for offset in text.offsets)
    heading = re.search(rf"^{re.escape(CAPTIONS_HEADING)}$", text.content, re.MULTILINE)
    body, captions = heading.span() if heading else (len(raw), len(raw))
    for part in (text.offsets[:body], text.offsets[captions:]):
        assert list(part) == sorted(part)


@settings(deadline=None, max_examples=200)
@given(NOISE | ANY)
def test_paragraphs_are_the_lines(raw: str) -> None:
    text = clean_text(raw)
    lines = [text.content[p.start : p.end] for p in text.paragraphs]
    assert "\n".join(lines) == text.content
    assert all(line == line.strip() and line for line in lines)


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.sampled_from(["认真履职", "縣人大", "，", "。", "(rèn)", "<b>", "\u200b", " ", "\n"]), max_size=20
    ).map("".join)
)
def test_kept_characters_are_those_of_the_source(raw: str) -> None:
    text = clean_text(raw)
    for character, offset in zip(text.content, text.offsets, strict=True):
        assert character == "\n" or simplified(raw[offset]) == character


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("<p>县人大&ldquo;三查&rdquo;<b>工作</b></p><p>全年7次。</p>", "县人大“三查”工作\n全年7次。"),
        (
            "縣人大常委會認(rèn)真履行職責(zé)，順著方向前進，成效顯著。",
            "县人大常委会认真履行职责，顺着方向前进，成效显著。",
        ),
        ("将“民生清单”變?yōu)椤靶腋Y~單”，聽取報告。", "将“民生清单”变为“幸福账单”，听取报告。"),
        (
            "縣人大履職。堅持黨的領導??h人大常委會召開會議。",
            "县人大履职。坚持党的领导。县人大常委会召开会议。",
        ),
        ("縣人大履職。會議聽取報告?h人大常委會審議。", "县人大履职。会议听取报告。县人大常委会审议。"),
        ("報告深入民心??偨Y(jié)工作實事求是。", "报告深入民心。总结工作实事求是。"),
        ("??? 會(huì)議聽(tīng)取審議了報(bào)告。", "会议听取审议了报告。"),
        ("代表怎么当?APP上线后，联系更紧密。", "代表怎么当?APP上线后，联系更紧密。"),
        ("乾县人大常委会听取报告。", "乾县人大常委会听取报告。"),
        ("会议听取，，审议报告。。", "会议听取，审议报告。"),
        ("全面审查、，依法监督", "全面审查、依法监督"),
        ("省略号……和破折号——不动。", "省略号……和破折号——不动。"),
        ("２０２３年召开７次会议。", "2023年召开7次会议。"),
        ("PPP(政府和社会资本合作)项目(App)上线。", "PPP(政府和社会资本合作)项目(App)上线。"),
        ("⼈⼤常委会召开会议。", "人大常委会召开会议。"),
        ("什么是好代表?代表怎么当?", "什么是好代表?代表怎么当?"),
    ],
)
def test_each_kind_of_noise(raw: str, clean: str) -> None:
    assert clean_text(raw).content == clean


def test_nothing_is_left_of_nothing() -> None:
    text = clean_text(" \n<p> </p>\n")
    assert (text.content, text.offsets, text.paragraphs) == ("", (), ())


def test_a_megabyte_takes_seconds() -> None:
    lines = (
        f"第{i}次会议听取审议{chr(0x4E00 + i % 5000)}村工作情况的报告，提出意见{i}条。" for i in range(12_000)
    )
    raw = "\n".join(lines)
    began = time.process_time()
    clean_text(raw)
    assert time.process_time() - began < 20  # a few seconds; more only where the machine is slow
