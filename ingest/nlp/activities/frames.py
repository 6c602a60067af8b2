"""Frames: what a clause says was done, read from its verb group, prepositional phrases and object.

Each frame looks at one clause (with quotations masked) and gives candidates or nothing; `read_clause` tries them
from the most to the least specific. Subject, tense, references and duplicates are settled later.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from ingest.facts import ActivityType
from ingest.nlp.activities import patterns as p
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount, strip_amounts
from ingest.nlp.activities.objects import split_object, trim_object
from ingest.nlp.activities.triggers import Token, Triggers
from ingest.nlp.clauses import MASK, Clause, mask_quoted

LONGEST_CLAUSE = 400
"""Characters; what runs on longer without a comma is no clause of a report, but a table or a broken text."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a clause is read against: the text, the lexicon, and what was said before it."""

    content: str
    triggers: Triggers
    topic: str = ""
    """Topic that an earlier phrase announced: 围绕X, …开展调研."""
    theme: ActivityType | None = None
    """Type that the section or the opening of the paragraph speaks for."""
    previous: tuple[Candidate, ...] = ()
    """Candidates of the same sentence so far."""
    about: str = ""
    """What the paragraph is about: the object of its opening, else the last activity's."""
    deputies: bool = False
    """Whether deputies are the subject."""
    projects: tuple[tuple[int, int], ...] = ()
    """Where named projects stand in the clause."""
    sentence: str = ""
    caption: bool = False


Frame = Callable[[Clause, Scene], tuple[Candidate, ...]]


