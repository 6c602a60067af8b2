"""What was taught and learnt: the subjects of a course, the doctrines and laws that were studied one after the other."""

import re

from ingest.nlp.activities.pieces import pieces_of

_LAW = r"(?:条例|法典|修正案|(?<![办方看做想说书用无守违])法)"


def subjects_of(phrase: str, masked: str, titles: tuple[str, ...]) -> tuple[str, ...]:
    """The members of a list of subjects, `titles` those in book-title marks; none where the phrase is one subject.

    "监督法、预算法专题讲座" → ("监督法", "预算法")
    """
    return _of_course(phrase) or _studied(phrase, masked, titles) or _laws(phrase, masked)


def _of_course(phrase: str) -> tuple[str, ...]:
    """Subjects of a course: 参加政治理论、公文写作等专题培训."""
    found = re.match(
        r"^(?:参加了?|开展了?|举办了?)?(?P<list>[^，,]+、[^，,]+?)等[^，,]{0,8}?(?:培训|学习)班?", phrase
    )
    if not found:
        return ()
    members = tuple(found.group("list").split("、"))
    return () if any(re.search(r"讲座|培训|学习|研讨|班|会|活动$", m) for m in members) else members


_DOCTRINE = re.compile(r"(?:思想|理论|精神|□)(?:等.{0,6})?$")
_AFTER_DOCTRINE = re.compile("(?<=思想|理论)(?:和|以及|及)")
_AFTER_EACH = re.compile(rf"、|{_AFTER_DOCTRINE.pattern}")


def _studied(phrase: str, masked: str, titles: tuple[str, ...]) -> tuple[str, ...]:
    """What was studied one after the other: 习近平法治思想、全国两会精神; titles of laws. 讲话和指示精神 is one."""
    if len(titles) > 1:
        return titles
    for between in (_AFTER_EACH, _AFTER_DOCTRINE):
        bounds = pieces_of(masked, between)
        if len(bounds) > 1 and all(_DOCTRINE.search(masked[a:b]) for a, b in bounds):
            return tuple(phrase[a:b] for a, b in bounds)
    return ()


_IN_CLASS = re.compile(
    r"等?(?:法律|法规)*(?:知识)?(?:专题|辅导|法治|法制|集中)*(?:讲座|辅导|报告|学习|培训|知识|课)*$"
)
_AFTER_LAW = re.compile(r"、|(?:以及|和|及|与)(?=[^、]*$)")
_ANY_LAW = re.compile(rf"{_LAW}$")
_LEARNT = re.compile(rf"(?:{_LAW}|章程|精神|思想|办法|规定|□)$")


def _laws(phrase: str, masked: str) -> tuple[str, ...]:
    """Laws without marks, alone or among what else was studied: 宪法、监督法和会议精神."""
    members = pieces_of(masked, _AFTER_LAW, end=len(_IN_CLASS.sub("", masked)))
    listed = len(members) > 1 and all(_LEARNT.search(masked[a:b]) for a, b in members)
    if not listed or not any(_ANY_LAW.search(masked[a:b]) for a, b in members):
        return ()
    return tuple(phrase[a:b] for a, b in members)
