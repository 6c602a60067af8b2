"""Honours: 被市委评为…, 荣获…奖, 受到…表彰, 写入…."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Frame, Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import MASK, Clause

_PASSIVE = re.compile(
    r"被(?P<giver>[^，,]{0,24}?)(?:评选?为|授予|命名为|确定为|列为|表彰为|认定为|评定为|表彰|通报表扬)(?P<object>(?:(?!、被)[^，,]){3,50})"
)
_WON = re.compile(
    r"(?:荣获|喜获|获评|斩获|荣膺|荣立|入选|获得了?|获)(?P<object>[^，,]{2,60}?(?:奖项?|称号|荣誉|先进[^，,]{0,8}|示范[^，,]{0,6}|优秀[^，,]{0,10}|表彰|第[一二三]名|典型[^，,]{0,6}|模范[^，,]{0,6}|文明单位|[一二三]等功|创新案例|案例)(?:[\d一二三四五六七八九十]+[个项次])?)"
)
_PRAISED = re.compile(
    r"^(?P<object>[^，,]*?)(?:先后|多次|分别|也)?(?:受到?|得到了?|获得?)(?P<honour>(?:[^，,]{0,20}?)(?:表彰|通报表扬|充分肯定|高度肯定|批示肯定|肯定性批示|高度评价|批示))(?:[\d一二三四五六七八九十]+次)?$"
)
_BY_THE_LED = re.compile(r"代表(?!团)|委员们|群众|社会各界|(?:与会|参会)[^，,]{0,4}人员")
"""Who is pleased with a work at home honours nobody."""
_PAPER = re.compile(r"^(?:其中|前一项|形成|回来写成|撰写)[^，,]*报告$")
"""A paper that leaders wrote a word on is told of as the fruit of a study."""
_PRAISE = re.compile(r"(?:通报)?(?:表彰|表扬|充分肯定|高度肯定|批示肯定|肯定性批示|高度评价|批示)$")
_SPREAD = re.compile(
    r"^(?P<object>[^，,]*?(?:做法|经验|模式|机制|工作法|案例|成果|典型))[^，,]{0,4}?[被由](?P<giver>[^，,]{2,30}?)(?:全面|全文|专门|向全[国省市])?(?:推广|转发|推介|借鉴推广|总结推广)"
)
"""What a higher body tells others to do likewise: 做法被省人大常委会推广."""
_GIVEN = re.compile(
    r"^(?P<giver>[^，,]{2,60}?)(?:先后|均|对此|专门)?(?:给予|予以|作出)了?(?P<honour>(?:高度|充分|批示)*(?:肯定|评价|表扬|批示|认可))"
)
_PRAISED_BY = re.compile(
    r"^(?P<giver>[^，,]{0,20}?(?:委员长|书记|省长|市长|州长|考察组|调研组|检查组|督查组|督导组|省人大|全国人大)[^，,的]{0,12}?)(?:在[^，,]{2,8}中)?"
    r"(?:充分|高度|对此)*肯定了?(?P<object>[^，,]{4,40}?(?:成绩|成效|做法|工作|经验|成果))$"
)
_WRITTEN_INTO = re.compile(r"(?:写入|载入|写进|选入)(?P<where>[^，,]{2,60})")
_HONOURS = re.compile(r"工作报告|党代会报告|案例|教材|蓝皮书|年鉴|史册")
"""A superior's report or a collection of examples; what gets into a plan, a draft or a letter is only taken up."""


