"""Mechanisms and platforms set up: 建立…机制, 建成…站."""

import re
from collections.abc import Mapping

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import strip_amounts
from ingest.nlp.activities.frames.building import make_candidates, shortenings
from ingest.nlp.activities.frames.nouns import PLATFORM
from ingest.nlp.activities.frames.refinement import Refinement, refine, row
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.several import split_counted
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import MASK, Clause

_PHYSICAL = frozenset(
    {"建成", "建设", "新建", "改建", "升级", "提档升级", "规范提升", "打造", "创建", "设立", "搭建", "迭代升级", "建好用好", "规范化建设", "提升", "建好", "上线",
     "开通", "开发", "着力构建"}
)  # fmt: skip
"""Verbs whose object is a platform where its words only speak of one."""
_BUILT: frozenset[ActivityType] = frozenset({"Mechanism", "PlatformBuilding", "RuleMaking"})
_LISTED_RULES = row(
    "RuleMaking", "Regimes listed and improved together are the rules of the house, rewritten.",
    verb="(?:修订|健全)?完善|(?:建立)?健全", has=r"、[^、]+等(?:\d+[余多]?项)?制度\d*[余多]?[项个]?$",
    lacks="联席|共享|移送|联动|协作|会商|衔接",
)  # fmt: skip
_REGIME = re.compile(r"[^体编控限]{3,}(?<!管)制$")
"""A regime by its last syllable alone: 承诺即入制, 项目票决制."""


def read_built(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """建立…机制, 建成…站: by what was built."""
    if "作出" in rest:
        return ()
    token, rest = _last_of_verbs(token, rest, scene)
    end = len(clause.masked)
    printed = scene.content[clause.start + token.end : clause.end]
    if "第一议题" in printed and rest.rstrip("等").endswith("制度"):
        return make_candidates(clause, scene, "Training", token.end, end, "build.learning", 0.75)
    if several := _each_counted(clause, scene, token, rest):
        return several
    core = strip_amounts(rest)
    if core.endswith(MASK):
        core = printed[: len(core)].strip('”》"’')
    if head := next((h for phrase in shortenings(core) if (h := scene.triggers.head(phrase, "thing"))), None):
        kind = refine_built(head[1], token.form, printed) if head[1] in _BUILT else None
        return make_candidates(clause, scene, kind, token.end, end, "build", 0.8) if kind else ()
    if _REGIME.search(core):
        regime: ActivityType = "ProjectVote" if "票决" in core else "Mechanism"
        return make_candidates(clause, scene, regime, token.end, end, "build.regime", 0.7)
    if scene.triggers.topic(rest) == "PlatformBuilding" and token.form in _PHYSICAL:
        return make_candidates(clause, scene, "PlatformBuilding", token.end, end, "build.topic", 0.65)
    return ()


def _last_of_verbs(token: Token, rest: str, scene: Scene) -> tuple[Token, str]:
    """The verb that governs the object, and the object: 提升 of 改造提升联络站, where two verbs stand in a row."""
    inner = scene.triggers.pattern.match(rest)
    if not inner or inner.end() >= len(rest) - 2:
        return token, rest
    roles = scene.triggers.roles[inner.group()]
    if "build" not in roles:
        return token, rest
    return Token(token.start, token.end + inner.end(), inner.group(), roles), rest[inner.end() :]


def _each_counted(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """Platforms that are each counted: 建成联络站12个、联络点30个."""
    pieces = split_counted(rest)
    if len(pieces) < 2 or not _is_platform(rest[slice(*pieces[0])], scene):
        return ()
    return tuple(
        c
        for a, b in pieces
        for c in make_candidates(
            clause, scene, "PlatformBuilding", token.end + a, token.end + b, "build.counted", 0.8, split=False
        )
    )


_UPGRADED = re.compile(
    r"(?:完成|推进|实施)了?(?P<object>[^，,]{2,50}?(?:站|平台|系统|阵地|之家|联系点)(?:的)?(?:提档升级|改造升级|升级改造|改造提升|规范化建设|标准化建设|建设))$"
)


def upgraded(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """完成…联络站提档升级."""
    if not (found := _UPGRADED.search(strip_amounts(clause.masked))) or found.start() > 12:
        return ()
    return make_candidates(
        clause, scene, "PlatformBuilding", *found.span("object"), "build.upgraded", 0.75, split=False
    )


def _is_platform(piece: str, scene: Scene) -> bool:
    head = scene.triggers.head(strip_amounts(piece), "thing")
    return head is not None and head[1] == "PlatformBuilding"


_IMPROVING = "(?:不断|逐步|进一步)?(?:建立)?(?:完善|健全|健全完善|优化|规范|创新)了?"
_BUILT_BY_OBJECT: Mapping[ActivityType, tuple[Refinement, ...]] = {
    "Mechanism": (
        row(None, "What is improved without being named is an attitude: 健全工作机制, 完善会议制度.",
            verb=_IMPROVING, has=r"^(?:了|各项|相关|有关)*[^“、\d]{0,2}(?:制度(?:管理|建设)?|机制|体制机制)$"),
        row(None, "So are ways of working in general, and the layout of all work.",
            verb=_IMPROVING, has=r"^[^“、\d]{0,4}(?:工作|保障|参与)机制$|工作格局$"),
        row("Oath", "The oath has its regime by law; what is carried out is the oath.", has="^(?:宪法)?宣誓制度"),
        row("Outreach", "Who keeps up the regime of contact keeps in contact.",
            verb="(?:认真|严格|全面)?(?:落实|执行)好?", has="双联|接待(?:代表|选民|群众)"),
        row("RuleMaking", "The house rules of an office are rewritten.",
            verb=_IMPROVING, has=r"^[^“]*(?:财务|请销?假|车辆|公车|值班|考勤|印章|公务接待)[^“]*制度"),
        row("PartyWork", "What the party keeps up inside itself is party work.",
            has="党风|意识形态|党建|党内|从严治党|民主生活|组织生活|三会一课|请示报告|一岗双责"),
        _LISTED_RULES,
        row("PlatformBuilding", "A system of stations is stations.", has=rf"(?:{PLATFORM}).*(?:体系|格局|网络)$"),
    ),
    "RuleMaking": (
        _LISTED_RULES,
        row("Mechanism", "A regime by itself is no rule, unless it is said to have been rewritten.",
            verb="(?!修订完善$|完善修订$).*", has="制度$"),
        row(None, "To keep to a rule is not to make it.", verb="(?:认真|严格|全面|贯彻)?落实好?|(?:严格|停止)?执行"),
        row("Other", "To put one into effect is work done.", verb="实施|深化|巩固"),
    ),
}  # fmt: skip
"""By the type that the lexicon gives to what was built."""


def refine_built(kind: ActivityType, verb: str, rest: str) -> ActivityType | None:
    """The type of what was built in the light of its words and of the verb; `rest` is not masked.

    健全 + 党内监督制度 → PartyWork; 完善 + 议事规则、考勤等12项制度 → RuleMaking.
    """
    return refine(kind, _BUILT_BY_OBJECT.get(kind, ()), verb, rest, rest)
