"""Named meetings: sessions of congresses and committees, party congresses, work conferences."""

import re
from collections.abc import Iterator

from ingest.nlp.congress_names import short_organ
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.institutions import party_member
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.party_meetings import N, tag_party_meetings
from ingest.nlp.entities.prefixes import Prefix, prefixes_before, rank_of
from ingest.nlp.entities.setting import Local, Setting
from ingest.nlp.entities.titled_meetings import tag_titled_meetings
from ingest.places import NATION

_N_OR_DIGITS = rf"(?:{N}|\d{{1,3}})"
_ANNIVERSARY = re.compile(
    r"(?:庆祝|纪念)[^，。；：、\n]{4,24}?(?:\d+|[一二三四五六七八九十]+)周年(?:[^，。；\n]{1,20}周年)?(?:纪念)?(?:大会|座谈会)"
    r"|(?<=在)[^，。；：、\n]{2,16}?(?:\d+|[一二三四五六七八九十]+)周年(?:庆祝|纪念)大会"
)
"""庆祝中国共产党成立100周年大会: ceremonies of party and state."""
_SESSION = re.compile(
    rf"(?:第?({_N_OR_DIGITS})届)\s?(人大常委会|人民代表大会常务委员会|人民代表大会|人大|政协)?(?:举行|召开)?\s?(?:第)?"
    rf"({_N_OR_DIGITS})次((?:(?:会议)?[、和](?:第)?{_N_OR_DIGITS}次){{0,6}})(?:全体)?(主任会议|会议(?:新闻发布会)?|人代会|全会)?"
)
_BODY_FIRST = re.compile(
    rf"(人大常委会|人大|政协)(第?{_N_OR_DIGITS}届)(?:第)?({_N_OR_DIGITS})次(?:全体)?(主任会议|会议)"
)
"""The body before its term: 县政协十届三次会议."""
_HELD = re.compile("举行|召开")
_NATIONAL = re.compile(rf"第?{N}届全国(?:人大常委会|人大|人民代表大会|政协)第?{_N_OR_DIGITS}次(?:全体)?会议")
_COMMITTEE = re.compile(rf"(人大常委会|常委会)第({_N_OR_DIGITS})次(主任会议|会议)")
_NTH = re.compile(
    rf"(?<![会组团届任体大])第({_N_OR_DIGITS})次(?:常委会会议|会议(?=[一-龥]{{0,2}}(?:听取|审议|审查|通过|召开|上)))"
)
"""A meeting told by its number alone, in a report of a committee."""
_CONFERENCE = re.compile(
    r"(委)?((?:人大|经济|农村|组织|政法|全面依法治[国省市县区]|统战|宣传|人才|民族|城市)工作会议)"
)
_OPENING = 300
"""Characters in which a report says to which session it is given."""
_CENTRAL = re.compile(
    rf"中央(?:第{N}次)?(?!人大|经济|农村|组织|政法|统战|首次|召开|[一-龥]{{0,3}}召开)[一-龥]{{2,6}}(?:工作座谈会|工作会议)"
)
_TWO_SESSIONS = re.compile("全国“?两会”?")


def tag_meetings(content: str, setting: Setting) -> Iterator[Candidate]:
    """Candidates of named meetings."""
    for found in _NATIONAL.finditer(content):
        yield Candidate(*found.span(), "Meeting", found[0], "national-session", 0.93, NATION)
    for found in (found for pattern in (_CENTRAL, _TWO_SESSIONS) for found in pattern.finditer(content)):
        yield Candidate(*found.span(), "Meeting", bare(found[0]), "national-meeting", 0.9, NATION)
    yield from tag_party_meetings(content, setting)
    yield from tag_sessions(content, setting)
    yield from _body_first(content, setting)
    yield from _committee_meetings(content, setting)
    yield from _nth_meetings(content, setting)
    yield from _conferences(content, setting)
    yield from _ceremonies(content, setting)
    yield from tag_titled_meetings(content, setting)


def tag_sessions(content: str, setting: Setting) -> Iterator[Candidate]:
    """Sessions of a term: 区十九届人大二次会议, 市五届人大常委会第十五次会议, 区十九届一次人代会."""
    for found in _SESSION.finditer(content):
        _, body, _, further, kind = found.groups()
        if not (body or kind == "人代会") or not (kind or further):
            continue
        prefixes = prefixes_before(content, found.start(), setting)
        if (
            not prefixes
            and setting.local.name
            and content[found.start() - 1 : found.start()] not in tuple("委府")
        ):
            prefixes = [Prefix(found.start(), setting.local)]
        for prefix in prefixes[:1]:
            yield from _numbered(content, found, prefix)
            if _HELD.search(found[0]) and body and not further:
                yield _host(found, prefix)


def _host(found: re.Match[str], prefix: Prefix) -> Candidate:
    """The committee that holds the session, which stands in the session's name: 人大常委会|举行第三次会议."""
    name = prefix.local.name + short_organ(found[2], prefix.local.name)
    return Candidate(
        prefix.start,
        found.end(2),
        "Institution",
        name,
        "session-host",
        0.9,
        prefix.local.region,
        f"{prefix.local.name}:standing-committee",
        outer=(prefix.start, found.end()),
    )


