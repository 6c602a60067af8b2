"""Suggestions and problems dealt with: 收到, 交办, 推动解决."""

import re
from itertools import pairwise

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT, has_amount, strip_amounts
from ingest.nlp.activities.frames.adverbs import ADVERBS
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.decisions import ABSORBS_ADVICE
from ingest.nlp.activities.frames.nouns import CASES, CONCERN, MOTION
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.triggers import Token
from ingest.nlp.clauses import Clause

_SOLVES = "解决"
_RECEIVES = frozenset({"接收", "收到", "登记"})
_COLLECTS = frozenset(
    {"收集", "征集", "解决", "推动解决", "化解", "反映", "协调解决", "收集整理", "有效解决", "助推解决", "梳理", "整理"}
)  # fmt: skip
"""What deputies do on their rounds, and surveys on the way."""
_NEEDS_COUNT = _COLLECTS | {
    "提交", "提出", "汇总", "反馈", "征求", "登记", "接收", "推动落实", "落实", "确定", "督促解决", "选取", "选定", "筛选", "筛选出",
    "遴选", "遴选出", "挑选", "精选", "共提",
}  # fmt: skip
"""Too general to be a deed unless something is counted."""
_CHOOSES = frozenset({"确定", "选定", "筛选", "筛选出", "遴选", "遴选出", "选取", "挑选", "精选"})
_WELFARE = re.compile(r"实事(?:项目|办实|工程)?$")
_OPINION = re.compile(r"(?:审议|初审|审查|评议)意见(?:书)?$")
"""What the congress itself has to say, and nobody put forward to it."""
_TOTAL = re.compile(r"(?:总数|总量|总件数)的?")
_SHEET = re.compile(r"^(?:意见|建议)[表函书箱](?![面])")
"""What opinions are asked or given on, which is none itself."""
_FILED = re.compile(r"报备|备案|规范性文件|(?:法规|规章)(?!草案)")
_FIRMS = re.compile(
    r"(?:企业|用地|用工|招工|融资|贷款|供电|返岗|复工|复产)[^，,]{0,14}?(?:问题|困难|诉求|难题)(?!的?(?:建议|议案))"
)
"""What firms and projects want for; what anybody else does is no help to them."""
_HELPED = re.compile(r"(?:帮助|协助|为)[^，,]{1,14}?(?:解决|办理|协调|化解|办)")
_CHOSEN = re.compile(
    rf"(?P<what>[^，,]*?(?:{MOTION}|问题))(?=(?:作为|列为|确定为|列入|纳入|进行|由|交由?|实行|予以)[^，,]{{2,}})"
)
"""What was chosen, before what it was made: 10件建议作为重点督办件."""
_ASKING = frozenset({"征求", "征集"})
"""To ask people what they think is to reach out to them; what they have put forward is handled."""
_GATHERING = frozenset({"征求", "征集", "收集", "收集整理"})
_GATHERED = re.compile(r"(?:意见|建议|诉求|民意|项目|线索)$")


def _gathered(clause: Clause, token: Token, rest: str) -> bool:
    """Whether opinions are gathered by the clause's own verb, counted or not: 广泛征集意见建议."""
    opening = ADVERBS.match(clause.masked)
    return (
        token.form in _GATHERING
        and opening is not None
        and token.start == opening.end()
        and _GATHERED.search(rest) is not None
    )


