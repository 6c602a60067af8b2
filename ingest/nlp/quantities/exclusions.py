"""Numbers that measure nothing: ordinals, dates, sessions, document numbers, slogans, names.

Each reason has patterns for the text just before the number and for that just after its unit; the
first that holds is the reason why a number is dropped, under its name.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest.facts import QuantityKind
from ingest.lexicon import Lexicons
from ingest.nlp.quantities.expressions import Expression
from ingest.nlp.quantities.numerals import CHINESE, fold_width, parse_number

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


@dataclass(frozen=True, slots=True)
class _Reason:
    """Why a number is dropped: all that is given must hold."""

    name: str
    before: str = ""
    """Pattern for the end of the text before the number."""
    after: str = ""
    """Pattern for the start of the text after the unit."""
    units: tuple[str, ...] = ()
    kind: QuantityKind | None = None
    is_chinese: bool = False
    """Only for Chinese numerals, which are more often part of a word."""
    also: Callable[[Context], bool] | None = None

    def holds(self, context: Context) -> bool:
        return (
            (not self.is_chinese or context.expression.chinese)
            and (not self.units or context.unit in self.units)
            and (self.kind is None or context.expression.kind == self.kind)
            and re.search(f"(?:{self.before})$", context.before) is not None
            and re.match(self.after, context.after) is not None
            and (self.also is None or self.also(context))
        )


_MEETING = r"(?:全体)?(?:会议|全会|代表大会|人代会|党代会|代会|主任会议|常委会|大会)"
_SESSION = r"届[^，。；,;召开举行共]{0,16}"
_SLOGAN = (
    "聚焦|强化|坚持|突出|提升|注重|到位|必须|务必|着力|确保|结合|转变|统一|深化|狠抓|紧盯|围绕|善于|毫不动摇|维护|确立|"
    "意识|自信|服从|服务|带头|不准|严禁|严格|不得|牢牢|始终|紧扣|抓好|加强|推进|关键|抓手|维度|环节|必由之路|更加|"
    "重点(?!项目|工程|村|镇|企业|领域|环节|工作|行业|部门)"
)
_TIME_AFTER = "[内来前后起]|之[内前后]|以[内来前后]"
_TIME_BEFORE = "过去|最近|近|未来|提前|前|后|[这那上下]"
_DIVISION = "县|镇|乡(?!村)|街道?|村|社区|部门|单位"
"""What may be counted without a classifier: 7县市, 12镇3街."""
_NO_PERIODICAL = "(?<![班训座报堂态刊课坛习])(?<![班训座报堂态刊课坛习][”」])"
"""Not after what comes out in 期 (培训班三期); elsewhere 二期 is a phase of works."""


def _is_bare(context: Context) -> bool:
    """Whether it is a numeral without unit, 万 or 余, before nothing that goes without a classifier."""
    is_division = context.text.isdigit() and re.match(_DIVISION, context.after)
    return _has_no_unit(context) and context.expression.plain and not is_division


def _has_no_unit(context: Context) -> bool:
    return not context.unit and context.expression.kind != "rate"


def _is_threshold(context: Context) -> bool:
    """Whether the number only bounds the members of what another one counts: 500万元以上项目12个."""
    is_bound = context.expression.kind != "rate" and context.text.endswith(("以上", "以下", "以内"))
    return bool(is_bound and re.match(r"[^，。；、,;（(\n]{1,12}?[0-9]", context.after))


def _is_idle_one(context: Context) -> bool:
    """Whether 一 counts nothing: it counts only at the end of a clause, after its noun (受省级表彰一次)."""
    if not context.unit or context.expression.value > 1:
        return False
    return not (
        re.match(r"[，。；、,;）)]|$", context.after)
        and re.search(r"[一-龥]{2}[”」]?$", context.before)
        and not re.search("[每至再又这那了过第同统唯]$|每[^，。；]*$", context.before)
    )


_REASONS = (
    _Reason("ordinal", before=rf"第(?:{_N}+[、，,和至到～~—-])*\s*"),
    _Reason("rank", before="前|列|居", units=("名", "位", "强", "家")),
    _Reason("document number", before=r"[〔\[【﹝（(]\s*", after=r"\s*[〕\]】﹞）)]"),
    _Reason("part of a code", before=r"[A-Za-z0-9][-－—./:：·＋+]|[./:：·#№]"),
    _Reason("version", units=("版",), also=lambda context: "." in context.text),
    _Reason("clock time", before="[时点:：]", units=("分",)),
    _Reason("article of a law", before="第[^，。；]{0,8}[条款章节项]"),
    _Reason("session", before=_SESSION, after=rf"{_MEETING}|、{_N}+次", units=("次",)),
    _Reason("session", before="(?<![开行织共了展加])", after=_MEETING, units=("次",), is_chinese=True),
    _Reason("time", after=_TIME_AFTER, kind="duration"),
    _Reason("time", before=_TIME_BEFORE, kind="duration"),
    _Reason("name of a circle", after="[^，。；、]{0,6}圈", kind="duration"),
    _Reason(
        "one for each", before="每[^，。；;、,]{0,14}", also=lambda context: context.expression.value == 1
    ),
    _Reason("threshold", also=_is_threshold),
    _Reason("announced list", after="[^，。；：:]{0,8}[：:]", is_chinese=True),
    _Reason("age", units=("岁",), also=lambda context: not re.search("年龄[^，。；]*$", context.before)),
    _Reason("adverb", after="[一-龥]", units=("分",), also=lambda context: context.text == "十分"),
    _Reason(
        "adverb", before="[与同和跟][^，。；]*", units=("起",), also=lambda context: context.text == "一起"
    ),
    _Reason("grade", units=("分",), also=lambda c: not re.search("[分均度绩评][^，。；]{0,6}$", c.before)),
    _Reason("phase of works", before=_NO_PERIODICAL, units=("期",), is_chinese=True),
    _Reason("slogan", after=rf"年|[“‘]?{_N}|[大小好实]?事(?!项|故|业)", is_chinese=True),
    _Reason("slogan", after="重点(?:[，。；、]|$)", is_chinese=True),
    _Reason("manner", after="方式|形式|手段|形态|途径", units=("种",), is_chinese=True),
    _Reason("manner", before="分", units=("批", "期", "组", "步", "类"), is_chinese=True),
    _Reason("indefinite", before="(?<!人)[数几]|若干", is_chinese=True),
    _Reason("slogan", after=_SLOGAN, units=("个",), is_chinese=True),
    _Reason("parts of a whole", after="方面|部分|阶段|层面", units=("个",), is_chinese=True),
    _Reason("idiom", after="账", units=("本",), is_chinese=True),
    _Reason("one, not counted", is_chinese=True, also=_is_idle_one),
    _Reason("idiom", before=rf"{_N}[一-龥]|[每这那逐同另]|进一|上一|下一", is_chinese=True),
    _Reason("no unit", also=_is_bare),
    _Reason("no unit", is_chinese=True, also=_has_no_unit),
    _Reason("part of a date", after="[年月日号时点届世]", also=_has_no_unit),
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
    return next((reason.name for reason in _REASONS if reason.holds(context)), "")


_NAMES = re.compile(
    r"《[^《》\n]*》|〈[^〈〉\n]*〉|“[^“”\n。]{1,40}”|‘[^‘’\n。]{1,40}’|「[^「」\n。]{1,40}」|\"[^\"\n。]{1,40}\""
)


def tag_names(content: str, lexicons: Lexicons) -> tuple[tuple[int, int], ...]:
    """Stretches within which no number counts: titles, quotations, fixed expressions, in order of place."""
    found = [match.span() for match in _NAMES.finditer(content)]
    fixed = [row["word"] for row in lexicons.get("quantity_words", ()) if "fixed" in row["roles"].split()]
    if fixed:
        written = [*fixed, *map(_in_digits, fixed)]
        pattern = "|".join(map(re.escape, sorted(written, key=len, reverse=True)))
        found += [match.span() for match in re.finditer(pattern, fold_width(content))]
    return tuple(sorted(found))


def _in_digits(expression: str) -> str:
    """A fixed expression with its number in digits: 8项规定."""
    numeral = re.match(CHINESE, expression)
    number = parse_number(numeral[0]) if numeral else None
    return f"{number:g}{expression[numeral.end() :]}" if numeral and number else expression


def mark_within(spans: Iterable[tuple[int, int]], length: int) -> bytearray:
    """One byte a character of a text of that length, 1 where it lies in one of the spans."""
    marks = bytearray(length)
    for start, end in spans:
        marks[start:end] = b"\x01" * (end - start)
    return marks
