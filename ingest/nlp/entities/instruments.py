"""Legal instruments: titles in book-title marks and known laws. What has no marks: see `regulations`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.nlp.entities.bounded_rules import tag_bounded_rules
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.drafts import tag_drafts
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.motions import tag_motions
from ingest.nlp.entities.own_rules import tag_own_rules
from ingest.nlp.entities.plans import tag_plans
from ingest.nlp.entities.regulations import tag_unmarked
from ingest.nlp.entities.session_papers import tag_session_papers
from ingest.nlp.entities.setting import Setting
from ingest.places import NATION

_TITLE = re.compile(
    r"(?:(\d+|[一二三四五六七八九十]+)号(?:议案|建议))?《([^《》]{2,90}(?:《[^《》]{0,90}》[^《》]{0,40}){0,3})》"
)
_TAIL = r"(?:[（(][^（）()]{1,20}[)）])*"
_INSTRUMENT = re.compile(
    r"(?:法|法典|条例|规定|办法|决定|决议|规则|细则|意见|方案|规划|计划|纲要|措施|建议|议案|规范|守则|规程|准则|通知"
    r"|章程|制度|公约|解释|修正案|草案|要点|清单|名单|标准|目录|指引|指南|手册|预案|议程|十条|条款|批复|通告|公告"
    rf"|宣言|倡议书?|一封信|备忘录|协议){_TAIL}$"
)
_BOOK = re.compile("^论")
"""Writings of a leader, which end as they happen to: 《论…制度》."""
_BARE_TITLE = re.compile(
    r"(?:条例|决定|办法|意见|规定|方案|规划|规则|议案|决议|建议|计划|细则|通知|措施)(?:[（(]草案[)）])?"
)
_REPORT = re.compile(rf"报告{_TAIL}$")
_OF_CONSTITUTION = re.compile("宣誓|宣传|日|学习|意识|”")
"""What the constitution is named in without being meant: 宪法宣誓."""
_IN_WORD = re.compile("[律治院官规人医]|学(?!习)|定(?!期)")
_STUDIED = frozenset(("党章",))
"""What is studied and copied out, not applied."""
_NUMBERED = re.compile(
    r"(?:中央|中发)[〔\[（(]?(?:\d{4}[〕\]）)])?(?:[一二三四五六七八九十]{1,3}|\d{1,3})号文件"
)
"""A document of the party's centre that everybody knows by its number: 中央18号文件."""
_EIGHT_RULES = re.compile(
    r"(?P<full>(?:中央)?(?:关于)?改进工作作风、?密切联系群众的?八项规定)|(?:中央)?八项规定(?:及其?实施细则)?"
)


def tag_instruments(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of legal instruments."""
    yield from _titles(content, gazetteer)
    yield from _known_laws(content, gazetteer)
    yield from tag_unmarked(content, setting, gazetteer)
    yield from tag_plans(content, setting)
    yield from tag_session_papers(content, setting)
    yield from tag_own_rules(content, setting)
    yield from tag_bounded_rules(content, setting)
    yield from tag_drafts(content, setting, gazetteer)
    yield from tag_motions(content, setting)
    for found in _NUMBERED.finditer(content):
        yield Candidate(*found.span(), "LegalInstrument", found[0], "numbered-document", 0.9, NATION)
    for found in _EIGHT_RULES.finditer(content):
        yield Candidate(
            *found.span(),
            "LegalInstrument",
            found["full"] or "中央八项规定",
            "eight-rules",
            0.95,
            NATION,
            aliases=("中央八项规定",),
        )


def _titles(content: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Titles in 《》 that end as instruments do; the number of a motion before it is its alias.

    A bare 《条例》, and what 以下简称 introduces, mean the title before them.
    """
    last: Candidate | None = None
    for found in _TITLE.finditer(content):
        title, start = found[2], found.start(2) - 1
        if not _is_instrument(title) or title in gazetteer.media:
            continue
        if last and (_BARE_TITLE.fullmatch(title) or content[max(0, start - 4) : start] == "以下简称"):
            yield replace(last, start=start, end=found.end(), aliases=(title,), weak=True, outer=None)
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
            outer=(start, found.end()),
        )
        yield last


def _is_instrument(title: str) -> bool:
    """Whether the words in 《》 end as instruments do, and name neither a report nor a book."""
    return bool(_INSTRUMENT.search(title)) and not _REPORT.search(title) and not _BOOK.search(title)


def _known_laws(content: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    for found in gazetteer.law.finditer(content):
        after, before = (
            content[found.end() : found.end() + 2],
            content[max(0, found.start() - 2) : found.start()],
        )
        if found[0] == "宪法" and (
            _OF_CONSTITUTION.match(content, found.end()) or before.endswith(("学", "讲"))
        ):
            continue
        if found[0] in _STUDIED or (_IN_WORD.match(after) and not found[0].endswith("条例")):
            continue
        yield Candidate(
            *found.span(), "LegalInstrument", found[0], "known-law", 0.93, NATION, gazetteer.laws[found[0]]
        )
