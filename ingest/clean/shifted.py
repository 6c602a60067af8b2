"""Text that a byte-wise converter shifted, read back.

Sites that turn pages into traditional script work on GBK *bytes* and do not see where a character begins: a
reading written between the two bytes of a character (變為“ → 變?yōu)椤…) or a pair A3 BF, GBK's own “？”,
found across two characters (。縣 = A1 A3|BF 68 → ??h), shifts all that follows by one byte until a byte below
80 sets it right. So the shifted characters, taken as bytes behind the lost one, spell the text.
"""

import re
from collections.abc import Iterator
from functools import cache

from ingest.clean.commonness import MARKS, commonness
from ingest.clean.marked import Edit, Marked
from ingest.clean.pinyin import READING, readings
from ingest.clean.script import simplified
from ingest.clean.words import is_word

_SPLIT_BY_READING = re.compile(rf"(?<=[\u3400-\u9fff])[?？\ufffd][(（]?({READING})[)）]")
_IN_BRACKETS = re.compile(rf"[(（]{READING}[)）]")
_SPLIT_BY_MARK = re.compile(
    r"(?<=[\u3400-\u9fff”’》）)\d])(?:[?？\ufffd][?？](?=[\u3400-\u9fff@-~])|[?？\ufffd](?=[@-~][\u3400-\u9fff]))"
)
_SENTENCE_ENDERS = frozenset("元个個件次项項条條名人场場年期位万亿億亩畝家户戶％%")
"""Units: a number and its unit end a sentence more often than a word begins with them."""
_NEAR = 5_000
"""How far around a loss the report is asked how it writes elsewhere."""
_LONGEST_SHIFT = 24


def restore_shifted(marked: Marked) -> Marked:
    """Put right what a byte-wise converter shifted.

    >>> restore_shifted(Marked.of("將“民生清單”變?yōu)椤靶腋Y~單”")).content
    '將“民生清單”變為“幸福賬單”'
    """
    by_reading = marked.edit(_outside(_split_by_reading(marked.content)))
    return by_reading.edit(_outside(_split_by_mark(by_reading.content)))


def _outside(edits: Iterator[Edit]) -> Iterator[Edit]:
    """The edits without those that begin inside the one before."""
    done = 0
    for edit in edits:
        if edit[0] >= done:
            yield edit
            done = edit[1]


def _split_by_reading(text: str) -> Iterator[Edit]:
    """(before) ? reading ) shifted… → the character whose bytes the reading parted, and what followed."""
    for match in _SPLIT_BY_READING.finditer(text):
        trail = _bytes(text[match.start() - 1])[-1:]
        heard = match[1].lower()
        leads = [b for b in range(0x81, 0xFF) if trail and heard in readings(_pair(trail[0], b))]
        found = [
            result
            for lead in leads
            for result in _unshift(lead, text[match.end() : match.end() + _LONGEST_SHIFT])
        ]
        if found:
            new, used = max(found, key=lambda result: (commonness(result[0]), -result[1]))
            yield match.start(), match.end() + used, new


def _split_by_mark(text: str) -> Iterator[Edit]:
    """(lost byte, A3) (BF, shifted…): mostly “。”, the only mark among the characters that end in A3."""
    for match in _SPLIT_BY_MARK.finditer(text):
        found = list(_unshift(0xBF, text[match.end() : match.end() + _LONGEST_SHIFT]))
        if found:
            new, used = max(found, key=lambda result: (commonness(result[0]), -result[1]))
            end = match.end() + used
            after = new + _unread(text[end : end + 8])[:2]
            if len(match[0]) == 1 and not _begins_word(
                text[max(match.start() - _NEAR, 0) : match.start()], after
            ):
                continue  # a question mark
            around = text[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
            before = _unread(text[max(match.start() - 20, 0) : match.start()])[-2:]
            yield match.start(), end, _ends_in_a3(around, before, after) + new
        elif len(match[0]) > 1 and _parts_sentences(text, match):
            yield match.start(), match.end(), "。"


def _begins_word(text: str, restored: str) -> bool:
    """Whether what would be restored is used elsewhere, or begins with a word."""
    return restored[:2] in text or is_word(simplified(restored[:2]))


def _ends_in_a3(text: str, before: str, after: str) -> str:
    """Which of the common characters (??, A3) stood between the two strings."""
    old, before, after = (before, after), simplified(before), simplified(after)
    stop = (
        1
        + (is_word(before) or before[-1:] in _SENTENCE_ENDERS)
        + 3 * bool(re.search(rf"(?:[。\n>]|^){re.escape(old[1][:2])}", text))
    )

    def score(character: str) -> int:
        c = simplified(character)
        joins_before = is_word(before[-1:] + c) and not is_word(before)
        joins_after = is_word(c + after[:1]) and not is_word(after[:2])
        seen = old[0][-1:] + character in text or character + old[1][:1] in text
        return 2 * joins_before + 2 * joins_after + 3 * seen

    best = max(_common_in_a3(), key=score)
    return best if score(best) > stop else "。"


def _unread(text: str) -> str:
    """A text without the readings behind its characters."""
    return _IN_BRACKETS.sub("", text)


def _parts_sentences(text: str, lost: re.Match[str]) -> bool:
    """Whether the word behind a lost pair of bytes begins sentences elsewhere."""
    after = text[lost.end() : lost.end() + 3]
    begins = re.search(
        rf"(?:[。\n>]|^){re.escape(after)}", text[max(lost.start() - _NEAR, 0) : lost.end() + _NEAR]
    )
    return is_word(simplified(after)) and bool(begins)


@cache
def _common_in_a3() -> tuple[str, ...]:
    pairs = (_pair(lead, 0xA3) for lead in range(0xB0, 0xD8))
    return tuple(pair for pair in pairs if pair and commonness(pair) == 1)


def _unshift(pending: int, shifted: str) -> Iterator[tuple[str, int]]:
    """All ways to read shifted characters behind a pending byte: the text, and how many it used."""
    stack = [(pending, 0, "")]
    while stack:
        lead, at, text = stack.pop()
        if at == len(shifted):
            continue
        character = shifted[at]
        if "@" <= character <= "~" and _is_likely(_pair(lead, ord(character))):
            yield text + _pair(lead, ord(character)), at + 1  # a byte below 80 set the rest right
        wide = chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character
        code = _bytes(wide)
        if len(code) == 2 and _is_likely(_pair(lead, code[0])):
            stack.append((code[1], at + 1, text + _pair(lead, code[0])))


@cache
def _pair(lead: int, trail: int) -> str:
    return bytes((lead, trail)).decode("gbk", errors="ignore") if lead > 0x80 and trail >= 0x40 else ""


def _bytes(character: str) -> bytes:
    code = character.encode("gbk", errors="ignore")
    return code if len(code) == 2 else b""


@cache
def _is_likely(character: str) -> bool:
    """Whether running text has such a character: a mark, or one that simplified text writes."""
    if character in MARKS:
        return True
    return (
        len(character) == 1
        and len(simplified(character).encode("gb2312", errors="ignore")) == 2
        and character >= "\u4e00"
    )
