"""Rules without marks whose title has clear bounds: in a list of laws, or between 对 and what is done."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.own_rules import is_generic, spelled
from ingest.nlp.entities.setting import Setting

_HEAD = "(?:条例|办法|规定|决定|细则|(?<![方办做看说想执立司修普违依守学用])法)"
_NAME = rf"[一-龥（）·]{{2,28}}?{_HEAD}"
_LISTED = re.compile(
    rf"(?:(?<=[》法])|(?<=条例))[、和与及]({_NAME})"
    r"(?=[，。；、和与及等的时]|(?:修正|修订)?(?:案|草案)|执法|贯彻|落实|实施情况|立法|执行|予以|开展|进行|纳入|列入|相继|先后|在[本我全])"
)
"""A title between the marks of a list that a law or a regulation goes before."""
_TREATED = re.compile(
    rf"(?:(?<![针面])[对就]|检查了?)(?P<own>[我本][省市县区州])?({_NAME})"
    r"(?=的?(?:贯彻|实施|执行|落实)[一-龥]{0,6}情况|(?:贯彻|落实|实施)?(?:开展|进行|作[了出]|予以|一体)|(?:执法|跟踪)检查)"
)
_QUOTED = re.compile(
    r"(?:制定|制订|印发|发出|出台|配套的)了?“([^“”\n]{6,40}(?:办法|规定|细则|方案|意见|要求|通知|倡议书?|函))”"
)
_NO_TITLE = re.compile(
    r"^(?!关于).*的(?!函$|通知$)|^(?:法律|法规|本|该|其|这|各|所|上述|新|[一二两三四五六七八九十]+[部个项件])|政策|有关|相关"
    r"|宪法|[之找靠]法$|法[和与及]"
    r"|^(?:我?[省市县区州]|自治[区州县])?实施办法$"
    r"|(?:听取|审议|检查|制定|修订|修改|出台|作出|做出|通过|批准|起草|人大常委会|办法|情况|报告)[一-龥]{2}"
)


def tag_bounded_rules(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of such rules: 安全生产法、献血条例, 对石桥省扶贫开发条例实施情况."""
    for pattern in (_LISTED, _TREATED, _QUOTED):
        for found in pattern.finditer(content):
            group = found.lastindex or 0
            own, name = found.groupdict().get("own"), found[group]
            if len(name) > 3 and not is_generic(name) and not _NO_TITLE.search(name):
                yield Candidate(
                    *found.span(group),
                    "LegalInstrument",
                    (setting.local.name if own else "") + spelled(name, setting),
                    "bounded-rule",
                    0.72,
                    setting.local.region,
                    aliases=(name,),
                )
