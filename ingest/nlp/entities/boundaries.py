"""Where a name begins: Chinese writes no spaces, so the words that go before names mark their start."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ingest.nlp.words import Word, Words

_LONGEST = 6
_LEAD, _SHORTEST = 7, 4
"""Words in which a verb may lead a name; characters that a name keeps."""
_PREPOSITIONS = "对在于为将把被与及的了"
_RANKS = frozenset("省市州盟县区旗")
_BEFORE_RANK = frozenset("由向对与给请经被从据令让里")
"""What a body whose place is a rank word alone follows, though a name may hold it too: 由县|电视台."""
_COUNT = r"(?:[\d万余多]|[一二三四五六七八九十百千两几])[个家所处条座项批名件期次场人位支元亩吨]"
_NEVER = frozenset(
    ("v", "p", "c", "r", "d", "ad", "vd", "u", "uj", "ul", "uv", "uz", "ug", "q", "mq", "i", "y")
)
"""Tags of words that no name has: verbs, function words, measures."""
_VERBS = frozenset("拟是有请让叫称赴到来去交报送使让获")
"""Verbs of one character that are none of a name; others (能, 树) the dictionary sees in many a name."""
_JOINING = frozenset(("c", "uj", "q"))
"""Tags of what may stand inside a longer name (和, 的, 片)."""
_POSITIONS = frozenset(("后", "内", "期间", "以来", "以上", "以下", "之后", "同时", "之间", "年内", "先后"))


@dataclass(frozen=True, slots=True)
class Openers:
    """Words that names follow, compiled, and words that names hold."""

    before: re.Pattern[str]
    """What may stand right before a name: a mark, the text's start, a count or one of the words."""
    only: re.Pattern[str]
    """A run of such words, which is no name."""
    inside: Mapping[str, str]
    """Verbs and adverbs to the dictionary that stand inside a ``name`` (除险), or only a ``title`` (促进)."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What tells where the names of one text begin."""

    openers: Openers
    words: Words


def compile_openers(words: Iterable[str], inside: Mapping[str, str]) -> Openers:
    """The patterns of the words that names follow, with the words that stand inside names."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    choice = "|".join(map(re.escape, ordered))
    return Openers(
        re.compile(rf"(?:[^一-龥]|^|{_COUNT}|{choice})$"),
        re.compile(rf"(?:{choice}|[个为向同各的使让给经由是]|{_COUNT})+"),
        inside,
    )


def is_outside(word: Word, openers: Openers, title: bool = False) -> bool:
    """Whether no name has the word: 困扰/v, 就/p, 每个/r; not 建设/v, which names of works have.

    The title of a rule has more: 和, 促进.
    """
    known = openers.inside.get(word.form)
    if known == "name" or (title and (known or word.tag in _JOINING or word.form == "与")):
        return False
    if word.form[0] in "镇乡" and len(word.form) == 2 and word.form[1] not in "压守定":
        return False  # two words in one, 镇|耀 in 大支坪镇耀英坪村
    if word.tag == "v" and len(word.form) == 1:
        return word.form in _VERBS
    never = word.tag in _NEVER or word.form in _POSITIONS
    return never or openers.only.fullmatch(word.form) is not None


def may_begin(content: str, start: int, bounds: Bounds) -> bool:
    """Whether a name may begin there: after a mark, an opener or a word that no name has.

    实施|未成年人“护苗”行动, 审议|法工委的报告.
    """
    if bounds.openers.before.search(content, max(0, start - _LONGEST), start) or _is_ranked(content, start):
        return True
    word = next(bounds.words.before(start), None)
    return word is not None and word.end == start and is_outside(word, bounds.openers)


def follows_opener(content: str, start: int, head: int, bounds: Bounds) -> bool:
    """Whether a mark or an opener goes before, and what stands there up to `head` is no opener itself."""
    opener = bounds.openers.before.search(content, max(0, start - _LONGEST), start)
    return opener is not None and bounds.openers.only.fullmatch(content, start, head) is None


def _is_ranked(content: str, start: int) -> bool:
    """Whether a rank word stands there for a place, after a word that names follow: 由|县茶业协会."""
    return content[start : start + 1] in _RANKS and content[start - 1 : start] in _BEFORE_RANK


def find_start(
    content: str, end: int, suffix: str, stem: range, bounds: Bounds, *, title: bool = False
) -> int | None:
    """Where the name that ends at `end` in the suffix begins: the nearest place after a mark, an opener or a
    word that no name has; None where that leaves a stem of none of the lengths, or of openers only.

    专题调研|沉湖国际重要湿地: 调研 is a word that names follow. 困扰|环峰镇: 困扰 is a verb. The `title` of a
    rule may hold more: 历史文化名城和街区保护条例.
    """
    head = end - len(suffix)
    stop = _stop(head, stem.stop, bounds, title)
    inside = bounds.openers.inside
    for size in stem:
        start = head - size
        if start < stop or any(not "一" <= char <= "龥" for char in content[start:head]):
            return None
        opener = bounds.openers.before.search(content, max(0, start - _LONGEST), start)
        if (
            start == stop
            or _is_ranked(content, start)
            or (opener and inside.get(opener[0]) not in ("name", "title" if title else "name"))
        ):
            if bounds.openers.only.fullmatch(content, start, head):
                return None
            trimmed = start + (content[start] in _PREPOSITIONS)
            return trimmed if head - trimmed >= stem.start else None
    return None


def _stop(head: int, furthest: int, bounds: Bounds, title: bool) -> int:
    """The end of the nearest word before `head` that no name has; -1 where there is none so near."""
    for word in bounds.words.before(head):
        if len(word.form) == 1 and word.tag == "q" and not _counts(word, bounds.words):
            continue
        if is_outside(word, bounds.openers, title) and not (head - word.end == 1 and word.tag == "v"):
            return word.end
        if head - word.start >= furthest:
            break
    return -1


def _counts(measure: Word, words: Words) -> bool:
    """Whether a numeral goes before the measure word: else it is a part of a name, 支 in 大支坪镇."""
    before = words.ending.get(measure.start)
    return before is not None and before.tag in ("m", "r", "x")


def trim_start(content: str, start: int, end: int, bounds: Bounds) -> int:
    """Where the name in ``content[start:end]`` begins, a member of an enumeration that may have a verb before
    it: after the last of its first words that no name has, at a word's start.

    们实地视察了|鑫宇电池片扩建项目; 访|省庄村 where the text has 到访.
    """
    inside = [word for word in bounds.words.before(end) if word.end > start][::-1]
    words = [word for word in inside if word.start >= start]
    begin = words[0].start if words and inside[0] is not words[0] else start
    for word in words[:_LEAD]:
        if is_outside(word, bounds.openers) and word.tag not in _JOINING and end - word.end >= _SHORTEST:
            begin = word.end
    return begin + (content[begin] in _PREPOSITIONS + "和")
