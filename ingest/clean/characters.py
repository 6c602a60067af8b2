"""Single characters: invisible ones, spaces, widths, and marks set twice."""

import re
import unicodedata

from ingest.clean.marked import Marked

_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000fffff]"
)
_OTHER_SPACE = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ]|(?<=[0-9０-９])．(?=[0-9０-９])")
_COMPATIBLE = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
_RADICALS = dict(
    zip(
        "⺁⺊⺌⺎⺒⺓⺠⺩⺪⺫⺬⻁⻂⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "厂卜小兀巳幺民王疋目示虎衤西见角贝车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
"""Radicals that no normalization reads, by EquivalentUnifiedIdeograph.txt of Unicode."""
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\r?\\?n(?![A-Za-z])|\\([rt])(?![A-Za-z])|\\(\")")
_LEADING_QUESTIONS = re.compile(r"^ *(?:[?？]{2,}|[?？](?= )) *(?=\S)", re.MULTILINE)
_SPACES = re.compile(r" {2,}")
_HAN = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
_SPACED_OUT = re.compile(rf"(?<![^\s，。、；：]){_HAN}(?: {_HAN}){{4,}}(?![^\s，。、；：])")
_AROUND_MARK = re.compile(
    r"(?<=[，。、；：？！“‘（《〈【」』]) +(?=\S)|(?<=\S) +(?=[，。、；：？！”’）》〉】])"
)
_DOUBLED = re.compile(
    r"([，,、；;：:])(?:\s*\1)+|(。)(?:\s*。)+|([！!])\3+|([？?])\4+|([“”‘’])\5+(?=[\u3400-\u9fff])"
)
_PAUSE_AND_STOP = re.compile(r"[，,、；;：:]+(?=。)|(?<=[。，,、；;])[，,、；;]+")


def unify_line_ends(marked: Marked) -> Marked:
    """Every kind of line end becomes ``\\n``."""
    return marked.sub(_LINE_END, lambda _: "\n")


def read_escapes(marked: Marked) -> Marked:
    r"""Escapes of a program's string as what they stand for: \\n, \\t, \\", \\u4eba.

    >>> read_escapes(Marked.of(r"听取\u201c两院\u201d报告\n会议7次")).content
    '听取“两院”报告\n会议7次'
    """

    def read(match: re.Match[str]) -> str:
        if match[1]:
            return chr(int(match[1], 16))
        return match[3] or (" " if match[2] else "\n")

    return marked.sub(_ESCAPE, read)


def drop_invisible(marked: Marked) -> Marked:
    """Remove what no reader sees: controls, zero-width characters, private-use characters."""
    return marked.sub(_INVISIBLE, lambda _: "")


def drop_leading_questions(marked: Marked) -> Marked:
    """Remove “??? ” at the beginning of a line: an indentation that some converter could not write."""
    return marked.sub(_LEADING_QUESTIONS, lambda _: "")


def unify_width(marked: Marked) -> Marked:
    """Digits and Latin letters in half width, radicals as characters; marks stay as wide as they are."""
    narrowed = marked.sub(_FULL_WIDTH, lambda match: unicodedata.normalize("NFKC", match[0]))
    return narrowed.sub(_COMPATIBLE, lambda match: _as_character(match[0]))


def _as_character(look_alike: str) -> str:
    return _RADICALS.get(look_alike) or unicodedata.normalize("NFKC", look_alike)[:1]


def unify_spaces(marked: Marked) -> Marked:
    """One kind of space; none beside full-width marks, none inside 常 务 委 员 会."""
    spaced = marked.sub(
        _OTHER_SPACE, lambda match: "    " if match[0] == "\t" else "  " if match[0] == "\u3000" else " "
    )
    return spaced.sub(_SPACED_OUT, lambda match: match[0].replace(" ", ""))


def squeeze_spaces(marked: Marked) -> Marked:
    """At most one space in a row, and none beside full-width marks."""
    return marked.sub(_SPACES, lambda _: " ").sub(_AROUND_MARK, lambda _: "")


def undouble_marks(marked: Marked) -> Marked:
    """A mark set twice is set once; before or after a full stop no pause. Dots and dashes (……, ——) stay.

    >>> undouble_marks(Marked.of("全面审查，，依法监督。。")).content
    '全面审查，依法监督。'
    """
    once = marked.sub(_DOUBLED, lambda match: next(group for group in match.groups() if group))
    return once.sub(_PAUSE_AND_STOP, lambda _: "")
