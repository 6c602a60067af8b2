"""Characters lost for good, restored where the text leaves one answer.

A plain U+FFFD or “?” stands for a character; the same words elsewhere in the report, or in the lexicons, tell
what stood there.
"""

import re
from collections import Counter
from functools import cache

from ingest.clean.commonness import commonness
from ingest.clean.marked import Marked
from ingest.clean.words import fillings, is_word
from ingest.resources import data_dir

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
        words = {c for c in fillings(around[:left], around[left:]) if commonness(c) == 1}
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
