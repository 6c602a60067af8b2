"""Clean text made noisy in every known way comes back as it was.

The noise is made as it is in the world: the converter to traditional script is rebuilt byte by byte.
"""

import html
import random
import re
from collections.abc import Callable
from functools import cache

import pytest
from opencc import OpenCC
from pypinyin import Style, lazy_pinyin
from rapidfuzz.distance import Levenshtein

from ingest.clean import clean_text
from ingest.resources import data_dir

Noise = Callable[[str, random.Random], str]

CAPTIONS = [
    "区人大常委会组成人员视察城区重点项目建设现场",
    "人大代表走访慰问困难群众",
    "县人大常委会主任会议成员调研乡村振兴工作",
]
SEEDS = range(2)


@cache
def reports() -> tuple[str, ...]:
    """The sample reports as a careful reader restored them, without their captions."""
    paths = sorted((data_dir() / "gold").glob("*.txt"))
    assert len(paths) >= 4
    return tuple(path.read_text("utf-8").split("\n[图片说明]")[0].strip() for path in paths)


def wrapped(text: str, chance: random.Random) -> str:
    """Lines of one width, paragraphs indented, as a typist leaves them."""
    width = chance.randint(26, 44)
    lines = []
    for paragraph in text.split("\n"):
        indented = "　　" + paragraph if paragraph.endswith(("。", "！", "：")) else paragraph
        lines += [indented[i : i + width] for i in range(0, len(indented), width)]
    return "\n".join(lines)


def broken(text: str, chance: random.Random) -> str:
    """A page end in the middle of long paragraphs: blank lines inside a word."""
    lines = []
    for paragraph in text.split("\n"):
        if len(paragraph) > 120 and chance.random() < 0.5:
            at = chance.randint(45, len(paragraph) - 20)
            while (
                paragraph[at - 1] in "。！？；：”）》"
                or paragraph[at] in "，。、；：”）》一二三四五六七八九十"
            ):
                at += 1
            paragraph = f"{paragraph[:at]}\n\n{paragraph[at:]}"
        lines.append(paragraph)
    return "\n\n".join(lines)


def traditional(text: str, _: random.Random) -> str:
    return str(OpenCC("s2t").convert(text))


def with_readings(text: str, chance: random.Random) -> str:
    """Traditional script with a reading behind some of the characters that changed."""
    changed = traditional(text, chance)
    marked = {c for old, c in zip(text, changed, strict=True) if old != c and chance.random() < 0.4}
    return "".join(f"{c}({lazy_pinyin(c, style=Style.TONE)[0]})" if c in marked else c for c in changed)


def converted(text: str, chance: random.Random) -> str:
    """The same by a converter that works on GBK bytes: 。縣 loses its first byte to the pair A3 BF."""
    data = with_readings(text, chance).encode("gbk", "ignore")
    return data_read_bytewise(data)


def data_read_bytewise(data: bytes) -> str:
    """GBK as the converter reads it: A3 BF is found also where it lies across two characters."""
    out, at = [], 0
    while at < len(data):
        pair = data[at : at + 2]
        if data[at] < 0x80:
            out.append(chr(data[at]))
            at += 1
        elif data[at + 1 : at + 3] == b"\xa3\xbf":
            out.append("?")
            at += 1
        else:
            out.append("?" if pair == b"\xa3\xbf" else pair.decode("gbk", "replace").replace("\ufffd", "?"))
            at += 2
    return "".join(out)


def as_markup(text: str, chance: random.Random) -> str:
    """Rich text from an editor: paragraphs, spans, entities."""
    names = {"“": "&ldquo;", "”": "&rdquo;", "·": "&middot;", "—": "&mdash;"}
    paragraphs = []
    for line in text.split("\n"):
        escaped = "".join(names.get(c, c) for c in html.escape(line))
        at = chance.randint(0, len(line) // 2)
        paragraphs.append(f'<p style="text-indent:2em">&nbsp;&nbsp;{_in_span(escaped, at)}</p>')
    return "\r\n".join(paragraphs)


def _in_span(text: str, at: int) -> str:
    while at < len(text) and re.search(r"&\w*$", text[:at]):
        at += 1
    return f"<span>{text[:at]}</span><span lang=EN-US>{text[at:]}</span>"


def as_page(text: str, chance: random.Random) -> str:
    title = text.split("\n")[0]
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_某县人大</title>'
        "<style>p{margin:0}</style></head>"
        "<body><div class=nav><a href=/>首页</a> | <a href=/a>人大新闻</a> | <a href=/b>通知公告</a></div>"
        "<div>当前位置：<a href=/>首页</a> &gt; 工作报告</div>"
        f"<div class=content>{as_markup(text, chance)}</div>"
        "<div>【打印】【关闭】</div><div>上一篇：关于召开会议的通知</div><div>下一篇：没有了</div>"
        "<div class=footer><p>版权所有：某县人大常委会办公室</p><p>豫ICP备12345678号</p></div>"
        "<script>var a = '<p>会议</p>';</script></body></html>"
    )


