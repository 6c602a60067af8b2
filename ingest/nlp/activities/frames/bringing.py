"""Bringing: people, mostly deputies, are organized, invited or sent to do something: 组织代表视察…, 邀请代表列席…."""

import re
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, has_amount, strip_amounts
from ingest.nlp.activities.frames.adverbs import ADVERB, ADVERBS
from ingest.nlp.activities.frames.building import event_head, make_candidates
from ingest.nlp.activities.frames.oversight import supervised
from ingest.nlp.activities.frames.refinement import row
from ingest.nlp.activities.frames.scene import Frame, Scene
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
_SUGGESTION_AFTER = re.compile(r"(?:意见|建议|议案|小组|之家|联络站|活动|工作|培训|履职|视察活动|大会|资格)")
_JOINED = re.compile(rf"^(?:{ADVERB}|来|共)*(?P<object>(?:列席|参加了?|参与|旁听|出席)[^，,]*)")
TRAINING_AFTER = re.compile(r"培训|学习|讲座|研修|读书|研讨|轮训|宣誓")
_LEARNING = re.compile(r"^(?:认真|深入|集中|系统|专题)*学习(?!贯彻)")
_IN_GROUPS = re.compile(
    rf"^(?:共|还)?(?:分成|分为|组成|编成)(?:{AMOUNT})?(?P<object>[^，,]{{2,16}}?)(?:小|分)?组$"
)
_TO_NO_END = re.compile(r"履职|作用|建言|献策|更好|积极性|职责|提高|增强|提升|发挥|投身|建议|议案|意见")


def brought(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """组织代表视察…, 邀请代表列席…: people are brought to do something."""
    found = BROUGHT.search(clause.masked)
    if not found or _SUGGESTION_AFTER.match(clause.masked[found.end("people") :]):
        return ()
    rest = Clause(clause.start + found.end("people"), clause.end, clause.masked[found.end("people") :])
    deputies = "代表" in found["people"]
    if joined := _let_in(clause, scene, found) or _joined(rest, scene, deputies):
        return _from(clause, joined)
    if _LEARNING.match(rest.masked) and "考察" not in rest.masked:
        return make_candidates(rest, scene, "Training", 0, len(rest.masked), "bring.learn", 0.8, split=False)
    if told := next((told for frame in _FRAMES if (told := frame(rest, scene))), ()):
        return _from(clause, told)
    if not deputies:
        return ()
    return _from(clause, _counted(rest, scene, found["people"]) or _doing(rest, scene, found.group()))


def _from(clause: Clause, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates, told by the whole clause."""
    return tuple(replace(c, start=clause.start) for c in candidates)


_LET_IN = re.compile(rf"(?:{ADVERB})*(?:列席|旁听)了?[^，,]{{2,}}")
_ONE_KIND = re.compile(r"[^、，,和及的]{0,8}代表$")


def _let_in(clause: Clause, scene: Scene, found: re.Match[str]) -> tuple[Candidate, ...]:
    """基层代表列席常委会会议: who sat in tells as much as what they sat in on, where they are of one kind."""
    who = _ONE_KIND.search(found["people"])
    sat_in = _LET_IN.match(clause.masked, found.end("people"))
    if not who or not sat_in:
        return ()
    start = found.start("people") + who.start()
    return make_candidates(
        clause, scene, "Outreach", start, len(clause.masked), "bring.join", 0.85, split=False
    )


def _joined(rest: Clause, scene: Scene, deputies: bool) -> tuple[Candidate, ...]:
    """列席常委会会议, 参加执法检查: others' activity, which reaches out to whom it lets in."""
    found = _JOINED.search(rest.masked)
    if not found or TRAINING_AFTER.search(rest.masked):
        return ()
    if not deputies and not rest.masked.startswith(("列席", "旁听")):
        return ()
    return make_candidates(rest, scene, "Outreach", *found.span("object"), "bring.join", 0.85, split=False)


def _accounted(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """代表向选民述职."""
    if found := re.search(r"(?<!、)(?:向|回)[^，]*?(?P<object>述职|报告履职情况)", clause.masked):
        return make_candidates(
            clause, scene, "Appraisal", *found.span("object"), "appraisal.report", 0.85, split=False
        )
    return ()


def _event(rest: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """An event noun and nothing else: 组织代表专题调研."""
    opening = ADVERBS.match(rest.masked)
    head = event_head(rest.masked, scene.triggers)
    core = strip_amounts(rest.masked)
    if not head or not opening or head[0] not in (core, core[opening.end() :]):
        return ()
    return make_candidates(rest, scene, head[1], 0, len(rest.masked), "bring.event", 0.7, split=False)


def _grouped(rest: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """组织代表分成5个视察小组: the group is named for what it does."""
    found = _IN_GROUPS.match(rest.masked)
    head = scene.triggers.head(found["object"], "event") if found else None
    if not found or not head:
        return ()
    return make_candidates(rest, scene, head[1], *found.span("object"), "bring.groups", 0.75, split=False)


_FRAMES: tuple[Frame, ...] = (_accounted, topical, supervised, visited, verb, _event, _grouped)


def _counted(rest: Clause, scene: Scene, people: str) -> tuple[Candidate, ...]:
    """组织代表120人次…: deputies counted, whatever they were brought to."""
    if not has_amount(people):
        return ()
    kind = _kind_of_deed(rest) or scene.triggers.topic(rest.masked) or "Outreach"
    return make_candidates(rest, scene, kind, 0, len(rest.masked), "bring.deputies", 0.6, split=False)


def _doing(rest: Clause, scene: Scene, words: str) -> tuple[Candidate, ...]:
    """组织代表进企业联系群众: a deed that no frame knows; `words` say how they were brought to it."""
    if not words.startswith(("组织", "邀请", "安排")) or not _is_doing(rest.masked, scene):
        return ()
    kind = _kind_of_deed(rest) or _event_that_opens(rest, scene) or "Outreach"
    return make_candidates(rest, scene, kind, 0, len(rest.masked), "bring.doing", 0.5, split=False)


_DEEDS = (
    row("Exchange", "Whoever goes elsewhere to exchange views or to look around learns from others.",
        has="参观学习|学习交流|学习考察|开展交流|互访|取经"),
    row("Training", "Whoever is sent to a course is trained.", has="培训|轮训|研修|进修|深造|素质提升"),
    row("Training", "So is whoever learns what was said at a meeting.", has="学习.*(?:精神|思想|讲话|法|条例)"),
    row("Inspection", "To go and see how a thing stands is to inspect it.",
        opens="(?:分赴|深入|前往|走进|到|赴)?[^，,]*?(?:看[了过]?|夜访|暗访|排查|巡[察查护]|检验|查验|抽检|盘点|体验)"),
)  # fmt: skip
"""What deputies are brought to by its verb, where no frame knows it."""


def _kind_of_deed(rest: Clause) -> ActivityType | None:
    return next((one.gives for one in _DEEDS if one.fits("", rest.masked, rest.masked)), None)


def _event_that_opens(rest: Clause, scene: Scene) -> ActivityType | None:
    first = next((t for t in scene.triggers.tokens(rest.masked) if t.start == 0), None)
    if first is None or not event_head(rest.masked, scene.triggers):
        return None
    return first.roles.get("act") or first.roles.get("event")


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
