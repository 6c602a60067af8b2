"""Where the name of one person ends: before what its bearer does (代表赵景山|领办)."""

import re

from ingest.nlp.words import Word, words_of

_SEEN = 6
"""Characters after a name that tell how the sentence goes on."""
_GOING_ON = frozenset(("v", "vn", "vd", "p", "d", "ad", "c", "r", "u", "ul", "uj", "uz", "x", "m", "t"))
_DOES = re.compile(
    r"[，,、。；;:：）)（(\s“”《》]|$|领[办衔头]|带[队头领着]|自[备费掏筹发]|[捐约熬开写建办送讲种养修收帮教编撰率任]|一[行家人]|等|同志|代表|委员|[两三四五]名"
)
_ALONE = frozenset("的把被将向对在为给从就由和与及用以又也还带任来去到说请做当")
"""Words of one character after which the sentence goes on; others may be the last character of a name."""
_FUNCTION = frozenset(("p", "c", "d", "r", "u", "uj"))
_AFTER_TWO = _ALONE | {"等", "率"}
_VERBS = frozenset("占包连应全满强成有计别拉齐")
"""Surnames that begin phrases more often: 占七成, 包案, 满意度."""
_BOTH = frozenset("向莫何曾尚")
"""Surnames that are function words too: names where no known word follows (向承贵, but 向群众)."""
LIKE_NAMES = re.compile(
    "辛[勤苦]|严[格肃密]|沙滩|齐心|高[度质]|万[名人众]|全[程面体力]|时[间任]|任[免命职]|安[全置]|许[可多]|廉政|和[完谐]|周[转边]|成为|路上|项目|陈[述列]|嘎查|马背|满意"
)
"""Words that begin like surnames, which the dictionary has for names."""
_SYLLABLES = (
    "珠琴腾阿艾安敖奥巴白班宝保毕别布才策查次措达丹德登顿多额恩尔呷嘎噶甘刚高格根贡古哈海杭和黑呼吉加嘉江金居觉卡康克库拉莱朗勒里力丽玲隆洛玛买曼毛门蒙莫姆木穆那纳南尼努诺偏平普齐其恰青庆琼秋热仁日萨赛桑色沙圣史水斯苏索塔泰坦特提图吐娃旺维文乌吾"
    "西希夏向肖雅央依伊音永玉云扎曾泽珍卓孜宗佐初热扎衣衮鲁甫合提尾惹曲比么支说若海洪罕甸江逊克依琪萧松银措"
)
_TRANSLITERATED = re.compile(rf"[{_SYLLABLES}]{{2,9}}")
_DOTTED = re.compile(r"[一-龥]{1,8}[·•]")


def find_name_end(content: str, start: int, name: re.Pattern[str]) -> int | None:
    """Where the name that starts there ends, if it is one of a listed surname (`name`) or a transliterated
    one and somebody does something; else None: 代表|提出 has no name."""
    return _surnamed_end(content, start, name) or _transliterated_end(content, start)


def _surnamed_end(content: str, start: int, name: re.Pattern[str]) -> int | None:
    """赵景山|领办, 李强|提出; a preposition is the last character of no name: 李强|将提出."""
    if not name.fullmatch(content, start, start + 2) or _begins_a_word(content, start):
        return None
    least = 3 if content[start] in _BOTH else 2
    ends = [
        end
        for end in (start + 3, start + 2)
        if start + least <= end <= len(content)
        and name.fullmatch(content, start, end)
        and _goes_on(content, end)
    ]
    if len(ends) == 2 and content[start + 2] in _AFTER_TWO:
        return start + 2
    return next(iter(ends), None)


def _transliterated_end(content: str, start: int) -> int | None:
    """扎西顿珠|带头, 居马拜·努尔|提出: the longest run of such syllables that a verb follows."""
    dotted = _DOTTED.match(content, start)
    run = _TRANSLITERATED.match(content, dotted.end() if dotted else start)
    if run is None:
        return None
    least = run.start() + (1 if dotted else 2)
    fits = [end for end in range(run.end(), least - 1, -1) if _goes_on(content, end)]
    whole = next((end for end in fits if _is_long_verb(content, end)), None) or next(iter(fits), None)
    if whole is None or dotted or whole - start > 2:
        return whole
    return None if _begins_a_word(content, start) else whole


def _begins_a_word(content: str, start: int) -> bool:
    """Whether an ordinary word begins there, so that no name does: 时间, 关于, 向."""
    first = _first(content, start)
    if first is None or LIKE_NAMES.match(content, start):
        return True
    if len(first.form) > 1:
        return not first.tag.startswith("nr")
    governed = _first(content, start + 1)
    free = first.form in _BOTH and (governed is None or len(governed.form) == 1)
    return (first.tag in _FUNCTION and not free) or first.form in _VERBS


def _goes_on(content: str, end: int) -> bool:
    """Whether the sentence goes on as after a name: with a mark, a verb, a preposition."""
    if _DOES.match(content, end):
        return True
    word = _first(content, end)
    return word is not None and word.tag in _GOING_ON and (len(word.form) > 1 or word.form in _ALONE)


def _is_long_verb(content: str, end: int) -> bool:
    word = _first(content, end)
    return word is not None and len(word.form) > 1 and word.tag in ("v", "vn")


def _first(content: str, start: int) -> Word | None:
    """The word with which the text begins there, seen by itself."""
    words = words_of(content[start : start + _SEEN], known=True)
    return next(iter(words.start_to_end()), None)
