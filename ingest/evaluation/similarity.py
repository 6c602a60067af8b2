"""When two names or phrases count as alike, and which pairs belong together."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」『』（）()·,，、。；;:：]")
_Gold = TypeVar("_Gold")
_Predicted = TypeVar("_Predicted")


@lru_cache(maxsize=1 << 16)
def normalise(text: str) -> str:
    """The text as it is compared: NFKC, without quotes, brackets, punctuation and white space.

    >>> normalise("《城乡规划法》（２０１９）")
    '城乡规划法2019'
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", text))


def normalise_unit(unit: str) -> str:
    """The unit as it is compared: 余 and 多 say how exact it is, 名 and 人民币 add nothing."""
    plain = normalise(unit)
    return re.sub(r"[余多名]|^人民币", "", plain) or plain


def likeness(one: str, other: str) -> float:
    """Dice coefficient of the character bigrams, between 0 and 1; at least 0.5 where one contains the other.

    >>> likeness("专项工作报告", "工作报告")
    0.8
    """
    one, other = normalise(one), normalise(other)
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    if one in other or other in one:
        shorter = min(len(one), len(other))
        return max(0.5 if shorter >= 2 else 0.0, 2 * shorter / (len(one) + len(other)))
    left, right = _bigrams(one), _bigrams(other)
    return 2 * (left & right).total() / (left.total() + right.total())


def _bigrams(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def match_best(
    gold: Sequence[_Gold],
    predicted: Sequence[_Predicted],
    similarity: Callable[[_Gold, _Predicted], float],
    floor: float,
) -> list[tuple[int, int]]:
    """One-to-one pairs of indexes, most alike first, none below the floor; ties go to earlier rows."""
    scored = sorted(
        (-similarity(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(predicted)
    )
    free_gold, free_predicted = set(range(len(gold))), set(range(len(predicted)))
    pairs = []
    for distance, i, j in scored:
        if -distance < floor:
            break
        if i in free_gold and j in free_predicted:
            free_gold.remove(i)
            free_predicted.remove(j)
            pairs.append((i, j))
    return pairs
