"""Marks written otherwise, and quotes that do not tell opening from closing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean.characters import unify_width
from ingest.clean.marked import Marked
from ingest.clean.marks import pair_quotes, restore_quotes, unify_marks

MARKS = '“”‘’"「」『』《》〈〉<>﹐，、。｡∶:·•—─–县人大听取2\n'


def unified(text: str) -> str:
    return unify_marks(Marked.of(text)).content


def paired(text: str) -> str:
    return pair_quotes(Marked.of(text)).content


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("听取汇报﹐开展视察｡", "听取汇报，开展视察。"),
        ("时间∶2019年", "时间：2019年"),
        ("建成「代表之家」12个", "建成“代表之家”12个"),
        ("修订<<常委会议事规则>>", "修订《常委会议事规则》"),
        ("检查<环境保护法>实施情况", "检查《环境保护法》实施情况"),
        ("修订〈常委会议事规则〉", "修订《常委会议事规则》"),
        ("买买提•艾力", "买买提·艾力"),
        ("回顾──在县人代会上", "回顾——在县人代会上"),
        ("满意率98﹪", "满意率98%"),
    ],
)
def test_look_alikes_are_the_marks_of_chinese_print(found: str, meant: str) -> None:
    assert unified(found) == meant


@pytest.mark.parametrize(
    "text",
    [
        "全年召开会议7次,听取报告(12个):",
        "•听取报告",
        "首页 > 人大工作 > 正文",
        "水质达标率>95%，能耗<3%",
        "《云南省实施〈中华人民共和国森林法〉办法》",
        "……——",
    ],
)
def test_other_marks_stay(text: str) -> None:
    assert unified(text) == text


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ('办好"民生实事"，建"代表之家"。', "办好“民生实事”，建“代表之家”。"),
        ("办好“民生实事“，建“代表之家“。", "办好“民生实事”，建“代表之家”。"),
        ('一"府"\n两“院"', "一“府”\n两“院”"),
    ],
)
def test_quotes_are_opened_and_closed_in_turn(found: str, meant: str) -> None:
    assert paired(found) == meant


@pytest.mark.parametrize("text", ["“一府”“两院”", "“代表说“行”才算行”", '管径12"', "“一府两院"])
def test_quotes_in_order_and_odd_ones_stay(text: str) -> None:
    assert paired(text) == text


@given(st.text(alphabet=MARKS, max_size=30))
def test_marks_are_unified_once_and_keep_their_places(text: str) -> None:
    once = pair_quotes(unify_marks(Marked.of(text)))
    assert len(once.offsets) == len(once.content)
    assert list(once.offsets) == sorted(once.offsets)
    assert pair_quotes(once) == once
    kept = [c for c in once.content if "\u4e00" <= c <= "\u9fff" or c.isdigit()]
    assert kept == [text[at] for at, c in zip(once.offsets, once.content, strict=True) if c in kept]


def test_radicals_are_read_as_characters() -> None:
    assert unify_width(Marked.of("⼈⺠代表⼤会，⻓期")).content == "人民代表大会，长期"


def test_quotes_lost_to_an_encoding_are_set_again_but_questions_stay() -> None:
    lost = "办好?民生实事?，建设?代表之家?，强化?两联?工作。"
    assert restore_quotes(Marked.of(lost)).content == "办好“民生实事”，建设“代表之家”，强化“两联”工作。"
    for text in ("怎么看?怎么干?谁来干?干得怎么样?群众满意吗?", f"“一府两院”{lost}"):
        assert restore_quotes(Marked.of(text)).content == text
