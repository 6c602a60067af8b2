"""Drafts and amendments of laws, regulations and outlines, which are instruments under that name."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import find_start
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.setting import Setting
from ingest.places import NATION

_DRAFT = r"(?:[（(][一-龥]{0,4}草案[^（）()]{0,6}[）)]|(?:修正案|修订)?草案)"
_OF_RULE = re.compile(rf"法{_DRAFT}|条例[（(]草案[）)]")
_OUTLINE = re.compile(rf"[“\"]?十[一二三四五六七]五[”\"]?规划纲要{_DRAFT}")


def tag_drafts(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of drafts (养犬管理条例（草案）, “十五五”规划纲要草案) and of amendments (宪法修正案)."""
    for found in _OF_RULE.finditer(content):
        start = find_start(content, found.start(), "", range(2, 27), setting.bounds, title=True)
        if start is not None:
            name = content[start : found.end()]
            yield Candidate(start, found.end(), "LegalInstrument", name, "draft-rule", 0.9)
    for found in _OUTLINE.finditer(content):
        name = re.sub('[“”"]', "", found[0])
        yield Candidate(*found.span(), "LegalInstrument", name, "draft-outline", 0.9, setting.local.region)
    for found in gazetteer.amendment.finditer(content):
        yield Candidate(*found.span(), "LegalInstrument", found[0], "amendment", 0.95, NATION)
