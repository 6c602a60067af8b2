"""What deputies did or were brought to do: 组织代表视察…, 126名代表参加…."""

import re
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, has_amount, strip_amounts
from ingest.nlp.activities.frames.adverbs import ADVERB, ADVERBS
from ingest.nlp.activities.frames.building import event_head, make_candidates
from ingest.nlp.activities.frames.oversight import supervised
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.topical import topical, visited
from ingest.nlp.activities.frames.verbs import verb
from ingest.nlp.clauses import Clause
from ingest.nlp.words import words_of

_PEOPLE = (
    r"(?:代表(?:小组)?们?|委员|组成人员|干部|工作人员|成员|人大主席|负责人|学者|教授|专家|同志|群众|选民|党员|职工|人大干部|机关干部|领导|人员|队伍|(?:调研|检查|视察|督查|督导|考察|评议|工作|暗访)组)"
    rf"(?:代表)?(?:[、和及][^，,]{{0,14}}?(?:代表|委员|人员|干部))?(?:{AMOUNT})?"
)


BROUGHT = re.compile(
    rf"(?:(?<![申提邀])请(?=[^，,]{{2,24}}(?:专家|学者|教授))|组织(?!的|召开|开展|举办|举行|实施)|邀请|安排|动员|号召|发动|带领|引导和服务|引导|服务|选派|推荐|委托(?!组织))"
    rf"(?P<people>(?:(?!\d[余多]?[次场期轮])[^，,]){{0,22}}?{_PEOPLE})"
)


SUGGESTION_AFTER = re.compile(r"(?:意见|建议|议案|小组|之家|联络站|活动|工作|培训|履职|视察活动|大会|资格)")


JOINED = re.compile(rf"^(?:{ADVERB}|来|共)*(?P<object>(?:列席|参加了?|参与|旁听|出席)[^，,]*)")


TRAINING_AFTER = re.compile(r"培训|学习|讲座|研修|读书|研讨|轮训|宣誓")


JOINED_STATION = re.compile(
    r"代表[^，,]{0,10}?(?P<object>(?:全部|全员|就近|混合)?(?:编组|编入)[^，,]{0,16}?(?:进站|家|站|室|组|小组|入站|联系点))"
)


_APPOINTED_DAY = re.compile(
    r"(?:每[月周季年]|\d+[日号]|第[一二三四]周?|周[一二三四五六日])[^，,]*?(?:定为|确定为|设为|作为|为)(?P<object>[^，,]{0,16}?(?:代表|选民|群众|接待|走访|接访|活动|履职)[^，,]{0,6}?[日周月])$"
)
"""每月15日为代表接待日, 把每季度首月定为代表活动月: a standing occasion."""


SUBSCRIBED = re.compile(r"为[^，,]{2,16}?(?P<object>订阅|订购|赠阅|配备|购买)(?P<what>[^，,]{2,24})")


TOOK_PART = re.compile(
    r"(?:代表|公民|群众|选民|委员)[^，,]{0,14}?(?P<object>(?:列席|参加|参与|旁听|出席)了?[^，,]{2,40})$|[\d余]人次(?P<bare>(?:列席|参加|参与|旁听)了?[^，,]{2,40})$"
)


_IN_GROUPS = re.compile(
    rf"^(?:共|还)?(?:分成|分为|组成|编成)(?:{AMOUNT})?(?P<object>[^，,]{{2,16}}?)(?:小|分)?组$"
)
_PRESENT = re.compile(r"出席(?:了)?(?:会议|代表)|(?:列席|出席)[^，,]{0,4}名单")
GAVE_ACCOUNT = re.compile(
    r"(?<!、)(?:回原?选区(?=述职)|向(?:原?选区|原?选民|选举单位|常委会|人大)[^，,]{0,8}?)(?P<object>述职|报告履职情况)(?![^，,]*(?:制度|办法|机制))"
)


def stationed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """全市代表全部编组进站."""
    if found := JOINED_STATION.search(clause.masked):
        kind: ActivityType = "PlatformBuilding" if re.match(r"^(?:将|把)", clause.masked) else "Outreach"
        return make_candidates(
            clause, scene, kind, *found.span("object"), "outreach.station", 0.75, split=False
        )
    if found := _APPOINTED_DAY.search(clause.masked):
        return make_candidates(
            clause, scene, "Outreach", *found.span("object"), "outreach.day", 0.7, split=False
        )
    if found := SUBSCRIBED.search(clause.masked):
        return make_candidates(
            clause, scene, "Other", *found.span("what"), "other.supplied", 0.6, split=False
        )
    return ()


