"""What a course just told was on: 开展集中学习5次，学习《代表法》《监督法》."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.frames.adverbs import ADVERB
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.clauses import Clause

_STUDIED = re.compile(
    rf"^(?:{ADVERB}|主要)*学习了?(?!领会|研讨|贯彻|宣传|借鉴|考察|型|[教培]|[和与、])(?P<object>[^，,]*(?:思想|精神|理论|知识|业务|讲话|文件|法律|法规|条例|法|□))(?:等[^，,]{{0,6}})?$"
)


def studied(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """学习… right after a course, which without it is too vague a word for a deed."""
    last = scene.previous[-1] if scene.previous else None
    found = _STUDIED.match(clause.masked)
    if not found or last is None or last.type != "Training" or not 0 <= clause.start - last.end <= 2:
        return ()
    return make_candidates(clause, scene, "Training", *found.span("object"), "training.studied", 0.8)
