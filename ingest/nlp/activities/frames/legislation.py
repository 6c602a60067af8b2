"""Law-making: rules counted by what was done to them, drafts read, drafts put before the public.

The stages of a regulation follow 立法法 (2023), articles 80-86: draft, readings, adoption, announcement; the rules of a
lower body are approved (批准) by a higher one, which is a decision of the higher.
"""

import re
from dataclasses import replace

from ingest.facts import ActivityType
from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT
from ingest.nlp.activities.frames.adverbs import ADVERB
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.nouns import BILL, DRAFT, REGULATION
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.wordings import Wording, read_wordings
from ingest.nlp.clauses import MASK, Clause

_LAWS = rf"(?:□+|[一-龥]{{1,24}}?(?:{BILL}))(?:(?:、|和|及|以及)(?:□+|[一-龥]{{1,24}}?(?:{BILL})))*"
_MADE = r"制定|(?:集中|打包|一揽子)?(?:修改|修订|修正)|废止|表决通过|审议通过|通过|颁布"
_COUNTED = re.compile(
    rf"^(?:{ADVERB}|其中|新|共)*(?P<object>(?:{_MADE})(?:(?:和|、|及)(?:{_MADE}))*)了?(?:{AMOUNT})$"
)
_LEGISLATIVE = re.compile(r"法规|条例|立法|规章")
_OF_LAW = re.compile(
    r"(?:法规|条例|规章|法律)(?:案|草案|项目)?(?:和[^，,、]{2,8}(?:决[定议]案?|解释|条例))?$"
)
_OF_RULE = re.compile(
    rf"(?:推进|做好|完成|启动|参与|加快|抓好|开展)了?(?P<object>[^，,的]{{0,30}}?(?:{REGULATION}|{DRAFT}|□))的?(?:制定|修订|修改|起草|立法|废止)(?:工作)?$"
)
_READ = re.compile(
    rf"^(?:{ADVERB}|常委会|会议)*对(?P<object>[^，,]{{0,30}}?(?:{DRAFT}|□))(?:{ADVERB}|分别)*(?:进行|开展)了?"
    rf"(?:{ADVERB}|{AMOUNT})*(?:审议|一审|二审|三审|初审|初次审议|再次审议|修改|审议修改|统一审议|论证)(?:{AMOUNT})?$"
)
_PROGRAMME = re.compile(
    r"(?:对|将|把)?(?P<object>(?:年度)?立法(?:项目|规划|计划))(?:[^，,]{0,6}?)(?:进行)了?(?:调整|论证|梳理|评估)"
)
_PUBLISHED = re.compile(
    rf"(?:将|把|就)(?P<object>[^，,]{{0,24}}?(?:{DRAFT})[^，,]{{0,6}}?)(?:全文)?(?:登报|上网|在[^，,]{{1,20}}|向社会|公开)[^，,]{{0,8}}?(?:公布|征求意见|征集意见|征求[^，,]{{0,8}}意见)"
)
_PASSED = re.compile(
    rf"^(?:{ADVERB}|常委会|会议|共)*(?:表决|审议)?通过了?(?P<object>(?:{AMOUNT})?{_LAWS})(?:等?{AMOUNT})?$"
)
_ENACTED = re.compile(
    rf"^(?P<object>{_LAWS})(?:{ADVERB}|已经|正式|依次|(?:历经|经过?)?(?:{AMOUNT})?的?(?:审议|审查|讨论|修改)后?)*"
    r"(?:(?:最?终|顺利|高票|全票)*(?:获得?|得以|被)?(?:表决)?通过|颁布|出台|公布|施行"
    r"|(?:(?:获|被)?(?:提请|提交)[^，,]{0,10}?|进入)(?:审议|一审|二审|三审|初审))(?:实施|施行)?$"
)
"""A bill as the subject: 某法经过四次审议获得通过."""
_FROM_MOTIONS = re.compile(
    r"(?:议案|建议)[^，,]{0,6}?涉及的?[^，,]{0,8}?(?P<object>立法项目)(?:已经?|正在|均|分别|先后)*(?:表决通过|审议通过|通过|审议|出台|提请审议)"
)
"""What became of motions: 37件议案涉及的9个立法项目已经审议通过."""
_ADOPTED = re.compile(r"^已?(?:表决|审议)?通过了?其中的?\d[\d.]*[件部项个]$")
"""How many of the bills just read were adopted: the same activity."""
_STAGES = re.compile(rf"^(?:{_MADE}|审议|初审|起草|新|了|和|、|及)+")
_INTERPRETED = re.compile(r"作出了?(?P<object>(?:法律|立法)解释)")
"""Which binds as the law itself does (立法法 art. 53)."""
_RESOLUTION = re.compile(r"^(?!.*(?:修[改订正]|废止)).*决[定议]$")
"""What is passed as a resolution, and makes, changes or repeals no rule."""
_FORMED = re.compile(r"形成了?(?P<object>《[^》]*(?:建议|意见|方案|办法|规定|调研报告)》)")


def _follows_rules(found: re.Match[str], scene: Scene) -> bool:
    return bool(scene.previous) and scene.previous[-1].type == "RuleMaking"


_WORDINGS = (
    Wording(_PASSED, "RuleMaking", "law.enacted", 0.85, split=True),
    Wording(_ENACTED, "RuleMaking", "law.enacted", 0.85, split=True),
    Wording(_INTERPRETED, "RuleMaking", "law.told", 0.85),
    Wording(_FROM_MOTIONS, "RuleMaking", "law.told", 0.85),
    Wording(_ADOPTED, when=_follows_rules),
    Wording(_PUBLISHED, "Publicity", "law.published", 0.8),
)


def legislated(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """制定和修改13件; 推进…条例的制定; 对法规草案进行了审议; 将草案全文登报征求意见."""
    if stage := _counted_stage(clause, scene):
        return stage
    told = read_wordings(_WORDINGS, clause, scene)
    if told is None:
        return _formed(clause, scene) or _worked_on(clause, scene)
    return tuple(replace(c, type="Decision") if _RESOLUTION.search(c.object) else c for c in told)


def _counted_stage(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """废止3件 after 制定地方性法规12件: what else was done, to things of the kind that the sentence named last."""
    found = _COUNTED.match(clause.masked)
    if not found or not _LEGISLATIVE.search(scene.sentence):
        return ()
    named = (c.object for c in reversed(scene.previous) if _OF_LAW.search(c.object))
    phrase = found["object"] + _STAGES.sub("", next(named, ""))
    at = clause.start + found.start("object")
    return (Candidate("RuleMaking", phrase, clause.start, clause.end, "law.counted", 0.85, at),)


def _formed(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """形成《…办法》: a paper drawn up, by its title."""
    found = _FORMED.search(scene.content, clause.start, clause.end)
    if not found:
        return ()
    a, b = (at - clause.start for at in found.span("object"))
    kind: ActivityType = "Research" if "调研" in found["object"] else "RuleMaking"
    return make_candidates(clause, scene, kind, a, b, "law.formed", 0.75, split=False)


def _worked_on(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """对…条例进行审议, 推进…条例的修订: a rule on its way, or the programme of them."""
    for pattern, rule in ((_READ, "law.read"), (_OF_RULE, "law.of_rule"), (_PROGRAMME, "law.programme")):
        found = pattern.search(clause.masked)
        if found and "报告" not in found["object"]:
            span, titled = found.span("object"), MASK in found["object"]
            return make_candidates(clause, scene, "RuleMaking", *span, rule, 0.8, split=titled)
    return ()
