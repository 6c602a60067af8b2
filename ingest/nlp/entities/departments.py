"""Departments and public services that no list has: 县茶产业局, 农牧局, 市城投公司, 县一中."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.bare_bodies import department_owner
from ingest.nlp.entities.boundaries import find_start, may_begin
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.prefixes import prefixes_before
from ingest.nlp.entities.setting import Local, Setting

_RANKS = "省市州盟县区旗"
_BUREAU = re.compile(
    r"(?:分局|(?<![布格结大全好开当邮破僵变时书定出各两该我政本战败残棋新局])局)(?![面部势限域促中气外内点])"
)
_PLAIN = r"(?:(?![局院委所按的和与及在对为人府])[一-龥])"
_SERVICE = re.compile(
    rf"(?P<rank>[{_RANKS}])(?P<rest>{_PLAIN}{{0,8}}?(?:总公司|公司|集团|协会|联合会|联社|信用社|供销社|大队|支队|总队|消防队|管理处"
    r"|监测站|检测站|检验站|推广站|防疫站|疾控中心|数据中心|服务中心|登记中心|医院|保健院|福利院|敬老院|职中|职教中心|高中(?!生)|中学(?!生)|实验小学|幼儿园"
    r"|(?:特殊教育|职业|技工|进修|实验|外国语)学校|党校|电视台|广播台|电台|气象台|看守所|拘留所|监狱|研究所|研究院|农科院|林科所|殡仪馆"
    rf"|(?<![工选])厂|农场|林场|牧场|选举委员会|指挥部|领导小组)|(?P<number>[一二三四五六七八九十])(?P<school>[中小幼])(?!学(?!生)|型|央|心|组))(?![长员区镇乡村路])"
)
_SCHOOLS = {"中": "中学", "小": "小学", "幼": "幼儿园"}
_NOT_OWN = re.compile(
    r"乡|镇|城(?![投管建运])|级|内|外|直|属|城区|里|上|中心城|长|域|容|面|辖|[各两三四五六七八九十]个|政务?(?:大厅|中心)"
)
"""What follows a rank word that stands for an area, a post or a crowd."""
_COMMON = re.compile(rf"[各每某该两几本全]|[{_RANKS}乡镇]级|部门|新建|成立")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十]个$|(?:成立|设立|组建)了?$")


def tag_departments(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of departments by the grammar of their names, under the place that they belong to."""
    yield from _bureaus(content, setting, gazetteer)
    yield from _services(content, setting)


def _bureaus(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """县农牧局, and 农牧局 alone where a name may begin: the issuer's."""
    for found in _BUREAU.finditer(content):
        start = find_start(content, found.end(), found[0], range(2, 10), setting.bounds)
        if start is None or _COMMON.search(content[start : found.start()]):
            continue
        owner = _owner(content, start, found.start() - 1, setting)
        listed = any(content[at : found.end()] in gazetteer.organs for at in range(start, found.end()))
        if owner and not listed and not _COUNTED.search(content[max(0, start - 4) : start]):
            yield _department(start, found.end(), owner[1], content[owner[0] : found.end()])


def _owner(content: str, start: int, end: int, setting: Setting) -> tuple[int, Local] | None:
    """Where the place before a department's name ends, and which it is; a department without one is the
    issuer's, or the county's above a town."""
    for at in range(end - 1, start, -1):
        prefixes = prefixes_before(content, at, setting)
        if prefixes and prefixes[-1].start >= start:
            return at, prefixes[-1].local
    local = department_owner(setting)
    own = local.name and content[start] not in _RANKS and may_begin(content, start, setting.bounds)
    return (start, local) if own else None


def _services(content: str, setting: Setting) -> Iterator[Candidate]:
    """县电视台, 市城投公司: a rank word says whose it is. 市一中 is the 市第一中学."""
    for found in _SERVICE.finditer(content):
        prefixes = prefixes_before(content, found.end("rank"), setting)
        alone = prefixes and prefixes[-1].start == found.start() and not _NOT_OWN.match(found["rest"])
        if alone and may_begin(content, found.start(), setting.bounds):
            school = found["number"] and f"第{found['number']}{_SCHOOLS[found['school']]}"
            yield _department(*found.span(), prefixes[-1].local, school or found["rest"])


def _department(start: int, end: int, local: Local, name: str) -> Candidate:
    return Candidate(start, end, "Institution", local.name + name, "department", 0.82, local.region)
