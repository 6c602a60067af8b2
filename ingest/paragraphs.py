"""Paragraphs of a cleaned report, and the part that each plays: title, heading, body, caption, byline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

ParagraphKind = Literal["title", "heading", "body", "caption", "byline"]

CAPTIONS_HEADING = "[图片说明]"
"""The line under which the captions of a report stand, after its body."""

_LONGEST_HEADING = 60
_LONGEST_TITLE = 80
_TITLE_BLOCK = 6
"""How many lines a title, its subtitle, the occasion and the speaker may take."""

SENTENCE_END = re.compile(r"[。！？!?；;…][”’」』）)》\"']*$")
_NUMBER = r"[一二三四五六七八九十百]{1,3}"
NUMBERED = re.compile(
    rf"(?:第{_NUMBER}(?:章|节|部分|篇)|[（(]{_NUMBER}[）)]|{_NUMBER}[、.．]|[（(]?\d{{1,2}}[）)]|\d{{1,2}}[、.．](?!\d))"
)
_CREDIT = (
    r"(?:特约|本报|本刊|本网|本台|见习|实习)?(?:通讯员|记者|作者|撰稿人?|撰文|供稿(?:单位)?|策划|组稿|统筹|整理|执笔"
    r"|文/图|图/文|文图|图文|文字|摄影|摄像|图片|制图|制作|设计|来源|稿源|编辑|责编|美编|校对|审核|监制|编审|主编)"
)
_SOURCE = r"(?:供稿|来源|摘自|转自|原载|作者|记者|通讯员|责任编辑|编辑|摄影|整理|执笔)"
_BYLINE = re.compile(
    rf"{_CREDIT}(?:[:：]|\s+\S).{{0,60}}$"
    r"|[（(](?!图为)[^（）()。]{2,40}(?:供稿|提供|整理|撰稿|报道|(?:记者|通讯员)[^（）()。]{0,10})[）)]$"
    rf"|[（(]\s*{_SOURCE}.{{1,60}}[）)]$"
)
_DATE = re.compile(
    r"[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[^，。年]{1,3}月(?:[^，。月]{1,3}日)?[）)]?$"
)
_OCCASION = re.compile(
    r"[（(]?\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{1,4}月.{0,80}$"
    r"|[（(]?[^,，。]{2,30}(?:主任|主席|委员长|秘书长)\s+[\u4e00-\u9fff·]\s{0,4}[\u4e00-\u9fff·]{1,10}[）)]?$"
)
_CAPTION = re.compile(
    r"(?:图为|图[一二三四五六七八九十\d]{1,2}[:：、 ]|[△▲▼▽◎●■]\s*\S)"
    r"|[^，。；]{2,30}(?:会场|现场|合影|留影|掠影|剪影|一角|场景|瞬间|情景|画面)$"
    r"|.{4,80}[（( ](?:摄影?|资料图片?)[）)]?$|.{4,80}\S摄[）)]?$"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch `text.content[start:end]` without its line end, and the part that it plays."""

    start: int
    end: int
    kind: ParagraphKind


def is_finished(line: str) -> bool:
    """Whether a line ends the way a sentence ends.

    >>> is_finished("审议意见43条。”"), is_finished("一、主要工作")
    (True, False)
    """
    return bool(SENTENCE_END.search(line.rstrip()))


def is_byline(line: str) -> bool:
    """Whether a line only names who wrote, gave or made something: 通讯员 张三, (研究室供稿)."""
    return len(line) <= _LONGEST_TITLE and bool(_BYLINE.match(line.strip()))


def is_caption(line: str) -> bool:
    """Whether a line says by its own words that it explains a picture: 图为…, …张三摄."""
    line = line.strip()
    return bool(_CAPTION.match(line)) and (not is_finished(line) or line.startswith("图为"))


def is_numbered(line: str) -> bool:
    """Whether a line begins with the number of a section: 一、 (二) 第三章 4."""
    return bool(NUMBERED.match(line.strip()))


def is_heading(line: str) -> bool:
    """Whether a line stands over others: short, and not ended like a sentence."""
    line = line.strip()
    return (
        0 < len(line) <= _LONGEST_HEADING
        and not is_finished(line)
        and "。" not in line
        and line[-1] not in ",，、:："
    )


def paragraph_kinds(lines: Sequence[str]) -> tuple[ParagraphKind, ...]:
    """The kinds of the lines of a cleaned report, one for each.

    >>> paragraph_kinds(["某县人大2023年工作综述", "通讯员 张三", "全年召开会议7次。", "一、监督"])
    ('title', 'byline', 'body', 'heading')
    """
    kinds: list[ParagraphKind] = []
    in_title, captions = True, False
    for at, line in enumerate(lines):
        kind: ParagraphKind
        in_title = in_title and at < _TITLE_BLOCK and _belongs_to_title(line)
        if captions:
            kind = "caption"
        elif line == CAPTIONS_HEADING:
            kind, captions = "heading", True
        elif in_title:
            kind = _title_kind(line, "title" in kinds)
        else:
            kind = _kind(line, lines[at + 1] if at + 1 < len(lines) else "")
        kinds.append(kind)
    return tuple(kinds)


def _belongs_to_title(line: str) -> bool:
    return (
        len(line) <= _LONGEST_TITLE
        and not is_finished(line)
        and not is_numbered(line)
        and line[-1:] not in (",", "，", "、", "：", ":")
    )


def _title_kind(line: str, has_title: bool) -> ParagraphKind:
    if is_byline(line) or _OCCASION.match(line) or (has_title and len(line) <= 4):
        return "byline"
    return "title"


def _kind(line: str, following: str) -> ParagraphKind:
    if is_byline(line) or _DATE.match(line):
        return "byline"
    if is_caption(line):
        return "caption"
    if is_heading(line):
        return "byline" if _DATE.match(following) else "heading"
    return "body"
