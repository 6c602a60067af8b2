"""Bodies of the nation, which need no place: 国务院, 最高人民法院, 教育部."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.places import NATION

_NATIONAL = re.compile(
    r"党中央|中共中央(?!政治局|总书记|[\d〔\[]|[^，。]{0,6}号文件)(?:办公厅)?|国务院(?:办公厅)?|中央(?:纪委|组织部|宣传部|政法委|军委)|最高人民(?:法院|检察院)|最高法|最高检"
    r"|国家(?:[一-龥]{2,8}(?:委员会|总局|局)|发改委|卫健委)|(?:教育|财政|司法|民政|公安|水利|商务)部(?!门|署|分)"
    r"|(?:自然资源|生态环境|农业农村|交通运输)部(?!门|署|分)"
)
_CENTRE = re.compile(r"中央(?=[和、及与](?:省|自治区|市))")


def tag_national(content: str) -> Iterator[Candidate]:
    """Candidates of the bodies of the nation."""
    for found in _NATIONAL.finditer(content):
        yield Candidate(*found.span(), "Institution", found[0], "national", 0.9, NATION, _centre(found[0]))
    for found in _CENTRE.finditer(content):
        yield Candidate(*found.span(), "Institution", "党中央", "centre", 0.6, NATION, "centre", weak=True)


def _centre(name: str) -> str:
    return "centre" if name in ("党中央", "中共中央") else ""
