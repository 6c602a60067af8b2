"""Inspections of law enforcement told of by their own name: 森林法执法检查聚焦…, 《甲法》《乙法》的检查中.

What is read is the name, at the head of the clause; what the clause goes on to tell of it is left alone.
"""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.adverbs import ADVERBS
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.pieces import pieces_of
from ingest.nlp.clauses import Clause

BY_NAME = "law.checked"
"""The rule of what is read here."""
_CHECK = re.compile(r"(?:执法)?(?:大)?检查(?!站|所|员|院)")
_OTHER_MATTER = re.compile(
    r"^(?:组?(?:的|关于)?[^，,]{0,12}?(?:报告|审议意见|方案|计划|制度|办法)|组?(?:组长|成员|人员)|力度|[、和及])"
)
"""Behind the name: what is told is a report, a paper or who was in the group, and not the inspection."""
_BETWEEN = re.compile(
    r"(?:等?(?:[\d一二三四五六七八九十两]+[余多]?[部件项个])?(?:法律法规|法律|法规)?)(?:的)?(?:贯彻落实|贯彻实施|贯彻执行|落实|实施|执行|贯彻)?(?:情况)?(?:的)?"
    r"(?:三级|两级|上下|四级)?(?:联动|专项|专题|同步|跟踪|重点|交叉|联合|开展|的)*$"
)
"""Between the laws and the word for the inspection."""
_OPENING = re.compile(
    r"(?:[^，,《、□]{0,10}?(?:常委会|人大|我们|主任会议))?(?:其中|在|此次|这次|要|应当?|还|将)*(?:对|就|针对|把)?"
)
_JOINT = re.compile(r"[、和及与]")
_LAW = re.compile(r"^(?:[\u4e00-\u9fff]{1,24}(?<![办方司执立无非守普违看做想])(?:法|条例)|相关决定)$")
_TITLES = re.compile(r"^(?:《[^《》]*(?:法|条例|规定|办法|决定)(?:（[^（）]*）)?》)+$")
_DOING = re.compile(
    r"组织|开展|进行|听取|审议|报告|关于|制定|修改|修订|通过|完成|学习|贯彻|抓好|启动|配合|参加|做好|检查|督查"
)
"""Words by which the clause does something with the inspection, so that another frame reads it."""


def law_checked(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """草原法、《甲县饮水条例》执法检查发现…: an inspection for each law that opens the clause."""
    for found in _CHECK.finditer(clause.masked):
        if _OTHER_MATTER.match(clause.masked[found.end() :]):
            continue
        if span := _laws_before(clause, scene, found.start()):
            return make_candidates(clause, scene, "LawEnforcementInspection", *span, BY_NAME, 0.75)
    return ()


def _laws_before(clause: Clause, scene: Scene, end: int) -> tuple[int, int] | None:
    """Where the laws stand that open the clause and end before the inspection; None where something else does."""
    before = clause.masked[:end]
    stop = len(_BETWEEN.sub("", before))
    lead = ADVERBS.match(before)
    start = lead.end() if lead else 0
    opening = _OPENING.match(before, start)
    start = opening.end() if opening else start
    pieces = [(a, b) for a, b in pieces_of(before, _JOINT, start, stop) if a < b]
    if not pieces or not all(_is_law(clause, scene, a, b) for a, b in pieces):
        return None
    return start, stop


def _is_law(clause: Clause, scene: Scene, a: int, b: int) -> bool:
    """Whether the piece names a law or a regulation."""
    piece = scene.content[clause.start + a : clause.start + b]
    return bool(_TITLES.match(piece) or (_LAW.match(piece) and not _DOING.search(piece)))
