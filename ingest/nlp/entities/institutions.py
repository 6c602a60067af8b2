"""Bodies of the state and the party: a place and an organ (区政府, 省、市人大常委会)."""

import re
from collections.abc import Iterator

from ingest.lexicon import Row
from ingest.nlp.entities.bare_bodies import bare_place
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.prefixes import Prefix, prefixes_before, rank_of, skip_term
from ingest.nlp.entities.setting import FREE, Local, Setting
from ingest.places import NATION, short_names

_CONGRESS = re.compile(r"人民代表大会|人大")
_STANDING = re.compile(r"(?:人民代表大会|人大)?(?:常务委员会|常委会)")
# What follows makes the form a part of another word.
_NOT_BEFORE = {
    "委": re.compile(r"员|托|派|任|会|屈|以|局|办理|常委会"),
    "人大": re.compile(r"代表(?!大会|工|联络|资格)|主席(?!团)|代(?!表|工|会)|常委"),
    "人民代表大会": re.compile(r"会议|个别|各项|历次|制度|\s*常务|\s*第[一二三四五六七八九十]+次会议"),
    "民委": re.compile(r"员"),
    "政府": re.compile(r"性|采购|购买|债|网|投资"),
    "团委": re.compile(r"员"),
    "政协": re.compile(r"各位委员|委员[和及与、]"),
}
_WRITTEN_OUT = re.compile(
    rf"(?:{FREE}|(?<=了))(?:自治)?[省市县区州旗](?:第?[一二三四五六七八九十]+届人民代表大会(?!常务|代表)"
    r"|人民代表大会(?!常务|代表|制度|会议|第?[一二三四五六七八九十]+次))"
)
"""The issuer's congress in full as the text speaks of it (区十九届人民代表大会); not in the formal name of a
session that a title has (某市第十六届人民代表大会第二次会议)."""
_COMMITTEE_UNIT = re.compile(r"[民财农法监教社环城华侨内预选外经资][一-龥]{1,12}?(?:工作)?委员会")
"""A special or working committee under a name that the lexicon has not."""
_SHARING = frozenset(("government", "court", "procuratorate", "supervision", "consultative", "congress"))
"""Concepts of bodies that may leave their place out after another of the same place."""
_UNIT_GOES_ON = re.compile(r"办[理法公好实结]|.*党组织")
_HANDLED = re.compile("[理了好成结起到实]")
"""After 政府办 these make 办 a verb: 交县政府|办理."""


