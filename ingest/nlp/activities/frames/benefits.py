"""Benefits: something given to those in need, or done for them: 为困难户送去煤炭, 帮助贫困村修建水渠.

Who benefits makes the deed an assistance; what is given or done is its object, counted or not.
"""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.adverbs import ADVERB
from ingest.nlp.activities.frames.building import in_object, make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import Clause
from ingest.nlp.words import words_of

_NEEDY = r"(?:户|群众|村民|居民|农民|学生|儿童|妇女|老人|老年人|残疾人|职工|员工|家庭|企业|商户|[^人]村|社区|学校|医院|敬老院|养老院|医护人员|工作者|官兵|村级组织|农户|灾区|人员)"
_GIVEN = re.compile(
    rf"(?:为|给|向)(?P<whom>[^，,、]{{0,20}}?{_NEEDY})(?:{ADVERB})*(?:送去|送上|送来|捐赠|捐献|捐助|赠送|发放|提供|购买|添置|争取|申请|协调)了?(?P<object>[^，,]{{2,30}})$"
)
_HELPED = re.compile(
    rf"^(?:[^，,、]{{0,16}}?)(?:帮助|协助|扶持|资助)(?P<whom>[^，,、]{{0,20}}?{_NEEDY}(?:、[^，,、]{{0,8}}?{_NEEDY})*)(?P<object>[^，,]{{4,40}})$"
)
_GENERAL = re.compile(
    r"提高|提升|增强|增收|致富|树立|转变|认识|懂|服务$|便利|保障$|支持$|帮助$|机会$|信心|了解|理解|克服|渡过|走上|脱贫$|支撑|平台$|依据|舞台|环境|动力|关怀|温暖|祝福|问候|爱心$"
)
"""What is hoped for, or given in general words."""


def benefited(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """为40户老人送上果蔬; 帮助企业申请贷款: a gift or a deed, and whom it helps."""
    for pattern, rule in ((_GIVEN, "benefit.given"), (_HELPED, "benefit.helped")):
        found = pattern.search(clause.masked)
        if (
            not found
            or _GENERAL.search(found.group("object"))
            or in_object(clause, found.start("whom"), scene)
        ):
            continue
        if rule == "benefit.helped" and not _opens_with_verb(found.group("object")):
            continue
        return make_candidates(clause, scene, "Assistance", *found.span("object"), rule, 0.6, split=False)
    return ()


def _opens_with_verb(phrase: str) -> bool:
    first = next(words_of(phrase).start_to_end(), None)
    return first is not None and first.tag.startswith("v")
