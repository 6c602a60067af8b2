"""Files of every kind and encoding, good and bad."""

import contextlib
import os
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from ingest.clean import clean_source
from ingest.errors import SourceError
from ingest.source import load_source, read_source

REPORT = (
    "某县人大常委会2022年工作回顾\n"
    "一年来，县人大常委会听取和审议专项工作报告12个，开展执法检查3次，提出审议意见46条。\n"
    "县人大常委会组织代表视察民生实事项目，督促县政府办理代表建议87件，办结率达到95%。\n"
)
TRADITIONAL = (
    "某縣人大常委會2022年工作回顧\n"
    "一年來，縣人大常委會聽取和審議專項工作報告12個，開展執法檢查3次，提出審議意見46條。\n"
    "縣人大常委會組織代表視察民生實事項目，督促縣政府辦理代表建議87件，辦結率達到95%。\n"
)
SHORT = ["区人大常委会听取审议报告。", "全年召开会议七次，任免干部。", "代表建议全部办结，群众满意。"]
SHORT_TRADITIONAL = [
    "區人大常委會聽取審議報告。",
    "全年召開會議七次，任免幹部。",
    "代表建議全部辦結，群眾滿意。",
]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (REPORT, name)
            for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk")
        ),
        *((TRADITIONAL, name) for name in ("utf-8", "big5", "gb18030", "utf-16-be", "big5hkscs")),
        *((text, "gb18030") for text in SHORT),
        *((text, "big5") for text in SHORT_TRADITIONAL),
        *((text, "gb18030") for text in SHORT_TRADITIONAL),
        *((text, "utf-16-le") for text in SHORT),
        *((text, "utf-16-be") for text in SHORT),
    ],
)
def test_every_common_encoding_is_told(text: str, encoding: str) -> None:
    assert read_source("a.txt", text.encode(encoding)).text == text


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(SHORT), min_size=1, max_size=4), st.sampled_from(["gb18030", "utf-8", "utf-16"])
)
def test_short_simplified_texts_are_told(parts: list[str], encoding: str) -> None:
    text = "".join(parts)
    assert read_source("a.txt", text.encode(encoding)).text == text


def test_the_codec_is_named() -> None:
    assert read_source("a.txt", REPORT.encode("gbk")).encoding == "gb18030"
    assert read_source("a.txt", TRADITIONAL.encode("big5")).encoding == "big5hkscs"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_page_may_lie_about_its_charset(encoding: str) -> None:
    page = f'<html><head><meta charset="big5"></head><body><p>{REPORT}</p></body></html>'
    source = read_source("a.html", page.encode(encoding))
    assert (source.text, source.media_type) == (page, "html")


def test_a_charset_that_is_true_is_believed() -> None:
    page = f'<html><head><meta charset="gb2312"></head><body><p>{REPORT}</p></body></html>'
    assert read_source("a", page.encode("gbk")).encoding == "gb18030"


def test_lines_of_two_encodings_are_both_read() -> None:
    lines = REPORT.splitlines(keepends=True)
    data = lines[0].encode() + lines[1].encode("gb18030") + lines[2].encode()
    assert read_source("a.txt", data).text == REPORT


