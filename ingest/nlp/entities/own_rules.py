"""Rules without marks after a verb of rule-making: 修订区人民代表大会会议规则、请假规定."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting, expand

_MAKING = re.compile(
    r"(?:制定出台|修订完善|修改完善|制定完善|全面修订|修订|制定|制订|编制|出台|印发|修改|规范(?!性|化)|审议通过|通过)了?(?:实施(?!.{2,20}法(?:办法|细则)))?(?=[一-龥“])(?!的)"
)
_RULE_HEAD = r"(?:议事规则|会议规则|工作规则|规则|办法|规定|规程|细则|守则|实施意见|制度|条例|方案|规划|计划)"
_RULE_ITEM = re.compile(rf"[一-龥（）()“”]{{2,40}}{_RULE_HEAD}$")
_STRETCH = re.compile(r"(?:[^，。；：,;:!！\n《“”]|“[^“”，。]{1,8}”(?=[一-龥])){4,90}")
_DESCRIBED = re.compile("^(?!关于|实施).*的(?:(?:具体|有关|相关)?办法|[一-龥]*(?:方案|规划|计划))$")
"""What tells of a rule instead of naming it: 加快支出进度的办法, 统一的开发规划."""
_INNER = re.compile("制定|修订|出台|印发")
_LEAD = re.compile("^(?:[^、]*?(?:全[省国市州县区]|省内|国内)?首[部个件]|新一轮|配套的|修改|修订)")
"""What is said of a rule before its name: 全国首部, 新一轮."""
_APPLIED = re.compile(
    r"(?:落实好|实施好|落实|实施|执行|遵守)([一-龥]{4,24}(?:工作指引|行为准则|若干准则|守则))(?![一-龥]{0,2}报告)"
)
"""Rules that are carried out, under heads that only titles have."""
_SHARED = re.compile(r"^(?:[一-龥]{2,8}会议[、和])+[一-龥]{2,8}会议(议事规则|规则)")
_GENERIC = re.compile(
    r"^(?:等|各项|各类|一?系列|多项|相关|有关|有效|具体|若干|本|该|新|地方性|政府|部门|年度|整改|修复|扶持|纪律|活动|[省市县区州本]级预算调整|[一二两三四五六七八九十\d]+[项个])?"
    r"(?:规章|地方性法规|工作|法规|实施|(?:废止)?(?:自治|单行))?" + _RULE_HEAD + "$"
)


def tag_own_rules(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of rules without marks that are made or, under some heads, carried out."""
    for found in _APPLIED.finditer(content):
        yield Candidate(
            *found.span(1), "LegalInstrument", found[1], "applied-rule", 0.7, setting.local.region
        )
    yield from _made(content, setting)


def _made(content: str, setting: Setting) -> Iterator[Candidate]:
    """The members of what a verb of rule-making governs: 修订区人民代表大会会议规则、请假规定."""
    for verb in _MAKING.finditer(content):
        stretch = _STRETCH.match(content[verb.end() :])
        if stretch is None:
            continue
        lead = _LEAD.match(stretch[0])
        start = verb.end() + (lead.end() if lead else 0)
        items = re.split(
            r"([、和]|等(?=[^、和]*$))",
            re.sub(r"(?<=规则|办法|规定|规程|细则|守则|制度)等.*$", "", stretch[0][start - verb.end() :]),
        )
        if (
            len(items) == 3
            and items[1] == "和"
            and not _RULE_ITEM.match(items[0])
            and not items[0].endswith("会议")
        ):
            items = ["".join(items)]
        for index, item in enumerate(items):
            shared = _SHARED.search("".join(items[index:])) if item.endswith("会议") else None
            whole = item + shared[1] if shared else item
            if (
                _RULE_ITEM.match(whole)
                and not is_generic(whole)
                and not _DESCRIBED.match(whole)
                and not _INNER.search(whole)
            ):
                yield Candidate(
                    start,
                    start + len(item),
                    "LegalInstrument",
                    bare(spelled(whole, setting)),
                    "own-rule",
                    0.7,
                    setting.local.region,
                    aliases=(item,),
                )
            start += len(item)


def is_generic(name: str) -> bool:
    """Whether the words name a kind of rules rather than one: 相关工作制度."""
    return _GENERIC.match(name) is not None


def spelled(name: str, setting: Setting) -> str:
    """The name of a rule of the issuer's own with the place that 常委会 or a rank word at its head means."""
    if name.startswith("常委会组成人员") and setting.issuer and not name.endswith("守则"):
        return setting.issuer + name.removeprefix("常委会")
    return expanded(name, setting)


def expanded(name: str, setting: Setting) -> str:
    """The name of a rule with the place that a rank word at its head means: 市人大常委会关于…的建议."""
    rank = re.match(r"[省市县区州](?=人大|人民|政府|委)", name)
    local = expand(rank[0], setting) if rank else None
    return local.name + name[1:] if local else name
