"""Captions: which lines explain a picture, and their parting from the body."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.clean.layout import Layout, Line, is_broken, see_layout
from ingest.clean.marked import Marked
from ingest.paragraphs import CAPTIONS_HEADING, is_byline, is_caption, is_finished, is_numbered

_LONG = 40
_LONGEST_CAPTION = 80
_DONE = "召开|举行|举办|视察|察看|实地|检查|调研|走访|慰问|考察|接待|参加|出席|听取|观摩|参观|走进|深入"
_EVENT = re.compile(
    rf"{_DONE}|座谈|开展|宣誓|授课|会议|现场|培训|测评|评议|考试|了解|宣讲|学习|指导|督导|颁发|揭牌|代表大会"
    r"|活动|述职|审议|表决|投票|票决|合影|留影"
)
_ACTOR = re.compile(
    r"人大|常委会|主任|代表|委员|法院|检察院|政府|领导|书记|一行|[调检视]\S组|工委|专委|机关|小组|干部|会议|大会"
)
_SCENE = re.compile(
    r"[^，。；：]{0,24}(?:人大|常委会|代表|主任|主席团?|委员|组成人员|小组|[检调视]\S组|机关|干部|一行)"
    rf"[\u4e00-\u9fff]{{0,4}}(?:(?:{_DONE})|(?:在|到|赴)[^，。；：]{{2,16}}(?:{_DONE}|开展|学习|宣讲|座谈))"
)
_MEETING = re.compile(
    r"第.{1,4}次[^，]*会议$|(?:座谈|推进|培训|工作|交流|现场|动员|表彰|报告|听证|测评|询问|恳谈|议事|联席|扩大)会议?$"
)
_TITLE_END = re.compile(
    r"(?:报告|综述|回顾|总结|纪实|讲话|亮点|要点|说明|发言|会议上|会上)[）)]?$|^[（(]?\d{4}年.*[）)]?$"
)


def part_captions(lines: Sequence[Line]) -> tuple[list[Line], list[Marked]]:
    """The lines without captions, and the captions: those among the body, then those under their heading."""
    heads = [at for at, line in enumerate(lines) if line.text == CAPTIONS_HEADING]
    body = lines[: heads[0]] if heads else lines
    under = [line.marked for line in lines[len(body) :] if line.text != CAPTIONS_HEADING]
    rest: list[Line] = []
    captions: list[Marked] = []
    for line, explains in zip(body, _flags(body), strict=True):
        if explains:
            captions.append(line.marked)
        else:
            rest.append(replace(line, gap=min(line.gap, 1)) if captions else line)
    return rest, captions + under


def _flags(lines: Sequence[Line]) -> list[bool]:
    layout = see_layout(lines)
    ended = max((at for at, line in enumerate(lines) if _is_body(line)), default=len(lines))
    return [
        is_caption(line.text) or (at > 0 and _is_set_apart(lines, at, layout, at > ended))
        for at, line in enumerate(lines)
    ]


def _is_set_apart(lines: Sequence[Line], at: int, layout: Layout, behind: bool) -> bool:
    """Whether a line stands apart from the text, by room or by place, and tells of an event."""
    line, before = lines[at], lines[at - 1]
    after = lines[at + 1] if at + 1 < len(lines) else None
    if not _may_be_caption(line.text) or layout.is_full(line):
        return False
    apart = line.gap >= (layout.gap + 2 if layout.gap else 1)
    apart = apart and (layout.gap > 0 or after is None or after.gap >= 1)
    if apart:
        return bool(_EVENT.search(line.text)) if behind else _is_scene(line.text)
    if layout.gap and is_broken(before.text) and after is not None:
        return bool(_ACTOR.search(line.text) and _EVENT.search(line.text))
    unfollowed = after is None or not _is_body(after)
    return _is_body(before) and unfollowed and not layout.width and _is_scene(line.text)


def _is_scene(text: str) -> bool:
    """Whether a line names who does something, or a meeting: no slogan in two halves, as headings are."""
    return not re.search(r"[ ,，]", text) and bool(_SCENE.match(text) or _MEETING.search(text))


def _is_body(line: Line) -> bool:
    return is_finished(line.text) and len(line.text) > _LONG


def _may_be_caption(text: str) -> bool:
    return (
        4 <= len(text) <= _LONGEST_CAPTION
        and not is_finished(text)
        and not is_numbered(text)
        and not is_byline(text)
        and "。" not in text
        and text[-1] not in "，,、：:"
        and not _TITLE_END.search(text)
        and not text.startswith(("—", "－", "-"))
    )
