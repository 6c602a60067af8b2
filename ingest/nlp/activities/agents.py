"""Who did it: named by the frame, told by what was done, else the subject of the clause or its sentence."""

import re
from dataclasses import dataclass

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast

_BY_CONGRESS: frozenset[ActivityType] = frozenset(
    {"Hearing", "LawEnforcementInspection", "Appointment", "FilingReview", "Inquiry", "Oath"}
)
_PARTY_STUDIED = re.compile(
    r"党组(?:会议?|(?:理论)?(?:学习)?中心组)[^，,]{0,8}\d*次?，(?:[^，,。；]{0,6}，)?$"
)
_PARTY_STUDY = re.compile(r"党组(?:理论)?(?:学习)?中心组|党组(?:集体|专题|扩大)")
_SESSION = re.compile(r"^(?:\d+月\d*日?，?)?[^，,]{0,8}届人大[一二三四五六七八九十]+次会议")
_WORKS = ("result.done", "result.counted", "result.project", "result.completed", "deed", "model:clause")
_STATIONED = re.compile(r"驻村|驻[^，,]{1,12}[村镇乡]|包保|包联|帮扶|结对")
"""Who is sent to a village builds there itself."""
_CONGRESS_ALONE: frozenset[ActivityType] = frozenset(
    {
        "Hearing",
        "Decision",
        "Appointment",
        "LawEnforcementInspection",
        "Inspection",
        "FilingReview",
        "Inquiry",
    }
)
"""What a party group does not do: its congress does."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What a clause and its sentence say of who acts."""

    subject: str
    explicit: bool
    """Whether the sentence names the subject."""
    here: bool
    """Whether this clause does."""
    clause: str
    before: str
    """The sentence up to the clause."""


_PUSHED = re.compile(r"^.{0,6}?(?:推动|促进|促成|助推|助力|保障|推进|督促|支持|协调|包抓|帮助|争取)")


def agent_of(candidate: Candidate, voice: Voice, cast: Cast) -> str:
    """The doer of a candidate: named by its frame, else by what was done, else the subject."""
    if candidate.agent:
        return giver_of(candidate, cast)
    if candidate.type == "ProjectVote" and candidate.rule.startswith("act") and _SESSION.match(voice.clause):
        return cast.deputies if "常委会" in cast.issuer else voice.subject
    if _is_public_works(candidate, voice, cast):
        return cast.government_named
    if _is_of_congress(candidate, voice, cast):
        return cast.issuer
    if candidate.type == "Training" and _studies_in_party_group(voice) and cast.party_group:
        return cast.party_group
    if pushed := _pushed_body(candidate, voice, cast):
        return pushed
    if _is_of_deputies(candidate, voice, cast):
        return cast.deputies
    if _is_taking_part(candidate):
        return voice.subject
    if party := _party_body(candidate, cast):
        return party
    if candidate.type in _BY_CONGRESS and not voice.explicit:
        return cast.issuer
    return voice.subject


def _is_of_congress(candidate: Candidate, voice: Voice, cast: Cast) -> bool:
    """Whether the body that reports did it, though a party group, a committee or deputies are the subject."""
    if candidate.rule == "deed.suffered" and not voice.here:
        return True
    if voice.subject == cast.party_group and (
        candidate.type in _CONGRESS_ALONE or _OF_CONGRESS.search(candidate.object)
    ):
        return True
    if candidate.type in _NOT_COMMITTEES and not voice.here and _COMMITTEE.search(voice.subject):
        return True
    if candidate.type == "PlatformBuilding" and voice.subject == cast.deputies:
        return True
    if _is_of_no_outsider(candidate, voice, cast):
        return True
    return candidate.rule in ("exchange.spoke", "law.told")


def _is_of_no_outsider(candidate: Candidate, voice: Voice, cast: Cast) -> bool:
    """Whether a body was only spoken of before that does no such thing: 某局关停3家；视察…, 县法院工作报告听取."""
    if not voice.here and voice.subject == cast.deputies:
        passed_on = candidate.type == "SuggestionHandling" and _PASSED_ON.search(voice.clause)
        return candidate.type in _IN_SESSION or bool(passed_on)
    if not voice.subject or _CONGRESSIONAL.search(voice.subject):
        return False
    if candidate.type == "Hearing" and _REPORTS.search(voice.subject):
        return True
    return not voice.here and candidate.type in _OVERSIGHT


def _studies_in_party_group(voice: Voice) -> bool:
    """Whether the clause, or what it goes on from, says that the party group or its circle met to learn."""
    if _PARTY_STUDY.search(voice.clause):
        return True
    return not voice.here and bool(_PARTY_STUDIED.search(voice.before))


def _pushed_body(candidate: Candidate, voice: Voice, cast: Cast) -> str:
    """The body that was moved to do it: 推动市政府收回…, 促使县财政局出台…; empty where none is named."""
    if not candidate.rule.startswith(_DONE_BY_PUSHED):
        return ""
    for found in _PUSHING.finditer(voice.clause):
        at = candidate.start + found.end()
        named = cast.within(at, max(at, candidate.object_start))[:1]
        for occurrence in named:
            if occurrence.start == at and occurrence.entity.type == "Institution":
                return occurrence.entity.name
        government = _A_GOVERNMENT.match(voice.clause, found.end())
        if government and cast.place.endswith(government["level"]):
            return cast.government_named
    return ""


