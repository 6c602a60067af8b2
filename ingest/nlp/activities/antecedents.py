"""Antecedents: entities of earlier clauses that the clauses after them go on about.

Chinese reports set out a matter once (围绕《代表法》, 联合市人大常委会, 该机制) and then list what was done about it.
"""

import re
from collections.abc import Iterable, Sequence

from ingest.facts import ActivityType, EntityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast, Occurrence
from ingest.nlp.activities.passing import is_in_passing
from ingest.nlp.clauses import MASK, Clause, Sentence

_WHEN = r"(?:一年来|全年|先后|还|并|继续|始终|坚持)*"
_PREPOSITIONAL = re.compile(
    rf"^{_WHEN}(?:围绕|聚焦|针对|紧扣|紧盯|就|在|依托|通过(?!《)|以|根据|按照|结合|为"
    r"|深入(?!开展|学习|推进|实施|贯彻|落实|践行|宣传)|着眼|借助|利用|运用|立足)"
)
_PARTNERS = re.compile(rf"^{_WHEN}(?:主动|积极|多次|分别)*(?:联合|会同|协同|配合|邀请)")
_TO_HEADS = re.compile(r"^向.*(?:负责人|负责同志|领导|部门|单位)$")
_CARRYING_OUT = re.compile(
    r"^(?:严格|认真|深入|全面|坚决|扎实|切实|持续|紧密|充分)*(?:学习)?(?:贯彻(?:落实|实施|执行)?|落实|结合|对照|执行)"
)
_REPORTING = re.compile(r"请示报告制度$")
"""The system under which a congress asks and informs its party committee, as the clauses after it tell."""
_ORDERED = re.compile(r"^[^，,]{0,4}(?:按照|根据|以)")
"""Who set the task is not what the work is about."""
_PARTY = re.compile(r"(?<![监纪编政])委$|党工?委$|党中央$")
"""A party committee, whose policy all follow."""
_UNDER = re.compile(r"(?:领导|支持|帮助|关心|重视).*下$|为(?:根本)?(?:指导|遵循|统领)")
"""Whose lead is followed, in words of respect."""
_MAIN_LINE = re.compile(r"以.+为(?:工作)?(?:主线|统领|统揽|引领|指引|契机|动力|主旋律|首要[^，,]{0,4}任务)")
"""What all work is to follow, where the spirit of a congress is no subject matter: 以学习贯彻某大精神为主线."""
_LED = re.compile(r"(?:带领|率领|陪同)下$|[带率]队$")
"""Who went with those who act in the clause after it."""
_DURING = re.compile(r"(?:期间|召开[时后]|闭会后|会后|闭幕后|结束后)$")
_SESSION = re.compile(r"届.*次(?:主任|主席|主席团)?会议$")
_TO_COME = re.compile(r"(?:提请|提交|报请|决定|建议|研究|筹备|关于召开)[^，,。；]{0,8}$")
_ITS_PAPERS = re.compile(
    r"(?:筹备|议程|日程|议案|建议|审议意见|闭会|期间|以来|[^，,。；]{0,16}(?:名单|草案))"
)
"""Around the name of a session that is prepared for or looked back on, not in session."""
_MOTION = re.compile(r"(?:议案|建议|提案)$")
_BEFORE_MOTION = re.compile(r"(?:其中|比如|例如|如|对)?(?:\d+号|重点)?(?:议案|建议|提案)?[“《]?")
_STATIONED = re.compile(r"驻村|包保|包联|包抓|帮扶|结对|挂[点钩联]|对口支援")
_THEREUPON = re.compile(r"据此")
_TAKEN_UP = re.compile(
    r"(?:^|、)(?:该|这[一项个]|此)(?P<noun>机制|制度|模式|办法|条例|活动|行动|项目|工程|决议|决定|规划)"
)
_THE_SESSION = re.compile(r"^(?:本次|此次|这次)?(?:会议|大会|全会)(?![室上期精决纪材服议题])")
_OPENED: dict[str, frozenset[EntityType]] = {
    "light.campaign": frozenset({"Campaign"}),
    "hold": frozenset({"Meeting"}),
    "happened": frozenset({"Meeting"}),
}
_THEMES: frozenset[EntityType] = frozenset({"Campaign", "Project"})
_STUDIED: frozenset[EntityType] = frozenset({"Campaign", "Project", "Meeting"})
_SPIRIT = re.compile(r"(?:学习|宣传|传达|贯彻|落实)[^，,。；;]*(?:精神|部署)")
_STUDYING: frozenset[ActivityType] = frozenset({"Training", "Publicity", "PartyWork", "Exchange"})
_STUDY = re.compile(r"学习|座谈|研讨|工作会议|专题会|宣讲")


def handed_on(clause: Clause, kept: Sequence[Candidate], cast: Cast) -> tuple[str, ...]:
    """Names that a clause hands on to those after it in its sentence; `kept` are its own activities."""
    found = [*_titled(clause, cast), *_villages(clause, cast), *_reporting_system(clause, cast)]
    found += _opened(kept, cast) if kept else set_out(clause, cast)
    return _names(o for o in found if not is_in_passing(o, clause))


