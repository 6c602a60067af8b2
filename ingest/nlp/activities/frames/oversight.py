"""Oversight said in general words: 加强对…的审查, 对…开展监督, 把…作为."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT
from ingest.nlp.activities.frames.adverbs import ADVERB, TOPIC, TRAILING_ADVERBS
from ingest.nlp.activities.frames.building import event_head, in_object, make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.softness import soft_topic
from ingest.nlp.clauses import Clause

_COVERAGE = re.compile(r"(?:^|实现|推动|推进|完成)了?(?P<object>[^，,]{4,60}?)(?:实现)?全覆盖(?:的基础上)?$")
_REGARDED = re.compile(r"(?:把|将)(?:开展)?(?P<object>[^，,]{4,30}?)(?:作为|列为|纳入|列入)")
_OVERSIGHT = re.compile(
    r"(?:加强|强化|加大|深化)了?(?P<object>对[^，,]{2,40}|[^，,]{2,30})的(?P<deed>[^，,的]{0,10}?(?:学习|审查|监督|指导|管理|督办|督促|考核|监管)(?:力度)?)$"
)
_SUPERVISED = re.compile(
    rf"(?:开展|实施|进行|加强)了?(?:{ADVERB}|跟踪|专项|全程|全过程|人大|监督|专题|工作|法律|民主)*(?:监督|跟踪问效|指导|部署)(?:活动|工作)?(?:{AMOUNT})?$"
)


def overseen(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """加强对预算的全口径审查: oversight kept up, said in general words."""
    found = _OVERSIGHT.search(clause.masked)
    if not found or in_object(clause, found.start(), scene) or "领导" in found.group():
        return ()
    kind: ActivityType = "Other"
    if soft_topic(scene.triggers, "加强", clause.masked) == "PartyWork":
        kind = "PartyWork"
    if found.group("deed").endswith("学习"):
        kind = "Training"
    return make_candidates(
        clause, scene, kind, *found.span("object"), "soft.oversight", 0.5, soft=True, parted_as="Research"
    )


_SETS_OUT = frozenset({"围绕", "聚焦", "紧扣", "紧盯", "关于"})
"""围绕民生开展监督 opens a section, and tells of no deed."""


def supervised(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """对换届选举开展监督: supervision that is no visit, hearing or inquiry."""
    found = _SUPERVISED.search(clause.masked)
    topic = TOPIC.search(clause.masked)
    if not found or not topic or topic.start() > found.start() or topic.group() in _SETS_OUT:
        return ()
    stop = len(TRAILING_ADVERBS.sub("", clause.masked[: found.start()]))
    if stop - topic.end() < 3 or scene.caption:
        return ()
    return make_candidates(
        clause, scene, "Other", topic.end(), stop, "topic.supervised", 0.6, parted_as="Research"
    )


_DISCUSSED = re.compile(
    r"^(?:[^，,的]{0,14}?(?:会议|会|代表们?|委员们?|组成人员|主席团))?(?:还|首先|并|集体|认真|专题|分组)*(?:讨论|研究|讨论研究|研究讨论)了?(?!确定|决定|通过|制定)"
    r"(?P<object>[^，,]{4,}(?:方案|计划|安排|议程|日程|名单|要点|草案|意见稿)(?:（[^）]*）)?□*)$"
)


def discussed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """会议讨论了年度工作计划: papers of the house gone through, neither heard nor decided on."""
    found = _DISCUSSED.match(clause.masked)
    if not found:
        return ()
    return make_candidates(clause, scene, "Other", *found.span("object"), "topic.discussed", 0.7, split=False)


_REPORTED_TO = re.compile(
    r"(?:向[^，,]{0,12}?(?:常委会|人大|主任会议|主席团|代表)[^，,]{0,10}?(?:(?:书面|专题|专项)?(?:报告|汇报)|(?:详细|逐一|分别)*介绍)|(?<=.{2})书面报告)了?(?P<object>[^，,]{4,40}?(?:情况|工作))$"
)
"""A report told by the body that gave it: 县政府向常委会书面报告了代表建议办理情况."""


def reported_to(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """A report given to the congress is one that the congress heard."""
    found = _REPORTED_TO.search(clause.masked)
    if not found or "履职" in found.group() or in_object(clause, found.start(), scene):
        return ()
    return make_candidates(
        clause, scene, "Hearing", *found.span("object"), "topic.reported", 0.75, agent="常委会", split=False
    )


def covered(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """实现代表培训全覆盖: an event said to reach everybody."""
    found = _COVERAGE.search(clause.masked)
    if not found:
        return ()
    head = event_head(found.group("object"), scene.triggers) or scene.triggers.head(
        found.group("object"), "thing"
    )
    if head is None:
        return ()
    return make_candidates(clause, scene, head[1], *found.span("object"), "coverage", 0.75, split=False)


def regarded(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """把开展主题教育作为…: a piece of work taken up, said in general words."""
    found = _REGARDED.search(clause.masked)
    if not found:
        return ()
    head = event_head(found.group("object"), scene.triggers)
    kind = soft_topic(scene.triggers, "加强", found.group("object"))
    if head and head[1] in ("PartyWork", "Training", "Assistance"):
        kind = head[1]
    if kind is None:
        return ()
    return make_candidates(
        clause, scene, kind, *found.span("object"), "soft.regarded", 0.5, soft=True, split=False
    )
