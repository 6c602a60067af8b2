"""Publicity: what was published, and what the media reported."""

import re

from ingest.nlp.activities.candidates import Candidate
from ingest.nlp.activities.counts import AMOUNT
from ingest.nlp.activities.frames.building import make_candidates
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.objects import trim_object
from ingest.nlp.clauses import Clause

_REPORTED = re.compile(
    r"^(?!在)(?P<media>[^，,]{2,160}?)(?:先后|分别|均|多次|也|相继|争相)*(?:(?:作了?|进行了?|予以|给予|作出)(?:了|专题|广泛|深入|系列|专版|大篇幅|重点|跟踪)*(?:报道|宣传报道|推介|刊登|刊发|宣传)|(?:专题|广泛|刊登|刊发|转载|报道)(?:报道|交流|推广|刊发)|(?:刊登|刊载|转载)了?(?:交流)?$)"
)
_MEDIA_SUMMARY = re.compile(
    r"(?:中央|国家|国家级|省|市|县|区|自治区|全国|各级|主流|新闻|省级|市级|省市|中省|多家)[^、，,□等]{0,10}?(?:媒体|报刊|网站|电视台|刊物)"
)
_PUBLISHED = re.compile(
    r"(?:办好|刊发|刊登|发表|播发|播出|刊播|刊载|编发|发布|推送|采写|报送|编印|采用)(?:了|各类|有关)*(?P<object>(?:[^，,]{0,24}?)(?:稿件|网站|公众号|报道|信息|文章|新闻|简报|作品|专刊|刊物|期刊|动态|杂志|专版|通讯|资料|读本|手册)[^，,]*)$"
)
_ISSUED = re.compile(
    rf"^(?P<object>[^，,]{{2,24}}?)(?:已|共|全年)*(?:出刊|刊出|出版|发行)(?:了|共)*(?:{AMOUNT})$"
)


_SAID_OF = (
    re.compile(
        r"^(?:[^，,]{0,30}?)(?<!面)对(?P<object>[^，,]{2,40}?)(?:先后|分别|均|也|多次)*(?:作了?|进行了?|予以)(?:了|专题|广泛|深入|系列|专版|重点|跟踪|连续)*(?:报道|宣传报道|推介)$"
    ),
    re.compile(
        r"^(?:其中|，|还)*(?P<object>[^，,]{3,40}?)(?:先后|分别|均|也|多次)*被(?P<media>[^，,]{2,40}?)(?:全文|专题|头版|整版|多次|先后|专版)*(?:刊载|刊登|刊发|报道|转载|推介)$"
    ),
    re.compile(
        r"^(?:在)?(?P<media>□+[^，,]{0,20}?)(?:先后|分别|均|也|多次|两次|连续|专版|头版|专题|整版|重点)*(?:报道|推介|介绍|刊登|刊发)了?(?P<object>[^，,□]{2,30}?(?:做法|经验|事迹|故事|工作|模式|机制|制度))$"
    ),
)
"""What the media reported on, named in the clause itself."""
_OF_OURS = re.compile(r"^(?:我们|这|其|该|上述)")


def _reported_on(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """《…报》报道某镇做法; 对某制度作了报道; 某人事迹被《…》刊载."""
    found = next((found for one in _SAID_OF if (found := one.search(clause.masked))), None)
    if not found or _OF_OURS.match(found["object"]):
        return ()
    start, end = found.span("media") if "media" in found.re.groupindex else (0, found.start("object") - 1)
    agent = scene.content[clause.start + start : clause.start + end]
    return make_candidates(
        clause, scene, "Publicity", *found.span("object"), "publicity.of", 0.8, agent=agent, split=False
    )


def publicity(clause: Clause, scene: Scene) -> tuple[Candidate, ...]:
    """…媒体作了报道; 在…刊发稿件400余篇; 杂志出刊4期."""
    m = clause.masked
    if found := _PUBLISHED.search(m):
        a, b = found.span("object")
        return make_candidates(clause, scene, "Publicity", a, b, "publicity.published", 0.85, split=False)
    if found := _ISSUED.match(m):
        return make_candidates(
            clause, scene, "Publicity", *found.span("object"), "publicity.issued", 0.85, split=False
        )
    if of := _reported_on(clause, scene):
        return of
    if found := _REPORTED.search(m):
        media = scene.content[clause.start + found.start("media") : clause.start + found.end("media")]
        summary = _MEDIA_SUMMARY.search(media)
        agent = summary.group() if summary else media
        phrase = trim_object(scene.about or scene.topic) or "报道"
        return (
            Candidate("Publicity", phrase, clause.start, clause.end, "publicity.reported", 0.8, agent=agent),
        )
    return ()