def test_a_few_broken_bytes_cost_only_their_characters() -> None:
    data = bytearray(REPORT.encode())
    data[len(data) // 2] = 0xFF
    text = read_source("a.txt", bytes(data)).text
    assert "\ufffd" in text
    assert text.startswith(REPORT[:20])
    assert text.endswith(REPORT[-20:])


def test_a_word_file_is_read_with_its_tables() -> None:
    document = Document()
    for line in REPORT.splitlines():
        document.add_paragraph(line)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "代表建议", "87件"
    stream = BytesIO()
    document.save(stream)
    source = read_source("a.bin", stream.getvalue())
    assert source.media_type == "docx"
    assert source.text == f"{REPORT}代表建议 87件"
    assert source.encoding == ""


def pdf(text: str) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.setFont("STSong-Light", 10)
    for at, line in enumerate(text.splitlines()):
        canvas.drawString(40, 800 - 20 * at, line)
    canvas.save()
    return stream.getvalue()


def test_a_pdf_is_read_by_its_text_layer() -> None:
    source = read_source("a.txt", pdf(REPORT))
    assert source.media_type == "pdf"
    assert "听取和审议专项工作报告12个" in source.text


def locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.append(BytesIO(pdf(REPORT)))
    writer.encrypt("secret")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


ENGLISH = b"The Standing Committee held seven meetings and reviewed 12 reports during the year. " * 20


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "image"),
        (bytes(range(256)) * 50, "binary"),
        (b"\0\1\2\3" * 1000, "binary"),
        (ENGLISH, "Chinese"),
        (b"<html><body><p>" + ENGLISH + b"</p></body></html>", "Chinese"),
        (ENGLISH + "人大".encode(), "Chinese"),
        (b"12345 67890", "Chinese"),
        (b"PK\x03\x04" + b"broken" * 100, "archive"),
        (b"%PDF-1.4 nothing behind", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Office"),
        (locked_pdf(), "password"),
        (pdf(""), "pictures"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_bytes_are_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence) as caught:
        read_source("a.txt", data)
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)


def test_a_broken_word_file_is_refused() -> None:
    with pytest.raises(SourceError, match="broken"):
        read_source("a.docx", b"PK\x03\x04" + b"broken" * 100)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_a_source_error(data: bytes) -> None:
    with contextlib.suppress(SourceError):
        read_source("a.txt", data)


def test_a_file_is_loaded_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "县人大.txt"
    path.write_text(REPORT, "utf-8")
    source = load_source(path)
    assert (source.name, source.text, source.encoding, len(source.digest)) == (
        "县人大.txt",
        REPORT,
        "utf-8",
        64,
    )


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no file"):
        load_source(tmp_path / "missing.txt")
    with pytest.raises(SourceError, match="folder"):
        load_source(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(REPORT, "utf-8")
    path.chmod(0)
    with pytest.raises(SourceError, match="permission"):
        load_source(path)


def test_too_large_is_refused_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(SourceError, match="50 MB, more than 20 MB"):
        load_source(path)
    with pytest.raises(SourceError, match="characters"):
        read_source("a.txt", REPORT.encode(), max_characters=20)
    with pytest.raises(SourceError, match="MB"):
        read_source("a.txt", REPORT.encode(), max_bytes=20)


@pytest.mark.parametrize("misread", ["latin-1", "cp1252", "gb18030"])
def test_a_text_misread_as_another_encoding_is_read_back(misread: str) -> None:
    data = REPORT.encode("utf-8")
    wrong = "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in data)
    if misread != "cp1252":
        wrong = data.decode(misread, "replace")
    text = read_source("a.txt", wrong.encode("utf-8")).text
    assert sum(one == other for one, other in zip(text, REPORT, strict=False)) > 0.5 * len(REPORT)
    if misread != "gb18030":  # which has no character for some bytes, so that they are lost
        assert text == REPORT


def test_gbk_misread_as_latin_is_read_back() -> None:
    assert read_source("a.txt", REPORT.encode("gbk").decode("latin-1").encode()).text == REPORT


def test_a_page_may_write_every_character_as_an_entity() -> None:
    page = "".join(c if c < "\x7f" else f"&#{ord(c)};" for c in REPORT)
    assert clean_source(read_source("a.txt", page.encode())).content.splitlines()[0] == REPORT.splitlines()[0]


def test_gb18030_is_read_on_behind_a_lost_byte() -> None:
    lines = REPORT.splitlines(keepends=True)
    data = lines[1].encode("gb18030")
    for lost in (4, 5, 12, 13):
        damaged = lines[0].encode("gb18030") + (data[:lost] + data[lost + 1 :]) * 3
        text = read_source("a.txt", damaged).text
        assert text.startswith(lines[0])
        assert text.count(lines[1][10:]) == 3
