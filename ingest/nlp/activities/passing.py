"""In passing: names in a clause that only lend their people, their rules, their rooms or their glory to it."""

import re
from dataclasses import dataclass

from ingest.facts import EntityType
from ingest.nlp.activities.cast import Occurrence
from ingest.nlp.clauses import MASK, Clause


@dataclass(frozen=True, slots=True)
class Around:
    """What stands right before a name and right after it where it is said in passing."""

    before: re.Pattern[str]
    after: re.Pattern[str]

    def fits(self, before: str, after: str) -> bool:
        """Whether both are so."""
        return self.before.search(before) is not None and self.after.match(after) is not None


def _around(before: str, after: str) -> Around:
    return Around(re.compile(f"(?:{before})$"), re.compile(after))


_PASSING: dict[EntityType, tuple[Around, ...]] = {
    "Institution": (
        # 组织县教育局干部参加培训: whose people took part
        _around("组织|安排|动员|带领", "(?:全体)?(?:党员)?(?:干部|党员|职工|工作人员)"),
        # 落实市人大常委会《…决议》: whose rule is kept
        _around("(?:贯彻|落实|执行|实施)[省市、和与]*", MASK),
        # 在县政府三楼会议室: whose room it was in
        _around(
            "[在到于至]",
            r"(?:机关)?(?:大楼|办公楼|行政中心|[东西南北]?[\d一二三四五六七八九十]+[楼号]|[^，,]{0,4}会议(?:室|中心|厅))",
        ),
        # 听取县委副书记、县长某某代表县政府所作报告: another post of who speaks for a body
        _around("", "(?:常委|委员|副书记|书记)、[^，,]{2,20}(?:代表|受)"),
    ),
    "Place": (
        # 健康某县 is the name of an aim
        _around("健康|法治|平安|美丽|数字|智慧|清廉|幸福|文明|绿色|和谐|活力|诚信|书香|生态|信用", ""),
        # 考察某省重要讲话: where a leader spoke
        _around("考察|视察|调研|[来赴在]|亲临", "(?:时|期间)?的?(?:系列)?重要(?:讲话|指示|嘱托)"),
        # 在某全国人大代表: who lives there
        _around("[在驻]", "的?(?:部分)?(?:全国|省|市|区|县|各级|五级|四级)?[^，,]{0,6}人大代表"),
        # 某县某镇人大: the county of a town that acts
        _around("^", "[^，,、]{1,6}(?:镇|乡|街道)(?:人大|党委|党工委)"),
    ),
}


def is_in_passing(occurrence: Occurrence, clause: Clause) -> bool:
    """Whether what stands around the mention shows that the activity does not concern it."""
    before = clause.masked[: occurrence.start - clause.start]
    after = clause.masked[occurrence.end - clause.start :]
    return any(around.fits(before, after) for around in _PASSING.get(occurrence.entity.type, ()))
