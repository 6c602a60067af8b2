"""Matters: what a clause is about that names no object of its own, told by the clauses before it in its sentence.

代表建议98件，由主任会议研究交办，全部办复。 is about the suggestions all along; 围绕河道水质，七次到现场办公 about the water.
"""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.frames.nouns import CONCERN, MOTION
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import MASK, Clause, mask_quoted
from ingest.nlp.words import words_of

FROM_BEFORE = "model:matter"
"""The rule of an activity whose object is told before."""
_LOOKED_INTO: frozenset[ActivityType] = frozenset({"Inspection", "Research", "Inquiry"})
_OWN = re.compile(rf"(?:{CONCERN})(?!人|单位|部门)|{MASK}")
_UNDERGONE = re.compile(
    r"^(?:截至)?(?:目前|年底|年末|现|其后|会后|大会闭幕[次当]日)?(?:即|已经?|均|都|全部|基本|按期|如期|集中|分类|分门别类|逐件)*"
    r"(?:是?由|经(?!济)|交由|交付|交办|被|办理|办结|办复|答复|落实|解决)"
)
"""How a clause opens that tells what became of the matter before: 由县长督办, 已全部办结."""
_PART_COUNTED = re.compile(r"(?:办理|办结|办复|答复|落实|解决)了?\d")
"""How many of them: 已办结21件 goes on about the count before."""
_OBJECT_BEFORE = re.compile(r"对|盯|围绕|就|把|将|报告|问卷")
_FRONTED = re.compile(
    rf"(?:^|[，,。；;：:])(?:其中|对|如|比如|又如|例如)?(?P<matter>[^，,。；;：:]*?(?:(?:{MOTION})(?:\d+[余多]?[件条项])?|一事|□))[，,]$"
)
"""The clause before, where it only says what was put forward."""
_QUOTED = re.compile(r"[“《]([^”》]{4,})[”》]")


def matter_of(clause: Clause, scene: Scene, kind: ActivityType) -> str:
    """What an activity of that type is about by the clauses before; empty where the clause says it, or nothing does."""
    if kind in _LOOKED_INTO:
        return trim_object(scene.topic) if _says_only_the_deed(clause.masked) else ""
    if kind != "SuggestionHandling" or _OWN.search(clause.masked):
        return ""
    if handled := [c.object for c in scene.previous if c.type == kind]:
        further = _UNDERGONE.match(clause.masked) and not _PART_COUNTED.search(clause.masked)
        return handled[-1] if further else ""
    return _fronted(scene.sentence[: clause.start - scene.sentence_start])


def _says_only_the_deed(clause: str) -> bool:
    """Whether the clause ends with its verb, and no object stands before it: 七次到园区现场办公."""
    last = max(words_of(clause).ending.values(), key=lambda word: word.end)
    return last.tag.startswith("v") and not _OBJECT_BEFORE.search(clause)


def _fronted(before: str) -> str:
    """The suggestion that the clause before consists of, by its title where it has one."""
    found = _FRONTED.search(mask_quoted(before))
    if not found:
        return ""
    matter = before[slice(*found.span("matter"))]
    titled = _QUOTED.search(matter)
    return titled.group(1) if titled else trim_object(matter)
