"""Lines → paragraphs: captions set apart, hard-wrapped lines joined, blank lines dropped."""

import re
from collections.abc import Sequence

from ingest.clean.captions import part_captions
from ingest.clean.layout import Layout, Line, is_broken, read_lines, see_layout
from ingest.clean.marked import Marked, joined
from ingest.clean.words import is_word
from ingest.paragraphs import CAPTIONS_HEADING, is_byline, is_finished, is_numbered

_HAN = re.compile(r"[\u3400-\u9fff]")
_NEVER_FIRST = frozenset("，。、；：！？”’）》〉】,;!?)")
_SALUTATION = re.compile(r"(?:各位|尊敬的|同志们)[^，。]{0,16}[：:！!]$")


def set_paragraphs(marked: Marked) -> Marked:
    """One paragraph a line: captions under their heading at the end, broken lines joined, nothing blank.

    >>> set_paragraphs(Marked.of("听取审议“两院\\n\\n”工作报告。\\n图为会议现场\\n")).content
    '听取审议“两院”工作报告。\\n[图片说明]\\n图为会议现场'
    """
    lines, captions = part_captions(read_lines(marked))
    paragraphs = _join_wrapped(lines)
    if not captions:
        return joined(paragraphs)
    head = Marked(CAPTIONS_HEADING, (captions[0].offsets[0],) * len(CAPTIONS_HEADING))
    return joined([*paragraphs, head, *captions])


def _join_wrapped(lines: Sequence[Line]) -> list[Marked]:
    layout = see_layout(lines)
    whole = "\n".join(line.text for line in lines)
    paragraphs: list[Marked] = []
    for at, line in enumerate(lines):
        if at and (
            _continues(lines[at - 1], line, layout, whole)
            or (layout.ragged and _goes_on_raggedly(paragraphs[-1].content, line, layout))
        ):
            paragraphs[-1] = _glue(paragraphs[-1], line.marked)
        else:
            paragraphs.append(line.marked)
    return paragraphs


def _continues(before: Line, line: Line, layout: Layout, whole: str) -> bool:
    """Whether a line goes on with the sentence or paragraph of the line before it."""
    if line.text[0] in _NEVER_FIRST:
        return True
    if _SALUTATION.match(line.text) or is_byline(line.text) or is_byline(before.text):
        return False
    broken = is_broken(before.text)
    if is_numbered(line.text) and not broken:
        return False
    set_in = layout.indented and line.indent >= 2
    if line.gap <= layout.gap and layout.is_full(before):
        if not is_finished(before.text):
            return not set_in
        goes_on = is_finished(line.text) or layout.is_full(line)
        return layout.indented and not set_in and goes_on
    if is_finished(before.text):
        return False
    if broken:
        return not set_in or before.text[-1] in "，,、"
    return not set_in and _is_one_word(before.text, line.text, whole)


def _goes_on_raggedly(paragraph: str, line: Line, layout: Layout) -> bool:
    """Whether a line goes on with a sentence of the body in a report whose lines were cut anywhere."""
    if is_finished(paragraph) or is_numbered(line.text) or line.gap > layout.gap:
        return False
    if (layout.indented and line.indent >= 2) or is_byline(line.text) or is_byline(paragraph):
        return False
    is_heading = is_numbered(paragraph) and "。" not in paragraph
    return not is_heading and bool(re.search("[，,。；;]", paragraph))


def _is_one_word(before: str, after: str, whole: str) -> bool:
    """Whether the line end stands inside a word: the rest of the report has these characters in one."""
    if not (_HAN.match(before[-1]) and _HAN.match(after[0])) or is_numbered(before):
        return False
    if not re.search(r"[，,。；;、\d]", before):
        return False
    across = before[-2:] + after[:2]
    listed = is_word(across) or is_word(across[:3]) or is_word(across[1:])
    return len(across) == 4 and (listed or across in whole)


def _glue(before: Marked, after: Marked) -> Marked:
    """The two in one, with a space where Latin words meet."""
    last, first = before.content[-1:], after.content[:1]
    meet = last.isascii() and first.isascii() and last.isalpha() and first.isalpha()
    return joined((before, after), " " if meet else "")
