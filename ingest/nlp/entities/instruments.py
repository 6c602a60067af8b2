"""Legal instruments: titles in book-title marks, known laws, plans and rules named without marks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting, expand
from ingest.places import NATION

_TITLE = re.compile(
    r"(?:(\d+|[一二三四五六七八九十]+)号(?:议案|建议))?《([^《》]{2,90}(?:《[^《》]{0,90}》[^《》]{0,40}){0,3})》"
)
_TAIL = r"(?:[（(][^（）()]{1,20}[)）])*"
_INSTRUMENT = re.compile(
    r"(?:法|法典|条例|规定|办法|决定|决议|规则|细则|意见|方案|规划|计划|纲要|措施|建议|议案|规范|守则|规程|准则|通知"
    rf"|章程|制度|公约|解释|修正案|草案|要点|清单|标准|目录|指引|指南|十条|条款|批复|通告|公告|宣言|倡议书|协议){_TAIL}$"
)
_BARE_TITLE = re.compile(
    r"(?:条例|决定|办法|意见|规定|方案|规划|规则|议案|决议|建议|计划|细则|通知|措施)(?:[（(]草案[)）])?"
)
_REPORT = re.compile(rf"报告{_TAIL}$")
_REGULATION = re.compile(r"条例(?![一-龥]?(?:规定的|中|第))")
_LEGAL_LEAD = re.compile(
    r"^(?:(?:制定|修订|修改|审议|通过|检查|开展|对|批准|废止|宣传|学习|关于|围绕|实施|贯彻|出台|颁布|和|及|与|了|(?:全[省国市州])?首[部个件]|我[市省县州区]|听取|推动|审查)*)"
)
_LONGEST_MEMBER = 16
_GENERIC_REGULATION = re.compile(
    r"(?:单行|自治|法规|本|该|[些项]|地方性|实施|规定|有关|相关)条例$|条例.*条例|^[关对]|法规"
)
_SHARED_KIND = re.compile(
    r"(?:制定|修改|修订|审议|表决|通过|出台|颁布|废止|批准)了?"
    r"((?:[一-龥]{1,16}(?:管理|保护|促进|保障|防治|利用|工作|监督|建设|服务|安全|供水|防护|处理|规划)、){1,6})$"
)
_DECISION = re.compile(
    r"(?:作出|做出|通过|审议|表决|出台|印发|制定|提出|提请|审查|批准)了?(关于[^，。；：《》\n]{4,60}?的(?:决定|决议|议案|实施意见|意见(?!建议)|规定|办法))(?![一-龥]{0,2}报告)"
)
_OUTLINE = re.compile(r"国民经济和社会发展第十[一二三四五六]个五年规划(?:和[^，。；、]{2,14}纲要|纲要)?")
_EIGHT_RULES = re.compile(r"(?:中央)?八项规定(?:及其?实施细则)?")
_LAW_KIND = "(?:法|条例|办法|规定|决定|决议|规划)"
_BUNDLE = re.compile(rf"[“\"]((?:[一二两三四五]{_LAW_KIND}){{2,3}})[”\"]")
_PLAN = re.compile(
    r"(全国|全省|全市|全县|全区|全州|我省|我市|我县|我区|省|市|县|区|州)?(?:国民经济和社会发展)?[“\"]?"
    r"(十[一二三四五六七]五|[五六七八九]五)[”\"]?(?:时期)?(普法)?(?:发展)?(规划(?:纲要)?(?:调整方案)?)"
)
_BUDGET = re.compile(r"(?:(?:19|20)\d\d年)?(?:[省市县区州本]级)?(?:财政)?预算调整方案(?:（草案）|\(草案\))?")
_MAKING = re.compile(
    r"(?:制定出台|修订完善|修改完善|制定完善|全面修订|修订|制定|出台|印发|修改|规范|审议通过|通过)了?(?:实施)?(?=[一-龥])"
)
_RULE_HEAD = r"(?:议事规则|会议规则|工作规则|规则|办法|规定|规程|细则|守则|实施意见|制度|条例)"
_RULE_ITEM = re.compile(rf"[一-龥（）()“”]{{2,40}}{_RULE_HEAD}$")
_NICKNAMED = re.compile(
    r"(?:制定|出台|印发|修订)(?:了)?((?:常委会)?(?:\d{4}年)?(?:度)?“([^“”]{2,16}(?:计划|要点|方案|规划|清单|意见|办法))”)"
)
_SHARED = re.compile(r"^(?:[一-龥]{2,8}会议[、和])+[一-龥]{2,8}会议(议事规则|规则)")
_GENERIC = re.compile(
    r"^(?:等|各项|各类|一系列|多项|相关|有关|有效|具体|若干|本|该|新|地方性|政府|部门)?(?:规章|地方性法规|工作|法规|实施)?"
    + _RULE_HEAD
    + "$"
)


def tag_instruments(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of legal instruments."""
    yield from _titles(content, gazetteer)
    yield from _known_laws(content, gazetteer)
    yield from _bundles(content, setting)
    yield from _unmarked(content, setting, gazetteer)
    yield from _plans(content, setting)
    yield from _own_rules(content, setting)
    yield from _nicknamed(content, setting)
    for found in _EIGHT_RULES.finditer(content):
        yield Candidate(
            *found.span(),
            "LegalInstrument",
            "中央八项规定",
            "eight-rules",
            0.95,
            NATION,
            aliases=("中央八项规定",),
        )
    for found in _BUDGET.finditer(content):
        if not found[0].startswith(("财", "预")):
            yield Candidate(
                *found.span(), "LegalInstrument", found[0], "budget-plan", 0.7, setting.local.region
            )