def honour(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """被市委评为…, 荣获…奖, 受到…表彰, …给予肯定, 写入…."""
    if clause.masked.startswith("其中"):
        clause = Clause(clause.start + 2, clause.end, clause.masked[2:])
    return next((found for read in _READERS if (found := read(clause, scene))), ())


_NO_HONOUR = re.compile(
    r"督办|议题|议案|重点|试点|试验区|(?:基本|不)?(?:称职|满意|合格)(?:”|$|[^，,]{0,3}亮牌)"
)
"""What a suggestion is put on, a place chosen for, a body rated: marks of work to do and of how it was done."""


def _named(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """被市委评为…、被省人大表彰为…: each honour and who gave it."""
    return tuple(
        c
        for found in _PASSIVE.finditer(clause.masked)
        if not _NO_HONOUR.search(_printed(found, "object", clause, scene))
        for c in make_candidates(
            clause, scene, "Honour", *found.span("object"), "honour.passive", 0.9,
            agent=_printed(found, "giver", clause, scene), split=False,
        )
    )  # fmt: skip


def _won(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """荣获…奖: what was won by whom, or the titled work that won it."""
    found = _WON.search(clause.masked)
    if not found:
        return ()
    winner = scene.content[clause.start : clause.start + found.start()]
    if clause.masked.startswith(MASK) and winner.startswith("《"):
        title = winner.strip("《》")
        return (Candidate("Honour", title, clause.start, clause.end, "honour.won", 0.8, clause.start + 1),)
    return make_candidates(
        clause, scene, "Honour", *found.span("object"), "honour.won", 0.9, agent=winner, split=False
    )


def _praised(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """…受到省人大常委会充分肯定: what was praised, else the praise."""
    found = _PRAISED.search(clause.masked)
    if not found or _BY_THE_LED.search(found["honour"]) or _PAPER.search(found["object"]):
        return ()
    a, b = found.span("object" if found["object"].strip() else "honour")
    giver = _PRAISE.sub("", found["honour"])
    giver = giver if giver.endswith(("常委会", "政府", "委", "人大", "党委")) else ""
    return make_candidates(clause, scene, "Honour", a, b, "honour.praised", 0.8, agent=giver, split=False)


def _spread(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """做法被省人大常委会推广."""
    found = _SPREAD.match(clause.masked)
    if not found:
        return ()
    giver = _printed(found, "giver", clause, scene)
    return make_candidates(
        clause, scene, "Honour", *found.span("object"), "honour.spread", 0.75, agent=giver, split=False
    )


def _given(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """市委给予高度评价, of what the paragraph is about; 对…给予肯定."""
    found = _GIVEN.search(clause.masked)
    if not found or _BY_THE_LED.search(found["giver"]):
        return ()
    if clause.masked.startswith("对"):
        return make_candidates(clause, scene, "Honour", 1, found.end("giver"), "honour.of", 0.75, split=False)
    giver = _printed(found, "giver", clause, scene)
    return _of_paragraph(clause, scene, found["honour"], "honour.given", giver)


def _written(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """写入省人大常委会工作报告."""
    found = _WRITTEN_INTO.search(clause.masked)
    if not found:
        return ()
    where = scene.content[clause.start + found.start("where") : clause.end]
    if not _HONOURS.search(where):
        return ()
    return _of_paragraph(clause, scene, where, "honour.written", where)


def _praised_by(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """考察组充分肯定了某县人大工作的成绩: a superior or guests praised it."""
    found = _PRAISED_BY.match(clause.masked)
    if not found:
        return ()
    giver = _printed(found, "giver", clause, scene)
    return make_candidates(
        clause, scene, "Honour", *found.span("object"), "honour.by", 0.8, agent=giver, split=False
    )


_READERS: tuple[Frame, ...] = (_praised_by, _named, _won, _praised, _spread, _given, _written)


def _of_paragraph(
    clause: Clause, scene: Scene, fallback: str, rule: str, giver: str
) -> tuple[Candidate, ...]:
    """An honour for what the paragraph is about, where that was said."""
    phrase = trim_object(scene.about or fallback)
    return (Candidate("Honour", phrase, clause.start, clause.end, rule, 0.75, agent=giver),)


def _printed(found: re.Match[str], group: str, clause: Clause, scene: Scene) -> str:
    """What the text has where the masked clause has the group."""
    return scene.content[clause.start + found.start(group) : clause.start + found.end(group)]