def took_part(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """126名代表参加了…活动; 代表向选民述职."""
    m = clause.masked
    if found := GAVE_ACCOUNT.search(m):
        return make_candidates(
            clause, scene, "Appraisal", *found.span("object"), "appraisal.report", 0.8, split=False
        )
    found = TOOK_PART.search(m)
    if not found or _PRESENT.search(m) or not has_amount(m) or BROUGHT.search(m) or TRAINING_AFTER.search(m):
        return ()
    group = "object" if found.group("object") else "bare"
    return make_candidates(
        clause, scene, "Outreach", *found.span(group), "outreach.took_part", 0.75, split=False
    )


def brought(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """组织代表视察…, 邀请代表列席…: people are brought to do something."""
    found = BROUGHT.search(clause.masked)
    if not found or SUGGESTION_AFTER.match(clause.masked[found.end("people") :]):
        return ()
    rest = Clause(clause.start + found.end("people"), clause.end, clause.masked[found.end("people") :])
    deputies = "代表" in found.group("people")
    if (
        (deputies or rest.masked.startswith(("列席", "旁听")))
        and (joined := JOINED.search(rest.masked))
        and not TRAINING_AFTER.search(rest.masked)
    ):
        span = joined.span("object")
        inner = make_candidates(rest, scene, "Outreach", *span, "bring.join", 0.85, split=False)
        return tuple(replace(c, start=clause.start) for c in inner)
    if re.match(r"^(?:认真|深入|集中|系统|专题)*学习(?!贯彻)", rest.masked) and "考察" not in rest.masked:
        return make_candidates(rest, scene, "Training", 0, len(rest.masked), "bring.learn", 0.8, split=False)
    for frame in (talked_report, topical, supervised, visited, verb):
        if inner := frame(rest, scene):
            return tuple(replace(c, start=clause.start) for c in inner)
    opening = ADVERBS.match(rest.masked)
    head = event_head(rest.masked, scene.triggers)
    core = strip_amounts(rest.masked)
    if head and opening and head[0] in (core, core[opening.end() :]):
        inner = make_candidates(rest, scene, head[1], 0, len(rest.masked), "bring.event", 0.7, split=False)
        return tuple(replace(c, start=clause.start) for c in inner)
    if grouped := _IN_GROUPS.match(rest.masked):
        head = scene.triggers.head(grouped.group("object"), "event")
        if head:
            return make_candidates(
                clause, scene, head[1], found.end("people") + grouped.start("object"),
                found.end("people") + grouped.end("object"), "bring.groups", 0.75, split=False,
            )  # fmt: skip
    if deputies and has_amount(found.group("people")):
        kind = scene.triggers.topic(rest.masked) or "Outreach"
        span = (found.end("people"), len(clause.masked))
        return make_candidates(clause, scene, kind, *span, "bring.deputies", 0.6, split=False)
    if deputies and found.group().startswith(("组织", "邀请", "安排")) and _is_doing(rest.masked, scene):
        first = next((t for t in scene.triggers.tokens(rest.masked) if t.start == 0), None)
        named = first is not None and event_head(rest.masked, scene.triggers)
        kind = (first.roles.get("act") or first.roles.get("event") if first and named else None) or "Outreach"
        inner = make_candidates(rest, scene, kind, 0, len(rest.masked), "bring.doing", 0.5, split=False)
        return tuple(replace(c, start=clause.start) for c in inner)
    return ()


_TO_NO_END = re.compile(r"履职|作用|建言|献策|更好|积极性|职责|提高|增强|提升|发挥|投身|建议|议案|意见")


def _is_doing(phrase: str, scene: Scene) -> bool:
    """Whether what people are brought to is a deed with an object, or an activity: 进企业联系群众, 开展活动."""
    opening = ADVERBS.match(phrase)
    core = phrase[opening.end() if opening else 0 :]
    if len(phrase) < 4 or not core or _TO_NO_END.search(core):
        return False
    if any("rhetoric" in t.roles and t.start == 0 for t in scene.triggers.tokens(core)):
        return False
    first = next(words_of(core).start_to_end())
    return first.tag.startswith("v") or core[0] in "进入赴走下" or core.startswith(("座谈", "交流", "讨论"))


def talked_report(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """代表向选民述职."""
    if found := re.search(r"(?<!、)(?:向|回)[^，]*?(?P<object>述职|报告履职情况)", clause.masked):
        return make_candidates(
            clause, scene, "Appraisal", *found.span("object"), "appraisal.report", 0.85, split=False
        )
    return ()
