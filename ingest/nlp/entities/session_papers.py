"""Papers of a session that stand without marks: its agenda, lists of names, plans for what it is to do."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.meetings import tag_sessions
from ingest.nlp.entities.prefixes import prefixes_before
from ingest.nlp.entities.setting import Setting

_N = r"(?:[一二三四五六七八九十百]{1,4}|\d{1,3})"
_DRAFT = r"(?:[（(]草案[）)]|草案)?"
_PAPER = re.compile(
    rf"第?{_N}届(?:人大常委会|人民代表大会(?:常务委员会)?|人大)第?{_N}次会议(?![^，。；]{{0,6}}主要)[一-龥]{{0,14}}?"
    rf"(?:议程(?:和日程)?|日程|名单|工作方案|安排(?:建议|意见)|(?:表决|选举)办法){_DRAFT}(?!的?(?:说明|安排)|和日程)"
)
_TITLED = re.compile("关于$")


def tag_session_papers(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of such papers (市十届人大二次会议议程) as the text has them, with their sessions."""
    papers = list(_papers(content, setting))
    sessions = list(tag_sessions(content, setting)) if papers else []
    for paper in papers:
        yield paper
        for one in sessions:
            if paper.start <= one.start and one.end <= paper.end:
                yield replace(one, outer=paper.extent)


def _papers(content: str, setting: Setting) -> Iterator[Candidate]:
    for found in _PAPER.finditer(content):
        prefixes = prefixes_before(content, found.start(), setting)
        start = prefixes[0].start if prefixes else found.start()
        titled = _TITLED.search(content, max(0, start - 2), start)
        start = titled.start() if titled else start
        span, name = (start, found.end()), content[start : found.end()]
        yield Candidate(
            *span, "LegalInstrument", name, "session-paper", 0.9, setting.local.region, outer=span
        )
