"""Waters, mountains and roads: places that no list of divisions has."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.place_boundaries import find_place_start
from ingest.nlp.entities.setting import Setting

_WATER = "江|河|湖|溪|(?<![滨沙沿上])海|湾|水库|渠"
_HIGH = "山|岭|岛|峡"
_CUED = re.compile(
    rf"(?:{_WATER}|{_HIGH})(?=流域|水质|水位|湖区|沿线|两岸|水污染|干流|支流|水域|岸线|库区|沿岸|上游|下游|片区|湿地|堤|生态|黑臭|河道|综合治理|大保护|整治|保护条例|禁渔|、[一-龥]{{1,3}}[河江湖溪山])"
)
"""What is said of waters tells that a name goes before."""
_OF_ANOTHER = (
    r"(?![道段泊长流底床区县市镇乡村州省旗寨店路街桥港口岸行]|[东西南北]岸|故道|检查站|花园"
    r"|融合|干部|学院|大学|医院|公司|之)"
)
"""What follows shows that the name of a water or a mountain is a part of another: 长江|大桥."""
_KNOWN = re.compile(rf"(?:{_WATER}|{_HIGH}){_OF_ANOTHER}")
_TAGS = frozenset(("ns", "nr", "nrt", "nz"))
"""How the dictionary tags the names of waters and mountains that it knows, or guesses."""
_SPOKEN_OF = re.compile(r"^[任长席记表员民士].|[:： ]$")
"""Around a word that is a person's name: 委员长某德江, 某德江:."""
_VISITED = re.compile(
    r"(?:走进|深入|前往|赴|登上|来到|视察|察看|查看)了?([一-龥]{1,4}(?:岛|寺|岭|峡|湖|江|河|山))(?!故道|堡|[一-龥]*(?:路|工程|项目))"
    + _OF_ANOTHER
)
_ROAD = re.compile(
    r"(?:(?<![思道公铁出线门套电短末坡村])路|大道|大街|(?<![镇乡])街)(?=[、的，。；]|城市|人行|沿[线街]|两侧|[东西南北]段|夜市|商圈|菜场|市场|门口|居民|一带|等)"
)
_HIGHWAY = re.compile(
    r"(?<![\dA-Z])[GSX]?\d{1,3}[国省县]道(?![一-龥]{0,4}(?:改|工程|项目|线|站|建设|路)|[一-龥]{0,8}[站口])"
)
_COMMON = re.compile(
    r"^(?:[一二三四五六七八九十两几多各每全该本这那条分兵出主次支干环砂石土水泥柏油山村乡间田机耕断头老旧街公铁道通农高]|快速|高速|产业|旅游|致富|连心|农村|背街小"
    r"|母亲|碧|林|臭水|山水林田|地处|优质|滨|沙|黄金|沿|入|出|巡|护|治|清|爱|江|河|湖|海|沟|青|绿水|金|银|火|矿|荒|大好|登|爬|上|下|靠|依|排|灌|干|支|斗|主|防渗|病险|小型|大型|中型|引水|我|内|外|深|近|远|公|填|围|人|填|苦|学|书|文|云|人山人|美食|步行|特色|商业|文化)*$"
)

_LEAD = re.compile("沿|让|使|地处|优质|境内|看")
"""What goes before such a name and is none of it."""


def tag_landscape(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of waters, mountains and roads."""
    yield from _cued(content, setting)
    yield from _known(content, setting)
    for found in _VISITED.finditer(content):
        yield _place(content, *found.span(1), "visited", 0.65, setting)
    for found in _ROAD.finditer(content):
        start = find_place_start(content, found.end(), found[0], range(2, 4), setting.bounds)
        if start is not None and not _COMMON.match(content[start : found.start()]):
            yield _place(content, start, found.end(), "road", 0.6, setting)
    for found in _HIGHWAY.finditer(content):
        yield _place(content, *found.span(), "highway", 0.7, setting)


def _cued(content: str, setting: Setting) -> Iterator[Candidate]:
    """达里湖 in 达里湖水位下降: what follows is said of waters."""
    for found in _CUED.finditer(content):
        start = find_place_start(content, found.end(), found[0], range(1, 5), setting.bounds)
        if start is not None and not _COMMON.match(content[start : found.start()]):
            yield _place(content, start, found.end(), "water", 0.6, setting)


def _known(content: str, setting: Setting) -> Iterator[Candidate]:
    """瓯江 in 瓯江源头的水: the dictionary has it, or takes it for a name."""
    ending = setting.bounds.words.ending
    for found in _KNOWN.finditer(content):
        word = ending.get(found.end())
        if word is None or word.tag not in _TAGS or (found[0] in _HIGH and len(word.form) < 3):
            continue
        if word.tag != "ns" and _SPOKEN_OF.search(content, max(0, word.start - 1), word.end + 1):
            continue
        start = find_place_start(content, found.end(), found[0], range(1, 5), setting.bounds)
        start = word.start if start is None else start
        start += content[start] == "沿"
        stem = content[start : found.start()]
        if stem and not _COMMON.match(stem) and found.end() not in setting.named:
            yield _place(content, start, found.end(), "landscape", 0.58, setting)


def _place(content: str, start: int, end: int, rule: str, confidence: float, setting: Setting) -> Candidate:
    lead = _LEAD.match(content, start, end - 2)
    start = lead.end() if lead else start
    return Candidate(start, end, "Place", content[start:end], rule, confidence, setting.local.region)
