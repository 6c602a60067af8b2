"""Event nouns without their verb: counted, in a caption, or an oath."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import has_amount, strip_amounts
from ingest.nlp.activities.frames.building import event_head, make_candidates
from ingest.nlp.activities.frames.nouns import CASES, MOTION
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.several import split_counted
from ingest.nlp.clauses import MASK, Clause

_OATH = re.compile(
    r"(?:组织(?:开展|举行|进行)?|举行|进行|开展|实施|监督|安排)(?P<object>[^，,]{0,30}?(?:宪法宣誓|宣誓)(?:仪式|活动)?)(?!制度|等制度)"
)
_SWORE = re.compile(
    r"^(?P<object>[^，,]{0,30}?(?:人员|干部|领导|代表|委员|法官|检察官|组成人员|同志)[^，,]{0,6}?(?:面?向宪法|集体|庄严|进行)+宣誓)$"
)

_SELF_EXAMINED = re.compile(r"(?:查摆|检视|查找|剖析|自查)[^，,]{0,10}?问题$")
"""What a party group finds wanting in itself, as the education campaigns of the party ask."""
_ON_ITSELF: frozenset[ActivityType] = frozenset({"PartyWork", "Training"})
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


def captioned(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """A caption that names an event and nothing else: 区委人大工作会议."""
    head = scene.triggers.head(clause.masked, "event") if scene.caption else None
    if head is None or head[1] not in ("Meeting", "Training", "Outreach", "Exchange", "Oath", "PartyWork"):
        return ()
    return make_candidates(clause, scene, head[1], 0, len(clause.masked), "caption", 0.7, split=False)


def oath(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """组织宪法宣誓9场次."""
    if not (found := _SWORE.match(clause.masked) or _OATH.search(clause.masked)):
        return ()
    return make_candidates(clause, scene, "Oath", *found.span("object"), "oath", 0.9, split=False)


def nominal(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """主任会议11次, 专题调研7项: an event noun that is counted, its verb left out."""
    if not has_amount(clause.masked):
        return ()
    core = strip_amounts(clause.masked)
    if quoted := _quoted(clause, scene, core):
        return quoted
    if core == clause.masked or any("rhetoric" in t.roles for t in scene.triggers.tokens(core)[:1]):
        return ()
    head = _counted_head(core, scene)
    if head is None or _BREAKDOWN.search(core) or _is_no_event(head[1], core, scene):
        return ()
    return tuple(
        c
        for a, b in split_counted(clause.masked)
        for c in make_candidates(
            clause, scene, _kind_of(clause.masked[a:b], head, scene), a, b, "nominal.count", 0.8, split=False
        )
    )


def _quoted(clause: Clause, scene: Scene, core: str) -> tuple[Candidate, ...]:
    """“代表联络站”12个: a thing or an event in quotation marks."""
    if not core.endswith(MASK):
        return ()
    quoted = scene.content[clause.start : clause.start + len(core)].strip("“”《》")
    head = scene.triggers.head(quoted, "event", "thing") if quoted else None
    if head is None or head[1] not in ("PlatformBuilding", "Training", "Outreach"):
        return ()
    return make_candidates(clause, scene, head[1], 0, len(clause.masked), "nominal.quoted", 0.75, split=False)


def _counted_head(core: str, scene: Scene) -> tuple[str, ActivityType] | None:
    """The noun that says what was counted: an event, one more of the list before, a platform or a suggestion."""
    head = event_head(core, scene.triggers) or _continued(core, scene)
    if head is None:
        built = scene.triggers.head(core, "thing")
        head = built if built and built[1] in ("PlatformBuilding", "SuggestionHandling") else None
    if head and head[1] == "SuggestionHandling":
        return head[0], _of_what_was_found(core, scene)
    return head


def _of_what_was_found(core: str, scene: Scene) -> ActivityType:
    """Whose the problems or suggestions are: of a case, of the body itself, else of those who brought them."""
    if re.search(CASES, core):
        return "Other"
    itself = not scene.previous or scene.previous[-1].type in _ON_ITSELF
    return "PartyWork" if itself and _SELF_EXAMINED.search(core) else "SuggestionHandling"


def _kind_of(piece: str, head: tuple[str, ActivityType], scene: Scene) -> ActivityType:
    """The type of one piece of a list: its own noun's, else that of the noun which ends the list."""
    return (event_head(piece, scene.triggers) or head)[1]


def _is_no_event(kind: ActivityType, core: str, scene: Scene) -> bool:
    """Whether the noun only goes on about what was told, was not done, or is too bare: 条例3件."""
    return (
        (kind == "SuggestionHandling" and bool(scene.previous))
        or (kind == "Appointment" and re.search(r"暂缓|不再|不予|未任命", core) is not None)
        or (kind in ("RuleMaking", "Decision") and (len(core) <= 3 or core.startswith(("现行", "现有"))))
    )
