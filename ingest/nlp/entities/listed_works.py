"""Lists of works: two members that say so, or are told of under their towns, make the others works too."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.enumerations import CROWD, start_of_member
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting

_LIST = re.compile(r"[^，。；：、\n]{4,40}(?:、[^，。；：、\n]{4,40}){1,30}")
_AFTER = re.compile(
    r"(?<=项目|工程)(?:等|建设|推进|[一二三四五六七八九十\d]+个).*$|(?<=建设|改造|修复|扩建|加固)(?:的|等|情况|进展).*$"
)
_WORKS = re.compile("(?:项目|工程)$")
_OF_TOWN = re.compile(
    r"[一-龥]{2,5}(?:镇|乡|街道|村|社区)[一-龥]{2,20}(?:建设|改造|修复|扩建|治理|整治|提升|加固|工程|项目)$"
)
_SITE = re.compile("(?:产业园|物流园|科技园|工业园|广场|生产线|综合体)$")
_NO_NAME = re.compile("代表|会议|委员|情况|工作|等")


def tag_listed_works(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of such works: 甲项目、乙广场、丙工程; 就甲乡校舍改造、乙乡农田建设等建议."""
    for found in _LIST.finditer(content):
        members = list(_members(content, found, setting))
        works = [one for one in members if _WORKS.search(one[2])]
        local = [one for one in members if _OF_TOWN.fullmatch(one[2]) and not _NO_NAME.search(one[2])]
        sites = [one for one in members if _SITE.search(one[2])]
        named = [*(works + sites if len(works) > 1 else ()), *(local if len(local) > 1 else ())]
        for start, end, name in dict.fromkeys(named):
            if len(name) > 5 and not CROWD.search(name) and not _NO_NAME.search(name):
                sure = 0.75 if _SITE.search(name) else 0.62
                yield Candidate(start, end, "Project", bare(name), "listed-works", sure, setting.local.region)


def _members(content: str, found: re.Match[str], setting: Setting) -> Iterator[tuple[int, int, str]]:
    """Where each member stands, without what goes before and after its name."""
    at = found.start()
    for member in found[0].split("、"):
        end = at + len(_AFTER.sub("", member))
        start = start_of_member(content, at, end, setting)
        yield start, end, content[start:end]
        at += len(member) + 1
