"""Lines → paragraphs: captions set apart, hard-wrapped lines joined, blank lines dropped."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from ingest.clean.marked import Marked, joined
from ingest.clean.words import is_word
from ingest.paragraphs import CAPTIONS_HEADING, is_byline, is_caption, is_finished, is_numbered

_LONG = 40
_LEAST_WRAPPED = 6
_LEAST_WIDTH = 30
_RAGGED = 5
"""How many columns a full line may stay short: no line begins with a comma or ends with an open bracket."""
_LONGEST_CAPTION = 80
_HAN = re.compile(r"[\u3400-\u9fff]")
_PAIRS = {"“": "”", "《": "》", "（": "）", "(": ")", "‘": "’", "【": "】"}
_NEVER_FIRST = frozenset("，。、；：！？”’）》〉】,;!?)")
_EVENT = re.compile(
    r"调研|视察|检查|察看|考察|走访|慰问|座谈|召开|举行|举办|开展|参加|出席|接待|宣誓|授课|走进|深入|会议|会现场|现场|培训|测评|评议|考试|听取|"
    r"实地|了解|宣讲|学习|指导|督导|颁发|揭牌|代表大会|活动|述职|审议|表决|投票|票决|合影|留影"
)
_ACTOR = re.compile(
    r"人大|常委会|主任|代表|委员|法院|检察院|政府|领导|书记|一行|调研组|检查组|视察组|工委|专委|机关|小组|干部|会议|大会"
)

_SCENE = re.compile(
    r"[^，。；：、]{0,16}(?:人大|常委会|代表|主任|主席团|委员|组成人员|代表小组|检查组|调研组|视察组|机关|干部|一行)"
    r"(?:召开|举行|举办|视察|察看|实地|检查|调研|走访|慰问|考察|接待|参加|出席|听取|观摩|参观|走进|深入)"
)
_TITLE_END = re.compile(
    r"(?:报告|综述|回顾|总结|纪实|讲话|亮点|要点|说明|发言|会议上|会上)[）)]?$|^(?:[（(]?\d{4}年.*[）)]?)$"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank: its characters, the blank lines before it, the columns it is indented by."""

    marked: Marked
    gap: int
    indent: int

    @property
    def text(self) -> str:
        return self.marked.content


def set_paragraphs(marked: Marked) -> Marked:
    """One paragraph a line: captions under their heading at the end, broken lines joined, nothing blank.

    >>> set_paragraphs(Marked.of("  召开会议7次，任免国家机\\n\\n关工作人员45人次。\\n")).content
    '召开会议7次，任免国家机关工作人员45人次。'
    """
    lines = _read_lines(marked)
    if not lines:
        return Marked("", ())
    lines, captions = _part_captions(lines)
    paragraphs = _join_wrapped(lines)
    if not captions:
        return joined(paragraphs)
    head = Marked(CAPTIONS_HEADING, (captions[0].offsets[0],) * len(CAPTIONS_HEADING))
    return joined([*paragraphs, head, *captions])


def _read_lines(marked: Marked) -> list[_Line]:
    lines: list[_Line] = []
    gap = 0
    for line in marked.lines():
        text = line.content.strip()
        if not text:
            gap += 1
            continue
        start = len(line.content) - len(line.content.lstrip())
        lines.append(_Line(line.slice(start, start + len(text)), gap, start))
        gap = 0
    return lines


def _usual_gap(lines: list[_Line]) -> int:
    counted = Counter(line.gap for line in lines[1:])
    return min((gap for gap, times in counted.items() if times >= 0.2 * len(lines)), default=0)


# Captions


def _part_captions(lines: list[_Line]) -> tuple[list[_Line], list[Marked]]:
    """The lines without captions, and the captions: those under the heading, and those among the body."""
    heads = [at for at, line in enumerate(lines) if line.text == CAPTIONS_HEADING]
    under = [line.marked for line in lines[heads[0] + 1 :] if line.text != CAPTIONS_HEADING] if heads else []
    lines = lines[: heads[0]] if heads else lines
    flags = _caption_flags(lines)
    rest: list[_Line] = []
    captions: list[Marked] = []
    for line, is_one in zip(lines, flags, strict=True):
        if is_one:
            captions.append(line.marked)
        else:
            rest.append(replace(line, gap=min(line.gap, 1)) if flags and captions else line)
    return rest, captions + under


