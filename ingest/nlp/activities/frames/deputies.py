"""What deputies did by themselves or were given: 126名代表参加…, 全市代表编组进站."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount
from ingest.nlp.activities.frames.bringing import BROUGHT, TRAINING_AFTER
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import Clause

_JOINED_STATION = re.compile(
    r"代表[^，,]{0,10}?(?P<object>(?:全部|全员|就近|混合)?(?:编组|编入)[^，,]{0,16}?(?:进站|家|站|室|组|小组|入站|联系点))"
)
_APPOINTED_DAY = re.compile(
    r"(?:每[月周季年]|\d+[日号]|第[一二三四]周?|周[一二三四五六日])[^，,]*?(?:定为|确定为|设为|作为|为)(?P<object>[^，,]{0,16}?(?:代表|选民|群众|接待|走访|接访|活动|履职)[^，,]{0,6}?[日周月])$"
)
"""每月15日为代表接待日, 把每季度首月定为代表活动月: a standing occasion."""
_SET_DOWN = re.compile(r"[定设]为|^(?:确定|设立)")
"""Who sets down a day for it founds a regime; who only has one, keeps it."""
_SUBSCRIBED = re.compile(r"为[^，,]{2,16}?(?P<object>订阅|订购|赠阅|配备|购买)(?P<what>[^，,]{2,24})")
_TOOK_PART = re.compile(
    r"(?:代表|公民|群众|选民|委员)[^，,]{0,14}?(?P<object>(?:列席|参加|参与|旁听|出席)了?[^，,]{2,40})$|[\d余]人次(?P<bare>(?:列席|参加|参与|旁听)了?[^，,]{2,40})$"
)
_PRESENT = re.compile(r"出席(?:了)?(?:会议|代表)|(?:列席|出席)[^，,]{0,4}名单")
_GAVE_ACCOUNT = re.compile(
    r"(?<!、)(?:回原?选区(?=述职)|向(?:原?选区|原?选民|选举单位|常委会|人大)[^，,]{0,8}?)(?P<object>述职|报告履职情况)(?![^，,]*(?:制度|办法|机制))"
)


def stationed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """全市代表全部编组进站."""
    if found := _JOINED_STATION.search(clause.masked):
        kind: ActivityType = "PlatformBuilding" if re.match(r"^(?:将|把)", clause.masked) else "Outreach"
        return make_candidates(
            clause, scene, kind, *found.span("object"), "outreach.station", 0.75, split=False
        )
    if found := _APPOINTED_DAY.search(clause.masked):
        fixed: ActivityType = "Mechanism" if _SET_DOWN.search(found.group()) else "Outreach"
        return make_candidates(clause, scene, fixed, *found.span("object"), "outreach.day", 0.7, split=False)
    if found := _SUBSCRIBED.search(clause.masked):
        return make_candidates(
            clause, scene, "Other", *found.span("what"), "other.supplied", 0.6, split=False
        )
    return ()


def took_part(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """126名代表参加了…活动; 代表向选民述职."""
    m = clause.masked
    if found := _GAVE_ACCOUNT.search(m):
        return make_candidates(
            clause, scene, "Appraisal", *found.span("object"), "appraisal.report", 0.8, split=False
        )
    found = _TOOK_PART.search(m)
    if not found or _PRESENT.search(m) or not has_amount(m) or BROUGHT.search(m) or TRAINING_AFTER.search(m):
        return ()
    group = "object" if found.group("object") else "bare"
    return make_candidates(
        clause, scene, "Outreach", *found.span(group), "outreach.took_part", 0.75, split=False
    )
