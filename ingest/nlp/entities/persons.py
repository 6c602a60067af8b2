"""Persons: a surname and a given name beside a post, a role or a byline."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.bylines import tag_bylines
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.person_names import LIKE_NAMES, find_name_end
from ingest.nlp.entities.setting import Setting
from ingest.places import NATION

_LEADER = re.compile(
    r"(习近平)(?:总书记|同志|主席)?(?!新时代|法治思想|经济思想|生态文明思想|外交思想|强军思想|文化思想|谈治国理政"
    r"|(?:总书记|同志|主席)?关于[^，,。；;、“”]{2,24}重要思想)"
    r"|(?<!习)(?!习近平)([一-龥]{2,3})(?:总书记|委员长(?!会议)|总理)"
    r"|(胡锦涛|江泽民|邓小平|毛泽东)(?:同志|主席)"
)
"""The general secretary, before what he said (关于…的重要论述), not in a doctrine; others by title."""
_OFFICE = re.compile(r"(?<![一-龥])总书记|(?<=[及把对和记按照循彻实将由是、])总书记")
"""The office alone, which in a text that names him somewhere is the general secretary."""
_NAMED_FIRST = re.compile(
    r"(?:(?:^|[。，；\n])[受由]|[受由]|和(?=[一-龥]{2,3}主任委托)|^|[。，；\n]|随后|会上)([一-龥]{2,3}?)(?:(?:副?(?:主任|书记|主席|县长|市长|区长|镇长|乡长|局长|检察长|院长))"
    r"(?:委托|代表|通报|汇报|指出|强调|作|主持|一行|带队|在|率)|指出|强调|表示|介绍说)"
)
_APPOINTED = re.compile(
    r"(?:任命|免去|补选|选举|增补|推选|接受|罢免)了?([一-龥]{2,3}?)(?:同志)?(?=为|的|辞去|担任)|(?:^|[。，；\n])([一-龥]{2,3})(?:同志)?(?=当选|任[一-龥]{4,20}[任长席记])"
)
_SUCCEEDING = re.compile(
    r"(?:补选|接受|任命|选举|免去)了?([一-龥]{2,5}|[一-龥]{1,8}[·•][一-龥]{1,8})(?:同志)?(?=为[一-龥]{0,12}(?:主任|委员|主席|长)|辞去)"
)
"""Names without a surname of the list, where somebody comes to a post or leaves one."""
_NO_PERSON = re.compile("[们会议组人方面席座的个名位县市区省长任员府院]|代表|部分|同志")
_DEPUTY = re.compile(r"(?<![一-龥])([一-龥]{2,3})(?:等)?代表(?=提出|领衔|牵头|反映|撰写)")
_NOT_NAMES = re.compile("[们会议组人大方面席座]|代表|同志")
_FOREIGN = re.compile(r"[一-龥]{1,8}[·•][一-龥]{1,8}|[一-龥]{2,5}(?=[、，。,和])")
"""Names without a surname of the list: with a dot, or a member of an enumeration of names (才让当智、)."""
_WORD = re.compile("任[命免职期前后]|应[邀当]|向[大全]|全[体面]")
"""Words that begin like surnames and stand after posts."""
_DOT = re.compile("[·•]")
_ROLE = re.compile(r"(?:人大代表|代表|委员|领导|同志|成员)(?=[一-龥])")
_LISTED = re.compile(
    r"((?:[一-龥]{2,3}、){0,20}[一-龥]{2,3})等(?:一批|\d+名|[一-龥]{0,4}位|[一-龥]{0,4}名)?[一-龥]{0,6}?(?:代表|委员|同志|领导)"
    r"|(?<![一-龥])((?:[一-龥]{2,3}、){1,20}[一-龥]{2,3})(?=出席|列席|分别(?:主持|带队|参加)|在主席台)"
    r"|((?:[一-龥]{2,3}、){1,20}[一-龥]{2,3})(?=[两三四五六七八九十]+名(?:代表|委员|同志))"
)
_BEGINS = re.compile("[^一-龥]$|^$|涌现出?了?$|表彰了?$|推荐了?$")
"""Before a single name of such an enumeration."""
_TITLED = re.compile(
    r"(?:大户|党员|干部|负责人|厂长|经理|总理|医生|医师|教师|老师|村民|居民|市民|农民|茶农|果农|菜农|渔民|牧民|乡亲|老人|群众|矿工|工人|职工|户主|运输户|养殖户|贫困户|个体户|企业家|带头人"
    r"|传承人|传人|工匠|董事长|会长|律师|记者|同志|代表|委员|成员|主任|主席|书记|局长|村长|支书)(?=[一-龥])(?!代表|委员|主席)"
)
"""After these words a name, where its bearer does something."""
_NAMED_AFTER = re.compile(r"([一-龥]{2,3})(?:(?:人大)?代表|委员)(?=工作室|活动室|联络站|联系点|接待室|之家)")
"""A deputy whose name a room of deputies bears: 李明代表工作室."""
_CALLED = re.compile(r"(?:有[位个]|名)叫(?:做)?([一-龥]{2,4}?)(?=的)")
_DEPUTY_DOES = re.compile(
    r"(?:(?<![一-龥])|(?<=传承人)|(?<=传人)|(?<=[由请和]))([一-龥]{2,3})代表(?=[一-龥]{2})"
)
_NOT_SURNAMED = re.compile("[和于时应全成有由水云明平安关向占别计]")
_SHORT_NAME = re.compile("以及|作[了《为]|作[一-龥]{2,24}报告")
"""What begins with a character that might end a name of three: 李明|以及, 李明|作工作报告."""
# What goes on after a name: marks, titles, and verbs of what office holders do.
_AFTER = re.compile(
    r"[，,、。；;）)（(\s]|$|同志|代表|委员|主任|书记|等|一行|先后|分别|带队|率|及|和|与|受|接|陪|传达|宣|作|在|到|来|赴|亲|莅|主持|参加|出席|列席"
    r"|调研|视察|检查|强调|指出|介绍|表示|要求|说|为|当选|深入|向|对|就|围绕|针对|汇报|提出|建议|讲|致|撰|通报|担任|任|以|个人|牵头|主动|自费|表示|来到|转达"
)


def tag_persons(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of persons."""
    name = gazetteer.person
    yield from _leaders(content, name)
    yield from tag_bylines(content, setting, gazetteer)
    yield from _after_posts(content, gazetteer.post, name, setting)
    yield from _before_posts(content, name, setting)
    yield from _deputies(content, name, setting)
    yield from _appointed(content, name, setting)
    yield from _listed(content, name, setting)


