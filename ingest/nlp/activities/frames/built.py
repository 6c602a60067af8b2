"""Mechanisms and platforms set up: 建立…机制, 建成…站."""

import re
from collections.abc import Mapping

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import strip_amounts
from ingest.nlp.activities.frames.building import make_candidates, shortenings
from ingest.nlp.activities.frames.events import split_counted
from ingest.nlp.activities.frames.nouns import PLATFORM
from ingest.nlp.activities.frames.refinement import Refinement, refine, row
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import MASK, Clause

PHYSICAL = frozenset({"建成", "建设", "新建", "改建", "升级", "提档升级", "规范提升", "打造", "创建", "设立", "搭建", "迭代升级", "建好用好", "规范化建设", "提升", "建好", "上线", "开通", "开发", "着力构建", "完成"})  # fmt: skip


_LISTED_RULES = row(
    "RuleMaking", "Regimes listed and improved together are the rules of the house, rewritten.",
    verb="(?:修订|健全)?完善|(?:建立)?健全", has=r"、[^、]+等(?:\d+[余多]?项)?制度\d*[余多]?[项个]?$",
)  # fmt: skip


_REGIME = re.compile(r"[^体编控限]{3,}(?<!管)制$")
"""A regime by its last syllable alone: 承诺即入制, 项目票决制."""


def read_built(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """建立…机制, 建成…站: by what was built."""
    if "作出" in rest:
        return ()
    inner = scene.triggers.pattern.match(rest)
    if inner and "build" in scene.triggers.roles[inner.group()] and inner.end() < len(rest) - 2:
        token = Token(
            token.start, token.end + inner.end(), inner.group(), scene.triggers.roles[inner.group()]
        )
        rest = rest[inner.end() :]
    if "第一议题" in scene.content[clause.start + token.end : clause.end] and rest.rstrip("等").endswith(
        "制度"
    ):
        return make_candidates(
            clause, scene, "Training", token.end, len(clause.masked), "build.learning", 0.75
        )
    pieces = split_counted(rest)
    if len(pieces) > 1 and all(_is_platform(rest[a:b], scene) for a, b in pieces[:1]):
        out: tuple[Candidate, ...] = ()
        for a, b in pieces:
            out += make_candidates(
                clause,
                scene,
                "PlatformBuilding",
                token.end + a,
                token.end + b,
                "build.counted",
                0.8,
                split=False,
            )
        return out
    core = strip_amounts(rest)
    if core.endswith(MASK):
        core = scene.content[clause.start + token.end : clause.start + token.end + len(core)].strip('”》"’')
    for shorter in shortenings(core):
        if head := scene.triggers.head(shorter, "thing"):
            if head[1] not in ("Mechanism", "PlatformBuilding", "RuleMaking"):
                return ()
            kind = refine_built(head[1], token.form, scene.content[clause.start + token.end : clause.end])
            return (
                make_candidates(clause, scene, kind, token.end, len(clause.masked), "build", 0.8)
                if kind
                else ()
            )
    if _REGIME.search(core):
        kind = "ProjectVote" if "票决" in core else "Mechanism"
        return make_candidates(clause, scene, kind, token.end, len(clause.masked), "build.regime", 0.7)
    if scene.triggers.topic(rest) == "PlatformBuilding" and token.form in PHYSICAL:
        return make_candidates(
            clause, scene, "PlatformBuilding", token.end, len(clause.masked), "build.topic", 0.65
        )
    return ()


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


_BUILT_BY_OBJECT: Mapping[ActivityType, tuple[Refinement, ...]] = {
    "Mechanism": (
        row("PartyWork", "What the party keeps up inside itself is party work.",
            has="党风|意识形态|党建|党内|从严治党|民主生活|组织生活|三会一课|请示报告|一岗双责"),
        _LISTED_RULES,
        row("PlatformBuilding", "A system of stations is stations.", has=rf"(?:{PLATFORM}).*(?:体系|格局|网络)$"),
    ),
    "RuleMaking": (
        _LISTED_RULES,
        row("Mechanism", "A regime by itself is no rule, unless it is said to have been rewritten.",
            verb="(?!修订完善$|完善修订$).*", has="制度$"),
        row("Other", "To carry out a rule is not to make it.",
            verb="(?:认真|严格|全面)?落实好?|(?:严格)?执行|实施|深化|巩固"),
    ),
}  # fmt: skip
"""By the type that the lexicon gives to what was built."""


def refine_built(kind: ActivityType, verb: str, rest: str) -> ActivityType | None:
    """The type of what was built in the light of its words and of the verb; `rest` is not masked.

    健全 + 党内监督制度 → PartyWork; 完善 + 议事规则、考勤等12项制度 → RuleMaking.
    """
    return refine(kind, _BUILT_BY_OBJECT.get(kind, ()), verb, rest, rest)
