"""Activities alone: read the annotated texts with the annotated entities and quantities as given.

    python bench/activities_oracle.py GOLD_DIR OUT_DIR

writes one JSON a report into OUT_DIR, in the format of the annotation guidelines, so that the scorer
shows the errors of the activity grammar and none of the steps before it.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.facts import Activity, Entity, Mention, Quantity
from ingest.lexicon import load_lexicons
from ingest.nlp.activities import extract_activities
from ingest.nlp.header import Header
from ingest.resources import data_dir
from ingest.text import Text, text_of

_MARKS = "“”\"'‘’《》〈〉（）()"
_NUMBER = re.compile(r"(\d+(?:\.\d+)?|[一二三四五六七八九十两]+)([万亿千]*)(?=[余多]?)")
_SCALE = {"万": 1e4, "亿": 1e8, "千": 1e3}
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}


def pattern_of(form: str) -> re.Pattern[str]:
    """The form, with quotation marks and book-title marks allowed anywhere between its characters."""
    optional = f"[{re.escape(_MARKS)}]?"
    return re.compile(optional.join(re.escape(c) for c in form if c not in _MARKS))


def mentions_of(text: Text, forms: list[str], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    for form in sorted(set(forms), key=len, reverse=True):
        if len(form) < 2:
            continue
        for found in pattern_of(form).finditer(text.content):
            if all(found.end() <= a or found.start() >= b for a, b in taken):
                taken.append(found.span())
                yield Mention(found.group(), text.span(*found.span()))


def entities_of(text: Text, gold: dict[str, Any]) -> tuple[Entity, ...]:
    """The annotated entities with every place where one of their forms stands; longer forms win."""
    forms = sorted(
        ((form, i) for i, e in enumerate(gold["entities"]) for form in {e["name"], *e.get("aliases", ())}),
        key=lambda row: -len(row[0]),
    )
    taken: list[tuple[int, int]] = []
    found: dict[int, list[Mention]] = {}
    for form, i in forms:
        found.setdefault(i, []).extend(mentions_of(text, [form], taken))
    return tuple(
        Entity(
            e["type"],
            e["name"],
            tuple(e.get("aliases", ())),
            tuple(sorted(found.get(i, []), key=lambda m: m.span.start)),
        )
        for i, e in enumerate(gold["entities"])
    )


def value_of(found: re.Match[str]) -> float:
    digits, scale = found.groups()
    value = float(digits) if digits[0].isdigit() else float(_DIGITS.get(digits, 0))
    for mark in scale:
        value *= _SCALE[mark]
    return value


def quantities_of(text: Text, gold: dict[str, Any]) -> tuple[Quantity, ...]:
    """The annotated quantities, each at the place in its activity's evidence where its number stands."""
    evidence = {a["id"]: a["evidence"] for a in gold["activities"]}
    used: set[int] = set()
    out = []
    for q in gold["quantities"]:
        base = text.content.find(evidence[q["activity"]]) if q["activity"] else 0
        for found in _NUMBER.finditer(text.content, max(base, 0)):
            end = found.end()
            tail = re.match(r"[余多]?", text.content[end:])
            end += tail.end() if tail else 0
            unit = q["unit"]
            if abs(value_of(found) - q["value"]) < 1e-6 * max(1, q["value"]) and found.start() not in used:
                used.add(found.start())
                if text.content.startswith(unit, end):
                    end += len(unit)
                out.append(
                    Quantity(
                        q["value"], unit, q["of"], q["approx"], span=text.span(found.start(), end),
                        surface=text.content[found.start() : end],
                    )
                )  # fmt: skip
                break
        else:
            out.append(Quantity(q["value"], unit, q["of"], q["approx"]))
    return tuple(sorted(out, key=lambda q: q.span.start if q.span else -1))


def activity_row(a: Activity) -> dict[str, Any]:
    return {
        "id": a.id, "type": a.type, "agent": a.agent, "object": a.object, "refs": list(a.refs),
        "planned": a.planned, "evidence": a.evidence, "led_to": list(a.led_to), "rule": a.rule,
        "confidence": a.confidence,
    }  # fmt: skip


def main(gold_dir: Path, out_dir: Path) -> None:
    out_dir.mkdir(parents=True, exist_ok=True)
    lexicons = load_lexicons(data_dir() / "lexicons")
    for path in sorted(gold_dir.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = text_of(path.with_suffix(".txt").read_text(encoding="utf-8"))
        entities = entities_of(text, gold)
        activities, quantities = extract_activities(
            text, Header(gold["issuer"], gold["period"]), entities, quantities_of(text, gold), lexicons
        )
        facts = {
            "issuer": gold["issuer"], "period": gold["period"], "entities": gold["entities"],
            "activities": [activity_row(a) for a in activities],
            "quantities": [
                {"value": q.value, "unit": q.unit, "of": q.of, "approx": q.approx, "activity": q.activity}
                for q in quantities
            ],
        }  # fmt: skip
        (out_dir / path.name).write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
