"""Who did it: the subject that a clause names, and what it inherits where it names none."""

import re
from dataclasses import dataclass

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.cast import Cast
from ingest.nlp.clauses import Clause

_TIME = re.compile(
    r"^(?:一年来|五年来|过去的?[一五]年(?:中|来|里)?|一年中|这一年|今年以?来?|去年以?来?|\d{4}年|[全本]年|年内|年中|同时|此外|另外|其中|期间|目前|截至目前"
    r"|[一二三四五六七八九十]是|首先|其次|还|并|也|由|经|有(?=\d)|[\s,，])+"
)
_NOT_SUBJECT = re.compile(
    r"^(?:(?:副?书记|委员)、|的|、|和|与|及|同|关于|对.{0,12}的|工作(?!人员|委员会)|会议|报告|网|微信|系统|精神|决策|部署|中心|办理|建设|任期|换届|履职|扩大|理论|中心组|会|督导|推荐|提请|安排|交办|批准|依法任免|□)"
)
_OWN = re.compile(
    r"^(?:[省市县区州旗盟]?人大及其常委会|[省市县区州旗盟]?人大常委会|常委会(?!党组|机关|会议|工作)|主任会议(?!\d|、|和)|主席团|我们|各?专门?(?:（工作）|\(工作\))?工?委员?会?|各工作机构|各委室)"
)
_DEPUTIES = re.compile(
    r"^(?:[^，,组邀动织请]{0,6}等(?:一批)?|驻[^，,]{1,4}|在[^，,]{1,2}|来自[^，,]{2,10}的)?"
    r"(?:第?[一二三四五六七八九十]+届|全国|全[省市县区州镇乡旗]|我[省市县区州镇乡]|自治[区州县旗]|辖区|各级|全体|广大|基层|动员|号召|□|(?<!\d)\d[\d.]{0,6}万?[余多]?[名位]?|[省市县区乡镇、三四五两级]){0,16}"
    r"(?:优秀)?(?:人大)?代表们?(?!大会|换届|选举|建议|议案|工作|小组|联络|之家|履职|活动|主体|意见|身份|票决|视察|培训|团|资格|站|候选|名额|素质|作用|服务|“|”|的|、|□|参与|对|提出的)"
)
_AS_DEPUTIES = re.compile(r"以(?:人大)?代表身份|^各代表团(?!长)")
_A_DEPUTY = re.compile(r"^(?:[省市县区镇乡])?(?:人大)?代表$")
_NAMED_DEPUTIES = re.compile(r"^[^，,]{2,24}等(?:一批)?(?:人大)?代表")
_GOVERNMENT = re.compile(
    r"^(?:[省市县区州镇乡旗]?(?:人民)?政府)(?!工作报告|关于|的|债务|性|采购|投资|常务|部门预算|、|和)"
)
_LOCAL = re.compile(
    r"^(?:各?(?:街道?|乡镇|镇|乡|镇街|街镇|街乡|镇乡|县区|区县|县（市、区）)(?:\(街道\)|（街道）)?(?:人大(?:工委|主席团)?|人代会))"
)
_VERBAL = re.compile(r"^(?:建起|建立|设立|成立|组建|打造|召开|开展|举办|联合|协同)")
_STATION = re.compile(
    r"^(?!各|全|所有|在|依托|通过|利用|建|设|推|把|将|□|[^，,]{0,3}(?:代表|人大)联络)[\u4e00-\u9fff]{2,10}?(?:行业站|代表联络站|代表工作站|代表之家|立法联系点|代表工作室)"
    r"(?=(?:共|已|累计|先后|(?:借助|通过|利用)[^，,]{2,6}|积极|组织|依托)*(?:化解|调处|调解|解决|收集|接待|办理|开展|推动|帮助|走访|征集|提出|举办))"
)
_COLLECTIVE = re.compile(
    r"^(?:全国|全[省市县区州]|各级|各|县级)?(?:公安机关|检察机关|审判机关|司法机关|监察机关|行政机关|公检法机关|法院(?!院)|检察院"
    r"|(?:有关|相关|职能|主管|承办)(?:部门|单位)|承办部门和单位)"
    r"(?=(?:(?:已|均|也|都|共|先后|认真|积极|迅速|立即|及时|高度|全面|依法|全部)*[\u4e00-\u9fff]{2}))(?!关于|的|、|和|及|对代表|工作|报告|建设|负责|人员|办理情况)"
)
"""Bodies spoken of together that act: 公安机关侦破案件860起."""
_OPENERS = ("“", "《", "（")
_BY_CONGRESS: frozenset[ActivityType] = frozenset(
    {"Hearing", "LawEnforcementInspection", "Appointment", "FilingReview", "Inquiry", "Oath"}
)


def subject_of(clause: Clause, cast: Cast, content: str) -> str | None:
    """Full name of the body that stands as the subject; None where the clause names none.

    "全区各级人大代表深入基层一线" → "蔡甸区人大代表"
    """
    found = _TIME.match(clause.masked)
    at = found.end() if found else 0
    rest = clause.masked[at:]
    if person := _deputy(clause, at, cast, content):
        return person
    if pronoun := _common_noun(rest, cast):
        return pronoun
    named = [
        o
        for o in cast.within(clause.start + at, clause.end)
        if o.start == clause.start + at or content[clause.start + at : o.start] in _OPENERS
    ]
    for occurrence in named:
        after = content[occurrence.end : clause.end]
        if _VERBAL.match(content[occurrence.start : occurrence.end]):
            continue
        if occurrence.entity.type == "Institution" and after and not _NOT_SUBJECT.match(after):
            return occurrence.entity.name
    return None


