"""Campaigns: named activities, initiatives, programmes and working systems."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.quoted_campaigns import tag_quoted_campaigns
from ingest.nlp.entities.setting import Setting
from ingest.places import NATION

_EDUCATION = re.compile("(?:”|思想)主题教育")
"""A campaign of study under its full name, which 主题教育 alone means in the same text."""
_SYSTEM = re.compile(r"(?:专项行动|专项整治行动|专项整治|专项治理|专项斗争|攻坚战|保卫战|主题实践活动)")
_UNNAMED = re.compile(
    r"领域|^(?:聚力|盯牢|打[好赢响]|坚决|助力|决胜)|品牌$|(?:[省市县区州]|人民)政府|^(?:参加|参与|观摩|旁听)|检察"
)
"""What describes rather than names, or goes before a name: 招标投标领域|专项整治, 聚力|三大攻坚战."""
_CARRIED_OUT = re.compile(r"(?:开展|推进|实施|组织|启动)了?$")
_BALLOT = re.compile(r"(?:人大代表)?(?:街道)?民生实事(?:项目)?(?:人大代表|代表|议政代表)?(票决制|票选制)")
_SET_UP = re.compile(
    r"(?:推行|实行|首创|创设|试行|创新|探索(?!建立))(?:实施|推行|建立|开展)?了?"
    r"((?![省市县区州]人大|机关|常委会)(?:[一-龥]{3,18}?(?:(?<!管理|工作|会议|学习|规章|财务)制度|责任制|[一-龥]入制)"
    r"|[一-龥]{8,18}?(?:学习制度|(?<=监督)新?模式)))(?!体系|改革)"
)
"""A working system under a name of its own: 推行民情联络员制度."""
_DAYS = re.compile(
    r"(?:宣传周|宣传月|(?:突击|攻坚|整治|行动)月(?:活动)?|活动周|活动月|活动日|宣传日|接待日|开放日|世纪行|接待周|进社区活动|进站活动)"
)
_RECEPTION = re.compile(
    r"(?:(?:人大)?代表)?接待(?:选民|群众)日(?:活动)?|(?:选民|代表|群众)接待日(?:活动)?|代表(?:联系|活动)[月周日](?![趋益渐])(?:活动)?"
)
"""Days on which deputies receive voters, under their usual names."""
_HELD = re.compile("(?:召开|举行)了?$")
_ZONE = re.compile(
    r"(?:(?:综合(?:配套)?改革|改革发展|金融改革)(?:综合)?试验区"
    r"|(?:高质量发展|中心城市|共同富裕)示范区|改革试点(?=工作|的决定))"
)
"""What a place is chosen to try out or to be a model of: an initiative, not a stretch of land."""
_HOUSE = re.compile(
    r"“[^“”\n]{1,6}人大”建设|(?:数字|智慧|清廉|书香|阳光|活力|实干|效能|学习型|法治|创新)人大建设"
)
_CREATION = re.compile(
    r"创建(?:国家|全国|全省|省级?|市级|国家级)[一-龥]{2,14}?(?:示范[区县市]|文明城市|文明县城|卫生城市|卫生县城|模范城|强[县市区镇])"
    r"|(?:国家|全国|全省|省级|市级|国家级)[一-龥]{2,14}?(?:示范[区县市]|文明城市|文明县城|卫生城市|卫生县城|模范城)创建"
)


def tag_campaigns(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of campaigns."""
    education = _EDUCATION.search(content)
    for found in gazetteer.campaign.finditer(content):
        if found[0].endswith("会") and _is_sitting(content, found):
            continue
        row = gazetteer.campaigns[found[0]]
        bare_education = found[0] == "主题教育" and education is not None
        region = NATION if row["scope"] == "nation" else setting.local.region
        yield Candidate(
            *found.span(),
            "Campaign",
            bare(found[0]),
            "known-campaign",
            0.9,
            region,
            row["name"],
            (bare(found[0]),),
            weak=bare_education,
        )
    yield from tag_quoted_campaigns(content, setting)
    yield from _unquoted(content, setting)


def _is_sitting(content: str, found: re.Match[str]) -> bool:
    """Whether the assembly is one that was held, not the institution: 召开|居民议事会, 居民议事会|议."""
    held = _HELD.search(content, max(0, found.start() - 3), found.start())
    return held is not None or content.startswith("议", found.end())


def _unquoted(content: str, setting: Setting) -> Iterator[Candidate]:
    region = setting.local.region
    for found in [*_SYSTEM.finditer(content), *_DAYS.finditer(content), *_ZONE.finditer(content)]:
        start = find_start(content, found.end(), found[0], range(2, 15), setting.bounds)
        if start is not None and _may_name(content, start, found.start()):
            yield Candidate(
                start, found.end(), "Campaign", content[start : found.end()], "system", 0.65, region
            )
    yield from _ballots(content, region)
    for found in _RECEPTION.finditer(content):
        yield Candidate(*found.span(), "Campaign", found[0], "reception-day", 0.7, region)
    for found in _SET_UP.finditer(content):
        yield Candidate(*found.span(1), "Campaign", found[1], "set-up", 0.6, region)
    for pattern, rule in ((_HOUSE, "house"), (_CREATION, "creation")):
        for found in pattern.finditer(content):
            yield Candidate(*found.span(), "Campaign", bare(found[0]), rule, 0.7, region)


def _may_name(content: str, start: int, end: int) -> bool:
    """Whether the words before 专项整治 and the like name one; problems do only as the whole object."""
    stem = content[start:end]
    whole = _CARRIED_OUT.search(content, max(0, start - 4), start) is not None
    return not _UNNAMED.search(stem) and (whole or not stem.endswith("问题"))


def _ballots(content: str, region: str) -> Iterator[Candidate]:
    """The ballot on works for the people, under the fullest of the forms that the text has."""
    for kind in ("票决制", "票选制"):
        found = [one for one in _BALLOT.finditer(content) if one[1] == kind]
        forms = tuple(dict.fromkeys(one[0] for one in found))
        for one in found:
            name = max(forms, key=len)
            yield Candidate(*one.span(), "Campaign", name, "ballot", 0.9, region, "ballot" + kind, forms)
