"""Deeds: a concrete verb and what it was done to, counted: 关停小水泥厂9家, 加装电梯86台, 收回资金1260万元.

The lexicon gives the verbs and what their objects are as a rule; what the object is decides where it says more.
"""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, AMOUNT_PATTERN, has_amount, strip_amounts
from ingest.nlp.activities.frames.adverbs import ADVERBS
from ingest.nlp.activities.frames.building import in_object, make_candidates
from ingest.nlp.activities.frames.nouns import CONCERN, MOTION, PRINTED, WORKS
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.several import split_counted
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

CAUSED = re.compile(r"督促|敦促|责令|责成|要求|建议|促成|促使|推动|监督|支持")
_TOLD = re.compile(r"汇报|介绍|通报|关于|围绕")
_GIVEN = re.compile(r"资金|款|物资|项目|贷款|岗位|学生|户|种苗|化肥")
_EXTENT = re.compile(r"(?:公里|千米|平方米|平方公里|亩|米|公顷)$")
_STATE = re.compile(r"率|比例|比重|占比|收入|产值|增长|下降")
_PEOPLE = re.compile(r"\d+[余多]?[名位][^，,]{1,10}?(?=参与|参加|担任|组成|作为|为|到|$)")
_SPOKEN = re.compile(rf"(?:{MOTION})$")
_VAGUE_ALONE: frozenset[ActivityType] = frozenset({"Other", "SuggestionHandling"})
"""Types of verbs that tell nothing by themselves: 纠正2件."""
_LONGEST_OBJECT = 30


def deed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """The first concrete verb of the clause with its counted object."""
    m = clause.masked
    for found in scene.triggers.deed_pattern.finditer(m):
        amount = AMOUNT_PATTERN.search(m, found.end())
        if amount is None or _TOLD.search(m[: found.start()]) or in_object(clause, found.start(), scene):
            return ()
        if _is_noun(m, found) or not _governs(m, found, amount):
            continue
        if several := (
            _each_counted(clause, scene, found.group(), found.end())
            or _counted_after(clause, scene, found.group(), found.end())
        ):
            return several
        caused = CAUSED.search(m[: found.start()]) is not None
        kind = _kind(scene, found.group(), trim_object(m[found.end() :]), amount.group(), caused=caused)
        if kind is not None:
            return _done(clause, scene, kind, found, amount) + _next(clause, scene, amount.end())
    return ()


_AND_THEN = re.compile(r"[、和并](?:并|还)?")


def _next(clause: Clause, scene: Scene, at: int) -> tuple[Candidate, ...]:
    """The further deeds of a clause that joins several: 关闭机井12眼、压减耕地300亩."""
    joint = _AND_THEN.match(clause.masked, at)
    if not joint or not scene.triggers.deed_pattern.match(clause.masked, joint.end()):
        return ()
    return deed(Clause(clause.start + joint.end(), clause.end, clause.masked[joint.end() :]), scene)


def _is_noun(masked: str, verb: re.Match[str]) -> bool:
    """Whether the verb stands as a noun or modifies one: 化解率, 的整治."""
    rest = masked[verb.end() :]
    return (
        rest.startswith(("的", "率", "性", "力度", "工作", "水平", "能力"))
        or masked[: verb.start()].endswith(("的", "待"))
        or _STATE.search(rest) is not None
    )


def _governs(masked: str, verb: re.Match[str], amount: re.Match[str]) -> bool:
    """Whether what is counted is the object of the verb, and no suggestion."""
    if _SPOKEN.search(trim_object(masked[verb.end() :])):
        return False
    return amount.start() - verb.end() <= _LONGEST_OBJECT and not masked[: amount.start()].endswith("的")


def _done(
    clause: Clause, scene: Scene, kind: ActivityType, verb: re.Match[str], amount: re.Match[str]
) -> tuple[Candidate, ...]:
    """The deed with its object: the people counted, the thing done, or the noun before a verb that has none."""
    m = clause.masked
    if people := _PEOPLE.match(m, amount.start()):
        return make_candidates(clause, scene, kind, *people.span(), "deed.people", 0.65, split=False)
    phrase = trim_object(m[verb.end() :])
    if _AND_THEN.match(m, amount.end()) and len(trim_object(m[verb.end() : amount.start()])) >= 2:
        return make_candidates(
            clause, scene, kind, verb.end(), amount.start(), "deed.first", 0.65, split=False
        )
    if len(phrase) < 2 or has_amount(phrase):
        start = _noun_before(m[: verb.start()])
        if start == verb.start() and kind in _VAGUE_ALONE:
            return ()
        return make_candidates(clause, scene, kind, start, verb.end(), "deed.bare", 0.6, split=False)
    return make_candidates(clause, scene, kind, verb.end(), len(m), "deed", 0.65, split=False)


