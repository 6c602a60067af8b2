"""Exchange: experience shared at a conference, visits received."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.wordings import Wording, read_wordings
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

_SPOKE_AT = re.compile(
    r"(?:在|于)(?P<object>[^，,]{3,70}?(?:会议?|论坛|现场会|座谈会|培训班|活动))上?(?:先后)?(?:作了?|进行了?|做了?|交流|介绍)(?:了|典型|书面|大会|经验|专题|交流)*(?:发言|交流|介绍|经验|汇报)"
)
_RECEIVED_VISIT = re.compile(
    r"接待了?(?!、|日|活动)(?P<object>[^，,]{0,60}?(?:考察|学习|调研|参观|来访团|参访团|访问团|考察团|代表团|访华|交流|观摩|来[\u4e00-\u9fff]{0,4}考察)(?:团|组|活动|学习|交流)*(?:[^，,]{0,10}))$"
)
_MEETING_ELSEWHERE = r"(?:会议?|论坛|峰会)"
_INVITED = re.compile(rf"(?:应邀|受邀)(?:参加|出席|参与)了?(?P<object>[^，,]{{2,40}}?{_MEETING_ELSEWHERE})")
_AMONG_EQUALS = re.compile(
    r"(?:出席|参加|主办|承办)了?(?P<object>[^，,]{0,12}?(?:国际|世界|各国|亚洲|亚太|亚欧|金砖|二十国|上合|上海合作组织|东盟|议会联盟|跨省|泛[一-龥]{2,4}?区域)"
    rf"[^，,]{{2,30}}?{_MEETING_ELSEWHERE})"
)
"""A meeting with parliaments or congresses of elsewhere, which is no meeting of the body's own."""
_LEARNED = re.compile(
    r"(?:赴|前往|组团到|到)[^，,]{2,40}?学习(?:借鉴|考察)?了?(?P<object>[^，,]{2,24}?(?:经验|做法))$"
)
"""What was to be learnt elsewhere: 赴广东、福建学习人大工作经验."""
_CAME = re.compile(
    r"^(?!.*(?:总书记|总理|讲话))[^，,]{2,}(?:来|莅临)(?![访往自])[^，,]{1,6}?(?:考察学习|学习考察|考察调研|考察|参观学习|学习交流)了?(?P<object>[^，,]{4,}?)(?:\d+[批次])?$"
)
"""Guests from elsewhere, and what they came to see: 邻县人大来我县考察代表联络站建设."""
_SHARED = re.compile(
    r"^(?P<object>[^，,]{2,40}?(?:做法|经验|工作|模式|机制|制度|成果))(?:先后|分别|还|也|均|多次)*(?=[在于])"
)
"""What was shared, where the clause opens with it: 某县代表联络工作经验在全省座谈会上作了交流."""
_WORDINGS = (
    Wording(_SPOKE_AT, "Exchange", "exchange.spoke", 0.8),
    Wording(_INVITED, "Exchange", "exchange.attended", 0.8),
    Wording(_AMONG_EQUALS, "Exchange", "exchange.attended", 0.8, split=True),
    Wording(_LEARNED, "Exchange", "exchange.learned", 0.85),
    Wording(_CAME, "Exchange", "exchange.came", 0.8),
    Wording(_RECEIVED_VISIT, "Exchange", "exchange.received", 0.85, split=True),
)


def exchange(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """在…会上作交流发言, of which the paragraph says what it was about; 接待…考察团."""
    if (shared := _SHARED.match(clause.masked)) and _SPOKE_AT.search(clause.masked):
        return make_candidates(
            clause, scene, "Exchange", *shared.span("object"), "exchange.shared", 0.8, split=False
        )
    if scene.about and _SPOKE_AT.search(clause.masked):
        about = trim_object(scene.about)
        return (Candidate("Exchange", about, clause.start, clause.end, "exchange.spoke", 0.75),)
    return read_wordings(_WORDINGS, clause, scene) or ()
