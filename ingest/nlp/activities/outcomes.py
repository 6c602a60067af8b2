"""Outcome chains: which activity came of which, by typed patterns over the activities of a paragraph.

The chains are those of the genre: suggestions raised → handed over → handled; inspection or hearing → opinions,
demands → works, problems solved; a vote on projects → the projects completed → satisfaction measured; research →
report → decision. What is only told one after the other (全年听取报告39个，作出决议3项) is no chain.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.facts import ActivityType
from ingest.nlp.activities.attribution import Placed
from ingest.nlp.activities.filters import bigrams

Reach = Literal["sentence", "next", "paragraph"]
"""How far the effect may stand from the cause: in its sentence, in the one after it, in its paragraph."""

_FARTHEST = 8
"""Activities between; what stands farther back is another story."""


def _types(*types: ActivityType) -> frozenset[ActivityType]:
    return frozenset(types)


@dataclass(frozen=True, slots=True)
class Step:
    """One end of a link: the types it may have, words of its clause, and the rules that found it."""

    types: frozenset[ActivityType]
    words: re.Pattern[str] = re.compile("")
    rules: tuple[str, ...] = ("",)
    """Beginnings of rule ids."""

    def fits(self, place: Placed, clause: str) -> bool:
        """Whether the activity may stand at this end."""
        one = place.candidate
        return one.type in self.types and one.rule.startswith(self.rules) and bool(self.words.search(clause))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A cause leads to an effect that stands no farther than `reach`."""

    cause: Step
    effect: Step
    reach: Reach = "sentence"


_OVERSIGHT = _types("Hearing", "Inspection", "Research", "LawEnforcementInspection", "Inquiry", "Appraisal")
_ON_SITE = _types("Inspection", "Research", "LawEnforcementInspection", "Inquiry")
_WORKS = _types("ProjectProgress", "PlatformBuilding", "Mechanism", "RuleMaking", "Other", "Assistance")
_ASKED = Step(
    _types("Other", "Mechanism", "PlatformBuilding", "ProjectProgress", "RuleMaking"), rules=("urge",)
)
_OPINIONS = re.compile(r"^(?!.*(?:督办|办理)(?:代表|人大代表)?(?:议案|建议)).*(?:意见|建议|问题|诉求|线索)")
_RAISED = re.compile(r"收集|征集|提出|形成|反映|登记|收到|梳理|汇总|归纳|发现|征求|受理|领衔")
_HANDLED = re.compile(r"交办|转办|转交|办结|办复|答复|解决|采纳|吸纳|落实|整改|化解|督办|销号|批示")
_HANDED_OVER = re.compile(r"交办|转办|转交")
_SETTLED = re.compile(r"办结|办复|答复|解决|落实|化解|销号")
_LOOKED_INTO = re.compile(r"核查|抽查|排查|审查|调阅|评查")
_FUNDS = re.compile(r"(?:追加|安排|投入|筹措|筹集|争取|拨付|落实|协调)[^，,]{0,8}(?:资金|经费|款)")
_THEREUPON = re.compile(r"据此|为此|由此|随后|随即|就此|在此基础上|很快|会后|督办后|促成|促使")
_CAUSED = re.compile(r"督促|责令|责成|促成|促使|推动|据此|由此|为此")
_COMPLETED = re.compile(r"完成|完工|建成|竣工|投用|投入使用|落地|开工|建设|投资|见效|启用")
_MEASURED = re.compile(r"满意|得分|好评|优秀率")
_STATED = re.compile(r"《关于|批示|采纳|吸纳|转化")