def _is_taking_part(candidate: Candidate) -> bool:
    """Whether somebody was let in on what others did: 列席会议, 参与执法检查."""
    return candidate.rule.startswith(("act", "outreach.took_part")) and bool(
        _TAKING_PART.match(candidate.object)
    )


def _is_of_deputies(candidate: Candidate, voice: Voice, cast: Cast) -> bool:
    """Whether deputies did it: they receive voters, and take part where nobody else is said to."""
    if candidate.type == "Outreach" and _RECEPTION.search(candidate.object):
        return True
    if candidate.rule == "act.outreach" and _THE_PUBLIC.match(candidate.object):
        return voice.subject == cast.issuer and not voice.here and not _BROUGHT_OR_LED.search(voice.clause)
    return _is_taking_part(candidate) and not voice.explicit and not _BROUGHT.search(voice.before)


def _party_body(candidate: Candidate, cast: Cast) -> str:
    """The party group or branch that the object speaks of as meeting or learning; empty where it is none."""
    learning, phrase = candidate.type == "Training", candidate.object
    if learning and "第一议题" in phrase and candidate.rule != "build.learning" and cast.party_group:
        return cast.party_group
    if (learning or candidate.type == "Meeting") and "党组" in phrase and cast.party_group:
        return cast.party_group
    return cast.institution_ending("机关党支部") if learning and "机关党支部" in phrase else ""


_TAKING_PART = re.compile(r"列席|参[加与]")
_RECEPTION = re.compile(r"代表(?:进站)?接待(?![^，,]{0,2}[日月室站]”?|常态|制度)")
_THE_PUBLIC = re.compile(r"(?:广大|人民|基层)?(?:选民|群众|居民|村民|牧民|市民)(?!代表)")
_BROUGHT_OR_LED = re.compile(r"组织|安排|邀请|领导|班子|组成人员|主任|主席|委员|干部|信访|来信")
_OVERSIGHT: frozenset[ActivityType] = _CONGRESS_ALONE | {"Oath", "Research", "Appraisal"}
_IN_SESSION: frozenset[ActivityType] = frozenset(
    {"Hearing", "Decision", "Appointment", "Oath", "FilingReview"}
)
"""What its meetings do, not deputies who were spoken of before."""
_PASSED_ON = re.compile(r"转[办交]|交办|督办|(?<!待)办理|办结|归类")
"""What is done with views once deputies brought them in."""
_CONGRESSIONAL = re.compile(r"人大|人民代表大会|主席团|代表")
_REPORTS = re.compile(r"(?:政府|法院|检察院|监委|监察委员会|局)$")
_DONE_BY_PUSHED = ("deed", "make", "result", "build", "model:clause")
_PUSHING = re.compile(r"推动|促使|促成|促进|助推|协调|催促|敦促")
_A_GOVERNMENT = re.compile(
    r"(?P<level>[省市县区州旗镇乡]?)(?:人民)?政府(?!工作|投资|债务|性|采购|购买|职能|部门)"
)
_BROUGHT = re.compile(r"邀请|组织|安排")
_NOT_COMMITTEES: frozenset[ActivityType] = frozenset({"Hearing", "Decision", "RuleMaking", "Inquiry"})
_COMMITTEE = re.compile(r"人大(?:常委会)?[一-龥]{2,12}(?:委员会|工委)$")
"""A committee, which prepares what its congress then does: that goes on without a subject of its own."""
_OF_CONGRESS = re.compile(r"(?:常委会|主任|人大|人民代表大会)会议$|审议意见$")


def _is_public_works(candidate: Candidate, voice: Voice, cast: Cast) -> bool:
    """Whether works stand without a builder: the government's, unless the body pushed them or helps a village."""
    return (
        candidate.type == "ProjectProgress"
        and candidate.rule.startswith(_WORKS)
        and not voice.here
        and (voice.subject == cast.issuer or voice.subject.endswith("财政局"))
        and bool(cast.place)
        and not _PUSHED.match(voice.clause)
        and not _STATIONED.search(voice.before)
    )


_OWN_MEMBERS = re.compile(
    r"(?:[省市县区州旗]?人大)?常委会(?:主任会议)?(?:成员|组成人员|(?:主要)?领导(?:班子)?(?:成员)?|副?主任)?|主席团(?:成员)?"
    r"|主任会议(?:成员)?|主席会议(?:成员)?|副?主任|[省市县区州旗]级领导"
)
_OWN_GOVERNMENT = re.compile(r"[省市县区州旗镇乡](?:人民)?政府")
_GIVERS = re.compile(r"(?:全国|[省市县区州])?(?:人大(?:常委会)?|委)|中央")


def giver_of(candidate: Candidate, cast: Cast) -> str:
    """The body that the frame's agent phrase names, under its full name; else the phrase."""
    phrase = candidate.agent
    for occurrence in cast.within(candidate.start, candidate.end):
        entity = occurrence.entity
        named = any(form in phrase for form in (entity.name, *entity.aliases))
        if named and (
            entity.type == "Institution" or (candidate.rule == "honour.won" and entity.type == "Place")
        ):
            return entity.name
    bare = phrase.strip("“”《》")
    if _OWN_GOVERNMENT.fullmatch(bare) and cast.place.endswith(bare[0]):
        return cast.government_named
    if _OWN_MEMBERS.fullmatch(bare):
        return cast.issuer
    for name, entity in cast.by_name.items():
        if entity.type == "Institution" and bare in (name, *entity.aliases):
            return name
    if candidate.rule == "honour.won" and not _GIVERS.fullmatch(bare):
        return cast.issuer
    return bare or cast.issuer
