"""The main verb of a clause and its object, by the role that the lexicon gives the verb."""

import re
from collections.abc import Callable

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import strip_amounts
from ingest.nlp.activities.frames.acts import read_act
from ingest.nlp.activities.frames.adverbs import ADVERB, ADVERBS
from ingest.nlp.activities.frames.building import event_head, make_candidates
from ingest.nlp.activities.frames.built import read_built
from ingest.nlp.activities.frames.events import read_light
from ingest.nlp.activities.frames.handled import read_handled
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.softness import soft_topic
from ingest.nlp.activities.frames.written import read_written
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import Clause

_ENUMERATION = re.compile(r"^(?P<members>[^，,]+、[^，,]+?)等(?P<tail>[^，,]*)$")
_IN_MODIFIER = re.compile(
    r"^(?:部门(?!和)|的(?!关于)|等(?!$|\d)|书(?![面画法记香屋院店])|小组(?!活动|工作)|各?阶段|后(?!续|评估)|常态化(?=$|[、的和])|[法长](?=$|[、的和])"
    r"|组(?!织)|院(?!校)|干部(?!职)|表(?![决彰扬])|中$|性(?![别质])|员(?![工额])|证(?![照券据人])|权(?![力益威利])|处(?![置理级罚突])|站(?![所点])"
    r"|室(?![内外])|队(?!伍)|票(?![据证务]))"
)
"""What makes the verb before it a modifier only in some words; the plain ones are in the lexicon (role `modified`)."""
_OF_EVENT = re.compile(
    r"^(?:报告(?!会|厅)|意见(?!征|箱|落实|办理)|调查组|以后|方面|得票|居[^，,]*(?:前列|前茅|第)|均为|达(?:到|百|\d)|时(?![代任段节效])|前(?![三两期进沿景山端置述\d])|不(?![动良合文明稳规符达法])|中(?![小学央药心医等职考华国长型期试]))"
)
"""What follows the name of an event that is told of, and not done in this clause: 检查时, 评议意见, 视察中."""
_EVENTS: frozenset[ActivityType | None] = frozenset({"Inspection", "Research", "Appraisal", "Inquiry"})
_NEVER_SOFT: frozenset[ActivityType] = frozenset(
    {
        "Hearing",
        "Meeting",
        "Decision",
        "Inquiry",
        "ProjectProgress",
        "RuleMaking",
        "Inspection",
        "Research",
        "Exchange",
    }
)
_GAP = re.compile(rf"(?:{ADVERB}|(?:人大)?代表|[、了和并对的])*")
"""What may stand between two verbs of one predicate."""


def founded(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """实行…的评价模式, 建立…机制: a verb of founding at the start, what was founded at the end."""
    lead = ADVERBS.match(clause.masked)
    at = lead.end() if lead else 0
    first = next((t for t in scene.triggers.tokens(clause.masked) if t.start <= at), None)
    if (
        first is None
        or "build" not in first.roles
        or first.start > at
        or first.form.startswith(("修订", "修改"))
    ):
        return ()
    found = read_built(clause, scene, first, clause.masked[first.end :])
    return found if found and found[0].type in ("Mechanism", "PlatformBuilding", "PartyWork") else ()


def _is_modifier(token: Token, rest: str, scene: Scene) -> bool:
    """Whether a verb only modifies the noun that follows it: 调研 in 调研能力."""
    if token.roles.get("act") in _EVENTS and _OF_EVENT.match(rest):
        return True
    return bool(scene.triggers.modified.match(rest) or _IN_MODIFIER.match(rest))


def verb(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """The main verb and its object."""
    tokens = scene.triggers.tokens(clause.masked)
    spare: tuple[Candidate, ...] = ()
    for index, token in enumerate(tokens):
        if not token.is_verb or _is_modifier(token, clause.masked[token.end :], scene):
            continue
        found = _read_verb(clause, scene, token)
        if found and not found[0].soft:
            return found
        spare = spare or found
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        gap = clause.masked[token.end : following.start] if following else ""
        chained = (
            following and len(gap) <= 4 and _GAP.fullmatch(gap) is not None and "rhetoric" not in token.roles
        )
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


def _is_plain_meeting(kind: ActivityType, core: str, form: str) -> bool:
    """Whether it is a meeting, whoever comes; who goes to one elsewhere (参加…交流会) shares experience there."""
    return (kind == "Outreach" and core.endswith("会")) or (
        kind == "Exchange" and core.endswith("交流会") and "召开" in form
    )


def _are_brought(scene: Scene) -> bool:
    """Whether the clause before said who takes part: 组织代表参与立法, 参加视察."""
    return bool(scene.previous) and scene.previous[-1].rule == "bring.join"


def _hold(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    core = strip_amounts(rest)
    head = event_head(rest, scene.triggers)
    named = scene.content[clause.start + token.end : clause.start + token.end + len(core)].rstrip("”等")
    if head is None and not named.endswith("会"):
        return ()
    kind: ActivityType = head[1] if head else "Meeting"
    if _is_plain_meeting(kind, core, token.form):
        kind = "Meeting"
    if token.form == "参加" and _are_brought(scene):
        return make_candidates(
            clause, scene, "Outreach", token.start, len(clause.masked), "hold.joined", 0.75, split=False
        )
    if token.form in ("参加", "出席") and (kind == "Meeting" or len(core) <= 4):
        return ()
    return make_candidates(clause, scene, kind, token.end, len(clause.masked), "hold", 0.85)


_DEGREE = re.compile(r"(?:质量|水平|能力|实效|效率|质效|率)$")
"""What is raised is a degree, not a thing done."""


def _soft(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """加强…工作: an activity only where the noun names a concrete kind of work."""
    if token.form in ("提高", "提升") and _DEGREE.search(rest):
        return ()
    phrase = scene.content[clause.start + token.end : clause.end]
    head = event_head(rest, scene.triggers)
    if head is None and (listed := _ENUMERATION.match(rest)):
        members = listed.group("members").split("、")
        if all(event_head(m, scene.triggers) for m in members) and (
            head := event_head(members[0], scene.triggers)
        ):
            return make_candidates(clause, scene, head[1], token.end, len(clause.masked), "soft.listed", 0.6)
    kind = head[1] if head else soft_topic(scene.triggers, token.form, phrase)
    if kind is None or kind == "Other" or kind in _NEVER_SOFT or len(trim_object(phrase)) < 4:
        return ()
    return make_candidates(
        clause, scene, kind, token.end, len(clause.masked), "soft", 0.5, soft=True, split=False
    )


_ROLES: tuple[tuple[str, Callable[[Clause, Scene, Token, str], tuple[Candidate, ...]]], ...] = (
    ("act", read_act),
    ("make", read_written),
    ("build", read_built),
    ("hold", _hold),
    ("light", read_light),
    ("handle", read_handled),
    ("soft", _soft),
)
