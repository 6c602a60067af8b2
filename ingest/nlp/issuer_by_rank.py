"""The issuer that a report names by its rank alone: 市人大常委会, of the city that the text speaks of."""

import re
from collections import Counter

from ingest.nlp.congress_names import TERM, short_organ
from ingest.nlp.issuer_place import GENERIC, place_of, stands_alone, support
from ingest.nlp.national_issuer import NATIONAL_ISSUER, acts_as_national
from ingest.nlp.words import words_of
from ingest.places import NATION, Place, Places, ancestors, lookup, rank_word

_TITLE = re.compile(
    rf"^(?:关于)?([省市县区州旗镇乡]){TERM}(人大常委会|人民代表大会常务委员会|人大主席团)(?=[：:]|[^，。]*工作(?:报告|总结|要点))"
)
"""A title that gives the rank alone: 县人大常委会工作报告."""
_RANKED = re.compile(
    rf"(自治[区州县旗]|[省市县区州旗]){TERM}(?:人大|人民代表大会)(?:常委会|常务委员会|第?[一二三四五六七八九十]+次)"
)
"""A congress or its committee that is named by its rank alone."""
_DOER = re.compile(
    rf"(?:^|[，。；：、,;:）)]|日|[上下]午|记者从)(自治[区州县旗]|[省市县区州旗]){TERM}人大常委会(?!的?[一-龥]{{0,4}}(?:领导|指导)|[^，。；,;]{{0,6}}(?:委托|来))"
)
"""The same where a clause begins, as the one that does something: 9月2日上午，县人大常委会召开…"""
_TOWN_BODY = re.compile("[镇乡]人大|街道人大|人大(?:街道)?工委")
_THAT_TOWN = re.compile(r"该([镇乡]|街道)(人大(?:主席团|工委)?)(?!代表|常)")
"""A town's congress in a piece of news that has named the town: 该镇人大."""
_VISITED = re.compile(r"(?:赴|到|前往|奔赴|深入|走进|来到|走访|考察|邀请)(?:了)?(?:[一-龥]{2,9}、)*$")
"""Before a place that somebody of elsewhere goes to."""
_NAMESAKE = re.compile(
    r"[省市州盟地县区旗镇乡村寺庙山河江湖海湾沟桥路街]|大[道街桥]|小学|中学|大学|学[校院]|医院|公司|社区|广场|干部|南北|东西"
)
"""After a short name that is a part of another: 西安|市, 朝阳|寺."""

_OF_A_PLACE = "(?:人大|经济|社会|人民|各族|大地|高质量|现代化|改革发展)"


def find_unplaced(title: str, content: str, head: str, places: Places) -> tuple[str, str]:
    """The committee of the division that the text names most, with the division's code, where `head` has only
    its rank; the rank alone, without a code, where the text names no such division.

    >>> find_unplaced("", content := "9月2日，县人大常委会召开会议。", content, Places({}, {}, {}, {}))
    ('县人大常委会', '')
    """
    ranked = _RANKED.search(head)
    if ranked is None and acts_as_national(content):
        return NATIONAL_ISSUER, NATION
    if (town := _THAT_TOWN.search(head)) and (named := _town_before(town, content, places)):
        return named[0] + town[2], named[1]
    place = _likeliest(ranked[1], content, places) if ranked else None
    if place:
        return place.name + "人大常委会", place.code
    return _named_by_rank(title, content, head), ""


def _town_before(that: re.Match[str], content: str, places: Places) -> tuple[str, str] | None:
    """The first town of the rank that is named before 该镇, with its county's code; None where none is."""
    before = that.string[: that.start()]
    for found in re.finditer(rf"[一-龥]{{2,12}}?{that[1]}", before):
        name, place = place_of(found[0], content, places)
        if name:
            return name, place.code if place else ""
    return None


def _named_by_rank(title: str, content: str, head: str) -> str:
    """What title or opening call the body that reports; empty where they do not."""
    if titled := _TITLE.match(title):
        town = re.search(rf"(?<=中共)[一-龥]{{1,5}}{titled[1]}(?=委员会|党委)", content)
        return (town[0] if town else titled[1]) + short_organ(titled[2])
    doer = _DOER.search(head)
    return doer[1] + "人大常委会" if doer and not _TOWN_BODY.search(head, 0, doer.start()) else ""


def _likeliest(ranked: str, content: str, places: Places) -> Place | None:
    """The division of the rank that the text names most; of several of one name the one whose superiors it
    names most."""
    rank = ranked if ranked == "自治区" else ranked[-1]
    counts = _named_full(content, rank, places) or _named_short(content, rank, places)
    counts = counts or _around_named(content, rank, places)
    if not counts:
        return None
    name = counts.most_common(1)[0][0]
    return max(places.by_name[name], key=lambda one: support(one, content, places))


def _named_full(content: str, rank: str, places: Places) -> Counter[str]:
    """Divisions of the rank by their full names; not those that somebody goes to first."""
    tails = (
        (content[start : end + 1], start)
        for end in (found.start() + len(rank) - 1 for found in re.finditer(rank, content))
        for start in range(max(0, end - 14), end - len(rank) + 1)
    )
    named = [(form, at) for form, at in tails if form in places.by_name and form not in GENERIC]
    first = dict(reversed(named))
    gone_to = {form for form, at in first.items() if _VISITED.search(content[max(0, at - 40) : at])}
    return Counter(form for form, _ in named if form not in gone_to and stands_alone(form, content))


def _named_short(content: str, rank: str, places: Places) -> Counter[str]:
    """Divisions of the rank whose short names the text has, such as 远安 where it says 县: full names.

    A short name that stands only once counts where the dictionary has it for a place's, or what follows is
    said of a place: 服务普陀|经济和社会发展.
    """
    forms = Counter(
        content[at : at + size]
        for size in (2, 3)
        for at in range(len(content) - size)
        if not _NAMESAKE.match(content, at + size)
    )
    known = {form: count for form, count in forms.items() if form in places.by_short_name}
    located = _located(content) if known else frozenset()
    return Counter(
        {
            place.name: count
            for form, count in sorted(known.items())
            for place in places.by_short_name[form]
            if rank_word(place) == rank
            and (count > 1 or form in located or re.search(form + _OF_A_PLACE, content))
        }
    )


def _located(content: str) -> frozenset[str]:
    """The words that the dictionary has for names of places."""
    return frozenset(word.form for word in words_of(content).ending.values() if word.tag == "ns")


def _around_named(content: str, rank: str, places: Places) -> Counter[str]:
    """The division of the rank in which most of those named lie: 省 beside 怒江、迪庆、昭通 is 云南省.

    Nothing where fewer than three say so, or one of three lies elsewhere.
    """
    lines = ([ancestors(one, places) for one in lookup(form, places)] for form in sorted(_located(content)))
    around = [{one.name for line in above for one in line if rank_word(one) == rank} for above in lines]
    votes = Counter(name for names in around for name in names)
    named = sum(map(bool, around))
    return Counter({name: count for name, count in votes.items() if count >= 3 and count * 3 > named * 2})
