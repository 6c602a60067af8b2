"""Number expressions: a numeral with its unit and the words that make it more, less or about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.facts import Approx, QuantityKind
from ingest.nlp.quantities.numerals import ARABIC, CHINESE, fold_width, parse_number
from ingest.nlp.quantities.units import Units

_BEFORE: dict[Approx, str] = {
    "under": "不足|不到|将近|接近|(?<![最附临邻靠远就相新])近|低于|少于|不超过|不多于|不高于",
    "over": "超过|超出|超|突破|逾|高于|多于|不少于|不低于|不下于|至少|"
    "(?<![以之年月网线身水早晚路会])上(?=[百千万])",
    "about": "大约|大概|约为|(?<![预公节制条合签特违契])约",
}
_AFTER: dict[Approx, str] = {
    "over": "[及含]?以上|有余",
    "about": "左右|上下",
    "under": "以下|以内|不到",
}
_MORE = "[余多几来]"
_NUMERAL = rf"(?:{ARABIC}|{CHINESE})"
_SCALED = rf"(?:{_MORE}? ?(?:万亿|[十百千]?[万亿]|十|百(?!分点)|千(?![瓦米克伏卡])))?"
_TENTH = 10.0
"""Per cent in one 成."""
_ABOUT_SHARE = 0.05
"""How far 约 and 左右 are taken to reach to either side; the words themselves fix nothing."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One number of a text with all that belongs to it: 近20次, 百分之九十以上, 6.35亿元."""

    start: int
    end: int
    number_start: int
    number_end: int
    value: float
    unit: str
    kind: QuantityKind
    approx: Approx
    min: float | None
    max: float | None
    chinese: bool
    """Whether the numeral is a Chinese one, which is more often part of a word."""
    plain: bool
    """Whether it is a bare numeral: neither 万 nor 余 nor any other word around it."""


def tag_expressions(content: str, units: Units) -> Iterator[Expression]:
    """All number expressions of a text, from left to right, whatever they mean there.

    A range (3至5名) takes its lower bound as value, keeps both as `min` and `max`, and counts as about.
    """
    for match in _expression_pattern(units.pattern).finditer(fold_width(content)):
        expression = _expression(match, content, units)
        if expression is not None:
            yield expression


@cache
def _expression_pattern(unit: str) -> re.Pattern[str]:
    before = "|".join(f"(?P<before_{approx}>{words})" for approx, words in _BEFORE.items())
    after = "|".join(f"(?P<after_{approx}>{words})" for approx, words in _AFTER.items())
    return re.compile(
        rf"(?:(?:{before})\s*)??"
        rf"(?:(?P<share>[百千])分之|(?P<parts>{_NUMERAL})分之)?"
        rf"(?P<number>(?<!\d)(?<!\d[.,]){_NUMERAL}{_SCALED})"
        rf"(?:(?:{unit})?\s*[至到~～—–－-]{{1,2}}\s*(?:[百千]分之)?(?P<high>{_NUMERAL}{_SCALED}))?"
        rf"(?P<more>{_MORE})?\s*(?P<unit>{unit})?(?:{after})?"
    )


def _expression(match: re.Match[str], content: str, units: Units) -> Expression | None:
    amount = _amount(match)
    if amount is None:
        return None
    value, high = amount
    number = match["number"]
    is_more = bool(match["more"] or re.search(_MORE, number))
    approx: Approx = "about" if high is not None else "over" if is_more else _marked(match)
    unit, kind = _unit(match, content, units)
    low_bound, high_bound = (value, high) if high is not None else _bounds(value, approx)
    return Expression(
        start=match.start(),
        end=match.end(),
        number_start=match.start("number"),
        number_end=match.end("high") if match["high"] else match.end("number"),
        value=value,
        unit=unit,
        kind=kind,
        approx=approx,
        min=low_bound,
        max=high_bound,
        chinese=not number[0].isdigit(),
        plain=re.fullmatch(r"[\d,.]+|[^\d百千万亿]+", number) is not None and approx in {"exact", "about"},
    )


def _amount(match: re.Match[str]) -> tuple[float, float | None] | None:
    """The number and, of a range, its upper end; None where the characters write no number."""
    value = _value(match["number"])
    if value is None:
        return None
    if match["high"]:
        high = _value(match["high"])
        low = _share_scale(value, match["high"])
        return (low, high) if high is not None and low < high else None
    if match["parts"]:
        whole = parse_number(match["parts"])
        return (value / whole, None) if whole else None
    return (value * _TENTH if match["unit"] == "成" else value), None


def _value(number: str) -> float | None:
    return parse_number(re.sub(rf"{_MORE}| ", "", number))


def _unit(match: re.Match[str], content: str, units: Units) -> tuple[str, QuantityKind]:
    """The unit as the text has it, and its kind; ％, 百分之 and 成 are ``%``."""
    if match["parts"]:
        return "", "rate"
    unit = {"百": "%", "千": "‰"}.get(match["share"]) or match["unit"] or ""
    if unit in {"%", "‰", "成"}:
        return unit.replace("成", "%"), "rate"
    start, end = match.span("unit")
    return content[start:end] if unit else "", units.kinds.get(unit, "count")


def _share_scale(low: float, high: str) -> float:
    """The lower bound of a range that writes 万 or 亿 once: 3至5万 is 30000 to 50000."""
    scale = re.search(r"[万亿]+$", high)
    scaled = parse_number(f"1{scale[0]}") if scale else None
    return low * scaled if scaled and low < scaled else low


def _marked(match: re.Match[str]) -> Approx:
    """What the words around the number say of it: ``under`` for 近20次, ``over`` for 60%以上."""
    marks: tuple[Approx, ...] = ("over", "under", "about")
    for approx in marks:
        if match[f"after_{approx}"]:
            return approx
    for approx in marks:
        if match[f"before_{approx}"]:
            return approx
    return "exact"


def _bounds(value: float, approx: Approx) -> tuple[float | None, float | None]:
    match approx:
        case "exact":
            return value, value
        case "over":
            return value, None
        case "under":
            return None, value
        case "about":
            return value * (1 - _ABOUT_SHARE), value * (1 + _ABOUT_SHARE)
