"""Media: newspapers, stations, journals and accounts, those of congresses among them."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.setting import Setting
from ingest.places import NATION

_MEDIUM = re.compile(
    r"(?:日报|晚报|晨报|都市报|(?<![随及按同定实])时报|法制报|法治报|广播电视(?:总?台)|电视台|卫视|新闻网|在线网)"
)
_WEB = re.compile(
    r"人大(网站|网|微信公众号|公众号|月刊|杂志)?(?:[、和](微信公众号|公众号|微博))?(?![一-龥]{0,1}会)"
)
_BOOK = re.compile(r"《([^《》]{2,12})》")
_JOURNAL = re.compile(r"(?:报|刊|人大|时报|周刊|杂志|日报|晚报|动态|简报|通讯|与社会|网|工作|与法治?)$")
_OF_CONGRESS = re.compile(r"^[一-龥]{2,6}人大(?:工作|建设|研究)?$")
"""Journals called after their congress; no title of a rule ends so."""
_LED_BY = re.compile(r"刊|报道|媒体|登载|发表|采访|推介|摘自|编发|编印|创办|主办|出版|订阅|《|、|和")
_RANKED = re.compile("[省市县区旗州]$")
_ACCOUNT = re.compile(r"“([^“”\n]{2,12})”(微信公众号|公众号|网站|客户端|视频号)")


def tag_media(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of media, known ones and those that their names or marks show."""
    yield from _known(content, gazetteer)
    for found in _ACCOUNT.finditer(content):
        name = found[1] + found[2]
        yield Candidate(
            *found.span(), "Institution", name, "account", 0.85, setting.local.region, aliases=(found[1],)
        )
    for found in _BOOK.finditer(content):
        near = content[max(0, found.start() - 2) : found.start()] + content[found.end() : found.end() + 12]
        if _OF_CONGRESS.match(found[1]) or (_JOURNAL.search(found[1]) and _LED_BY.search(near)):
            yield Candidate(*found.span(), "Institution", found[1], "journal", 0.75, setting.local.region)
    for found in _MEDIUM.finditer(content):
        start = find_start(content, found.end(), found[0], range(2, 5), setting.bounds)
        named = setting.named.get(found.start())
        start = named.start if named else start
        if start is not None and not _RANKED.search(content, start, found.start()):
            name = content[start : found.end()]
            yield Candidate(
                start, found.end(), "Institution", name, "medium-suffix", 0.7, setting.local.region
            )
    for found in _WEB.finditer(content):
        yield from _congress_web(content, found, setting)


def _known(content: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Media of the list; some are marked as titles because their names are words (《半月谈》)."""
    for found in gazetteer.medium.finditer(content):
        marked = (
            content[found.start() - 1 : found.start()] == "《"
            and content[found.end() : found.end() + 1] == "》"
        )
        if gazetteer.media[found[0]]["marks"] == "yes" and not marked:
            continue
        span = (found.start() - 1, found.end() + 1) if marked else found.span()
        yield Candidate(*span, "Institution", found[0], "known-medium", 0.93, NATION)


def _congress_web(content: str, found: re.Match[str], setting: Setting) -> Iterator[Candidate]:
    """商州人大网站、微信公众号; 湖北人大 where it stands among web sites."""
    place = setting.named.get(found.start())
    if place is None:
        return
    forms = [form for form in found.groups() if form]
    listed = re.search("[网报]、$", content[max(0, place.start - 2) : place.start])
    if not forms and not listed:
        return
    stem = content[place.start : found.start()] + "人大"
    region = place.place.code
    yield Candidate(
        place.start,
        found.end(1) if forms else found.end(),
        "Institution",
        stem + "".join(forms[:1]),
        "congress-web",
        0.92,
        region,
    )
    for form in forms[1:]:
        start = found.start(2)
        yield Candidate(start, found.end(), "Institution", stem + form, "congress-web", 0.8, region)
