"""Where the name of a place begins: after verbs of going and helping, whatever the dictionary sees in it."""

import math
import re

from ingest.nlp.entities.boundaries import Bounds, find_start, follows_opener
from ingest.nlp.words import Word

_DOERS = frozenset(("常委会", "机关", "主席团", "委员", "代表", "同志", "干部", "成员", "党组", "工委"))
_LEADING = frozenset("走包驻住看如像沿以进经说比去替遇又至")
"""Single words that go before places, though names may have the character."""
_ARRIVAL = re.compile(
    r"(?:来到|走进|前往|深入|奔赴|进驻|走访|视察|察看|查看|帮扶|挂钩|包联|联系|[赴驻]|(?<![得达受收看找遇做感直提想学接])到)了?$|(?:[村镇乡]|社区|街道)、$"
)
"""Right before a place that somebody goes to or looks after."""
_STEM = re.compile(r"[一-龥]{2,4}|[一-龥]{2,4}(?:镇|乡|街道)(?![一-龥]个|部分)[一-龥]{1,4}")
_NO_NAME = re.compile(r"[县市区镇乡村各全该其本两几多贫未点守辞城]|[一-龥]*[了的不出]")
"""What follows such a verb and begins no name: 到|县石桥村, 联系|点."""

_TOWNS = ("镇", "乡")


def find_place_start(content: str, end: int, suffix: str, stem: range, bounds: Bounds) -> int | None:
    """As `find_start`, of a place, whose name has no verb before other words: 修复|东岗镇, 机关帮扶|克图村.

    A verb that is all of the stem is the name: 团结村.
    """
    start = find_start(content, end, suffix, stem, bounds)
    head = end - len(suffix)
    if arrived := _arrival_start(content, head, stem, start):
        return arrived
    if start is None:
        return _whole_word_start(content, head, bounds) if suffix.endswith(_TOWNS) else None
    for word in bounds.words.before(head):
        if word.start < start:
            break
        if word.end <= head - _least_after(word):
            return word.end
    return start


def find_site_start(content: str, end: int, suffix: str, stem: range, bounds: Bounds) -> int | None:
    """As `find_start`, of a site: one of the verbs that names of works have is none of it where it goes first
    (修复|石桥湿地)."""
    start = find_start(content, end, suffix, stem, bounds)
    first = next((word for word in bounds.words.before(end) if word.start == start), None)
    shed = first and first.form in bounds.openers.inside and first.tag in ("v", "vn")
    return first.end if shed and first and first.end <= end - len(suffix) - 2 else start


def _least_after(word: Word) -> float:
    """Characters that must go on after the word for it to be none of a place's name."""
    if word.tag in ("v", "vn", "vd") and len(word.form) > 1:
        return 1
    if word.form in _DOERS or (len(word.form) == 1 and word.form in _LEADING):
        return 2
    return math.inf


def _whole_word_start(content: str, head: int, bounds: Bounds) -> int | None:
    """Where a name begins of which the dictionary takes the stem for a verb or a measure: 帮扶|擂鼓镇."""
    word = bounds.words.ending.get(head)
    if word is None or word.tag not in ("v", "q") or len(word.form) < 2 or _NO_NAME.match(word.form):
        return None
    return word.start if follows_opener(content, word.start, head, bounds) else None


def _arrival_start(content: str, head: int, stem: range, start: int | None) -> int | None:
    """Where a name begins right after a verb of going, of which another word cut the first character or all:
    到|后塘村, 来到|让河村."""
    sizes = range(2, stem.stop) if start is None else (head - start + 1,)
    for size in sizes:
        begin = head - size
        if (
            begin > 0
            and _STEM.fullmatch(content, begin, head)
            and _ARRIVAL.search(content, max(0, begin - 4), begin)
        ):
            return None if _NO_NAME.match(content, begin) else begin
    return None
