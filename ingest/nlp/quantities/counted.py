"""What a number counts: the shortest phrase beside it that says so.

A classifier stands before its noun (29项规范性文件) or, in the style of reports, after it
(提出意见建议8条); a sum of money or a rate mostly after what it measures (办复率100%).
"""

import re
from collections.abc import Sequence

from ingest.nlp.quantities.expressions import Expression
from ingest.nlp.quantities.words import Words

_STOP = "，,。；;：:！!？?\n（(）)"
_OPEN, _CLOSE = "（(“‘《「", "）)”’》」"
_LONGEST = 40
"""Characters; what is longer is a sentence, not a name of what is counted."""
_YEAR = re.compile(r"\d{4}年度?")


def counted_after(content: str, end: int, words: Words) -> str:
    """The noun phrase that begins at `end`, or an empty string where none does.

    >>> counted_after("8个招商项目建设现场视察", 2, words)
    '招商项目'
    """
    is_modifier = content.startswith("的", end)  # 1.5万元的改造补贴: a verb after 的 belongs to the noun
    stretch = _until_stop(content, end).removeprefix("的")
    found = (match.start() for match in words.end.finditer(stretch) if not match["noun"])
    ends = (cut for cut in found if cut or not is_modifier)
    return _bare(stretch[: next(ends, None)])


def counted_before(content: str, start: int, floor: int, words: Words) -> str:
    """The phrase that ends at `start` without its verb, or an empty string.

    `floor` is where the number before it ended.

    >>> text = "先后提出推进工作的意见建议27条"
    >>> counted_before(text, text.index("27"), 0, words)
    '推进工作的意见建议'
    """
    stretch = content[_phrase_start(content, start, floor) : start]
    if re.search(r"[和与及]$", stretch):
        return ""
    phrase = _after_list(_strip_tails(stretch, words))
    while lead := words.lead.match(phrase):
        phrase = phrase[lead.end() :]
    return _bare(phrase if re.search("的占?比?$", stretch) else _without_verbs(phrase, words))


def is_predicate(phrase: str, words: Words) -> bool:
    """Whether the phrase is nothing but a verb (办结, 召开)."""
    verb = words.verb.match(phrase)
    return bool(verb and verb["verb"] and verb.end() == len(phrase))


def predicate_after(content: str, end: int) -> str:
    """The verb phrase after a number that begins its clause: 18人次列席常委会会议 gives 列席常委会会议."""
    return _bare(_until_stop(content, end))


def pair_respectively(content: str, run: Sequence[Expression]) -> tuple[str, ...]:
    """The heads of a run of numbers after 分别: 满意率、办结率分别为98%、97% gives 满意率, 办结率.

    An empty tuple where no 分别 stands before the run or heads and numbers differ in count.
    """
    sentence = re.split(r"[。；;：:！!？?\n]", content[max(0, run[0].start - 4 * _LONGEST) : run[0].start])[
        -1
    ]
    match = re.search(r"([^，,]+)[，,]?分别(?:[一-龥]{0,4})$", sentence)
    if not match:
        return ()
    heads = [head for head in re.split(r"[、和与及]", match[1]) if head]
    if len(heads) < len(run) or re.search(r"\d", match[1]):
        return ()
    heads = heads[-len(run) :]
    shared = heads[-1].rpartition("的")[2] if "的" in heads[-1] else ""
    return tuple(_bare(head if head.endswith(shared) else f"{head}{shared}") for head in heads)


def _until_stop(content: str, start: int) -> str:
    """The characters from `start` to the end of the noun phrase's clause, at most `_LONGEST`."""
    end = start
    while end < len(content) and end - start < _LONGEST:
        character = content[end]
        if character in _OPEN:
            close = content.find(_CLOSE[_OPEN.index(character)], end, end + 20)
            if close < 0 or (character in "（(" and (end == start or close - end > 6)):
                break
            end = close + 1
        elif year := _YEAR.match(content, end):
            end = year.end()
        elif (
            character in _STOP
            or character.isdigit()
            or (character == "、" and not _is_short_list(content[start:end]))
        ):
            break
        else:
            end += 1
    return content[start:end]


def _is_short_list(phrase: str) -> bool:
    """Whether the members of a list have one character each: 省、市、县、乡人大代表."""
    return len(phrase.rpartition("、")[2]) == 1


def _phrase_start(content: str, end: int, floor: int) -> int:
    """Where the phrase before a number begins: after the last stop, list mark or number."""
    is_list = content[:end].endswith(("等", "等共", "等共计"))
    start = end
    while start > floor and end - start < 2 * _LONGEST:
        character = content[start - 1]
        if character in _CLOSE:
            opening = content.rfind(_OPEN[_CLOSE.index(character)], max(floor, start - _LONGEST), start)
            if opening < 0:
                break
            start = opening
        elif character in _STOP or character in _OPEN or (character == "、" and not is_list):
            break
        else:
            start -= 1
    return start


def _strip_tails(phrase: str, words: Words) -> str:
    while (tail := words.tail.search(phrase)) and tail.start() < tail.end():
        phrase = phrase[: tail.start()]
    return phrase


def _after_list(phrase: str) -> str:
    """What stands after 等: 捐款捐物 of 某某等代表捐款捐物."""
    rest = re.split(r"(?<![高平初中优])等(?![级次候])", phrase)[-1]
    return rest if len(rest) >= 2 else phrase


def _without_verbs(phrase: str, words: Words) -> str:
    """The phrase after its last verb, or from its first verb where nothing else is left (办结回复)."""
    verbs = [match for match in words.verb.finditer(phrase) if match["verb"]]
    for verb in reversed(verbs):
        rest = phrase[verb.end() :].lstrip("了和并及、")
        if len(rest) >= 2:
            return rest
    if verbs:
        return phrase[verbs[0].start() :]
    weak = words.weak.match(phrase)
    rest = phrase[weak.end() :] if weak else ""
    return rest if len(rest) >= 2 and not words.weak.match(rest) else phrase


def _bare(phrase: str) -> str:
    """The phrase without joining words at its ends and without quotation marks around the whole."""
    phrase = re.sub(r"^[和与及、的了\s]+|[和与及、等的了\s“‘《「（(]+$", "", phrase)
    if quoted := re.fullmatch(r"“([^“”]*)”|\"([^\"]*)\"", phrase):
        return quoted[1] or quoted[2] or ""
    return phrase
