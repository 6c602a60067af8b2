"""Bodies of the nation, which need no place: 国务院, 最高人民法院, 教育部."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.places import NATION

_MINISTRY = (
    "外交|教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源社会保障|人力资源和社会保障|人事|自然资源|国土资源|生态环境"
    "|环境保护|建设|住房城乡建设|住房和城乡建设|交通|交通运输|铁道|水利|农业|农业农村|商务|文化|文化和旅游|卫生|应急管理|退役军人事务"
)
_NATIONAL = re.compile(
    r"党中央|中共中央(?!政治局|总书记|[\d〔\[]|[^，。]{0,6}号文件)(?:办公厅)?|国务院(?:办公厅)?"
    r"|中央(?:纪委|组织部|宣传部|政法委|军委)|最高人民(?:法院|检察院)|最高法|最高检"
    rf"|国家(?:[一-龥]{{2,8}}(?:委员会|总局|(?<![全格布大结])局)|发改委|卫健委)|(?<![一-龥])(?:{_MINISTRY})部(?!门|署|分|队)"
    rf"|(?<=[被由经向与和及国])(?:{_MINISTRY})部(?!门|署|分|队)"
)
_CENTRE_DECIDES = re.compile(
    r"(?<!党)中央(?=决策部署|和(?:省|自治区|市)委[^，。、]{0,4}(?:决策|部署|工作要求|要求|关于))"
)
_CENTRE = re.compile(r"中央(?=[和、及与](?:省|自治区|市))")


def tag_national(content: str) -> Iterator[Candidate]:
    """Candidates of the bodies of the nation."""
    for found in _NATIONAL.finditer(content):
        yield Candidate(*found.span(), "Institution", found[0], "national", 0.9, NATION, _centre(found[0]))
    for found in _CENTRE_DECIDES.finditer(content):
        yield Candidate(*found.span(), "Institution", "党中央", "centre", 0.7, NATION, "centre")
    for found in _CENTRE.finditer(content):
        yield Candidate(*found.span(), "Institution", "党中央", "centre", 0.6, NATION, "centre", weak=True)


def _centre(name: str) -> str:
    return "centre" if name in ("党中央", "中共中央") else ""
