"""Numbers that measure nothing: ordinals, dates, sessions, document numbers, slogans, names.

Each reason is a pair of patterns, for the text just before the number and for that just after its
unit; the first that holds is the reason why a number is dropped, under its name.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest.lexicon import Lexicons
from ingest.nlp.quantities.expressions import Expression

_REACH = 24
"""Characters of context on either side; a session's name is seldom longer."""
_N = "[0-9一二三四五六七八九十百千两〇零]"


@dataclass(frozen=True, slots=True)
class Context:
    """A number expression with the characters around it."""

    before: str
    after: str
    text: str
    """The expression as written."""
    expression: Expression

    @property
    def unit(self) -> str:
        return self.expression.unit


def _around(before: str = "", after: str = "") -> Callable[[Context], bool]:
    """Holds where both patterns do, `before` at the end of the text before the number."""
    head, tail = re.compile(f"(?:{before})$"), re.compile(after)
    return lambda context: bool(head.search(context.before) and tail.match(context.after))


def _chinese(rule: Callable[[Context], bool]) -> Callable[[Context], bool]:
    """The rule, for Chinese numerals only."""
    return lambda context: context.expression.chinese and rule(context)


_SESSION = r"(?:全体)?(?:会议|全会|代表大会|人代会|党代会|代会|主任会议|常委会|大会)"
_DIVISIONS = re.compile("县|镇|乡(?!村)|街道?|村|社区|部门|单位")
"""What may be counted without a classifier: 7县市, 12镇3街."""
_SLOGAN_VERB = (
    "聚焦|强化|坚持|突出|提升|注重|到位|必须|务必|着力|确保|结合|转变|统一|深化|狠抓|紧盯|围绕|善于|毫不动摇|维护|确立|"
    "意识|自信|服从|服务|带头|不准|严禁|严格|不得|牢牢|始终|紧扣|抓好|加强|推进|重点|关键|抓手|维度|环节|必由之路|更加"
)
_REASONS: tuple[tuple[str, Callable[[Context], bool]], ...] = (
    ("ordinal", _around(before=rf"第(?:{_N}+[、，,和至到～~—-])*\s*")),
    ("rank", lambda c: c.unit in {"名", "位", "强", "家"} and _around(before="前|列|居")(c)),
    ("document number", _around(before=r"[〔\[【﹝（(]\s*", after=r"\s*[〕\]】﹞）)]")),
    ("part of a code", _around(before=r"[A-Za-z0-9][-－—./:：·＋+]|[./:：·#№]")),
    ("version", lambda c: c.unit == "版" and "." in c.text),
    ("clock time", lambda c: c.unit == "分" and _around(before="[时点:：]")(c)),
    ("article of a law", _around(before="第[^，。；]{0,8}[条款章节项]")),
    (
        "session",
        lambda c: c.unit == "次" and _around(before=r"届[^，。；,;召开举行共]{0,16}", after=_SESSION)(c),
    ),
    (
        "session",
        lambda c: c.unit == "次" and _around(before=r"届[^，。；,;召开举行共]{0,16}", after=rf"、{_N}+次")(c),
    ),
    ("session", _chinese(lambda c: c.unit == "次" and bool(re.match(_SESSION, c.after)))),
    (
        "time",
        lambda c: (
            c.expression.kind == "duration" and _around(after="[内来前后起]|之[内前后]|以[内来前后]")(c)
        ),
    ),
    (
        "time",
        lambda c: (
            c.expression.kind == "duration" and _around(before="过去|最近|近|未来|提前|前|后|[这那上下]")(c)
        ),
    ),
    ("one for each", lambda c: c.expression.value == 1 and _around(before="每[^，。；;、,]{0,14}")(c)),
    ("threshold", lambda c: c.expression.kind != "rate" and _is_threshold(c)),
    ("announced list", _chinese(_around(after="[^，。；：:]{0,8}[：:]"))),
    ("age", lambda c: c.unit == "岁" and not re.search("年龄[^，。；]*$", c.before)),
    ("grade", lambda c: c.unit == "分" and not re.search("[分均度绩评][^，。；]{0,6}$", c.before)),
    (
        "building phase",
        _chinese(lambda c: c.unit == "期" and not re.search("[班训座报堂态刊课坛习][”」]?$", c.before)),
    ),
    (
        "slogan",
        _chinese(
            lambda c: bool(re.match(rf"年|[“‘]?{_N}|[大小好实]?事(?!项|故|业)|{_SLOGAN_VERB}", c.after))
        ),
    ),
    (
        "one, not counted",
        _chinese(lambda c: c.unit != "" and c.expression.value <= 1 and not _is_counted_one(c)),
    ),
    ("idiom", _chinese(_around(before=rf"{_N}[一-龥]|[每这那逐同另]|进一|上一|下一"))),
    (
        "no unit",
        lambda c: (
            not c.unit
            and c.expression.kind != "rate"
            and c.expression.plain
            and not (c.text.isdigit() and _DIVISIONS.match(c.after))
        ),
    ),
    ("no unit", _chinese(lambda c: not c.unit and c.expression.kind != "rate")),
    ("two digits of a year", lambda c: not c.unit and bool(re.match("[年月日号时点届世]", c.after))),
)


def _is_threshold(context: Context) -> bool:
    """Whether the number only bounds the members of what another one counts: 500万元以上项目12个."""
    bound = re.search("以[上下内]$", context.text)
    return bool(bound and re.match(r"[^，。；、,;（(\n]{1,12}?[0-9]", context.after))


def _is_counted_one(context: Context) -> bool:
    """Whether a Chinese 一 with its unit ends the clause after what it counts: 受省级表彰一次."""
    return bool(
        re.match(r"[，。；、,;）)]|$", context.after)
        and re.search(r"[一-龥]{2}[”」]?$", context.before)
        and not re.search("[每至再又这那了过第同统唯]$|每[^，。；]*$", context.before)
    )


def exclusion(content: str, expression: Expression) -> str:
    """The name of the reason why the number measures nothing, or an empty string.

    `content` is the text in which the expression was found.
    """
    context = Context(
        before=content[max(0, expression.number_start - _REACH) : expression.number_start].rpartition("\n")[
            2
        ],
        after=content[expression.end : expression.end + _REACH].partition("\n")[0],
        text=content[expression.start : expression.end],
        expression=expression,
    )
    return next((name for name, holds in _REASONS if holds(context)), "")


_NAMES = re.compile(
    r"《[^《》\n]*》|〈[^〈〉\n]*〉|“[^“”\n。]{1,40}”|‘[^‘’\n。]{1,40}’|「[^「」\n。]{1,40}」|\"[^\"\n。]{1,40}\""
)


def tag_names(content: str, lexicons: Lexicons) -> tuple[tuple[int, int], ...]:
    """Stretches within which no number counts: titles, quotations, fixed expressions, in order of place."""
    found = [match.span() for match in _NAMES.finditer(content)]
    fixed = [row["word"] for row in lexicons.get("quantity_words", ()) if "fixed" in row["roles"].split()]
    if fixed:
        pattern = "|".join(map(re.escape, sorted(fixed, key=len, reverse=True)))
        found += [match.span() for match in re.finditer(pattern, content)]
    return tuple(sorted(found))


def mark_within(spans: Iterable[tuple[int, int]], length: int) -> bytearray:
    """One byte a character of a text of that length, 1 where it lies in one of the spans."""
    marks = bytearray(length)
    for start, end in spans:
        marks[start:end] = b"\x01" * (end - start)
    return marks
