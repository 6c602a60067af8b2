"""What was glued into one line: paragraphs that blanks part, a site's words behind a title or the end."""

import re

from ingest.clean.chrome import DATE, is_chrome
from ingest.clean.marked import Edit, Marked
from ingest.paragraphs import is_finished

_LONG_LINE = 300
_WIDE = re.compile(r"(?<=\S) {4,}(?=\S)")
_LEAST = 3
_FINISHED = 0.3
_ENDS = 4
"""How many lines at the beginning and at the end a site's words may be glued to."""
_SHORTEST_TITLE, _LONGEST_TITLE = 6, 80
_KEY = (
    r"(?:(?:发布|发稿|更新|录入|成文|公开)?(?:时间|日期)|(?:信息|文章|稿件)?来源|作者|发布(?:人|者|机构)|编辑|责任编辑|责编"
    r"|(?:浏览|阅读|点击|访问)(?:次数|量|数|率|人数)?|字[体号]|分享到?)"
)
_ITEM = (
    rf"{DATE}|{_KEY}\s*[:：]\s*(?:{DATE}|\d+\s*次?|(?:(?!{_KEY}|\d{{4}}-)[^\s:：，。\]】]){{0,20}})"
    r"|\d+\s*次|打印|关闭|收藏|分享|大|中|小|[\s|｜/\[\]【】（）()]"
)
_BEHIND_TITLE = re.compile(rf"\s*(?=[^\n]{{0,60}}?(?:{_KEY}\s*[:：]|\d\d:\d\d))(?>{_ITEM})+$")
_BEGINS = re.compile(rf"\s*[\[【(（]?(?:{_KEY}\s*[:：]|{DATE})")
_SENTENCE_END = re.compile(r"(?:[。！？!?]|(?<=[\u3400-\u9fff])[)）])[”’」）)》]*(?=[^。！？]*$)")
_FOOT_BEGINS = re.compile(
    r"(?<![【\[(（])\s*(?=[【\[(（]?(?:打印|关闭|责任编辑|责编|(?<!任)编辑[:：]|分享到?|上一[篇条页]|下一[篇条页]|扫一扫|版权所有|返回顶部|主办))"
)


def part_paragraphs(marked: Marked) -> Marked:
    """Line ends in place of the wide blanks that part the paragraphs of a report set in one line."""
    edits: list[Edit] = []
    start = 0
    for line in marked.content.split("\n"):
        blanks = list(_WIDE.finditer(line)) if len(line) > _LONG_LINE else []
        ended = sum(is_finished(line[: blank.start()][-3:]) for blank in blanks)
        if len(blanks) >= _LEAST and ended >= _FINISHED * len(blanks):
            edits += [(start + blank.start(), start + blank.end(), "\n") for blank in blanks]
        start += len(line) + 1
    return marked.edit(edits)


def drop_glued_chrome(marked: Marked) -> Marked:
    """Remove what a site prints in the line of the title, and behind the last sentence.

    >>> drop_glued_chrome(Marked.of("人大工作综述 来源：某县人大 浏览：31\\n会议7次。【打印】")).content
    '人大工作综述\\n会议7次。'
    """
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", marked.content))
    heads = (edit for line in lines[:_ENDS] for edit in _behind_title(line))
    feet = (edit for line in lines[-_ENDS:] for edit in _behind_sentence(line))
    edits = sorted({*heads, *feet})
    return marked.edit(edit for at, edit in enumerate(edits) if not at or edit[0] >= edits[at - 1][1])


def _behind_title(line: re.Match[str]) -> list[Edit]:
    for begin in _BEGINS.finditer(line[0][: 2 * _LONGEST_TITLE]):
        title = line[0][: begin.start()]
        if not title.strip() or re.search(r"[，,。]|[·:：]\s*$", title):
            break
        if _SHORTEST_TITLE <= len(title) <= _LONGEST_TITLE and _BEHIND_TITLE.match(line[0], begin.start()):
            return [(line.start() + begin.start(), line.end(), "")]
    return []


def _behind_sentence(line: re.Match[str]) -> list[Edit]:
    end = _SENTENCE_END.search(line[0], max(len(line[0]) - 200, 0))
    if end is None or end.end() == len(line[0]):
        return []
    pieces = [piece for piece in _FOOT_BEGINS.split(line[0][end.end() :]) if piece.strip()]
    if not pieces or not all(is_chrome(piece, at_edge=True) for piece in pieces):
        return []
    return [(line.start() + end.end(), line.end(), "")]