def _titles(content: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Titles in 《》 that end as instruments do; the number of a motion before it is its alias.

    A bare 《条例》, and what 以下简称 introduces, mean the title before them.
    """
    last: Candidate | None = None
    for found in _TITLE.finditer(content):
        title, start = found[2], found.start(2) - 1
        if _REPORT.search(title) or not _INSTRUMENT.search(title) or title in gazetteer.media:
            continue
        if last and (_BARE_TITLE.fullmatch(title) or content[max(0, start - 4) : start] == "以下简称"):
            yield replace(last, start=start, end=found.end(), aliases=(title,), weak=True)
            continue
        if _BARE_TITLE.fullmatch(title):
            continue
        number = (content[found.start() : start],) if found[1] else ()
        law = gazetteer.laws.get(title, "")
        last = Candidate(
            start,
            found.end(),
            "LegalInstrument",
            title,
            "title-marks",
            0.97,
            NATION if law else "",
            law,
            number,
        )
        yield last


def _known_laws(content: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    for found in gazetteer.law.finditer(content):
        after, before = (
            content[found.end() : found.end() + 2],
            content[max(0, found.start() - 2) : found.start()],
        )
        if found[0] == "宪法" and (
            re.match("宣誓|宣传|日|学习|[、”]", after) or before.endswith(("学", "讲"))
        ):
            continue
        if re.match("[律治院官学规人医]", after) and not found[0].endswith("条例"):
            continue
        yield Candidate(
            *found.span(), "LegalInstrument", found[0], "known-law", 0.93, NATION, gazetteer.laws[found[0]]
        )


def _unmarked(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Regulations and decisions whose title stands without marks: 制定优化营商环境条例, 作出关于…的决定."""
    yield from _regulations(content, setting)
    for found in _DECISION.finditer(content):
        yield Candidate(
            *found.span(1), "LegalInstrument", found[1], "unmarked-decision", 0.75, setting.local.region
        )
    for found in _OUTLINE.finditer(content):
        yield Candidate(*found.span(), "LegalInstrument", found[0], "outline", 0.8, setting.local.region)


def _regulations(content: str, setting: Setting) -> Iterator[Candidate]:
    """修改科学技术进步条例; in 审议家庭教育促进、体育等条例 every member has the kind of the last."""
    for found in _REGULATION.finditer(content):
        end = found.end()
        head = found.start() - content.endswith("等", 0, found.start())
        start = _last_member(content, head)
        if start is None:
            start = find_start(content, head, "", range(2, 27), setting.bounds, title=True)
        if start is None:
            continue
        start += _LEGAL_LEAD.match(content[start:head]).end()  # type: ignore[union-attr]
        spans = [(start, end if head == found.start() else head), *_members_before(content, start, setting)]
        for member_start, member_end in spans:
            name = content[member_start:member_end].removesuffix("条例") + "条例"
            if len(name) > 3 and not _GENERIC.match(name) and not _GENERIC_REGULATION.search(name):
                yield Candidate(
                    member_start,
                    member_end,
                    "LegalInstrument",
                    name,
                    "unmarked-regulation",
                    0.7,
                    setting.local.region,
                )


def _last_member(content: str, head: int) -> int | None:
    """Where the last member of an enumeration of rules begins; None where there is no enumeration."""
    start = content.rfind("、", max(0, head - _LONGEST_MEMBER), head) + 1
    return start if start and _SHARED_KIND.search(content[max(0, start - 90) : start]) else None


def _members_before(content: str, start: int, setting: Setting) -> Iterator[tuple[int, int]]:
    """The members of an enumeration before its last one, where a verb of rule-making leads it."""
    enumeration = _SHARED_KIND.search(content[max(0, start - 90) : start])
    end = start - 1
    for member in reversed(enumeration[1][:-1].split("、")) if enumeration else ():
        yield end - len(member), end
        end -= len(member) + 1


def _bundles(content: str, setting: Setting) -> Iterator[Candidate]:
    """水污染防治“一法一条例”: a topic and the laws and rules that go with it, counted."""
    for found in _BUNDLE.finditer(content):
        start = find_start(content, found.start(), "", range(2, 15), setting.bounds)
        if start is not None:
            yield Candidate(
                start, found.end(), "LegalInstrument", bare(content[start : found.end()]), "bundle", 0.9
            )


def _plans(content: str, setting: Setting) -> Iterator[Candidate]:
    """Five-year plans: of a place where one is named, else of the nation."""
    for found in _PLAN.finditer(content):
        local = expand(found[1].lstrip("全我"), setting) if found[1] and found[1] != "全国" else None
        core = bare(content[found.end(1) if found[1] else found.start() : found.end()])
        yield Candidate(
            found.start(),
            found.end(),
            "LegalInstrument",
            (local.name if local else "") + core,
            "five-year-plan",
            0.85,
            local.region if local else NATION,
            concept=re.sub("[全我国省市县区州]", "", core),
            aliases=(core,),
        )


def _own_rules(content: str, setting: Setting) -> Iterator[Candidate]:
    """Rules without marks after a verb of rule-making: 修订区人民代表大会会议规则、请假规定."""
    for verb in _MAKING.finditer(content):
        stretch = re.match(r"[^，。；：,;:!！\n《“]{4,90}", content[verb.end() :])
        if stretch is None:
            continue
        start = verb.end()
        items = re.split(
            r"([、和]|等(?=[^、和]*$))",
            re.sub(r"(?<=规则|办法|规定|规程|细则|守则|制度)等.*$", "", stretch[0]),
        )
        for index, item in enumerate(items):
            shared = _SHARED.search("".join(items[index:])) if item.endswith("会议") else None
            whole = item + shared[1] if shared else item
            if _RULE_ITEM.match(whole) and not _GENERIC.match(whole):
                yield Candidate(
                    start,
                    start + len(item),
                    "LegalInstrument",
                    bare(_expanded(whole, setting)),
                    "own-rule",
                    0.7,
                    setting.local.region,
                    aliases=(item,),
                )
            start += len(item)


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


def _expanded(name: str, setting: Setting) -> str:
    """The name with the place that a rank word or 常委会 at its head means."""
    if name.startswith("常委会组成人员") and setting.issuer:
        return setting.issuer + name.removeprefix("常委会")
    rank = re.match(r"[省市县区州](?=人大|人民|政府|委)", name)
    local = expand(rank[0], setting) if rank else None
    return local.name + name[1:] if local else name