def _caption_flags(lines: list[_Line]) -> list[bool]:
    """Which lines explain a picture: by their words, or by what they tell and how they stand apart."""
    usual = _usual_gap(lines)
    ended = max((at for at, line in enumerate(lines) if _is_body(line.text)), default=len(lines))
    flags: list[bool] = []
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        apart = line.gap >= (usual + 2 if usual else 1) and (
            usual > 0 or following is None or following.gap >= 1
        )
        flags.append(
            is_caption(line.text)
            or (
                (at > 0 and _may_be_caption(line.text))
                and (
                    (apart and (_is_event(line.text) or (at > ended and bool(_EVENT.search(line.text)))))
                    or (
                        (apart or usual > 0)
                        and _is_event(line.text)
                        and _is_broken(lines[at - 1].text)
                        and following is not None
                    )
                    or (
                        _is_body(lines[at - 1].text)
                        and _is_scene(line.text)
                        and (following is None or not _is_body(following.text))
                    )
                )
            )
        )
    return flags


def _is_body(text: str) -> bool:
    return is_finished(text) and len(text) > _LONG


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


def _is_event(text: str) -> bool:
    """Whether a line tells who did what where, as captions do, and not what a section is about."""
    return bool(_ACTOR.search(text) and _EVENT.search(text))


def _is_scene(text: str) -> bool:
    """Whether a line begins with who does something at a place, in so many words: …代表察看…现场."""
    return bool(_SCENE.match(text))


# Hard-wrapped lines


def _join_wrapped(lines: list[_Line]) -> list[Marked]:
    width, usual = _wrap_width(lines), _usual_gap(lines)
    indented = sum(line.indent >= 2 for line in lines) >= 2
    whole = "\n".join(line.text for line in lines)
    paragraphs: list[Marked] = []
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if before and _continues(before, line, width, usual, indented, whole):
            paragraphs[-1] = _glue(paragraphs[-1], line.marked)
        else:
            paragraphs.append(line.marked)
    return paragraphs


def _continues(before: _Line, line: _Line, width: int, usual: int, indented: bool, whole: str) -> bool:
    if line.text[0] in _NEVER_FIRST:
        return True
    if (
        is_numbered(line.text)
        and (not _is_open(before.text) or line.indent >= 2)
        and not _is_broken(before.text)
    ):
        return False
    if is_byline(line.text) or is_byline(before.text):
        return False
    close = line.gap <= usual
    full = width and columns(before.text) + before.indent >= width - _RAGGED
    if full and close:
        if indented and line.indent >= 2:
            return False
        return not is_finished(before.text) or indented
    if width and close and not is_finished(before.text) and _is_broken(before.text):
        return line.indent < 2
    if is_finished(before.text) and not _is_open(before.text):
        return False
    if _is_broken(before.text):
        return not (indented and line.indent >= 2 and before.text[-1] not in "，,、")
    return _is_one_word(before.text, line.text, whole)


def _wrap_width(lines: list[_Line]) -> int:
    """The width in columns at which lines were cut; 0 where none is seen."""
    if len(lines) < _LEAST_WRAPPED:
        return 0
    widths = Counter(columns(line.text) + line.indent for line in lines)
    near = {width: sum(widths[width - less] for less in range(_RAGGED + 1)) for width in widths}
    best = max(near, key=lambda width: (near[width], width))
    wider = sum(times for width, times in widths.items() if width > best)
    is_cut = best >= _LEAST_WIDTH and near[best] >= max(4, 0.35 * len(lines)) and wider <= 0.1 * len(lines)
    return best if is_cut else 0


def columns(text: str) -> int:
    """The width of a line on paper: whatever is not ASCII takes two columns in a Chinese font."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def _is_broken(text: str) -> bool:
    """Whether a line stops inside a sentence: body text by its length and marks, without an end."""
    if is_finished(text) and not _is_open(text):
        return False
    if _is_open(text) or text[-1] in "，,、":
        return len(text) > 8
    return len(text) >= _LONG or (len(text) >= 25 and bool(re.search(r"[。；;]", text)))


def _is_open(text: str) -> bool:
    """Whether a bracket or quotation mark at the end of the line still waits for its other half."""
    return any(text.rfind(left) > text.rfind(right) for left, right in _PAIRS.items())


def _is_one_word(before: str, after: str, whole: str) -> bool:
    """Whether the line end stands inside a word: the rest of the report has these characters in one."""
    if not (_HAN.match(before[-1]) and _HAN.match(after[0])) or is_numbered(before):
        return False
    if not re.search(r"[，,。；;、\d]", before):
        return False
    across = before[-2:] + after[:2]
    return len(across) == 4 and (
        across in whole or is_word(across) or is_word(across[:3]) or is_word(across[1:])
    )


def _glue(before: Marked, after: Marked) -> Marked:
    ascii_words = before.content[-1:].isascii() and after.content[:1].isascii()
    letters = before.content[-1:].isalpha() and after.content[:1].isalpha()
    return joined((before, after), " " if ascii_words and letters else "")
