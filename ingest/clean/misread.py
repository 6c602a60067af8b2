"""Characters that recognition of scans, or a hurried typist, takes for others: 2O23, l2次, —是, 7次."""

import re

from ingest.clean.marked import Marked
from ingest.clean.words import is_word

_HAN = r"[\u3400-\u9fff]"
_NUMBER = re.compile(
    r"(?<![A-Za-z\d.])(?=[\dlIo.]*\d|[lI])[\dlI][\dOolI]*(?:\.[\dOolI]+)?(?=\s?[%％年月日万亿余多次件个项人名条场家份元亩])"
)
_HAN_ONLY = re.compile(_HAN)
_LETTERS = str.maketrans("OolI", "0011")
_DASH = r"(?<![-—－ー\d])[-—－ー](?![-—－ー\d])"
_ONE = re.compile(rf"{_DASH}(?={_HAN})|(?<=[第统]){_DASH}|(?<=[（(]){_DASH}(?=[）)])|(?<=\n){_DASH}(?=、)")
_AT_START = frozenset("。；，：,;:")
_AFTER_ONE = frozenset("是年批些项次件系")
_STOP = re.compile(
    rf"(?<![一二三四五六七八九十][）)])(?<=[”》）)%％])[.．](?=\s*(?:{_HAN}|[“《]|$))|(?<={_HAN})[.．](?=\s*(?:[“《]|$))",
    re.MULTILINE,
)
_STOP_OR_DOT = re.compile(rf"(?<={_HAN})(?<!\n[一二三四五六七八九十])[.．](?=\s*[\u3400-\u9fff\d])")
"""A stop, the dot in a foreign name, or that behind the number of a section."""
_RING = re.compile(rf"(?<={_HAN})[oO○](?=\s*(?:{_HAN}|$))|(?<=%)[oO○](?={_HAN}|$)", re.MULTILINE)
_LEAST = 3
_USUAL = 0.2


def restore_misread(marked: Marked) -> Marked:
    """Letters in numbers as digits, dashes as 一 and dots as 。 where they stand for them.

    >>> restore_misread(Marked.of("2O22年,提出意见l2件,进—步完善")).content
    '2022年,提出意见12件,进一步完善'
    """
    marked = marked.sub(_NUMBER, lambda match: match[0].translate(_LETTERS)).sub(_ONE, _one)
    marked = marked.sub(_STOP, "。")
    for pattern in (_STOP_OR_DOT, _RING):
        found = len(pattern.findall(marked.content))
        if found >= max(_LEAST, _USUAL * (found + marked.content.count("。"))):
            marked = marked.sub(pattern, "。")
    return marked


def _one(match: re.Match[str]) -> str:
    """一 where it numbers a section, begins an item (—是) or makes a word (第—, 进—步)."""
    text, at = match.string, match.start()
    before, after = text[max(at - 2, 0) : at], text[match.end() : match.end() + 2]
    if after[:1] in "、）)" or before[-1:] in "第统":
        return "一"
    if not _HAN_ONLY.match(before[-1:]):
        begins = after[:1] == "是" or (before[-1:] in _AT_START and after[:1] in _AFTER_ONE)
        return "一" if begins else match[0]
    words = (f"{before[-1:]}一{after[:1]}", f"一{after}", f"{before}一")
    return "一" if any(len(word) == 3 and is_word(word) for word in words) else match[0]
