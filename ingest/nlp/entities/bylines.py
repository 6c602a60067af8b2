"""Persons of the lines around a text: who wrote, photographed and edited it, and who speaks."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.person_names import LIKE_NAMES
from ingest.nlp.entities.setting import Setting

_B = "[ \u3000]"
_DID = r"策划|组稿|撰稿|供稿|编辑|作者|文/图|图/文|摄影|责任编辑|责编|审核|编审|校对|监制|报道|整理"
_SHORT = "文|图|摄"
_REPORTER = r"(?:见习|实习|特约|本报|全媒体)*(?:记者|通讯员|实习生)"
_ROLE = re.compile(
    rf"(?:(?:{_DID}|{_SHORT}){_B}*[:：／/ ]+|{_REPORTER}[:：／/ \u3000]*|[讯电]{_B}*[（(](?!{_REPORTER}))"
    rf"{_B}*(?=[一-龥])"
)
"""Before names: 撰稿：, 记者, 本报讯（."""
_BRACKET = re.compile(
    rf"[（(]{_B}*([一-龥][一-龥 \u3000、]{{1,20}}?){_B}*(?:{_DID}|{_B}(?:{_SHORT}))?{_B}*[）)]$", re.MULTILINE
)
"""Who wrote a text, in brackets at the end of a paragraph: （李明 文/图）."""
_LAST_LINE = re.compile(r"(?<=[。！）)]\n)[一-龥 \u3000、]{2,16}\s*\Z")
_GOES_ON = rf"[ \u3000、，。,）)\n]|$|{_REPORTER}|(?:{_DID})(?:[ \u3000：:／/）)]|$)"
_TOKEN = re.compile(rf"[ \u3000、]{{0,3}}([一-龥]{{2,4}}?|[一-龥]{_B}[一-龥])(?={_GOES_ON})")
_REACH = 40
"""Characters after a role in which its names stand."""
_HEAD = 400
_SPEAKER = re.compile(
    rf"^[^\n，。]*(?:[任席书记长]){_B}+([一-龥]{_B}+[一-龥]|[一-龥·•]{{2,8}}){_B}*$", re.MULTILINE
)
"""The line under the title: 县人大常委会主任 李 明. So named, it may be without a surname of the list."""
_NOT_NAMES = re.compile(r"[们会议组人大方面席座]|代表|同志|报告|工作")


def tag_bylines(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of persons in bylines and in the line of the speaker."""
    name = gazetteer.signatory
    region = setting.local.region
    for role in _ROLE.finditer(content):
        for start, end in _names(content, role.end(), role.end() + _REACH, name):
            yield _person(content, start, end, "byline", 0.85, region)
    for found in _BRACKET.finditer(content):
        yield from _closing(content, *found.span(1), name, region)
    if last := _LAST_LINE.search(content):
        yield from _closing(content, last.start(), last.start() + len(last[0].rstrip()), name, region)
    yield from _speakers(content, name, gazetteer, region)


def _speakers(content: str, name: re.Pattern[str], gazetteer: Gazetteer, region: str) -> Iterator[Candidate]:
    """Who speaks: after the post, or on a line of its own."""
    for found in _SPEAKER.finditer(content[:_HEAD]):
        if not _NOT_NAMES.search(found[1]) and gazetteer.post.search(found[0]):
            yield _person(content, *found.span(1), "signature", 0.9, region)
    for line in re.finditer(r"[^\n]+", content[:_HEAD]):
        word = re.sub(r"\s", "", line[0])
        if line.start() and len(word) <= 3 and name.fullmatch(word) and not _NOT_NAMES.search(word):
            yield _person(content, *line.span(), "name-line", 0.7, region)


def _closing(content: str, start: int, end: int, name: re.Pattern[str], region: str) -> Iterator[Candidate]:
    """The names of which the whole stretch consists, with blanks between them or without."""
    found = list(_names(content, start, end, name))
    if not found or found[-1][1] != end:
        found = [(at, at + 3) for at in range(start, end, 3)] if (end - start) % 3 == 0 else []
    if found and all(name.fullmatch(content, *one) and not _NOT_NAMES.search(content, *one) for one in found):
        for one in found:
            yield _person(content, *one, "byline", 0.85, region)


def _names(content: str, start: int, end: int, name: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The names that stand there one after another, each with a surname of the list."""
    while (token := _TOKEN.match(content, start, end)) and name.fullmatch(re.sub(r"\s", "", token[1])):
        if LIKE_NAMES.match(token[1]):
            break
        yield token.span(1)
        start = token.end()


def _person(content: str, start: int, end: int, rule: str, confidence: float, region: str) -> Candidate:
    full = re.sub(r"\s", "", content[start:end])
    return Candidate(start, end, "Person", full, rule, confidence, region)
