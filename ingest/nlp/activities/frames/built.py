"""Mechanisms and platforms set up: 建立…机制, 建成…站."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import strip_amounts
from ingest.nlp.activities.frames.building import make_candidates, shortenings
from ingest.nlp.activities.frames.events import split_counted
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import MASK, Clause

PHYSICAL = frozenset({"建成", "建设", "新建", "改建", "升级", "提档升级", "规范提升", "打造", "创建", "设立", "搭建", "迭代升级", "建好用好", "规范化建设", "提升", "建好", "上线", "开通", "开发", "着力构建", "完成"})  # fmt: skip


LISTED_RULES = re.compile(r"、[^、]+等(?:\d+[余多]?项)?制度\d*[余多]?[项个]?$")


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
            return make_candidates(clause, scene, kind, token.end, len(clause.masked), "build", 0.8)
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


def refine_built(kind: ActivityType, form: str, rest: str) -> ActivityType:
    """A regime of the party kept up is party work; a listed rule improved is rule-making."""
    if kind == "Mechanism" and re.search(
        r"党风|意识形态|党建|党内|从严治党|民主生活|组织生活|三会一课|请示报告|一岗双责", rest
    ):
        return "PartyWork"
    if kind == "RuleMaking" and re.search(r"制度$", rest) and form not in ("修订完善", "完善修订"):
        kind = "Mechanism"
    if (
        kind == "Mechanism"
        and LISTED_RULES.search(rest)
        and form in ("完善", "修订完善", "健全完善", "建立健全", "健全", "修订")
    ):
        return "RuleMaking"
    if (
        kind == "Mechanism"
        and re.search(r"(?:体系|格局|网络)$", rest)
        and re.search(r"联络站|阵地|平台|代表之家|家站|信息化", rest)
    ):
        return "PlatformBuilding"
    if kind == "RuleMaking" and form in (
        "落实",
        "实施",
        "落实好",
        "执行",
        "严格落实",
        "严格执行",
        "认真落实",
        "全面落实",
        "深化",
        "巩固",
    ):
        return "Other"
    return kind
