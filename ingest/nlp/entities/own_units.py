"""The issuer's standing committee and its units, named without a place: 常委会, 党组, 法工委."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.boundaries import may_begin
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer
from ingest.nlp.entities.setting import Setting

_COMMITTEE = re.compile(r"(?<![委大])常委会")
_TOWN_BODIES = {
    "人大主席团": re.compile(r"(?<!大会)(?<!人大)主席团"),
    "人大工委": re.compile(r"(?<![党大团关妇])工委|(?<![道街])人大工委"),
}
_PRESIDIUM = re.compile(r"(?<!大会)(?:人大)?主席团")
_PARTY_GROUP = re.compile(r"(?<![府院局委关会大])党组(?!织)")
_STAFF = re.compile(r"(?<![一-龥])机关|机关(?=党|[干全])")
_WORKING = re.compile(r"(?:工委|工作委员会)$")
"""Working committees belong to the standing committee; no other body calls its parts so."""
_SPECIAL = re.compile(
    r"(?:法制|法律|监察和司法|内务司法|财政经济|教科文卫|教育科学文化卫生|农业与农村|农业和农村|环境与资源保护|社会建设)委员会"
)
"""Special committees of a congress; forms that governments have too are left out."""
_SHORT = re.compile("(?<!工)委$")
_OTHERS = ("民委", "民宗委")
"""Short names that commissions of governments bear too."""
_NOT_WORKING = ("工委", "工作委员会", "街道工委", "街道工作委员会")


def tag_own_units(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of the issuer's standing committee and its units that are named without a place."""
    yield from _street_committee(content, setting)
    yield from _town_body(content, setting)
    if not setting.issuer.endswith("人大常委会"):
        return
    yield from _committee(content, setting, gazetteer)
    for found in _PARTY_GROUP.finditer(content):
        yield _own(*found.span(), setting.issuer + "党组", "party-group", setting)
    yield from _staff(content, setting, gazetteer)
    yield from _working_committees(content, setting, gazetteer)
    yield from _special_committees(content, setting)
    yield from _short_committees(content, setting, gazetteer)


def _street_committee(content: str, setting: Setting) -> Iterator[Candidate]:
    """The issuer where its name has the street inside: 人大某街工委."""
    if setting.town and setting.issuer.endswith(setting.town + "工委"):
        for found in re.finditer(re.escape(setting.issuer), content):
            yield _own(*found.span(), setting.issuer, "street-work", setting)


def _town_body(content: str, setting: Setting) -> Iterator[Candidate]:
    """主席团 and 工委 alone, in the report of a town's presidium or a street's committee."""
    body = next((body for tail, body in _TOWN_BODIES.items() if setting.issuer.endswith(tail)), None)
    for found in body.finditer(content) if body and setting.town else ():
        yield _own(*found.span(), setting.issuer, "town-body", setting)
    if setting.town and setting.issuer.endswith("人大"):
        yield from _town_presidium(content, setting)


def _town_presidium(content: str, setting: Setting) -> Iterator[Candidate]:
    """人大主席团 alone, in the report of a town's congress; 主席团 as one more mention of it."""
    for found in _PRESIDIUM.finditer(content):
        weak = found[0] == "主席团"
        yield _own(*found.span(), setting.issuer + "主席团", "presidium", setting, weak=weak)


def _committee(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """常委会, alone or with the name of a unit: 常委会法工委."""
    for found in _COMMITTEE.finditer(content):
        unit = gazetteer.unit.match(content, found.end())
        if unit and unit[0] != "办":
            yield _own(found.start(), unit.end(), setting.issuer + unit[0], gazetteer.units[unit[0]], setting)
        else:
            yield _own(*found.span(), setting.issuer, "standing-committee", setting)


def _staff(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """机关 and its party bodies: 机关党支部."""
    staff = _staff_base(content, setting)
    for found in _STAFF.finditer(content):
        unit = gazetteer.unit.match(content, found.start())
        before = content[max(0, found.start() - 2) : found.start()]
        if unit and before != "国家" and not content.startswith("织", unit.end()):
            yield _own(
                found.start(),
                unit.end(),
                staff + unit[0].removeprefix("机关"),
                gazetteer.units[unit[0]],
                setting,
                weak=unit[0] == "机关",
            )


def _working_committees(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Working committees by their short names alone: 审议法工委的报告."""
    for found in gazetteer.unit.finditer(content):
        named = _WORKING.search(found[0]) and found[0] not in _NOT_WORKING
        start = found.start() - 2 * content.endswith("机关", 0, found.start())
        if named and (start < found.start() or may_begin(content, start, setting.bounds)):
            yield _own(start, found.end(), setting.issuer + found[0], gazetteer.units[found[0]], setting)


def _special_committees(content: str, setting: Setting) -> Iterator[Candidate]:
    """Special committees, which belong to the congress: 财政经济委员会初步审查."""
    for found in _SPECIAL.finditer(content):
        if may_begin(content, found.start(), setting.bounds):
            name = f"{setting.local.name}人大{found[0]}"
            yield _own(*found.span(), name, found[0], setting)


def _short_committees(content: str, setting: Setting, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Special committees by their short names alone: 财经委与审计局召开联席会."""
    for found in gazetteer.unit.finditer(content):
        concept = gazetteer.units[found[0]]
        short = concept.endswith("-committee") and _SHORT.search(found[0]) and found[0] not in _OTHERS
        whole = not content.startswith("员", found.end())
        if short and whole and may_begin(content, found.start(), setting.bounds):
            yield _own(*found.span(), f"{setting.local.name}人大{found[0]}", concept, setting)


def _own(start: int, end: int, name: str, concept: str, setting: Setting, weak: bool = False) -> Candidate:
    return Candidate(
        start,
        end,
        "Institution",
        name,
        "own-unit",
        0.85,
        setting.local.region,
        f"{setting.local.name}:{concept}",
        weak=weak,
    )


def _staff_base(content: str, setting: Setting) -> str:
    """What 机关 alone stands for: the staff of the congress or of its committee, as the text says."""
    if re.search(r"(?<!常委会)人大机关", content):
        return setting.local.name + "人大机关"
    return setting.issuer + "机关"