def read_handled(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """收到建议257件, 交办…, 推动解决问题739件."""
    end = len(clause.masked)
    if scene.triggers.topic(rest) == "Petition":
        return make_candidates(clause, scene, "Petition", token.end, end, "handle.petition", 0.85)
    if token.form in _RECEIVES and _FILED.search(rest):
        return make_candidates(
            clause, scene, "FilingReview", token.end, end, "handle.filed", 0.8, split=False
        )
    if _SHEET.match(rest) or _TOTAL.search(rest) or not re.search(CONCERN, rest):
        return ()
    if _SOLVES in token.form and (solved := _solved(clause, scene, token, rest)):
        return solved
    if _is_said_only(clause, scene, token, rest):
        return ()
    if token.form in _COLLECTS and _SOLVES not in token.form and _is_survey(scene):
        return make_candidates(clause, scene, "Research", token.end, end, "handle.survey", 0.7)
    if re.search(CASES, clause.masked):
        return make_candidates(clause, scene, "Other", token.end, end, "handle.cases", 0.7)
    if token.form not in _ASKING and _WELFARE.search(strip_amounts(rest)):
        return _of_welfare(clause, scene, token, rest)
    if _OPINION.search(strip_amounts(rest)):
        return make_candidates(clause, scene, "Other", token.end, end, "handle.opinion", 0.7)
    chosen = _CHOSEN.match(rest)
    end = token.end + chosen.end("what") if chosen else end
    asked = token.form in _ASKING and "议案" not in rest
    kind: ActivityType = "Outreach" if asked else "SuggestionHandling"
    if asked and "班子" in clause.masked:
        kind = "PartyWork"
    return make_candidates(clause, scene, kind, token.end, end, "handle", 0.8)


def _solved(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """Problems solved for firms or for somebody who is named, or by deputies; none where it is neither."""
    end = len(clause.masked)
    if _FIRMS.search(rest):
        return make_candidates(clause, scene, "Assistance", token.end, end, "handle.firms", 0.7, split=False)
    if token.form in _NEEDS_COUNT and not has_amount(rest):
        return ()
    if has_amount(rest) and _HELPED.search(clause.masked[: token.end]):
        return make_candidates(clause, scene, "Assistance", token.end, end, "handle.helped", 0.7, split=False)
    if scene.deputies and token.form in _COLLECTS and not re.search(r"意见|建议", rest):
        return make_candidates(
            clause, scene, "Outreach", token.start, end, "handle.deputies", 0.75, split=False
        )
    return ()


def _of_welfare(clause: Clause, scene: Scene, token: Token, rest: str) -> tuple[Candidate, ...]:
    """Projects of welfare (民生实事), which nobody suggested: put to the vote, or looked after where they are counted."""
    if not has_amount(rest):
        return ()
    kind: ActivityType = "ProjectVote" if token.form in _CHOOSES else "Other"
    return make_candidates(
        clause, scene, kind, token.end, len(clause.masked), "handle.welfare", 0.7, split=False
    )


def _is_said_only(clause: Clause, scene: Scene, token: Token, rest: str) -> bool:
    """Whether problems are spoken of with no number, or suggestions are those of the visit just told."""
    if token.form in _NEEDS_COUNT and not has_amount(rest) and not _gathered(clause, token, rest):
        return True
    return token.form == "提出" and any(c.type in ABSORBS_ADVICE for c in scene.previous)


def _is_survey(scene: Scene) -> bool:
    """Whether opinions are gathered by the research just told."""
    return bool(scene.previous) and scene.previous[-1].type == "Research"


_SETTLED = re.compile(
    rf"^(?:先后|及时|妥善|有效|积极|圆满|成功|共|累计|已|还|并|认领并)*(?:协调|推动|帮助|助推)?(?:解决|化解|处理)了?"
    rf"(?P<members>[^，,、]{{3,}}(?:、[^，,、]{{3,}})+?)等(?:{AMOUNT})?[^，,、]{{0,8}}?(?:问题|事项|诉求|困难|难题|矛盾|纠纷|难事)(?:{AMOUNT})?$"
)


def settled(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """先后解决加装电梯、改造雨污管网等问题: each concrete problem that was dealt with."""
    found = _SETTLED.match(clause.masked)
    if not found:
        return ()
    helped = "认领" in found.group() or "企业" in found.group()
    kind: ActivityType = "Assistance" if helped else "SuggestionHandling"
    start, end = found.span("members")
    inner = clause.masked.rfind("等", start, end)
    cuts = [start - 1, *(i for i in range(start, end) if clause.masked[i] == "、" and i > inner), end]
    return tuple(
        c
        for a, b in pairwise(cuts)
        for c in make_candidates(clause, scene, kind, a + 1, b, "handle.settled", 0.65, split=False)
    )