def set_out(clause: Clause, cast: Cast) -> tuple[Occurrence, ...]:
    """What a clause without an activity sets out: 围绕《代表法》, 联合市人大常委会, 市一届人大二次会议期间."""
    inside = cast.within(clause.start, clause.end)
    head = inside[0] if inside and inside[0].start == clause.start else None
    start = head.end if head and head.entity.type == "Institution" else clause.start
    inside = tuple(o for o in inside if o.start >= start and not _is_home(o, cast))
    phrase = clause.masked[start - clause.start :]
    if _UNDER.search(phrase):
        return ()
    if _LED.search(phrase):
        return _of(inside, frozenset({"Person"}))
    if _DURING.search(phrase) and any(o.entity.type == "Meeting" for o in inside):
        return _of(inside, frozenset({"Meeting"}))
    if _PREPOSITIONAL.match(phrase):
        ordered = _ORDERED.match(phrase) is not None
        if _MAIN_LINE.search(phrase):
            inside = tuple(o for o in inside if o.entity.type != "Meeting")
        return tuple(
            o
            for o in inside
            if o.entity.type != "Institution" or not (ordered or _PARTY.search(o.entity.name))
        )
    if _PARTNERS.match(phrase) or _TO_HEADS.match(phrase):
        return _of(inside, frozenset({"Institution"}))
    return _of(inside, frozenset({"LegalInstrument"})) if _CARRYING_OUT.match(phrase) else ()


def _is_home(occurrence: Occurrence, cast: Cast) -> bool:
    """Whether it is the place of the report itself, for which all its work is."""
    return occurrence.entity.type == "Place" and occurrence.entity.name == cast.place


def taken_up(clause: Clause, since: int, cast: Cast, content: str) -> tuple[str, ...]:
    """What a demonstrative takes up from before: 该机制 the mechanism, 会议 the session named last since there."""
    if found := _TAKEN_UP.search(clause.masked):
        noun = found.group("noun")
        return _last(o for o in cast.within(since, clause.start) if o.entity.name.endswith(noun))
    if _THE_SESSION.match(clause.masked):
        return _last(
            o
            for o in cast.within(since, clause.start)
            if _SESSION.search(o.entity.name) and not _is_prepared(o, content)
        )
    return ()


def _is_prepared(session: Occurrence, content: str) -> bool:
    """Whether the words around a session's name look forward or back to it: 提请第一次会议审议, 第一次会议议程."""
    before = content[max(0, session.start - 12) : session.start]
    return bool(_TO_COME.search(before) or _ITS_PAPERS.match(content, session.end))


def instrument_acted_on(clause: Clause, previous: Sequence[Candidate], cast: Cast) -> tuple[str, ...]:
    """The instrument of the activity before, where the clause acts on it: 作出《…决议》, 县政府据此…."""
    if not previous or not _THEREUPON.search(clause.masked):
        return ()
    before = cast.within(previous[-1].start, previous[-1].end)
    return _names(_of(before, frozenset({"LegalInstrument"})))


def past_semicolon(names: Iterable[str], cast: Cast) -> tuple[str, ...]:
    """What is carried on over a semicolon: the campaign or the session, not the places and laws of one matter."""
    return tuple(name for name in names if cast.type_of(name) == "Campaign" or _SESSION.search(name))


def themes(opening: Clause | Sentence, cast: Cast, content: str) -> tuple[str, ...]:
    """What an opening names that the paragraph goes on about: campaigns, projects, a congress whose spirit is studied."""
    named = cast.within(opening.start, opening.end)
    kinds = _STUDIED if _SPIRIT.search(content, opening.start, opening.end) else _THEMES
    return _names(_of(named, kinds))


def concerning(candidate: Candidate, names: Iterable[str], cast: Cast) -> tuple[str, ...]:
    """Of what is gone on about the names that an activity of that kind may concern.

    The spirit of a congress is studied and spread; sessions are what suggestions and decisions are of.
    """
    if candidate.type in _STUDYING or _STUDY.search(candidate.object):
        return tuple(names)
    return tuple(n for n in names if cast.type_of(n) != "Meeting" or _SESSION.search(n))


def _opened(kept: Sequence[Candidate], cast: Cast) -> list[Occurrence]:
    """What activities open for those after them: the help campaign that is told, the session that is held."""
    return [
        o
        for candidate in kept
        if candidate.rule != "light.campaign" or candidate.type == "Assistance"
        for o in _of(cast.within(candidate.start, candidate.end), _OPENED.get(candidate.rule, frozenset()))
        if o.entity.type != "Meeting" or _SESSION.search(o.entity.name)
    ]


def _titled(clause: Clause, cast: Cast) -> list[Occurrence]:
    """The motion or suggestion that a clause opens with, whose results come after it: 其中《关于…的建议》由…领办."""
    inside = _of(cast.within(clause.start, clause.end), frozenset({"LegalInstrument"}))
    return [
        o
        for o in inside
        if _MOTION.search(o.entity.name)
        and _BEFORE_MOTION.fullmatch(clause.masked[: o.start - clause.start].rstrip(MASK))
    ]


def _villages(clause: Clause, cast: Cast) -> list[Occurrence]:
    """The place that people are sent to help: 选派干部到某村驻村."""
    if not _STATIONED.search(clause.masked):
        return []
    places = _of(cast.within(clause.start, clause.end), frozenset({"Place"}))
    return [
        o
        for o in places
        if not any(o is not other and o.start >= other.start and o.end <= other.end for other in places)
    ]


def _reporting_system(clause: Clause, cast: Cast) -> tuple[Occurrence, ...]:
    """The system that is kept to in what is reported next: 严格执行重大事项请示报告制度，向县委请示…."""
    if not _REPORTING.search(clause.masked):
        return ()
    return tuple(o for o in cast.within(clause.start, clause.end) if o.end == clause.end)


def _of(occurrences: Iterable[Occurrence], kinds: frozenset[EntityType]) -> tuple[Occurrence, ...]:
    return tuple(o for o in occurrences if o.entity.type in kinds)


def _last(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    return _names([*occurrences][-1:])


def _names(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(o.entity.name for o in occurrences))