def _deputy(clause: Clause, at: int, cast: Cast, content: str) -> str:
    """The deputy who acts alone and is named: 代表李某出资…; empty where none is."""
    return next(
        (
            o.entity.name
            for o in cast.within(clause.start + at, clause.end)[:1]
            if o.entity.type == "Person"
            and _A_DEPUTY.match(content[clause.start + at : o.start])
            and not content.startswith(("等", "、", "和"), o.end)
        ),
        "",
    )


def _common_noun(rest: str, cast: Cast) -> str:
    level = re.match(r"^[省市县区州旗盟](?=人大|政府|人民政府)", rest)
    if level and cast.place and level.group() != cast.place[-1]:
        return ""
    if re.match(r"^[省市县区州旗镇乡]委常委会", rest) and cast.place.endswith(rest[0]):
        return f"{cast.place}委"
    if re.match(r"^(?:[省市县区州]?人大)?(?:常委会)?党组(?!会|理论|扩大|成员单位|中心组)", rest):
        return cast.party_group
    if re.match(r"^(?:[省市县区州]?人大)?(?:常委会)?机关(?!党|效能|建设|作风|工作)", rest) and cast.office:
        return cast.office
    if re.match(r"^机关(?!党|效能|建设|作风|工作)", rest):
        return cast.office or cast.issuer
    if re.match(r"^(?:我|本)?[镇乡](?:人大|党委人大)(?:主席团)?(?!代表)", rest) and re.search(
        r"[镇乡].{0,2}人大", cast.issuer
    ):
        return cast.issuer
    if _OWN.match(rest):
        return cast.issuer
    if _DEPUTIES.match(rest) or _NAMED_DEPUTIES.match(rest) or _AS_DEPUTIES.search(rest):
        return cast.deputies
    if _GOVERNMENT.match(rest):
        return cast.government
    if found := _LOCAL.match(rest) or _STATION.match(rest) or _COLLECTIVE.match(rest):
        return found.group()
    return ""


_PARTY_STUDY = re.compile(r"党组(?:理论)?(?:学习)?中心组|党组(?:集体|专题|扩大)")
_SESSION = re.compile(r"^(?:\d+月\d*日?，?)?[^，,]{0,8}届人大[一二三四五六七八九十]+次会议")
_WORKS = ("result.done", "result.counted", "result.project", "deed")
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
        return cast.government or f"{cast.place}人民政府"
    if _is_of_congress(candidate, voice, cast):
        return cast.issuer
    if candidate.type == "Training" and _PARTY_STUDY.search(voice.clause) and cast.party_group:
        return cast.party_group
    if _is_of_deputies(candidate, voice):
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
    if voice.subject == cast.party_group and (
        candidate.type in _CONGRESS_ALONE or _OF_CONGRESS.search(candidate.object)
    ):
        return True
    if candidate.type in _NOT_COMMITTEES and not voice.here and _COMMITTEE.search(voice.subject):
        return True
    if candidate.type == "PlatformBuilding" and voice.subject == cast.deputies:
        return True
    return candidate.rule in ("exchange.spoke", "law.told")


def _is_taking_part(candidate: Candidate) -> bool:
    """Whether somebody was let in on what others did: 列席会议, 参与执法检查."""
    return candidate.rule.startswith(("act", "outreach.took_part")) and bool(
        _TAKING_PART.match(candidate.object)
    )


def _is_of_deputies(candidate: Candidate, voice: Voice) -> bool:
    """Whether deputies did it: they receive voters, and take part where nobody else is said to."""
    if candidate.type == "Outreach" and _RECEPTION.search(candidate.object):
        return True
    return _is_taking_part(candidate) and not voice.explicit and not _BROUGHT.search(voice.before)


def _party_body(candidate: Candidate, cast: Cast) -> str:
    """The party group or branch that the object speaks of as meeting or learning; empty where it is none."""
    learning, phrase = candidate.type == "Training", candidate.object
    if learning and "第一议题" in phrase and cast.party_group:
        return cast.party_group
    if (learning or candidate.type == "Meeting") and "党组" in phrase and cast.party_group:
        return cast.party_group
    return cast.institution_ending("机关党支部") if learning and "机关党支部" in phrase else ""


_TAKING_PART = re.compile(r"列席|参[加与]")
_RECEPTION = re.compile(r"代表(?:进站)?接待")
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
        and voice.subject == cast.issuer
        and bool(cast.place)
        and not _PUSHED.match(voice.clause)
        and not _STATIONED.search(voice.before)
    )


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
    if bare in ("常委会", "人大常委会", "主席团"):
        return cast.issuer
    for name, entity in cast.by_name.items():
        if entity.type == "Institution" and bare in (name, *entity.aliases):
            return name
    if candidate.rule == "honour.won" and not _GIVERS.fullmatch(bare):
        return cast.issuer
    return bare or cast.issuer