def _leaders(content: str, name: re.Pattern[str]) -> Iterator[Candidate]:
    """Leaders of the nation: 习近平总书记 in …的重要讲话 too, but not in the name of a doctrine."""
    for found in _LEADER.finditer(content):
        known, titled = found[1] or found[3] or "", found[2] or ""
        full = known or next((one for one in (titled, titled[1:]) if name.fullmatch(one)), "")
        if full:
            start = found.start() + len(titled) - len(full) if titled else found.start()
            yield Candidate(start, found.end(), "Person", full, "leader", 0.97, NATION)
    if "习近平" in content:
        for found in _OFFICE.finditer(content):
            yield Candidate(*found.span(), "Person", "习近平", "leader-by-office", 0.9, NATION)


def _is_none(form: str) -> bool:
    """Whether what looks like a name is none: 时间, 许可, 委员们."""
    return bool(_NOT_NAMES.search(form) or LIKE_NAMES.match(form))


def _person(start: int, end: int, content: str, rule: str, confidence: float, setting: Setting) -> Candidate:
    return Candidate(start, end, "Person", content[start:end], rule, confidence, setting.local.region)


def _before_posts(content: str, name: re.Pattern[str], setting: Setting) -> Iterator[Candidate]:
    """受某某主任委托, 某某指出: a name at a start, its post or a verb of saying after it."""
    for found in _NAMED_FIRST.finditer(content):
        if name.fullmatch(found[1]) and not _NOT_NAMES.search(found[1]):
            yield _person(*found.span(1), content, "before-post", 0.65, setting)


def _deputies(content: str, name: re.Pattern[str], setting: Setting) -> Iterator[Candidate]:
    """王玉兰代表提出的…: a deputy by name, where no word of the dictionary stands there (部分代表提出)."""
    for found in _DEPUTY.finditer(content):
        word = setting.bounds.words.ending.get(found.end(1))
        common = word is not None and word.start == found.start(1) and not word.tag.startswith("nr")
        if name.fullmatch(found[1]) and not common and not _is_none(found[1]):
            yield _person(*found.span(1), content, "deputy", 0.65, setting)
    for found in _DEPUTY_DOES.finditer(content):
        if not _NOT_NAMES.search(found[1]) and find_name_end(content, found.start(1), name) == found.end(1):
            yield _person(*found.span(1), content, "deputy", 0.6, setting)
    for found in _NAMED_AFTER.finditer(content):
        word = setting.bounds.words.ending.get(found.end(1))
        if word and word.tag.startswith("nr") and name.fullmatch(word.form) and not _is_none(word.form):
            yield _person(word.start, word.end, content, "named-after", 0.7, setting)
    for found in _CALLED.finditer(content):
        if name.fullmatch(found[1]):
            yield _person(*found.span(1), content, "called", 0.8, setting)