def read_clause(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """The candidates of one clause, coordinated predicates included (视察…并听取…)."""
    if len(clause.masked) > LONGEST_CLAUSE:
        return ()
    if p.MANNER.match(clause.masked) or p.FLOURISH.search(clause.masked) or p.ARRANGED.match(clause.masked):
        return ()
    advice = p.ADVICE.search(clause.masked) and not p.REVIEW_OPINION.search(clause.masked)
    if advice and any(c.type in p.ABSORBS_ADVICE for c in scene.previous):
        return ()
    if opening := p.ALONGSIDE.match(clause.masked):
        cut = opening.end()
        clause = Clause(clause.start + cut, clause.end, clause.masked[cut:])
    found: tuple[Candidate, ...] = ()
    for part in _coordinated(clause, scene.triggers):
        here = _read_part(part, replace(scene, previous=scene.previous + found))
        found += here
    return found


def _read_part(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    for frame in FRAMES:
        if found := frame(clause, scene):
            return found
    return ()


def _coordinated(clause: Clause, triggers: Triggers) -> tuple[Clause, ...]:
    """The clause cut where 并, or 、 after an amount, joins a second predicate.

    "召开常委会会议7次、审议议题68项" is two clauses.
    """
    for found in p.JOINT.finditer(clause.masked):
        rest = clause.masked[found.end() :]
        tokens = triggers.tokens(rest)
        lead = p.ADVERBS.match(rest)
        if found.start() < 4 or not tokens or not tokens[0].is_verb:
            continue
        if tokens[0].start <= (lead.end() if lead else 0):
            cut = found.start()
            left = Clause(clause.start, clause.start + cut, clause.masked[:cut])
            if any(t.is_verb and t.end < cut for t in triggers.tokens(left.masked)):
                right = Clause(clause.start + found.end(), clause.end, rest)
                return left, *_coordinated(right, triggers)
    return (clause,)


# --- building candidates -------------------------------------------------------------------------


def _make(
    clause: Clause, scene: Scene, kind: ActivityType, a: int, b: int, rule: str, confidence: float,
    *, soft: bool = False, agent: str = "", split: bool = True,
) -> tuple[Candidate, ...]:  # fmt: skip
    """Candidates for the object `[a, b)` of the clause, parted where its list is several activities."""
    raw = scene.content[clause.start + a : clause.start + b]
    counted = bool(p.EVENT_COUNT.search(clause.masked[a:]))
    kind = _by_law(kind, raw)
    members = split_object(_without_filler(raw), kind, counted) if split else (raw,)
    out = []
    for member in members:
        phrase = trim_object(member)
        if not phrase:
            continue
        own = (
            _headed(mask_quoted(member), scene.triggers) if len(members) > 1 and has_amount(member) else None
        )
        kind = own[1] if own else kind
        at = scene.content.find(phrase, clause.start + a)
        out.append(
            Candidate(kind, phrase, clause.start, clause.end, rule, confidence, at, agent, soft, counted)
        )
    return tuple(out)


def _without_filler(raw: str) -> str:
    return (
        re.sub(r"(?:的)?(?:系列|各项|相关)?(?:活动|工作)$", "", raw) if "、" in raw and "等" in raw else raw
    )


def _by_law(kind: ActivityType, phrase: str) -> ActivityType:
    """A check of how a law is carried out is an inspection of law enforcement."""
    if kind == "Inspection" and p.LAW_IN_FORCE.search(phrase):
        return "LawEnforcementInspection"
    if kind == "Other" and "规范性文件" in phrase:
        return "FilingReview"
    return kind


def _from_context(
    clause: Clause, scene: Scene, kind: ActivityType, rule: str, fallback: str
) -> tuple[Candidate, ...]:
    """A candidate whose object was said earlier, else names the action itself."""
    phrase = trim_object(scene.topic) or fallback
    return (Candidate(kind, phrase, clause.start, clause.end, rule, 0.7),)


def _headed(core: str, triggers: Triggers) -> tuple[str, ActivityType] | None:
    """The event noun that ends a phrase once amounts and empty nouns (等, 工作, 活动) are gone."""
    for stripped in p.shortenings(strip_amounts(core)):
        if head := triggers.head(stripped, "event"):
            return head
    return None


# --- frames --------------------------------------------------------------------------------------


def honour(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """被市委评为…, 荣获…奖, 受到…表彰, …给予肯定, 写入…."""
    m = clause.masked
    out: tuple[Candidate, ...] = ()
    for each in p.PASSIVE_HONOUR.finditer(m):
        giver = scene.content[clause.start + each.start("giver") : clause.start + each.end("giver")]
        out += _make(
            clause, scene, "Honour", *each.span("object"), "honour.passive", 0.9, agent=giver, split=False
        )
    if out:
        return out
    if found := p.WON.search(m):
        if m.startswith(MASK) and scene.content[clause.start] == "《":
            title = scene.content[clause.start : clause.start + found.start()].strip("《》")
            return (
                Candidate("Honour", title, clause.start, clause.end, "honour.won", 0.8, clause.start + 1),
            )
        winner = scene.content[clause.start : clause.start + found.start()]
        return _make(
            clause, scene, "Honour", *found.span("object"), "honour.won", 0.9, agent=winner, split=False
        )
    if found := p.PRAISED.search(m):
        a, b = found.span("object") if found.group("object").strip() else found.span("honour")
        giver = re.sub(
            r"(?:通报)?(?:表彰|表扬|充分肯定|高度肯定|批示肯定|肯定性批示|高度评价|批示)$",
            "",
            found.group("honour"),
        )
        giver = giver if giver.endswith(("常委会", "政府", "委", "人大", "党委")) else ""
        return _make(clause, scene, "Honour", a, b, "honour.praised", 0.8, agent=giver, split=False)
    if found := p.GIVEN_PRAISE.search(m):
        giver = scene.content[clause.start + found.start("giver") : clause.start + found.end("giver")]
        fallback = scene.about or found.group("honour")
        return (
            Candidate(
                "Honour", trim_object(fallback), clause.start, clause.end, "honour.given", 0.75, agent=giver
            ),
        )
    if found := p.WRITTEN_INTO.search(m):
        giver = scene.content[clause.start + found.start("where") : clause.end]
        fallback = scene.about or giver
        return (
            Candidate(
                "Honour", trim_object(fallback), clause.start, clause.end, "honour.written", 0.75, agent=giver
            ),
        )
    return ()


def publicity(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """…媒体作了报道; 在…刊发稿件400余篇."""
    m = clause.masked
    if found := p.PUBLISHED.search(m):
        a, b = found.span("object")
        return _make(clause, scene, "Publicity", a, b, "publicity.published", 0.85, split=False)
    if found := p.REPORTED.search(m):
        media = scene.content[clause.start + found.start("media") : clause.start + found.end("media")]
        summary = p.MEDIA_SUMMARY.search(media)
        agent = summary.group() if summary else media
        phrase = trim_object(scene.about or scene.topic) or "报道"
        return (
            Candidate("Publicity", phrase, clause.start, clause.end, "publicity.reported", 0.8, agent=agent),
        )
    return ()


def exchange(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """在…会上作交流发言; 接待…考察团."""
    m = clause.masked
    if found := p.SPOKE_AT.search(m):
        a, b = found.span("where")
        if scene.about:
            return (
                Candidate(
                    "Exchange", trim_object(scene.about), clause.start, clause.end, "exchange.spoke", 0.75
                ),
            )
        return _make(clause, scene, "Exchange", a, b, "exchange.spoke", 0.8, split=False)
    if found := p.RECEIVED_VISIT.search(m):
        return _make(clause, scene, "Exchange", *found.span("object"), "exchange.received", 0.85, split=False)
    return ()


def result(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """80件代表建议已全部办理完毕; …项目建成投用: what came of a motion, of a project."""
    m = clause.masked
    unmasked = scene.content[clause.start : clause.end]
    if p.TITLE_ADVICE.search(unmasked) and p.ADVANCED.search(m):
        a = unmasked.index("《")
        return _make(clause, scene, "SuggestionHandling", a, len(m), "result.titled", 0.85)
    if found := p.HANDLING_STATE.search(m):
        return _make(clause, scene, "SuggestionHandling", *found.span("object"), "result.state", 0.8)
    follows = scene.previous and scene.previous[-1].rule in ("result.state", "result.titled", "result.works")
    if follows and (found := p.STATE_OF_WORKS.search(m)):
        return _make(clause, scene, "ProjectProgress", *found.span("object"), "result.works", 0.65)
    if found := p.HANDLED.search(m):
        return _make(clause, scene, "SuggestionHandling", *found.span("object"), "result.handled", 0.85)
    if found := p.HANDLING_RATE.search(m):
        if any(c.type in ("SuggestionHandling", "Petition") for c in scene.previous):
            return ()
        return _make(
            clause, scene, "SuggestionHandling", *found.span("object"), "result.rate", 0.8, split=False
        )
    if p.SEEN_OR_HEARD.search(m):
        return ()
    if (m.find("项目") >= 0 or scene.projects) and (built := _projects(clause, scene)):
        return built
    if (found := p.BUILT.search(m)) and not p.GENERIC_WORKS.match(trim_object(found.group("object"))):
        return _make(clause, scene, "ProjectProgress", *found.span("object"), "result.built", 0.75)
    works = p.WORKS.search(m)
    if (
        works
        and p.WORKS_NOUN.search(works.group("object"))
        and scene.triggers.topic(works.group()) != "PlatformBuilding"
    ):
        return _make(
            clause, scene, "ProjectProgress", *works.span("object"), "result.counted", 0.7, split=False
        )
    if found := p.INVESTED.search(m):
        return _make(
            clause, scene, "ProjectProgress", *found.span("object"), "result.invested", 0.75, split=False
        )
    return ()


def _projects(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """Each named project of a clause that says how far it has come."""
    if not p.PROGRESS.search(clause.masked):
        return ()
    return tuple(
        Candidate(
            "ProjectProgress",
            scene.content[a:b].strip("“”"),
            clause.start,
            clause.end,
            "result.project",
            0.85,
            a,
        )
        for a, b in scene.projects
    )


def decided(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """作出决议决定3项, 作出《…决议》; the matter decided where it was announced."""
    found = p.DECIDED.search(clause.masked)
    if not found:
        return ()
    a, b = clause.start + found.start("object"), clause.start + found.end("object")
    raw = scene.content[a:b]
    if re.search(r"法规|条例", raw) and "批准" not in raw:
        return _make(clause, scene, "RuleMaking", *found.span("object"), "decision.rule", 0.8, split=False)
    if not re.search(r"决议|决定", raw) or (raw.endswith("》") and not p.TITLE_DECISION.search(raw)):
        return ()
    before = clause.masked[: found.start()]
    if topic := p.TOPIC.search(before):
        stop = len(p.TRAILING_ADVERBS.sub("", before))
        return _make(clause, scene, "Decision", topic.end(), stop, "decision.topic", 0.9)
    phrase = trim_object(raw)
    if scene.topic and len(phrase) <= 5:
        phrase = trim_object(scene.topic)
    if "《" in raw:
        return _make(clause, scene, "Decision", *found.span("object"), "decision.title", 0.95)
    return (Candidate("Decision", phrase, clause.start, clause.end, "decision", 0.9, a),)


def overseen(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """加强对预算的全口径审查: oversight kept up, said in general words."""
    found = p.OVERSIGHT.search(clause.masked)
    if not found or _in_object(clause, found.start(), scene) or "领导" in found.group():
        return ()
    kind: ActivityType = "Other"
    if p.soft_topic(scene.triggers, "加强", clause.masked) == "PartyWork":
        kind = "PartyWork"
    if found.group("deed").endswith("学习"):
        kind = "Training"
    return _make(clause, scene, kind, *found.span("object"), "soft.oversight", 0.5, soft=True, split=False)


def stationed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """全市代表全部编组进站."""
    if found := p.JOINED_STATION.search(clause.masked):
        kind: ActivityType = "PlatformBuilding" if re.match(r"^(?:将|把)", clause.masked) else "Outreach"
        return _make(clause, scene, kind, *found.span("object"), "outreach.station", 0.75, split=False)
    if found := p.SUBSCRIBED.search(clause.masked):
        return _make(clause, scene, "Other", *found.span("what"), "other.supplied", 0.6, split=False)
    return ()


def happened(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """镇人民代表大会第一次会议召开, 条例颁布施行, 履职平台上线: the thing stands before the verb."""
    m = clause.masked
    if found := p.HAPPENED.match(m):
        phrase = found.group("object")
        head = scene.triggers.head(phrase, "event") or scene.triggers.head(phrase, "thing")
        if phrase.endswith(MASK):
            raw = scene.content[clause.start : clause.start + len(phrase)].strip("》”")
            head = scene.triggers.head(raw, "thing", "event")
        if head and head[1] in ("Meeting", "RuleMaking", "PlatformBuilding", "Mechanism", "Training"):
            return _make(clause, scene, head[1], *found.span("object"), "happened", 0.75, split=False)
    if found := p.GROWN.match(m):
        head = scene.triggers.head(found.group("object"), "thing")
        if head and head[1] == "PlatformBuilding":
            return _make(clause, scene, head[1], *found.span("object"), "happened.grown", 0.7, split=False)
    if found := p.BARE_URGE.match(m):
        return _make(clause, scene, "Other", *found.span("object"), "urge.counted", 0.6, split=False)
    return ()


def supervised(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """对换届选举开展监督: supervision that is no visit, hearing or inquiry."""
    found = p.SUPERVISED.search(clause.masked)
    topic = p.TOPIC.search(clause.masked)
    if not found or not topic or topic.start() > found.start():
        return ()
    stop = len(p.TRAILING_ADVERBS.sub("", clause.masked[: found.start()]))
    if stop - topic.end() < 3 or scene.caption:
        return ()
    return _make(clause, scene, "Other", topic.end(), stop, "topic.supervised", 0.6, split=False)


def took_part(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """126名代表参加了…活动; 代表向选民述职."""
    m = clause.masked
    if found := p.GAVE_ACCOUNT.search(m):
        return _make(clause, scene, "Appraisal", *found.span("object"), "appraisal.report", 0.8, split=False)
    found = p.TOOK_PART.search(m)
    if not found or not has_amount(m) or p.BROUGHT.search(m) or p.TRAINING_AFTER.search(m):
        return ()
    group = "object" if found.group("object") else "bare"
    return _make(clause, scene, "Outreach", *found.span(group), "outreach.took_part", 0.75, split=False)


def passed_on(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """将代表提出的建议交由县政府办理; 接受副县长辞职; 协调帮扶资金35万元."""
    m = clause.masked
    if found := p.PASSED_ON.search(m):
        kind: ActivityType = "Other" if "审议意见" in found.group("object") else "SuggestionHandling"
        return _make(clause, scene, kind, *found.span("object"), "handle.passed", 0.8, split=False)
    if found := p.RESIGNED.search(m):
        return _make(
            clause, scene, "Appointment", *found.span("object"), "appointment.resigned", 0.85, split=False
        )
    aided = p.AIDED.search(m)
    if aided and has_amount(aided.group()) and not p.SEEN_OR_HEARD.search(m):
        return _make(
            clause, scene, "Assistance", *aided.span("object"), "assistance.aided", 0.65, split=False
        )
    if (found := p.FUNDED.search(m)) and has_amount(m[found.start() :]) and not scene.projects:
        return _make(
            clause, scene, "Assistance", *found.span("object"), "assistance.funds", 0.65, split=False
        )
    return ()


def covered(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """实现代表培训全覆盖: an event said to reach everybody."""
    found = p.COVERAGE.search(clause.masked)
    if not found:
        return ()
    head = _headed(found.group("object"), scene.triggers) or scene.triggers.head(
        found.group("object"), "thing"
    )
    if head is None:
        return ()
    return _make(clause, scene, head[1], *found.span("object"), "coverage", 0.75, split=False)


def regarded(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """把开展主题教育作为…: a piece of work taken up, said in general words."""
    found = p.REGARDED.search(clause.masked)
    if not found:
        return ()
    head = _headed(found.group("object"), scene.triggers)
    kind = p.soft_topic(scene.triggers, "加强", found.group("object"))
    if head and head[1] in ("PartyWork", "Training", "Assistance"):
        kind = head[1]
    if kind is None:
        return ()
    return _make(clause, scene, kind, *found.span("object"), "soft.regarded", 0.5, soft=True, split=False)


def opined(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """提出审议意见43条: opinions of the body, counted."""
    found = p.REVIEW_OPINION.search(clause.masked)
    if not found and any(c.type == "Hearing" for c in scene.previous):
        found = p.ADVICE_GIVEN.search(clause.masked)
    if (
        not found
        or not has_amount(clause.masked[found.start() :])
        or _in_object(clause, found.start(), scene)
    ):
        return ()
    return _make(clause, scene, "Other", *found.span("object"), "opinion.counted", 0.75, split=False)


def founded(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """实行…的评价模式, 建立…机制: a verb of founding at the start, what was founded at the end."""
    lead = p.ADVERBS.match(clause.masked)
    at = lead.end() if lead else 0
    first = next((t for t in scene.triggers.tokens(clause.masked) if t.start <= at), None)
    if (
        first is None
        or "build" not in first.roles
        or first.start > at
        or first.form.startswith(("修订", "修改"))
    ):
        return ()
    found = _built(clause, scene, first, clause.masked[first.end :])
    return found if found and found[0].type in ("Mechanism", "PlatformBuilding", "PartyWork") else ()


def captioned(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """A caption that names an event and nothing else: 区委人大工作会议."""
    head = scene.triggers.head(clause.masked, "event") if scene.caption else None
    if head is None or head[1] not in ("Meeting", "Training", "Outreach", "Exchange", "Oath", "PartyWork"):
        return ()
    return _make(clause, scene, head[1], 0, len(clause.masked), "caption", 0.7, split=False)


def urged(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """督促政府完善…措施: somebody was told to take a measure."""
    found = p.URGED.search(clause.masked)
    if not found or _in_object(clause, found.start(), scene):
        return ()
    measure = clause.masked[found.start("measure") :]
    if not (verb := p.MEASURE.match(measure)) or p.VAGUE_MEASURE.search(measure):
        return ()
    start = found.start("measure") + verb.end()
    return _make(clause, scene, "Other", start, len(clause.masked), "urge.measure", 0.6, split=False)


def _in_object(clause: Clause, at: int, scene: Scene) -> bool:
    """Whether another verb stands before this place, so that it belongs to an object."""
    return any(t.is_verb and "act" in t.roles for t in scene.triggers.tokens(clause.masked[:at]))


def reported_up(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """就重要事项向区委请示报告; 提请区委研究…."""
    m = clause.masked
    if found := p.REPORTED_UP.search(m):
        if found.group("after") and not has_amount(found.group("after")[:6]):
            return _make(clause, scene, "Other", *found.span("after"), "report.up", 0.8, split=False)
        if len(p.ADVERBS.sub("", found.group("object"))) < 3:
            return _from_context(clause, scene, "Other", "report.up", "请示报告")
        return _make(clause, scene, "Other", *found.span("object"), "report.up", 0.8, split=False)
    if found := p.SUBMITTED.search(m):
        rest = Clause(clause.start + found.start("rest"), clause.end, found.group("rest"))
        if inner := verb(rest, scene):
            return tuple(replace(c, start=clause.start) for c in inner)
        return _make(clause, scene, "Other", *found.span("object"), "report.submitted", 0.7, split=False)
    return ()


def topical(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """对X开展视察, 围绕X听取汇报, 就X进行调研, 深入Y对X开展…: the object stands before the verb."""
    m = clause.masked
    for found in p.TOPIC.finditer(m):
        if hit := _close_topic(clause, scene, found.end()):
            return hit
    return ()


def _close_topic(clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """The frame that starts with a topic at `start`, closed by a light verb and an event, or an event alone."""
    m = clause.masked
    for light in reversed([*p.LIGHT.finditer(m, start + 2)]):
        rest = m[light.end() :]
        head = _headed(rest, scene.triggers)
        if not head:
            continue
        end = start + len(p.TRAILING_ADVERBS.sub("", m[start : light.start()]))
        if end - start >= 2:
            topic_end = p.cut_second_topic(m, start, end)
            return _make(clause, scene, head[1], *topic_end, "topic.light", 0.9)
    core = strip_amounts(m)
    head = scene.triggers.head(core, "event")
    if head and p.EVENT_VERB.search(head[0]):
        end = len(core) - len(head[0])
        stop = start + len(p.TRAILING_ADVERBS.sub("", m[start:end]))
        if stop - start >= 2:
            return _make(clause, scene, head[1], start, stop, "topic.event", 0.75)
    return ()


def visited(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """深入A、B开展X视察: sites before the verb; the object is X, else the announced topic, else the sites."""
    found = p.SITE.search(clause.masked)
    if not found:
        return ()
    rest = clause.masked[found.end("site") :]
    skip = re.match(r"(?:等地?|现场|一线)*", rest)
    rest = rest[skip.end() if skip else 0 :]
    tail = Clause(clause.end - len(rest), clause.end, rest)
    inner = verb(tail, scene)
    if inner and inner[0].rule not in ("act.bare", "light.event.bare"):
        return tuple(replace(c, start=clause.start) for c in inner)
    head = _headed(rest, scene.triggers)
    kind = inner[0].type if inner else head[1] if head else None
    if kind is None:
        return ()
    word = inner[0].object if inner else head[0] if head else ""
    if scene.topic:
        return _from_context(clause, scene, kind, "site.topic", word)
    if p.GENERIC_SITE.match(found.group("site")):
        return (
            Candidate(kind, word, clause.start, clause.end, "site.generic", 0.6, counted=has_amount(rest)),
        )
    return _make(clause, scene, kind, *found.span("site"), "site.alone", 0.75, split=False)


def brought(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """组织代表视察…, 邀请代表列席…: people are brought to do something."""
    found = p.BROUGHT.search(clause.masked)
    if not found or p.SUGGESTION_AFTER.match(clause.masked[found.end("people") :]):
        return ()
    rest = Clause(clause.start + found.end("people"), clause.end, clause.masked[found.end("people") :])
    deputies = "代表" in found.group("people")
    if deputies and (joined := p.JOINED.search(rest.masked)) and not p.TRAINING_AFTER.search(rest.masked):
        span = joined.span("object")
        inner = _make(rest, scene, "Outreach", *span, "bring.join", 0.85, split=False)
        return tuple(replace(c, start=clause.start) for c in inner)
    if re.match(r"^(?:认真|深入|集中|系统|专题)*学习(?!贯彻)", rest.masked) and "考察" not in rest.masked:
        return _make(rest, scene, "Training", 0, len(rest.masked), "bring.learn", 0.8, split=False)
    for frame in (talked_report, topical, supervised, visited, verb):
        if inner := frame(rest, scene):
            return tuple(replace(c, start=clause.start) for c in inner)
    if deputies and has_amount(found.group("people")):
        kind = scene.triggers.topic(rest.masked) or "Outreach"
        span = (found.end("people"), len(clause.masked))
        return _make(clause, scene, kind, *span, "bring.deputies", 0.6, split=False)
    return ()


def talked_report(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """代表向选民述职."""
    if found := re.search(r"(?:向|回)[^，]*?(?P<object>述职|报告履职情况)", clause.masked):
        return _make(clause, scene, "Appraisal", *found.span("object"), "appraisal.report", 0.85, split=False)
    return ()


def joined_body(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """配合市人大开展…, 联合X举办…: with another body."""
    found = p.WITH_BODY.match(clause.masked)
    if not found:
        return ()
    rest = clause.masked[found.end() :]
    tokens = [t for t in scene.triggers.tokens(rest) if t.is_verb]
    topic = p.TOPIC.search(rest)
    start = min([t.start for t in tokens] + ([topic.start()] if topic else []), default=-1)
    if start < 0:
        return ()
    tail = Clause(clause.start + found.end() + start, clause.end, rest[start:])
    return tuple(replace(c, start=clause.start) for c in _read_part(tail, scene))


def oath(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """组织宪法宣誓9场次."""
    if not (found := p.OATH.search(clause.masked)):
        return ()
    return _make(clause, scene, "Oath", *found.span("object"), "oath", 0.9, split=False)


def verb(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """The main verb and its object."""
    tokens = scene.triggers.tokens(clause.masked)
    spare: tuple[Candidate, ...] = ()
    for index, token in enumerate(tokens):
        if not token.is_verb or p.IN_MODIFIER.match(clause.masked[token.end :]):
            continue
        found = _read_verb(clause, scene, token)
        if found and not found[0].soft:
            return found
        spare = spare or found
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        chained = following and following.start - token.end <= 4 and "rhetoric" not in token.roles
        if not chained or (spare and following and following.start > token.end + 1):
            return spare
    return spare


def _read_verb(clause: Clause, scene: Scene, token: Token) -> tuple[Candidate, ...]:
    a, b = token.end, len(clause.masked)
    rest = clause.masked[a:b]
    for role, read in _ROLES:
        if role in token.roles and (found := read(clause, scene, token, rest)):
            return found
    return ()


def _act(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    kind = token.roles["act"]
    a, b = token.end, len(clause.masked)
    if kind is None or (refined := p.refine_act(kind, token.form, rest, clause.masked)) is None:
        return ()
    if (
        refined == "Hearing"
        and p.GENERIC_REPORT.match(rest)
        and (topic := _topic_before(clause, scene, token))
    ):
        return (Candidate("Hearing", topic, clause.start, clause.end, "act.hearing.topic", 0.8),)
    if refined == "Publicity" and scene.deputies:
        refined = "Outreach"
    if p.EMPTY_OBJECT.match(strip_amounts(rest)):
        if kind in p.NEEDS_OBJECT and not has_amount(rest):
            return ()
        if scene.topic and refined != "Outreach":
            return _from_context(clause, scene, refined, "act.topic", token.form)
        if not has_amount(rest):
            return ()
        return (Candidate(refined, token.form, clause.start, clause.end, "act.bare", 0.65, counted=True),)
    return _make(clause, scene, refined, a, b, f"act.{refined.lower()}", 0.9)


def _topic_before(clause: Clause, scene: Scene, token: Token) -> str:
    """What a report without a name is about: the topic before the verb, the predicate before it, or announced."""
    before = clause.masked[: token.start]
    if found := p.TOPIC.search(before):
        stop = len(p.TRAILING_ADVERBS.sub("", before))
        return trim_object(scene.content[clause.start + found.end() : clause.start + stop])
    near = [c for c in scene.previous if 0 <= clause.start - c.end <= 2]
    return near[-1].object if near else ""


def _hold(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    core = strip_amounts(rest)
    head = _headed(rest, scene.triggers)
    if head is None and not core.rstrip("等").endswith("会"):
        return ()
    kind: ActivityType = head[1] if head else "Meeting"
    if token.form in ("参加", "出席") and kind == "Meeting":
        return ()
    return _make(clause, scene, kind, token.end, len(clause.masked), "hold", 0.85)


def _light(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    if several := _several_events(clause, scene, token.end):
        return several
    head = _headed(rest, scene.triggers)
    a, b = token.end, len(clause.masked)
    if head:
        modifier_end = a + rest.rfind(head[0])
        modifier = strip_amounts(clause.masked[a:modifier_end])
        if head[1] in p.KEEPS_HEAD or len(trim_object(modifier)) < 2:
            if (
                len(trim_object(modifier)) < 2
                and scene.topic
                and head[1] in ("Inspection", "Research", "Inquiry")
            ):
                return _from_context(clause, scene, head[1], "light.topic", head[0])
            bare = ".bare" if len(trim_object(modifier)) < 2 else ""
            return _make(clause, scene, head[1], a, b, f"light.event{bare}", 0.85)
        return _make(clause, scene, head[1], a, modifier_end, "light.event", 0.9)
    if strip_amounts(rest) in ("活动", "各类活动", "履职活动") and has_amount(rest):
        theme = "Outreach" if "代表" in clause.masked[: token.start] or scene.deputies else scene.theme
        return _make(clause, scene, theme or "Other", a, b, "light.counted", 0.6, split=False)
    return _campaign(clause, scene, token, rest) or _duties(clause, scene, token, rest)


def _several_events(clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """Events of different kinds, or each counted, under one light verb: 集中视察4次、专题调研7项."""
    rest = clause.masked[start:]
    counted = p.split_counted(rest)
    if len(counted) > 1:
        pieces = counted
    elif "、" in rest and has_amount(rest):
        return _counted_together(clause, scene, start)
    elif "等" in rest:
        return ()
    else:
        pieces = p.split_plain(rest)
    heads = [_headed(rest[a:b], scene.triggers) for a, b in pieces]
    kinds = {head[1] for head in heads if head}
    if len(pieces) < 2 or not all(heads) or (len(kinds) < 2 and len(counted) < 2):
        return ()
    out: tuple[Candidate, ...] = ()
    for (a, b), head in zip(pieces, heads, strict=True):
        if head:
            out += _make(clause, scene, head[1], start + a, start + b, "light.several", 0.8, split=False)
    return out


def _counted_together(clause: Clause, scene: Scene, start: int) -> tuple[Candidate, ...]:
    """Forms of one action under one count: 视察、执法检查、工作评议等10次; the first gives the type."""
    core = re.sub(r"等$", "", strip_amounts(clause.masked[start:]))
    heads = [_headed(core[a:b], scene.triggers) for a, b in p.split_plain(core)]
    if len(heads) < 2 or not heads[0] or not all(heads):
        return ()
    return _make(clause, scene, heads[0][1], start, len(clause.masked), "light.together", 0.8, split=False)


def _campaign(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """开展“…”活动: the type comes from the words of the name, else from the section."""
    core = strip_amounts(rest)
    if token.form not in p.CAMPAIGN_VERBS or not p.CAMPAIGN.search(core):
        return ()
    phrase = scene.content[clause.start + token.end : clause.end]
    kind = p.campaign_type(scene.triggers, phrase, scene.topic + scene.sentence, scene.theme)
    return _make(clause, scene, kind, token.end, len(clause.masked), "light.campaign", 0.65)


def _duties(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """完成疫情防控、服务企业等工作; 投身项目建设等重点任务: duties beside the congress's own."""
    duty = p.DUTIES.search(strip_amounts(rest))
    if token.form not in ("完成", "投身", "参与", "承担", "做好", "完成了") or not duty or "、" not in rest:
        return ()
    start = clause.start + token.end
    raw = scene.content[start : start + duty.start()]
    members = raw.split("、") if token.form.startswith("完成") else [raw]
    out = []
    for member in members:
        phrase = trim_object(member)
        kind = scene.triggers.topic(member)
        kind = kind if kind == "Assistance" else "Other"
        if len(phrase) >= 2:
            at = scene.content.find(phrase, start)
            out.append(Candidate(kind, phrase, clause.start, clause.end, "light.duty", 0.6, at))
    return tuple(out)


def _written(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """制定、修订…: a written rule, by its title or its noun, or counted."""
    core = re.sub(r"等?$", "", strip_amounts(rest))
    titled = "《" in scene.content[clause.start + token.end : clause.start + token.end + 24]
    head = scene.triggers.head(core, "thing")
    quoted = core.endswith(MASK) and token.form in ("制定", "出台", "印发", "制定出台", "编制")
    titled = titled or quoted
    if not titled and token.form in p.WEAK_MAKE and not (head and head[1] == "RuleMaking"):
        return ()
    if not titled and not (head and head[1] in ("RuleMaking", "Mechanism")) and not p.RULE_NOUN.search(core):
        return ()
    return _make(clause, scene, "RuleMaking", token.end, len(clause.masked), "make.rule", 0.9)


def _built(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """建立…机制, 建成…站: by what was built."""
    inner = scene.triggers.pattern.match(rest)
    if inner and "build" in scene.triggers.roles[inner.group()] and inner.end() < len(rest) - 2:
        token = Token(
            token.start, token.end + inner.end(), inner.group(), scene.triggers.roles[inner.group()]
        )
        rest = rest[inner.end() :]
    core = strip_amounts(rest)
    if core.endswith(MASK):
        core = scene.content[clause.start + token.end : clause.start + token.end + len(core)].strip('”》"’')
    for shorter in p.shortenings(core):
        if head := scene.triggers.head(shorter, "thing"):
            if head[1] not in ("Mechanism", "PlatformBuilding", "RuleMaking"):
                return ()
            kind = p.refine_built(head[1], token.form, rest)
            return _make(clause, scene, kind, token.end, len(clause.masked), "build", 0.8)
    if scene.triggers.topic(rest) == "PlatformBuilding" and token.form in p.PHYSICAL:
        return _make(clause, scene, "PlatformBuilding", token.end, len(clause.masked), "build.topic", 0.65)
    return ()


def _handled(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """收到建议257件, 交办…, 推动解决问题739件."""
    if scene.triggers.topic(rest) == "Petition":
        return _make(
            clause, scene, "Petition", token.end, len(clause.masked), "handle.petition", 0.85, split=False
        )
    if not p.SUGGESTIONS.search(rest):
        return ()
    counted = has_amount(rest)
    if token.form in p.NEEDS_COUNT and not counted:
        return ()
    if "解决" in token.form and counted and p.HELPED.search(clause.masked[: token.end]):
        return _make(
            clause, scene, "Assistance", token.end, len(clause.masked), "handle.helped", 0.7, split=False
        )
    surveyed = scene.previous and scene.previous[-1].type == "Research" and "解决" not in token.form
    if token.form in p.COLLECTS and surveyed:
        return _make(clause, scene, "Research", token.end, len(clause.masked), "handle.survey", 0.7)
    if token.form in p.COLLECTS and scene.deputies and not re.search(r"意见|建议", rest):
        return _make(
            clause, scene, "Outreach", token.start, len(clause.masked), "handle.deputies", 0.75, split=False
        )
    if token.form == "提出" and any(c.type in p.ABSORBS_ADVICE for c in scene.previous):
        return ()
    return _make(clause, scene, "SuggestionHandling", token.end, len(clause.masked), "handle", 0.8)


def _soft(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """加强…工作: an activity only where the noun names a concrete kind of work."""
    phrase = scene.content[clause.start + token.end : clause.end]
    head = _headed(rest, scene.triggers)
    if head is None and (listed := p.ENUMERATION.match(rest)):
        members = listed.group("members").split("、")
        if all(_headed(m, scene.triggers) for m in members) and (head := _headed(members[0], scene.triggers)):
            return _make(clause, scene, head[1], token.end, len(clause.masked), "soft.listed", 0.6)
    kind = head[1] if head else p.soft_topic(scene.triggers, token.form, phrase)
    if kind is None or kind in p.NEVER_SOFT or len(trim_object(phrase)) < 4:
        return ()
    return _make(clause, scene, kind, token.end, len(clause.masked), "soft", 0.5, soft=True, split=False)


_ROLES: tuple[tuple[str, Callable[[Clause, Scene, Token, str], tuple[Candidate, ...]]], ...] = (
    ("act", _act),
    ("make", _written),
    ("build", _built),
    ("hold", _hold),
    ("light", _light),
    ("handle", _handled),
    ("soft", _soft),
)


def nominal(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """主任会议11次, 专题调研7项: an event noun that is counted, its verb left out."""
    if not has_amount(clause.masked):
        return ()
    core = strip_amounts(clause.masked)
    if core.endswith(MASK) and (
        quoted := scene.content[clause.start : clause.start + len(core)].strip("“”《》")
    ):
        head = scene.triggers.head(quoted, "event", "thing")
        if head and head[1] in ("PlatformBuilding", "Training", "Outreach"):
            return _make(clause, scene, head[1], 0, len(clause.masked), "nominal.quoted", 0.75, split=False)
    if core == clause.masked or any("rhetoric" in t.roles for t in scene.triggers.tokens(core)[:1]):
        return ()
    head = _headed(core, scene.triggers)
    if head is None:
        built = scene.triggers.head(core, "thing")
        head = built if built and built[1] == "PlatformBuilding" else None
    if head is None or (head[1] == "SuggestionHandling" and scene.previous):
        return ()
    if head[1] in ("RuleMaking", "Decision") and len(core) <= 3:
        return ()
    pieces = p.split_counted(clause.masked)
    out: tuple[Candidate, ...] = ()
    for a, b in pieces:
        own = _headed(clause.masked[a:b], scene.triggers) or head
        out += _make(clause, scene, own[1], a, b, "nominal.count", 0.8, split=False)
    return out


FRAMES: tuple[Frame, ...] = (
    honour, publicity, exchange, oath, opined, decided, reported_up, urged, took_part, passed_on, happened, covered, regarded, stationed, founded,
    joined_body, brought, overseen, topical, visited, result, verb, nominal, captioned,
)  # fmt: skip


def announced_topic(clauses: Iterable[Clause], content: str) -> str:
    """The topic of a clause that is a prepositional phrase alone: 围绕X, 聚焦X."""
    for clause in clauses:
        if found := p.ANNOUNCED.match(clause.masked):
            return content[clause.start + found.start("topic") : clause.start + found.end("topic")]
    return ""
