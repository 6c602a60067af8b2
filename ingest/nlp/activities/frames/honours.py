"""Honours: 被市委评为…, 荣获…奖, 受到…表彰, 写入…."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import MASK, Clause

PASSIVE_HONOUR = re.compile(
    r"被(?P<giver>[^，,]{0,24}?)(?:评选?为|授予|命名为|确定为|列为|表彰为|认定为|评定为|表彰|通报表扬)(?P<object>(?:(?!、被)[^，,]){3,50})"
)


WON = re.compile(
    r"(?:荣获|喜获|获评|斩获|荣膺|荣立|入选|获得了?|获)(?P<object>[^，,]{2,60}?(?:奖项?|称号|荣誉|先进[^，,]{0,8}|示范[^，,]{0,6}|优秀[^，,]{0,10}|表彰|第[一二三]名|典型[^，,]{0,6}|模范[^，,]{0,6}|文明单位|[一二三]等功|创新案例|案例)(?:[\d一二三四五六七八九十]+[个项次])?)"
)


PRAISED = re.compile(
    r"^(?P<object>[^，,]*?)(?:先后|多次|分别|也)?(?:受到?|得到了?|获得?)(?P<honour>(?:[^，,]{0,20}?)(?:表彰|通报表扬|充分肯定|高度肯定|批示肯定|肯定性批示|高度评价|批示))(?:[\d一二三四五六七八九十]+次)?$"
)


SPREAD = re.compile(
    r"^(?P<object>[^，,]*?(?:做法|经验|模式|机制|工作法|案例|成果|典型))[^，,]{0,4}?[被由](?P<giver>[^，,]{2,30}?)(?:全面|全文|专门|向全[国省市])?(?:推广|转发|推介|借鉴推广|总结推广)"
)
"""What a higher body tells others to do likewise: 做法被省人大常委会推广."""


GIVEN_PRAISE = re.compile(
    r"^(?P<giver>[^，,]{2,60}?)(?:先后|均|对此|专门)?(?:给予|予以|作出)了?(?P<honour>(?:高度|充分|批示)*(?:肯定|评价|表扬|批示|认可))"
)


WRITTEN_INTO = re.compile(r"(?:写入|载入|写进|选入)(?P<where>[^，,]{2,60})")


def honour(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """被市委评为…, 荣获…奖, 受到…表彰, …给予肯定, 写入…."""
    if clause.masked.startswith("其中"):
        clause = Clause(clause.start + 2, clause.end, clause.masked[2:])
    m = clause.masked
    out: tuple[Candidate, ...] = ()
    for each in PASSIVE_HONOUR.finditer(m):
        giver = scene.content[clause.start + each.start("giver") : clause.start + each.end("giver")]
        out += make_candidates(
            clause, scene, "Honour", *each.span("object"), "honour.passive", 0.9, agent=giver, split=False
        )
    if out:
        return out
    if found := WON.search(m):
        if m.startswith(MASK) and scene.content[clause.start] == "《":
            title = scene.content[clause.start : clause.start + found.start()].strip("《》")
            return (
                Candidate("Honour", title, clause.start, clause.end, "honour.won", 0.8, clause.start + 1),
            )
        winner = scene.content[clause.start : clause.start + found.start()]
        return make_candidates(
            clause, scene, "Honour", *found.span("object"), "honour.won", 0.9, agent=winner, split=False
        )
    if found := PRAISED.search(m):
        a, b = found.span("object") if found.group("object").strip() else found.span("honour")
        giver = re.sub(
            r"(?:通报)?(?:表彰|表扬|充分肯定|高度肯定|批示肯定|肯定性批示|高度评价|批示)$",
            "",
            found.group("honour"),
        )
        giver = giver if giver.endswith(("常委会", "政府", "委", "人大", "党委")) else ""
        return make_candidates(clause, scene, "Honour", a, b, "honour.praised", 0.8, agent=giver, split=False)
    if found := SPREAD.match(m):
        giver = scene.content[clause.start + found.start("giver") : clause.start + found.end("giver")]
        return make_candidates(
            clause, scene, "Honour", *found.span("object"), "honour.spread", 0.75, agent=giver, split=False
        )
    if (found := GIVEN_PRAISE.search(m)) and m.startswith("对"):
        return make_candidates(clause, scene, "Honour", 1, found.end("giver"), "honour.of", 0.75, split=False)
    if found := GIVEN_PRAISE.search(m):
        giver = scene.content[clause.start + found.start("giver") : clause.start + found.end("giver")]
        fallback = scene.about or found.group("honour")
        return (
            Candidate(
                "Honour", trim_object(fallback), clause.start, clause.end, "honour.given", 0.75, agent=giver
            ),
        )
    if found := WRITTEN_INTO.search(m):
        giver = scene.content[clause.start + found.start("where") : clause.end]
        fallback = scene.about or giver
        return (
            Candidate(
                "Honour", trim_object(fallback), clause.start, clause.end, "honour.written", 0.75, agent=giver
            ),
        )
    return ()