_DOERS = ("已", "了", "府", "委", "局", "院", "会", "办", "部门", "单位", "人大", "代表", "我们", "站", "机关", "镇", "乡", "县", "区", "市")  # fmt: skip
_NOUN = re.compile(r"[\u4e00-\u9fff]{2,12}$")


def _noun_before(before: str) -> int:
    """Where the noun stands that a verb follows to name one work with it: 作业道 in 新增作业道硬化; else the end."""
    opening = ADVERBS.match(before)
    start = opening.end() if opening else 0
    return start if _NOUN.fullmatch(before[start:]) and not before.endswith(_DOERS) else len(before)


def leading(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """A deed whose verb opens the clause, before any verb inside its object: 评查法院办结案件60件."""
    opening = ADVERBS.match(clause.masked)
    found = scene.triggers.deed_pattern.match(clause.masked, opening.end() if opening else 0)
    if not found or found.group() in scene.triggers.roles:
        return ()
    return deed(clause, scene)


_SUFFERED = re.compile(
    r"^(?:其中)?(?P<object>[^，,]{3,40}?)(?:先后|分别|均|已|依法)*被[^，,]{0,20}(?P<verb>[^，,的□]{2})$"
)


def suffered(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """12名不称职代表被劝辞, 经验文章被省级刊物采用: a deed told of what it was done to."""
    found = _SUFFERED.match(clause.masked)
    if not found:
        return ()
    verb, phrase = found.group("verb"), scene.content[clause.start : clause.start + found.end("object")]
    kind = scene.triggers.deeds.get(verb)
    if verb in _TAKEN_UP:
        kind = (
            "Publicity"
            if re.search(PRINTED, phrase)
            else "SuggestionHandling"
            if _ADVISED.search(phrase)
            else None
        )
    if kind is None:
        return ()
    return make_candidates(clause, scene, kind, *found.span("object"), "deed.suffered", 0.65, split=False)


_TAKEN_UP = frozenset(
    {"采用", "采纳", "刊用", "录用", "转载", "刊登", "刊发", "刊载", "吸收", "推介", "推广"}
)
_ADVISED = re.compile(r"(?:建议|议案)》?$")
_COUNTED_THING = re.compile(
    rf"(?:^|、)(?:[^、，,\d]{{0,10}}?)(?P<amount>{AMOUNT})(?P<thing>[^、，,\d的]{{2,14}})(?=、|$)"
)


def _each_counted(clause: Clause, scene: Scene, form: str, at: int) -> tuple[Candidate, ...]:
    """Things under one verb with their counts before them: 盘活3宗闲置土地、20套存量住房."""
    rest = clause.masked[at:]
    things = [*_COUNTED_THING.finditer(rest)]
    if len(things) < 2 or sum(len(t.group()) for t in things) < len(rest) - 1:
        return ()
    kinds = [_kind(scene, form, t.group("thing"), t.group("amount"), caused=False) for t in things]
    return tuple(
        c
        for kind, t in zip(kinds, things, strict=True)
        if kind
        for c in make_candidates(
            clause, scene, kind, at + t.start("thing"), at + t.end("thing"), "deed.each", 0.65, split=False
        )
    )


def _counted_after(clause: Clause, scene: Scene, form: str, at: int) -> tuple[Candidate, ...]:
    """Platforms under one verb with their counts after them: 设有代表之家1个、工作站12个."""
    pieces = [(at + a, at + b) for a, b in split_counted(clause.masked[at:])]
    if len(pieces) < 2 or any(
        _kind(scene, form, strip_amounts(clause.masked[a:b]), "", caused=False) != "PlatformBuilding"
        for a, b in pieces
    ):
        return ()
    return tuple(
        c
        for a, b in pieces
        for c in make_candidates(clause, scene, "PlatformBuilding", a, b, "deed.each", 0.65, split=False)
    )


def _kind(scene: Scene, form: str, phrase: str, amount: str, *, caused: bool) -> ActivityType | None:
    """The type by the object where it tells, else by the verb; None where the pair is no activity."""
    kind = scene.triggers.deeds[form]
    if scene.triggers.topic(phrase) == "Petition":
        return "Petition"
    if kind == "SuggestionHandling" and not re.search(CONCERN, phrase):
        return "Other" if phrase.endswith("选民") else None
    head = scene.triggers.head(phrase, "thing")
    if kind in ("PlatformBuilding", "ProjectProgress") and head and head[1] == "PlatformBuilding":
        return "PlatformBuilding"
    if kind == "PlatformBuilding":
        return None
    if kind == "ProjectProgress" and not (re.search(WORKS, phrase) or _EXTENT.search(amount)):
        return None
    if scene.deputies and kind in ("Other", "ProjectProgress") and _GIVEN.search(phrase):
        return "Assistance"
    return "Other" if caused and kind != "ProjectProgress" else kind
