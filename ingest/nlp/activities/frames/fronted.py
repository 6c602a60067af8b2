"""What a bare event is about where its clause opens with it: 围绕X组织代表开展调研, X由某委牵头调研."""

import re
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount
from ingest.nlp.activities.frames.adverbs import ADVERB
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

_ABOUT_SOMETHING: frozenset[ActivityType] = frozenset({"Research", "Inspection", "Inquiry"})
_BARE = frozenset({"light.event.bare", "bring.event"})
_TOPIC_FIRST = re.compile(
    rf"^(?:{ADVERB}|[上下]半年|\d+月)*(?:围绕|针对|聚焦|就|对|以(?=[^，,]*为题))?(?P<topic>[^，,]{{4,40}}?)(?:为题)?"
    rf"(?:由[^，,]{{2,14}}?|组织(?:部分)?[^，,]{{0,8}}?(?:代表|委员))?(?:{ADVERB})*"
    r"(?:开展|进行|组织|实施|举行|作|做|牵头)?了?(?:专题|集中|跟踪|实地|现场|联动)?(?:调研|视察|调查|暗访|检查|督查|专题询问|询问|督导)$"
)
WHO_OR_WHEN = re.compile(
    r"^(?:组织|邀请|通过|深入|赴|到|在|联合|会同|配合|采取|坚持|结合|按照|根据|以|从|与|同|向|为|分|完成|加强|每|共|多|各|全体|由|经|运用|利用|依托|带队|前往|继续|率)"
    r"|(?:[委局院组团办厅部]|委员会?|代表|部门|我们|会议?|主席团|政府|班子|成员|领导|主任|机关|人大|干部|党组|[年月日中后前时上下]|期间|形式|方式|方法|活动|[一]?线|单位|基层|制度|行动|[乡镇村]|街道|人员|负责人|[名人]|联动|次|逐[项一户]|参与|参加|带队|率队|领队|蹲点|驻点|入户|领题)$"
    r"|开展|进行|组织|邀请|就此$"
)
"""What stands first but is who, when, where or how."""


def with_fronted_topic(candidate: Candidate, clause: Clause, content: str) -> Candidate:
    """The candidate about what its clause opens with, where it only names the event itself; else as it was."""
    if candidate.type not in _ABOUT_SOMETHING or candidate.rule not in _BARE or has_amount(clause.masked):
        return candidate
    found = _TOPIC_FIRST.match(clause.masked)
    if not found or WHO_OR_WHEN.search(found["topic"]):
        return candidate
    start = clause.start + found.start("topic")
    topic = trim_object(content[start : clause.start + found.end("topic")])
    at = content.find(topic, start)
    return replace(candidate, object=topic, object_start=at, rule="fronted") if len(topic) > 3 else candidate
