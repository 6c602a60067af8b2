"""Characters lost in transcoding, restored where bytes or context leave one answer.

Two losses occur in the wild. Sites that turn pages into traditional script work on GBK *bytes* and do not
see where a character begins: a reading written between the two bytes of a character (變為“ → 變?yōu)椤…)
or a pair A3 BF, GBK's own “？”, found across two characters (。縣 = A1 A3|BF 68 → ??h), shifts all that
follows by one byte until a byte below 80 sets it right. So the shifted characters, taken as bytes behind the
lost one, spell the text. The other loss is a plain U+FFFD or “?” for a character; the same words elsewhere
in the report tell what stood there.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ingest.clean.marked import Edit, Marked
from ingest.clean.pinyin import READING, readings
from ingest.clean.script import simplified
from ingest.clean.words import fillings, is_word
from ingest.resources import data_dir

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
_MARKS = frozenset("，。、；：？！“”‘’（）《》〈〉【】—…·")
_NEVER_FILLED = frozenset(("", *"零〇一二两三四五六七八九十百千万亿几多余近"))
"""A number is a fact: what the context suggests for it is a guess."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LOST = re.compile(
    r"(?<=[\u3400-\u9fff，、])(?:\ufffd{1,3}|[?？]{1,2})(?=[\u3400-\u9fff])"
    r"|(?<=[\u3400-\u9fff])\ufffd{1,3}(?=[\d“《（，、。；：”》）]|$)",
    re.MULTILINE,
)
_SURE = 0.9
_OFTEN = 5
_CONTEXTS = ((3, 3), (3, 2), (2, 3), (2, 2), (3, 1), (1, 3), (2, 1), (1, 2))
_LONG_CONTEXTS = _CONTEXTS[:-2]
_MOST_LOST, _MOST_SHARE = 500, 0.04
"""Where more is lost, the words around a loss are no evidence, and asking for each takes too long."""


def restore_shifted(marked: Marked) -> Marked:
    """Put right what a byte-wise converter shifted.

    >>> restore_shifted(Marked.of("將“民生清單”變?yōu)椤靶腋Y~單”")).content
    '將“民生清單”變為“幸福賬單”'
    """
    by_reading = marked.edit(_outside(_split_by_reading(marked.content)))
    return by_reading.edit(_outside(_split_by_mark(by_reading.content)))


def restore_from_context(marked: Marked) -> Marked:
    """Fill U+FFFD or “?” between characters where the report, or the word list, has one answer only.

    >>> restore_from_context(Marked.of("区人大常委会听取报告。区人大常\ufffd会视察。")).content
    '区人大常委会听取报告。区人大常委会视察。'
    """
    lost = list(_LOST.finditer(marked.content))
    if not lost or len(lost) > min(_MOST_LOST, max(20, _MOST_SHARE * len(marked.content))):
        return marked
    found = ((match, _fill(marked.content, match)) for match in lost)
    return marked.edit((match.start(), match.end(), new) for match, new in found if new not in _NEVER_FILLED)


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
            new, used = max(found, key=lambda result: (_commonness(result[0]), -result[1]))
            yield match.start(), match.end() + used, new


def _split_by_mark(text: str) -> Iterator[Edit]:
    """(lost byte, A3) (BF, shifted…): mostly “。”, the only mark among the characters that end in A3."""
    for match in _SPLIT_BY_MARK.finditer(text):
        found = list(_unshift(0xBF, text[match.end() : match.end() + _LONGEST_SHIFT]))
        if found:
            new, used = max(found, key=lambda result: (_commonness(result[0]), -result[1]))
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
    return tuple(pair for pair in pairs if pair and _commonness(pair) == 1)


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
    if character in _MARKS:
        return True
    return (
        len(character) == 1
        and len(simplified(character).encode("gb2312", errors="ignore")) == 2
        and character >= "\u4e00"
    )


