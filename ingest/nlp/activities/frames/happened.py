"""What happened: the thing held, founded or issued stands before its verb, or has grown to a number."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT
from ingest.nlp.activities.frames.adverbs import ADVERB
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import MASK, Clause

_HAPPENED = re.compile(
    r"^(?!决定|提请|建议)(?P<object>[^，,]{3,60}?)(?:已|均|正式|全面|相继|顺利|成功|全部|如期|隆重|胜利|圆满|陆续|建成|[于在][\u4e00-\u9fff]{1,8}|\d[\d年月日至—-]*日(?:上午|下午)?)*"
    r"(?:召开|开幕|闭幕|举行|举办|启动|成立|挂牌|揭牌|上线(?:运行)?|投入使用|启用|投用|出台|施行|颁布(?:施行|实施)?|印发|落成|开通|投入运行)$"
)
_GROWN = re.compile(
    rf"^(?P<object>[^，,]{{2,30}}?)(?:已|共|总数|数量)*(?:增至|增加[到至]|扩至|达到?|发展[到至]|扩大[到至]|扩展[到至]|拓展[到至]|增加)(?:{AMOUNT})$"
)
_BARE_URGE = re.compile(
    rf"^(?:{ADVERB})*(?:督促|跟踪督促|推动(?!解决|化解)|督办)(?P<object>(?:整改|落实整改|解决|化解|办理|清理|纠正|整治)[^，,]{{2,30}}?(?:问题|隐患|事项|任务|意见)?)(?:{AMOUNT})$"
)


def happened(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """镇人民代表大会第一次会议召开, 条例颁布施行, 履职平台上线: the thing stands before the verb."""
    m = clause.masked
    if found := _HAPPENED.match(m):
        phrase = found.group("object")
        head = scene.triggers.head(phrase, "event") or scene.triggers.head(phrase, "thing")
        if phrase.endswith(MASK):
            raw = scene.content[clause.start : clause.start + len(phrase)].strip("》”")
            head = scene.triggers.head(raw, "thing", "event")
        if head and head[1] in ("Meeting", "RuleMaking", "PlatformBuilding", "Mechanism", "Training"):
            return make_candidates(
                clause, scene, head[1], *found.span("object"), "happened", 0.75, split=False
            )
    if found := _GROWN.match(m):
        head = scene.triggers.head(found.group("object"), "thing")
        if head and head[1] == "PlatformBuilding":
            return make_candidates(
                clause, scene, head[1], *found.span("object"), "happened.grown", 0.7, split=False
            )
    if found := _BARE_URGE.match(m):
        return make_candidates(
            clause, scene, "Other", *found.span("object"), "urge.counted", 0.6, split=False
        )
    return ()