def tag_institutions(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of the bodies that an organ's name marks, expanded to full names."""
    position = 0
    last: tuple[int, Local] | None = None
    while (found := gazetteer.organ.search(content, position)) is not None:
        end, form, unit = _with_unit(content, found, gazetteer)
        row, prefixes = gazetteer.organs[form], list[Prefix]()
        if _fits(content, unit or form, end):
            prefixes = (
                _before(content, found.start(), setting)
                or _shared(content, found.start(), row, last)
                or bare_place(content, found.start(), end, form, unit, setting, row)
            )
            yield from _organ(content, end, form, unit, prefixes, setting, gazetteer)
            if unit and len(prefixes) == 1:
                yield from _further_units(content, end, prefixes[0].local, form, gazetteer)
        last = (end, prefixes[-1].local) if prefixes else None
        position = end


def _further_units(
    content: str, end: int, local: Local, form: str, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """The committees that follow a unit of the same body: 内司委 in 区人大财经委、内司委."""
    base = _full_form(gazetteer.organs[form], local) or form
    while content.startswith("、", end) and (unit := gazetteer.unit.match(content, end + 1)):
        if gazetteer.units[unit[0]].endswith(("-work", "-committee")):
            concept = f"{local.name}:{gazetteer.units[unit[0]]}"
            name = local.name + base + unit[0]
            yield Candidate(*unit.span(), "Institution", name, "further-unit", 0.85, local.region, concept)
        end = unit.end()


def _with_unit(content: str, found: re.Match[str], gazetteer: Gazetteer) -> tuple[int, str, str]:
    """The end of the body's name, the organ's form and the unit of a congress that follows it."""
    if _CONGRESS.match(found[0]) and not found[0].endswith("主席团"):
        unit = gazetteer.unit.match(content, found.end())
        unit = unit or _COMMITTEE_UNIT.match(content, found.end())
        if unit and not _UNIT_GOES_ON.fullmatch(unit[0] + content[unit.end() : unit.end() + 1]):
            return unit.end(), found[0], unit[0]
    if found[0] in ("政府办", "人民政府办") and _HANDLED.match(content, found.end()):
        return found.end() - 1, found[0][:-1], ""
    return found.end(), found[0], ""


def _fits(content: str, form: str, end: int) -> bool:
    bar = _NOT_BEFORE.get(form)
    return bar is None or bar.match(content, end) is None


def _before(content: str, start: int, setting: Setting) -> list[Prefix]:
    """The places before the organ."""
    prefixes = prefixes_before(content, skip_term(content, start), setting)
    return [one for one in prefixes if one.local.level != "nation" or one.local.name == "全国"]


def _shared(content: str, start: int, row: Row, last: tuple[int, Local] | None) -> list[Prefix]:
    """The place of the organ before it in a coordination: 检察院 in 市中级人民法院、检察院."""
    joined = last is not None and last[0] == start - 1 and content[last[0]] in "、和及与"
    return [Prefix(start, last[1])] if joined and last and row["concept"] in _SHARING else []


def _organ(
    content: str,
    end: int,
    form: str,
    unit: str,
    prefixes: list[Prefix],
    setting: Setting,
    gazetteer: Gazetteer,
) -> Iterator[Candidate]:
    """The candidates of one organ: one for each place before it."""
    row = gazetteer.organs[form]
    outer = (prefixes[0].start, end) if len(prefixes) > 1 else None
    concept = gazetteer.units.get(unit, unit) if unit else row["concept"]
    for prefix in prefixes:
        own = setting.town and prefix.local.name == setting.town
        base = _base(row, form, prefix.local)
        if row["concept"] == "congress" and not unit:
            base = _congress_base(base, prefix, content, setting)
        first = _party_start(content, prefix.start)
        name = _party_place(prefix.local, form, content) + base + unit
        yield Candidate(
            first,
            end,
            "Institution",
            setting.issuer if own and setting.issuer.endswith(name) else name,
            "prefix-organ",
            0.9,
            prefix.local.region,
            f"{prefix.local.name}:{concept}",
            (rank_of(content, prefix) + form + unit,) if outer else (),
            outer,
            weak=row["concept"] == "congress" and not unit and content.startswith("工作", end),
        )
    for prefix in prefixes[:-1]:
        if prefix.party:
            yield party_member(content, prefix, outer)


def _party_place(local: Local, form: str, content: str) -> str:
    """The place in the name of its committee of the party: an autonomous prefecture's has no peoples
    (恩施州委), nor a county's where the text says so; one of a single syllable keeps its rank (滑县县委)."""
    if form != "委":
        return local.name
    if len(local.name) == 2:
        return local.name + local.name[-1]
    short = short_names(local.name) if "自治" in local.name else ()
    said = short and (local.name.endswith("州") or f"{short[0]}委" in content)
    return short[0] if said else local.name


def _congress_base(base: str, prefix: Prefix, content: str, setting: Setting) -> str:
    """人大 or 人民代表大会: what the text writes for the issuer's; a town's is called 人大 in heads too."""
    if setting.town and prefix.local == setting.local:
        return "人大"
    own = base == "人大" and prefix.local == setting.local
    return "人民代表大会" if own and _WRITTEN_OUT.search(content) else base


def party_member(content: str, prefix: Prefix, outer: tuple[int, int] | None) -> Candidate:
    """The party committee that stands as a member of a coordination (省委 in 省委、市委党校)."""
    if prefix.local.region == NATION:
        return Candidate(
            prefix.start,
            prefix.start + 2,
            "Institution",
            "党中央",
            "coordination",
            0.7,
            NATION,
            "centre",
            outer=outer,
            weak=True,
        )
    end = content.index("委", prefix.start) + 1
    return Candidate(
        prefix.start,
        end,
        "Institution",
        prefix.local.name + "委",
        "coordination",
        0.8,
        prefix.local.region,
        f"{prefix.local.name}:party-committee",
        outer=outer,
    )


def _party_start(content: str, start: int) -> int:
    """中共 before a committee's place belongs to the surface."""
    return start - 2 if content[max(0, start - 2) : start] == "中共" else start


def _is_placed(local: Local) -> bool:
    """Whether the place has a name: where a text never says which 市 it means, its words stay as they are."""
    return len(local.name) > 1


def _base(row: Row, form: str, local: Local) -> str:
    """What stands after the place in the full name."""
    if _is_placed(local) or row["concept"] == "standing-committee":
        return _full_form(row, local) or form
    return form


def _full_form(row: Row, local: Local) -> str:
    """The organ's full form for the level; empty where the text's own form stays."""
    return row.get(local.level, "") or row["name"]
