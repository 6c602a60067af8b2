"""Event nouns without their verb: counted, in a caption, or an oath."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount, strip_amounts
from ingest.nlp.activities.frames.building import event_head, make_candidates
from ingest.nlp.activities.frames.events import split_counted
from ingest.nlp.activities.frames.nouns import CASES, MOTION, REGULATION
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import MASK, Clause

OATH = re.compile(
    r"(?:组织(?:开展|举行|进行)?|举行|进行|开展|实施|监督|安排)(?P<object>[^，,]{0,30}?(?:宪法宣誓|宣誓)(?:仪式|活动)?)(?!制度|等制度)"
)
SWORE = re.compile(
    r"^(?P<object>[^，,]{0,30}?(?:人员|干部|领导|代表|委员|法官|检察官|组成人员|同志)[^，,]{0,6}?(?:面?向宪法|集体|庄严|进行)+宣誓)$"
)

_BREAKDOWN = re.compile(rf"(?:方面的?|类|性)(?:代表)?(?:{MOTION})$")


def _continued(core: str, scene: Scene) -> tuple[str, ActivityType] | None:
    """A further report heard, further deputies elected: the verb stands before an earlier member of the list."""
    last = scene.previous[-1].type if scene.previous else None
    if last == "Hearing" and core.endswith("报告"):
        return "报告", "Hearing"
    if last == "Appointment" and core.endswith(
        ("代表", "委员", "成员", "法官", "检察官", "陪审员", "主任", "副主任", "主席", "副主席")
    ):
        return core[-2:], "Appointment"
    return None


_LISTED = re.compile(
    r"^(?:以及|和|及)?(?P<by>[^，,□]{0,40}?)(?P<object>(?:关于[^，,]{4,}|□{4,}等?(?:法律|法规)*|[^，,]{4,}情况)(?:的?(?:报告|汇报))?(?:□+)?)$"
)
_REPORT = re.compile(r"(?:报告|汇报|情况)(?:）|》|（书面）|\(书面\)|（[^）]*）)*$")
_RESOLVED = re.compile(rf"(?:决议|决定|议案|{REGULATION})(?:（[^）]*）)?》?(?:的(?:决议|决定))?$")

_STUDIED = re.compile(r"《[^》]*(?:法|条例|法典)》等?(?:法律|法规|法律法规)?$")


def listed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """听取了政府关于甲的报告，法院关于乙的报告: a further member of a list, its verb left out."""
    before = scene.previous[-1] if scene.previous else None
    if (
        before is None
        or not 0 <= clause.start - before.end <= 2
        or not (found := _LISTED.match(clause.masked))
    ):
        return ()
    raw = scene.content[clause.start + found.start("object") : clause.end]
    if any(t.start <= 4 and "act" in t.roles for t in scene.triggers.tokens(clause.masked)):
        return ()
    fits = {"Hearing": _REPORT, "Decision": _RESOLVED, "RuleMaking": _RESOLVED, "Training": _STUDIED}.get(
        before.type
    )
    if fits is None or not fits.search(raw):
        return ()
    return make_candidates(clause, scene, before.type, *found.span("object"), "nominal.listed", 0.8)


def captioned(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """A caption that names an event and nothing else: 区委人大工作会议."""
    head = scene.triggers.head(clause.masked, "event") if scene.caption else None
    if head is None or head[1] not in ("Meeting", "Training", "Outreach", "Exchange", "Oath", "PartyWork"):
        return ()
    return make_candidates(clause, scene, head[1], 0, len(clause.masked), "caption", 0.7, split=False)


def oath(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """组织宪法宣誓9场次."""
    if not (found := SWORE.match(clause.masked) or OATH.search(clause.masked)):
        return ()
    return make_candidates(clause, scene, "Oath", *found.span("object"), "oath", 0.9, split=False)


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
            return make_candidates(
                clause, scene, head[1], 0, len(clause.masked), "nominal.quoted", 0.75, split=False
            )
    if core == clause.masked or any("rhetoric" in t.roles for t in scene.triggers.tokens(core)[:1]):
        return ()
    if _BREAKDOWN.search(core):
        return ()
    head = event_head(core, scene.triggers) or _continued(core, scene)
    if head is None:
        built = scene.triggers.head(core, "thing")
        head = built if built and built[1] in ("PlatformBuilding", "SuggestionHandling") else None
    if head and head[1] == "SuggestionHandling" and re.search(CASES, core):
        head = head[0], "Other"
    if head is None or (head[1] == "SuggestionHandling" and scene.previous):
        return ()
    if head[1] == "Appointment" and re.search(r"暂缓|不再|不予|未任命", core):
        return ()
    if head[1] in ("RuleMaking", "Decision") and len(core) <= 3:
        return ()
    pieces = split_counted(clause.masked)
    out: tuple[Candidate, ...] = ()
    for a, b in pieces:
        own = event_head(clause.masked[a:b], scene.triggers) or head
        out += make_candidates(clause, scene, own[1], a, b, "nominal.count", 0.8, split=False)
    return out
