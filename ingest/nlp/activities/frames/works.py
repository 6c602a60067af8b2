"""Works: projects done, built, paid for, as reports tell of them once somebody pushed or voted for them."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT
from ingest.nlp.activities.frames.nouns import MOTION, WORKS
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.wordings import Wording, read_wordings
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

_DONE = re.compile(
    rf"^(?:[^，,]{{2,30}}?的(?=\d))?(?P<object>[^，,]{{0,60}}?(?:民生实事|实事|任务|项目|工程|[\d一二三四五六七八九十]+[件项个处]))(?:项目)?(?:已|均|都|全部|提前|如期|按期|顺利|基本|年内)+(?:完成|完工|竣工|建成|投用|落地|办结)(?:{AMOUNT})?$"
)
_BUILT = re.compile(
    rf"^(?:(?:全力|有力|有效|积极)?(?:推动|促进|促成|助推|推进|协同推进|助力|确保|支持))?(?:了)?(?P<object>[^，,]{{2,80}}?(?:{WORKS}|园区|市场|基地|高速|段|线))(?:建设)?(?:项目)?"
    r"(?:已|全面|相继|陆续|如期|按期|顺利|加速|加快|全部|基本|正式)*"
    r"(?:建成(?:投用|投入使用|通车|运营|投产)?|开工(?:建设)?|竣工|完工|投入使用|投用|投产|通车|落地|按期完成|加速推进|推进|完成)$"
)
_COUNTED_WORKS = re.compile(
    rf"(?:新建|改建|扩建|改扩建|改造提升|改造|修建|修缮|续建|铺设|硬化|新增|建成|建设|完成|实施|治理|绿化|开工建设|新改建|维修)+了?(?P<object>[^，,]{{2,40}}?)(?:{AMOUNT})"
)
_INVESTED = re.compile(rf"完成(?P<object>[^，,]{{0,14}}?投资[^，,]{{0,6}}?)(?:{AMOUNT})$")
_GENERIC_WORKS = re.compile(r"^(?:重点|重大|各项|相关|民生|一批|招商|建设|全部)*(?:项目|工程|任务)$")
_PROGRESS = re.compile(
    r"(?:推动|促进|促成|助推|推进|助力|支持|加快|确保|保障|包抓|协调).{2,}|建成|投用|投入使用|开工|竣工|完工|通车|投产|建设进度|按期完成|加速推进|落地"
)


def _is_special(found: re.Match[str], scene: Scene) -> bool:
    """Whether the works are named, and no projects in general."""
    return not _GENERIC_WORKS.match(trim_object(found["object"]))


def _is_of_works(found: re.Match[str], scene: Scene) -> bool:
    """Whether what was counted is works, and no motion and no platform of the congress."""
    return (
        re.search(WORKS, found["object"]) is not None
        and re.search(rf"(?:{MOTION})$", found["object"]) is None
        and scene.triggers.topic(found.group()) != "PlatformBuilding"
    )


_WORDINGS = (
    Wording(_DONE, "ProjectProgress", "result.done", 0.75, split=True),
    Wording(_BUILT, "ProjectProgress", "result.built", 0.75, split=True, when=_is_special),
    Wording(_COUNTED_WORKS, "ProjectProgress", "result.counted", 0.7, when=_is_of_works),
    Wording(_INVESTED, "ProjectProgress", "result.invested", 0.75),
)


def read_works(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """…项目建成投用, 新建道路12公里, 完成投资3亿元: what was done, each named project apart."""
    if not _DONE.search(clause.masked) and (projects := _projects(clause, scene)):
        return projects
    return read_wordings(_WORDINGS, clause, scene) or ()


def _projects(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """Each named project of a clause that says how far it has come."""
    if not _PROGRESS.search(clause.masked):
        return ()
    return tuple(
        Candidate(
            "ProjectProgress",
            scene.content[a:b].strip("“”"),
            clause.start,
            clause.end,
            "result.project",
            0.85,
            a,
        )
        for a, b in scene.projects
    )
