"""Results: what came of motions and suggestions, how satisfied people were, how far works have come."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.nouns import MATTER
from ingest.nlp.activities.frames.passives import doer_named_in
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.wordings import Wording, read_wordings
from ingest.nlp.activities.frames.works import read_works
from ingest.nlp.clauses import Clause

_TITLE_ADVICE = re.compile(r"《[^《》]*(?:建议|议案)》")
_NAMED_ADVICE = re.compile(
    r"(?:《(?P<title>[^《》]*(?:建议|议案))》|“(?P<quoted>关于[^“”]{4,})”|(?:^|其中|[对将把的议]|提出)(?P<bare>关于[^，,《》“”]{4,40}?的(?:建议|议案)))(?!的?(?:报告|决定|决议|办法|通知|办理情况))"
)
"""A motion or suggestion by its title, in marks or not, whatever became of it."""
_ADVANCED = re.compile(r"推动|推进|促进|督办|办理|落实|办好|跟踪")
_HANDLING_STATE = re.compile(
    r"^(?P<object>[^，,]*?(?:□+|议案|建议))(?:的)?办理(?:工作)?(?:进展|效果|成效|情况|质量)?(?:顺利|良好|明显|显著|完毕|到位|满意|完成|有力)[^，,]*$"
)
_STATE_OF_WORKS = re.compile(
    r"^(?P<object>[^，,]{4,50}?)(?:工作)?(?:扎实|加快|有序|稳步|全面|顺利|基本|正|已|趋于|加速|持续|全部|如期)+(?:推进|成型|完成|实施|建成|落地|完善|启动|见效|投入使用|开工|完工)$"
)
_HANDLED = re.compile(
    rf"^(?:其中|截至目前|目前|对)*(?P<object>[^，,]{{0,60}}?(?:□+|(?:{MATTER})[^，,]{{0,6}}?))(?:目前|现|已经?|均已|全部|均|都|如期|按期|按时|分级|分类|逐件|逐条|限期|及时|件件|基本|得到|予以)+(?:办理|办结|办毕|答复|回复|解决|落实|办复|完成|采纳|整改)[^，,]*$"
)
_HANDLING_RATE = re.compile(
    rf"^(?P<object>[^，,]{{0,30}}?(?:{MATTER})[^，,]{{0,6}}?(?:办结率|办复率|办理率|答复率|满意率|满意度(?!测评)|见面率|解决率|落实率|办成率|采纳率|面商率))(?:均|为|达到?|分别)*"
)
_RAISED = re.compile(
    r"^(?:切实|有效|有力|不断|进一步|持续|着力)*(?:推动|促进|提高|提升|增强|确保)[^\d]*(?:率|得到[^，,]{2,4})[^\d]*$"
)
"""How far things are to be raised or brought, which is an aim: 推动群众反映的问题得到解决."""
_SATISFIED = re.compile(
    r"^(?:其中|测评中|经测评)?(?P<object>(?:群众|代表|社会|居民|选民|委员|企业|公众)[^，,\d]{0,8}?(?:满意率|满意度)(?:测评)?)(?:得分率?)?(?:均|为|达到?|在|超过?|高达|约)*\d"
)
SEEN_OR_HEARD = re.compile(
    r"听取|踏查|查看|了解|观摩|审议|视察|调研|检查|察看|询问|执法|评议|督办|考察|培训|学习"
)
_JUDGED = frozenset({"SuggestionHandling", "Appraisal", "Petition", "Outreach"})


def _is_next_result(found: re.Match[str], scene: Scene) -> bool:
    """Whether the clause before told how far a motion or works had come."""
    last = scene.previous[-1].rule if scene.previous else ""
    return last in ("result.state", "result.titled", "result.works")


def _is_told_already(found: re.Match[str], scene: Scene) -> bool:
    return any(c.type in ("SuggestionHandling", "Petition") for c in scene.previous)


def _is_unjudged(found: re.Match[str], scene: Scene) -> bool:
    """Whether nothing was told that the satisfaction would be with."""
    return not any(c.type in _JUDGED for c in scene.previous)


_WORDINGS = (
    Wording(_HANDLING_STATE, "SuggestionHandling", "result.state", 0.8, split=True),
    Wording(_STATE_OF_WORKS, "ProjectProgress", "result.works", 0.65, split=True, when=_is_next_result),
    Wording(_RAISED),
    Wording(_HANDLED, "SuggestionHandling", "result.handled", 0.85, split=True),
    Wording(_HANDLING_RATE, when=_is_told_already),
    Wording(_HANDLING_RATE, "SuggestionHandling", "result.rate", 0.8),
    Wording(_SATISFIED, "Appraisal", "result.satisfied", 0.7, when=_is_unjudged),
    Wording(SEEN_OR_HEARD),
)


def result(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """80件代表建议已全部办理完毕; …项目建成投用: what came of a motion, of a project."""
    unmasked = scene.content[clause.start : clause.end]
    if _TITLE_ADVICE.search(unmasked) and _ADVANCED.search(clause.masked):
        a, b = unmasked.index("《"), len(clause.masked)
        return make_candidates(clause, scene, "SuggestionHandling", a, b, "result.titled", 0.85)
    if (named := _NAMED_ADVICE.search(unmasked)) and not SEEN_OR_HEARD.search(clause.masked):
        span, doer = named.span(named.lastgroup or 0), doer_named_in(clause.masked)
        return make_candidates(
            clause, scene, "SuggestionHandling", *span, "result.named", 0.75, agent=doer, split=False
        )
    told = read_wordings(_WORDINGS, clause, scene)
    return read_works(clause, scene) if told is None else told