def _numbered(content: str, found: re.Match[str], prefix: Prefix) -> Iterator[Candidate]:
    """One candidate for each number: 十四届人大二次、三次会议 are two sessions."""
    term, body, number, further, kind = found.groups()
    numbers = [number, *re.findall(_N_OR_DIGITS, further)]
    held = _HELD.search(found[0])
    outer = (prefix.start, found.end()) if len(numbers) > 1 or held else None
    stem = _seat(content, found.start(), prefix) + _HELD.sub(
        "", re.sub(r"\s", "", content[found.start() : found.start(3)])
    )
    for one in numbers:
        other = kind if kind in ("主任会议", "会议新闻发布会") else ""
        concept = f"{body or '人大'}-{term}-{one}-{other}"
        concept = f"{prefix.local.name}:{concept}".replace("人民代表大会常务委员会", "人大常委会").replace(
            "人民代表大会", "人大"
        )
        end = found.end(3) + 1 if further and one is number else found.end()
        name = f"{stem}{one}次{kind or '会议'}"
        yield Candidate(
            prefix.start, end, "Meeting", name, "session", 0.93, prefix.local.region, concept, outer=outer
        )


def _seat(content: str, end: int, prefix: Prefix) -> str:
    """The place of a session, with the divisions above it that the text puts right before: 青岛市市北区."""
    printed = content[prefix.start : end].lstrip("我本该")
    return printed if printed.endswith(prefix.local.name) else prefix.local.name


def _body_first(content: str, setting: Setting) -> Iterator[Candidate]:
    """Sessions under the name of the body, then its term: 镇人大十七届三次会议."""
    for found in _BODY_FIRST.finditer(content):
        for prefix in prefixes_before(content, found.start(), setting)[-1:]:
            concept = f"{prefix.local.name}:{found[1]}-{found[2]}-{found[3]}-{found[4] == '主任会议'}"
            name = _seat(content, found.start(), prefix) + found[0]
            yield Candidate(
                prefix.start, found.end(), "Meeting", name, "body-first", 0.93, prefix.local.region, concept
            )


def _committee_meetings(content: str, setting: Setting) -> Iterator[Candidate]:
    """Meetings of the issuer's committee without a term, which is the current one: 常委会第三次会议."""
    term = _current_term(content)
    for found in _COMMITTEE.finditer(content):
        prefixes = prefixes_before(content, found.start(), setting)
        local = prefixes[0].local if prefixes else setting.local
        if local.name and content[found.start() - 1 : found.start()] != "届":
            start = prefixes[0].start if prefixes else found.start()
            own = term if local == setting.local else ""
            name = f"{local.name}{own}人大常委会第{found[2]}次{found[3]}"
            yield Candidate(start, found.end(), "Meeting", name, "committee-meeting", 0.85, local.region)


def _nth_meetings(content: str, setting: Setting) -> Iterator[Candidate]:
    """Meetings of the committee that reports under their number alone: 4月召开的第十一次常委会会议."""
    if not setting.issuer.endswith("人大常委会"):
        return
    for found in _NTH.finditer(content):
        name = f"{setting.local.name}{_current_term(content)}人大常委会第{found[1]}次会议"
        yield Candidate(*found.span(), "Meeting", name, "nth-meeting", 0.7, setting.local.region)


def _current_term(content: str) -> str:
    """The term of the committee that reports (十六届), by its own name or by the congress that heard it.

    A first session hears the committee of the term before.
    """
    own = re.findall(rf"(?<!全国)(?:第)?({N})届(?:人大常委会|人民代表大会常务委员会)(?!主任|副)", content)
    heard = re.search(rf"(?<!全国)第({N})届人民代表大会第({N})次会议", content[:_OPENING])
    if own:
        return f"{max(own, key=own.count)}届"
    return f"{heard[1]}届" if heard and heard[2] != "一" else ""


def _conferences(content: str, setting: Setting) -> Iterator[Candidate]:
    """中央和省委、市委人大工作会议: one conference for each member."""
    for found in _CONFERENCE.finditer(content):
        if content[found.start() - 2 : found.start()] == "中央":
            central = Prefix(found.start() - 2, Local("中央", NATION, "nation"))
            prefixes = [central]
        else:
            prefixes = prefixes_before(content, found.start(), setting)
        if not prefixes:
            yield Candidate(
                *found.span(),
                "Meeting",
                "",
                "conference-bare",
                0.5,
                concept=f"{setting.local.name}:{found[2]}",
                weak=True,
            )
        outer = (prefixes[0].start, found.end()) if len(prefixes) > 1 else None
        for prefix in prefixes:
            national = prefix.local.level == "nation"
            name = prefix.local.name + ("" if national or not found[1] else "委") + found[2]
            short = rank_of(content, prefix) + (found[1] or "") + found[2]
            yield Candidate(
                prefix.start,
                found.end(),
                "Meeting",
                name,
                "conference",
                0.93,
                prefix.local.region,
                f"{prefix.local.name}:{found[2]}",
                (short,) if outer and not national else (),
                outer,
            )
        for prefix in prefixes[:-1]:
            if prefix.party:
                yield party_member(content, prefix, outer)


def _ceremonies(content: str, setting: Setting) -> Iterator[Candidate]:
    """Ceremonies of an anniversary: the nation's, or those of a place that is named before."""
    for found in _ANNIVERSARY.finditer(content):
        nation = [Prefix(found.start(), Local("", NATION))]
        for prefix in prefixes_before(content, found.start(), setting)[-1:] or nation:
            name = prefix.local.name + bare(found[0])
            yield Candidate(
                prefix.start, found.end(), "Meeting", name, "anniversary", 0.9, prefix.local.region
            )
