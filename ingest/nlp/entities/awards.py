"""Awards: honours and titles that somebody won."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting, expand

_WON = re.compile(
    r"(?:荣获|获得|获评|被评为|评为|荣膺|斩获|喜获|摘得|获|被授予|授予|被命名为|命名为|被确定为|表彰为|认定为|入选|荣立|夺得|捧回|创成|成功创建|通过)了?"
    r"(?:全国|国家|全省|全市)?"
)
_PRIZE = re.compile(
    r"^[^，。；！\n]{0,30}?(?:[特一二三四]等奖|优秀奖|提名奖|金奖|银奖|铜奖|创新奖|[一-龥]奖(?:[特一二三四]等奖)?|称号|先进(?:集体|单位|个人|县|市|区)|优秀(?:案例|单位|组织|代表|建议)"
    r"|示范(?:区|县|市|单位|镇|村|点|城市)|典型案例|优秀案例|文明单位|文明城市|卫生县城|模范[一-龥]{0,4}|十佳[一-龥]{0,6}|百强县?"
    r"|(?:先进|优秀|示范|模范|文明|最美|星级|样板)[一-龥]{2,10}?(?=[，。；、”称\n]|等(?!奖)|$))"
)
_QUOTED = re.compile(
    r"(?:[\d一二三四五六七八九十]+[名位个][一-龥]{2,6}|[一-龥]{2,14}(?:委员会|常委会|人大|政府|者|代表))?"
    r"(?P<name>“[^“”，。]{3,20}”)(?=称号|荣誉|奖|[^一-龥]|的)"
)
"""An honour that is quoted after the verb, with who gives or gets it between: 授予12名代表“先锋”称号."""
_NO_HONOUR = re.compile("^通过|(?:称职|满意|合格)”$")
"""Ways of doing something (通过“请进来、走出去”), and marks of an appraisal."""
_BATCH = re.compile(r"^(?:第[一二三四五六七八九十\d]+|首)批")
_PICKED = re.compile(r"(?:评选|选树|评出|评选出|产生)了?“([^“”，。]{3,16})”(?!评选|活动)")
"""An honour that is quoted after what chose its bearers: 评选“最美代表”10名."""
_COMMENDED = re.compile(
    r"\d+[名个件篇位条]((?:优秀|先进|模范|十佳)[一-龥]{2,8}?)(?:受到|获得|得到|受)[一-龥]{0,8}表彰"
)
_CHOSEN = re.compile(
    r"(?:评选|评选出|表彰|评出)[^，。；]{0,40}?\d+[名个件篇位条]((?:优秀|先进|模范|十佳)[一-龥]{2,8})"
)
_COUNTED = re.compile(r"((?:优秀|先进|模范|十佳)[一-龥]{2,8}?)\d+[名个件篇位]")
_COMMENDING = re.compile(r"[^。；\n]{0,80}(?:评选|表彰)[^。；\n]{0,80}")
_NOT_PRIZE = re.compile(r"^(?:上级|各级|群众|代表|好评|肯定|通过|表彰)")


def tag_awards(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of awards: after a verb of winning, and the well-known ones."""
    for verb in _WON.finditer(content):
        stretch = content[verb.end() : verb.end() + 60]
        start = verb.end() - len(re.search(r"(?:全国|国家|全省|全市)?$", verb[0])[0])  # type: ignore[index]
        quoted = _QUOTED.match(content, verb.end())
        if quoted and not _NO_HONOUR.search(verb[0] + quoted["name"]):
            yield from _award(content, quoted.start("name"), quoted.end("name"), setting)
            continue
        prize = _PRIZE.match(content[start : verb.end() + 60])
        if prize and not _NOT_PRIZE.match(stretch) and len(prize[0]) >= 4:
            yield from _award(content, start, start + prize.end(), setting)
    for pattern in (_PICKED, _COMMENDED, _CHOSEN):
        for found in pattern.finditer(content):
            yield Candidate(*found.span(1), "Award", found[1], "commended", 0.7, setting.local.region)
    for sentence in _COMMENDING.finditer(content):
        for found in _COUNTED.finditer(content, *sentence.span()):
            yield Candidate(*found.span(1), "Award", found[1], "commended", 0.7, setting.local.region)
    for found in gazetteer.honours.finditer(content):
        yield Candidate(
            *found.span(), "Award", found[0], "known-honour", 0.6, setting.local.region, weak=True
        )


def _award(content: str, start: int, end: int, setting: Setting) -> Iterator[Candidate]:
    name = bare(content[start:end]).removesuffix("称号").removesuffix("荣誉")
    local = expand(name[0], setting) if re.match("[省市县区州](?=人大|人民|政府|委)", name) else None
    full = local.name + name[1:] if local else name
    full = _BATCH.sub("", full)
    if len(full) >= 4:
        yield Candidate(start, end, "Award", full, "won", 0.8, setting.local.region, aliases=(name,))
