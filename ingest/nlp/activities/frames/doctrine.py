"""Doctrine: what a learning or preaching that names nothing was about, where the paragraph said it before."""

import re
from dataclasses import replace

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

_BARE = re.compile(
    r"^(?:[^“《]*(?:会议?|[党小心]组|支部|部门|机关|干部|成员|人员|委员|班子|代表))?(?:[集宣观收研][^、]{1,3}、)*"
    r"(?:专题|集中|集体|传达|跟进|深入|反复|认真|广泛|逐级|带头|第一时间)*"
    r"(?:学习(?:研讨|讨论|交流)?|交流学习|研讨|学|宣传宣讲|宣讲)$"
)
"""Who learnt, and how; nothing of what."""
_DOCTRINE = re.compile(
    r"(?:学习|传达|宣讲|宣传|贯彻|领会)(?:宣传|贯彻|领会|落实|好|了)*(?P<what>[^，,。；;：:“”]{2,40}?(?:精神|(?<!主题)思想|讲话(?!精神)))(?!文明|面貌|状态)"
)
_TYPES = frozenset({"Training", "Publicity"})


def with_doctrine(candidate: Candidate, clause: Clause, content: str) -> Candidate:
    """The candidate about the doctrine that its paragraph named last, where it only says that something was learnt.

    全力抓好学习贯彻全会精神。党组会议专题学习 → 全会精神. What is counted sums up many such meetings and stays.
    """
    bare = candidate.type in _TYPES and _BARE.search(candidate.object) and not has_amount(clause.masked)
    if not bare or _DOCTRINE.search(candidate.object):
        return candidate
    start = content.rfind("\n", 0, clause.start) + 1
    named = [*_DOCTRINE.finditer(content, start, clause.end)]
    if not named:
        return candidate
    what = trim_object(named[-1]["what"])
    return replace(candidate, object=what, object_start=-1, rule=f"{candidate.rule}.doctrine")