def _commonness(text: str) -> float:
    """The share of marks and of characters of GB 2312 level 1, the common ones."""
    codes = [simplified(character).encode("gb2312", errors="ignore") for character in text]
    return sum(
        c in _MARKS or b"\xb0" <= code[:1] < b"\xd8" for c, code in zip(text, codes, strict=True)
    ) / len(text)


def _fill(text: str, lost: re.Match[str]) -> str:
    before, after = text[max(lost.start() - 3, 0) : lost.start()], text[lost.end() : lost.end() + 3]
    sure = "\ufffd" in lost[0] or len(lost[0]) > 1  # a single “?” may well be a question
    if sure and (mark := _missing_half(text, lost)):
        return mark
    if (found := _fill_by_context(text, before, after)) is not None:
        return found
    if not sure:
        return ""
    return _fill_by_pair(text, before[-1:], after[:1]) or _fill_by_word(text, before, after)


def _fill_by_context(text: str, before: str, after: str) -> str | None:
    """What stands between the same characters elsewhere, "" where that differs, None where they do not recur.

    Elsewhere is the report, and where it has nothing the project's lexicons: names of laws, bodies, places.
    """
    for where, contexts in ((text, _CONTEXTS), (_lexicons(), _LONG_CONTEXTS)):
        for left, right in contexts:
            if len(before) < left or len(after) < right:
                continue
            around = (re.escape(before[-left:]), re.escape(after[:right]))
            votes = Counter(re.findall(rf"(?<={around[0]})[\u4e00-\u9fff](?={around[1]})", where))
            if votes and (left + right > 3 or votes.total() > 1):
                return next(iter(votes)) if len(votes) == 1 else ""
    return None


@cache
def _lexicons() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted((data_dir() / "lexicons").glob("*.csv")))


def _missing_half(text: str, lost: re.Match[str]) -> str:
    """The closing mark that stands here or nowhere in the sentence, or the opening one."""
    before = re.split(r"[。\n]", text[max(lost.start() - 200, 0) : lost.start()])[-1]
    after = re.split(r"[。\n]", text[lost.end() : lost.end() + 200], maxsplit=1)[0]
    for left, right in ("“”", "《》"):
        is_open = before.rfind(left) > before.rfind(right)
        closes = after.find(right) >= 0 and (after.find(left) < 0 or after.find(right) < after.find(left))
        if is_open != closes:
            return right if is_open else left
    return ""


def _fill_by_word(text: str, before: str, after: str) -> str:
    """The one common character that makes a word of three or four and a pair found elsewhere."""
    for left, right in ((3, 0), (2, 1), (1, 2), (0, 3), (1, 1), (2, 0), (0, 2)):
        around = (before[-left:] if left else "") + after[:right]
        if len(around) != left + right or not all(map(_HAN.match, around)):
            continue
        words = {c for c in fillings(around[:left], around[left:]) if _commonness(c) == 1}
        if words:
            best = words.pop()
            seen = before[-1:] + best in text or best + after[:1] in text
            return best if not words and seen else ""
    return ""


def _fill_by_pair(text: str, before: str, after: str) -> str:
    """The character that the report as a rule sets behind the one before, or in front of the one after."""
    follows = Counter(re.findall(rf"(?<={re.escape(before)})[\u4e00-\u9fff]", text))
    if not _HAN.match(after):
        return _ruling(follows, _SURE)
    leads = Counter(re.findall(rf"[\u4e00-\u9fff](?={re.escape(after)})", text))
    both = Counter({c: times * leads[c] for c, times in follows.items() if leads[c]})
    behind, ahead = _ruling(follows, _SURE), _ruling(leads, _SURE)
    options = {c for c, word in ((behind, before + behind), (ahead, ahead + after)) if c and is_word(word)}
    return _ruling(both, _SURE) or (options.pop() if len(options) == 1 else "")


def _ruling(votes: Counter[str], share: float) -> str:
    """The character with that share of the votes, if they are not too few."""
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] >= max(_OFTEN, share * votes.total()) else ""
