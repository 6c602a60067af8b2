"""Sites of one visit: lists of places that were gone to together, which are no activities of their own."""

import re

from ingest.facts import ActivityType
from ingest.nlp.activities.counts import AMOUNT, AMOUNT_PATTERN
from ingest.nlp.clauses import mask_quoted

_ON_SITES: frozenset[ActivityType] = frozenset(
    {"Inspection", "Research", "PlatformBuilding", "LawEnforcementInspection"}
)
_SITE_NOUN = (
    r"(?:乡镇|县市区|县区|街道|社区|[市县区乡镇村州]|乡（镇）|（镇）|镇（街道）|单位|部门|企业|学校|景区)"
)
_OF_SITES = re.compile(
    rf"^[^、的□]{{1,12}}(?:、[^、的□]{{1,12}})+等(?:\d+[余多]?[个家处所]|[一二三四五六七八九十]+[个家处所])?(?:{_SITE_NOUN}|□{{3}})+的(?=[^，,]{{4,}}$)"
)
"""Sites of one visit before what was looked at there: 甲、乙等乡镇的安居工程."""
_SITES = re.compile(
    rf"、[^、]+等(?:{AMOUNT})?[^、，,的]{{0,8}}?(?:(?:重点|重大|在建|一批|\w{{2,6}})*项目|点位|企业|设施|现场|地|处)(?!建设)"
)
_PLACES = re.compile(
    rf"、[^、]+等(?:\d+[余多]?[个家处所户]|[一二三四五六七八九十]+[个家处所户])?(?:{_SITE_NOUN}|农户|工地|园区)+$"
)
_COUNTED_TOGETHER = re.compile(rf"(?:{AMOUNT})$")
_SUMMED_UP = re.compile(
    r"、[^、]*?[\u4e00-\u9fff](?:[两三四五六七八九十]+(?:个(?!项目|问题|方面|工程)|[镇乡村县区市旗]|街道|社区|家|处)|\d+[个家处](?!项目|问题|方面))"
)
"""The places are summed up behind the last one: 甲、乙两镇, 甲、乙、丙三个渔港."""
_WHOSE = re.compile(
    r"^[^、的]{2,9}(?:、[^、的]{2,9})*(?:、|和)[^、的]{2,9}的(?!(?:发展|建设|进度|进展|运行|落实|实施|情况|工作)+$)[^、的]{2,}"
)
"""Short names that own what was looked at: 甲、乙和丙的技改项目."""


def without_sites(phrase: str, kind: ActivityType) -> str:
    """What was looked at, without the places before it: 甲、乙等乡镇的安居工程 → 安居工程."""
    sited = _OF_SITES.match(mask_quoted(phrase)) if kind in _ON_SITES else None
    return phrase[sited.end() :] if sited else phrase


_SITE_NAME = re.compile(
    r"(?:公园|产业园|科技园|[^社]区|村|学校|[中小]学|幼儿园|农场|社区|[一-龥]馆|广场|公司|企业|[^市]场|[一-龥][站所街堤湖港垸镇乡]|湿地|遗址|隧道|大桥|之家)$"
)
"""Where a visit goes, and not what was looked into there: a list of nothing else is one visit."""


def is_one_visit(phrase: str, kind: ActivityType) -> bool:
    """Whether the list names the places of one visit.

    >>> is_one_visit("甲湾、乙湾、丙湾三个渔港", "Inspection")
    True
    """
    if kind not in ("Inspection", "Research") or ("、" not in phrase and "和" not in phrase):
        return False
    if (kind == "Inspection" and _SITES.search(phrase)) or (kind == "Research" and _PLACES.search(phrase)):
        return True
    together = _COUNTED_TOGETHER.search(phrase) and len(AMOUNT_PATTERN.findall(phrase)) == 1
    if together or _SUMMED_UP.search(phrase) or _WHOSE.match(phrase):
        return True
    return all(_SITE_NAME.search(member) for member in phrase.split("、"))
