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
    r"接待了?(?!、|日|活动)(?P<object>[^，,]{2,60}?(?:考察|学习|调研|参观|来访团|考察团|代表团|交流|观摩|来[\u4e00-\u9fff]{0,4}考察)(?:团|组|活动|学习|交流)*(?:[^，,]{0,10}))$"
)


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
    if found := RECEIVED_VISIT.search(m):
        return make_candidates(
            clause, scene, "Exchange", *found.span("object"), "exchange.received", 0.85, split=False
        )
    return ()