_PATTERNS = (
    # demanded, then done
    Pattern(Step(_OVERSIGHT | {"Outreach"}), _ASKED),
    Pattern(_ASKED, Step(_WORKS, rules=("result", "make", "build", "act", "light", "assistance"))),
    Pattern(
        Step(_OVERSIGHT | {"Decision", "SuggestionHandling", "Other", "Outreach", "Meeting", "RuleMaking"}),
        Step(_WORKS | {"SuggestionHandling", "Inspection", "Decision"}, _THEREUPON),
        "next",
    ),
    # looked into, then put right
    Pattern(Step(_OVERSIGHT | {"Decision"}), Step(_types("Other"), _CAUSED, ("deed", "goods"))),
    Pattern(Step(_types("Other"), _LOOKED_INTO, ("deed",)), Step(_types("Other"), _CAUSED, ("deed", "goods"))),
    # seen and heard, then stated
    Pattern(
        Step(_ON_SITE | {"Outreach", "Petition"}),
        Step(_types("SuggestionHandling", "Other"), _OPINIONS, ("handle", "opinion", "act", "result", "nominal")),
    ),
    Pattern(
        Step(_types("Meeting"), re.compile(r"座谈|听证|征询|征求|恳谈|论证|议事|接待|见面")),
        Step(_types("SuggestionHandling", "Other"), _OPINIONS),
    ),
    Pattern(
        Step(_ON_SITE | {"Outreach", "Meeting"}),
        Step(_types("Outreach"), re.compile(r"(?:收集|征集|反映|形成|提出).{0,20}(?:意见|建议|问题|诉求)"), ("handle",)),
    ),
    Pattern(Step(_OVERSIGHT), Step(_types("Other", "SuggestionHandling"), re.compile(r"意见"), ("opinion",))),
    Pattern(
        Step(_types("Hearing", "Research", "Inspection", "Meeting", "LawEnforcementInspection")),
        Step(_types("Decision", "RuleMaking"), re.compile(r"《关于")),
    ),
    Pattern(Step(_types("Research")), Step(_types("Other", "Honour", "Decision", "SuggestionHandling"), _STATED)),
    # raised, handed over, handled
    Pattern(
        Step(_types("SuggestionHandling"), _RAISED),
        Step(_types("SuggestionHandling"), _HANDLED, ("handle", "result")),
    ),
    Pattern(
        Step(_types("SuggestionHandling"), _HANDED_OVER),
        Step(_types("SuggestionHandling"), _SETTLED, ("handle", "result")),
        "next",
    ),
    Pattern(Step(_types("Petition")), Step(_types("Petition", "SuggestionHandling"), _HANDLED)),
    Pattern(Step(_types("SuggestionHandling")), Step(_types("ProjectProgress"))),
    # voted, completed, found satisfactory
    Pattern(Step(_types("ProjectVote")), Step(_types("ProjectProgress"), _COMPLETED), "paragraph"),
    Pattern(Step(_types("ProjectProgress", "ProjectVote")), Step(_types("Appraisal"), _MEASURED), "next"),
    # money, then works
    Pattern(Step(_types("Other", "Assistance"), _FUNDS), Step(_types("ProjectProgress"))),
    # works after a look, help after a visit
    Pattern(Step(_ON_SITE), Step(_types("ProjectProgress"))),
    Pattern(Step(_ON_SITE | {"Outreach"}), Step(_types("Assistance"), re.compile(r"解决|协调|帮助"))),
    Pattern(Step(_types("Assistance"), re.compile(r"村|帮扶|包[保联抓]|结对")), Step(_types("ProjectProgress"))),
    Pattern(Step(_types("Exchange")), Step(_types("Honour"), re.compile(r"肯定|推广|好评"))),
    Pattern(
        Step(_types("Appointment"), re.compile(r"选举")),
        Step(_types("Appointment"), re.compile(r"选出|选举产生|当选")),
    ),
)  # fmt: skip


def chain_outcomes(placed: Sequence[Placed], content: str) -> dict[str, tuple[str, ...]]:
    """Ids of activities by id of the one that led to them: the nearest fit before, with those beside it.

    "走访选民120人次，收集意见建议30条" → the visits led to the suggestions.
    """
    links: dict[str, tuple[str, ...]] = {}
    before: tuple[Placed, ...] = ()
    for i, effect in enumerate(placed):
        causes = tuple(_causes(placed, i, content))
        if not causes and i and _goes_on(placed[i - 1], effect):
            causes = before
        for cause in causes:
            links[cause.id] = (*links.get(cause.id, ()), effect.id)
        before = causes
    return links


def _goes_on(one: Placed, next_: Placed) -> bool:
    """Whether two deeds of one sentence came of the same: 据此关停小厂9家，恢复植被3200亩."""
    both = one.candidate.rule.startswith("deed") and next_.candidate.rule.startswith("deed")
    return both and one.sentence == next_.sentence


def _causes(placed: Sequence[Placed], index: int, content: str) -> Iterator[Placed]:
    """What led to the activity at `index`: the nearest before it that fits, and its like in the same clause."""
    effect = placed[index]
    clause = _clause(effect, content)
    if re.match(r"其中.{0,30}督办", clause):
        return
    for cause in reversed(placed[max(0, index - _FARTHEST) : index]):
        if cause.candidate.start < effect.candidate.start and _leads(cause, effect, clause, content):
            yield from _named_alike([*_with_its_like(placed[:index], cause)], clause)
            return


def _leads(cause: Placed, effect: Placed, clause: str, content: str) -> bool:
    before = _clause(cause, content)
    near = _distance(cause, effect, content)
    return any(
        near in _WITHIN[pattern.reach]
        and pattern.effect.fits(effect, clause)
        and pattern.cause.fits(cause, before)
        for pattern in _PATTERNS
    )


_WITHIN: dict[Reach, tuple[str, ...]] = {
    "sentence": ("sentence",),
    "next": ("sentence", "next"),
    "paragraph": ("sentence", "next", "paragraph"),
}


def _distance(cause: Placed, effect: Placed, content: str) -> Reach | None:
    between = content[cause.sentence[1] : effect.sentence[0]]
    if cause.sentence == effect.sentence:
        return "sentence"
    if "\n" in between:
        return None
    return "next" if len(between) <= 2 else "paragraph"


def _with_its_like(before: Sequence[Placed], cause: Placed) -> Iterator[Placed]:
    """The cause, after those of its type that are told right before it in the same sentence."""
    last = before.index(cause)
    first = last
    while first and _is_like(before[first - 1], cause):
        first -= 1
    yield from before[first : last + 1]


def _named_alike(causes: Sequence[Placed], clause: str) -> Sequence[Placed]:
    """Of several causes those whose object the effect speaks of, where it speaks of any."""
    words = bigrams(clause)
    return [one for one in causes if len(bigrams(one.candidate.object) & words) >= 2] or causes


def _is_like(one: Placed, cause: Placed) -> bool:
    if one.candidate.type == "SuggestionHandling" and one.candidate.start != cause.candidate.start:
        return False  # each clause has motions of its own
    return one.sentence == cause.sentence and one.candidate.type == cause.candidate.type


def _clause(place: Placed, content: str) -> str:
    return content[place.candidate.start : place.candidate.end]
