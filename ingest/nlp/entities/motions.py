"""Motions and suggestions with a title that stands in quotation marks or without marks."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting

_QUOTED = re.compile(r"“(关于[^“”\n]{4,40})”(的(?:\d+号)?(?:建议|议案))?")
"""Only titles begin so, also where the kind stands outside: “关于改善供水”的建议."""
_MOTION = re.compile(r"“([^“”\n，。]{5,30})”的?议案")
_SINGLED_OUT = re.compile(
    r"(?:其中，?|提出的|面广的|办理的|督办的?|[，。；、]对?)"
    r"(关于(?:(?!关于)[^，。；：、《》“”\n]){5,40}?的(?:建议|议案))(?=[，、由等。]|被|得到|经|从|变成)"
)
"""One of many that is told of, with the full title that it was handed in under."""


def tag_motions(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of motions and suggestions: “关于增设公交的建议”, 其中关于增设公交的建议由主任督办."""
    for found in _QUOTED.finditer(content):
        yield _motion(found, bare(found[1]) + re.sub(r"\d+号", "", found[2] or ""), "quoted-motion", setting)
    for pattern, rule in ((_MOTION, "motion"), (_SINGLED_OUT, "unmarked-motion")):
        for found in pattern.finditer(content):
            yield _motion(found, bare(found[1]), rule, setting)


def _motion(found: re.Match[str], name: str, rule: str, setting: Setting) -> Candidate:
    span = found.span(1)
    return Candidate(*span, "LegalInstrument", name, rule, 0.8, setting.local.region, outer=span)
