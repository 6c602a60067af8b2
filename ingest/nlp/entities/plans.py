"""Plans without marks: five-year plans, adjusted budgets, a committee's plans of the year."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.own_rules import expanded
from ingest.nlp.entities.prefixes import prefixes_before
from ingest.nlp.entities.setting import Local, Setting, expand
from ingest.places import NATION

_PLAN = re.compile(
    r"(全国|全省|全市|全县|全区|全州|我省|我市|我县|我区|省|市|县|区|州)?(?:国民经济和社会发展)?[“\"]?"
    r"(十[一二三四五六七]五|[五六七八九]五)[”\"]?(?:时期)?(普法)?(?:发展)?(规划(?:纲要)?(?:调整方案)?)"
)
_BUDGET = re.compile(
    r"(?<![至到—-])(?:19|20)\d\d年(?:[省市县区州本]级)?(?:一般)?(?:公共)?财政(?:公共)?预算调整方案(?:（草案）|\(草案\))?"
)
_DRAFT_OF_YEAR = re.compile(
    r"(?<![至到—-])(?:19|20)\d\d年(?:[省市县区州]?本?级)?"
    r"(?:(?:一般公共|财政)?(?:预算调整方案|预算|决算)(?:（草案）|\(草案\))|(?:国民经济和社会发展计划|财政预算)草案)"
)
"""What a congress is to approve for a year."""
_YEARLY = re.compile(r"(?:人大)?常委会((?:19|20)\d\d年度?[一-龥]{0,6}?(?:工作要点|(?:工作|立法|监督)计划))")
_BESIDE = re.compile(
    r"(?:及其?|[、和与])((?:立法|监督|代表|调研|决定|培训|宣传)(?:工作)?计划(?:草案)?)(?=[、和与，。；及])"
)
"""Plans that are named beside a plan of the year."""
_LEGISLATION = re.compile(r"(?:第[一二三四五六七八九十]+个)?五年立法规划")
_SPATIAL = re.compile(
    r"(?<!的)(?:总体规划|(?:控制性)?详细规划|分区规划|国土空间总体规划)(?:[（(](?:\d{4}[^（）()]{0,12}|修[改编订])[)）])?"
)
"""What a town or a part of one is to become; committees approve them."""
_PLANNED_ANYWHERE = re.compile(
    "(?:[全我本]?[省市县区州]|城市|城镇|乡镇|村庄|园区|旅游|土地利用|土地|景区|[一-龥]{0,4}发展|[一-龥]{0,4}建设)"
)
_NICKNAMED = re.compile(
    r"(?:制定|出台|印发|修订)(?:了)?((?:常委会)?(?:\d{4}年)?(?:度)?“([^“”]{2,16}(?:计划|要点|方案|规划|清单|意见|办法))”)"
)


def tag_plans(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of plans."""
    yield from _five_year_plans(content, setting)
    yield from _budgets(content, setting)
    yield from _yearly(content, setting)
    yield from _nicknamed(content, setting)
    yield from _spatial(content, setting)
    for found in _LEGISLATION.finditer(content):
        yield _plan(*found.span(), found[0], "legislation-plan", setting.local)


def _plan(start: int, end: int, name: str, rule: str, local: Local) -> Candidate:
    return Candidate(start, end, "LegalInstrument", name, rule, 0.75, local.region)


def _five_year_plans(content: str, setting: Setting) -> Iterator[Candidate]:
    """Five-year plans: of a place where one is named (全市, 市, but not 我市), else of the nation."""
    for found in _PLAN.finditer(content):
        whose = found[1] or ""
        named = whose != "全国" and not whose.startswith("我")
        local = expand(whose.lstrip("全"), setting) if whose and named else None
        core = bare(content[found.end(1) if whose else found.start() : found.end()])
        yield Candidate(
            found.start() if local or not whose else found.end(1),
            found.end(),
            "LegalInstrument",
            (local.name if local else "") + core,
            "five-year-plan",
            0.85,
            local.region if local else NATION,
            concept=re.sub("[全我国省市县区州]", "", core),
            aliases=(core,),
        )


def _budgets(content: str, setting: Setting) -> Iterator[Candidate]:
    """2023年财政预算调整方案, with the place where one is named right before."""
    for found in (found for pattern in (_BUDGET, _DRAFT_OF_YEAR) for found in pattern.finditer(content)):
        place = setting.named.get(found.start())
        start = place.start if place else found.start()
        yield _plan(start, found.end(), content[start : found.end()], "budget-plan", setting.local)


def _yearly(content: str, setting: Setting) -> Iterator[Candidate]:
    """市人大常委会2008年监督工作计划: a committee's plan of a year, which is not the text's own title."""
    for found in _YEARLY.finditer(content, content.find("\n") + 1):
        prefixes = prefixes_before(content, found.start(), setting)
        local = prefixes[-1].local if prefixes else setting.local
        if local.name:
            start = prefixes[-1].start if prefixes else found.start()
            yield _plan(start, found.end(), f"{local.name}人大常委会{found[1]}", "yearly-plan", local)
        beside = _BESIDE.match(content, found.end())
        while beside:
            yield _plan(*beside.span(1), beside[1], "plan-beside", local)
            beside = _BESIDE.match(content, beside.end())


def _spatial(content: str, setting: Setting) -> Iterator[Candidate]:
    """批准石桥县城市总体规划: spatial plans under the names of what they plan."""
    for found in _SPATIAL.finditer(content):
        start = find_start(content, found.start(), "", range(2, 15), setting.bounds, title=True)
        if start is not None and not _PLANNED_ANYWHERE.fullmatch(content, start, found.start()):
            start += 2 * content.startswith("批准", start)
            name = expanded(bare(content[start : found.end()]), setting)
            yield _plan(start, found.end(), name, "spatial-plan", setting.local)


def _nicknamed(content: str, setting: Setting) -> Iterator[Candidate]:
    """Plans under a nickname: 制定常委会2023年“一要点三计划”."""
    for found in _NICKNAMED.finditer(content):
        name = bare(found[1])
        full = setting.issuer + name.removeprefix("常委会") if name.startswith("常委会") else name
        yield Candidate(
            *found.span(1),
            "LegalInstrument",
            full,
            "nicknamed",
            0.75,
            setting.local.region,
            aliases=(bare(found[2]),),
        )
