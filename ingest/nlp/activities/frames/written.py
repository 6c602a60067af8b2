"""Written rules made: 制定、修订…."""

import re
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import strip_amounts
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.nouns import BILL, RULE
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import MASK, Clause

_RULE = re.compile(rf"{RULE}|(?:{BILL})$")
_WEAK_MAKE = frozenset({"完善", "规范", "清理", "下发", "汇编", "拟定", "转发", "修正"})
_ALSO_MADE = re.compile(
    r"^(?:和|、|与|及)(?:修改|修正|修订|废止|完善|制定|出台|印发)(?:完善|实施)?了?(?=.{2})(?![件部项])"
)
_MAKING = re.compile(r"^(?:工作|过程|任务)(?:$|[和的中、])")


def read_written(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """制定、修订…: a written rule, by its title or its noun, or counted."""
    if _MAKING.match(rest) or "提出" in rest or clause.masked[: token.start].endswith("作出"):
        return ()
    if also := _ALSO_MADE.match(rest):
        token = replace(token, end=token.end + also.end())
        rest = rest[also.end() :]
    core = re.sub(r"等?$", "", strip_amounts(rest))
    titled = "《" in scene.content[clause.start + token.end : clause.start + token.end + 24]
    head = scene.triggers.head(core, "thing")
    quoted = core.endswith(MASK) and token.form in ("制定", "出台", "印发", "制定出台", "编制")
    titled = titled or quoted
    if not titled and token.form in _WEAK_MAKE and not (head and head[1] == "RuleMaking"):
        return ()
    if not titled and not (head and head[1] in ("RuleMaking", "Mechanism")) and not _RULE.search(core):
        return ()
    kind: ActivityType = "Mechanism" if core.endswith("机制") and "条例" not in core else "RuleMaking"
    return make_candidates(clause, scene, kind, token.end, len(clause.masked), "make.rule", 0.9)
