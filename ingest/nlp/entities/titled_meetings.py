"""Meetings with a descriptive name: 全市代表工作推进会, 沿江六市人大工作交流会, captions of photographs."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting, expand

_KIND = (
    r"(?:工作|经验)?(?:推进会|座谈会|交流会|现场会|培训会|观摩会|研讨会|论坛|推介会|动员会"
    r"|报告会|调度会|表彰会|会议)"
)
_AT = re.compile(
    rf"在((?:全国|全省|全市|全县|全区|全州|省|市|县|区|州)[^，。；、,;]{{2,60}}?{_KIND})(?:上|作|中)"
)
_REGIONAL = re.compile(
    rf"((?:全国|全省|全市|全县|全区|全州)[^，。；、,;“”]{{2,20}}?{_KIND})(?=精神|部署|要求|$)"
)
_CALLED = re.compile(
    rf"(?:召开|举行|举办)了?((?:全国|全省|全市|全县|全区|全州)[^，。；、,;“”]{{2,20}}?{_KIND})"
)
_HOSTED = re.compile(
    r"(?:召开|举行|举办|承办|主办|轮流召开|参加|出席)了?"
    r"((?=[^，。；、]{0,20}(?:人大|议会|国家|国际|流域|纪念|联盟|论坛))(?!的|代表|部分|两级|各级|[一二三四五六七八九十\d])"
    r"[^，。；：、“”\n]{3,22}?(?:座谈会|论坛|联席会议|交流会|现场会|研讨会|议长会议|联盟(?:第\d+届)?大会))(?=[，。；、\n]|上)"
)
"""Gatherings beyond one body: 承办沿江六市人大工作交流会."""
_DEVOTED = re.compile(
    r"(?:召开|举行|举办|承办)了?的?((?:(?:深入)?学习贯彻|贯彻落实|推进)?[^，。；：、“”\n]{4,60}?"
    r"(?:推进会|座谈会|交流会|现场会|研讨会))(?=[，。；、\n]|上|$)"
)
"""A gathering named by what it is for, or by the place that holds it: 召开学习贯彻…精神推进会."""
_PURPOSE = re.compile("(?:深入)?学习贯彻|贯彻落实|推进(?!会)")
_COMMON = re.compile("(?:人大常委会|常委会|主任|党组|主席团)(?:扩大)?会议$")
"""What every body holds all the time."""
_RANK = re.compile("[省市县区州盟旗](?![省市县区州镇乡级])")
_CAPTION = re.compile(rf"^[^，。；,;]{{4,60}}?{_KIND}$")
_CAPTION_VERB = re.compile(r"^.*?(?:开展|召开|举行|举办|组织)(?=.{4,})")


def tag_titled_meetings(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of such meetings: in captions, and where 在 … 上 or a verb says that it was one."""
    for pattern in (_AT, _REGIONAL, _CALLED, _HOSTED):
        for found in pattern.finditer(content):
            if not _COMMON.search(found[1]):
                yield _titled(found, setting)
    places = {place.start for place in setting.named.values()}
    for found in _DEVOTED.finditer(content):
        if _PURPOSE.match(found[1]) or found.start(1) in places:
            yield _titled(found, setting)
    captions = content.find("[图片说明]")
    if captions < 0:
        return
    for line in re.finditer(r"[^\n]+", content[captions:]):
        if not _CAPTION.match(line[0]):
            continue
        verb = _CAPTION_VERB.match(line[0])
        start = captions + line.start() + (verb.end() if verb else 0)
        name = bare(content[start : captions + line.end()])
        yield Candidate(
            start, captions + line.end(), "Meeting", name, "caption-meeting", 0.7, setting.local.region
        )


def _titled(found: re.Match[str], setting: Setting) -> Candidate:
    name = _spelled(found[1], setting)
    return Candidate(*found.span(1), "Meeting", name, "titled-meeting", 0.75, setting.local.region)


def _spelled(name: str, setting: Setting) -> str:
    """The name with the place that a rank word at its head means; 全省 stays."""
    local = expand(name[0], setting) if _RANK.match(name) else None
    return bare(local.name + name[1:] if local else name)
