"""Lists of laws and rules: titles in marks and without, and rules that share the head of the list."""

import re
from collections.abc import Sequence

from ingest.nlp.clauses import MASK

_RULE = re.compile(r"(?:例|定|(?<!立)法|则|见|案|划|度|程|件|规|章|点|策|》|”)(?:（[^）]*）)?(?:草案)?$")
_REGULATIONS = re.compile(r"条例(?:草案)?$")
_STEM = re.compile(r"^(?!加强|关于|强化|推[进动]|规范|进一步|完善|促进|提[高升])[一-龥]{3,9}$")
"""What stands for a rule where its head is said later: 考勤管理."""
_HEAD_AFTER = re.compile(
    r"等(?:系列|一系列|相关|有关|各项|配套)*(?:制度|办法|规定|规则|条例|预案|细则|法规)(?:草案)?$"
)
"""The head that the members of a list share, uncounted; a count makes them one: 等11项制度."""
_TITLE = re.compile(r"《([^《》]+)》")
_BESIDE_TITLE = re.compile(rf"、|(?<={MASK})(?:和|与|及)|(?:和|与|及)(?={MASK})")
_LAW = re.compile(
    r"^(?:、|和|与|及|对|关于|检查了?)*(?P<law>[\u4e00-\u9fff]{1,20}?(?:法|条例))(?:联动|联合|专项|跟踪)?$"
)


def are_rules(phrase: str, members: Sequence[str]) -> bool:
    """Whether the members of a list are rules, each by its own head or by one that they share.

    >>> are_rules("考勤管理、公务接待等制度", ("考勤管理", "公务接待"))
    True
    >>> are_rules("考勤管理、公务接待等9项制度", ("考勤管理", "公务接待"))
    False
    """
    if _REGULATIONS.search(phrase) and "制度" not in phrase:
        return True
    stems = [m for m in members if not _RULE.search(m)]
    if not all(_STEM.match(m) for m in stems):
        return False
    return not stems or bool(_HEAD_AFTER.search(phrase) or (_RULE.search(members[-1]) and "等" not in phrase))


def titles_in(phrase: str, masked: str) -> tuple[str, ...]:
    """The titles in book-title marks, and the laws without marks in the same list.

    "水污染防治法、《某省河道管理条例》贯彻实施情况" is about two.
    """
    marked = tuple(_TITLE.findall(phrase))
    if not marked:
        return marked
    listed: list[str] = []
    start = 0
    for end in [*(found.start() for found in _BESIDE_TITLE.finditer(masked)), len(masked)]:
        bare = _LAW.match(masked[start:end])
        listed += _TITLE.findall(phrase[start:end]) or ([bare["law"]] if bare else [])
        start = end
    return tuple(listed)
