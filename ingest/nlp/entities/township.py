"""Bodies of a town or a street: in its own report they are named without it (派出所, 镇司法所, 党工委)."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import may_begin
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.setting import Setting

_BODY = re.compile(
    r"(?:派出法庭|人民法庭|派出所|司法所|供电所|市场监管所|市场监督管理所|税务所|财政所|自然资源所|国土所|建设所|水利所|农技站|兽医站"
    r"|中心卫生院|卫生院|文化站|便民服务中心|党工委|办事处|党委|人武部|综治中心|应急站|退役军人服务站)(?![所站员])"
)
_OWN = re.compile(
    r"(?:^|[^一-龥]|[镇乡街]|街道|[对向和及与由在请到被同]|围绕|听取|评议|督促|要求|走访|配合|协助)$"
)
_LONGEST = 2
_OFFICE = re.compile(
    r"(?P<rank>街道|镇|乡|苏木)(?P<office>(?!长|代表|联络|人大|人民|政府|党委|村|社区|级|区|域|里)[一-龥]{2,4}?(?:办|站|所|中队|分队))"
    r"(?![理事公学结点长成好实得法了共里做作]|(?:人大)?代表)"
)
"""An office under the town's rank word: 镇渔业办, 街道城管分队."""
_NO_OFFICE = re.compile("[的和与及在对被把了各每全村]|场所|厕所|车站|代表|联络|志愿|[一二三四五六七八九十两]")


def tag_township(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of the town's own bodies; none where a county's or a higher body reports."""
    if not setting.town:
        return
    for found in _BODY.finditer(content):
        before = content[max(0, found.start() - _LONGEST) : found.start()]
        if _OWN.search(before):
            rank = next((word for word in ("街道", "街", "镇", "乡") if before.endswith(word)), "")
            start = found.start() - len(rank)
            name = setting.town + found[0]
            yield Candidate(
                start,
                found.end(),
                "Institution",
                name,
                "township",
                0.75,
                setting.local.region,
                aliases=(found[0],),
            )
    yield from _offices(content, setting)


def _offices(content: str, setting: Setting) -> Iterator[Candidate]:
    """The offices that the rank word, or the town's name, goes before."""
    for found in _OFFICE.finditer(content):
        named = content.endswith(setting.town, 0, found.end("rank"))
        start = found.end("rank") - len(setting.town) if named else found.start()
        begins = named or may_begin(content, start, setting.bounds)
        if begins and setting.town.endswith(found["rank"]) and not _NO_OFFICE.search(found["office"]):
            name = setting.town + found["office"]
            yield Candidate(
                start,
                found.end(),
                "Institution",
                name,
                "town-office",
                0.7,
                setting.local.region,
                aliases=(found["office"],),
            )
