"""Light verbs before an event noun: 开展专题调研, 进行集中视察4次、专题调研7项."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT_PATTERN, has_amount, strip_amounts
from ingest.nlp.activities.frames.building import event_head, from_context, make_candidates
from ingest.nlp.activities.frames.campaigns import read_campaign, read_duties
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import Clause

KEEPS_HEAD: frozenset[ActivityType] = frozenset(
    {"Training", "Meeting", "PartyWork", "Outreach", "Exchange", "Assistance", "Publicity", "Appraisal", "Oath",
     "Honour", "ProjectVote", "RuleMaking", "Decision", "Petition", "Hearing", "ProjectProgress"}
)  # fmt: skip


_CARRYING_OUT = frozenset({"落实", "推进", "抓好", "履行", "深化", "完成", "部署"})
_GIVING = frozenset({"作", "作了", "做"})
"""Who gives the report; hearing it is said by another verb."""
_WHEN = re.compile(
    r"^(?:会[前中后]|闭会期间|年[初中底终]|任[前后]|[上下]半年|实地|现场|异地|跨区域|分组|联动)的?$"
)
"""When and how it was, which is not what it was about: 开展会前视察."""
_INNER = re.compile(
    r"^[^，,、]{2,14}?(?:系统|机构|部门|单位|支部|街道|乡镇|小组|团队|成员|各界|人大)(?:认真|深入|广泛|集中|联动|同步)*(?:开展|进行|举行|举办)了?"
)
"""Who was organized to do it: 组织全县人大系统开展…."""
_QUALITY = re.compile(r"^(?:一批|一系列|了)*(?:有(?!关)[^，,]{1,4}[、的]|可[^，,]{1,4}[、的]|高质量的?$)")


def read_light(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    if (inner := _INNER.match(rest)) and token.form.startswith("组织"):
        token = replace(token, end=token.end + inner.end())
        rest = rest[inner.end() :]
    if several := _several_events(clause, scene, token.end):
        return several
    head = event_head(rest, scene.triggers)
    if (
        head
        and head[1] == "Research"
        and token.form == "形成"
        and any(c.type == "Research" for c in scene.previous)
    ):
        return ()
    a, b = token.end, len(clause.masked)
    if head and head[1] == "Decision" and token.form in _CARRYING_OUT:
        return ()
    if head and head[1] == "Hearing" and token.form in _GIVING:
        return ()
    if head:
        modifier_end = a + rest.rfind(head[0])
        modifier = strip_amounts(clause.masked[a:modifier_end])
        if _QUALITY.match(modifier):
            return make_candidates(
                clause, scene, head[1], modifier_end, b, "light.event.qualified", 0.75, split=False
            )
        telling = len(trim_object(modifier)) >= 2 and not _WHEN.match(modifier)
        if head[1] == "Inquiry" and not telling and (heard := _heard_before(clause, scene)):
            return tuple(
                Candidate("Inquiry", topic, clause.start, clause.end, "light.heard", 0.8) for topic in heard
            )
        if head[1] in KEEPS_HEAD or not telling:
            if not telling and scene.topic and head[1] in ("Inspection", "Research", "Inquiry", "Other"):
                return from_context(clause, scene, head[1], "light.topic", head[0])
            bare = "" if telling else ".bare"
            return make_candidates(clause, scene, head[1], a, b, f"light.event{bare}", 0.85)
        return make_candidates(clause, scene, head[1], a, modifier_end, "light.event", 0.9)
    if strip_amounts(rest) in ("活动", "各类活动", "履职活动") and has_amount(rest):
        theme = "Outreach" if "代表" in scene.sentence or scene.deputies else scene.theme
        return make_candidates(clause, scene, theme or "Other", a, b, "light.counted", 0.6, split=False)
    return (
        read_campaign(clause, scene, token, rest)
        or read_duties(clause, scene, token, rest)
        or _unnamed(clause, scene, token, rest)
    )


_OCCASION = re.compile(r"^(?P<what>[^，,、的□\d]{2,12}?)了?\d+[余多]?(?:次|场|期|场次|轮|批次|批)$")
_HOLDING = re.compile(r"(?:开展|举办|组织|举行)了?$")


def _unnamed(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """开展微访谈5期: an occasion that the lexicon does not know, but that was held and counted."""
    found = _OCCASION.match(rest)
    opens = next(iter(scene.triggers.tokens(rest)), None)
    if not found or not _HOLDING.search(token.form) or (opens and opens.start == 0 and opens.is_verb):
        return ()
    kind = scene.triggers.topic(found.group("what")) or scene.theme or "Other"
    return make_candidates(
        clause, scene, kind, token.end, len(clause.masked), "light.occasion", 0.5, split=False
    )


def _heard_before(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """What an inquiry that names no topic is about: the reports heard right before it, as the law on supervision
    ties the two (监督法 art. 34): 听取审议…报告并开展专题询问. Counted ones go beyond those."""
    told = [c for c in scene.previous if c.type != "Meeting"]
    if (
        not told
        or told[-1].type != "Hearing"
        or clause.start - told[-1].end > _CLOSE
        or has_amount(clause.masked)
    ):
        return ()
    together = (c.object for c in told if c.type == "Hearing" and c.start == told[-1].start)
    return tuple(_OF_REPORT.sub("", phrase) or phrase for phrase in together)


_CLOSE = 12
"""Characters of a meeting called in between: 分别召开联组会议."""
_OF_REPORT = re.compile(
    r"^[^，,《]{0,20}?关于|的?(?:专项)?(?:工作)?(?:[一二三四五六七八九十\d]+[个项])?报告$"
)


def _several_events(clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """Events of different kinds, or each counted, under one light verb: 集中视察4次、专题调研7项."""
    rest = clause.masked[start:]
    counted = split_counted(rest)
    if _EACH.search(rest):
        counted = split_plain(rest)
    if len(counted) > 1:
        pieces = counted
    elif "、" in rest and has_amount(rest):
        return _counted_together(clause, scene, start)
    else:
        rest = _AND_OTHERS.sub("", rest)
        pieces = [] if "等" in rest else split_plain(rest)
    heads = [event_head(rest[a:b], scene.triggers) for a, b in pieces]
    kinds = {head[1] for head in heads if head}
    if (
        len(pieces) < 2
        or not all(heads)
        or (len(kinds) < 2 and len(counted) < 2 and not _each_named(pieces, kinds))
    ):
        return ()
    out: tuple[Candidate, ...] = ()
    for (a, b), head in zip(pieces, heads, strict=True):
        if head:
            named = _named_end(rest, a, b, head)
            out += make_candidates(
                clause, scene, head[1], start + a, start + named, "light.several", 0.8, split=False
            )
    return out


_AND_OTHERS = re.compile(r"等(?:活动|工作|履职活动|各项活动|各项工作)?$")
"""等活动 closes a list of events; 等形式 makes them forms of one."""


def _named_end(rest: str, a: int, b: int, head: tuple[str, ActivityType]) -> int:
    """Where the object of one event of several ends: 农产品质量安全法 of 农产品质量安全法执法检查3次."""
    before = a + rest[a:b].rfind(head[0])
    about = len(trim_object(strip_amounts(rest[a:before]))) >= 3 and head[1] not in KEEPS_HEAD
    return before if about else b


_EACH = re.compile(r"各\d+[次项场个]$")
_NAMED_APART: frozenset[ActivityType] = frozenset({"PartyWork", "Appraisal"})


def _each_named(pieces: Sequence[tuple[int, int]], kinds: set[ActivityType]) -> bool:
    """Whether every piece is an event of its own with a name: 专题教育 beside 学习实践活动."""
    return kinds <= _NAMED_APART and all(b - a >= 6 for a, b in pieces)


def _counted_together(clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """Forms of one action under one count: 视察、执法检查、工作评议等10次; the first gives the type."""
    core = re.sub(r"等$", "", strip_amounts(clause.masked[start:]))
    heads = [event_head(core[a:b], scene.triggers) for a, b in split_plain(core)]
    if len(heads) < 2 or not heads[0] or not all(heads):
        return ()
    return make_candidates(
        clause, scene, heads[0][1], start, len(clause.masked), "light.together", 0.8, split=False
    )


def split_counted(masked: str) -> list[tuple[int, int]]:
    """The pieces of a clause that are each counted: 会议7次、主任会议11次."""
    pieces, start = [], 0
    for found in re.finditer("、", masked):
        if AMOUNT_PATTERN.search(masked[start : found.start()]) and AMOUNT_PATTERN.search(
            masked[found.end() :]
        ):
            pieces.append((start, found.start()))
            start = found.end()
    return [*pieces, (start, len(masked))]


def split_plain(masked: str) -> list[tuple[int, int]]:
    """The pieces of a phrase between 、 and 和."""
    pieces, start = [], 0
    for found in re.finditer("[、和及]", masked):
        pieces.append((start, found.start()))
        start = found.end()
    return [*pieces, (start, len(masked))]