def _appointed(content: str, name: re.Pattern[str], setting: Setting) -> Iterator[Candidate]:
    """任命某某为副县长, 某某当选为主任: a name between the act and the post."""
    for found in _SUCCEEDING.finditer(content):
        if not name.fullmatch(found[1]) and not _NO_PERSON.search(found[1]):
            yield _person(*found.span(1), content, "succeeding", 0.7, setting)
    for found in _APPOINTED.finditer(content):
        group = 1 if found[1] else 2
        if name.fullmatch(found[group]) and not _is_none(found[group]):
            yield _person(*found.span(group), content, "appointed", 0.8, setting)


def _after_posts(
    content: str, post: re.Pattern[str], name: re.Pattern[str], setting: Setting
) -> Iterator[Candidate]:
    """商州区人大常委会主任周建政调研: a post, a name, and what persons do; further names after 、."""
    for held in post.finditer(content):
        if content.startswith("团", held.end()):
            continue  # 主席|团
        blanks = re.compile("[ \u3000]*(?:[:：][ \u3000]*)?").match(content, held.end())
        yield from _names_from(content, blanks.end() if blanks else held.end(), name, setting, 1)
    for role in _ROLE.finditer(content):
        if not _NOT_SURNAMED.match(content, role.end()):
            yield from _names_from(content, role.end(), name, setting, 2)
    for role in _TITLED.finditer(content):
        end = find_name_end(content, role.end(), name)
        if end is not None:
            yield _person(role.end(), end, content, "acting", 0.6, setting)
        else:
            yield from _tagged_name(content, role.end(), name, setting)


def _names_from(
    content: str, start: int, name: re.Pattern[str], setting: Setting, least: int
) -> Iterator[Candidate]:
    """The names of an enumeration from there on; none where fewer than `least` have a surname or a dot."""
    found: list[tuple[int, int]] = []
    surnamed = 0
    while True:
        end = _name_end(content, start, name)
        surnamed += end is not None
        if end is None:
            other = _FOREIGN.match(content, start)
            if other is None or not (content.startswith("、", other.end()) or found or _DOT.search(other[0])):
                break
            end = other.end()
            surnamed += _DOT.search(other[0]) is not None
        found.append((start, end))
        if content[end : end + 1] != "、":
            break
        start = end + 1
    if surnamed >= max(least, len(found) - surnamed):
        for start, end in found:
            yield _person(start, end, content, "after-post", 0.7, setting)


def _tagged_name(content: str, start: int, name: re.Pattern[str], setting: Setting) -> Iterator[Candidate]:
    """A single name after a role, where the dictionary knows it for a person's: 代表李建国 …"""
    ending = setting.bounds.words.ending
    if LIKE_NAMES.match(content, start):
        return
    for end in (start + 3, start + 2):
        word = ending.get(end)
        if word and word.start == start and word.tag.startswith("nr") and name.fullmatch(word.form):
            # The dictionary may know the first two characters of a name alone: 李广 志.
            rest = ending.get(end + 1) if end == start + 2 else None
            cut_short = rest is not None and rest.start == end and rest.tag.startswith("n")
            if end == start + 3 and _SHORT_NAME.match(content, end - 1):
                end -= 1
            yield _person(start, end + cut_short, content, "tagged-name", 0.6, setting)


def _name_end(content: str, start: int, name: re.Pattern[str]) -> int | None:
    for length in (4, 3, 2):
        end = start + length
        if (
            end <= len(content)
            and name.fullmatch(content, start, end)
            and not _WORD.match(content, start)
            and _AFTER.match(content, end)
            and not (length == 3 and _SHORT_NAME.match(content, end - 1))
        ):
            return end
    return None


def _listed(content: str, name: re.Pattern[str], setting: Setting) -> Iterator[Candidate]:
    """朱玉琴、魏康建等一批人大代表: names in an enumeration that ends with whom they are or what they did."""
    for found in _LISTED.finditer(content):
        group = found.lastindex or 1
        members = found[group].split("、")
        last = found.end(group)
        spans: list[tuple[int, int]] = []
        for member in reversed(members):
            start = last - len(member)
            if not name.fullmatch(member):
                break
            spans.append((start, start + len(member)))
            last = start - 1
        alone = len(members) == 1 and _BEGINS.search(
            content, max(0, found.start(group) - 3), found.start(group)
        )
        if spans and (len(members) > 1 or alone):
            for start, end in spans:
                yield _person(start, end, content, "listed", 0.75, setting)