def with_chrome(text: str, chance: random.Random) -> str:
    head = [
        "当前位置：首页 > 人大工作 > 正文",
        "首页 | 机构概况 | 代表工作",
        "发布时间：2023-02-01 10:21 浏览次数：311 次 字号：大 中 小",
    ]
    foot = [
        "【打印】 【关闭】",
        "责任编辑：王某某",
        "分享到：微信 微博",
        "上一篇：人大会议召开",
        "下一篇：没有了",
        "返回顶部",
        "版权所有 某县人大",
    ]
    return "\n".join([*chance.sample(head, 2), text, *chance.sample(foot, 4)])


def doubled(text: str, chance: random.Random) -> str:
    return re.sub(r"[，。、；]", lambda match: match[0] * (2 if chance.random() < 0.2 else 1), text)


def repeated(text: str, chance: random.Random) -> str:
    title, body = text.split("\n", 1)
    return f"{title}\n{body}\n{body if chance.random() < 0.5 else text}"


def nearly_repeated(text: str, chance: random.Random) -> str:
    """The body once more, from another version: marks and some words differ."""
    body = text.split("\n", 1)[1]
    other = (
        re.sub(r"[，、]", lambda match: "" if chance.random() < 0.1 else match[0], body)
        .replace("进行", "")
        .replace("开展", "")
    )
    return f"{text}\n{other}"


def invisible(text: str, chance: random.Random) -> str:
    return "".join(
        c + (chance.choice("\u200b\ufeff\xad\u2060") if chance.random() < 0.05 else "") for c in text
    )


def full_width(text: str, _: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


def spaced(text: str, _: random.Random) -> str:
    return "\r\n".join(f"\u3000\u3000{line}  " for line in text.split("\n"))


def with_captions(text: str, chance: random.Random) -> str:
    """Captions between paragraphs, with the room that the pictures left."""
    lines = text.split("\n")
    places = sorted(chance.sample([i for i, line in enumerate(lines) if len(line) > 60], 2), reverse=True)
    parts = [line + "\n" for line in lines]
    for place, caption in zip(places, CAPTIONS, strict=False):
        parts.insert(place + 1, f"\n\n{caption}\n")
    return "\n".join(parts)


KINDS: dict[str, tuple[Noise, ...]] = {
    noise.__name__: (noise,)
    for noise in (
        wrapped, broken, traditional, with_readings, converted, as_markup, as_page, with_chrome, doubled,
        repeated, nearly_repeated, invisible, full_width, spaced,
    )
} | {
    "traditional in markup": (doubled, with_readings, as_markup),
    "repeated and broken": (repeated, broken, with_chrome),
    "wrapped with chrome": (wrapped, invisible, with_chrome),
    "converted page": (converted, as_page),
}  # fmt: skip


def error_rate(clean: str, noises: tuple[Noise, ...], seed: int) -> float:
    chance, raw = random.Random(seed), clean
    for noise in noises:
        raw = noise(raw, chance)
    assert raw != clean
    return Levenshtein.distance(clean_text(raw).content, clean) / len(clean)


@pytest.mark.parametrize("kind", KINDS)
def test_noise_comes_off(kind: str) -> None:
    rates = [error_rate(clean, KINDS[kind], seed) for clean in reports() for seed in SEEDS]
    mean = sum(rates) / len(rates)
    assert mean <= 0.003, f"{kind}: {mean:.3%}, worst {max(rates):.3%}"


def test_captions_are_set_apart() -> None:
    for clean in reports():
        text = clean_text(with_captions(clean, random.Random(1)))
        found = [text.content[p.start : p.end] for p in text.paragraphs if p.kind == "caption"]
        assert sorted(found) == sorted(CAPTIONS[:2])
        assert text.content.split("\n[图片说明]")[0] == clean


def test_clean_text_is_left_alone() -> None:
    for clean in reports():
        assert clean_text(clean).content == clean
