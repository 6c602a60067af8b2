"""Exchange: experience shared at a conference, visits received."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

SPOKE_AT = re.compile(
    r"(?:在|于)(?P<where>[^，,]{3,70}?(?:会议?|论坛|现场会|座谈会|培训班|活动))上?(?:先后)?(?:作了?|进行了?|做了?|交流|介绍)(?:了|典型|书面|大会|经验|专题|交流)*(?:发言|交流|介绍|经验|汇报)"
)


RECEIVED_VISIT = re.compile(
    r"接待了?(?!、|日|活动)(?P<object>[^，,]{0,60}?(?:考察|学习|调研|参观|来访团|参访团|访问团|考察团|代表团|访华|交流|观摩|来[\u4e00-\u9fff]{0,4}考察)(?:团|组|活动|学习|交流)*(?:[^，,]{0,10}))$"
)


AMONG_EQUALS = re.compile(
    r"(?:应邀|受邀)(?:参加|出席|参与)了?(?P<invited>[^，,]{2,40}?(?:会议?|论坛|峰会))"
    r"|(?:出席|参加|主办|承办)了?(?P<wide>[^，,]{0,12}?(?:国际|世界|各国|亚洲|亚太|亚欧|金砖|二十国|上合|上海合作组织|东盟|议会联盟|跨省|泛[一-龥]{2,4}?区域)[^，,]{2,30}?(?:会议?|论坛|峰会))"
)
"""A meeting with parliaments or congresses of elsewhere, which is no meeting of the body's own."""


LEARNED = re.compile(
    r"(?:赴|前往|组团到|到)[^，,]{2,40}?学习(?:借鉴|考察)?了?(?P<object>[^，,]{2,24}?(?:经验|做法))$"
)
"""What was to be learnt elsewhere: 赴广东、福建学习人大工作经验."""


def exchange(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """在…会上作交流发言; 接待…考察团."""
    m = clause.masked
    if found := SPOKE_AT.search(m):
        a, b = found.span("where")
        if scene.about:
            return (
                Candidate(
                    "Exchange", trim_object(scene.about), clause.start, clause.end, "exchange.spoke", 0.75
                ),
            )
        return make_candidates(clause, scene, "Exchange", a, b, "exchange.spoke", 0.8, split=False)
    if found := AMONG_EQUALS.search(m):
        return make_candidates(
            clause,
            scene,
            "Exchange",
            *found.span(found.lastgroup or 0),
            "exchange.attended",
            0.8,
            split=False,
        )
    if found := LEARNED.search(m):
        return make_candidates(
            clause, scene, "Exchange", *found.span("object"), "exchange.learned", 0.85, split=False
        )
    if found := RECEIVED_VISIT.search(m):
        return make_candidates(
            clause, scene, "Exchange", *found.span("object"), "exchange.received", 0.85, split=False
        )
    return ()
