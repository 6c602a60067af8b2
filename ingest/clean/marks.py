"""Marks that are written otherwise than Chinese print writes them: look-alikes, foreign and wrong quotes."""

import re

from ingest.clean.marked import Edit, Marked

_HAN = r"[\u3400-\u9fff]"
_LOOKALIKES = dict(
    zip(
        "﹐︐﹑､｡﹔︔﹕∶︰﹖﹗﹙﹚︵︶﹝﹞﹪﹁﹂「」｢｣〝〞〟＂﹃﹄『』︽︾≪≫⟪⟫",
        '，，、、。；；：：：？！（）（）（）%“”“”“”“””"‘’‘’《》《》《》',
        strict=True,
    )
)
"""Small, vertical, half-width, Japanese and mathematical forms, and the marks that they stand for."""
_LOOKALIKE = re.compile(f"[{''.join(_LOOKALIKES)}]")
_DOT = re.compile(rf"(?<={_HAN})[•・･‧∙⋅․●](?={_HAN})")
_DASHES = re.compile(r"(?<![―─━－–-])[―─━－–]{2}(?![―─━－–-])")
_TITLE = re.compile(rf"<<([^<>《》\n]{{2,60}})>>|[<＜]({_HAN}[^<>＜＞《》\n]{{1,60}}[\u3400-\u9fff）)])[>＞]")
_SINGLE_TITLE = re.compile(r"《[^《》\n]*》|〈([^《》〈〉\n]{2,60})〉")
"""A title in single marks is one only outside of double ones: 《云南省实施〈森林法〉办法》."""
_TWO_TICKS = re.compile(r"``([^`'\n]{1,60})''|''([^'\n]{1,60})''")
_LOST_QUOTES = re.compile(r"[?？]([\u3400-\u9fff\d][^?？，。；\n]{0,18}[\u3400-\u9fff\d])[?？](?!\n)")
_ASKS = re.compile("[谁何吗呢哪么]")
_LEAST = 3
_QUOTE = re.compile('[“”"]')


def unify_marks(marked: Marked) -> Marked:
    """Look-alikes of Chinese marks as the marks; half-width , : ( ) stay, being as common.

    >>> unify_marks(Marked.of("听取「两院」报告﹐修订<<议事规则>>")).content
    '听取“两院”报告，修订《议事规则》'
    """
    unified = marked.sub(_LOOKALIKE, lambda match: _LOOKALIKES[match[0]])
    unified = unified.sub(_DOT, lambda _: "·").sub(_DASHES, lambda _: "——")
    for pattern, marks in ((_TITLE, "《》"), (_SINGLE_TITLE, "《》"), (_TWO_TICKS, "“”")):
        unified = unified.surround(pattern.finditer(unified.content), *marks)
    return unified


def restore_quotes(marked: Marked) -> Marked:
    """Quotes for the question marks that an encoding without quotes left, in a report that has none.

    >>> restore_quotes(Marked.of("办好?民生实事?，建设?代表之家?，强化?两联?。")).content
    '办好“民生实事”，建设“代表之家”，强化“两联”。'
    """
    found = [match for match in _LOST_QUOTES.finditer(marked.content) if not _ASKS.search(match[1])]
    if len(found) < _LEAST or re.search("[“”]", marked.content):
        return marked
    return marked.surround(found, "“", "”")


def pair_quotes(marked: Marked) -> Marked:
    """Quotes that do not tell opening from closing, or tell it wrongly, in turn opened and closed.

    A line is left alone where its quotes are in order, or where their number is odd.

    >>> pair_quotes(Marked.of('办好"民生实事"，建“代表之家“')).content
    '办好“民生实事”，建“代表之家”'
    """
    edits: list[Edit] = []
    start = 0
    for line in marked.content.split("\n"):
        quotes = list(_QUOTE.finditer(line))
        if len(quotes) % 2 == 0 and not _is_in_order(quotes):
            edits += [(start + q.start(), start + q.end(), "“”"[turn % 2]) for turn, q in enumerate(quotes)]
        start += len(line) + 1
    return marked.edit(edits)


def _is_in_order(quotes: list[re.Match[str]]) -> bool:
    """Whether every quote is curved, opened before it is closed, and closed."""
    depth = 0
    for quote in quotes:
        depth += {"“": 1, "”": -1}.get(quote[0], -len(quotes))
        if depth < 0:
            return False
    return depth == 0
